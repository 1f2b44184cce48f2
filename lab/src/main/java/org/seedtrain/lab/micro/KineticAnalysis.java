package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
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

/// `lab growth` and `lab survival`: a [KineticModel] through counts over time.
public final class KineticAnalysis extends DescribedAnalysis {
    private static final int STEPS = 120;

    private final boolean growth;

    private KineticAnalysis(boolean growth, Description description) {
        super(description);
        this.growth = growth;
    }

    public static KineticAnalysis growth() {
        return new KineticAnalysis(true, Description.of("growth", Group.MICROBIOLOGY, "Growth curve", "증식 곡선")
                .purpose("Lag, growth rate and levels from counts over time (Baranyi, Gompertz, three phases); 'auto' takes the model with the"
                                + " least AICc.",
                        "시간별 균수에서 유도기, 비증식속도, 최종 균수를 적합합니다(Baranyi, Gompertz, 3상). auto는 AICc가 가장 작은 모형입니다.")
                .options(Option.choice("model", "Model", "모형", "auto", "baranyi", "baranyi-no-max", "baranyi-no-lag", "gompertz", "three-phase"))
                .files(Slot.of("counts", "Counts: time,log10n or time,count", "균수: time,log10n 또는 time,count", "csv,tsv,xlsx", "growth.csv"))
                .examples("lab growth growth.csv", "lab growth growth.csv --model baranyi")
                .sources("Baranyi & Roberts (1995), Int J Food Microbiol 26, 199", "Zwietering et al. (1990), Appl Environ Microbiol 56, 1875",
                        "Buchanan, Whiting & Damert (1997), Food Microbiol 14, 313"));
    }

