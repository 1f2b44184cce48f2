package org.seedtrain.lab.micro;

import org.hipparchus.util.FastMath;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;

/// `lab half-cycle`: overkill shown by a half cycle without growth.
public final class HalfCycleAnalysis extends DescribedAnalysis {

    /// @param halfReduction log10 shown with 95 % confidence by the half cycle
    /// @param log10Survivors upper limit per unit after the whole cycle
    record Result(double halfReduction, double wholeReduction, double log10Survivors, int grew, boolean passed) {}

    public HalfCycleAnalysis() {
        super(Description.of("half-cycle", Group.MICROBIOLOGY, "Half-cycle validation", "반주기 밸리데이션")
                .purpose("Decades that a half cycle without growing indicators shows, and the sterility assurance level of the whole cycle.",
                        "반주기에서 지시제가 모두 비증식일 때 입증되는 사멸 로그와 전주기의 무균보증수준을 구합니다.")
                .options(Option.number("population", "Population of an indicator", "지시제 균수", "1", 1, 1e12, 1e6),
                        Option.integer("units", "Indicators exposed", "노출 지시제 수", 1, 100000, 20),
                        Option.integer("grew", "Of them with growth", "그중 증식 수", 0, 100000, 0),
                        Option.number("bioburden", "Germs on a unit of product", "제품당 균수", "1", 1e-6, 1e12),
                        Option.number("sal", "Sterility assurance level wanted, log10", "목표 무균보증수준(log10)", "1", -20, 0, -6))
                .examples("lab half-cycle --population 1e6 --units 20 --grew 0")
                .sources("ISO 11135:2014 annex B", "ISO 14937:2009"));
    }

    @Override
    protected Outcome found(Request request) {
        double n0 = request.number("population");
        int units = request.integer("units");
        int grew = request.integer("grew");
        if (grew > units) {
            throw new IllegalArgumentException("--grew is " + grew + ", but only " + units + " indicators were exposed");
        }
        // Upper limit of the survivors of one unit: by the exact interval of the share without growth, one-sided for none grown.
        double left = grew == 0 ? -FastMath.log(0.05) / units : grew == units ? Double.POSITIVE_INFINITY
                : -FastMath.log(BinomialInterval.of(units - grew, units).low());
        double half = Double.isInfinite(left) ? 0 : Math.max(0, FastMath.log10(n0 / left));
        double start = FastMath.log10(request.number("bioburden", n0));
        double after = start - 2 * half;
        boolean passed = grew == 0 && after <= request.number("sal");
        String text = "SAL ≤ 10^" + PlateText.of(after);
        double[] x = {0, 50, 100};
        double[] y = {start, start - half, after};
        return Outcome.of(new Result(half, 2 * half, after, grew, passed))
                .table(ResultTable.of("result", "Result", "결과").column("half", "Half cycle reduces by", "반주기 사멸", "1", 4)
                        .column("whole", "Whole cycle reduces by", "전주기 사멸", "1", 4)
                        .column("after", "log10 of the survivors of a unit, at most", "단위당 생존균 상용로그(상한)", "1", 4).row(half, 2 * half, after))
                .plot(Plot.of("cycle", "Survivors over the cycle", "주기별 생존균", "Cycle", "주기", "%", "log10 of the survivors, at most", "생존균 상용로그 상한",
                        "1").line("survivors", "Survivors", "생존균", x, y).markY(request.number("sal"), "wanted", "목표"))
                .verdict(grew > 0
                        ? Verdict.fail(grew + " indicators grew: half the cycle does not kill 10^" + PlateText.of(FastMath.log10(n0)),
                                "지시제 " + grew + "개 증식: 반주기로 전량 사멸되지 않음")
                        : passed ? Verdict.pass(text, text) : Verdict.fail(text + ", too many", text + ": 목표 미달"));
    }
}
