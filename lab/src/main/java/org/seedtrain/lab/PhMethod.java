package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.HISTIDINE;
import static org.seedtrain.lab.Constituent.PHOSPHATE;
import static org.seedtrain.lab.Constituent.TRIS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.stats.Replicates;

/// pH with a glass electrode calibrated in two buffers (USP 791, Ph. Eur. 2.2.3).
/// `E = E0 - k ln(10) R T/F (pH - 7)`, k the electrode's efficiency. Buffers: phthalate by the NBS formula (Hetzer,
/// Durst, Robinson & Bates 1977), phosphate and carbonate by quadratics through the usual tables of technical buffers.
final class PhMethod implements TestMethod {
    private static final double GAS_CONSTANT = 8.31446261815324;
    private static final double FARADAY = 96485.33212;
    private static final double ZERO_C = 273.15;
    private static final String LOW = "4.01+7.00";
    private static final String HIGH = "7.00+10.01";

    @Override
    public String id() {
        return "ph";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("pH", "pH");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice("buffers", "Calibration buffers", "교정 완충액",
                        Input.option(LOW, "pH 4.01 and 7.00", "pH 4.01, 7.00"),
                        Input.option(HIGH, "pH 7.00 and 10.01", "pH 7.00, 10.01")),
                Input.number("temperature", "Temperature of the bath", "항온조 온도", "Cel", 10, 40, 25, 1),
                Input.choice("equilibrated", "Sample brought to the bath's temperature", "검체 온도 평형",
                        Input.option("yes", "yes", "예"), Input.option("no", "no", "아니오")),
                Input.number("replicates", "Readings of the sample", "측정 횟수", "1", 1, 10, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("pH", "pH", "pH", "[pH]", 2));
    }

    /// Slope of an ideal electrode [mV per pH], `ln(10) R T/F`.
    static double nernst(double temperature_C) {
        return 1000 * FastMath.log(10) * GAS_CONSTANT * (temperature_C + ZERO_C) / FARADAY;
    }

    /// pH of a named buffer at a temperature.
    static double buffer(String name, double temperature_C) {
        double t = temperature_C - 25;
        double kelvin = temperature_C + ZERO_C;
        return switch (name) {
            case "4.01" -> 2073.44 / kelvin - 13.3270 + 0.045199 * kelvin - 3.4846e-5 * kelvin * kelvin;
            case "7.00" -> 7.00 - 0.003 * t + 7.2e-5 * t * t;
            case "10.01" -> 10.01 - 0.0098 * t + 1.03e-4 * t * t;
            case "6.86" -> 6.865 - 0.0028 * t + 7.0e-5 * t * t;
            default -> throw new WorksheetRefused("there is no buffer '" + name + "'");
        };
    }

    static String[] buffers(Worksheet worksheet) {
        return worksheet.choice("buffers").split("\\+");
    }

    /// pH of the specimen at another temperature than 25 C: Tris -0.028, histidine -0.020, phosphate -0.0028 per K.
    private static double pHAt(Specimen specimen, double temperature_C) {
        double tris = specimen.amount(TRIS);
        double histidine = specimen.amount(HISTIDINE);
        double phosphate = specimen.amount(PHOSPHATE);
        double perKelvin = (-0.028 * tris - 0.020 * histidine - 0.0028 * phosphate)
                / (tris + histidine + phosphate + 1);
        return specimen.pH() + perKelvin * (temperature_C - 25);
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 5;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double bath = worksheet.number("temperature");
        Electrode electrode = new Electrode(noise, technique);
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        String[] buffers = buffers(worksheet);
        for (int i = 0; i < 2; i++) {
            String labelled = buffers[i];
            String taken = technique.buffersSwapped() ? buffers[1 - i] : labelled;
            double shift = Math.max(0, technique.standardAge_d() - 30) * (taken.equals("10.01") ? -0.004 : 0.001);
            String name = "buffer." + (i + 1) + ".mV";
            double mV = electrode.dip(name, "buffer " + labelled, buffer(taken, bath) + shift, bath);
            display.read(name, "buffer " + labelled, "Buffer " + labelled, "완충액 " + labelled,
                    mV, "mV", 1);
        }
        display.read("bath.temperature", "bath", "Bath temperature", "항온조 온도", bath + 0.05 * noise.normal(90),
                "Cel", 1);
        display.read("check.1.mV", "check buffer 6.86", "Check buffer 6.86", "점검 완충액 6.86",
                electrode.dip("check.1.mV", "check buffer 6.86", buffer("6.86", bath), bath), "mV", 1);
        int replicates = (int) worksheet.number("replicates");
        for (Specimen specimen : specimens) {
            double warm = worksheet.choice("equilibrated").equals("yes") ? bath : specimen.temperature_C();
            display.read(specimen.name() + ".temperature", specimen.name(), "Sample temperature", "검체 온도",
                    warm + 0.05 * noise.part(specimen.name()).normal(0), "Cel", 1);
            for (int i = 1; i <= replicates; i++) {
                String name = specimen.name() + "." + i + ".mV";
                display.read(name, specimen.name(), "Sample, reading " + i, "검체 " + i + "회",
                        electrode.dip(name, specimen.name(), pHAt(specimen, warm), warm), "mV", 1);
            }
        }
        return new RawData(id(), display.readings(), List.of(), electrode.traces, List.of(), display.remarks());
    }