    public static KineticAnalysis survival() {
        return new KineticAnalysis(false, Description.of("survival", Group.MICROBIOLOGY, "Survivor curve", "생존 곡선")
                .purpose("Straight, Weibull or shoulder-and-tail survivor curve with the time of a tenfold reduction; 'auto' takes the model with"
                                + " the least AICc.",
                        "생존균수의 로그선형, Weibull, 어깨·꼬리 모형과 10배 감소 시간을 적합합니다. auto는 AICc가 가장 작은 모형입니다.")
                .options(Option.choice("model", "Model", "모형", "auto", "log-linear", "weibull", "geeraerd", "geeraerd-no-tail",
                        "geeraerd-no-shoulder"))
                .files(Slot.of("counts", "Counts: time,log10n or time,count", "균수: time,log10n 또는 time,count", "csv,tsv,xlsx", "survival.csv"))
                .examples("lab survival survival.csv", "lab survival survival.csv --model geeraerd")
                .sources("Mafart et al. (2002), Int J Food Microbiol 72, 107", "Geeraerd, Valdramidis & Van Impe (2005), Int J Food Microbiol 102, 95"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("counts"));
        double[] time = table.column(column(table, "time", "t", "time_h", "time_min"));
        double[] logs = logs(table);
        String model = request.choice("model");
        List<KineticFit> fits = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (KineticModel one : KineticModel.values()) {
            if (one.growth() == growth && (model.equals("auto") || one.id().equals(model))) {
                try {
                    fits.add(KineticFit.of(one, time, logs));
                } catch (IllegalArgumentException refused) {
                    refusals.add(refused.getMessage());
                }
            }
        }
        if (fits.isEmpty()) {
            throw new AnalysisRefused(table.name() + ": " + String.join("; ", refusals));
        }
        KineticFit best = fits.stream().min(Comparator.comparingDouble(KineticFit::aicc)).orElseThrow();
        Outcome outcome = Outcome.of(result(best)).table(parameters(best));
        if (fits.size() > 1) {
            outcome.table(models(fits, best));
        }
        outcome.plot(plot(best, time, logs));
        double extent = Arrays.stream(time).max().orElse(0);
        for (String parameter : best.model().parameters()) {
            if (best.standardError(parameter) > Math.abs(best.estimate(parameter))) {
                outcome.flag(Flag.of("undetermined", parameter, parameter + " is not determined by these points (its error is larger than"
                        + " itself)", parameter + "은(는) 이 자료로 정해지지 않음(오차가 값보다 큼)"));
            }
        }
        if (best.model().growth() && best.model().parameters().contains("lag") && best.estimate("lag") > extent) {
            outcome.flag(Flag.of("lag-outside", "lag", "The lag lies beyond the last point", "유도기가 자료 범위를 벗어남"));
        }
        return outcome;
    }

    private static double[] logs(DataTable table) {
        if (table.has("log10n")) {
            return table.column("log10n");
        }
        String name = column(table, "log10n", "count", "cfu", "cfu_per_ml");
        double[] logs = new double[table.rows().size()];
        for (int i = 0; i < logs.length; i++) {
            double count = table.number(table.rows().get(i), name);
            if (!(count > 0)) {
                throw new AnalysisRefused(table.name() + ", line " + table.rows().get(i).line() + ": the " + name + " is " + count
                        + "; a count must be above 0 to have a logarithm (leave out plates without colonies or give the limit)");
            }
            logs[i] = FastMath.log10(count);
        }
        return logs;
    }

    private Map<String, Object> result(KineticFit fit) {
        Map<String, Object> result = new LinkedHashMap<>();
        Map<String, Object> estimates = new LinkedHashMap<>();
        Map<String, Object> errors = new LinkedHashMap<>();
        Map<String, Object> intervals = new LinkedHashMap<>();
        for (String parameter : fit.model().parameters()) {
            double half = fit.halfWidth(parameter);
            estimates.put(parameter, fit.estimate(parameter));
            errors.put(parameter, fit.standardError(parameter));
            intervals.put(parameter, List.of(fit.estimate(parameter) - half, fit.estimate(parameter) + half));
        }
        result.put("model", fit.model().id());
        result.put("parameters", estimates);
        result.put("standardErrors", errors);
        result.put("ci95", intervals);
        result.put("rss", fit.rss());
        result.put("sigma", fit.sigma());
        result.put("rSquared", fit.rSquared());
        result.put("aicc", finite(fit.aicc()));
        if (growth) {
            result.put("doublingTime", finite(FastMath.log(2) / fit.estimate("mumax")));
        } else {
            result.put("tenfoldReduction", finite(tenfold(fit)));
        }
        return result;
    }

    /// Time of the first tenfold reduction.
    private static double tenfold(KineticFit fit) {
        double wanted = fit.estimate("LOG10N0") - 1;
        double high = 1e-6;
        while (high < 1e9 && fit.value(high) > wanted) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < 100; i++) {
            double middle = 0.5 * (low + high);
            if (fit.value(middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high < 9e8 ? high : Double.POSITIVE_INFINITY;
    }

    private ResultTable parameters(KineticFit fit) {
        ResultTable table = ResultTable.of("parameters", "Parameters: " + fit.model().id(), "모수: " + fit.model().id())
                .column("parameter", "Parameter", "모수").column("estimate", "Estimate", "추정값", "1", 6)
                .column("error", "Standard error", "표준오차", "1", 4).column("low", "95 % from", "95 % 하한", "1", 5)
                .column("high", "to", "상한", "1", 5);
        for (String parameter : fit.model().parameters()) {
            double value = fit.estimate(parameter);
            double half = fit.halfWidth(parameter);
            table.row(parameter, value, fit.standardError(parameter), value - half, value + half);
        }
        if (growth) {
            double doubling = FastMath.log(2) / fit.estimate("mumax");
            double relative = fit.halfWidth("mumax") / fit.estimate("mumax");
            table.row("ln2/mumax", finite(doubling), finite(doubling * fit.standardError("mumax") / fit.estimate("mumax")),
                    finite(doubling / (1 + relative)), relative < 1 ? finite(doubling / (1 - relative)) : null);
        } else {
            table.row("t(1 log10)", finite(tenfold(fit)), null, null, null);
        }
        return table;
    }

    private static ResultTable models(List<KineticFit> fits, KineticFit best) {
        ResultTable table = ResultTable.of("models", "Models", "모형 비교").column("model", "Model", "모형").column("rss", "RSS", "잔차제곱합", "1", 4)
                .column("rSquared", "R²", "결정계수", "1", 5).column("aicc", "AICc", "수정 AIC", "1", 4).column("taken", "Taken", "선택");
        fits.forEach(fit -> table.row(fit.model().id(), fit.rss(), fit.rSquared(), finite(fit.aicc()), fit == best));
        return table;
    }

    private static Plot plot(KineticFit fit, double[] time, double[] logs) {
        double from = Arrays.stream(time).min().orElse(0);
        double to = Arrays.stream(time).max().orElse(1);
        double[] x = new double[STEPS + 1];
        double[] y = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            x[i] = from + (to - from) * i / STEPS;
            y[i] = fit.value(x[i]);
        }
        return Plot.of("curve", "Counts over time", "시간별 균수", "Time", "시간", "1", "log10 of the count", "균수의 상용로그", "1")
                .line("fit", fit.model().id(), "적합 곡선", x, y).points("counts", "Counts", "측정값", time, logs);
    }
}
