package org.seedtrain.plant.chemistry;

import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;

/// pH, ionic strength, conductivity and osmolality of a solution from what is dissolved in it.
///
/// The proton's activity is found from charge balance over strong ions (Na, K, Mg, Ca, Cl) and the [WeakAcid]s; activity
/// coefficients after Davies (1962): `log10 g(z) = -A z^2 (sqrt(I)/(1+sqrt(I)) - 0.3 I)`, held constant above 1 mol/L,
/// where the equation ends. pH = -log10 a(H).
///
/// One instance serves one user: [#solve] allocates nothing and starts always at the same place ([#startHere]), so its
/// answer is a pure function of its arguments. For a single answer use [#of].
public final class IonicEquilibrium {
    private static final double LN10 = 2.302585092994046;
    private static final double BRUSHITE = 2.57e-7;
    /// Association constants at 25 °C [L/mol]: 10^2.23 and 10^2.30 (Martell and Smith, Critical Stability Constants).
    private static final double MAGNESIUM_SULFATE = 170;
    private static final double CALCIUM_SULFATE = 200;
    private static final double MAGNESIUM_PHOSPHATE = 630;
    private static final double MAGNESIUM_CITRATE = 63_000;
    private static final double STRUVITE = 5.5e-14;

    private static final int NA = Species.SODIUM.ordinal();
    private static final int K = Species.POTASSIUM.ordinal();
    private static final int MG = Species.MAGNESIUM.ordinal();
    private static final int CA = Species.CALCIUM.ordinal();
    private static final int CL = Species.CHLORIDE.ordinal();

    private static final int[] UNCHARGED = {
        Species.GLUCOSE.ordinal(), Species.GLYCEROL.ordinal(), Species.SUCROSE.ordinal(), Species.ETHANOL.ordinal(),
        Species.INDUCER.ordinal(), Species.GLUTAMINE.ordinal()
    };
    private static final int[] ACID = new int[WeakAcid.COUNT];
    /// Moles by mass of each species [mol/kg].
    private static final double[] MOLES = new double[Species.COUNT];

    static {
        for (int a = 0; a < ACID.length; a++) {
            ACID[a] = WeakAcid.of(a).species().ordinal();
        }
        for (int i = 0; i < MOLES.length; i++) {
            MOLES[i] = 1 / Species.of(i).molarMass();
        }
    }

    private final ChargeBalance balance = new ChargeBalance(WeakAcid.COUNT);
    private final AcidConstants constants = new AcidConstants();
    /// Of each acid in the balance; -1 of one that is not there.
    private final int[] place = new int[WeakAcid.COUNT];
    private double start = -7 * LN10;
    private double startStrength = Double.NaN;

    private double temperature;
    private double sodium;
    private double potassium;
    private double magnesium;
    private double calcium;
    private double chloride;
    private double uncharged;
    private double logProton;
    private double activity;

    /// pH of what `masses` [kg, by ordinal of Species from `offset`] are in `volume` [m3] at `temperature` [K].
    public double solve(double[] masses, int offset, double volume, double temperature) {
        this.temperature = temperature;
        constants.at(temperature);
        double perLitre = 1e-3 / volume;
        sodium = masses[offset + NA] * perLitre * MOLES[NA];
        potassium = masses[offset + K] * perLitre * MOLES[K];
        magnesium = masses[offset + MG] * perLitre * MOLES[MG];
        calcium = masses[offset + CA] * perLitre * MOLES[CA];
        chloride = masses[offset + CL] * perLitre * MOLES[CL];
        double strongSquares = sodium + potassium + chloride + 4 * (magnesium + calcium);
        balance.clear();
        balance.strongIons(sodium + potassium + 2 * (magnesium + calcium) - chloride, strongSquares);
        balance.water(constants.water(), constants.debyeHueckel());
        for (int a = 0; a < ACID.length; a++) {
            double concentration = masses[offset + ACID[a]] * perLitre * MOLES[ACID[a]];
            place[a] = concentration > 1e-12 ? add(a, concentration) : -1;
        }
        double others = 0;
        for (int i : UNCHARGED) {
            others += masses[offset + i] * MOLES[i];
        }
        uncharged = others * perLitre;
        logProton = balance.solve(start, Double.isNaN(startStrength) ? 0.5 * strongSquares : startStrength);
        activity = balance.activity();
        return pH();
    }

