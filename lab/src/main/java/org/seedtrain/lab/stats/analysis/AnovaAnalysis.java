package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.Summary;
import org.seedtrain.lab.stats.anova.Component;
import org.seedtrain.lab.stats.anova.OneWay;
import org.seedtrain.lab.stats.anova.VarianceComponents;
import org.seedtrain.lab.stats.exact.Column;

/// `lab anova`: one factor, or the variance that nested or crossed factors add.
public final class AnovaAnalysis extends StatisticsAnalysis {
    public AnovaAnalysis() {
        super(Group.STATISTICS, "anova", words("Analysis of variance", "분산분석"),
                words("Whether groups differ, and how much variance each factor adds.",
                        "군 사이에 차이가 있는지, 각 요인이 분산에 얼마나 기여하는지 분석합니다."),
                List.of(column("column", "Column of values", "값의 열"), Option.words("factors", "Columns of the factors, outermost first",
                                "요인의 열 (바깥쪽부터)"),
                        Option.choice("design", "Design: one factor, factors within each other, or two that cross",
                                "설계: 일원, 지분, 교차", "one-way", "nested", "crossed"),
                        Option.number("alpha", "Significance", "유의수준", "1", 1e-6, 0.5, 0.05)),
                table("anova-analysts.csv"),
                List.of("lab anova anova-analysts.csv --column value --factors analyst",
                        "lab anova precision-days.csv --column value --factors analyst,day --design nested"),
                List.of("NIST StRD", "Searle, Casella & McCulloch (1992), Variance Components", "Brown & Forsythe (1974), JASA 69, 364"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request);
        String value = sheet.pick("column", "value");
        List<String> factors = sheet.listed("factors");
        if (factors.isEmpty()) {
            factors.add(sheet.pick("factors", "group"));
        }
        String design = request.choice("design");
        if (design.equals("one-way")) {
            if (factors.size() > 1) {
                throw new AnalysisRefused("--factors names " + factors.size() + " columns; with more than one, say --design nested "
                        + "(each within the one before) or --design crossed");
            }
            return oneWay(sheet, value, factors.getFirst(), request.number("alpha"));
        }
        if (design.equals("crossed") && factors.size() != 2) {
            throw new AnalysisRefused("--design crossed takes two factors; --factors names " + factors.size());
        }
        List<List<String>> levels = factors.stream().map(sheet::words).toList();
        Column y = sheet.exact(value);
        VarianceComponents components = design.equals("crossed") ? VarianceComponents.crossed(factors, levels, y)
                : VarianceComponents.nested(factors, levels, y);
        Outcome outcome = Outcome.of(Json.of("design", design, "n", components.n(), "mean", components.mean(), "components",
                components.components(), "totalVariance", components.totalVariance(), "totalDf", components.totalDf(),
                "balanced", components.balanced())).table(Components.table(components.components(), components.totalVariance(),
                components.mean())).plot(Components.plot(components.components(), components.totalVariance()));
        Components.flags(components.components(), components.balanced()).forEach(outcome::flag);
        return outcome;
    }

    private static Outcome oneWay(Sheet sheet, String value, String factor, double alpha) {
        Map<String, Column> groups = sheet.groups(factor, value);
        OneWay a = OneWay.of(List.copyOf(groups.values()));
        ResultTable table = ResultTable.of("anova", "Analysis of variance", "분산분석표").column("source", "Source", "변동")
                .column("df", "df", "자유도", "1", 4).column("ss", "Sum of squares", "제곱합", "1", 7)
                .column("ms", "Mean square", "평균제곱", "1", 7).column("f", "F", "F", "1", 5).column("p", "P", "P", "1", 3)
                .row(words("between groups", "군간"), a.dfBetween(), a.ssBetween(), a.msBetween(), a.f(), a.p())
                .row(words("within groups", "군내"), a.dfWithin(), a.ssWithin(), a.msWithin(), null, null);
        ResultTable means = ResultTable.of("groups", "Groups", "군").column("group", "Group", "군").column("n", "n", "개수", "1", 4)
                .column("mean", "Mean", "평균", "1", 6).column("sd", "Standard deviation", "표준편차", "1", 4);
        List<Object> list = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        int[] place = {0};
        double[] at = new double[groups.size()];
        double[] mean = new double[groups.size()];
        groups.forEach((name, column) -> {
            Summary summary = Summary.of(column);
            means.row(name, summary.n(), summary.mean(), summary.sd());
            list.add(Json.of("name", name, "n", summary.n(), "mean", summary.mean(), "sd", summary.sd()));
            at[place[0]] = place[0] + 1;
            mean[place[0]++] = summary.mean();
            for (double v : column.high()) {
                points.add(new double[] {place[0], v});
            }
        });
        Plot plot = Plot.of("groups", "Groups", "군", "group", "군", "1", value, "값", "1")
                .points("values", "Values", "값", Pictures.thin(points.stream().mapToDouble(p -> p[0]).toArray()),
                        Pictures.thin(points.stream().mapToDouble(p -> p[1]).toArray()))
                .line("means", "Means", "평균", at, mean);
        Outcome outcome = Outcome.of(Json.of("n", a.n(), "dfBetween", a.dfBetween(), "ssBetween", a.ssBetween(), "msBetween",
                a.msBetween(), "dfWithin", a.dfWithin(), "ssWithin", a.ssWithin(), "msWithin", a.msWithin(), "f", a.f(), "p",
                a.p(), "rSquared", a.rSquared(), "residualSd", a.residualSd(), "groupVariance", a.groupVariance(), "bartlettP",
                a.bartlettP(), "leveneP", a.leveneP(), "groups", list)).table(table).table(means).plot(plot);
        if (a.leveneP() != null && a.leveneP() < alpha) {
            outcome.flag(new Flag("unequal-variances", "", words("the groups scatter differently (Brown-Forsythe P "
                    + Texts.number(a.leveneP()) + "): the P of the F test is not exact",
                    "군마다 산포가 다릅니다 (Brown-Forsythe P " + Texts.number(a.leveneP()) + "): F 검정의 P가 정확하지 않습니다")));
        }
        if (a.p() < alpha) {
            outcome.flag(new Flag("groups-differ", "", words("the groups differ (P " + Texts.number(a.p()) + ")",
                    "군 사이에 유의한 차이가 있습니다 (P " + Texts.number(a.p()) + ")")));
        }
        return outcome;
    }
}
