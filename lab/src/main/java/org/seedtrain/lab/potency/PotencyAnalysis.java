package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.curve.CurveModel;

/// `lab potency`.
public final class PotencyAnalysis extends DescribedAnalysis {
    /// @param potency ratio times the factor
    record Preparation(
            String name, double ratio, @Nullable Double ratioLow, @Nullable Double ratioHigh, double potency,
            @Nullable Double potencyLow, @Nullable Double potencyHigh) {}

    /// @param parallelism extra sum of squares of separate curves; absent for lines
    record Result(
            String model, String design, String standard, double confidence, List<Preparation> preparations, double slope,
            @Nullable Double correlation, List<VarianceTable.Source> anova, List<RelativePotency.Similarity> similarity,
            List<RelativePotency.Parameter> parameters, RelativePotency.@Nullable ExtraSquares parallelism,
            List<Validity.Check> validity, boolean valid) {}

    public PotencyAnalysis() {
        super(Description.of("potency", Group.PROTEIN, "Relative potency", "상대 역가")
                .purpose("Potency against a standard by parallel lines, slope ratio, parallel curves or quantal responses, with analysis"
                + " of variance, validity and fiducial limits.",
                "평행선, 기울기비, 평행 곡선, 계수형 반응으로 표준품 대비 역가를 분산분석, 타당성, 신뢰한계와 함께 구합니다.")
                .options(Option.choice("model", "Model", "모형", "parallel-line", "slope-ratio", "4pl", "5pl", "3pl-from-zero", "3pl-to-zero",
                                "probit", "logit", "gompit"),
                        Option.choice("design", "Design", "설계", "auto", "completely-randomised", "randomised-block", "latin-square"),
                        Option.choice("transform", "Response taken as", "반응값 변환", "none", "ln", "log10", "sqrt"),
                        Option.text("standard", "Name of the standard (else the first)", "표준품 이름(없으면 첫 번째)"),
                        Option.numbers("factor", "Potency for a ratio of 1, one or one for each preparation", "비 1에 해당하는 역가(하나 또는 검체별)",
                                "1", 1e-300, 1e300).preset("1"),
                        Option.number("confidence", "Confidence", "신뢰수준", "1", 0.5, 0.9999, 0.95),
                        Option.choice("validity", "Validity by", "타당성 판정", "f-tests", "equivalence"),
                        Option.number("alpha", "Significance of the F tests", "F 검정 유의수준", "1", 1e-6, 0.5, 0.05),
                        Option.numbers("bounds", "Ratios to the standard lie between (equivalence)", "표준품 대비 비의 허용 범위(동등성)", "1", 1e-6, 1e6)
                                .preset("0.8,1.25"),
                        Option.number("intercept-bound", "Intercepts differ by at most, of the standard's rise", "절편 차이 허용값(표준품 상승폭 대비)",
                                "1", 1e-6, 10, 0.1))
                .files(Slot.of("data", "preparation,dose,response[,block|,row,column]; quantal: preparation,dose,n,responded",
                "preparation,dose,response[,block|,row,column]; 계수형: preparation,dose,n,responded", "csv,tsv,txt,xlsx",
                "potency-parallel-line.csv"))
                .examples("lab potency potency-parallel-line.csv --factor 1000", "lab potency potency-latin-square.csv --factor 5000",
                "lab potency potency-slope-ratio.csv --model slope-ratio", "lab potency potency-4pl.csv --model 4pl --validity equivalence --bounds 0.7,1.43",
                "lab potency potency-quantal.csv --model probit --factor 140")
                .sources("Ph. Eur. 5.3", "USP <1032>", "USP <1034>", "Finney (1978), Statistical Method in Biological Assay"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("data"));
        double confidence = request.number("confidence");
        double[] bounds = request.numbers("bounds");
        if (bounds.length != 2 || !(bounds[0] < 1 && 1 < bounds[1])) {
            throw new AnalysisRefused("--bounds is '" + request.text("bounds") + "'; it must be two numbers around 1, e.g. 0.8,1.25");
        }
        String model = request.choice("model");
        try {
            if (List.of("probit", "logit", "gompit").contains(model)) {
                return new QuantalPages(PotencyData.groups(table, request.textOrNull("standard")), model, confidence)
                        .outcome(factors(request), request.number("alpha"));
            }
            Assay assay = PotencyData.assay(table, request);
            RelativePotency potency = switch (model) {
                case "parallel-line" -> ParallelLines.of(assay, confidence);
                case "slope-ratio" -> SlopeRatio.of(assay, confidence);
                default -> ParallelCurves.of(assay, CurveModel.of(model), confidence);
            };
            return outcome(assay, potency, request, bounds);
        } catch (PotencyRefused refused) {
            throw new AnalysisRefused(table.name() + ": " + refused.getMessage());
        }
    }

    private static double[] factors(Request request) {
        return request.numbers("factor");
    }

    static double factor(double[] factors, int place, int count) {
        if (factors.length != 1 && factors.length != count) {
            throw new AnalysisRefused("--factor has " + factors.length + " numbers; it must have one, or one for each of the " + count
                    + " preparations examined");
        }
        return factors.length == 1 ? factors[0] : factors[place];
    }

    private static Outcome outcome(Assay assay, RelativePotency potency, Request request, double[] bounds) {
        double[] factors = factors(request);
        List<Preparation> preparations = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        for (int i = 0; i < potency.estimates().size(); i++) {
            RelativePotency.Estimate one = potency.estimates().get(i);
            double factor = factor(factors, i, potency.estimates().size());
            preparations.add(preparation(one, factor));
            if (one.low() == null) {
                flags.add(Flag.of("no-limits", one.preparation(), "There are no limits, because the slope is not"
                        + " significantly different from zero", "기울기가 0과 유의하게 다르지 않아 신뢰한계가 없음"));
            }
        }
        List<Validity.Check> checks = request.choice("validity").equals("f-tests") ? Validity.tests(potency, request.number("alpha"))
                : Validity.equivalence(potency, request.number("alpha"), bounds, request.number("intercept-bound"));
        List<Validity.Check> failed = checks.stream().filter(check -> !check.met()).toList();
        boolean curve = potency.parallelism() != null || !potency.parameters().isEmpty();
        Result result = new Result(potency.model(), assay.design().id(), assay.preparations().getFirst(), potency.confidence(),
                preparations, potency.slope(), curve ? null : potency.variance().correlation(), potency.variance().sources(),
                potency.similarities(), potency.parameters(), potency.parallelism(), checks, failed.isEmpty());
        Outcome outcome = Outcome.of(result).table(PotencyPages.potencies(preparations, potency.confidence()))
                .table(PotencyPages.variance(potency.variance())).table(PotencyPages.checks(checks));
        if (!potency.similarities().isEmpty()) {
            outcome.table(PotencyPages.similarities(potency.similarities()));
        }
        if (!potency.parameters().isEmpty()) {
            outcome.table(PotencyPages.parameters(potency.parameters()));
        }
        outcome.plot(PotencyPages.plot(assay, potency));
        flags.forEach(outcome::flag);
        return outcome.verdict(verdict(failed));
    }

    static Preparation preparation(RelativePotency.Estimate one, double factor) {
        Double low = one.low();
        Double high = one.high();
        return new Preparation(one.preparation(), one.ratio(), low, high, factor * one.ratio(), low == null ? null : factor * low,
                high == null ? null : factor * high);
    }

    static Verdict verdict(List<Validity.Check> failed) {
        if (failed.isEmpty()) {
            return Verdict.pass("The assay is valid.", "시험이 타당함.");
        }
        return Verdict.fail("The assay is not valid: "
                        + String.join("; ", failed.stream().map(check -> check.title().get("en")).distinct().toList()) + ".",
                "시험이 타당하지 않음: " + String.join("; ", failed.stream().map(check -> check.title().get("ko")).distinct().toList()) + ".");
    }
}
