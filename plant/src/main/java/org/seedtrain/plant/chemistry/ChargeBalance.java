package org.seedtrain.plant.chemistry;

import org.seedtrain.plant.numeric.Quick;

/// The electroneutrality of an aqueous solution and its ionic strength, solved together for the activity of the proton.
/// Concentrations in mol/L, thermodynamic constants for those.
///
/// `SID + [H] - [OH] + sum_i c_i z1_i - [CO2] (K1/a + 2 K1 K2/a^2) = 0`, `I = 1/2 (sum z^2 c of strong ions + [H] + [OH] +
/// sum_i c_i z2_i)`
///
/// with `zk_i` the mean of z^k over the forms of acid i, which stand to each other as `a^z g^(-z^2)`: so all derivatives
/// are differences of such means, `dz1/dln a = z2 - z1^2`, `dz1/dln g = z1 z2 - z3` and so on. The first equation rises
/// monotonically with ln a, so Newton's method with a longest step arrives from everywhere. It works on arrays that it
/// keeps: one instance per user, nothing allocated.
final class ChargeBalance {
    private static final double LN10 = 2.302585092994046;
    private static final double LOWEST = -16 * LN10;
    private static final double HIGHEST = 1 * LN10;
    private static final double LONGEST = LN10;
    /// Newton's method doubles the digits: a step as short as this was the last one, what it leaves is 1e-14.
    private static final double CLOSE = 1e-7;
    private static final int MOST_ROUNDS = 60;
    /// Where the equation of Davies ends [mol/L].
    private static final double HIGHEST_STRENGTH = 1;
    private static final double LEAST_STRENGTH = 1e-12;
    private static final int STEPS = WeakAcid.MOST_STEPS;
    /// Charges before a step reach from 2 to -3; where -4 would stand.
    private static final int MIDDLE = 4;

    private final double[] total;
    private final int[] topCharge;
    private final int[] steps;
    private final double[] constant;
    private int count;

    private double strongIons;
    private double strongSquares;
    private double water = 1e-14;
    private double debyeHueckel;
    private double openCarbonDioxide;
    private double openFirst;
    private double openSecond;

    // Where it stands
    private double logProton;
    private double proton;
    private double strength;
    private double activity = 1;
    /// `g^(2z-1)/a` by charge z before a step.
    private final double[] perStep = new double[MIDDLE + 3];

    // What the last evaluation found, and its derivatives by ln a(H) and by ln g
    private double charge;
    private double chargeByProton;
    private double chargeByActivity;
    private double squares;
    private double squaresByProton;
    private double squaresByActivity;
    /// dln g/dI.
    private double activitySlope;

    ChargeBalance(int capacity) {
        total = new double[capacity];
        topCharge = new int[capacity];
        steps = new int[capacity];
        constant = new double[capacity * STEPS];
    }

    void clear() {
        count = 0;
        strongIons = 0;
        strongSquares = 0;
        openCarbonDioxide = 0;
        debyeHueckel = 0;
    }

    /// @param difference strong cations less strong anions, in equivalents [mol/L]
    /// @param squareSum sum of z^2 c over them [mol/L]
    void strongIons(double difference, double squareSum) {
        strongIons = difference;
        strongSquares = squareSum;
    }

    /// Ion product of water and the constant of Debye and Hueckel for log10; with 0 all activity coefficients are 1.
    void water(double product, double limitingLaw) {
        water = product;
        debyeHueckel = limitingLaw;
    }

