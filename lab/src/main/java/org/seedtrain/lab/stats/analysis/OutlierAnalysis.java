package org.seedtrain.lab.stats.analysis;

import java.util.List;
import java.util.Locale;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.Dixon;
import org.seedtrain.lab.stats.Grubbs;
import org.seedtrain.lab.stats.Normality;
import org.jspecify.annotations.Nullable;

/// `lab outliers`: Grubbs' and Dixon's test for the most distant value.
public final class OutlierAnalysis extends StatisticsAnalysis {
    public OutlierAnalysis() {
        super(Group.STATISTICS, "outliers", words("Outlier tests", "이상값 검정"),
                words("Whether the most distant value of a normal sample is an outlier, by Grubbs and by Dixon.",
                        "정규 표본에서 가장 먼 값이 이상값인지 Grubbs와 Dixon 검정으로 판단합니다."),
                List.of(values(), column("column", "Column of values", "값의 열"),
                        Option.choice("side", "Side", "방향", "both", "high", "low"),
                        Option.choice("ratio", "Dixon's ratio", "Dixon 비", "suited", "r10", "r11", "r21", "r22"),
                        Option.number("alpha", "Significance", "유의수준", "1", 1e-4, 0.5, 0.05)),
                tableOrValues("outliers.csv"), List.of("lab outliers outliers.csv --column mass", "lab outliers outliers.csv --column mass --side high",
                        "lab outliers --values 5.01,5.02,4.99,5.00,5.31"),
                List.of("NIST/SEMATECH e-Handbook 1.3.5.17.1", "Dixon (1951), Ann Math Stat 22, 68", "Rorabacher (1991), Anal Chem 63, 139",
                        "USP <1010>"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request);
        double[] values = sheet.exact(sheet.pick("column", "value")).high();
        double alpha = request.number("alpha");
        Grubbs grubbs = Grubbs.of(values, alpha, Grubbs.Side.valueOf(request.choice("side").toUpperCase(Locale.ROOT)));
        int line = sheet.table().rows().get(grubbs.index()).line();
        ResultTable table = ResultTable.of("tests", "Tests", "검정").column("test", "Test", "검정")
                .column("line", "Line of the suspect", "의심값의 행", "1", 8).column("value", "Suspect", "의심값", "1", 7)
                .column("statistic", "Statistic", "통계량", "1", 6).column("critical", "Critical value", "임계값", "1", 6)
                .column("p", "P", "P", "1", 3).column("outlier", "Outlier", "이상값")
                .row("Grubbs", line, values[grubbs.index()], grubbs.g(), grubbs.critical(), grubbs.p(), grubbs.outlier());
        Dixon dixon = null;
        String ratio = request.choice("ratio");
        int most = 30;
        if (request.choice("side").equals("both") && values.length >= 3 && (values.length <= most || !ratio.equals("suited"))) {
            dixon = ratio.equals("suited") ? Dixon.of(values, alpha)
                    : Dixon.of(Dixon.Ratio.valueOf(ratio.toUpperCase(Locale.ROOT)), values, alpha);
            table.row("Dixon " + dixon.ratio().name().toLowerCase(Locale.ROOT), sheet.table().rows().get(dixon.index()).line(),
                    values[dixon.index()], dixon.value(), dixon.critical(), dixon.p(), dixon.outlier());
        }
        Outcome outcome = Outcome.of(Json.of("n", values.length, "suspect", values[grubbs.index()], "line", line, "g", grubbs.g(),
                "critical", grubbs.critical(), "p", grubbs.p(), "outlier", grubbs.outlier(), "dixon", dixon(dixon)))
                .table(table).plot(Pictures.sequence(values, "1")).plot(Pictures.probability("probability", values, "1"));
        double[] rest = without(values, grubbs.index());
        if (rest.length >= 8 && rest.length <= 5000 && varies(rest)) {
            double p = Normality.shapiroWilk(rest).p();
            if (p < 0.01) {
                outcome.flag(new Flag("not-normal", "", words("the other values are not normal either (Shapiro-Wilk P "
                        + Texts.number(p) + "): the tests do not apply", "나머지 값도 정규분포가 아니므로 (Shapiro-Wilk P "
                        + Texts.number(p) + ") 검정을 적용할 수 없습니다")));
            }
        }
        boolean found = grubbs.outlier() || dixon != null && dixon.outlier();
        return outcome.verdict(found
                ? Verdict.fail("line " + line + ": " + Texts.number(values[grubbs.index()]) + " is an outlier; look for its cause before "
                        + "leaving it out", line + "행의 " + Texts.number(values[grubbs.index()]) + "은(는) 이상값입니다. 제외하기 전에 원인을 찾으십시오")
                : Verdict.pass("no outlier", "이상값이 없습니다"));
    }

    private static @Nullable Object dixon(@Nullable Dixon dixon) {
        return dixon == null ? null : Json.of("ratio", dixon.ratio().name().toLowerCase(Locale.ROOT), "value", dixon.value(), "index",
                dixon.index(), "critical", dixon.critical(), "p", dixon.p(), "outlier", dixon.outlier());
    }

    private static double[] without(double[] values, int index) {
        double[] rest = new double[values.length - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = values[i < index ? i : i + 1];
        }
        return rest;
    }

    private static boolean varies(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return true;
            }
        }
        return false;
    }
}
