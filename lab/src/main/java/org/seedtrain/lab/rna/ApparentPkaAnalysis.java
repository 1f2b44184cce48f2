package org.seedtrain.lab.rna;

import java.util.Arrays;
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

/// `lab pka`: apparent pKa of lipid particles by the dye TNS.
public final class ApparentPkaAnalysis extends DescribedAnalysis {

    record Result(double pKa, int points) {}

    public ApparentPkaAnalysis() {
        super(Description.of("pka", Group.RNA, "Apparent pKa (TNS)", "겉보기 pKa(TNS)")
                .purpose("pH at half of the fluorescence of TNS, by a logistic curve.", "TNS 형광이 절반이 되는 pH를 로지스틱 곡선으로 구합니다.")
                .options(Option.number("low", "pKa at least", "pKa 하한", "1", 0, 14), Option.number("high", "pKa at most", "pKa 상한", "1", 0, 14))
                .files(Slot.of("readings", "Readings: ph,fluorescence", "판독값: ph,fluorescence", "csv,tsv,xlsx", "tns.csv"))
                .examples("lab pka tns.csv --low 6.2 --high 6.8").sources("Jayaraman et al. (2012), Angew Chem Int Ed 51, 8529"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("readings"));
        double[] pH = table.column(column(table, "ph"));
        double[] fluorescence = table.column(column(table, "fluorescence", "response", "f_norm"));
        for (int i = 0; i < pH.length; i++) {
            if (!(pH[i] >= 0 && pH[i] <= 14)) {
                throw new AnalysisRefused(table.name() + ", line " + table.rows().get(i).line() + ": the ph is " + pH[i]
                        + "; it must lie between 0 and 14");
            }
        }
        if (Arrays.stream(pH).distinct().count() < 5) {
            throw new AnalysisRefused(table.name() + ": a pKa needs five pH values or more");
        }
        double pKa = RnaFigures.apparentPKa(pH, fluorescence);
        if (!Double.isFinite(pKa) || pKa < Arrays.stream(pH).min().orElse(0) || pKa > Arrays.stream(pH).max().orElse(14)) {
            throw new AnalysisRefused(table.name() + ": half of the fluorescence lies outside the pH values measured; measure further");
        }
        Outcome outcome = Outcome.of(new Result(pKa, pH.length))
                .table(ResultTable.of("result", "Result", "결과").column("pKa", "Apparent pKa", "겉보기 pKa", "1", 4).row(pKa))
                .plot(Plot.of("tns", "TNS fluorescence", "TNS 형광", "pH", "pH 값", "1", "Fluorescence", "형광", "1")
                        .points("readings", "Readings", "판독값", pH, fluorescence).markX(pKa, "pKa", "겉보기 pKa"));
        if (!request.has("low") && !request.has("high")) {
            return outcome;
        }
        boolean within = pKa >= request.number("low", 0) && pKa <= request.number("high", 14);
        return outcome.verdict(within ? Verdict.pass("pKa " + RnaText.of(pKa) + " is within its limits", "pKa " + RnaText.of(pKa) + " 기준 이내")
                : Verdict.fail("pKa " + RnaText.of(pKa) + " is outside its limits", "pKa " + RnaText.of(pKa) + " 기준 이탈"));
    }
}
