package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.solver.DenseStep;
import org.seedtrain.plant.solver.OdeSystem;
import org.seedtrain.plant.solver.Rodas;
import org.seedtrain.plant.solver.SolverFailure;

/// A stretch of time in which some units move together under unchanged equations: an island between two commands or
/// events. An island of one unit that does not move has no equations.
final class Segment implements OdeSystem {
    /// So far ahead events are foreseen at the beginning [s], and so far beyond a foreseen one a step may go.
    private static final double SOON = 1;
    private static final double BEYOND = 1e-6;
    private static final double[] NONE = {};
    private static final Steps NO_STEPS = new Steps();
    /// Where the states or events of the one member of a stretch without equations begin and end.
    private static final int[] ALONE = new int[2];

    /// One unit of the island, upstream first.
    record Member(int unit, UnitModel<Object> model, Object state, Faults faults) {}

    private final double start;
    private double end = Double.POSITIVE_INFINITY;
    private final long seed;
    private final double tolerance;
    private final List<Member> members;
    private final List<Dynamics<Object>> dynamics;
    private final Steps steps;
    /// In a ring the first unit knows what comes in only after the last has been asked: all are asked twice.
    private final int passes;
    private final int[] at;
    private final int[] eventAt;
    private final int dimension;
    private final List<Block> blocks;
    private final double[] y;
    private final double[] scratch;
    private final Triggers triggers;
    /// Whether event functions read what streams carry.
    private final boolean seen;
    private double known = Double.NaN;
    /// From when on the equations could not be followed; everything stays as it was then.
    private double stuck = Double.POSITIVE_INFINITY;
    private @Nullable Rodas solver;

    /// @param tolerance relative error of a solver's step
    Segment(double start, long seed, double tolerance, List<Member> members, List<Ports> ports, boolean ring) {
        this.start = start;
        passes = ring ? 2 : 1;
        this.seed = seed;
        this.tolerance = tolerance;
        this.members = List.copyOf(members);
        List<Dynamics<Object>> opened = new ArrayList<>();
        int[] states = new int[members.size() + 1];
        int[] events = new int[members.size() + 1];
        for (int k = 0; k < members.size(); k++) {
            Member member = members.get(k);
            Dynamics<Object> equations =
                    member.model.open(member.state, new Now(start, seed, member.faults), ports.get(k));
            if (equations == null) {
                if (!ports.get(k).closed()) {
                    throw new IllegalStateException(member.model.name() + " has open hoses but no equations");
                }
                states[k + 1] = states[k];
                events[k + 1] = events[k];
            } else {
                opened.add(equations);
                states[k + 1] = states[k] + equations.dimension();
                events[k + 1] = events[k] + equations.events();
            }
        }
        dynamics = List.copyOf(opened);
        boolean still = dormant() && members.size() == 1;
        steps = still ? NO_STEPS : new Steps();
        at = still ? ALONE : states;
        eventAt = still ? ALONE : events;
        dimension = at[members.size()];
        y = numbers(dimension);
        scratch = numbers(dimension);
        triggers = new Triggers(eventAt[members.size()], this::writeEvents);
        seen = dynamics.stream().anyMatch(Dynamics::eventsSeeStreams);
        blocks = dormant() ? List.of() : arrange();
    }

    private static double[] numbers(int count) {
        return count == 0 ? NONE : new double[count];
    }

