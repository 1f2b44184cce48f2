package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.PlateLayout.Role;
import org.seedtrain.lab.PlateLayout.Well;
import org.seedtrain.lab.RawData.WellReading;
import org.seedtrain.lab.micro.EndotoxinCurve;
import org.seedtrain.lab.stats.Replicates;

/// Bacterial endotoxins by the kinetic chromogenic limulus test (Ph. Eur. 2.6.14 method D, USP 85): standards, blank,
/// each sample plain and spiked, onset times at a rise of 0.1 in absorbance at 405 nm.
final class EndotoxinMethod implements TestMethod {
    static final List<Double> STANDARDS = List.of(5.0, 0.5, 0.05, 0.005);

    @Override
    public String id() {
        return "endotoxin";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Bacterial endotoxins", "엔도톡신");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.plate("Plate layout", "플레이트 배치"),
                Input.number("spike", "Spike in the spiked wells", "첨가 농도", "EU/mL", 0.005, 5, 0.5, 3),
                Input.number("limit", "Endotoxin limit of the product", "엔도톡신 기준", "EU/mL", 0.01, 1e6, 10, 2),
                Input.number("readTime", "Reading time", "측정 시간", "s", 1200, 9000, 5400, 0),
                Input.number("incubationTemperature", "Incubator", "반응 온도", "Cel", 20, 45, 37, 1));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.WARM);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("endotoxin", "Endotoxin", "엔도톡신", "EU/mL", 3));
    }

    /// Four standards, a blank, each specimen in two dilutions plain and spiked, all in duplicate.
    @Override
    public Worksheet preset(List<String> specimens) {
        return TestMethod.super.preset(specimens).with(layout(STANDARDS, specimens, List.of(10.0, 100.0)));
    }

    static PlateLayout layout(List<Double> standards, List<String> specimens, List<Double> dilutions) {
        List<Well> entries = new ArrayList<>();
        standards.forEach(level -> entries.add(new Well("A1", Role.STANDARD, "", level)));
        entries.add(new Well("A1", Role.BLANK, "", 0));
        for (String specimen : specimens) {
            for (double dilution : dilutions) {
                entries.add(new Well("A1", Role.SAMPLE, specimen, dilution));
                entries.add(new Well("A1", Role.SPIKED, specimen, dilution));
            }
        }
        return PlateLayout.duplicates(entries);
    }

    /// Diluted to about 0.1 EU/mL and tenfold less, at least tenfold to be rid of interference.
    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        double highest = expected.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double dilution = Math.max(10, Dilutions.decade(highest / 0.1));
        List<String> names = expected.keySet().stream().sorted().toList();
        return TestMethod.super.preset(names)
                .with(layout(STANDARDS, names, List.of(dilution / 10, dilution)));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        return new LimulusPlate(worksheet, technique, Noise.of(seed, id())).read(specimens);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        Map<String, WellReading> byPosition = new TreeMap<>();
        raw.wells().forEach(well -> byPosition.put(well.position(), well));
        List<EndotoxinCurve.Standard> standards = new ArrayList<>();
        Map<Double, List<Double>> onsets = new TreeMap<>();
        double lambda = Double.POSITIVE_INFINITY;
        for (Well well : worksheet.plate().wells(Role.STANDARD)) {
            WellReading reading = byPosition.get(well.position());
            if (reading != null && !reading.over() && well.amount() > 0) {
                standards.add(new EndotoxinCurve.Standard(well.amount(), reading.value()));
                onsets.computeIfAbsent(well.amount(), key -> new ArrayList<>()).add(reading.value());
                lambda = Math.min(lambda, well.amount());
            }
        }
        EndotoxinCurve curve;
        try {
            curve = EndotoxinCurve.fit(standards);
        } catch (IllegalArgumentException few) {
            return Evaluation.impossible(id(), "curve", "Standard line: " + few.getMessage(), "표준액으로 표준직선을 만들 수 없음");
        }
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("correlation", "", Words.of("|r| of the standard line", "표준직선 |r|"),
                Math.abs(curve.r()), 0.980, null, "1", 3));
        suitability.add(blank(worksheet, byPosition, curve, lambda));
        onsets.forEach((level, times) -> {
            if (times.size() > 1) {
                suitability.add(Criterion.within("cv", level + " EU/mL", Words.of("CV of the onset times", "반응 시간 변동계수"),
                        Replicates.of(times).cv_percent(), null, 10.0, "%", 1));
            }
        });
        EndotoxinSamples samples = new EndotoxinSamples(worksheet, byPosition, curve, lambda);
        List<Evaluation.Result> results = samples.results();
        suitability.addAll(samples.suitability());
        Display figures = new Display();
        figures.figure("slope", "", "Slope", "기울기", curve.slope(), "1", 5);
        figures.figure("intercept", "", "Intercept", "절편", curve.intercept(), "1", 5);
        figures.figure("r", "", "Correlation", "상관계수", curve.r(), "1", 5);
        figures.figure("lambda", "", "Lowest standard", "표준액 최저 농도", lambda, "EU/mL", 3);
        figures.figure("mvd", "", "Maximum valid dilution", "최대유효희석배수",
                EndotoxinCurve.maximumValidDilution(worksheet.number("limit"), 1, lambda), "1", 0);
        List<RawData.Reading> all = new ArrayList<>(figures.readings());
        all.addAll(samples.figures());
        return new Evaluation(id(), results, suitability, all, points(curve, onsets), List.of(), List.of());
    }

    /// The blank must not react, or later than the lowest standard.
    private static Criterion blank(
            Worksheet worksheet, Map<String, WellReading> byPosition, EndotoxinCurve curve, double lambda) {
        double most = 0;
        for (Well well : worksheet.plate().wells(Role.BLANK)) {
            WellReading reading = byPosition.get(well.position());
            if (reading != null && !reading.over()) {
                most = Math.max(most, curve.read(reading.value()));
            }
        }
        return new Criterion("blank", "", Words.of("Blank below the lowest standard", "공시험이 최저 표준액 미만"), most, null,
                lambda, "EU/mL", 4, most < lambda);
    }

    private static List<Evaluation.Point> points(EndotoxinCurve curve, Map<Double, List<Double>> onsets) {
        List<Evaluation.Point> points = new ArrayList<>();
        onsets.forEach((level, times) -> {
            Replicates mean = Replicates.of(times);
            double read = curve.read(times.stream().mapToDouble(Double::doubleValue).toArray());
            points.add(new Evaluation.Point(level, mean.mean(), read, 100 * read / level, mean.cv_percent(), mean.n()));
        });
        return points;
    }
}