    /// Carbon dioxide held at a concentration [mol/L] by a gas; only where all activity coefficients are 1.
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
        constant[acid * STEPS + step] = value;
    }

    double concentration(int acid) {
        return total[acid];
    }

    /// Solves to rounding for the natural logarithm of the proton's activity.
    ///
    /// @param start where to begin
    /// @param startStrength likewise, ionic strength [mol/L]
    double solve(double start, double startStrength) {
        logProton = start;
        strength = Math.max(LEAST_STRENGTH, startStrength);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            evaluate();
            double off = strength - 0.5 * squares;
            double offByProton = -0.5 * squaresByProton;
            double offByStrength = 1 - 0.5 * squaresByActivity * activitySlope;
            double chargeByStrength = chargeByActivity * activitySlope;
            double determinant = chargeByProton * offByStrength - chargeByStrength * offByProton;
            double step = determinant > 0
                    ? (off * chargeByStrength - charge * offByStrength) / determinant
                    : -charge / chargeByProton;
            step = Math.max(-LONGEST, Math.min(LONGEST, step));
            double next = Math.max(LOWEST, Math.min(HIGHEST, logProton + step));
            step = next - logProton;
            logProton = next;
            double before = strength;
            double moved = -(off + offByProton * step) / Math.max(0.2, offByStrength);
            strength = Math.max(Math.max(LEAST_STRENGTH, 0.1 * before), before + moved);
            if (Math.abs(step) < CLOSE && Math.abs(moved) < CLOSE * before) {
                break;
            }
        }
        settle();
        return logProton;
    }

    /// Sets everything but what [#evaluate] finds to where it stands.
    private void settle() {
        double limited = Math.min(strength, HIGHEST_STRENGTH);
        double root = Math.sqrt(limited);
        double inverse = 1 / (1 + root);
        double a = LN10 * debyeHueckel;
        activity = a == 0 ? 1 : Quick.exp(-a * (root * inverse - 0.3 * limited));
        activitySlope = strength < HIGHEST_STRENGTH ? -a * (0.5 * inverse * inverse / root - 0.3) : 0;
        proton = Quick.exp(logProton);
        double one = activity;
        double inverseOne = 1 / one;
        double up = one * one;
        double down = inverseOne * inverseOne;
        perStep[MIDDLE + 1] = one / proton;
        perStep[MIDDLE + 2] = perStep[MIDDLE + 1] * up;
        perStep[MIDDLE] = perStep[MIDDLE + 1] * down;
        perStep[MIDDLE - 1] = perStep[MIDDLE] * down;
        perStep[MIDDLE - 2] = perStep[MIDDLE - 1] * down;
        perStep[MIDDLE - 3] = perStep[MIDDLE - 2] * down;
    }

    private void evaluate() {
        settle();
        double free = proton / activity;
        double hydroxide = water / (proton * activity);
        double sum = strongIons + free - hydroxide;
        double rise = free + hydroxide;
        double square = strongSquares + rise;
        double squareRise = free - hydroxide;
        double byActivity = hydroxide - free;
        double squareByActivity = -rise;
        if (openCarbonDioxide > 0) {
            double bicarbonate = openCarbonDioxide * openFirst / proton;
            double carbonate = bicarbonate * openSecond / proton;
            sum -= bicarbonate + 2 * carbonate;
            rise += bicarbonate + 4 * carbonate;
            square += bicarbonate + 4 * carbonate;
            squareRise -= bicarbonate + 8 * carbonate;
        }
        for (int a = 0; a < count; a++) {
            int z = topCharge[a];
            double term = 1;
            double forms = 1;
            double first = z;
            double second = z * z;
            double third = second * z;
            double fourth = second * second;
            int from = a * STEPS;
            for (int s = 0; s < steps[a]; s++) {
                term *= constant[from + s] * perStep[MIDDLE + z];
                z--;
                forms += term;
                double weighted = z * term;
                first += weighted;
                weighted *= z;
                second += weighted;
                weighted *= z;
                third += weighted;
                fourth += z * weighted;
            }
            double one = 1 / forms;
            double each = total[a] * one;
            double mean = first * one;
            double meanSquare = second * one;
            sum += each * first;
            square += each * second;
            rise += each * (second - first * mean);
            double together = each * (third - first * meanSquare);
            squareRise += together;
            byActivity -= together;
            squareByActivity -= each * (fourth - second * meanSquare);
        }
        charge = sum;
        chargeByProton = rise;
        chargeByActivity = byActivity;
        squares = square;
        squaresByProton = squareRise;
        squaresByActivity = squareByActivity;
    }

    /// Net charge [mol/L] that the last solution leaves.
    double residual() {
        evaluate();
        return charge;
    }

    /// Ionic strength of the last solution [mol/L].
    double ionicStrength() {
        return strength;
    }

    /// Activity coefficient of an ion with one charge in the last solution.
    double activity() {
        return activity;
    }

    /// Activity of the proton in the last solution.
    double proton() {
        return proton;
    }

    /// Concentration [mol/L] of an acid's form that has given off `lost` protons, in the last solution.
    double form(int acid, int lost) {
        int z = topCharge[acid];
        double term = 1;
        double forms = 1;
        double wanted = 1;
        for (int s = 0; s < steps[acid]; s++) {
            term *= constant[acid * STEPS + s] * perStep[MIDDLE + z - s];
            forms += term;
            if (s + 1 == lost) {
                wanted = term;
            }
        }
        return total[acid] * wanted / forms;
    }
}
