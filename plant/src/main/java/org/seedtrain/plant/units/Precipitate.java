package org.seedtrain.plant.units;

import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// What falls out of a medium where its ions meet, and dissolves again in acid: `dn/dt = k V (S^(1/n) - 1)` with the
/// saturation S and the number n of ions, k = 2e-3 mol/(m3 s); what is not there cannot dissolve. Struvite needs ten
/// times its solubility product to begin (metastable below; Bouropoulos and Koutsoukos 2000). It stays in the vessel when
/// the liquid is pumped off.
final class Precipitate {
    /// What can fall out.
    enum Mineral {
        /// CaHPO4 2H2O; the proton is booked as water.
        BRUSHITE(1, 2 * Species.WATER.molarMass() + 1.008e-3, Species.CALCIUM, Species.PHOSPHATE),
        /// MgNH4PO4 6H2O; the proton of ammonium is booked as water.
        STRUVITE(
                10, 6 * Species.WATER.molarMass() + 1.008e-3, Species.MAGNESIUM, Species.AMMONIA, Species.PHOSPHATE);

        private final double begins;
        private final double water;
        private final Species[] parts;
        /// [kg/mol]
        final double molarMass;

        Mineral(double begins, double water, Species... parts) {
            this.begins = begins;
            this.water = water;
            this.parts = parts;
            double sum = water;
            for (Species part : parts) {
                sum += part.molarMass();
            }
            molarMass = sum;
        }

        boolean possible(Mixture liquid, double moles) {
            boolean parts = liquid.volume() > 1e-5;
            for (Species part : this.parts) {
                parts &= liquid.mass(part) > 0 || moles > 0;
            }
            return parts;
        }

        private double saturation(IonicEquilibrium of) {
            return this == BRUSHITE ? of.brushiteSaturation() : of.struviteSaturation();
        }

        private double drive(double saturation) {
            double s = Math.max(0, saturation);
            return (this == BRUSHITE ? Math.sqrt(s) : FastMath.cbrt(s)) - 1;
        }

        Mixture mixture(double moles) {
            java.util.EnumMap<Species, Double> masses = new java.util.EnumMap<>(Map.of(Species.WATER, moles * water));
            for (Species part : parts) {
                masses.put(part, moles * part.molarMass());
            }
            return Mixture.of(masses, COUNTED_AT);
        }
    }

    private static final double RATE = 2e-3;
    private static final double NEAR = 0.02;
    private static final double LITTLE = 1e-6;
    /// Size of its crystals [m] and their density [kg/m3].
    static final double GRAIN = 1e-5;
    static final double DENSITY = 2000;
    /// Temperature at which the heat in it is counted [K].
    static final double COUNTED_AT = 293.15;

    private final Mineral mineral;
    private final boolean possible;
    private final boolean begun;
    private final double saturationAtBegin;
    private final double begin;

    /// @param solved equilibrium of the liquid where the mineral is possible
    Precipitate(Mineral mineral, Mixture liquid, double moles, IonicEquilibrium solved) {
        this.mineral = mineral;
        begin = moles;
        possible = mineral.possible(liquid, moles);
        saturationAtBegin = possible ? mineral.saturation(solved) : 0;
        begun = begin > LITTLE || saturationAtBegin > mineral.begins;
    }

    /// Whether something falls out or dissolves now.
    boolean moves() {
        return possible
                && begun
                && (saturationAtBegin > 1 + NEAR || saturationAtBegin < 1 - NEAR && begin > LITTLE);
    }

    /// Whether [#add] has anything to add.
    boolean acts(double[] y, int at, double volume, double moles) {
        boolean there = begun && volume > 1e-5;
        for (Species part : mineral.parts) {
            there = there && (moles > 0 || y[at + part.ordinal()] > 0);
        }
        return there;
    }

    /// Adds to the rates of a liquid from `at` and returns how fast solid forms [mol/s].
    double add(IonicEquilibrium solved, double volume, double temperature, double moles, double[] dydt, int at) {
        double drive = mineral.drive(mineral.saturation(solved));
        double solid = Math.max(0, moles);
        double rate = RATE * volume * (drive > 0 ? drive : drive * solid / (solid + LITTLE));
        for (Species part : mineral.parts) {
            Liquid.in(part, -rate * part.molarMass(), temperature, dydt, at);
        }
        Liquid.in(Species.WATER, -rate * mineral.water, temperature, dydt, at);
        return rate;
    }

    private boolean lies(double[] y, int at) {
        return !begun && y[at + mineral.parts[0].ordinal()] > 0;
    }

    /// Whether it can come to rest or begin.
    boolean turnable(double[] y, int at) {
        return moves() || lies(y, at);
    }

    /// Rises through zero when it comes to rest, or when it can begin.
    double turns(IonicEquilibrium solved, double moles) {
        double saturation = mineral.saturation(solved);
        if (!begun) {
            return saturation / (mineral.begins * (1 + NEAR)) - 1;
        }
        return saturationAtBegin > 1
                ? 1 + 0.5 * NEAR - saturation
                : Math.max(saturation - (1 - 0.5 * NEAR), 0.5 * LITTLE - moles);
    }
}
