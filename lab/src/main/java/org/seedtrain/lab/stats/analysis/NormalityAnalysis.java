package org.seedtrain.lab.stats.analysis;

import java.util.List;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.Normality;
import org.seedtrain.lab.stats.StatisticsRefused;

/// `lab normality`: Shapiro-Wilk and Anderson-Darling.
public final class NormalityAnalysis extends StatisticsAnalysis {
    public NormalityAnalysis() {
        super(Group.STATISTICS, "normality", words("Tests of normality", "정규성 검정"),
                words("Whether a sample may come from a normal population.", "표본이 정규모집단에서 나왔다고 볼 수 있는지 검정합니다."),
                List.of(values(), column("column", "Column of values", "값의 열"),
                        Option.number("alpha", "Significance", "유의수준", "1", 1e-4, 0.5, 0.05)),
                tableOrValues("stats-assay.csv"), List.of("lab normality stats-assay.csv --column value",
                        "lab normality --values 9.8,10.1,10.4,9.9,10.0,10.2,9.7,10.3"),
                List.of("Royston (1995), AS R94", "D'Agostino & Stephens (1986), table 4.9"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request);
        double[] values = sheet.exact(sheet.pick("column", "value")).high();
        if (values.length < 3) {
            throw new StatisticsRefused("a test of normality needs three values or more; got " + values.length);
        }
        double alpha = request.number("alpha");
        Normality.Test sw = values.length <= 5000 ? Normality.shapiroWilk(values) : null;
        Normality.Test ad = values.length >= 8 ? Normality.andersonDarling(values) : null;
        ResultTable table = ResultTable.of("tests", "Tests", "검정").column("test", "Test", "검정")
                .column("statistic", "Statistic", "통계량", "1", 6).column("p", "P", "P", "1", 3);
        double least = 1;
        if (sw != null) {
            table.row("Shapiro-Wilk W", sw.statistic(), sw.p());
            least = sw.p();
        }
        if (ad != null) {
            table.row("Anderson-Darling A²", ad.statistic(), ad.p());
            least = Math.min(least, ad.p());
        }
        return Outcome.of(Json.of("n", values.length, "w", sw == null ? null : sw.statistic(), "wP", sw == null ? null : sw.p(),
                "a2", ad == null ? null : ad.statistic(), "a2P", ad == null ? null : ad.p(), "normal", least >= alpha))
                .table(table).plot(Pictures.probability("probability", values, "1")).plot(Pictures.histogram(values, "1", null, null))
                .verdict(least >= alpha
                        ? Verdict.pass("nothing speaks against a normal population (P " + Texts.number(least) + ")",
                                "정규모집단이 아니라고 볼 근거가 없습니다 (P " + Texts.number(least) + ")")
                        : Verdict.fail("not normal (P " + Texts.number(least) + ")", "정규분포가 아닙니다 (P " + Texts.number(least) + ")"));
    }
}
