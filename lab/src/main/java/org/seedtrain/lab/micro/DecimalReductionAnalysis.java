package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
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
import org.seedtrain.lab.micro.DecimalReduction.Exposure;

/// `lab dvalue`: [DecimalReduction] by survivors, by units without growth at several exposures or at one.
public final class DecimalReductionAnalysis extends DescribedAnalysis {

    /// @param meanTime mean time to sterility; of Holcomb, Spearman & Karber only
    /// @param r of the straight line; of direct counting only
    record Result(String method, double d, double ci95Low, @Nullable Double ci95High, @Nullable Double meanTime, @Nullable Double r,
            @Nullable Double log10N0) {}

    public DecimalReductionAnalysis() {
        super(Description.of("dvalue", Group.MICROBIOLOGY, "Decimal reduction time", "D값(90 % 사멸시간)")
                .purpose("D-value of a biological indicator from survivors (straight line) or from units without growth"
                                + " (Holcomb-Spearman-Karber; Stumbo-Murphy-Cochran at one exposure).",
                        "생물학적 지시제의 D값을 생존균수(직선) 또는 비증식 수(HSK, 단일 노출은 SMC)로 구합니다.")
                .options(Option.number("population", "Population of an indicator", "지시제 균수", "1", 1, 1e12),
                        Option.number("exposure", "Exposure (one only)", "노출 시간(단일)", "min", 1e-6, 1e6),
                        Option.integer("units", "Indicators exposed", "노출 지시제 수", 1, 100000),
                        Option.integer("negative", "Of them without growth", "그중 비증식 수", 0, 100000))
                .files(Slot.of("exposures", "exposure,units,negative or time,log10n", "exposure,units,negative 또는 time,log10n",
                        "csv,tsv,xlsx", "fraction-negative.csv").optional())
                .examples("lab dvalue fraction-negative.csv --population 1e6", "lab dvalue indicator-survivors.csv",
                        "lab dvalue --population 1.2e6 --exposure 6 --units 20 --negative 7")
                .sources("ISO 11138-1:2017 annexes C, D", "USP <55>", "Stumbo, Murphy & Cochran (1950), Food Technol 4, 321",
                        "Holcomb & Pflug (1979)"));
    }

    @Override
    protected Outcome found(Request request) {
        if (!request.hasFile("exposures")) {
            return once(request);
        }
        DataTable table = DataTable.of(request.file("exposures"));
        return table.has("negative") ? fractions(request, table) : survivors(table);
    }

    private static double population(Request request) {
        if (!request.has("population")) {
            throw new AnalysisRefused("units without growth say how long germs last only with --population, the germs on one indicator");
        }
        return request.number("population");
    }

    private static Outcome once(Request request) {
        if (!request.has("exposure") || !request.has("units") || !request.has("negative")) {
            throw new AnalysisRefused("give a file of exposures, or --exposure, --units and --negative of one");
        }
        DecimalReduction found = DecimalReduction.stumboMurphyCochran(population(request),
                new Exposure(request.number("exposure"), request.integer("units"), request.integer("negative")));
        double left = DecimalReduction.survivorsPerUnit(request.integer("units"), request.integer("negative"));
        Outcome outcome = shown("stumbo-murphy-cochran", found, null, null, FastMath.log10(population(request)));
        return outcome.table(ResultTable.of("survivors", "Survivors", "생존균").column("perUnit", "Left in one unit, ln(n/r)", "단위당 생존균 ln(n/r)", "1", 6)
                .row(left));
    }

