package org.seedtrain.lab.water;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;

/// `lab water`: what was measured in water against a pharmacopoeia, one sample or a day's round of sampling points.
public final class WaterAnalysis extends DescribedAnalysis {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /// @param test `conductivity stage 1` and the like
    record Judged(String point, String test, double value, @Nullable Double limit, String unit, boolean meets) {}

    /// @param meets false also when conductivity failed its stage and the next one was not done
    record Result(String grade, String pharmacopoeia, List<Judged> tests, boolean meets) {}

    private record Sample(String point, Map<String, Double> values) {
        @Nullable Double value(String name) {
            return values.get(name);
        }
    }

    public WaterAnalysis() {
        super(Description.of("water", Group.WATER, "Water against the pharmacopoeia", "제약용수 적합성")
                .purpose("Conductivity in its stages, organic carbon, germs, endotoxin and nitrate of purified water or water for injections.",
                "정제수와 주사용수의 전도율(단계별), 총유기탄소, 미생물, 엔도톡신, 질산염을 판정합니다.")
                .options(Option.choice("grade", "Grade of water", "용수 종류", "PW", "WFI")
                                .called("PW", "Purified water", "정제수").called("WFI", "Water for injections", "주사용수"),
                        Option.choice("pharmacopoeia", "Pharmacopoeia", "약전", "USP", "EP", "KP")
                                .called("EP", "Ph. Eur.", "유럽약전 (Ph. Eur.)").called("KP", "KP (Korea)", "대한민국약전 (KP)").called("USP", "USP", "미국약전 (USP)"),
                        Option.number("conductivity", "Conductivity, not compensated", "전도율 (온도 보정 안 함)", "uS/cm", 0, 10_000),
                        Option.number("temperature", "Temperature", "온도", "Cel", 0, 100),
                        Option.number("stage2", "Conductivity at 25 C in equilibrium with air", "2단계 전도율 (25 °C, 공기 평형)", "uS/cm", 0, 10_000),
                        Option.number("ph", "pH with potassium chloride", "3단계 pH (KCl 첨가)", "[pH]", 0, 14),
                        Option.number("toc", "Organic carbon", "총유기탄소", "mg/L", 0, 10_000),
                        Option.number("germs", "Germs", "미생물", "[CFU]/mL", 0, 1e9),
                        Option.number("endotoxin", "Endotoxin", "엔도톡신", "[EU]/mL", 0, 1e9),
                        Option.number("nitrate", "Nitrate", "질산염", "mg/L", 0, 10_000))
                .files(Slot.of("round", "Sampling points (point, conductivity, temperature, toc, germs, endotoxin, ...)",
                "채수점 (point, conductivity, temperature, toc, germs, endotoxin, ...)", "csv,tsv,xlsx", "water-round.csv").optional())
                .examples("lab water --grade WFI --pharmacopoeia USP --conductivity 1.2 --temperature 24 --toc 0.11 --germs 0.02 --endotoxin 0.05",
                "lab water --grade PW --conductivity 1.6 --temperature 25 --stage2 2.3 --ph 6.2",
                "lab water water-round.csv --grade WFI --pharmacopoeia EP")
                .sources("USP <645>, <643>, <1231>", "Ph. Eur. 0008, 0169, 2.2.38, 2.2.44", "KP, Purified water, Water for injections"));
    }

    @Override
    protected Outcome found(Request request) {
        WaterGrade grade = WaterGrade.valueOf(request.choice("grade"));
        String book = request.choice("pharmacopoeia");
        List<Judged> tests = new ArrayList<>();
        List<Sample> samples = samples(request);
        samples.forEach(sample -> judge(sample, grade, book, tests));
        if (tests.isEmpty()) {
            throw new AnalysisRefused("nothing was measured: give --conductivity with --temperature, --toc, --germs, --endotoxin or a file");
        }
        boolean meets = tests.stream().allMatch(Judged::meets);
        ResultTable table = ResultTable.of("tests", "Tests", "시험").column("point", "Point", "채수점").column("test", "Test", "항목")
                .column("value", "Found", "결과", "1", 3).column("limit", "Limit", "기준", "1", 3).column("unit", "Unit", "단위")
                .column("meets", "Meets it", "적합");
        tests.forEach(test -> table.row(test.point(), korean(test.test()), test.value(), test.limit(), test.unit(), test.meets()));
        long failed = tests.stream().filter(test -> !test.meets()).count();
        Outcome outcome = Outcome.of(new Result(grade.name(), book, tests, meets)).table(table);
        if (samples.size() > 1) {
            outcome.plot(plot(samples, tests));
        }
        return outcome.verdict(meets
                ? Verdict.pass("The water meets " + book + " for " + grade + " in every test that was done.", "실시한 모든 항목이 " + book + " " + grade + " 기준에 적합합니다.")
                : Verdict.fail(failed + " of " + tests.size() + " tests do not meet " + book + " for " + grade + ".",
                        tests.size() + "개 항목 중 " + failed + "개가 " + book + " " + grade + " 기준에 부적합합니다."));
    }

