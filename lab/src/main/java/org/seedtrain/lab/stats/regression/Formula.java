package org.seedtrain.lab.stats.regression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seedtrain.lab.stats.StatisticsRefused;

/// A model as a person writes it: `b1*(1 - exp(-b2*x))`, or with the response on the left, `log(y) = b1 - b2*x1*exp(-b3*x2)`.
/// Names of columns are data, the others are parameters.
public final class Formula {
    /// Ready-made models: name to formula in x, with parameters named after what they are.
    private static final Map<String, String> MODELS = Map.ofEntries(
            Map.entry("exponential-decay", "offset + amplitude*exp(-rate*x)"),
            Map.entry("exponential-growth", "start*exp(rate*x)"),
            Map.entry("saturation", "plateau*(1 - exp(-rate*x))"),
            Map.entry("double-exponential", "a1*exp(-k1*x) + a2*exp(-k2*x)"),
            Map.entry("michaelis-menten", "vmax*x/(km + x)"),
            Map.entry("hill", "vmax*x^n/(k^n + x^n)"),
            Map.entry("power", "a*x^b"),
            Map.entry("logistic", "plateau/(1 + exp(-rate*(x - middle)))"),
            Map.entry("gompertz", "plateau*exp(-exp(-rate*(x - middle)))"),
            Map.entry("gaussian", "offset + height*exp(-(x - centre)^2/(2*width^2))"),
            Map.entry("two-gaussians",
                    "h1*exp(-(x - c1)^2/(2*w1^2)) + h2*exp(-(x - c2)^2/(2*w2^2))"),
            Map.entry("rational", "(a0 + a1*x)/(1 + b1*x + b2*x^2)"),
            Map.entry("arrhenius", "factor*exp(-energy/(8.31446261815324*x))"),
            Map.entry("sine", "offset + amplitude*sin(2*pi*x/period + phase)"));

    private final String text;
    private final List<Expression> sides;

    private Formula(String text, List<Expression> sides) {
        this.text = text;
        this.sides = sides;
    }

    /// @throws StatisticsRefused naming the character where it is not understood
    public static Formula parse(String text) {
        return new Formula(text, FormulaParser.parse(text));
    }

    /// Names of the ready-made models, in order.
    public static List<String> models() {
        return MODELS.keySet().stream().sorted().toList();
    }

    public static Formula model(String name) {
        String formula = MODELS.get(name);
        if (formula == null) {
            throw new StatisticsRefused("there is no model '" + name + "'; there are " + models());
        }
        return parse(formula);
    }

    public String text() {
        return text;
    }

    /// Whether a name stands in it, in whatever case.
    public boolean mentions(String name) {
        return sides.stream().anyMatch(side -> side.names().stream().anyMatch(name::equalsIgnoreCase));
    }

    /// The model at values of all its names; NaN where it has none.
    public double at(Map<String, Double> values) {
        List<String> names = List.copyOf(values.keySet());
        double[] numbers = names.stream().mapToDouble(values::get).toArray();
        return new Program(right(), names, List.of()).run(numbers, new double[0], new double[0]);
    }

    Expression right() {
        return sides.getLast();
    }

    /// Whether the response stands on the left.
    public boolean equation() {
        return sides.size() == 2;
    }

    Expression left() {
        return sides.getFirst();
    }

    /// The same with names that differ from those of columns only in case written as the columns are.
    public Formula against(Set<String> columns) {
        return new Formula(text, sides.stream().map(side -> side.named(columns)).toList());
    }

    /// Names in the model that are no columns, in the order of their first appearance.
    public List<String> parameters(Set<String> columns) {
        List<String> parameters = new ArrayList<>(right().names());
        parameters.removeAll(columns);
        return parameters;
    }

    /// The columns that the model reads.
    public List<String> predictors(Set<String> columns) {
        List<String> predictors = new ArrayList<>(right().names());
        predictors.retainAll(columns);
        return predictors;
    }

    /// Parameters in which the model is linear, all together; taken in order, so that the first ones are preferred.
    Set<String> linear(List<String> parameters) {
        Set<String> linear = new LinkedHashSet<>();
        for (String name : parameters) {
            linear.add(name);
            if (right().degree(linear) > 1) {
                linear.remove(name);
            }
        }
        return linear;
    }
}
