package org.seedtrain.lab.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of XYDATA: an abscissa and ordinates, as free numbers or in the forms that pack them. A squeezed digit begins a number
/// (`@`, A to I, a to i), a difference digit a step (`%`, J to R, j to r), a duplicate digit says how often (S to Z, s).
///
/// @param differences whether the line ended with a step, so that the next line repeats the last ordinate
/// @param wrong what cannot be read; absent where all can
record JcampOrdinates(double abscissa, List<Double> values, boolean differences, @Nullable String wrong) {
    private static final String SQUEEZED = "@ABCDEFGHI";
    private static final String NEGATIVE = "@abcdefghi";
    private static final String STEPS = "%JKLMNOPQR";
    private static final String DOWN = "%jklmnopqr";
    private static final String TIMES = "0STUVWXYZs";

    static JcampOrdinates of(String line, boolean packed) {
        return new Scanner(line.strip(), packed).scan();
    }

    private static final class Scanner {
        private final String line;
        private final boolean packed;
        private final List<Double> values = new ArrayList<>();
        private double abscissa = Double.NaN;
        private double step;
        private boolean stepped;
        private @Nullable String wrong;

        Scanner(String line, boolean packed) {
            this.line = line;
            this.packed = packed;
        }

        JcampOrdinates scan() {
            int i = 0;
            while (i < line.length() && wrong == null) {
                char c = line.charAt(i);
                if (c == ' ' || c == '\t' || c == ',' || c == ';') {
                    i++;
                    continue;
                }
                int end = end(i);
                token(line.substring(i, end));
                i = end;
            }
            if (wrong == null && Double.isNaN(abscissa)) {
                wrong = "there is no abscissa in '" + line + "'";
            }
            return new JcampOrdinates(abscissa, values, stepped, wrong);
        }

        private int end(int start) {
            int i = start + 1;
            while (i < line.length()) {
                char c = line.charAt(i);
                boolean digit = c >= '0' && c <= '9' || c == '.';
                boolean exponent = !packed && (c == 'E' || c == 'e' || (c == '+' || c == '-') && "Ee".indexOf(line.charAt(i - 1)) >= 0);
                if (!digit && !exponent) {
                    break;
                }
                i++;
            }
            return i;
        }

        private void token(String token) {
            char c = token.charAt(0);
            String rest = token.substring(1);
            if (Double.isNaN(abscissa) || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.') {
                number(token);
            } else if (SQUEEZED.indexOf(c) >= 0) {
                number(SQUEEZED.indexOf(c) + rest);
            } else if (NEGATIVE.indexOf(c) >= 0) {
                number("-" + NEGATIVE.indexOf(c) + rest);
            } else if (STEPS.indexOf(c) >= 0) {
                step(STEPS.indexOf(c) + rest);
            } else if (DOWN.indexOf(c) >= 0) {
                step("-" + DOWN.indexOf(c) + rest);
            } else if (TIMES.indexOf(c) > 0) {
                repeat(TIMES.indexOf(c) + rest);
            } else {
                wrong = "'" + token + "' in '" + line + "' is no ordinate";
            }
        }

        private void number(String digits) {
            try {
                double value = Double.parseDouble(digits);
                if (Double.isNaN(abscissa)) {
                    abscissa = value;
                } else {
                    values.add(value);
                    stepped = false;
                }
            } catch (NumberFormatException notANumber) {
                wrong = "'" + digits + "' is no number";
            }
        }

        private void step(String digits) {
            if (values.isEmpty()) {
                wrong = "a difference stands before any ordinate";
                return;
            }
            step = Double.parseDouble(digits);
            stepped = true;
            values.add(values.getLast() + step);
        }

        private void repeat(String digits) {
            int times = Integer.parseInt(digits);
            if (values.isEmpty() || times > 1_000_000) {
                wrong = "a duplicate stands before any ordinate";
                return;
            }
            for (int k = 1; k < times; k++) {
                values.add(stepped ? values.getLast() + step : values.getLast());
            }
        }
    }
}
