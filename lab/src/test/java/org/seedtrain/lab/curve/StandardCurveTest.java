package org.seedtrain.lab.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.Reference;
import tools.jackson.databind.JsonNode;

class StandardCurveTest {
    private static final double[] X = {1, 2, 5, 10, 20, 50, 100};

    private static double[] responses(double a, double b, double c, double d) {
        double[] y = new double[X.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = CurveModel.FOUR_PL.response(new double[] {a, b, c, d}, X[i]) * (1 + (i % 2 == 0 ? 0.01 : -0.01));
        }
        return y;
    }

    /// shared/reference/nist: Norris (straight line) and Pontius (parabola), nine digits or more.
    @ParameterizedTest
    @CsvSource({"Norris, LINEAR", "Pontius, QUADRATIC"})
    void meets_the_certified_digits_of_nist(String name, CurveModel model) {
        JsonNode set = Reference.json("nist/certified.json").get("linear").get(name);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (JsonNode row : set.get("data")) {
            y.add(Double.parseDouble(row.get(0).asString()));
            x.add(Double.parseDouble(row.get(1).asString()));
        }
        StandardCurve curve = StandardCurve.fit(model, Weighting.NONE,
                x.stream().mapToDouble(Double::doubleValue).toArray(), y.stream().mapToDouble(Double::doubleValue).toArray());
        for (int i = 0; i < curve.parameters().length; i++) {
            double expected = Double.parseDouble(set.get("coef").get(i).asString());
            assertThat(curve.parameters()[i]).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
            double error = Double.parseDouble(set.get("se").get(i).asString());
            assertThat(curve.standardErrors()[i]).isCloseTo(error, within(1e-9 * error));
        }
        assertThat(curve.residualSd()).isCloseTo(Double.parseDouble(set.get("residual_sd").asString()),
                within(1e-9 * curve.residualSd()));
        assertThat(curve.rSquared()).isCloseTo(Double.parseDouble(set.get("r_squared").asString()), within(1e-11));
    }

    @Test
    void reading_back_a_point_of_the_curve_gives_its_concentration() {
        for (CurveModel model : List.of(CurveModel.LINEAR, CurveModel.QUADRATIC, CurveModel.FOUR_PL, CurveModel.FIVE_PL)) {
            StandardCurve curve = StandardCurve.fit(model, Weighting.NONE, X, responses(0.05, 1.1, 60, 3));
            for (double x : new double[] {3, 17, 60}) {
                StandardCurve.Unknown read = curve.read(curve.response(x), 2);
                assertThat(read.range()).isEqualTo(StandardCurve.Range.WITHIN);
                assertThat(read.concentration()).as(model.id()).isCloseTo(x, within(1e-8 * x));
                assertThat(read.low()).isLessThan(x);
                assertThat(read.high()).isGreaterThan(x);
            }
        }
    }

    @Test
    void a_response_beyond_the_curve_is_out_of_range_and_never_not_a_number() {
        for (CurveModel model : List.of(CurveModel.QUADRATIC, CurveModel.FOUR_PL)) {
            StandardCurve curve = StandardCurve.fit(model, Weighting.NONE, X, responses(0.05, 1.1, 20, 3));
            StandardCurve.Unknown high = curve.read(1000, 2);
            assertThat(high.range()).isEqualTo(StandardCurve.Range.ABOVE);
            assertThat(high.concentration()).isEqualTo(100);
            StandardCurve.Unknown low = curve.read(-1000, 2);
            assertThat(low.range()).isEqualTo(StandardCurve.Range.BELOW);
            assertThat(low.concentration()).isEqualTo(1);
        }
    }

    @Test
    void a_falling_curve_is_read_the_right_way_round() {
        StandardCurve curve = StandardCurve.fit(CurveModel.FOUR_PL, Weighting.INVERSE_Y, X, responses(3, 1.3, 15, 0.1));
        assertThat(curve.read(5, 1).range()).isEqualTo(StandardCurve.Range.BELOW);
        assertThat(curve.read(-1, 1).range()).isEqualTo(StandardCurve.Range.ABOVE);
        assertThat(curve.parameter("a")).isGreaterThan(curve.parameter("d"));
    }

