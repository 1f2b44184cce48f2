package org.seedtrain.plant.chemistry;


/// The electroneutrality of an aqueous solution, solved for the proton. Concentrations in mol/L, constants for those.
///
/// `SID + [H] - [OH] + sum_i c_i zbar_i([H]) - [CO2] (K1/[H] + 2 K1 K2/[H]^2) = 0`
///
/// with `zbar_i` the mean charge of acid i. The left side rises monotonically with ln[H], so a Newton step that is kept
/// inside a shrinking bracket always arrives. It works on arrays that it keeps: one instance per user, nothing allocated.
final class ChargeBalance {
    private static final double LN10 = 2.302585092994046;
    private static final double LOWEST = -16 * LN10;
    private static final double HIGHEST = 1 * LN10;
    private static final int MOST_ITERATIONS = 80;

    private final double[] total;
    private final int[] topCharge;
    private final int[] steps;
    private final double[][] constant;
    private int count;

    private double strongIons;
    private double water = 1e-14;
    private double protonFactor = 1;
    private double openCarbonDioxide;
    private double openFirst;
    private double openSecond;

    private double charge;
    private double slope;
    private double squares;

    ChargeBalance(int capacity) {
        total = new double[capacity];
        topCharge = new int[capacity];
        steps = new int[capacity];
        constant = new double[capacity][WeakAcid.MOST_STEPS];
    }

    void clear() {
        count = 0;
        strongIons = 0;
        openCarbonDioxide = 0;
    }

    /// Strong cations less strong anions, in equivalents [mol/L].
    void strongIons(double difference) {
        strongIons = difference;
    }

    /// Ion product of water in concentrations; `protonFactor`: [H] = protonFactor * (the unknown), which lets the unknown
    /// be the activity of the proton.
    void water(double product, double protonFactor) {
        this.water = product;
        this.protonFactor = protonFactor;
    }

    /// Carbon dioxide held at a concentration [mol/L] by a gas.
    void openCarbonDioxide(double concentration, double first, double second) {
        openCarbonDioxide = concentration;
        openFirst = first;
        openSecond = second;
    }

    /// Adds an acid and returns the place of its constants, to be filled by [#constant].
    int acid(double concentration, int charge, int steps) {
        total[count] = concentration;
        topCharge[count] = charge;
        this.steps[count] = steps;
        return count++;
    }

    void constant(int acid, int step, double value) {
        constant[acid][step] = value;
    }

    double constantOf(int acid, int step) {
        return constant[acid][step];
    }

    double concentration(int acid) {
        return total[acid];
    }

    /// Solves for the natural logarithm of the unknown from a start, to 1e-13.
    double solve(double start) {
        double low = LOWEST;
        double high = HIGHEST;
        double x = start;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            evaluate(StrictMath.exp(x));
            if (charge > 0) {
                high = x;
            } else {
                low = x;
            }
            double step = charge / slope;
            double next = x - step;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
                step = x - next;
            }
            x = next;
            if (Math.abs(step) < 1e-12) {
                break;
            }
        }
        return x;
    }

    /// Net charge [mol/L] at a natural logarithm of the unknown.
    double charge(double x) {
        evaluate(StrictMath.exp(x));
        return charge;
    }

    /// Sum of z^2 c of the weak acids and water's ions where the last evaluation stood [mol/L].
    double squares() {
        return squares;
    }

    private void evaluate(double h) {
        double proton = protonFactor * h;
        double hydroxide = water / h;
        double sum = strongIons + proton - hydroxide;
        double rise = proton + hydroxide;
        double square = proton + hydroxide;
        if (openCarbonDioxide > 0) {
            double bicarbonate = openCarbonDioxide * openFirst / h;
            double carbonate = bicarbonate * openSecond / h;
            sum -= bicarbonate + 2 * carbonate;
            rise += bicarbonate + 4 * carbonate;
            square += bicarbonate + 4 * carbonate;
        }
        double inverse = 1 / h;
        for (int a = 0; a < count; a++) {
            int z = topCharge[a];
            double term = 1;
            double forms = 1;
            double mean = z;
            double meanSquare = z * z;
            double[] k = constant[a];
            for (int s = 0; s < steps[a]; s++) {
                term *= k[s] * inverse;
                z--;
                forms += term;
                mean += z * term;
                meanSquare += z * z * term;
            }
            mean /= forms;
            meanSquare /= forms;
            sum += total[a] * mean;
            square += total[a] * meanSquare;
            rise += total[a] * (meanSquare - mean * mean);
        }
        charge = sum;
        slope = rise;
        squares = square;
    }
}
