package org.seedtrain.lab.stats.regression;

import java.util.List;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.exact.DoubleDouble;
import org.seedtrain.lab.stats.regression.Expression.Instruction;
import org.seedtrain.lab.stats.regression.Expression.Operation;

/// Reads `b1*(1 - exp(-b2*x))`: numbers, names, `+ - * / ^ **`, brackets of both kinds, the functions of [Operation], and
/// `pi`. Nothing else can be written, so nothing else can happen.
final class FormulaParser {
    private static final int LONGEST = 2000;
    private static final int DEEPEST = 60;
    private final String text;
    private final Expression.Builder builder;
    private int at;
    private int depth;

    private FormulaParser(String text, Expression.Builder builder) {
        this.text = text;
        this.builder = builder;
    }

    /// The two sides of an equation, or one expression.
    static List<Expression> parse(String text) {
        if (text.length() > LONGEST) {
            throw new StatisticsRefused("the formula has " + text.length() + " characters; at most " + LONGEST + " are read");
        }
        Expression.Builder first = new Expression.Builder();
        FormulaParser parser = new FormulaParser(text, first);
        int root = parser.sum();
        if (parser.accept('=')) {
            FormulaParser right = new FormulaParser(text, new Expression.Builder());
            right.at = parser.at;
            int second = right.sum();
            right.end();
            return List.of(first.build(root), right.builder.build(second));
        }
        parser.end();
        return List.of(first.build(root));
    }

    private void end() {
        if (peek() != 0) {
            throw refused("'" + peek() + "' was not expected here");
        }
    }

    private int sum() {
        if (++depth > DEEPEST) {
            throw refused("more than " + DEEPEST + " brackets within each other");
        }
        int left = product();
        while (true) {
            if (accept('+')) {
                left = builder.add(Operation.ADD, left, product());
            } else if (accept('-')) {
                left = builder.add(Operation.SUBTRACT, left, product());
            } else {
                depth--;
                return left;
            }
        }
    }

    private int product() {
        int left = signed();
        while (true) {
            if (peek() == '*' && !text.startsWith("**", at)) {
                at++;
                left = builder.add(Operation.MULTIPLY, left, signed());
            } else if (accept('/')) {
                left = builder.add(Operation.DIVIDE, left, signed());
            } else {
                return left;
            }
        }
    }

    private int signed() {
        if (++depth > DEEPEST) {
            throw refused("more than " + DEEPEST + " signs or brackets within each other");
        }
        int node;
        if (accept('-')) {
            node = builder.add(Operation.NEGATE, signed(), -1);
        } else if (accept('+')) {
            node = signed();
        } else {
            node = power();
        }
        depth--;
        return node;
    }

    private int power() {
        int base = atom();
        boolean stars = peek() == '*' && text.startsWith("**", at);
        if (stars || peek() == '^') {
            at += stars ? 2 : 1;
            return builder.add(Operation.POWER, base, signed());
        }
        return base;
    }

    private int atom() {
        char c = peek();
        if (c == '(' || c == '[') {
            at++;
            int inner = sum();
            close(c);
            return inner;
        }
        if (c >= '0' && c <= '9' || c == '.') {
            return number();
        }
        if (Character.isLetter(c) || c == '_') {
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            return name(text.substring(start, at), start);
        }
        throw refused(c == 0 ? "the formula ends where a number, a name or a bracket should follow"
                : "'" + c + "' where a number, a name or a bracket should be");
    }

    private int name(String name, int start) {
        if (peek() != '(' && peek() != '[') {
            return name.equals("pi") ? builder.constant(DoubleDouble.PI) : builder.name(name);
        }
        Operation function = Operation.function(name);
        if (function == null) {
            at = start;
            throw refused("there is no function '" + name + "'; there are " + Operation.functions()
                    + ". A product needs its sign: b1*(x)");
        }
        char open = peek();
        at++;
        int argument = sum();
        close(open);
        return builder.add(function, argument, -1);
    }

    private void close(char open) {
        char wanted = open == '(' ? ')' : ']';
        if (!accept(wanted)) {
            throw refused("a '" + wanted + "' is missing");
        }
    }

    private int number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int mark = at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int digits = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            at = at == digits ? mark : at;
        }
        try {
            return builder.constant(DoubleDouble.parse(text.substring(start, at)));
        } catch (NumberFormatException e) {
            String written = text.substring(start, at);
            at = start;
            throw refused("'" + written + "' is not a number");
        }
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accept(char c) {
        if (peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    private StatisticsRefused refused(String why) {
        return new StatisticsRefused("formula, character " + (at + 1) + ": " + why);
    }
}
