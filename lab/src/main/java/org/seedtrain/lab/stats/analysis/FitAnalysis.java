package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.regression.Formula;
import org.seedtrain.lab.stats.regression.NonlinearFit;
import org.seedtrain.lab.stats.regression.StartValues;

/// `lab fit`: any formula, or one of the ready-made models, by least squares.
public final class FitAnalysis extends StatisticsAnalysis {
    private static final int MOST_ROWS = 20_000;

    public FitAnalysis() {
        super(Group.STATISTICS, "fit", words("Fit of a formula", "수식 적합"),
                words("Least squares for a formula you write or choose, with standard errors and a word on whether it converged.",
                        "직접 쓰거나 고른 수식을 최소제곱으로 적합하고, 표준오차와 수렴 여부를 알려 줍니다."),
                List.of(Option.text("formula", "Formula, e.g. b1*(1-exp(-b2*x)); columns by their names, log(y) = ... transforms the response",
                                "수식, 예: b1*(1-exp(-b2*x)). 열은 이름으로, log(y) = ... 는 반응값을 변환"),
                        Option.choice("model", "Ready-made formula in x", "준비된 수식 (변수 x)", models()),
                        Option.words("start", "Start values, e.g. b1=500,b2=0.0001", "초깃값, 예: b1=500,b2=0.0001"),
                        column("response", "Column of the response", "반응값의 열"), column("x", "Column taken as x", "x로 쓸 열"), weights(),
                        confidence()),
                table("fit-adsorption.csv"),
                List.of("lab fit fit-adsorption.csv --formula \"b1*(1-exp(-b2*x))\" --start b1=500,b2=0.0001",
                        "lab fit fit-kinetics.csv --model michaelis-menten --response rate --x substrate"),
                List.of("NIST StRD", "Moré (1978), LNM 630, 105", "Golub & Pereyra (1973); Kaufman (1975)", "Bates & Watts (1981)"));
    }

    private static String[] models() {
        List<String> names = new ArrayList<>(List.of("none"));
        names.addAll(Formula.models());
        return names.toArray(String[]::new);
    }

    @Override
    Outcome compute(Request request) {
        boolean model = !request.choice("model").equals("none");
        if (model == request.has("formula")) {
            throw new AnalysisRefused("give either --formula or --model (" + String.join(", ", Formula.models()) + ")");
        }
        Formula formula = model ? Formula.model(request.choice("model")) : Formula.parse(request.text("formula"));
        Sheet sheet = Sheet.of(request).atMost(MOST_ROWS);
        String response = formula.equation() ? "" : sheet.pick("response", "y");
        Map<String, Column> columns = columns(sheet, request, formula, response);
        Map<String, Double> start = new LinkedHashMap<>();
        if (model && columns.containsKey("x")) {
            start.putAll(StartValues.of(request.choice("model"), columns.get("x").high(), columns.get(response).high()));
        }
        start.putAll(start(request.has("start") ? request.words("start") : List.of()));
        NonlinearFit fit = NonlinearFit.of(formula, columns, response, start, weights(sheet, request, columns, response));
        double confidence = request.number("confidence");
        ResultTable table = ResultTable.of("parameters", "Parameters", "모수").column("name", "Parameter", "모수")
                .column("value", "Estimate", "추정값", "1", 10).column("se", "Standard error", "표준오차", "1", 6)
                .column("low", "Confidence limit, low", "신뢰하한", "1", 6).column("high", "high", "신뢰상한", "1", 6);
        List<Object> list = new ArrayList<>();
        for (int k = 0; k < fit.parameters().size(); k++) {
            double[] bounds = fit.interval(k, confidence);
            boolean known = fit.converged();
            table.row(fit.parameters().get(k), fit.values()[k], known ? fit.standardErrors()[k] : null, known ? bounds[0] : null,
                    known ? bounds[1] : null);
            list.add(Json.of("name", fit.parameters().get(k), "value", fit.values()[k], "standardError",
                    known ? fit.standardErrors()[k] : null, "low", known ? bounds[0] : null, "high", known ? bounds[1] : null));
        }
        ResultTable quality = ResultTable.of("fit", "Fit", "적합도").column("rss", "Residual sum of squares", "잔차제곱합", "1", 10)
                .column("sd", "Residual sd", "잔차 표준편차", "1", 8).column("df", "df", "자유도", "1", 4)
                .column("iterations", "Iterations", "반복 횟수", "1", 6).column("offset", "Relative offset", "상대 이탈도", "1", 2)
                .column("method", "Method", "방법")
                .row(fit.rss(), fit.residualSd(), fit.degreesOfFreedom(), fit.iterations(), fit.relativeOffset(), fit.method());
        Outcome outcome = Outcome.of(Json.of("formula", formula.text(), "converged", fit.converged(), "reason", fit.reason(),
                "parameters", list, "rss", fit.rss(), "residualSd", fit.residualSd(), "degreesOfFreedom", fit.degreesOfFreedom(),
                "iterations", fit.iterations(), "relativeOffset", fit.relativeOffset(), "method", fit.method()))
                .table(table).table(quality).plot(picture(formula, columns, fit))
                .plot(Pictures.residuals(fit.fitted(), fit.residuals(), "1"));
        if (fit.converged() && fit.rss() > 0) {
            outcome.plot(Pictures.probability("residual-probability", fit.residuals(), "1"));
        }
        for (int a = 0; fit.converged() && a < fit.parameters().size(); a++) {
            for (int b = 0; b < a; b++) {
                if (Math.abs(fit.correlation(a, b)) > 0.999) {
                    outcome.flag(new Flag("correlated", "", words("'" + fit.parameters().get(b) + "' and '"
                            + fit.parameters().get(a) + "' make up for each other (correlation " + Texts.number(fit.correlation(a, b))
                            + ")", "'" + fit.parameters().get(b) + "'와 '" + fit.parameters().get(a) + "'의 상관이 매우 큽니다 (상관계수 "
                            + Texts.number(fit.correlation(a, b)) + ")")));
                }
            }
        }
        return outcome.verdict(fit.converged()
                ? Verdict.pass("a minimum was reached; other starts may lead to another one",
                        "최솟점에 도달했습니다. 다른 초깃값에서는 다른 최솟점이 나올 수 있습니다")
                : Verdict.fail("not converged: " + fit.reason(), "수렴하지 않았습니다: 초깃값을 바꾸거나 더 단순한 수식을 쓰십시오"));
    }

