package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// `lab dilution-linearity`: [DilutionLinearity] of samples whose dilutions were read elsewhere.
public final class DilutionLinearityAnalysis extends DescribedAnalysis {
    record Result(List<DilutionLinearity> samples, boolean linear) {}

    public DilutionLinearityAnalysis() {
        super(Description.of("dilution-linearity", Group.PROTEIN, "Dilution linearity", "희석 직선성")
                .purpose("Whether dilutions of a sample give one result: recoveries, slope, hook and matrix effects.",
                "검체의 희석액들이 같은 결과를 주는지 회수율, 기울기, 후크·매트릭스 효과로 확인합니다.")
                .options(Option.number("limit", "Recoveries within", "회수율 허용 편차", "%", 0.1, 100, 20),
                        Option.choice("reference", "Recovery of", "회수율 기준", "mean", "first"),
                        Option.number("nominal", "Known result, in place of a reference", "기준 대신 쓸 알려진 값", "1", 1e-300, 1e300))
                .files(Slot.of("data", "name,dilution,concentration (as read, before it is multiplied)",
                "name,dilution,concentration (희석배수를 곱하기 전 읽은 값)", "csv,tsv,txt,xlsx", "dilution-linearity.csv"))
                .examples("lab dilution-linearity dilution-linearity.csv", "lab dilution-linearity dilution-linearity.csv --reference first --limit 15")
                .sources("ICH M10", "USP <1032>"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("data")).require("name", "dilution", "concentration");
        Map<String, Map<Double, List<Double>>> samples = new LinkedHashMap<>();
        for (DataTable.Row row : table.rows()) {
            double dilution = table.number(row, "dilution");
            double concentration = table.number(row, "concentration");
            if (!(dilution >= 1) || !(concentration > 0)) {
                throw new AnalysisRefused(table.name() + ", line " + row.line() + ": dilution " + dilution + ", concentration "
                        + concentration + "; the dilution must be 1 or more, the concentration above 0");
            }
            samples.computeIfAbsent(table.word(row, "name"), name -> new java.util.TreeMap<>())
                    .computeIfAbsent(dilution, key -> new ArrayList<>()).add(concentration);
        }
        List<DilutionLinearity> found = new ArrayList<>();
        samples.forEach((name, dilutions) -> {
            if (dilutions.size() < 2) {
                throw new AnalysisRefused(table.name() + ": '" + name + "' stands there in one dilution; linearity takes two or more");
            }
            double[] at = dilutions.keySet().stream().mapToDouble(Double::doubleValue).toArray();
            double[] results = new double[at.length];
            for (int i = 0; i < at.length; i++) {
                results[i] = at[i] * dilutions.get(at[i]).stream().mapToDouble(Double::doubleValue).average().orElse(0);
            }
            double reference = request.has("nominal") ? request.number("nominal")
                    : request.choice("reference").equals("first") ? results[0] : Double.NaN;
            found.add(DilutionLinearity.of(name, at, results, reference, request.number("limit")));
        });
        List<String> bent = found.stream().filter(one -> !one.linear()).map(DilutionLinearity::name).toList();
        Outcome outcome = Outcome.of(new Result(found, bent.isEmpty())).table(summary(found)).table(points(found)).plot(plot(found));
        String names = String.join(", ", bent);
        return outcome.verdict(bent.isEmpty()
                ? Verdict.pass("All dilutions agree.", "모든 희석액의 결과가 일치함.")
                : Verdict.fail("Dilutions do not agree: " + names + ".", "희석액의 결과가 일치하지 않음: " + names + "."));
    }

    private static ResultTable summary(List<DilutionLinearity> found) {
        ResultTable table = ResultTable.of("samples", "Samples", "검체").column("name", "Name", "이름")
                .column("mean", "Mean", "평균", "1", 5).column("cv", "CV", "변동계수", "%", 3)
                .column("worst", "Largest deviation", "최대 편차", "%", 3).column("slope", "Slope of ln result over ln dilution", "ln 결과/ln 희석배수 기울기", "1", 3)
                .column("low", "90 % from", "90 % 하한", "1", 3).column("high", "to", "상한", "1", 3).column("flags", "Flags", "표시");
        found.forEach(one -> table.row(one.name(), one.mean(), one.cv(), one.worst(), one.slope(), one.low90(), one.high90(),
                String.join(", ", one.flags())));
        return table;
    }

    private static ResultTable points(List<DilutionLinearity> found) {
        ResultTable table = ResultTable.of("dilutions", "Dilutions", "희석액").column("name", "Name", "이름")
                .column("dilution", "Dilution", "희석배수", "1", 6).column("result", "Result", "결과", "1", 5)
                .column("recovery", "Recovery", "회수율", "%", 4);
        found.forEach(one -> one.points().forEach(point -> table.row(one.name(), point.dilution(), point.result(), point.recovery())));
        return table;
    }

    private static Plot plot(List<DilutionLinearity> found) {
        Plot plot = Plot.of("recovery", "Recovery over dilution", "희석배수별 회수율", "Dilution", "희석배수", "1", "Recovery", "회수율", "%")
                .log(true, false);
        found.forEach(one -> plot.points(one.name(), one.name(), one.name(),
                one.points().stream().mapToDouble(DilutionLinearity.Point::dilution).toArray(),
                one.points().stream().mapToDouble(DilutionLinearity.Point::recovery).toArray()));
        return plot.markY(100, "100 %", "100 %");
    }
}
