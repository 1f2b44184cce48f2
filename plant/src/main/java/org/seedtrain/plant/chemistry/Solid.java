package org.seedtrain.plant.chemistry;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.numeric.Quick;

/// A pure solid that dissolves in water up to its solubility: `m(T) = m25 exp(b (T - 298.15 K))` [mol/kg water], a line
/// through the tabled values from 15 to 35 °C. Which solid a powder is, is told by what it consists of; a hydrate is the
/// same solid with its water.
///
/// Sources: CRC Handbook of Chemistry and Physics, aqueous solubility of inorganic compounds at various temperatures;
/// sugars: Jackson and Silsbee (1922), Charles (1960); tris: El-Harakany, Abdel Halim and Barakat (1984); amino acids:
/// Yalkowsky, He and Jain, Handbook of Aqueous Solubility Data. Diffusion coefficients at 25 °C: Cussler, Diffusion;
/// salts after Nernst and Hartley.
public enum Solid {
    GLUCOSE(5.77, 0.0255, 0.67e-9, 1540, one(Species.GLUCOSE)),
    SUCROSE(6.05, 0.0066, 0.52e-9, 1580, one(Species.SUCROSE)),
    SODIUM_CHLORIDE(6.16, 0.0004, 1.61e-9, 2165, of(1, Species.SODIUM), of(1, Species.CHLORIDE)),
    POTASSIUM_CHLORIDE(4.76, 0.0075, 1.99e-9, 1984, of(1, Species.POTASSIUM), of(1, Species.CHLORIDE)),
    AMMONIUM_SULFATE(5.78, 0.0027, 1.5e-9, 1770, of(2, Species.AMMONIA), of(1, Species.SULFATE)),
    AMMONIUM_CHLORIDE(7.35, 0.0115, 1.99e-9, 1527, of(1, Species.AMMONIA), of(1, Species.CHLORIDE)),
    POTASSIUM_DIHYDROGEN_PHOSPHATE(1.84, 0.0215, 1.3e-9, 2338, of(1, Species.POTASSIUM), of(1, Species.PHOSPHATE)),
    DIPOTASSIUM_HYDROGEN_PHOSPHATE(9.6, 0.01, 1.2e-9, 2440, of(2, Species.POTASSIUM), of(1, Species.PHOSPHATE)),
    SODIUM_DIHYDROGEN_PHOSPHATE(7.91, 0.018, 1.1e-9, 2040, of(1, Species.SODIUM), of(1, Species.PHOSPHATE)),
    DISODIUM_HYDROGEN_PHOSPHATE(0.831, 0.085, 1.0e-9, 1700, of(2, Species.SODIUM), of(1, Species.PHOSPHATE)),
    MAGNESIUM_SULFATE(2.97, 0.0115, 0.85e-9, 1680, of(1, Species.MAGNESIUM), of(1, Species.SULFATE)),
    MAGNESIUM_CHLORIDE(5.88, 0.004, 1.25e-9, 1570, of(1, Species.MAGNESIUM), of(2, Species.CHLORIDE)),
    CALCIUM_CHLORIDE(7.33, 0.017, 1.33e-9, 1830, of(1, Species.CALCIUM), of(2, Species.CHLORIDE)),
    CITRIC_ACID(8.4, 0.018, 0.66e-9, 1540, one(Species.CITRATE)),
    SODIUM_ACETATE(6.14, 0.0164, 1.2e-9, 1450, of(1, Species.SODIUM), of(1, Species.ACETATE)),
    SODIUM_BICARBONATE(1.222, 0.0145, 1.25e-9, 2200, of(1, Species.SODIUM), of(1, Species.CARBONATE)),
    SODIUM_SULFATE(1.98, 0.074, 1.23e-9, 1460, of(2, Species.SODIUM), of(1, Species.SULFATE)),
    TRIS(5.78, 0.017, 0.75e-9, 1330, one(Species.TRIS)),
    HISTIDINE(0.279, 0.0155, 0.73e-9, 1440, one(Species.HISTIDINE)),
    GLYCINE(3.33, 0.018, 1.06e-9, 1607, one(Species.GLYCINE)),
    GLUTAMINE(0.291, 0.024, 0.76e-9, 1360, one(Species.GLUTAMINE));

