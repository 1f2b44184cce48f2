package org.seedtrain.lab.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtrain.lab.Reference;
import tools.jackson.databind.JsonNode;

/// shared/reference/micro/growth_survival_fits.json: the same estimates, standard errors and residual sums.
class KineticFitTest {

    @ParameterizedTest
    @CsvSource({"gc1 baranyi, baranyi, growthcurve1", "gc1 gompertzm, gompertz, growthcurve1", "gc1 buchanan, three-phase, growthcurve1",
        "sc1 geeraerd, geeraerd, survivalcurve1"})
    void meets_the_fits_to_published_curves(String name, String model, String data) {
        JsonNode expected = Reference.json("micro/growth_survival_fits.json").get("fits").get(name);
        KineticFit fit = fitted(model, data);
        // The fits of the file stop about 1e-8 short of the minimum (its derivatives were differences).
        double digits = 3e-8;
        for (var entry : expected.get("est").properties()) {
            double value = entry.getValue().asDouble();
            assertThat(fit.estimate(entry.getKey())).as(entry.getKey()).isCloseTo(value, within(digits * Math.abs(value)));
        }
        for (var entry : expected.get("se").properties()) {
            double value = entry.getValue().asDouble();
            assertThat(fit.standardError(entry.getKey())).as("se " + entry.getKey()).isCloseTo(value, within(1e-7 * value));
        }
        assertThat(fit.rss()).isCloseTo(expected.get("RSS").asDouble(), within(1e-11));
        assertThat(fit.sigma()).isCloseTo(expected.get("sigma").asDouble(), within(1e-11));
    }

    /// Solved with 40 digits.
    @Test
    void reaches_the_minimum_itself() {
        assertThat(fitted("baranyi", "growthcurve1").estimates()).satisfiesExactly(
                lag -> assertThat(lag).isCloseTo(3.37134859078904, within(1e-12)),
                mu -> assertThat(mu).isCloseTo(1.37721607938056, within(1e-12)),
                n0 -> assertThat(n0).isCloseTo(3.60032761737069, within(1e-12)),
                nmax -> assertThat(nmax).isCloseTo(8.59069953051618, within(1e-12)));
        assertThat(fitted("geeraerd", "survivalcurve1").estimates()).satisfiesExactly(
                sl -> assertThat(sl).isCloseTo(4.75895730609696, within(1e-11)),
                k -> assertThat(k).isCloseTo(1.36354909939488, within(1e-11)),
                n0 -> assertThat(n0).isCloseTo(7.37822767285457, within(1e-11)),
                nres -> assertThat(nres).isCloseTo(0.966612257300079, within(1e-11)));
    }

    private static KineticFit fitted(String model, String data) {
        var rows = Reference.csv("micro/nlsMicrobio_" + data + ".csv");
        return KineticFit.of(KineticModel.named(model), rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray());
    }

    /// The other fits of the file have no data beside them: points on their own curves must give them back.
    @ParameterizedTest
    @CsvSource({"gc2 baranyi_without_Nmax, baranyi-no-max, 16", "gc3 baranyi_without_lag, baranyi-no-lag, 18",
        "sc2 geeraerd_noNres, geeraerd-no-tail, 22", "sc2 mafart, weibull, 22", "sc3 geeraerd_noSl, geeraerd-no-shoulder, 9"})
    void points_on_a_curve_give_its_parameters_back(String name, String id, double end) {
        JsonNode expected = Reference.json("micro/growth_survival_fits.json").get("fits").get(name).get("est");
        KineticModel model = KineticModel.named(id);
        var truth = model.parameters().stream().map(parameter -> expected.get(parameter).asDouble()).toList();
        double[] t = new double[15];
        double[] y = new double[15];
        for (int i = 0; i < t.length; i++) {
            t[i] = end * i / 14;
            y[i] = model.value(t[i], truth);
        }
        KineticFit fit = KineticFit.of(model, t, y);
        for (int i = 0; i < truth.size(); i++) {
            assertThat(fit.estimates().get(i)).as(model.parameters().get(i)).isCloseTo(truth.get(i), within(1e-8 * truth.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource(KineticModel.class)
    void too_few_points_are_refused_with_what_is_needed(KineticModel model) {
        assertThatThrownBy(() -> KineticFit.of(model, new double[] {0, 1}, new double[] {3, 4})).hasMessageContaining(model.id())
                .hasMessageContaining("needs");
    }

    @Test
    void a_level_line_gives_numbers_or_a_refusal_but_never_nan() {
        double[] t = {0, 1, 2, 3, 4, 5, 6};
        double[] y = {5, 5, 5, 5, 5, 5, 5};
        for (KineticModel model : KineticModel.values()) {
            try {
                assertThat(KineticFit.of(model, t, y).estimates()).allMatch(Double::isFinite);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining(model.id());
            }
        }
    }
}