    private static Outcome fractions(Request request, DataTable table) {
        table.require("exposure", "units", "negative");
        List<Exposure> seen = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            seen.add(new Exposure(number(table, row, "exposure", 0, 1e9), (int) count(table, row, "units"),
                    (int) count(table, row, "negative")));
        }
        seen.sort(Comparator.comparingDouble(Exposure::exposure));
        double n0 = population(request);
        DecimalReduction found = DecimalReduction.holcombSpearmanKarber(n0, seen);
        Outcome outcome = shown("holcomb-spearman-karber", found, DecimalReduction.meanTimeToSterility(seen), null, FastMath.log10(n0));
        ResultTable each = ResultTable.of("exposures", "Exposures", "노출별 결과").column("exposure", "Exposure", "노출 시간", "min", 4)
                .column("units", "Units", "지시제", "1", 6).column("negative", "Without growth", "비증식", "1", 6)
                .column("d", "D by this exposure alone (Stumbo-Murphy-Cochran)", "이 노출만의 D값(SMC)", "min", 4);
        double[] x = new double[seen.size()];
        double[] y = new double[seen.size()];
        double before = 0;
        for (int i = 0; i < x.length; i++) {
            Exposure one = seen.get(i);
            boolean some = one.negative() > 0 && one.negative() < one.units();
            x[i] = one.exposure();
            y[i] = 100.0 * one.negative() / one.units();
            each.row(one.exposure(), one.units(), one.negative(), some ? DecimalReduction.stumboMurphyCochran(n0, one).d() : null);
            if (y[i] < before) {
                outcome.flag(Flag.of("reversal", PlateText.of(one.exposure()), "Fewer units died at " + PlateText.of(one.exposure())
                        + " than at the exposure before", PlateText.of(one.exposure()) + "에서 앞선 노출보다 적게 사멸"));
            }
            before = y[i];
        }
        return outcome.table(each).plot(Plot.of("fractions", "Units without growth", "비증식 비율", "Exposure", "노출 시간", "min", "Without growth",
                "비증식", "%").line("negative", "Without growth", "비증식", x, y).points("seen", "Exposures", "노출", x, y)
                .markX(DecimalReduction.meanTimeToSterility(seen), "mean time to sterility", "평균 멸균 시간"));
    }

    private static Outcome survivors(DataTable table) {
        String name = column(table, "time", "exposure", "t", "time_min");
        double[] time = table.column(name);
        double[] logs = table.column(column(table, "log10n", "log10"));
        DecimalReduction found = DecimalReduction.survivors(time, logs);
        DecimalReduction.Line line = DecimalReduction.Line.of(time, logs);
        Outcome outcome = shown("survivors", found, null, line.r(), line.intercept());
        if (line.r() * line.r() < 0.8) {
            outcome.flag(Flag.of("not-straight", "", "r² is below 0.8 (ISO 11138-1): the survivors do not fall on a straight line",
                    "r²가 0.8 미만(ISO 11138-1): 생존균 감소가 직선이 아님"));
        }
        double[] x = {Arrays.stream(time).min().orElse(0), Arrays.stream(time).max().orElse(1)};
        return outcome.plot(Plot.of("survivors", "Survivors", "생존균", "Exposure", "노출 시간", "min", "log10 of the survivors", "생존균수의 상용로그", "1")
                .line("line", "Line", "직선", x, new double[] {line.intercept() + line.slope() * x[0], line.intercept() + line.slope() * x[1]})
                .points("counts", "Counts", "측정값", time, logs));
    }

    private static Outcome shown(String method, DecimalReduction found, @Nullable Double mean, @Nullable Double r, @Nullable Double log10) {
        Result result = new Result(method, found.d(), found.low(), finite(found.high()), mean, r, log10);
        return Outcome.of(result)
                .table(ResultTable.of("result", "Result", "결과").column("method", "Method", "방법").column("d", "D", "D값", "min", 5)
                        .column("low", "95 % from", "95 % 하한", "min", 4).column("high", "to", "상한", "min", 4)
                        .column("mean", "Mean time to sterility", "평균 멸균 시간", "min", 4).column("r", "r", "상관계수", "1", 5)
                        .row(method, found.d(), found.low(), finite(found.high()), mean, r));
    }
}
