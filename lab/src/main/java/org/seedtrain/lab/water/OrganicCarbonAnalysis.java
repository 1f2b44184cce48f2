package org.seedtrain.lab.water;

import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;

/// `lab toc`: system suitability of a carbon analyser, and whether the water passes.
public final class OrganicCarbonAnalysis extends DescribedAnalysis {

    record Result(double responseEfficiency_percent, boolean suitable, double limitResponse, @Nullable Double sample,
            @Nullable Boolean passes) {}

    public OrganicCarbonAnalysis() {
        super(Description.of("toc", Group.WATER, "Total organic carbon", "총유기탄소 (TOC)")
                .purpose("Response efficiency of the analyser from sucrose and benzoquinone, and the limit response for the water.",
                "자당과 벤조퀴논으로 분석기의 응답 효율을 구하고 용수의 한도 응답과 비교합니다.")
                .options(Option.number("rw", "Response of the reagent water", "시약용수 응답", "mg/L", 0, 1000).required(),
                        Option.number("rs", "Response of the sucrose standard", "자당 표준액 응답", "mg/L", 0, 1000).required(),
                        Option.number("rss", "Response of benzoquinone", "벤조퀴논 응답", "mg/L", 0, 1000).required(),
                        Option.number("sample", "Response of the water", "용수 응답", "mg/L", 0, 1000))
                .examples("lab toc --rw 0.0123 --rs 0.512 --rss 0.498 --sample 0.21")
                .sources("USP <643>", "Ph. Eur. 2.2.44"));
    }

    @Override
    protected Outcome found(Request request) {
        OrganicCarbon found = OrganicCarbon.of(request.number("rw"), request.number("rs"), request.number("rss"));
        Double sample = request.has("sample") ? request.number("sample") : null;
        Boolean passes = sample == null ? null : Boolean.valueOf(found.passes(sample));
        Outcome outcome = Outcome.of(new Result(found.responseEfficiency_percent(), found.suitable(), found.limitResponse(), sample, passes))
                .table(ResultTable.of("result", "Result", "결과").column("efficiency", "Response efficiency", "응답 효율", "%", 4)
                        .column("limits", "Allowed", "허용 범위").column("limitResponse", "Limit response", "한도 응답", "mg/L", 3)
                        .column("sample", "Water", "용수", "mg/L", 3).column("passes", "Passes", "적합")
                        .row(found.responseEfficiency_percent(), "85 - 115 %", found.limitResponse(), sample, passes));
        if (request.number("rw") > OrganicCarbon.REAGENT_WATER) {
            outcome.flag(Flag.of("reagent-water", "", "the reagent water has more than 0.10 mg/L of carbon: too much to make standards of",
                    "시약용수의 탄소가 0.10 mg/L를 넘어 표준액을 만들 수 없습니다"));
        }
        if (!found.suitable()) {
            return outcome.verdict(Verdict.fail("The analyser is not suitable: its response efficiency must lie between 85 and 115 %.",
                    "분석기가 적합하지 않습니다. 응답 효율은 85~115 %여야 합니다."));
        }
        return passes == null || passes
                ? outcome.verdict(Verdict.pass(passes == null ? "The analyser is suitable." : "The analyser is suitable and the water passes.",
                        passes == null ? "분석기가 적합합니다." : "분석기가 적합하고 용수가 기준에 적합합니다."))
                : outcome.verdict(Verdict.fail("The water responds above the limit.", "용수의 응답이 한도를 넘습니다."));
    }
}
