package org.seedtrain.lab.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.stats.exact.Column;

class StartValuesTest {

    /// Data without noise of known parameters.
    @ParameterizedTest
    @CsvSource({
        "exponential-decay, 0, 10, 'offset=2,amplitude=7,rate=0.8'", "exponential-growth, 0, 4, 'start=0.5,rate=0.9'",
        "saturation, 0, 20, 'plateau=40,rate=0.3'", "double-exponential, 0, 10, 'a1=5,k1=0.2,a2=3,k2=2'",
        "michaelis-menten, 0.1, 8, 'vmax=120,km=1.5'", "hill, 0.1, 8, 'vmax=12,n=2.2,k=2'", "power, 0.5, 9, 'a=2,b=1.6'",
        "logistic, 0, 12, 'plateau=5,rate=1.1,middle=6'", "gompertz, 0, 12, 'plateau=5,rate=0.7,middle=4'",
        "gaussian, 0, 10, 'offset=1,height=5,centre=4.2,width=0.7'", "two-gaussians, 0, 10, 'h1=4,c1=3,w1=0.8,h2=2,c2=6.5,w2=1.1'",
        "rational, 0, 5, 'a0=1,a1=2,b1=0.3,b2=0.2'", "arrhenius, 280, 340, 'factor=1e7,energy=45000'",
        "sine, 0, 20, 'offset=3,amplitude=2,period=6,phase=0.4'"})
    void every_ready_made_model_finds_its_parameters_by_itself(String model, double from, double to, String truth) {
        Map<String, Double> known = new LinkedHashMap<>();
        for (String pair : truth.split(",")) {
            known.put(pair.split("=")[0], Double.parseDouble(pair.split("=")[1]));
        }
        Formula formula = Formula.model(model);
        List<String> names = List.copyOf(known.keySet());
        Program program = new Program(formula.right(), names, List.of("x"));
        double[] x = new double[41];
        double[] y = new double[41];
        double[] p = known.values().stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < 41; i++) {
            x[i] = from + (to - from) * i / 40;
            y[i] = program.run(p, new double[] {x[i]}, new double[0]);
        }
        NonlinearFit fit = NonlinearFit.of(formula, Map.of("x", Column.of(x), "y", Column.of(y)), "y", StartValues.of(model, x, y));
        assertThat(fit.rss()).as(model).isLessThan(1e-18 * java.util.Arrays.stream(y).map(v -> v * v).sum());
        if (!model.startsWith("two") && !model.startsWith("double") && !model.equals("sine")) {
            known.forEach((name, value) ->
                    assertThat(fit.values()[fit.parameters().indexOf(name)]).as(name).isCloseTo(value, within(1e-6 * value)));
        }
    }
}
