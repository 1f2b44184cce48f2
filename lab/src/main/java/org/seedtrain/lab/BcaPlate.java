package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.ANTIBODY;
import static org.seedtrain.lab.Constituent.ANTIGEN;
import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.CITRATE;
import static org.seedtrain.lab.Constituent.DEAD_CELLS;
import static org.seedtrain.lab.Constituent.DEBRIS;
import static org.seedtrain.lab.Constituent.GLUCOSE;
import static org.seedtrain.lab.Constituent.HISTIDINE;
import static org.seedtrain.lab.Constituent.HOST_PROTEIN;
import static org.seedtrain.lab.Constituent.PEPTIDES;
import static org.seedtrain.lab.Constituent.REDUCING_AGENT;
import static org.seedtrain.lab.Constituent.SURFACTANT;
import static org.seedtrain.lab.Constituent.TRIS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.PlateLayout.Well;
import org.seedtrain.lab.RawData.WellReading;

/// The bicinchoninic acid reaction in a 96-well plate (25 uL sample, 200 uL working reagent) and the reader at 562 nm.
///
/// Colour `A = S X / (1 + X / XMAX)`, X the reduced copper as absorbance. Cysteine, tyrosine and tryptophan react at
/// once, the peptide backbone slowly and faster when warm (Wiechelman, Braun & Fitzpatrick 1988):
/// `development = 0.35 + 0.65 (1 - exp(-k t))`, k = 0.04 per min at 37 C, 80 kJ/mol. Interferences are set to the
/// compatibility limits of the reagent's makers (10 mmol/L glucose, 250 mmol/L Tris, 1 mmol/L dithiothreitol and so on
/// each shift 1 g/L of protein by about 10 %).
final class BcaPlate {
    /// Absorbance per ug/mL of albumin after 30 min at 37 C, at low concentration.
    private static final double PER_UG_ML = 0.00140;
    private static final double XMAX = 9.0;
    private static final double RATE_37 = 0.04;
    private static final double ACTIVATION = 80_000 / 8.31446261815324;

    private final Worksheet worksheet;
    private final Technique technique;
    private final Noise noise;

    BcaPlate(Worksheet worksheet, Technique technique, Noise noise) {
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
            double absorbance = absorbance(planned.get(i), reduced(content, specimen), turbidity(content, specimen));
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

    /// Reduced copper that the content of a well would give after 30 min at 37 C, as absorbance.
    private double reduced(Well content, @Nullable Specimen specimen) {
        return switch (content.role()) {
            case BLANK -> 0;
            case STANDARD -> {
                Noise level = noise.part("standard " + content.amount());
                yield PER_UG_ML * content.amount() * (1 + 0.5 * technique.pipetteCv() * level.normal(0));
            }
            case SAMPLE, SPIKED -> specimen == null ? 0 : reduced(specimen, 1 / made(content));
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

    private static double reduced(Specimen specimen, double part) {
        double ug_mL = 1000 * part * (0.96 * (specimen.amount(ANTIGEN) + specimen.amount(ANTIBODY)) + 0.96 * specimen.amount(AGGREGATE)
                + 1.03 * specimen.amount(HOST_PROTEIN) + 0.35 * specimen.amount(PEPTIDES)
                + 0.10 * (specimen.amount(CELLS) + specimen.amount(DEAD_CELLS)) + 0.25 * specimen.amount(DEBRIS));
        double glucose_mM = part * specimen.amount(GLUCOSE) / 0.180156;
        double added = 0.013 * glucose_mM + 0.13 * part * specimen.amount(REDUCING_AGENT)
                + 0.0012 * part * specimen.amount(HISTIDINE) + 0.005 * part * specimen.amount(SURFACTANT);
        double chelated = 1 + part * specimen.amount(TRIS) / 2300 + part * specimen.amount(CITRATE) / 1500;
        return (PER_UG_ML * ug_mL + added) / chelated;
    }

    /// Light scattered by particles at 562 nm in a well of 225 uL (path 6.5 mm, sample diluted ninefold).
    private double turbidity(Well content, @Nullable Specimen specimen) {
        if (specimen == null || content.role() == PlateLayout.Role.STANDARD || content.role() == PlateLayout.Role.BLANK) {
            return 0;
        }
        double solids = specimen.amount(CELLS) + specimen.amount(DEAD_CELLS) + 0.5 * specimen.amount(DEBRIS);
        return 2.8 * solids / content.amount() / 9 * 0.65;
    }

    /// What the light meets in a well.
    private double absorbance(Well well, double reducedAtStandard, double turbidity) {
        long index = well.row() * 12L + well.column();
        Noise pipetting = noise.part("pipetting");
        double spread = technique.pipetteCv() * (technique.mixed() ? 1 : 3);
        double sample = (1 + technique.pipetteBias()) * (1 + spread * pipetting.normal(index));
        double channel = 0.004 * noise.part("channel").normal(well.row());
        double reagent = (1 + channel) * (1 + 0.5 * technique.pipetteCv() * pipetting.normal(1000 + index));
        double temperature = worksheet.number("incubationTemperature") + technique.incubationOffset_K();
        double minutes = Math.max(0, worksheet.number("incubationTime") * technique.incubationTime()
                - technique.pace_s() * well.column() / 60);
        double relative = development(minutes, temperature) / development(30, 37);
        boolean edge = well.row() == 0 || well.row() == 7 || well.column() == 0 || well.column() == 11;
        double evaporated = edge ? (technique.sealed() ? 1.003 : 1.04) : 1;
        double x = reducedAtStandard * sample * relative * evaporated / (0.89 + 0.11 * reagent);
        double blank = 0.045 + reagent * (0.035 + 0.0004 * minutes * rate(temperature) / RATE_37)
                + 0.002 * noise.part("well").normal(index);
        return blank + x / (1 + x / XMAX) + turbidity;
    }

    private static double rate(double temperature_C) {
        return RATE_37 * FastMath.exp(ACTIVATION * (1 / 310.15 - 1 / (temperature_C + 273.15)));
    }

    private static double development(double minutes, double temperature_C) {
        return 0.35 * (1 - FastMath.exp(-2 * minutes)) + 0.65 * (1 - FastMath.exp(-rate(temperature_C) * minutes));
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
