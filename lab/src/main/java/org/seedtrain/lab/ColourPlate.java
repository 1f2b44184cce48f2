package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.DEAD_CELLS;
import static org.seedtrain.lab.Constituent.DEBRIS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.PlateLayout.Well;
import org.seedtrain.lab.RawData.WellReading;

/// A colour reaction with protein in a 96-well plate (a little sample, much reagent) and the reader.
final class ColourPlate {
    private final ColourReaction reaction;
    private final Worksheet worksheet;
    private final Technique technique;
    private final Noise noise;

    ColourPlate(ColourReaction reaction, Worksheet worksheet, Technique technique, Noise noise) {
        this.reaction = reaction;
        this.worksheet = worksheet;
        this.technique = technique;
        this.noise = noise;
    }

    List<WellReading> read(List<Specimen> specimens) {
        Map<String, Specimen> byName = new HashMap<>();
        specimens.forEach(specimen -> byName.put(specimen.name(), specimen));
        List<Well> planned = worksheet.plate().wells();
        List<Well> filled = swapped(planned);
        List<WellReading> readings = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            Well content = filled.get(i);
            Specimen specimen = byName.get(content.name());
            double colour = colour(content, specimen, specimens.getFirst());
            double absorbance = absorbance(planned.get(i), colour, turbidity(content, specimen));
            readings.add(display(planned.get(i).position(), absorbance, i));
        }
        return readings;
    }

    /// The wells as they were really filled.
    private List<Well> swapped(List<Well> planned) {
        List<Well> filled = new ArrayList<>(planned);
        for (int i = 0; i < technique.swappedWells() && filled.size() > 1; i++) {
            int one = (int) (noise.part("swap").uniform(2L * i) * filled.size());
            int other = (one + 1 + (int) (noise.part("swap").uniform(2L * i + 1) * (filled.size() - 1))) % filled.size();
            Well kept = filled.get(one);
            filled.set(one, filled.get(other));
            filled.set(other, kept);
        }
        return filled;
    }

    /// Colour that the content of a well would give after the usual time.
    ///
    /// @param buffered whose buffer the standards are made in, when they are made in it
    private double colour(Well content, @Nullable Specimen specimen, Specimen buffered) {
        boolean matched = worksheet.choice("diluent").equals("buffer");
        return switch (content.role()) {
            case BLANK -> matched ? reaction.colour(0, ColourReaction.buffer(buffered, 1)) : 0;
            case STANDARD -> {
                Noise level = noise.part("standard " + content.amount());
                double made = content.amount() * (1 + 0.5 * technique.pipetteCv() * level.normal(0));
                yield reaction.colour(made, matched ? ColourReaction.buffer(buffered, 1) : Map.of());
            }
            case SAMPLE, SPIKED -> {
                if (specimen == null) {
                    yield 0;
                }
                double part = 1 / made(content);
                yield reaction.colour(part * reaction.equivalents(specimen), ColourReaction.buffer(specimen, matched ? 1 : part));
            }
        };
    }

    /// The dilution that was really made: its error, the pipette's bias and one scatter for each step of up to 20.
    private double made(Well content) {
        if (content.amount() <= 1) {
            return 1;
        }
        int steps = (int) Math.ceil(FastMath.log(content.amount()) / FastMath.log(20) - 1e-9);
        double error = 1;
        Noise own = noise.part("dilution " + content.name() + " " + content.amount());
        for (int step = 0; step < steps; step++) {
            error *= (1 + technique.pipetteBias()) * (1 + technique.pipetteCv() * own.normal(step));
        }
        double mixing = technique.mixed() ? 1 : 1 + 0.08 * own.normal(99);
        return content.amount() * technique.dilutionError() / error * mixing;
    }

    /// Light scattered by particles in a well of 225 uL (path 6.5 mm, sample diluted ninefold).
    private double turbidity(Well content, @Nullable Specimen specimen) {
        if (specimen == null || content.role() == PlateLayout.Role.STANDARD || content.role() == PlateLayout.Role.BLANK) {
            return 0;
        }
        double solids = specimen.amount(CELLS) + specimen.amount(DEAD_CELLS) + 0.5 * specimen.amount(DEBRIS);
        return 2.8 * solids / content.amount() / 9 * 0.65;
    }

    /// What the light meets in a well.
    private double absorbance(Well well, double colour, double turbidity) {
        long index = well.row() * 12L + well.column();
        Noise pipetting = noise.part("pipetting");
        double spread = technique.pipetteCv() * (technique.mixed() ? 1 : 3);
        double sample = (1 + technique.pipetteBias()) * (1 + spread * pipetting.normal(index));
        double channel = 0.004 * noise.part("channel").normal(well.row());
        double reagent = (1 + channel) * (1 + 0.5 * technique.pipetteCv() * pipetting.normal(1000 + index));
        double temperature = worksheet.number("incubationTemperature") + technique.incubationOffset_K();
        double minutes = Math.max(0, worksheet.number("incubationTime") * technique.incubationTime()
                - technique.pace_s() * well.column() / 60);
        double relative = reaction.relative(minutes, temperature);
        boolean edge = well.row() == 0 || well.row() == 7 || well.column() == 0 || well.column() == 11;
        double evaporated = edge ? (technique.sealed() ? 1.003 : 1.04) : 1;
        double x = colour * sample * relative * evaporated / (0.89 + 0.11 * reagent);
        double blank = 0.045 + reagent * reaction.reagent(minutes, temperature)
                + 0.002 * noise.part("well").normal(index);
        return blank + reaction.bent(x) + turbidity;
    }

    /// Stray light of 10^-3.8 bends the reading above 2.5; the reader shows "over" above 3.5. A cold lamp drifts.
    private WellReading display(String position, double absorbance, int order) {
        double cold = technique.warmedUp() ? 0 : 0.03 * FastMath.exp(-order / 40.0);
        double light = FastMath.pow(10, -(absorbance + cold));
        double seen = -FastMath.log10(light + FastMath.pow(10, -3.8));
        double sd = (technique.warmedUp() ? 0.0008 : 0.004) + 0.002 * seen;
        double shown = seen + sd * noise.part("reader").normal(order);
        boolean over = shown > 3.5;
        return new WellReading(position, over ? 3.5 : Specification.round(shown, 3).doubleValue(), over);
    }
}
