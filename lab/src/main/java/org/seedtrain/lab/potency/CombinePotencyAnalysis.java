package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.Flag;
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

/// `lab combine-potency`: [Combination] of independent assays.
public final class CombinePotencyAnalysis extends DescribedAnalysis {
    record Result(String method, double potency, double low, double high, Combination combination) {}

    public CombinePotencyAnalysis() {
        super(Description.of("combine-potency", Group.PROTEIN, "Combined potency", "역가 통합")
                .purpose("One potency from several independent assays, with a test whether they agree.",
                "독립적인 여러 시험의 역가를 동질성 검정과 함께 하나로 통합합니다.")
                .options(Option.choice("method", "Mean", "평균 방법", "auto", "weighted", "semi-weighted", "unweighted"),
                        Option.number("confidence", "Confidence of the limits", "신뢰수준", "1", 0.5, 0.9999, 0.95),
                        Option.number("alpha", "Homogeneous when p is at least", "동질로 보는 p 기준", "1", 1e-6, 0.5, 0.1))
                .files(Slot.of("data", "potency,low,high,df (one line for each assay; df empty for quantal ones)",
                "potency,low,high,df (시험마다 한 줄, 계수형은 df를 비움)", "csv,tsv,txt,xlsx", "potency-assays.csv"))
                .examples("lab combine-potency potency-assays.csv")
                .sources("Ph. Eur. 5.3, 6", "USP <1034>"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("data")).require("potency", "low", "high", "df");
        List<Combination.Estimate> estimates = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            estimates.add(new Combination.Estimate(table.number(row, "potency"), table.number(row, "low"), table.number(row, "high"),
                    table.empty(row, "df") ? 1e9 : table.number(row, "df")));
        }
        Combination combination;
        try {
            combination = Combination.of(estimates, request.number("confidence"));
        } catch (PotencyRefused refused) {
            throw new AnalysisRefused(table.name() + ": " + refused.getMessage());
        }
        boolean homogeneous = combination.homogeneous(request.number("alpha"));
        String asked = request.choice("method");
        String method = asked.equals("auto") ? homogeneous ? "weighted" : "semi-weighted" : asked;
        Combination.Mean mean = switch (method) {
            case "weighted" -> combination.weighted();
            case "semi-weighted" -> combination.semiWeighted();
            default -> combination.unweighted();
        };
        ResultTable means = ResultTable.of("potency", "Potency", "역가").column("method", "Mean", "평균 방법")
                .column("potency", "Potency", "역가", "1", 6).column("low", "from", "하한", "1", 6).column("high", "to", "상한", "1", 6);
        means.row(Words.of("weighted", "가중"), combination.weighted().potency(), combination.weighted().low(), combination.weighted().high());
        means.row(Words.of("semi-weighted", "준가중"), combination.semiWeighted().potency(), combination.semiWeighted().low(),
                combination.semiWeighted().high());
        means.row(Words.of("unweighted", "비가중"), combination.unweighted().potency(), combination.unweighted().low(),
                combination.unweighted().high());
        ResultTable test = ResultTable.of("homogeneity", "Homogeneity", "동질성").column("chi", "χ²", "카이제곱 χ²", "1", 4)
                .column("df", "Degrees of freedom", "자유도", "1", 3).column("p", "p", "p값", "1", 3)
                .column("between", "Variance between assays (ln)", "시험 간 분산(ln)", "1", 3)
                .row(combination.chiSquared(), combination.df(), combination.p(), combination.between());
        double[] x = new double[estimates.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        Plot plot = Plot.of("assays", "Assays with their limits", "시험별 역가와 신뢰한계", "Assay", "시험", "1", "Potency", "역가", "1")
                .band("limits", "Limits", "신뢰한계", x, estimates.stream().mapToDouble(Combination.Estimate::low).toArray(),
                        estimates.stream().mapToDouble(Combination.Estimate::high).toArray())
                .points("potency", "Potency", "역가", x, estimates.stream().mapToDouble(Combination.Estimate::potency).toArray())
                .markY(mean.potency(), "Combined", "통합 역가");
        Outcome outcome = Outcome.of(new Result(method, mean.potency(), mean.low(), mean.high(), combination))
                .table(means).table(test).plot(plot);
        if (!homogeneous && method.equals("weighted")) {
            outcome.flag(Flag.of("heterogeneous", "", "The assays differ by more than their limits allow; the weighted mean does not hold",
                    "시험 간 차이가 신뢰한계보다 커서 가중 평균을 쓸 수 없음"));
        }
        return outcome.verdict(homogeneous ? Verdict.pass("The assays agree.", "시험 결과가 서로 일치함.")
                : Verdict.fail("The assays differ by more than their limits allow.", "시험 간 차이가 신뢰한계보다 큼."));
    }
}
