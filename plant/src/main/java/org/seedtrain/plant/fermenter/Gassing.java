package org.seedtrain.plant.fermenter;

import org.seedtrain.plant.organism.Place;
import org.seedtrain.plant.physics.OxygenTransfer;

import static org.seedtrain.plant.fermenter.FermenterState.*;


/// Gas through the broth: what bubbles and surface exchange, what the head space holds, what the exhaust lets out, foam.
/// Bubbles are well mixed and in steady state, so that their composition has a closed form:
/// `yb = (G yin + kLa V c)/(G + kLa V H P)`.
final class Gassing {
    private static final double LN10 = 2.302585092994046;
    private static final double GAS = 8.314462618;
    private static final double AIR_OXYGEN = 0.2095;
    private static final double AIR_CARBON_DIOXIDE = 4.2e-4;
    private static final double M_WATER = 18.01528e-3;
    /// kLa of a sintered sparger against a drilled one at the same gas (Chaudhary et al. 2020; Xing et al. 2009: 3 to 6).
    private static final double MICRO = 4;

    private final Vessel vessel;
    // A Jacobian asks for many points that differ in one state: what depends on the others is the same as before.
    private double knownSpeed = Double.NaN;
    private double knownBroth;
    private double knownGas;
    private double knownPower;
    private double knownDensity = Double.NaN;
    private double knownVelocity;
    private double knownApart;
    private double knownTransfer;

    /// Whether there is no water left to evaporate.
    boolean dry;

    /// Into the broth [mol/s].
    double oxygenIn;
    /// Out of the broth [mol/s].
    double carbonDioxideOut;
    /// Water that leaves for good [kg/s].
    double evaporation;
    /// Stirrer's power into the broth [W].
    double power;
    /// Oxygen pressure a probe in the broth feels [Pa].
    double oxygenPressure;
    /// Pressure of dissolved carbon dioxide [Pa].
    double carbonDioxidePressure;
    /// Death of unprotected animal cells by bubbles and stirrer [1/h].
    double shear;
    /// [1/s]
    double kLa;
    /// Change of what the head space holds [mol/s].
    double headOxygen;
    double headCarbonDioxide;
    double headNitrogen;
    /// [m/s]
    double foamRate;
    /// [1/s]
    double wetting;

    Gassing(Vessel vessel) {
        this.vessel = vessel;
    }

    void exchange(
            double[] y, int x, double[] c, double volume, double temperature, double freeCarbonDioxide, Loops.View v,
            double filterWet) {
        double vapour = v.vapour;
        double gas = v.air + v.pureOxygen + v.nitrogen + v.carbonDioxide;
        double bubble = v.headPressure + vessel.middlePressure(volume);
        double actual = gas * GAS * temperature / bubble;
        double velocity = actual / vessel.area();
        double broth = Math.max(volume, 1e-4);
        power = stirring(v.speed, broth, actual);
        double antifoam = positive(c[Place.ANTIFOAM]);
        double ionic = positive(y[x + STRENGTH]);
        double apart = ionic / (ionic + 0.05) / (1 + antifoam / 0.15);
        double cells = positive(c[Place.CELLS]) + positive(c[Place.RESTING]) + positive(c[Place.DEAD]);
        double fine = v.micro ? MICRO : 1;
        kLa = velocity > 1e-9
                ? fine * (1 - 0.8 * v.fault[Faulty.SPARGER_CLOGGED.ordinal()]) * transfer(power / broth, velocity, apart)
                        * (1 + 0.02 * (Math.min(temperature, 330) - 293.15))
                        / ((1 + antifoam / 1.5) * (1 + cells / 250))
                : 0;
        double surface = 2e-4 * (1 + v.speed);
        double salt = StrictMath.exp(-LN10 * (0.14 * ionic + 6.6e-4 * positive(c[Place.GLUCOSE])));
        double henryO2 = Steam.oxygen(temperature) * salt;
        double henryCO2 = Steam.carbonDioxide(temperature) * (1 - 0.2 * Math.min(ionic, 1));
        double dissolved = c[Place.OXYGEN] / 31.998e-3;
        oxygenPressure = positive(dissolved) / henryO2;
        carbonDioxidePressure = positive(freeCarbonDioxide) / henryCO2;
        double stirred = power / broth / 400;
        shear = 0.015 * (v.micro ? 2.5 : 1) * actual * 3600 / broth + 0.02 * stirred * stirred;
        double dryBubble = Math.max(0, bubble - vapour);
        double inO2 = AIR_OXYGEN * v.air + v.pureOxygen;
        double inCO2 = AIR_CARBON_DIOXIDE * v.air + v.carbonDioxide;
        double exchangeO2 = kLa * volume;
        double exchangeCO2 = 0.91 * exchangeO2;
        double yO2 = gas > 0 ? (inO2 + exchangeO2 * dissolved) / (gas + exchangeO2 * henryO2 * dryBubble) : 0;
        double yCO2 =
                gas > 0 ? (inCO2 + exchangeCO2 * freeCarbonDioxide) / (gas + exchangeCO2 * henryCO2 * dryBubble) : 0;
        double bubbleO2 = exchangeO2 * (henryO2 * yO2 * dryBubble - dissolved);
        double bubbleCO2 = exchangeCO2 * (freeCarbonDioxide - henryCO2 * yCO2 * dryBubble);
        double moles = Math.max(1e-6, y[x + N_O2] + y[x + N_CO2] + y[x + N_N2]);
        double dryHead = Math.max(0, v.headPressure - vapour);
        double topO2 = surface * volume * (henryO2 * dryHead * y[x + N_O2] / moles - dissolved);
        double topCO2 = surface * volume * (freeCarbonDioxide - henryCO2 * dryHead * y[x + N_CO2] / moles);
        oxygenIn = bubbleO2 + topO2;
        carbonDioxideOut = bubbleCO2 + topCO2;
        head(
                y, x, volume, temperature, moles, inO2 + AIR_OXYGEN * v.overlay, inCO2 + AIR_CARBON_DIOXIDE * v.overlay, v,
                filterWet);
        foam(y, x, c, cells, velocity, antifoam, volume);
    }

