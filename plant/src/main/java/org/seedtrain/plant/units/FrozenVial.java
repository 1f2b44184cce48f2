package org.seedtrain.plant.units;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.physics.VialDrying;
import org.seedtrain.plant.units.FreezeDryerState.Group;
import org.seedtrain.plant.units.FreezeDryerState.Stage;

/// One vial in a freeze dryer: its heat, how it freezes and melts, how fast it dries, when its cake collapses.
///
/// @param law of heat and vapour
/// @param glass heat capacity of the vial [J/K]
record FrozenVial(VialDrying law, double glass) {
    private static final double CELSIUS = 273.15;
    static final double FREEZING_POINT = 272.55;
    static final double FREEZING_RANGE = 4;
    static final double FUSION = 334e3;
    /// Water that does not freeze [kg/kg of solids].
    static final double BOUND = 0.2;

    /// Ice appears: its heat warms supercooled liquid, solids and glass to the freezing point. Colder nucleation makes
    /// smaller crystals, and 4 % more resistance a kelvin below -5 °C (Searles et al. 2001).
    Group iced(Group group, double water, double solids) {
        double left = water * (1 - group.dried());
        double supercooled = FREEZING_POINT - group.temperature();
        double needed = FUSION * left + FREEZING_RANGE * capacity(Stage.FREEZING, left, solids);
        double ice = Math.min(1, capacity(Stage.LIQUID, left, solids) * supercooled / needed);
        return group.stage(Stage.FREEZING, FREEZING_POINT - FREEZING_RANGE * ice, ice)
                .resistance(Math.max(0.6, 1 + 0.04 * (268.15 - group.temperature())));
    }

    /// Ice that comes to where it melts: back to what its heat is enough for.
    Group melted(Group group, double water, double solids) {
        double left = water * (1 - group.dried());
        double ice = capacity(Stage.FREEZING, left, solids);
        double excess = ice * (group.temperature() - (FREEZING_POINT - FREEZING_RANGE));
        double needed = FUSION * left + FREEZING_RANGE * ice;
        double frozen = 1 - excess / needed;
        return frozen > 0
                ? group.stage(Stage.FREEZING, FREEZING_POINT - FREEZING_RANGE * frozen, frozen)
                : group.stage(
                        Stage.LIQUID, FREEZING_POINT + (excess - needed) / capacity(Stage.LIQUID, left, solids), 0);
    }

    /// Temperature [K] above which the cake collapses: that of the glass by mass of the solids, and 2 K (Fox; Tang and
    /// Pikal 2004): sucrose -32 °C, proteins -10 °C, sugars and glycerol -45 °C, salts -45 °C.
    static double collapseTemperature(Mixture load) {
        double sum = 0;
        double solids = 1e-12;
        for (Species species : Species.values()) {
            double m = species == Species.WATER ? 0 : load.mass(species);
            double celsius = switch (species) {
                case SUCROSE -> -32;
                case ANTIGEN, ANTIBODY, ANTIBODY_ACIDIC, ANTIBODY_MANNOSE, AGGREGATE, HOST_PROTEIN -> -10;
                case HISTIDINE -> -33;
                default -> -45;
            };
            sum += m * celsius;
            solids += m;
        }
        return CELSIUS + sum / solids + 2;
    }

    /// Heat capacity of a vial and what is in it [J/K]; bound water counts for nothing.
    ///
    /// @param left water that has not dried away [kg]
    double capacity(Stage stage, double left, double solids) {
        return glass + 1300 * solids + (stage == Stage.LIQUID ? 4184 : 2100) * left;
    }

    /// Heat in a vial [J], continuous where water freezes and melts.
    double stored(Group group, double water, double solids) {
        double left = water * (1 - group.dried());
        double cold = FREEZING_POINT - group.temperature();
        double ofWater = switch (group.stage()) {
            case LIQUID -> 4184 * group.temperature();
            case FREEZING -> 4184 * FREEZING_POINT - FUSION * group.frozen() - 2100 * cold;
            case FROZEN -> 4184 * FREEZING_POINT - FUSION - 2100 * cold;
        };
        return (glass + 1300 * solids) * group.temperature() + left * ofWater;
    }

    static double solids(Mixture load) {
        return load.mass() - load.mass(Species.WATER);
    }

    static double free(Mixture load) {
        return Math.max(1e-9, load.mass(Species.WATER) - BOUND * solids(load));
    }

    /// Vapour [kg/s] of one vial; it falls off over the last two hundredths, where vials of a group end one by one.
    double vapour(
            Stage stage, double temperature, double dried, double collapsed, double resistance, double pressure,
            double height, boolean stoppered) {
        if (stoppered || pressure > 2000 || stage == Stage.FREEZING || dried >= 1) {
            return 0;
        }
        double rp = resistance(dried, collapsed, resistance, height);
        double ice = law.interfaceTemperature(temperature, pressure, height * (1 - dried), rp);
        return law.sublimation(ice, pressure, rp) * Math.min(1, (1 - dried) / 0.02);
    }

    double resistance(double dried, double collapsed, double factor, double height) {
        return law.layer(Math.max(0, dried) * height) * factor * (1 - 0.5 * collapsed);
    }

    /// Rate [1/s] of desorption: half an hour and a half at 25 °C, 60 kJ/mol (Pikal et al. 1990; Fissore et al. 2011).
    static double desorption(double temperature) {
        return 1.3e-4 * FastMath.exp(60e3 / 8.314462618 * (1 / 298.15 - 1 / temperature));
    }

    /// Share of vials whose cake looks collapsed, where on average a share c of a cake is: seen from 0.15 on, and vials differ
    /// by half of it. Where nothing collapses nothing is seen.
    static double unsightly(double c) {
        return c <= 1e-6 ? 0 : 0.5 * Erf.erfc((0.15 - c) / (0.5 * c * Math.sqrt(2)));
    }
}