    /// A glass electrode of its own age; it remembers the solution it came from. What the display showed while the analyst
    /// waited is kept as a curve; the reading is its end.
    private static final class Electrode {
        private static final double TIME_CONSTANT = 10;
        /// The display is written down this often [s].
        private static final double STEP = 2;
        private final Noise noise;
        private final Technique technique;
        private final double offset;
        private final double efficiency;
        private double potential;
        private final List<Trace> traces = new ArrayList<>();
        private long dips;

        Electrode(Noise noise, Technique technique) {
            this.noise = noise.part("electrode");
            this.technique = technique;
            offset = 6 * this.noise.normal(-1);
            efficiency = 0.985 + 0.006 * this.noise.normal(-2);
            potential = offset;
        }

        double dip(String name, String subject, double pH, double temperature_C) {
            double target = offset - efficiency * nernst(temperature_C) * (pH - 7);
            double carried = technique.rinsed() ? 0 : 0.04;
            target += carried * (potential - target);
            double start = potential;
            double drift = technique.warmedUp() ? 0 : 4 * FastMath.exp(-0.3 * dips);
            List<Double> times = new ArrayList<>();
            List<Double> shown = new ArrayList<>();
            int steps = Math.max(1, (int) Math.ceil(technique.settling_s() / STEP));
            for (int i = 0; i <= steps; i++) {
                double t = Math.min(technique.settling_s(), i * STEP);
                potential = target + FastMath.exp(-t / TIME_CONSTANT) * (start - target);
                times.add(t);
                shown.add(Specification.round(potential + drift + 0.3 * noise.normal(1000 * dips + i), 1).doubleValue());
            }
            dips++;
            traces.add(new Trace(name, subject, "s", "mV", times, shown));
            return shown.getLast();
        }
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        String[] buffers = buffers(worksheet);
        double bath = raw.reading("bath.temperature");
        double pH1 = buffer(buffers[0], bath);
        double pH2 = buffer(buffers[1], bath);
        double slope = (raw.reading("buffer.2.mV") - raw.reading("buffer.1.mV")) / (pH2 - pH1);
        if (slope == 0) {
            return Evaluation.impossible(id(), "slope", "The electrode showed the same in both buffers",
                    "두 완충액에서 전극 전위가 같음");
        }
        double offset = raw.reading("buffer.1.mV") - slope * (pH1 - 7);
        double percent = -100 * slope / nernst(bath);
        Display figures = new Display();
        figures.figure("slope", "", "Slope", "기울기", slope, "mV", 2);
        figures.figure("offset", "", "Potential at pH 7", "pH 7의 전위", offset, "mV", 1);
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("slope", "", Words.of("Slope of the electrode", "전극 기울기"), percent, 95.0,
                102.0, "%", 1));
        suitability.add(Criterion.within("offset", "", Words.of("Potential at pH 7", "pH 7의 전위"), offset, -30.0, 30.0,
                "mV", 1));
        double check = 7 + (raw.reading("check.1.mV") - offset) / slope;
        suitability.add(Criterion.within("check", "check buffer 6.86", Words.of("Check buffer, difference", "점검 완충액 차이"),
                check - buffer("6.86", bath), -0.05, 0.05, "[pH]", 2));
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "mV", List.of("buffer " + buffers[0], "buffer " + buffers[1],
                "check buffer 6.86"))) {
            double warm = raw.reading(specimen + ".temperature");
            double atSample = slope * (warm + ZERO_C) / (bath + ZERO_C);
            double[] mV = Display.series(raw, specimen, "mV");
            double[] pH = new double[mV.length];
            for (int i = 0; i < mV.length; i++) {
                pH[i] = 7 + (mV[i] - offset) / atSample;
            }
            Replicates readings = Replicates.of(pH);
            double spread = readings.halfWidth();
            double half = Math.sqrt(spread * spread + 0.02 * 0.02);
            results.add(new Result(specimen, "pH", Relation.EQUAL, readings.mean(), readings.mean() - half,
                    readings.mean() + half, "[pH]", 2, flags(specimen, readings.mean(), pH1, pH2, warm)));
            suitability.add(Criterion.within("repeatability", specimen, Words.of("Standard deviation of the readings",
                    "측정값의 표준편차"), readings.sd(), null, 0.05, "[pH]", 3));
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    private static List<Flag> flags(String specimen, double pH, double low, double high, double temperature) {
        List<Flag> flags = new ArrayList<>();
        if (pH < low || pH > high) {
            flags.add(Flag.of("outside-calibration", specimen, "The sample's pH lies outside the two buffers",
                    "검체의 pH가 두 완충액 범위를 벗어남"));
        }
        if (Math.abs(temperature - 25) > 2) {
            flags.add(Flag.of("temperature", specimen, "Measured at more than 2 K from 25 C", "25 °C에서 2 K 넘게 벗어난 온도에서 측정"));
        }
        return flags;
    }
}
