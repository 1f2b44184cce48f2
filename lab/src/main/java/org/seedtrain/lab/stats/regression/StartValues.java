package org.seedtrain.lab.stats.regression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.stats.StatisticsRefused;

/// Where to begin with a ready-made model, from the look of the data.
public final class StartValues {
    private final double[] x;
    private final double[] y;
    private final double low;
    private final double width;
    private final double least;
    private final double most;

    private StartValues(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.low = Arrays.stream(x).min().orElse(0);
        double high = Arrays.stream(x).max().orElse(1);
        this.width = high > low ? high - low : 1;
        this.least = Arrays.stream(y).min().orElse(0);
        this.most = Arrays.stream(y).max().orElse(1);
    }

    /// @param model one of [Formula#models()]
    /// @return a value for every parameter
    public static Map<String, Double> of(String model, double[] x, double[] y) {
        if (x.length == 0) {
            throw new StatisticsRefused("there are no data");
        }
        return new StartValues(x, y).values(model);
    }

    private Map<String, Double> values(String model) {
        return switch (model) {
            case "exponential-decay" -> map("offset", at(low + width), "amplitude", at(low) - at(low + width), "rate", 3 / width);
            case "exponential-growth" -> {
                double[] line = line(i -> x[i], i -> FastMath.log(y[i]));
                yield map("start", FastMath.exp(line[0]), "rate", line[1]);
            }
            case "saturation" -> map("plateau", 1.1 * most, "rate", FastMath.log(2) / half());
            case "double-exponential" -> map("a1", most / 2, "k1", 1 / width, "a2", most / 2, "k2", 10 / width);
            case "michaelis-menten" -> map("vmax", 1.2 * most, "km", half());
            case "hill" -> map("vmax", 1.2 * most, "n", 1, "k", half());
            case "power" -> {
                double[] line = line(i -> FastMath.log(x[i]), i -> FastMath.log(y[i]));
                yield map("a", FastMath.exp(line[0]), "b", line[1]);
            }
            case "logistic", "gompertz" -> map("plateau", 1.1 * most, "rate", (at(low + width) < at(low) ? -6 : 6) / width,
                    "middle", half());
            case "gaussian" -> map("offset", least, "height", most - least, "centre", top(), "width", width / 6);
            case "two-gaussians" -> map("h1", most, "c1", low + width / 3, "w1", width / 8, "h2", most, "c2", low + 2 * width / 3,
                    "w2", width / 8);
            case "rational" -> map("a0", at(low), "a1", (at(low + width) - at(low)) / width, "b1", 0, "b2", 0);
            case "arrhenius" -> {
                double[] line = line(i -> 1 / x[i], i -> FastMath.log(y[i]));
                yield map("factor", FastMath.exp(line[0]), "energy", -8.31446261815324 * line[1]);
            }
            case "sine" -> map("offset", (least + most) / 2, "amplitude", (most - least) / 2, "period", period(), "phase", 0);
            default -> throw new StatisticsRefused("there is no model '" + model + "'; there are " + Formula.models());
        };
    }

    private static Map<String, Double> map(Object... pairs) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], ((Number) pairs[i + 1]).doubleValue());
        }
        return map;
    }

    /// The response measured nearest to a place.
    private double at(double place) {
        return y[nearest(i -> Math.abs(x[i] - place))];
    }

    /// Where the response is nearest to half its largest; not 0.
    private double half() {
        double place = x[nearest(i -> Math.abs(y[i] - most / 2))];
        return place != 0 ? place : width / 2;
    }

    private double top() {
        return x[nearest(i -> most - y[i])];
    }

    private int nearest(IntToDoubleFunction distance) {
        int best = 0;
        for (int i = 1; i < x.length; i++) {
            best = distance.applyAsDouble(i) < distance.applyAsDouble(best) ? i : best;
        }
        return best;
    }

    /// Twice the distance between crossings of the middle, on average.
    private double period() {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        double middle = (least + most) / 2;
        int crossings = 0;
        for (int i = 1; i < order.length; i++) {
            crossings += (y[order[i]] - middle) * (y[order[i - 1]] - middle) < 0 ? 1 : 0;
        }
        return 2 * width / Math.max(1, crossings);
    }

    /// Intercept and slope through the points where both are finite.
    private double[] line(IntToDoubleFunction u, IntToDoubleFunction v) {
        int[] usable = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(u.applyAsDouble(i)) && Double.isFinite(v.applyAsDouble(i))).toArray();
        double mu = Arrays.stream(usable).mapToDouble(u::applyAsDouble).average().orElse(0);
        double mv = Arrays.stream(usable).mapToDouble(v::applyAsDouble).average().orElse(0);
        double suv = 0;
        double suu = 0;
        for (int i : usable) {
            suv += (u.applyAsDouble(i) - mu) * (v.applyAsDouble(i) - mv);
            suu += (u.applyAsDouble(i) - mu) * (u.applyAsDouble(i) - mu);
        }
        double slope = suu > 0 ? suv / suu : 0;
        return new double[] {mv - slope * mu, slope};
    }
}
