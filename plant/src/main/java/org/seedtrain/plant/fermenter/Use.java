package org.seedtrain.plant.fermenter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.seedtrain.plant.organism.Cho;
import org.seedtrain.plant.organism.EColi;
import org.seedtrain.plant.organism.Organism;
import org.seedtrain.plant.organism.Yeast;

/// What a 50 L bioreactor is fitted out for.
enum Use {
    /// Rushton turbines, steam in place, acid; *E. coli*.
    BACTERIA(EColi::new),
    /// The same vessel with yeast.
    YEAST(Yeast::new),
    /// Pitched blades, steam in place, carbon dioxide instead of acid, overlay, two spargers.
    CELLS(Cho::new),
    /// As [#CELLS], but a bag in a holder: it comes sterile, is installed and tested, never steamed.
    BAG(Cho::new);

    private final Supplier<Organism> organism;

    Use(Supplier<Organism> organism) {
        this.organism = organism;
    }

    /// A new one for one solver.
    Organism organism() {
        return organism.get();
    }

    boolean cells() {
        return this == CELLS || this == BAG;
    }

    boolean bag() {
        return this == BAG;
    }

    List<String> ports() {
        return cells()
                ? List.of("feed", "feedB", "base", "antifoam")
                : List.of("feed", "acid", "base", "antifoam");
    }

    private static final Set<Setting> OF_CELLS =
            EnumSet.of(Setting.OVERLAY, Setting.CARBON_DIOXIDE, Setting.SPARGER, Setting.FEED_B);
    private static final Set<Setting> OF_STEAM = EnumSet.of(Setting.SIP_TEMPERATURE, Setting.SIP_HOLD);

    boolean has(Setting setting) {
        return OF_CELLS.contains(setting) ? cells() : !bag() || !OF_STEAM.contains(setting);
    }

    /// Preset of a setting.
    double preset(Setting setting) {
        if (cells()) {
            return switch (setting) {
                case PH_SETPOINT -> 7.05;
                case DO_SETPOINT -> 40;
                case SPEED_HIGH -> 160;
                case AIR_HIGH -> 1;
                case OXYGEN_HIGH -> 2;
                case P_SETPOINT -> bag() ? 0.01 : 0.1;
                case FEED_HIGH -> 5;
                default -> setting.preset();
            };
        }
        return switch (setting) {
            case PH_SETPOINT -> this == YEAST ? 5 : setting.preset();
            case T_SETPOINT -> this == YEAST ? 30 : setting.preset();
            default -> setting.preset();
        };
    }

    /// Highest value of a setting.
    double high(Setting setting) {
        if (cells()) {
            return switch (setting) {
                case SPEED, SPEED_HIGH -> 400;
                case AIR, AIR_HIGH, OXYGEN, OXYGEN_HIGH -> 10;
                case P_SETPOINT -> bag() ? 0.05 : 0.5;
                case T_SETPOINT -> bag() ? 45 : setting.high();
                default -> setting.high();
            };
        }
        return setting.high();
    }

    boolean has(Faulty fault) {
        return switch (fault) {
            case CO2_STUCK, SPARGER_CLOGGED, OVERLAY_LOSS, PCO2_DRIFT, CAPACITANCE_FOULING -> cells();
            case BAG_LEAK, FILM_HEATER -> bag();
            case STEAM_TRAP, LEAK -> !bag();
            default -> true;
        };
    }
}
