package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;

/// Osmolality by freezing point depression (Ph. Eur. 2.2.35, USP 785): 1.86 mK per mOsm/kg. The instrument shows the
/// depression; two standards around the sample calibrate it, a third one checks it.
final class OsmolalityMethod implements TestMethod {
    /// Cryoscopic constant of water [mK per mOsm/kg].
    private static final double CRYOSCOPIC = 1.858;
    private static final double CHECK = 290;

    @Override
    public String id() {
        return "osmolality";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Osmolality", "오스몰농도");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice("standards", "Calibration standards", "교정 표준액",
                        Input.option("50+850", "50 and 850 mOsm/kg", "50, 850 mOsm/kg"),
                        Input.option("0+300", "0 and 300 mOsm/kg", "0, 300 mOsm/kg"),
                        Input.option("850+2000", "850 and 2000 mOsm/kg", "850, 2000 mOsm/kg")),
                Input.number("replicates", "Readings of the sample", "측정 횟수", "1", 1, 10, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("osmolality", "Osmolality", "오스몰농도", "mOsm/kg", 0));
    }

    static double[] standards(Worksheet worksheet) {
        String[] names = worksheet.choice("standards").split("\\+");
        return new double[] {Double.parseDouble(names[0]), Double.parseDouble(names[1])};
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 0.02 * worksheet.number("replicates");
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double gain = CRYOSCOPIC * (1 + 0.01 * noise.normal(0));
        double zero = 3 * noise.normal(1);
        double cooling = technique.warmedUp() ? 0 : 25;
        double aged = 1 + 0.0008 * Math.max(0, technique.standardAge_d() - 30);
        double[] standards = standards(worksheet);
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        for (int i = 0; i < 2; i++) {
            double taken = standards[technique.buffersSwapped() ? 1 - i : i] * aged;
            for (int k = 1; k <= 2; k++) {
                display.read("standard" + (i + 1) + "." + k + ".depression", "standard " + (i + 1),
                        "Standard " + (int) standards[i], "표준액 " + (int) standards[i],
                        freeze(taken, gain, zero + cooling, noise, 10 * i + k + 2), "mK", 1);
            }
        }
        for (int k = 1; k <= 2; k++) {
            display.read("check." + k + ".depression", "check", "Check standard 290", "점검 표준액 290",
                    freeze(CHECK, gain, zero, noise, 30 + k), "mK", 1);
        }
        int replicates = (int) worksheet.number("replicates");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double truth = specimen.osmolality_mOsm_kg();
            for (int i = 1; i <= replicates; i++) {
                double carried = technique.rinsed() ? 0 : 0.02 * (CHECK - truth);
                display.read(specimen.name() + "." + i + ".depression", specimen.name(), "Sample, reading " + i,
                        "검체 " + i + "회", freeze(truth + carried, gain, zero, own, i), "mK", 1);
            }
        }
        return display.rawData(id());
    }

    private static double freeze(double osmolality, double gain, double zero, Noise noise, long index) {
        double sd = Math.max(1.5, 0.004 * osmolality);
        return gain * (osmolality + sd * noise.normal(index)) + zero;
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        double[] standards = standards(worksheet);
        double low = Replicates.of(Display.series(raw, "standard 1", "depression")).mean();
        double high = Replicates.of(Display.series(raw, "standard 2", "depression")).mean();
        double slope = (high - low) / (standards[1] - standards[0]);
        if (slope == 0) {
            return Evaluation.impossible(id(), "slope", "Both standards showed the same", "두 표준액의 표시값이 같음");
        }
        double zero = low - slope * standards[0];
        Display figures = new Display();
        figures.figure("slope", "", "Slope", "기울기", slope, "mK/(mOsm/kg)", 4);
        figures.figure("zero", "", "Zero", "영점", zero, "mK", 1);
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("slope", "", Words.of("Slope of the calibration", "교정 기울기"),
                100 * slope / CRYOSCOPIC, 95.0, 105.0, "%", 1));
        double check = (Replicates.of(Display.series(raw, "check", "depression")).mean() - zero) / slope;
        suitability.add(Criterion.within("check", "check", Words.of("Check standard 290", "점검 표준액 290"), check, 284.0,
                296.0, "mOsm/kg", 0));
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "depression", List.of("standard 1", "standard 2", "check"))) {
            double[] shown = Display.series(raw, specimen, "depression");
            double[] osmolality = new double[shown.length];
            for (int i = 0; i < shown.length; i++) {
                osmolality[i] = (shown[i] - zero) / slope;
            }
            Replicates readings = Replicates.of(osmolality);
            double spread = readings.halfWidth();
            double half = Math.sqrt(spread * spread + 4 + 1e-4 * readings.mean() * readings.mean());
            List<Flag> flags = readings.mean() < standards[0] || readings.mean() > standards[1]
                    ? List.of(Flag.of("outside-calibration", specimen, "The sample lies outside the two standards",
                            "검체가 두 표준액 범위를 벗어남"))
                    : List.of();
            results.add(new Result(specimen, "osmolality", Relation.EQUAL, readings.mean(), readings.mean() - half,
                    readings.mean() + half, "mOsm/kg", 0, flags));
            suitability.add(Criterion.within("repeatability", specimen, Words.of("Standard deviation of the readings",
                    "측정값의 표준편차"), readings.sd(), null, Math.max(4, 0.015 * readings.mean()), "mOsm/kg", 1));
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }
}