    private int add(int a, double concentration) {
        WeakAcid acid = WeakAcid.of(a);
        int where = balance.acid(concentration, acid.topCharge(), acid.steps());
        for (int s = 0; s < acid.steps(); s++) {
            balance.constant(where, s, constants.of(a, s));
        }
        return where;
    }

    /// Lets further solutions start where the last one is: shorter where all will be like it. The answer is the same to
    /// rounding; so that its bits are, too, it is to be called where it does not depend on who looks when.
    public void startHere() {
        start = logProton;
        startStrength = balance.ionicStrength();
    }

    /// Of the last solution.
    public double pH() {
        return -logProton / LN10;
    }

    /// Ionic strength of the last solution [mol/L].
    public double ionicStrength() {
        return balance.ionicStrength();
    }

    /// Net charge [mol/L] that the last solution leaves.
    public double residual() {
        return balance.residual();
    }

    /// Dissolved carbon dioxide of the last solution, without its ions [mol/m3].
    public double carbonDioxide() {
        return form(WeakAcid.CARBONATE, 0) * 1e3;
    }

    /// Free ammonia of the last solution [mol/m3].
    public double freeAmmonia() {
        return form(WeakAcid.AMMONIA, 1) * 1e3;
    }

    /// Undissociated acetic acid of the last solution [mol/m3].
    public double aceticAcid() {
        return form(WeakAcid.ACETATE, 0) * 1e3;
    }

    /// How far calcium hydrogen phosphate is over- (above 1) or undersaturated in the last solution:
    /// `a(Ca) a(HPO4)/Ks`, brushite CaHPO4 2H2O, Ks = 10^-6.59 (Gregory, Moreno, Brown 1970). Complexes with citrate are
    /// not counted: it keeps more calcium dissolved than this says.
    public double brushiteSaturation() {
        double two = activity * activity * activity * activity;
        return calcium * form(WeakAcid.PHOSPHATE, 2) * two * two / BRUSHITE;
    }

    /// How far magnesium ammonium phosphate is over- (above 1) or undersaturated in the last solution:
    /// `a(Mg) a(NH4) a(PO4)/Ks`, struvite MgNH4PO4 6H2O, Ks = 10^-13.26 (Ohlinger, Young and Schroeder 1998); magnesium
    /// in pairs with sulfate, hydrogen phosphate and citrate (Martell and Smith) counts for nothing.
    public double struviteSaturation() {
        double two = activity * activity * activity * activity;
        double three = two * two * activity;
        double bound = MAGNESIUM_SULFATE * two * two * form(WeakAcid.SULFATE, 1)
                + MAGNESIUM_PHOSPHATE * two * two * form(WeakAcid.PHOSPHATE, 2)
                + MAGNESIUM_CITRATE * two * two * two * form(WeakAcid.CITRATE, 3);
        return magnesium / (1 + bound) * two
                * form(WeakAcid.AMMONIA, 0) * activity
                * form(WeakAcid.PHOSPHATE, 3) * three
                / STRUVITE;
    }

    /// Concentration [mol/L] of an acid after giving off `lost` protons.
    double form(WeakAcid acid, int lost) {
        int where = place[acid.ordinal()];
        return where < 0 ? 0 : balance.form(where, lost);
    }