    private List<Block> arrange() {
        List<Block> found = new ArrayList<>();
        List<Integer> together = new ArrayList<>();
        for (int k = 0; k < dynamics.size(); k++) {
            Dynamics<Object> unit = dynamics.get(k);
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < unit.core(); i++) {
                own.add(at[k] + i);
            }
            if (unit.lowerBand() < 0) {
                together.addAll(own);
            } else {
                close(found, together);
                found.add(new Block(toArray(own), unit.lowerBand(), unit.upperBand()));
            }
        }
        close(found, together);
        return List.copyOf(found);
    }

    private static void close(List<Block> found, List<Integer> together) {
        if (!together.isEmpty()) {
            found.add(new Block(toArray(together), -1, -1));
            together.clear();
        }
    }

    private static int[] toArray(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean dormant() {
        return dynamics.isEmpty();
    }

    double start() {
        return start;
    }

    double end() {
        return end;
    }

    /// Nothing of this stretch counts after `t`.
    void cut(double t) {
        end = t;
        steps.cut(t);
        solver = null;
    }

    List<Member> members() {
        return members;
    }

    /// Up to where the solution is known.
    double reach() {
        if (dormant() || end < Double.POSITIVE_INFINITY || stuck < Double.POSITIVE_INFINITY) {
            return end;
        }
        return steps.end(start);
    }

    Now now(int member, double t) {
        return new Now(t, seed, members.get(member).faults);
    }

    /// The next moment after `t` at which watchers look, fixed by the steps as they were taken (a cut does not move it):
    /// the quarters of each step, or ever longer waits while nothing moves. The solution must reach beyond `t`.
    double nextLook(double t) {
        if (dormant() || t >= stuck) {
            double wait = 60;
            while (start + wait <= t) {
                wait *= 2;
            }
            return start + wait;
        }
        return steps.nextLook(t);
    }

    int memberOf(int unit) {
        for (int k = 0; k < members.size(); k++) {
            if (members.get(k).unit == unit) {
                return k;
            }
        }
        throw new IllegalStateException("unit " + unit + " is not of this island");
    }

    Object state(int member, double t) {
        Member one = members.get(member);
        if (t == start) {
            return one.state;
        }
        if (dormant()) {
            return one.model.rest(one.state, start, now(member, t));
        }
        interpolate(t);
        return dynamics.get(member).state(Math.min(t, stuck), y, at[member]);
    }

    /// Lets everything stay as it is at the start.
    void freeze() {
        stuck = start;
    }

    /// Whether the solution ends before a time because the equations could not be followed.
    boolean stuck(double t) {
        return t > stuck;
    }

    /// Sets `y` and all streams to a time.
    private void interpolate(double time) {
        double t = Math.min(time, stuck);
        if (known == t) {
            return;
        }
        set(t);
        rates(t, y, scratch);
        known = t;
    }

    private void set(double t) {
        known = Double.NaN;
        if (steps.isEmpty() || t == start) {
            begin();
        } else {
            steps.holding(t).at(t, y);
        }
    }

    private void begin() {
        for (int k = 0; k < dynamics.size(); k++) {
            dynamics.get(k).start(y, at[k]);
        }
    }

    private void writeEvents(double t, double[] g) {
        set(t);
        measure(t, g);
    }

    /// The events at a time, with the states as they are.
    private void measure(double t, double[] g) {
        if (seen) {
            rates(t, y, scratch);
        } else {
            flows(t, y);
        }
        for (int k = 0; k < dynamics.size(); k++) {
            dynamics.get(k).events(t, y, at[k], g, eventAt[k]);
        }
    }

    /// Takes one step of the solver. Returns whether an event ended the stretch (at [#end()]).
    boolean advance() {
        Rodas running = solver;
        if (running == null) {
            double[] size = new double[dimension];
            for (int k = 0; k < dynamics.size(); k++) {
                dynamics.get(k).magnitude(size, at[k]);
            }
            double longest = Double.POSITIVE_INFINITY;
            for (Dynamics<Object> unit : dynamics) {
                longest = Math.min(longest, unit.longestStep());
            }
            running = new Rodas(this, tolerance, size, longest);
            begin();
            running.begin(start, y.clone());
            known = Double.NaN;
            solver = running;
            if (!triggers.none()) {
                triggers.begin(start);
                running.until(foreseen(running) + BEYOND);
            }
        }
        known = Double.NaN;
        DenseStep step;
        try {
            step = running.step();
        } catch (SolverFailure failure) {
            stuck = running.time();
            return false;
        }
        steps.add(step);
        if (triggers.none()) {
            return false;
        }
        double middle = step.start() + 0.5 * (step.end() - step.start());
        if (triggers.pass(step.start(), middle) || triggers.pass(middle, step.end())) {
            cut(triggers.moment());
            return true;
        }
        running.until(triggers.foreseen(middle, step.end()) + BEYOND);
        return false;
    }

    /// When the first event fires if everything goes on as it begins.
    private double foreseen(Rodas running) {
        double[] later = new double[eventAt[members.size()]];
        running.ahead(SOON, y);
        measure(start + SOON, later);
        return triggers.foreseen(start, later, start + SOON);
    }

    /// The states at the event that ended this stretch, after it.
    List<Object> afterEvent() {
        List<Object> states = new ArrayList<>();
        for (int k = 0; k < dynamics.size(); k++) {
            interpolate(end);
            Object state = dynamics.get(k).state(end, y, at[k]);
            for (int e = eventAt[k]; e < eventAt[k + 1]; e++) {
                if (triggers.fired(e)) {
                    state = dynamics.get(k).fired(e - eventAt[k], state, end);
                }
            }
            states.add(state);
        }
        return states;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void rates(double t, double[] state, double[] dydt) {
        flows(t, state);
        for (int pass = 0; pass < passes; pass++) {
            for (int k = 0; k < dynamics.size(); k++) {
                dynamics.get(k).rates(t, state, at[k], dydt);
            }
        }
    }

    private void flows(double t, double[] state) {
        for (int k = 0; k < dynamics.size(); k++) {
            dynamics.get(k).flows(t, state, at[k]);
        }
    }

    @Override
    public List<Block> blocks() {
        return blocks;
    }
}
