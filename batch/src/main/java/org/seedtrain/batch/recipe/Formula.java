package org.seedtrain.batch.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// An arithmetic formula as it stands in a recipe: `+ - * / ^`, brackets, numbers, names, and the functions `sqrt`,
/// `ln`, `log10`, `exp`, `abs`, `min`, `max`, `mean`.
public final class Formula {
    private static final Set<String> FUNCTIONS = Set.of("sqrt", "ln", "log10", "exp", "abs", "min", "max", "mean");

    private final String text;
    private final Term term;
    private final Set<String> names = new TreeSet<>();

    @FunctionalInterface
    private interface Term {
        double value(Map<String, Double> inputs);
    }

    private Formula(String text) {
        this.text = text;
        Parser parser = new Parser(text);
        this.term = parser.sum();
        parser.end();
        this.names.addAll(parser.seen);
    }

    /// @throws IllegalArgumentException if it cannot be read; the message says where
    public static Formula of(String text) {
        return new Formula(text);
    }

    public double value(Map<String, Double> inputs) {
        return term.value(inputs);
    }

    /// The names it needs a value for.
    public Set<String> names() {
        return names;
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class Parser {
        private final String text;
        private final Set<String> seen = new TreeSet<>();
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Term sum() {
            Term left = product();
            while (true) {
                Term first = left;
                if (take('+')) {
                    Term second = product();
                    left = inputs -> first.value(inputs) + second.value(inputs);
                } else if (take('-')) {
                    Term second = product();
                    left = inputs -> first.value(inputs) - second.value(inputs);
                } else {
                    return left;
                }
            }
        }

        private Term product() {
            Term left = power();
            while (true) {
                Term first = left;
                if (take('*')) {
                    Term second = power();
                    left = inputs -> first.value(inputs) * second.value(inputs);
                } else if (take('/')) {
                    Term second = power();
                    left = inputs -> first.value(inputs) / second.value(inputs);
                } else {
                    return left;
                }
            }
        }

        private Term power() {
            if (take('-')) {
                Term term = power();
                return inputs -> -term.value(inputs);
            }
            Term base = atom();
            if (take('^')) {
                Term exponent = power();
                return inputs -> StrictMath.pow(base.value(inputs), exponent.value(inputs));
            }
            return base;
        }

        private Term atom() {
            if (take('(')) {
                Term inner = sum();
                expect(')');
                return inner;
            }
            int from = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            String word = text.substring(from, at);
            if (word.isEmpty()) {
                throw wrong(at < text.length() ? "'" + text.charAt(at) + "'" : "the end", "a number, a name or '('");
            }
            if (Character.isDigit(word.charAt(0))) {
                return number(word);
            }
            if (take('(')) {
                return function(word);
            }
            seen.add(word);
            return inputs -> {
                Double value = inputs.get(word);
                return value == null ? Double.NaN : value;
            };
        }

        private Term number(String word) {
            try {
                double value = Double.parseDouble(word);
                return _ -> value;
            } catch (NumberFormatException e) {
                throw wrong("'" + word + "'", "a number");
            }
        }

        private Term function(String name) {
            if (!FUNCTIONS.contains(name)) {
                throw wrong("the function '" + name + "'", "one of " + String.join(", ", new TreeSet<>(FUNCTIONS)));
            }
            List<Term> arguments = new ArrayList<>();
            do {
                arguments.add(sum());
            } while (take(','));
            expect(')');
            return inputs -> {
                double[] values = arguments.stream().mapToDouble(term -> term.value(inputs)).toArray();
                return switch (name) {
                    case "sqrt" -> Math.sqrt(values[0]);
                    case "ln" -> StrictMath.log(values[0]);
                    case "log10" -> StrictMath.log10(values[0]);
                    case "exp" -> StrictMath.exp(values[0]);
                    case "abs" -> Math.abs(values[0]);
                    case "min" -> java.util.Arrays.stream(values).min().orElseThrow();
                    case "max" -> java.util.Arrays.stream(values).max().orElseThrow();
                    default -> java.util.Arrays.stream(values).sum() / values.length;
                };
            };
        }

        private boolean take(char c) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == c) {
                at++;
                while (at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
                return true;
            }
            return false;
        }

        private void expect(char c) {
            if (!take(c)) {
                throw wrong(at < text.length() ? "'" + text.charAt(at) + "'" : "the end", "'" + c + "'");
            }
        }

        void end() {
            if (at < text.length()) {
                throw wrong("'" + text.charAt(at) + "'", "an operator or the end");
            }
        }

        private IllegalArgumentException wrong(String found, String right) {
            return new IllegalArgumentException(
                    "formula '" + text + "': at character " + (at + 1) + " found " + found + "; expected " + right);
        }
    }
}
