package org.seedtrain.lab.micro;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.micro.SterilityTest.Finding;
import org.seedtrain.lab.micro.SterilityTest.Invalid;
import org.seedtrain.lab.micro.SterilityTest.Kind;

/// `lab sterility`: how much to test of a batch and what the vessels say, [SterilityTest].
public final class SterilityAnalysis extends DescribedAnalysis {

    /// @param quantity_mL from each container for each medium; absent for solids
    /// @param detects_percent share of contaminated units that is found with 95 % chance
    record Result(String finding, int articlesRequired, int articlesTested, @Nullable Double quantity_mL, int growing, double days,
            double detects_percent) {}

    public SterilityAnalysis() {
        super(Description.of("sterility", Group.MICROBIOLOGY, "Test for sterility", "무균시험")
                .purpose("How many containers and how much of each are tested, and the verdict on what the vessels show after 14 days,"
                                + " with the conditions of a repeat.",
                        "시험할 용기 수와 용량을 정하고 14일 배양 결과를 재시험 조건까지 포함해 판정합니다.")
                .options(Option.choice("kind", "Kind of product", "제품 구분", "parenteral", "large-volume", "ophthalmic", "bulk-solid"),
                        Option.integer("batch", "Containers in the batch", "배치의 용기 수", 1, 10_000_000).required(),
                        Option.number("content", "Content of a container", "용기당 내용량", "mL", 0.001, 100000),
                        Option.integer("tested", "Containers tested", "시험한 용기 수", 1, 10000),
                        Option.number("days", "Days of incubation", "배양 일수", "d", 0, 60, 14),
                        Option.integer("growing-fluid-thioglycollate", "Vessels with growth, fluid thioglycollate (30 to 35 °C)",
                                "증식 용기 수(액상 티오글리콜산배지, 30~35 °C)", 0, 10000, 0),
                        Option.integer("growing-soybean-casein", "Vessels with growth, soybean-casein digest (20 to 25 °C)",
                                "증식 용기 수(대두카제인소화액배지, 20~25 °C)", 0, 10000, 0),
                        Option.flag("negative-control-grew", "The negative control grew", "음성대조에서 증식"),
                        Option.flag("media-unsuitable", "Growth promotion or method suitability failed", "배지성능 또는 적합성 부적합"),
                        Option.flag("turbid-product", "The product itself makes the medium turbid", "제품 자체가 배지를 혼탁하게 함"),
                        Option.number("subculture-days", "Days since a portion was transferred (turbid product)", "계대 후 배양 일수(혼탁 제품)", "d", 0,
                                60),
                        Option.choice("invalid", "Why a test with growth is void", "증식 시험의 무효 사유", "no", "monitoring", "procedure",
                                "negative-control", "identified"),
                        Option.flag("repeat", "This is the repetition of a void test", "무효 시험의 재시험임"))
                .examples("lab sterility --batch 3000 --content 1 --tested 20",
                        "lab sterility --batch 3000 --content 1 --tested 20 --growing-soybean-casein 1 --invalid monitoring")
                .sources("USP <71>", "Ph. Eur. 2.6.1", "KP, general tests: test for sterility"));
    }

    @Override
    protected Outcome found(Request request) {
        Kind kind = Kind.valueOf(request.choice("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        int required = SterilityTest.articles(kind, request.integer("batch"));
        int tested = request.has("tested") ? request.integer("tested") : required;
        Double quantity = request.has("content") ? SterilityTest.quantity_mL(request.number("content")) : null;
        int growing = request.integer("growing-fluid-thioglycollate") + request.integer("growing-soybean-casein");
        SterilityTest.Observation seen = new SterilityTest.Observation(request.number("days"), growing, request.flag("negative-control-grew"),
                !request.flag("media-unsuitable"), request.flag("turbid-product"), request.number("subculture-days", -1),
                Invalid.valueOf(request.choice("invalid").toUpperCase(Locale.ROOT).replace('-', '_')), request.flag("repeat"));
        Finding finding = SterilityTest.judge(seen);
        double detects = 100 * (1 - org.hipparchus.util.FastMath.pow(0.05, 1.0 / tested));
        Result result = new Result(finding.name().toLowerCase(Locale.ROOT).replace('_', '-'), required, tested, quantity, growing,
                seen.days(), detects);
        double[] share = new double[61];
        double[] passes = new double[share.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = 0.5 * i;
            passes[i] = 100 * SterilityTest.passes(share[i] / 100, tested);
        }
        Outcome outcome = Outcome.of(result)
                .table(ResultTable.of("result", "Result", "결과").column("required", "Containers to test", "시험할 용기 수", "1", 6)
                        .column("tested", "Tested", "시험한 용기 수", "1", 6)
                        .column("quantity", "From each, for each medium", "용기당 배지별 최소량", "mL", 3).column("days", "Days", "배양 일수", "d", 4)
                        .column("growing", "Vessels with growth", "증식 용기 수", "1", 6)
                        .column("detects", "Contaminated share found with 95 % chance", "95 % 확률로 검출되는 오염률", "%", 3)
                        .row(required, tested, quantity, seen.days(), growing, detects))
                .plot(Plot.of("power", "What a test for sterility can see", "무균시험의 검출력", "Contaminated containers", "오염 용기 비율", "%",
                                "Batches that pass", "통과 확률", "%")
                        .line("passes", "Batches that pass", "통과 확률", share, passes).markX(detects, "95 % found", "95 % 검출"));
        if (tested < required) {
            outcome.flag(Flag.of("too-few", "", "Only " + tested + " of " + required + " containers were tested",
                    required + "개 중 " + tested + "개만 시험함"));
        }
        if (seen.invalid() != Invalid.NO && growing == 0 && !seen.negativeGrew()) {
            outcome.flag(Flag.of("void-without-growth", "", "There is no growth: nothing to declare void", "증식이 없으므로 무효 선언 대상이 아님"));
        }
        return outcome.verdict(verdict(finding, tested, required));
    }

    private static Verdict verdict(Finding finding, int tested, int required) {
        return switch (finding) {
            case STERILE -> tested < required
                    ? Verdict.fail("No growth, but too few containers were tested", "증식 없음, 그러나 시험 용기 수 부족")
                    : Verdict.pass("No growth: complies with the test for sterility", "증식 없음: 무균시험 적합");
            case NOT_STERILE -> Verdict.fail("Growth in a sound test: does not comply", "유효한 시험에서 증식: 부적합");
            case INVALID_REPEAT -> Verdict.fail("The test is void: repeat it with as many containers as in the original test",
                    "시험 무효: 원시험과 같은 수의 용기로 재시험");
            case UNFINISHED -> Verdict.fail("Not finished: 14 days, and for a turbid product a subculture of 4 days or more, are needed",
                    "미완료: 14일 배양(혼탁 제품은 계대 후 4일 이상) 필요");
            case MEDIA_UNSUITABLE -> Verdict.fail("No growth, but the media were not shown to let germs grow: void",
                    "증식 없음, 그러나 배지 성능이 입증되지 않아 무효");
        };
    }
}
