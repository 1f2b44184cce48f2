package org.seedtrain.plant.culture;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.solver.DenseStep;
import org.seedtrain.plant.solver.OdeSystem;
import org.seedtrain.plant.solver.Rodas;

/// [ChoFedBatch] as a process of fourteen days: with dissolved oxygen and carbon dioxide, pH from the charge balance, a
/// heated jacket, three probes that lag and three loops (base or carbon dioxide, oxygen, heat). 21 states whose times lie
/// between seconds and weeks: what a process engineer solves a thousand times, and what the solver is timed with.
///
/// States: those of the fed-batch (0 to 7); oxygen, inorganic carbon, strong ions [mmol/L] (8 to 10); pH (11); what the pH
/// and the oxygen probe show (12, 13) and the integral parts of their loops (14, 15); temperature, jacket, thermometer
/// [°C], integral (16 to 19); base so far [mmol/L] (20). Time in hours.
public final class ChoProcess {
    /// Number of states.
    public static final int STATES = 21;
    private static final int CELLS = 8;
    private static final double DAYS = 336;
    /// Feed begins, temperature falls, feed is held [h].
    private static final double[] BREAKS = {0, 72, 120, 240, DAYS};
    private static final double PK1 = 6.1;
    private static final double LN10 = 2.302585092994046;
    /// Oxygen in equilibrium with air [mmol/L], carbon dioxide with pure gas [mmol/L].
    private static final double AIR = 0.21;
    private static final double PURE = 1.0;
    private static final double CO2_PURE = 25.0;
    /// Time constants of mixing, pH glass, membrane, thermometer [h].
    private static final double MIXING = 0.002;
    private static final double GLASS = 0.003;
    private static final double MEMBRANE = 0.01;
    private static final double THERMOMETER = 0.004;