    /// Share of the moles by which a powder may differ from the pure solid.
    private static final double LIKE = 0.1;
    /// What is less than this of the dry mass says nothing about what it is.
    private static final double TRACE = 0.005;
    private static final double REFERENCE = 298.15;
    private static final double VISCOSITY = Water.viscosity(REFERENCE);

    private record Part(double count, Species species) {}

    private final double molality;
    private final double slope;
    private final double diffusion;
    private final double density;
    private final int[] species;
    private final double[] counts;
    /// Of the solid by mass of each species [mol/kg].
    private final double[] formulas;
    private final double ions;
    private final double molarMass;

    Solid(double molality, double slope, double diffusion, double density, Part... parts) {
        this.molality = molality;
        this.slope = slope;
        this.diffusion = diffusion;
        this.density = density;
        species = Arrays.stream(parts).mapToInt(part -> part.species.ordinal()).toArray();
        counts = Arrays.stream(parts).mapToDouble(Part::count).toArray();
        formulas = Arrays.stream(parts).mapToDouble(part -> 1 / (part.species.molarMass() * part.count)).toArray();
        ions = Arrays.stream(counts).sum();
        molarMass = Arrays.stream(parts).mapToDouble(part -> part.count * part.species.molarMass()).sum();
    }

    private static Part of(double count, Species species) {
        return new Part(count, species);
    }

    private static Part one(Species species) {
        return new Part(1, species);
    }

    /// What a powder is; null for a mixture and for what is in no table, which dissolve without limit.
    public static @Nullable Solid of(Mixture powder) {
        double dry = powder.mass() - powder.mass(Species.WATER);
        for (Solid solid : values()) {
            if (solid.is(powder, dry)) {
                return solid;
            }
        }
        return null;
    }

    private boolean is(Mixture powder, double dry) {
        double own = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int k = 0; k < species.length; k++) {
            Species one = Species.of(species[k]);
            own += powder.mass(one);
            double formulas = powder.mass(one) / one.molarMass() / counts[k];
            least = Math.min(least, formulas);
            most = Math.max(most, formulas);
        }
        return own > (1 - TRACE) * dry && least > 0 && most < (1 + LIKE) * least;
    }

    /// Solubility in pure water [mol/kg].
    public double solubility(double temperature) {
        return molality * Quick.exp(slope * (temperature - REFERENCE));
    }

    /// The same as what is dissolved in a volume [kg/m3], water booked with what the solid is booked as.
    public double saturated(double temperature) {
        double byWater = solubility(temperature) * molarMass;
        return 1000 * byWater / (1 + 0.6 * byWater);
    }

    /// How far a solution is saturated: `(prod (m_i/(n_i m_s))^n_i)^(1/n)`, 1 where no more dissolves. Common ions count.
    ///
    /// @param masses [kg] by ordinal of [Species] from `at`
    public double saturation(double[] masses, int at, double temperature) {
        return saturatedBy(masses, at, solubility(temperature));
    }

    /// As above, where the solubility [mol/kg] is known already.
    public double saturatedBy(double[] masses, int at, double solubility) {
        double water = masses[at + Species.WATER.ordinal()];
        if (water <= 1e-9) {
            return 1;
        }
        double inverse = 1 / (water * solubility);
        double product = 1;
        for (int k = 0; k < species.length; k++) {
            double relative = Math.max(0, masses[at + species[k]]) * formulas[k] * inverse + 1e-6;
            product *= counts[k] == 2 ? relative * relative : relative;
        }
        return ions == 1 ? product : ions == 2 ? Math.sqrt(product) : FastMath.cbrt(product);
    }

    /// Diffusion coefficient [m2/s], with `T/mu` (Stokes and Einstein).
    public double diffusion(double temperature) {
        return diffusion * temperature / REFERENCE * VISCOSITY / Water.viscosity(temperature);
    }

    /// [kg/m3]
    public double density() {
        return density;
    }
}