    private static Map<String, String> korean(String test) {
        return Words.of(test, switch (test) {
            case "conductivity stage 1" -> "전도율 1단계";
            case "conductivity stage 2" -> "전도율 2단계";
            case "conductivity stage 3" -> "전도율 3단계";
            case "conductivity" -> "전도율";
            case "organic carbon" -> "총유기탄소";
            case "germs" -> "미생물";
            case "endotoxin" -> "엔도톡신";
            default -> "질산염";
        });
    }

    private static final List<String> VALUES = List.of("conductivity", "temperature", "stage2", "ph", "toc", "germs", "endotoxin", "nitrate");

    private List<Sample> samples(Request request) {
        if (!request.hasFile("round")) {
            Map<String, Double> values = new LinkedHashMap<>();
            VALUES.stream().filter(request::has).forEach(name -> values.put(name, request.number(name)));
            return List.of(new Sample("", values));
        }
        DataTable table = DataTable.of(request.file("round")).require("point");
        if (VALUES.stream().noneMatch(table::has)) {
            throw new AnalysisRefused(table.name() + " has none of the columns " + VALUES);
        }
        List<Sample> samples = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            Map<String, Double> values = new LinkedHashMap<>();
            for (String name : VALUES) {
                if (table.has(name) && !table.empty(row, name)) {
                    double value = table.number(row, name);
                    if (value < 0) {
                        throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the " + name + " is " + value + "; it must be 0 or more");
                    }
                    values.put(name, value);
                }
            }
            samples.add(new Sample(table.word(row, "point"), values));
        }
        return samples;
    }

    private static void judge(Sample sample, WaterGrade grade, String book, List<Judged> tests) {
        conductivity(sample, grade, book, tests);
        add(tests, sample, "toc", "organic carbon", WaterGrade.CARBON, "mg/L", false);
        add(tests, sample, "germs", "germs", grade.germs(), "CFU/mL", false);
        if (grade.endotoxin().isPresent()) {
            add(tests, sample, "endotoxin", "endotoxin", grade.endotoxin().getAsDouble(), "EU/mL", book.equals("EP"));
        }
        if (book.equals("EP")) {
            add(tests, sample, "nitrate", "nitrate", WaterGrade.NITRATE, "mg/L", false);
        }
    }

    private static void add(List<Judged> tests, Sample sample, String value, String test, double limit, String unit, boolean strictly) {
        Double found = sample.value(value);
        if (found != null) {
            tests.add(new Judged(sample.point(), test, found, limit, unit, strictly ? found < limit : found <= limit));
        }
    }

    /// A stage that fails is no failure yet: the next one decides. What counts is the last stage that was done.
    private static void conductivity(Sample sample, WaterGrade grade, String book, List<Judged> tests) {
        Double first = sample.value("conductivity");
        Double temperature = sample.value("temperature");
        Double second = sample.value("stage2");
        Double ph = sample.value("ph");
        if (first != null) {
            if (temperature == null) {
                throw new AnalysisRefused("conductivity" + (sample.point().isEmpty() ? "" : " at " + sample.point())
                        + " needs the temperature at which it was read");
            }
            if (book.equals("EP") && grade == WaterGrade.PW) {
                double limit = Conductivity.purifiedWater(temperature);
                tests.add(new Judged(sample.point(), "conductivity", first, limit, "uS/cm", first <= limit));
                return;
            }
            double limit = Conductivity.stage1(temperature);
            boolean meets = first <= limit;
            boolean decided = meets || second == null;
            if (decided) {
                tests.add(new Judged(sample.point(), "conductivity stage 1", first, limit, "uS/cm", meets));
                return;
            }
        }
        if (second != null) {
            boolean meets = second <= Conductivity.STAGE_2;
            if (meets || ph == null) {
                tests.add(new Judged(sample.point(), "conductivity stage 2", second, Conductivity.STAGE_2, "uS/cm", meets));
                return;
            }
            boolean inside = ph >= 4.95 && ph < 7.05;
            Double limit = inside ? Conductivity.stage3(ph) : null;
            tests.add(new Judged(sample.point(), "conductivity stage 3", second, limit, "uS/cm", limit != null && second <= limit));
        }
    }

    private static Plot plot(List<Sample> samples, List<Judged> tests) {
        Plot plot = Plot.of("round", "Found, as a part of the limit", "기준 대비 결과", "Sampling point", "채수점 순서", "1", "Part of the limit", "기준 대비", "%");
        Map<String, List<double[]>> byTest = new LinkedHashMap<>();
        for (Judged test : tests) {
            Double limit = test.limit();
            int place = 1;
            while (!samples.get(place - 1).point().equals(test.point())) {
                place++;
            }
            if (limit != null && limit < INFINITE) {
                byTest.computeIfAbsent(test.test(), key -> new ArrayList<>()).add(new double[] {place, 100 * test.value() / limit});
            }
        }
        byTest.forEach((test, points) -> plot.points(test, test, korean(test).get("ko"), points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray()));
        return plot.markY(100, "limit", "기준");
    }
}
