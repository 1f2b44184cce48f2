package org.seedtrain.plant.chemistry;

import org.seedtrain.plant.Species;

/// The charge balance of [IonicEquilibrium] looked at once, for models that carry ln a(H) and the ionic strength among
/// their states and let both relax to equilibrium: no iteration, nothing allocated. Sulfate counts as a strong ion (pK
/// 2: exact to 1e-5 above pH 5). The constants are cubic Hermite interpolants on a grid of 1 K, right to 1e-9.
public final class ProtonBalance {
    private static final double LN10 = 2.302585092994046;
    private static final int LOWEST = 270;
    private static final int HIGHEST = 420;
    private static final int COUNT = WeakAcid.IN_CULTURES;
    private static final int STRIDE = COUNT * WeakAcid.MOST_STEPS + 2;
    private static final double[] VALUE = new double[(HIGHEST - LOWEST + 1) * STRIDE];
    private static final double[] SLOPE = new double[VALUE.length];

    static {
        for (int t = LOWEST; t <= HIGHEST; t++) {
            for (int k = 0; k < STRIDE; k++) {
                int at = (t - LOWEST) * STRIDE + k;
                VALUE[at] = constant(k, t);
                SLOPE[at] = (constant(k, t + 1e-3) - constant(k, t - 1e-3)) / 2e-3;
            }
        }
    }

    /// Places in the array of concentrations that [#look] takes.
    public static final int PHOSPHATE = WeakAcid.PHOSPHATE.ordinal();

    public static final int CARBONATE = WeakAcid.CARBONATE.ordinal();
    public static final int ACETATE = WeakAcid.ACETATE.ordinal();
    public static final int CITRATE = WeakAcid.CITRATE.ordinal();
    public static final int AMMONIA = WeakAcid.AMMONIA.ordinal();
    public static final int TRIS = WeakAcid.TRIS.ordinal();
    public static final int HISTIDINE = WeakAcid.HISTIDINE.ordinal();
    public static final int AMINO_ACIDS = WeakAcid.AMINO_ACIDS.ordinal();
    public static final int LACTATE = WeakAcid.LACTATE.ordinal();
    /// Length of that array.
    public static final int ACIDS = COUNT;

    /// The substance at a place of that array.
    public static Species species(int place) {
        return WeakAcid.of(place).species();
    }

    private final double[] constants = new double[STRIDE];
    // A Jacobian asks for many points that differ in one state: what depends on the others is the same as before.
    private double knownTemperature = Double.NaN;
    private double activityTemperature = Double.NaN;
    private double activityStrength = Double.NaN;
    private double activity;
    private double knownLogProton = Double.NaN;
    private double knownProton;
    private double step;
    private double ionicStrength;
    private double carbonDioxide;

    private static double constant(int k, double temperature) {
        if (k == STRIDE - 1) {
            return Water.debyeHueckel(temperature);
        }
        if (k == STRIDE - 2) {
            return WeakAcid.WATER.constant(temperature) * 1e10;
        }
        WeakAcid acid = WeakAcid.of(k / WeakAcid.MOST_STEPS);
        int s = k % WeakAcid.MOST_STEPS;
        return s < acid.steps() ? acid.step(s).constant(temperature) : 0;
    }

    private void constants(double temperature) {
        if (temperature == knownTemperature) {
            return;
        }
        knownTemperature = temperature;
        double x = Math.min(Math.max(temperature - LOWEST, 0), HIGHEST - LOWEST - 1e-9);
        int cell = (int) x;
        double s = x - cell;
        double r = 1 - s;
        double h00 = (1 + 2 * s) * r * r;
        double h10 = s * r * r;
        double h01 = s * s * (3 - 2 * s);
        double h11 = -s * s * r;
        int a = cell * STRIDE;
        int b = a + STRIDE;
        for (int k = 0; k < STRIDE; k++) {
            constants[k] = h00 * VALUE[a + k] + h10 * SLOPE[a + k] + h01 * VALUE[b + k] + h11 * SLOPE[b + k];
        }
    }

    /// Activity coefficient of an ion with one charge (Davies).
    private double activity(double strength, double temperature) {
        if (strength != activityStrength || temperature != activityTemperature) {
            double limited = Math.min(Math.max(strength, 0), 1);
            double root = Math.sqrt(limited);
            activity = StrictMath.exp(-LN10 * constants[STRIDE - 1] * (root / (1 + root) - 0.3 * limited));
            activityStrength = strength;
            activityTemperature = temperature;
        }
        return activity;
    }

    private double proton(double logProton) {
        if (logProton != knownLogProton) {
            knownProton = StrictMath.exp(logProton);
            knownLogProton = logProton;
        }
        return knownProton;
    }

    /// Evaluates the balance.
    ///
    /// @param logProton ln of the proton's activity
    /// @param strength ionic strength to take activity coefficients at [mol/L]
    /// @param strongIons strong cations less strong anions [mol/L of charge]
    /// @param strongSquares sum of z2 c over the strong ions [mol/L]
    /// @param acids [mol/L], by the places above
    public void look(
            double logProton,
            double strength,
            double temperature,
            double strongIons,
            double strongSquares,
            double[] acids) {
        constants(temperature);
        double one = activity(strength, temperature);
        double three = one * one * one;
        double h = proton(logProton);
        double inverse = 1 / h;
        double proton = h / one;
        double hydroxide = constants[STRIDE - 2] * 1e-10 / one * inverse;
        double sum = strongIons + proton - hydroxide;
        double rise = proton + hydroxide;
        double square = strongSquares + proton + hydroxide;
        double perOne = 1 / one;
        double perThree = 1 / three;
        for (int a = 0; a < COUNT; a++) {
            double total = acids[a];
            if (total == 0) {
                continue;
            }
            WeakAcid acid = WeakAcid.of(a);
            int z = acid.topCharge();
            double term = 1;
            double forms = 1;
            double mean = z;
            double meanSquare = z * z;
            int steps = acid.steps();
            int at = a * WeakAcid.MOST_STEPS;
            for (int s = 0; s < steps; s++) {
                double factor =
                        z == 0 ? perOne : z == 1 ? one : z == -1 ? perThree : z == 2 ? three : perThree * perOne * perOne;
                term *= constants[at + s] * factor * inverse;
                z--;
                forms += term;
                mean += z * term;
                meanSquare += z * z * term;
            }
            double share = total / forms;
            double charge = share * mean;
            sum += charge;
            square += share * meanSquare;
            rise += share * meanSquare - charge * mean / forms;
            if (a == CARBONATE) {
                carbonDioxide = share;
            }
        }
        if (acids[CARBONATE] == 0) {
            carbonDioxide = 0;
        }
        step = -sum / rise;
        ionicStrength = 0.5 * square;
    }

    /// Newton's step of ln a(H) towards electroneutrality.
    public double step() {
        return step;
    }

    /// [mol/L]
    public double ionicStrength() {
        return ionicStrength;
    }

    /// Dissolved carbon dioxide without its ions [mol/L].
    public double carbonDioxide() {
        return carbonDioxide;
    }
}
