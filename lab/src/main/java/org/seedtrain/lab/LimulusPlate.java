package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.CITRATE;
import static org.seedtrain.lab.Constituent.ENDOTOXIN;
import static org.seedtrain.lab.Constituent.SURFACTANT;
import static org.seedtrain.lab.Constituent.TRIS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.PlateLayout.Role;
import org.seedtrain.lab.PlateLayout.Well;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.RawData.WellReading;
import org.seedtrain.lab.micro.KineticOnset;

/// The limulus cascade in a warm plate: the colour of each well over time. Onset
/// `log10 t = 2.79 - 0.25 log10(endotoxin)` with its own line for each lot of lysate; what holds the enzymes back
/// (chelators, surfactant, salt, acid, much protein) lets less endotoxin be seen and is relieved by dilution.
final class LimulusPlate {
    private static final double STEP_S = 30;
    private static final double RISE = 0.1;
    private static final double PLATEAU = 1.2;

    private final Worksheet worksheet;
    private final Technique technique;
    private final Noise noise;
    private final double slope;
    private final double intercept;

    LimulusPlate(Worksheet worksheet, Technique technique, Noise noise) {
        this.worksheet = worksheet;
        this.technique = technique;
        this.noise = noise;
        double warmth = worksheet.number("incubationTemperature") + technique.incubationOffset_K();
        double cold = 0.02 * Math.abs(warmth - 37) + (technique.warmedUp() ? 0 : 0.03);
        this.slope = -0.250 + 0.006 * noise.normal(0);
        this.intercept = 2.79 + 0.015 * noise.normal(1) + cold;
    }

    RawData read(List<Specimen> specimens) {
        Map<String, Specimen> byName = new HashMap<>();
        specimens.forEach(specimen -> byName.put(specimen.name(), specimen));
        List<WellReading> wells = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (double t = 0; t <= worksheet.number("readTime"); t += STEP_S) {
            times.add(t);
        }
        List<Well> planned = worksheet.plate().wells();
        for (int i = 0; i < planned.size(); i++) {
            Well well = planned.get(i);
            List<Double> colour = colour(onset(effective(well, byName), i), times, noise.part("well " + i));
            traces.add(new Trace(well.position(), well.name(), "s", "1", times, colour));
            wells.add(crossing(well.position(), times, colour));
        }
        return new RawData("endotoxin", List.of(), wells, traces, List.of(), Eye.look(specimens, technique));
    }

    /// The endotoxin that the lysate of a well notices [EU/mL].
    private double effective(Well well, Map<String, Specimen> byName) {
        Noise own = noise.part(well.role() + " " + well.name() + " " + well.amount());
        double adsorbed = technique.mixed() ? 1 : 0.55 * FastMath.exp(0.25 * own.normal(9));
        double background = 1e-4 + technique.glassEndotoxin_EU_mL();
        double pipetted = (1 + technique.pipetteBias()) * (1 + 2 * technique.pipetteCv() * own.normal(0));
        return switch (well.role()) {
            case BLANK -> background;
            case STANDARD -> well.amount() * adsorbed * (1 + 2 * technique.pipetteCv() * own.normal(1))
                    + technique.glassEndotoxin_EU_mL();
            case SAMPLE, SPIKED -> {
                Specimen specimen = Objects.requireNonNull(byName.get(well.name()));
                double dilution = well.amount() > 1 ? well.amount() * technique.dilutionError() / pipetted : 1;
                double spike = well.role() == Role.SPIKED
                        ? worksheet.number("spike") * (1 + 2 * technique.pipetteCv() * own.normal(2)) : 0;
                double present = specimen.amount(ENDOTOXIN) / dilution * (technique.mixed() ? 1 : 0.7) + spike;
                yield present / (1 + inhibition(specimen) / dilution) + background;
            }
        };
    }

    /// 1 halves what is seen: 12 mmol/L citrate, 200 mmol/L Tris, 0.5 g/L surfactant, 20 g/L protein, 60 mS/cm of salt
    /// or one pH unit beyond 6 to 8.
    private static double inhibition(Specimen specimen) {
        double acid = Math.max(0, Math.max(6 - specimen.pH(), specimen.pH() - 8));
        return specimen.amount(CITRATE) / 12 + specimen.amount(TRIS) / 200 + specimen.amount(SURFACTANT) / 0.5
                + specimen.protein() / 20 + specimen.conductivity_mS_cm() / 60 + acid;
    }

    private double onset(double endotoxin, int well) {
        double mean = FastMath.pow(10, intercept + slope * FastMath.log10(endotoxin));
        return mean * (1 + 0.012 * noise.part("onset").normal(well));
    }

    /// A sigmoid that has risen by 0.1 at the onset.
    private static List<Double> colour(double onset, List<Double> times, Noise own) {
        double width = 0.06 * onset;
        double half = onset + width * FastMath.log(PLATEAU / RISE - 1);
        double start = 0.06 + 0.002 * own.normal(-1);
        List<Double> colour = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            double rise = PLATEAU / (1 + FastMath.exp((half - times.get(i)) / width));
            colour.add(Specification.round(start + rise + 0.0012 * own.normal(i), 3).doubleValue());
        }
        return colour;
    }

    /// What the reader's software calls the onset.
    static WellReading crossing(String position, List<Double> times, List<Double> colour) {
        OptionalDouble onset = KineticOnset.of(times.stream().mapToDouble(Double::doubleValue).toArray(),
                colour.stream().mapToDouble(Double::doubleValue).toArray(), RISE);
        return onset.isPresent()
                ? new WellReading(position, Specification.round(onset.getAsDouble(), 0).doubleValue(), false)
                : new WellReading(position, times.getLast(), true);
    }
}
