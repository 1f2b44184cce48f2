package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.RawData.Colony;
import org.seedtrain.lab.RawData.Dish;
import org.seedtrain.lab.environment.Grade;

/// Plates that caught what is in a room, after the incubator. The sampler draws 100 L/min through 400 holes: germs of one hole make one
/// colony, and the agar dries while air runs over it (a tenth of the germs in 1000 L). An open plate catches what falls on 64 cm2; after
/// four hours its agar skins over. A contact plate takes up 25 cm2.
final class AirPlates {
    static final int HOLES = 400;
    private static final double AIR_mm = 85;
    private static final double CONTACT_mm = 56;
    private static final double SETTLE_m2 = 0.0064;
    private static final double CONTACT_m2 = 0.0025;
    private static final double DRYING_L = 9500;
    private static final double LAWN = 1500;

    private final Worksheet worksheet;
    private final Technique technique;
    private final Noise noise;

    AirPlates(Worksheet worksheet, Technique technique, Noise noise) {
        this.worksheet = worksheet;
        this.technique = technique;
        this.noise = noise;
    }

    Dish control() {
        return dish(ViableMethod.CONTROL, ViableMethod.CONTROL, 0, AIR_mm, false, Words.of("Not opened", "개방하지 않음"));
    }

    /// @param number from 1
    Dish plate(Specimen room, Grade.Viable kind, int number) {
        double litres = worksheet.number("airVolume");
        double hours = worksheet.number("settleTime");
        String name = room.name() + " " + ViableMethod.word(kind) + " " + number;
        return switch (kind) {
            case AIR -> {
                // The pump's flow drifts like that of a particle counter.
                double flow = 1 + 0.02 * noise.normal(5) - 1e-4 * technique.standardAge_d() - (technique.warmedUp() ? 0 : 0.07);
                double alive = DRYING_L / litres * -FastMath.expm1(-litres / DRYING_L);
                yield dish(name, room.name(), room.amount(Constituent.AIRBORNE_GERMS) * litres / 1000 * Math.max(0.1, flow) * alive, AIR_mm, true,
                        Words.of("Air sampler, " + (long) litres + " L", "부유균 채취 " + (long) litres + " L"));
            }
            case SETTLE -> {
                double open = Math.min(hours, 4) + Math.max(0, hours - 4) * 0.3;
                yield dish(name, room.name(), room.amount(Constituent.SETTLING_GERMS) * SETTLE_m2 * open, AIR_mm, false,
                        Words.of("Settle plate, " + hours + " h", "낙하균 " + hours + "시간 노출"));
            }
            case CONTACT, GLOVE -> dish(name, room.name(), room.amount(Constituent.SURFACE_GERMS) * CONTACT_m2, CONTACT_mm, false,
                    Words.of("Contact plate, 25 cm²", "표면균 25 cm²"));
        };
    }

    private Dish dish(String name, String subject, double mean, double diameter_mm, boolean sieve, Map<String, String> about) {
        Noise own = noise.part(name);
        double scale = diameter_mm / 2 - 3;
        boolean lawn = mean > LAWN;
        long germs = own.poisson(Math.min(mean, LAWN), 0) + own.poisson(technique.asepsis_CFU(), 1);
        double hours = worksheet.number("incubationTime") * technique.incubationTime();
        double temperature = worksheet.number("incubationTemperature") + technique.incubationOffset_K();
        double effective = hours * Incubator.growth(temperature) / Incubator.growth(32.5);
        double room = germs > 0 ? 1.3 * scale / Math.sqrt(germs) : scale;
        List<Colony> colonies = new ArrayList<>();
        for (int i = 0; i < germs; i++) {
            Noise one = own.part("germ " + i);
            Flora kind = Flora.ofHands(one);
            if (kind.inAir < 0.5) {
                // What lives without oxygen only does not come up, so another of the skin stands for it.
                kind = Flora.MICROCOCCUS;
            }
            double lag = 18 * FastMath.exp(0.35 * one.normal(0));
            double diameter = Math.min(Math.min(0.55 * room, 3) * (0.5 + 0.5 * one.uniform(1)), 0.09 * (effective - lag) / Math.sqrt(kind.doubling_h));
            double[] at = sieve ? hole((int) (HOLES * one.uniform(2)), scale) : anywhere(one, scale);
            if (diameter > 0.05) {
                colonies.add(new Colony(two(at[0]), two(at[1]), two(diameter), kind.form));
            }
        }
        return new Dish(name, subject, 1, 0, false, lawn, colonies, diameter_mm, about);
    }

    /// Holes of the sieve on a sunflower's spiral: evenly over the plate.
    private static double[] hole(int number, double scale) {
        double radius = scale * Math.sqrt((number + 0.5) / HOLES);
        double angle = number * 2.399963229728653;
        return new double[] {radius * FastMath.cos(angle), radius * FastMath.sin(angle)};
    }

    private static double[] anywhere(Noise one, double scale) {
        double radius = scale * Math.sqrt(one.uniform(2));
        double angle = 2 * FastMath.PI * one.uniform(3);
        return new double[] {radius * FastMath.cos(angle), radius * FastMath.sin(angle)};
    }

    private static double two(double value) {
        return Specification.round(value, 2).doubleValue();
    }
}
