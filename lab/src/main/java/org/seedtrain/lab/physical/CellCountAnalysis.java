package org.seedtrain.lab.physical;

import org.seedtrain.lab.Flag;
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

/// `lab cell-count`: [ChamberCount] of fields.
public final class CellCountAnalysis extends DescribedAnalysis {

    record Result(double viable_per_mL, double viableLow, double viableHigh, double total_per_mL, double totalLow, double totalHigh,
            double viability_percent, double viabilityLow, double viabilityHigh, long counted, double unevenP) {}

    public CellCountAnalysis() {
        super(Description.of("cell-count", Group.PHYSICAL, "Cell count and viability", "세포수·생존율")
                .purpose("Living and dead cells per mL and viability from fields of a counting chamber (trypan blue), with exact 95 % intervals.",
                        "혈구계산판 구역별 계수(트리판 블루)에서 생세포 농도와 생존율을 정확 95 % 신뢰구간과 함께 구합니다.")
                .options(Option.numbers("living", "Bright cells, by field", "구역별 생세포", "1", 0, 100000),
                        Option.numbers("dead", "Blue cells, by field", "구역별 사세포", "1", 0, 100000),
                        Option.number("dilution", "Dilution, dye included, 1 to", "염색 포함 희석배수", "1", 1, 1e9, 2),
                        Option.number("field", "Volume over a field", "구역 부피", "mL", 1e-9, 1, 1e-4),
                        Option.number("viability", "Viability at least", "생존율 기준(이상)", "%", 0, 100))
                .files(Slot.of("fields", "Fields: living,dead", "구역: living,dead", "csv,tsv,xlsx", "cell-count.csv").optional())
                .examples("lab cell-count --living 52,48,61,55 --dead 3,1,4,2 --viability 90", "lab cell-count cell-count.csv --dilution 4")
                .sources("Ph. Eur. 2.7.29", "Garwood (1936)", "Clopper & Pearson (1934)", "ISO 20391-1:2018"));
    }

    @Override
    protected Outcome found(Request request) {
        long[][] cells = request.hasFile("fields") ? table(DataTable.of(request.file("fields"))) : typed(request);
        ChamberCount found = ChamberCount.of(cells[0], cells[1], request.number("dilution"), request.number("field"));
        Outcome outcome = Outcome.of(new Result(found.viable(), found.viableLow(), found.viableHigh(), found.total(), found.totalLow(),
                        found.totalHigh(), found.viability_percent(), found.viabilityLow(), found.viabilityHigh(), found.counted(), found.unevenP()))
                .table(ResultTable.of("result", "Result", "결과").column("what", "", "").column("value", "Value", "값", "1", 4)
                        .column("low", "95 % from", "95 % 하한", "1", 4).column("high", "to", "상한", "1", 4)
                        .row(org.seedtrain.lab.Words.of("Living, per mL", "생세포(mL당)"), found.viable(), found.viableLow(), found.viableHigh())
                        .row(org.seedtrain.lab.Words.of("All, per mL", "전체(mL당)"), found.total(), found.totalLow(), found.totalHigh())
                        .row(org.seedtrain.lab.Words.of("Viability, %", "생존율(%)"), found.viability_percent(), found.viabilityLow(),
                                found.viabilityHigh()));
        double[] x = new double[cells[0].length];
        double[] alive = new double[x.length];
        double[] dead = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
            alive[i] = cells[0][i];
            dead[i] = cells[1][i];
        }
        outcome.plot(Plot.of("fields", "Fields", "구역", "Field", "구역 번호", "1", "Cells", "세포", "1").bars("living", "Living", "생세포", x, alive)
                .points("dead", "Dead", "사세포", x, dead));
        if (found.counted() < 100) {
            outcome.flag(Flag.of("few", "", "Fewer than 100 cells were counted: the interval is wide", "계수 세포 100개 미만: 구간이 넓음"));
        }
        if (found.unevenP() < 0.01) {
            outcome.flag(Flag.of("uneven", "", "The fields disagree more than chance allows (p < 0.01): mixing, clumps or filling of the chamber",
                    "구역 간 차이가 우연보다 큼(p < 0.01): 혼합·응집·충전 확인"));
        }
        if (!request.has("viability")) {
            return outcome;
        }
        String text = Text.of(found.viability_percent()) + " % / ≥ " + Text.of(request.number("viability")) + " %";
        return outcome.verdict(found.viability_percent() >= request.number("viability") ? Verdict.pass("Viability " + text, "생존율 " + text)
                : Verdict.fail("Viability too low, " + text, "생존율 부족, " + text));
    }

    private static long[][] typed(Request request) {
        if (!request.has("living")) {
            throw new AnalysisRefused("give a file of fields, or --living (and --dead) with one number for each field");
        }
        long[] living = counts(request, "living");
        long[] dead = request.has("dead") ? counts(request, "dead") : new long[living.length];
        return new long[][] {living, dead};
    }

    private static long[][] table(DataTable table) {
        table.require("living", "dead");
        long[][] cells = new long[2][table.rows().size()];
        for (int i = 0; i < cells[0].length; i++) {
            cells[0][i] = count(table, table.rows().get(i), "living");
            cells[1][i] = count(table, table.rows().get(i), "dead");
        }
        return cells;
    }
}
