package org.seedtrain.plant;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.numeric.Sums;
import org.seedtrain.plant.physics.Jacket;

/// An amount of matter at one temperature: the mass of each [Species]. Immutable.
public final class Mixture {
    public static final Mixture NOTHING = new Mixture(new double[Species.COUNT], 293.15);

    private final double[] mass;
    private final double temperature;
    // Worked out when first asked for: pure functions of the two above.
    private double total = Double.NaN;
    private double space = Double.NaN;
    private IonicEquilibrium.@Nullable Solution solution;

    /// @param mass [kg] by ordinal of [Species]; copied
    /// @param temperature [K]
    public Mixture(double[] mass, double temperature) {
        if (mass.length != Species.COUNT) {
            throw new IllegalArgumentException(
                    "a mixture needs " + Species.COUNT + " masses, one for each species; got " + mass.length);
        }
        this.mass = mass.clone();
        this.temperature = temperature;
    }

    /// @param own kept, not copied
    private Mixture(double temperature, double[] own) {
        mass = own;
        this.temperature = temperature;
    }

    /// @param masses [kg] by ordinal of [Species] from `from` on; copied
    public static Mixture of(double[] masses, int from, double temperature) {
        return new Mixture(temperature, Arrays.copyOfRange(masses, from, from + Species.COUNT));
    }

    public static Mixture of(Map<Species, Double> masses, double temperature) {
        double[] mass = new double[Species.COUNT];
        masses.forEach((species, kilograms) -> mass[species.ordinal()] = kilograms);
        return new Mixture(temperature, mass);
    }

    /// [kg]
    public double mass(Species species) {
        return mass[species.ordinal()];
    }

    /// [kg], a copy
    public double[] masses() {
        return mass.clone();
    }

    /// Writes the masses [kg] from `at` on.
    public void put(double[] y, int at) {
        System.arraycopy(mass, 0, y, at, mass.length);
    }

    /// [K]
    public double temperature() {
        return temperature;
    }

    /// Total mass [kg].
    public double mass() {
        double known = total;
        if (Double.isNaN(known)) {
            known = Sums.of(mass, 0, mass.length);
            total = known;
        }
        return known;
    }

    /// Volume [m3], the sum of partial volumes.
    public double volume() {
        double known = space;
        if (Double.isNaN(known)) {
            known = Species.volume(mass, 0);
            space = known;
        }
        return known;
    }

    /// Mass concentration [kg/m3 = g/L]; 0 of nothing.
    public double concentration(Species species) {
        double volume = volume();
        return volume > 0 ? mass(species) / volume : 0;
    }

    /// Molar concentration [mol/m3 = mmol/L].
    public double molarity(Species species) {
        return concentration(species) / species.molarMass();
    }

    /// pH at its own temperature; 7 of nothing.
    public double pH() {
        return solution().pH();
    }

    /// What a laboratory could measure of it.
    public IonicEquilibrium.Solution solution() {
        IonicEquilibrium.Solution known = solution;
        if (known == null) {
            known = IonicEquilibrium.solved(mass, volume(), mass(), temperature);
            solution = known;
        }
        return known;
    }

    /// Heat [J] in it above 0 K as mixtures mix: `m cp T` with the heat capacity of water. Differences count.
    public double enthalpy() {
        return mass() * Jacket.HEAT_CAPACITY * temperature;
    }

    /// This and another together, at the temperature mixed by mass.
    public Mixture plus(Mixture other) {
        double[] sum = mass.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.mass[i];
        }
        double own = mass();
        double added = other.mass();
        double mixed =
                own + added > 0 ? (own * temperature + added * other.temperature) / (own + added) : temperature;
        return new Mixture(mixed, sum);
    }

    /// A part of this, 0..1 of everything.
    public Mixture part(double fraction) {
        double[] portion = mass.clone();
        for (int i = 0; i < portion.length; i++) {
            portion[i] *= fraction;
        }
        return new Mixture(temperature, portion);
    }

    public Mixture at(double temperature) {
        return new Mixture(temperature, mass);
    }
}
