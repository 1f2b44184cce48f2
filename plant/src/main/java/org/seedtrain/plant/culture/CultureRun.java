package org.seedtrain.plant.culture;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.solver.DenseStep;
import org.seedtrain.plant.solver.OdeSystem;
import org.seedtrain.plant.solver.Rodas;

/// A culture from its beginning to its end. The feed's breaks and the model's kinks are met exactly: the solver begins
/// anew at each. Answers from dense output.
public final class CultureRun {
    /// One stretch between breaks; its last step may reach beyond its end.
    private record Stretch(double end, List<DenseStep> steps) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final double start;
    private final double end;
    private final double[] initial;
    private long steps;
    private long evaluations;
    private long rejections;
    private long jacobians;
    private long factorisations;
    private int located;

    private CultureRun(double start, double end, double[] initial) {
        this.start = start;
        this.end = end;
        this.initial = initial.clone();
    }

    /// Solves it.
    ///
    /// @param initial states at `start`, in the order of [CultureModel#columns]
    /// @param start [h]
    /// @param end [h]
    /// @param tolerance relative error of a step
    public static CultureRun solve(
            CultureModel model, FeedProfile feed, double[] initial, double start, double end, double tolerance) {
        if (initial.length != model.columns().size()) {
            throw new IllegalArgumentException("there are " + initial.length + " initial values for the states "
                    + String.join(", ", model.columns()));
        }
        if (!model.fed() && !feed.pieces().isEmpty()) {
            throw new IllegalArgumentException("this model has no volume and cannot be fed");
        }
        CultureRun run = new CultureRun(start, end, initial);
        double[] y = initial.clone();
        double t = start;
        while (t < end) {
            int piece = feed.pieceFrom(t);
            t = run.stretch(model, feed, piece, y, t, Math.min(end, feed.end(piece)), tolerance);
        }
        return run;
    }

    /// Goes on until a break, the end or a kink; `y` becomes the state there.
    private double stretch(
            CultureModel model, FeedProfile feed, int piece, double[] y, double from, double to, double tolerance) {
        int regime = ahead(model, feed.at(piece, from), y);
        double[] size = model.typical();
        for (int i = 0; i < size.length; i++) {
            size[i] *= 1e-2;
        }
        Rodas solver = new Rodas(system(model, feed, piece, regime), tolerance, size, to - from);
        solver.begin(from, y);
        List<DenseStep> taken = new ArrayList<>();
        while (true) {
            DenseStep step = solver.step();
            taken.add(step);
            double until = Math.min(step.end(), to);
            step.at(until, y);
            boolean kink = model.kinks() > 0 && model.regime(y) != regime;
            if (kink) {
                until = locate(model, step, regime, until, y);
                located++;
            }
            if (kink || until >= to) {
                steps += solver.steps();
                evaluations += solver.evaluations();
                rejections += solver.rejections();
                jacobians += solver.jacobians();
                factorisations += solver.factorisations();
                stretches.add(new Stretch(until, taken));
                return until;
            }
        }
    }

    /// The regime that the state is about to be in: a state that lies on a kink is judged a little later.
    private static int ahead(CultureModel model, double feed, double[] y) {
        if (model.kinks() == 0) {
            return 0;
        }
        double[] dydt = new double[y.length];
        model.rates(feed, model.regime(y), y, dydt);
        double[] later = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            later[i] = y[i] + 1e-7 * dydt[i];
        }
        return model.regime(later);
    }

    /// The moment within a step when the regime has just changed.
    private static double locate(CultureModel model, DenseStep step, int regime, double until, double[] y) {
        double a = step.start();
        double b = until;
        while (b - a > 1e-12 * Math.max(1, Math.abs(b))) {
            double middle = a + 0.5 * (b - a);
            step.at(middle, y);
            if (model.regime(y) == regime) {
                a = middle;
            } else {
                b = middle;
            }
        }
        step.at(b, y);
        return b;
    }

    private static OdeSystem system(CultureModel model, FeedProfile feed, int piece, int regime) {
        int n = model.columns().size();
        return new OdeSystem() {
            @Override
            public int dimension() {
                return n;
            }

            @Override
            public void rates(double t, double[] y, double[] dydt) {
                model.rates(feed.at(piece, t), regime, y, dydt);
            }
        };
    }

    /// Writes the state at a time between start and end.
    public void at(double t, double[] y) {
        if (!(t >= start && t <= end)) {
            throw new IllegalArgumentException("t = " + t + " h is not between " + start + " and " + end + " h");
        }
        if (t == start) {
            System.arraycopy(initial, 0, y, 0, initial.length);
            return;
        }
        int low = 0;
        while (stretches.get(low).end < t) {
            low++;
        }
        List<DenseStep> within = stretches.get(low).steps;
        int a = 0;
        int b = within.size() - 1;
        while (a < b) {
            int middle = (a + b) >>> 1;
            if (within.get(middle).end() < t) {
                a = middle + 1;
            } else {
                b = middle;
            }
        }
        within.get(a).at(t, y);
    }

    public long steps() {
        return steps;
    }

    public long evaluations() {
        return evaluations;
    }

    public long rejections() {
        return rejections;
    }

    public long jacobians() {
        return jacobians;
    }

    public long factorisations() {
        return factorisations;
    }

    /// How many kinks were located.
    public int located() {
        return located;
    }
}
