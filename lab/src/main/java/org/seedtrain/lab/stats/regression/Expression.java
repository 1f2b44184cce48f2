package org.seedtrain.lab.stats.regression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// An expression as a list of instructions in the order of computing; an instruction names the places of its operands.
record Expression(List<Instruction> instructions) {

    enum Operation {
        CONSTANT, NAME, ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, NEGATE,
        EXP, LOG, LOG10, SQRT, SIN, COS, TAN, ATAN, SINH, COSH, TANH, ABS;

        static @Nullable Operation function(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "exp" -> EXP;
                case "log", "ln" -> LOG;
                case "log10" -> LOG10;
                case "sqrt" -> SQRT;
                case "sin" -> SIN;
                case "cos" -> COS;
                case "tan" -> TAN;
                case "atan", "arctan" -> ATAN;
                case "sinh" -> SINH;
                case "cosh" -> COSH;
                case "tanh" -> TANH;
                case "abs" -> ABS;
                default -> null;
            };
        }

        static String functions() {
            return List.of(values()).stream().filter(o -> o.compareTo(EXP) >= 0)
                    .map(o -> o.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        }
    }

    /// @param a place of the first operand, -1 without
    /// @param b place of the second operand, -1 without
    record Instruction(Operation operation, int a, int b, DoubleDouble constant, String name) {}

    /// All names in the order of their first appearance.
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Instruction i : instructions) {
            if (i.operation() == Operation.NAME) {
                names.add(i.name());
            }
        }
        return names;
    }

    /// The same with names that differ from these only in case written like these.
    Expression named(Set<String> columns) {
        return new Expression(instructions.stream().map(i -> columns.stream()
                .filter(column -> i.operation() == Operation.NAME && !columns.contains(i.name())
                        && column.equalsIgnoreCase(i.name()))
                .findFirst()
                .map(column -> new Instruction(Operation.NAME, -1, -1, DoubleDouble.ZERO, column))
                .orElse(i)).toList());
    }

    /// 0: does not contain these names, 1: is linear in all of them together, 2: is not.
    int degree(Set<String> names) {
        int[] degree = new int[instructions.size()];
        for (int k = 0; k < degree.length; k++) {
            Instruction i = instructions.get(k);
            int a = i.a() >= 0 ? degree[i.a()] : 0;
            int b = i.b() >= 0 ? degree[i.b()] : 0;
            degree[k] = switch (i.operation()) {
                case CONSTANT -> 0;
                case NAME -> names.contains(i.name()) ? 1 : 0;
                case ADD, SUBTRACT, NEGATE -> Math.max(a, b);
                case MULTIPLY -> Math.min(2, a + b);
                case DIVIDE -> b > 0 ? 2 : a;
                default -> a + b > 0 ? 2 : 0;
            };
        }
        return degree[degree.length - 1];
    }

    static final class Builder {
        private final List<Instruction> instructions = new ArrayList<>();

        int add(Operation operation, int a, int b) {
            instructions.add(new Instruction(operation, a, b, DoubleDouble.ZERO, ""));
            return instructions.size() - 1;
        }

        int constant(DoubleDouble value) {
            instructions.add(new Instruction(Operation.CONSTANT, -1, -1, value, ""));
            return instructions.size() - 1;
        }

        int name(String name) {
            instructions.add(new Instruction(Operation.NAME, -1, -1, DoubleDouble.ZERO, name));
            return instructions.size() - 1;
        }

        /// @param root place of the result: always the last instruction
        Expression build(int root) {
            assert root == instructions.size() - 1;
            return new Expression(Collections.unmodifiableList(instructions));
        }
    }
}
