package org.seedtrain.lab.pcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.ResultTable;

/// Tables and pictures of a quantitative PCR.
final class PcrTables {
    private PcrTables() {}

    static ResultTable samples(List<PcrAnalysis.Sample> samples, String unit) {
        ResultTable table = ResultTable.of("samples", "Samples", "검체").column("name", "Sample", "검체").column("dilution", "Dilution, 1 to", "희석배수", "1", 6)
                .column("relation", "", "").column("concentration", "Concentration", "농도", unit, 4).column("low", "95 % from", "95 % 하한", unit, 3)
                .column("high", "to", "상한", unit, 3).column("cq", "Cq", "Cq 평균", "1", 4).column("sd", "SD of Cq", "Cq 표준편차", "1", 2)
                .column("amplified", "Wells amplified", "증폭 웰").column("recovery", "Recovery of the spike", "첨가 회수율", "%", 3);
        samples.forEach(one -> table.row(one.name(), one.dilution(), one.relation(), one.concentration(), one.ci95Low(), one.ci95High(), one.meanCq(),
                one.sdCq(), one.amplified() + "/" + one.wells(), one.recovery_percent()));
        return table;
    }

    static ResultTable line(PcrAnalysis.Result result, String unit) {
        return ResultTable.of("line", "Standard line", "검량선").column("slope", "Slope", "기울기", "1", 5).column("intercept", "Intercept", "절편", "1", 5)
                .column("rSquared", "R²", "결정계수", "1", 5).column("efficiency", "Efficiency", "효율", "%", 4)
                .column("low", "95 % from", "95 % 하한", "%", 4).column("high", "to", "상한", "%", 4)
                .column("lod", "Detection limit (95 %)", "검출한계(95 %)", unit, 3).column("loq", "Quantification limit", "정량한계", unit, 3)
                .column("ntc", "Controls later by", "NTC 지연", "1", 3)
                .row(result.slope(), result.intercept(), result.rSquared(), result.efficiency_percent(), result.efficiencyLow_percent(),
                        result.efficiencyHigh_percent(), result.lod(), result.loq(), result.ntcMargin());
    }

    static ResultTable standards(PcrRun run, String unit) {
        ResultTable table = ResultTable.of("standards", "Standards", "표준액").column("concentration", "Concentration", "농도", unit, 4)
                .column("cq", "Cq", "Cq 평균", "1", 4).column("sd", "SD of Cq", "Cq 표준편차", "1", 2).column("cv", "CV of the concentration", "농도 변동계수", "%", 2)
                .column("amplified", "Wells amplified", "증폭 웰").column("read", "Read off", "역산 농도", unit, 4).column("recovery", "Recovery", "회수율", "%", 4);
        for (PcrRun.Level level : run.levels()) {
            boolean any = level.amplified() > 0;
            Double read = any ? run.line().concentration(level.meanCq()) : null;
            table.row(level.concentration(), any ? level.meanCq() : null, any ? level.sdCq() : null, any ? level.cv_percent() : null,
                    level.amplified() + "/" + level.wells(), read, read == null ? null : 100 * read / level.concentration());
        }
        return table;
    }

    static ResultTable wells(PcrPlate plate, Map<String, @Nullable Double> cq) {
        ResultTable table = ResultTable.of("wells", "Wells", "웰").column("well", "Well", "웰").column("cq", "Cq", "Cq 값", "1", 4)
                .column("rise", "Rise", "형광 증가", "1", 4).column("noise", "Noise of the baseline", "기저선 잡음", "1", 2)
                .column("efficiency", "Efficiency of the curve", "곡선 효율", "%", 3);
        plate.curves().forEach((well, curve) -> {
            var efficiency = cq.get(well) == null ? java.util.OptionalDouble.empty() : curve.efficiency();
            table.row(well, cq.get(well), curve.rise(), curve.noise(), efficiency.isPresent() ? 100 * efficiency.getAsDouble() : null);
        });
        return table;
    }

    static Plot curves(PcrPlate plate) {
        Plot plot = Plot.of("curves", "Amplification", "증폭 곡선", "Cycle", "사이클", "1", "Fluorescence above the baseline", "기저선 위 형광", "1");
        plate.curves().forEach((well, curve) -> plot.line(well, well, well, curve.cycles(), curve.net()));
        return plot.markY(plate.threshold(), "threshold", "역치");
    }

    static Plot standardPlot(PcrRun run, String unit) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (PcrRun.Level level : run.levels()) {
            if (level.amplified() > 0) {
                x.add(level.concentration());
                y.add(level.meanCq());
            }
        }
        List<Double> sx = new ArrayList<>();
        List<Double> sy = new ArrayList<>();
        for (PcrRun.Sample one : run.samples()) {
            Double cq = one.meanCq();
            if (cq != null) {
                sx.add(run.line().concentration(cq));
                sy.add(cq);
            }
        }
        StandardLine line = run.line();
        double[] ends = {line.lowest(), line.highest()};
        return Plot.of("line", "Standard line", "검량선", "Concentration", "농도", unit, "Cq", "Cq 값", "1").log(true, false)
                .line("line", "Line", "직선", ends, new double[] {line.cq(ends[0]), line.cq(ends[1])}).points("standards", "Standards", "표준액", array(x), array(y))
                .points("samples", "Samples", "검체", array(sx), array(sy));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