    private static @Nullable Column weights(Sheet sheet, Request request, Map<String, Column> columns, String response) {
        if (request.has("weights") && response.isEmpty() && request.text("weights").toLowerCase(Locale.ROOT).startsWith("1/y")) {
            throw new AnalysisRefused("--weights " + request.text("weights") + " is for a formula without '='; name a column of weights instead");
        }
        return sheet.weights(response.isEmpty() ? columns.values().iterator().next() : columns.get(response));
    }

    private static Map<String, Column> columns(Sheet sheet, Request request, Formula formula, String response) {
        Map<String, Column> columns = new LinkedHashMap<>();
        String x = request.has("x") ? sheet.pick("x", "x") : "";
        for (String name : sheet.table().header()) {
            boolean used = name.equals(response) || formula.mentions(name);
            if (used && !name.isEmpty()) {
                columns.put(name, sheet.exact(name));
            }
        }
        if (!x.isEmpty()) {
            columns.put("x", sheet.exact(x));
        }
        if (formula.mentions("x") && !columns.containsKey("x") && Formula.models().contains(request.choice("model"))) {
            throw new AnalysisRefused("say with --x which of " + String.join(", ", sheet.table().header()) + " is x");
        }
        if (columns.isEmpty()) {
            throw new AnalysisRefused("the formula names none of the columns " + String.join(", ", sheet.table().header()));
        }
        return columns;
    }

    private static Map<String, Double> start(List<String> words) {
        Map<String, Double> start = new LinkedHashMap<>();
        for (String word : words) {
            String[] parts = word.split("=", -1);
            try {
                double value = parts.length == 2 ? Double.parseDouble(parts[1].strip()) : Double.NaN;
                if (Double.isFinite(value) && !parts[0].isBlank()) {
                    start.put(parts[0].strip(), value);
                    continue;
                }
            } catch (NumberFormatException notANumber) {
                // said below
            }
            throw new AnalysisRefused("--start has '" + word + "'; it must be like b1=500,b2=0.0001");
        }
        return start;
    }

    /// Against the only predictor, else observed against fitted.
    private static Plot picture(Formula formula, Map<String, Column> columns, NonlinearFit fit) {
        List<String> predictors = formula.against(columns.keySet()).predictors(columns.keySet());
        if (predictors.size() != 1) {
            return Plot.of("agreement", "Observed against fitted", "실측값과 적합값", "fitted", "적합값", "1", "observed", "실측값", "1")
                    .points("data", "Data", "자료", Pictures.thin(fit.fitted()), Pictures.thin(fit.observed()));
        }
        String name = predictors.getFirst();
        double[] x = columns.get(name).high();
        double low = Arrays.stream(x).min().orElse(0);
        double high = Arrays.stream(x).max().orElse(1);
        List<double[]> curve = new ArrayList<>();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int k = 0; k < fit.values().length; k++) {
            values.put(fit.parameters().get(k), fit.values()[k]);
        }
        for (int i = 0; i <= 200; i++) {
            double place = low + (high - low) * i / 200;
            values.put(name, place);
            double response = formula.against(columns.keySet()).at(values);
            if (Double.isFinite(response)) {
                curve.add(new double[] {place, response});
            }
        }
        return Plot.of("fit", "Fit", "적합", name, name, "1", "response", "반응값", "1")
                .line("fit", "Fit", "적합", curve.stream().mapToDouble(c -> c[0]).toArray(), curve.stream().mapToDouble(c -> c[1]).toArray())
                .points("data", "Data", "자료", Pictures.thin(x), Pictures.thin(fit.observed()));
    }
}