    /// For each state, which rates see it.
    private static final int[][] SEEN_BY = {
        {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 16}, {2}, {1, 3, 4, 5, 6}, {1, 3, 4, 5, 6},
        {1, 2, 3, 4, 5, 6, 11}, {1, 2, 3, 4, 5, 6, 11}, {7}, {8, 9, 13, 16}, {9, 11}, {10, 11}, {9, 11, 12},
        {9, 10, 12, 14, 20}, {8, 9, 13, 15}, {9, 10, 14, 20}, {8, 9, 15}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 18},
        {16, 17}, {17, 18, 19}, {17}, {}
    };
    /// Those first that few rates see, so that elimination fills little; nothing depends on the base so far.
    private static final int[] ORDER = {2, 7, 19, 17, 10, 9, 18, 11, 15, 14, 13, 12, 8, 3, 4, 0, 5, 6, 1, 16};
    private static final boolean[][] PATTERN = new boolean[STATES][STATES];

    static {
        for (int state = 0; state < STATES; state++) {
            for (int rate : SEEN_BY[state]) {
                PATTERN[rate][state] = true;
            }
        }
    }

    private final List<DenseStep> taken = new ArrayList<>();
    private long steps;
    private long evaluations;

    private ChoProcess() {}

    /// The state in which it is inoculated.
    public static double[] initial() {
        double[] y = new double[STATES];
        double[] culture = {1, 0.3, 0, 30, 4, 0, 0.5, 0};
        System.arraycopy(culture, 0, y, 0, CELLS);
        y[8] = 0.1;
        y[9] = 25;
        y[10] = 22.5;
        y[11] = 7.1;
        y[12] = 7.1;
        y[13] = 0.1;
        y[16] = 36.5;
        y[17] = 37;
        y[18] = 36.5;
        return y;
    }

    /// Solves the fourteen days.
    ///
    /// @param tolerance relative error of a step
    public static ChoProcess solve(double tolerance) {
        ChoProcess process = new ChoProcess();
        double[] y = initial();
        double[] size = {0.01, 0.05, 0.05, 0.3, 0.04, 0.2, 0.04, 0.01, 0.01, 0.3, 0.3, 0.05, 0.05, 0.01, 0.05, 0.05, 0.3, 0.3,
            0.3, 0.05, 0.1};
        for (int phase = 0; phase + 1 < BREAKS.length; phase++) {
            double end = BREAKS[phase + 1];
            Rodas solver = new Rodas(new Equations(phase), tolerance, size, end - BREAKS[phase]);
            solver.begin(BREAKS[phase], y);
            DenseStep step;
            do {
                step = solver.step();
                process.taken.add(step);
            } while (step.end() < end);
            step.at(end, y);
            process.steps += solver.steps();
            process.evaluations += solver.evaluations();
        }
        return process;
    }

    /// Writes the state at a time between 0 and 336 h.
    public void at(double t, double[] y) {
        int a = 0;
        int b = taken.size() - 1;
        // The last step of a stretch reaches beyond its end: what begins later counts.
        while (a < b) {
            int middle = (a + b + 1) >>> 1;
            if (taken.get(middle).start() <= t) {
                a = middle;
            } else {
                b = middle - 1;
            }
        }
        taken.get(a).at(t, y);
    }

    public long steps() {
        return steps;
    }

    public long evaluations() {
        return evaluations;
    }

    /// The equations of one of the four stretches.
    static OdeSystem equations(int phase) {
        return new Equations(phase);
    }

    /// The equations of one stretch.
    private static final class Equations implements OdeSystem {
        private final int phase;
        private final FeedProfile feed = FeedProfile.exponentialThenConstant(72, 0.0005, 0.012, 240);
        private final CultureModel cells = CultureModel.of("cho_fedbatch", java.util.Map.of());

        Equations(int phase) {
            this.phase = phase;
        }

        @Override
        public int dimension() {
            return STATES;
        }

        @Override
        public List<Block> blocks() {
            return List.of(new Block(ORDER, -1, -1));
        }

        @Override
        public boolean[][] pattern() {
            return PATTERN;
        }

        /// A positive part with a round corner.
        private static double opening(double u, double corner) {
            return 0.5 * (u + Math.sqrt(u * u + corner * corner));
        }

        @Override
        public void rates(double t, double[] y, double[] dydt) {
            int piece = phase == 0 ? -1 : phase < 3 ? 0 : 1;
            double f = feed.at(piece, t);
            cells.rates(f, 0, y, dydt);
            double x = y[1];
            // Rates of living, slower in the cold: the balances of the pure model scaled as a whole.
            double cold = FastMath.exp(0.09 * (y[16] - 37));
            double d = f / y[0];
            for (int i = 1; i < CELLS; i++) {
                double dilution = i == 3 ? d * (350 - y[3]) : i == 4 ? d * (40 - y[4]) : -d * y[i];
                dydt[i] = (dydt[i] - dilution) * cold + dilution;
            }
            double up = 0.35 * x * cold * y[8] / (y[8] + 0.002);
            double doError = 0.084 - y[13];
            double gas = 20 * doError + y[15];
            double share = opening(gas, 0.02);
            double rich = share / (1 + share);
            double kla = 3 + 6 * share / (1 + 0.5 * share);
            dydt[8] = kla * (AIR + (PURE - AIR) * rich - y[8]) - up - d * y[8];
            double phError = 7.05 - y[12];
            double u = 4 * phError + y[14];
            double base = 2 * opening(u - 0.02, 0.02);
            double co2 = opening(-u - 0.02, 0.02);
            double h = FastMath.exp(LN10 * (PK1 - y[11]));
            double free = y[9] * h / (1 + h);
            double bicarbonate = y[9] - free;
            double sparged = 0.02 + 0.9 * co2 / (1 + co2);
            dydt[9] = 0.9 * kla * (CO2_PURE * sparged * 0.1 - free) + up - d * y[9] + 0.5 * base;
            dydt[10] = base - d * (y[10] - 20);
            double charge = y[10] + y[6] - y[5] - bicarbonate - 3 * (y[11] - 6.2);
            double capacity = 3 + LN10 * y[9] * h / ((1 + h) * (1 + h));
            dydt[11] = charge / capacity / MIXING;
            dydt[12] = (y[11] - y[12]) / GLASS;
            dydt[13] = (y[8] - y[13]) / MEMBRANE;
            dydt[14] = 2 * phError - 0.02 * y[14];
            dydt[15] = 25 * doError - 0.05 * y[15];
            double target = phase < 2 ? 37 : 34;
            double heat = 3 * (target - y[18]) + y[19];
            dydt[16] = 1.2 * (y[17] - y[16]) - 0.1 * (y[16] - 20) + 0.1 * up;
            dydt[17] = 6 * heat - 2 * (y[17] - y[16]) - 0.5 * (y[17] - 20);
            dydt[18] = (y[16] - y[18]) / THERMOMETER;
            dydt[19] = 2 * (target - y[18]);
            dydt[20] = base;
        }
    }
}