    /// Electrical conductivity of the last solution at 25 °C [S/m].
    public double conductivity25() {
        double proton = balance.proton() / activity;
        double hydroxide = constants.water() / (balance.proton() * activity);
        double root = Math.sqrt(Math.max(0, ionicStrength()));
        double sulfate = form(WeakAcid.SULFATE, 1);
        double withMagnesium = pairs(magnesium, sulfate, MAGNESIUM_SULFATE);
        double withCalcium = pairs(calcium, sulfate - withMagnesium, CALCIUM_SULFATE);
        double sum = Ion.SODIUM.conductivity(sodium, root)
                + Ion.POTASSIUM.conductivity(potassium, root)
                + Ion.MAGNESIUM.conductivity(magnesium - withMagnesium, root)
                + Ion.CALCIUM.conductivity(calcium - withCalcium, root)
                + Ion.CHLORIDE.conductivity(chloride, root)
                + Ion.PROTON.conductivity(proton, root)
                + Ion.HYDROXIDE.conductivity(hydroxide, root);
        for (Ion ion : Ion.WEAK) {
            if (place[ion.acid().ordinal()] >= 0) {
                sum += ion.conductivity(form(ion.acid(), ion.lost()), root);
            }
        }
        return sum - Ion.SULFATE.conductivity(withMagnesium + withCalcium, root);
    }

    /// Pairs [mol/L] of a doubly charged cation with sulfate, which carry no current:
    /// `[MX] = K g2^2 [M][X]`, the root of a quadratic.
    private double pairs(double cation, double anion, double constant) {
        if (cation <= 0 || anion <= 0) {
            return 0;
        }
        double two = activity * activity * activity * activity;
        double half = 0.5 * (cation + anion + 1 / (constant * two * two));
        return half - Math.sqrt(Math.max(0, half * half - cation * anion));
    }

    /// Electrical conductivity of the last solution at its own temperature [S/m]; ions move 2 % faster each kelvin.
    public double conductivity() {
        return conductivity25() * Math.max(0.3, 1 + 0.02 * (temperature - 298.15));
    }

    /// Osmolality of the last solution [osmol/kg water], ideal with the osmotic coefficient 0.93 of sodium chloride at
    /// 0.1 to 0.3 mol/L for ions and 1.01 for sugars; `waterConcentration` in kg/m3.
    public double osmolality(double waterConcentration) {
        if (waterConcentration <= 0) {
            return 0;
        }
        double ions = sodium + potassium + magnesium + calcium + chloride;
        for (int a = 0; a < WeakAcid.COUNT; a++) {
            ions += place[a] < 0 ? 0 : balance.concentration(place[a]);
        }
        return (0.93 * ions + 1.01 * uncharged) * 1e3 / waterConcentration;
    }

    /// Everything about one mixture. Of nothing: pH 7, all else 0.
    public static Solution of(Mixture mixture) {
        return mixture.solution();
    }

    /// As [#of], worked out; a mixture keeps its own.
    ///
    /// @param masses [kg] by ordinal of Species
    /// @param volume [m3]
    /// @param total mass [kg]
    public static Solution solved(double[] masses, double volume, double total, double temperature) {
        if (volume <= 0) {
            return new Solution(7, 0, 0, 0, 0, 0, 0);
        }
        IonicEquilibrium equilibrium = new IonicEquilibrium();
        double pH = equilibrium.solve(masses, 0, volume, temperature);
        double expansion = Water.density(temperature) / Water.density(293.15);
        return new Solution(
                pH,
                equilibrium.ionicStrength(),
                equilibrium.conductivity(),
                equilibrium.conductivity25(),
                equilibrium.osmolality(masses[Species.WATER.ordinal()] / volume),
                total / volume * expansion,
                equilibrium.carbonDioxide());
    }

    /// What a laboratory could measure of a solution.
    ///
    /// @param pH -log10 of the proton's activity
    /// @param ionicStrength [mol/L]
    /// @param conductivity at its own temperature [S/m]
    /// @param conductivity25 compensated to 25 °C [S/m]
    /// @param osmolality [osmol/kg]
    /// @param density at its own temperature [kg/m3]
    /// @param carbonDioxide dissolved as CO2 [mol/m3]
    public record Solution(
            double pH,
            double ionicStrength,
            double conductivity,
            double conductivity25,
            double osmolality,
            double density,
            double carbonDioxide) {}
}
