package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.CONTAMINANT;
import static org.seedtrain.lab.Constituent.GLUCOSE;
import static org.seedtrain.lab.Constituent.PEPTIDES;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.RawData.Colony;
import org.seedtrain.lab.RawData.Dish;

/// Plates in an incubator. The number of germs on a plate is Poisson; each forms a colony after its own lag (log-normal,
/// median 16 h at 32.5 C) that then widens by 0.09 mm/h until its neighbours have eaten what it needs. Some kinds creep over a poured plate:
/// a fifth of their colonies becomes a film of centimetres that hides what lies under it. Colonies at the rim are smaller.
final class Incubator {
    /// Dry mass of one living production cell [g].
    private static final double CELL_MASS = 3e-13;
    private static final double DISH_RADIUS = 41;
    private static final double MEMBRANE_RADIUS = 20;
    /// More germs than this on a plate grow into a lawn.
    private static final double LAWN = 3000;
    private static final int DRAWN_ON_LAWN = 400;

    private final Worksheet worksheet;
    private final Technique technique;
    private final Noise noise;
    private final boolean membrane;

    Incubator(Worksheet worksheet, Technique technique, Noise noise) {
        this.worksheet = worksheet;
        this.technique = technique;
        this.noise = noise;
        this.membrane = worksheet.choice("way").equals("membrane");
    }

    Dish control() {
        List<Colony> colonies = grow(noise.part("control"), 0, 0, Flora.STAPHYLOCOCCUS);
        return new Dish(BioburdenMethod.CONTROL, BioburdenMethod.CONTROL, 1, worksheet.number("volume"), membrane, false,
                colonies);
    }

    Dish dish(Specimen specimen, double dilution, int plate) {
        Noise own = noise.part(specimen.name()).part("1:" + (long) dilution).part("plate " + plate);
        double volume = worksheet.number("volume");
        double taken = volume / made(specimen, dilution) * (1 + technique.pipetteCv() * own.normal(0));
        double clumps = technique.mixed() ? 1 : FastMath.exp(0.6 * own.normal(1) - 0.18);
        double foreign = afterStorage(specimen) * taken * clumps;
        // Animal cells make no colonies on agar.
        boolean animal = specimen.amount(Constituent.ANTIBODY) > 0;
        double producers = animal ? 0 : specimen.amount(CELLS) * 1e-3 / CELL_MASS * taken * clumps;
        List<Colony> colonies = grow(own, producers, foreign, Flora.of(specimen));
        boolean lawn = producers + foreign > LAWN;
        String name = specimen.name() + " 1:" + (long) dilution + " " + (char) ('a' + plate);
        return new Dish(name, specimen.name(), dilution, volume, membrane, lawn, colonies);
    }

    /// Each tenfold step takes over the pipette's bias and a scatter of its own.
    private double made(Specimen specimen, double dilution) {
        double made = dilution;
        Noise steps = noise.part(specimen.name()).part("dilution");
        int step = 0;
        for (double reached = 1; reached < dilution * (1 - 1e-9); reached *= 10) {
            made /= (1 + technique.pipetteBias()) * (1 + technique.pipetteCv() * steps.normal(step++));
        }
        return dilution > 1 ? made * technique.dilutionError() : made;
    }

    /// Germs multiply while the sample stands: after a lag of 2 h, doubling hourly at 30 C in a broth, ten times slower
    /// where there is nothing to eat; not at all in the refrigerator.
    private static double afterStorage(Specimen specimen) {
        double food = specimen.amount(GLUCOSE) + specimen.amount(PEPTIDES) > 0.1 ? 1 : 0.1;
        double doublings = Math.max(0, specimen.age_h() - 2) * food * growth(specimen.storage_C()) / growth(30);
        return Math.min(1e8, specimen.amount(CONTAMINANT) * FastMath.pow(2, Math.min(40, doublings)));
    }

    /// Growth relative to the best temperature: square-root law of Ratkowsky from 5 C to 36 C, falling to none at 44 C.
    static double growth(double temperature_C) {
        double rise = Math.max(0, temperature_C - 5) / 31;
        double fall = Math.max(0, Math.min(1, (44 - temperature_C) / 8));
        return rise * rise * fall;
    }

    private List<Colony> grow(Noise own, double producers, double foreign, Flora kindOfForeign) {
        double scale = membrane ? MEMBRANE_RADIUS : DISH_RADIUS;
        long[] counts = {
            producers > LAWN ? DRAWN_ON_LAWN : own.poisson(producers, 2),
            foreign > LAWN ? DRAWN_ON_LAWN : own.poisson(foreign, 3),
            own.poisson(technique.asepsis_CFU(), 4)
        };
        long all = counts[0] + counts[1] + counts[2];
        double room = all > 0 ? 1.3 * scale / Math.sqrt(all) : scale;
        double hours = worksheet.number("incubationTime") * technique.incubationTime();
        double temperature = worksheet.number("incubationTemperature") + technique.incubationOffset_K();
        double effective = hours * growth(temperature) / growth(32.5);
        List<Colony> colonies = new ArrayList<>();
        for (int kind = 0; kind < counts.length; kind++) {
            Noise part = own.part("kind " + kind);
            for (long i = 0; i < counts[kind]; i++) {
                double lag = 16 * FastMath.exp(0.35 * part.normal(5 * i));
                double largest = Math.min(0.55 * room, 3) * (0.5 + 0.5 * part.uniform(5 * i + 1));
                double diameter = Math.min(largest, 0.09 * (effective - lag));
                double radius = (scale - 2) * Math.sqrt(part.uniform(5 * i + 2));
                double angle = 2 * FastMath.PI * part.uniform(5 * i + 3);
                int form = kind == 0 ? 0 : kind == 1 ? kindOfForeign.form : 3;
                if (radius > 0.93 * (scale - 2)) {
                    diameter *= 0.7;
                }
                boolean film = kind == 1 && kindOfForeign.spreads && !membrane && part.uniform(5 * i + 4) < 0.2;
                if (film && diameter > 1) {
                    diameter = Math.min(30, 0.35 * (effective - lag)) * (0.5 + 0.5 * part.uniform(5 * i + 1));
                    radius = Math.min(radius, 0.6 * scale);
                }
                if (diameter > 0.05) {
                    colonies.add(new Colony(two(radius * FastMath.cos(angle)), two(radius * FastMath.sin(angle)),
                            two(diameter), form));
                }
            }
        }
        return colonies;
    }

    private static double two(double value) {
        return Specification.round(value, 2).doubleValue();
    }
}
