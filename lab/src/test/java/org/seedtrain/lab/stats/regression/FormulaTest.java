package org.seedtrain.lab.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;

class FormulaTest {

    @Test
    void signs_powers_and_brackets_bind_as_on_paper() {
        assertThat(value("2+3*4^2/8-1")).isEqualTo(7);
        assertThat(value("-2^2")).isEqualTo(-4);
        assertThat(value("2^-1")).isEqualTo(0.5);
        assertThat(value("2^3^2")).isEqualTo(512);
        assertThat(value("2**3")).isEqualTo(8);
        assertThat(value("[1+2]*(3)")).isEqualTo(9);
        assertThat(value("exp[ln(5)]")).isCloseTo(5, within(1e-15));
        assertThat(value("1.5e2 + .5")).isEqualTo(150.5);
        assertThat(value("arctan(1)*4 - pi")).isCloseTo(0, within(1e-15));
    }

    @Test
    void derivatives_are_those_of_differences_for_every_function() {
        String text = "a*exp(-b*x) + log(a*x)/log10(b+2) + sqrt(a)*sin(b*x) - cos(a)^b + tan(a/9) + atan(b/a) + sinh(b/9)*cosh(a/9) "
                + "+ tanh(a*b/9) + abs(-a) + x^b + (a+x)^2 + a^-1.5";
        List<String> parameters = List.of("a", "b");
        Program program = new Program(Formula.parse(text).right(), parameters, List.of("x"));
        double[] p = {0.7, 1.3};
        double[] x = {2.1};
        double[] gradient = new double[2];
        double value = program.run(p, x, gradient);
        DoubleDouble[] exactGradient = new DoubleDouble[2];
        DoubleDouble exact = program.run(new DoubleDouble[] {DoubleDouble.of(0.7), DoubleDouble.of(1.3)},
                new DoubleDouble[] {DoubleDouble.of(2.1)}, exactGradient);
        assertThat(exact.value()).isCloseTo(value, within(1e-13));
        for (int k = 0; k < 2; k++) {
            double[] up = p.clone();
            double[] down = p.clone();
            up[k] += 1e-6;
            down[k] -= 1e-6;
            double difference = (program.run(up, x, new double[0]) - program.run(down, x, new double[0])) / 2e-6;
            assertThat(gradient[k]).isCloseTo(difference, within(1e-7));
            assertThat(exactGradient[k].value()).isCloseTo(gradient[k], within(1e-12));
        }
    }

    @Test
    void what_is_not_understood_is_named_with_its_place() {
        refuses("b1*(1-exp(-b2*x)", "character 17: a ')' is missing");
        refuses("b1*", "character 4: the formula ends");
        refuses("b1(x)", "character 1: there is no function 'b1'");
        refuses("1.2.3", "character 1: '1.2.3' is not a number");
        refuses("a b", "character 3: 'b' was not expected");
        refuses("a; b", "character 2: ';'");
        refuses("", "the formula ends");
        refuses("(".repeat(500), "brackets within each other");
        refuses("x".repeat(3000), "at most 2000");
        refuses("System.exit(0)", "character 7: '.' was not expected");
    }

    @Test
    void whatever_is_written_is_understood_or_refused_in_words() {
        String signs = "ab1.()[]+-*/^= expln,;e\u0000\ud55c";
        Random chance = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = chance.nextInt(30); i >= 0; i--) {
                text.append(signs.charAt(chance.nextInt(signs.length())));
            }
            try {
                Formula.parse(text.toString());
            } catch (StatisticsRefused refused) {
                assertThat(refused.getMessage()).startsWith("formula, character ");
            }
        }
    }

    @Test
    void parameters_that_the_data_do_not_determine_are_named_and_not_reported_as_converged() {
        Map<String, Column> data = new LinkedHashMap<>();
        data.put("x", Column.of(1, 2, 3, 4, 5));
        data.put("y", Column.of(2.1, 3.9, 6.2, 7.8, 10.1));
        NonlinearFit fit = NonlinearFit.of(Formula.parse("a*b*x"), data, "y", Map.of("a", 1.0, "b", 1.0));
        assertThat(fit.converged()).isFalse();
        assertThat(fit.reason()).contains("do not determine 'b'");
        assertThat(fit.standardErrors()).containsOnly(0);
        NonlinearFit away = NonlinearFit.of(Formula.parse("a*exp(-b*x) + c"), data, "y", Map.of("a", 1.0, "b", 50.0, "c", 0.0));
        assertThat(away.converged() && away.rss() > 1e3).isFalse();
    }

    @Test
    void start_values_and_columns_that_do_not_fit_are_refused() {
        Map<String, Column> data = Map.of("x", Column.of(1, 2, 3), "y", Column.of(1, 2, 4));
        assertThatThrownBy(() -> NonlinearFit.of(Formula.parse("a*x+b"), data, "y", Map.of("a", 1.0)))
                .isInstanceOf(StatisticsRefused.class).hasMessageContaining("no start value for 'b'");
        assertThatThrownBy(() -> NonlinearFit.of(Formula.parse("a*x"), data, "y", Map.of("a", 1.0, "c", 1.0)))
                .isInstanceOf(StatisticsRefused.class).hasMessageContaining("'c'");
        assertThatThrownBy(() -> NonlinearFit.of(Formula.parse("a*log(x-2)"), data, "y", Map.of("a", 1.0)))
                .isInstanceOf(StatisticsRefused.class).hasMessageContaining("no finite value");
        assertThatThrownBy(() -> NonlinearFit.of(Formula.parse("a+b*x+c*x^2"), data, "y", Map.of("a", 1.0, "b", 1.0, "c", 1.0)))
                .isInstanceOf(StatisticsRefused.class).hasMessageContaining("more than 3");
    }

    private static double value(String text) {
        return new Program(Formula.parse(text).right(), List.of(), List.of()).run(new double[0], new double[0], new double[0]);
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(StatisticsRefused.class).hasMessageContaining(message);
    }
}