    /// How many times the resistance of a dry one: a hydrophobic filter that is wet lets next to nothing through.
    static double filterResistance(double wet) {
        return 1 + 400 * wet * wet;
    }

    /// Exhaust through valve and filter, safety valve, and sterile air that is drawn in below the room's pressure.
    private void head(
            double[] y, int x, double volume, double temperature, double moles, double inO2, double inCO2, Loops.View v,
            double filterWet) {
        double wet = Math.min(1, filterWet + v.fault[Faulty.FILTER_WET.ordinal()]);
        double over = v.headPressure - Vessel.ATMOSPHERE;
        double path = vessel.exhaust() * (0.01 * v.valve) / filterResistance(wet);
        double safety = 2e-7 * vessel.total() / 0.07 * Math.max(0, v.headPressure - 2.9e5) / 1e4;
        double flow = Math.max(0, over) * (path + safety);
        double mol = flow * v.headPressure / (GAS * temperature);
        double dryPart = Math.max(0, 1 - v.vapour / v.headPressure);
        double dryGas = mol * dryPart;
        double breath = Math.max(0, -over) * vessel.exhaust() * 0.2 * v.headPressure / (GAS * temperature);
        headOxygen = inO2 - oxygenIn + AIR_OXYGEN * breath - dryGas * y[x + N_O2] / moles;
        headCarbonDioxide = inCO2 + carbonDioxideOut - dryGas * y[x + N_CO2] / moles;
        headNitrogen = v.nitrogen
                + (1 - AIR_OXYGEN - AIR_CARBON_DIOXIDE) * (v.air + v.overlay)
                + (1 - AIR_OXYGEN) * breath
                - dryGas * y[x + N_N2] / moles;
        evaporation = dry ? 0 : (mol - dryGas) * M_WATER * (1 - vessel.condenser()) * (volume / (volume + 1e-4));
    }

    /// Protein and cells make foam, antifoam breaks it; what reaches the top wets the vent filter.
    private void foam(
            double[] y, int x, double[] c, double cells, double velocity, double antifoam, double volume) {
        double active = positive(c[Place.YEAST]) + 0.06 * cells + 5 * positive(c[Place.IN_CELLS]) * 0.01;
        double effective = antifoam / 0.06;
        double foam = y[x + FOAM];
        foamRate = velocity * active / (active + 4) - foam / 45 * (1 + effective * effective);
        double clear = Loops.headSpace(vessel, volume) / vessel.area() * 0.95;
        wetting = foam > clear ? 0.02 * (foam - clear) / 0.1 : 0;
    }

    private double stirring(double speed, double broth, double gas) {
        if (speed != knownSpeed || broth != knownBroth || gas != knownGas) {
            knownPower = vessel.gassedPower(speed, broth, gas);
            knownSpeed = speed;
            knownBroth = broth;
            knownGas = gas;
        }
        return knownPower;
    }

    private double transfer(double density, double velocity, double apart) {
        if (density != knownDensity || velocity != knownVelocity || apart != knownApart) {
            knownTransfer = OxygenTransfer.kLa(density, velocity, apart);
            knownDensity = density;
            knownVelocity = velocity;
            knownApart = apart;
        }
        return knownTransfer;
    }

    private static double positive(double value) {
        return value > 0 ? value : 0;
    }
}
