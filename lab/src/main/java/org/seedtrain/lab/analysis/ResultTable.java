package org.seedtrain.lab.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Words;

/// A table for people.
///
/// @param title by language tag
/// @param rows cells: a text, a number, a yes or no, words by language tag, or nothing
public record ResultTable(String name, Map<String, String> title, List<Column> columns, List<List<@Nullable Object>> rows) {

    /// @param title by language tag
    /// @param unit UCUM-like text, `1` for none
    /// @param digits significant digits of its numbers; whole numbers are shown as they are
    public record Column(String name, Map<String, String> title, String unit, int digits) {

        /// A cell as people read it.
        ///
        /// @param language tag, e.g. `ko`
        public String show(@Nullable Object cell, String language) {
            return switch (cell) {
                case null -> "";
                case Boolean yes -> yes ? language.equals("ko") ? "예" : "yes" : language.equals("ko") ? "아니오" : "no";
                case Double number -> significant(number, digits);
                case Float number -> significant(number, digits);
                case Map<?, ?> words -> String.valueOf(words.containsKey(language) ? words.get(language) : words.get("en"));
                default -> cell.toString();
            };
        }

        private static String significant(double number, int digits) {
            if (!Double.isFinite(number)) {
                return "";
            }
            if (number == Math.rint(number) && Math.abs(number) < 1e9) {
                return Long.toString((long) number);
            }
            BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(digits, RoundingMode.HALF_UP));
            int exponent = rounded.precision() - rounded.scale() - 1;
            if (exponent < -4 || exponent > Math.max(6, digits)) {
                BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).setScale(digits - 1, RoundingMode.HALF_UP);
                return mantissa.toPlainString() + "e" + exponent;
            }
            return rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_UP).toPlainString();
        }
    }

    public static ResultTable of(String name, String en, String ko) {
        return new ResultTable(name, Words.of(en, ko), new ArrayList<>(), new ArrayList<>());
    }

    public ResultTable column(String name, String en, String ko, String unit, int digits) {
        columns.add(new Column(name, Words.of(en, ko), unit, digits));
        return this;
    }

    /// A column of texts.
    public ResultTable column(String name, String en, String ko) {
        return column(name, en, ko, "1", 6);
    }

    /// @param cells as many as there are columns
    public ResultTable row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("table '" + name + "' has " + columns.size() + " columns, the row has " + cells.length);
        }
        rows.add(Collections.unmodifiableList(Arrays.asList(cells.clone())));
        return this;
    }
}