    @Test
    void standards_that_make_no_curve_are_refused_with_the_reason() {
        assertThatThrownBy(() -> StandardCurve.fit(CurveModel.FOUR_PL, Weighting.NONE, new double[] {1, 2, 2},
                new double[] {1, 2, 2})).hasMessageContaining("4 concentrations");
        assertThatThrownBy(() -> StandardCurve.fit(CurveModel.LINEAR, Weighting.INVERSE_Y, new double[] {0, 1, 2},
                new double[] {-0.01, 1, 2})).hasMessageContaining("above 0");
        assertThatThrownBy(() -> StandardCurve.fit(CurveModel.FOUR_PL, Weighting.NONE, X, new double[7]))
                .hasMessageContaining("same response");
        assertThatThrownBy(() -> StandardCurve.fit(CurveModel.LINEAR, Weighting.NONE, new double[] {1, 2},
                new double[] {1, Double.NaN})).hasMessageContaining("standard 2");
        assertThatThrownBy(() -> CurveModel.of("cubic")).hasMessageContaining("4pl");
    }

    /// Noise and steps: whatever is fitted has numbers everywhere, or is refused.
    @Test
    void curves_through_nonsense_have_numbers_or_are_refused() {
        java.util.SplittableRandom chance = new java.util.SplittableRandom(17);
        int fitted = 0;
        for (int run = 0; run < 400; run++) {
            double[] y = new double[X.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = run % 2 == 0 ? chance.nextGaussian() : i < 3 ? 0.1 : 2 + 0.01 * chance.nextGaussian();
            }
            try {
                StandardCurve curve = StandardCurve.fit(run % 3 == 0 ? CurveModel.FIVE_PL : CurveModel.FOUR_PL, Weighting.NONE, X, y);
                for (double x = 0.5; x < 200; x *= 1.7) {
                    assertThat(curve.response(x) + curve.band(x)).isFinite();
                }
                for (double error : curve.standardErrors()) {
                    assertThat(error).isFinite();
                }
                fitted++;
            } catch (CurveRefused refused) {
                assertThat(refused).hasMessageContaining("standards");
            }
        }
        assertThat(fitted).isGreaterThan(20);
    }

    /// Eight levels in duplicate with 5 % noise often leave the asymmetry open: the least sum of squares then lies at an end of g.
    @Test
    void a_noisy_plate_gives_a_five_parameter_curve_or_says_that_its_asymmetry_is_held() {
        Random random = new Random(11);
        double[] x = new double[16];
        double[] y = new double[16];
        int held = 0;
        for (int plate = 0; plate < 200; plate++) {
            double b = 0.8 + 1.2 * random.nextDouble();
            double c = 5 + 35 * random.nextDouble();
            double g = 0.5 + 1.5 * random.nextDouble();
            for (int i = 0; i < 16; i++) {
                x[i] = i < 2 ? 0 : Math.pow(2, (i - 2) / 2 + 1);
                double exact = 2.2 - 2.15 / Math.pow(1 + Math.pow(x[i] / c, b), g);
                y[i] = exact * (1 + 0.05 * random.nextGaussian());
            }
            StandardCurve curve = StandardCurve.fit(CurveModel.FIVE_PL, Weighting.INVERSE_Y2, x, y);
            StandardCurve symmetric = StandardCurve.fit(CurveModel.FOUR_PL, Weighting.INVERSE_Y2, x, y);
            assertThat(curve.rss()).as("plate " + plate).isLessThanOrEqualTo(symmetric.rss() * (1 + 1e-9));
            assertThat(curve.standardErrors()[4] == 0).isEqualTo(curve.asymmetryHeld());
            if (curve.asymmetryHeld()) {
                held++;
                assertThat(curve.parameter("g")).isIn(0.05, 20.0);
                assertThat(curve.read(curve.response(10), 2).concentration()).isCloseTo(10, within(1e-9));
            }
        }
        assertThat(held).isBetween(5, 100);
    }
}
