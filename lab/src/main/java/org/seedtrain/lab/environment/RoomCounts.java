package org.seedtrain.lab.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;

/// Particle counts of a room, by size and location (ISO 14644-1:2015, A.5 and A.6).
///
/// @param bySize in the order of the sizes [um]
public record RoomCounts(Map<Double, List<Location>> bySize) {

    /// One count.
    ///
    /// @param count particles from the size on
    public record Reading(String location, double size_um, double count, double volume_L) {}

    /// @param concentration mean of its samples [1/m3]
    /// @param volume_L of its smallest sample
    public record Location(String name, double concentration, double volume_L, int samples) {}

    /// @param isoClass best class that every location meets at this size; absent when it meets none
    /// @param ucl95_per_m3 of the means of 2 to 9 locations, as ISO 14644-1:1999 asked; absent otherwise
    public record Size(double size_um, double highest_per_m3, double mean_per_m3, @Nullable Double limit_per_m3, @Nullable Boolean meets,
            @Nullable Integer isoClass, @Nullable Double ucl95_per_m3) {}

    public static RoomCounts of(List<Reading> readings) {
        Map<Double, Map<String, List<Reading>>> counts = new TreeMap<>();
        for (Reading reading : readings) {
            counts.computeIfAbsent(reading.size_um(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(reading.location(), key -> new ArrayList<>()).add(reading);
        }
        Map<Double, List<Location>> bySize = new TreeMap<>();
        counts.forEach((size, places) -> places.forEach((name, samples) -> bySize.computeIfAbsent(size, key -> new ArrayList<>())
                .add(new Location(name, samples.stream().mapToDouble(one -> one.count() / one.volume_L() * 1000).average().orElse(0),
                        samples.stream().mapToDouble(Reading::volume_L).min().orElse(0), samples.size()))));
        return new RoomCounts(bySize);
    }

    /// Most locations counted at any size.
    public int locations() {
        return bySize.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /// What the counts say at one size; what is wrong with the sampling is added to the flags.
    ///
    /// @param limit to be met [1/m3]; empty where there is none
    public Size size(double size, OptionalDouble limit, List<Flag> flags) {
        List<Location> points = bySize.getOrDefault(size, List.of());
        double highest = points.stream().mapToDouble(Location::concentration).max().orElse(0);
        double mean = points.stream().mapToDouble(Location::concentration).average().orElse(0);
        int n = points.size();
        Double ucl = null;
        if (n >= 2 && n <= 9) {
            double squares = points.stream().mapToDouble(point -> (point.concentration() - mean) * (point.concentration() - mean)).sum();
            ucl = mean + new TDistribution(n - 1).inverseCumulativeProbability(0.95) * Math.sqrt(squares / (n - 1) / n);
        }
        if (limit.isPresent()) {
            double least = CleanroomClass.volume_L(limit.getAsDouble());
            points.stream().filter(point -> point.volume_L() < least * (1 - 1e-9)).findFirst().ifPresent(point -> flags.add(Flag.of(
                    "small-sample", point.name(), "a sample of " + brief(point.volume_L()) + " L is too small for particles from "
                            + brief(size) + " um; " + brief(Math.ceil(10 * least) / 10) + " L or more are needed",
                    brief(size) + " µm 입자에는 채취량 " + brief(point.volume_L()) + " L가 부족합니다. " + brief(Math.ceil(10 * least) / 10)
                            + " L 이상이 필요합니다")));
            if (n == 1 && points.getFirst().samples() < 3) {
                flags.add(Flag.of("one-location", points.getFirst().name(), "a single location needs three samples or more",
                        "한 곳만 측정할 때는 3회 이상 측정해야 합니다"));
            }
        }
        var met = CleanroomClass.met(size, highest);
        return new Size(size, highest, mean, limit.isPresent() ? limit.getAsDouble() : null,
                limit.isPresent() ? highest <= limit.getAsDouble() : null, met.isPresent() ? met.getAsInt() : null, ucl);
    }

    static String brief(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
