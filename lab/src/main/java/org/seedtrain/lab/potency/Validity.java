package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Words;

/// Whether an assay may be used: by tests of significance (Ph. Eur. 5.3) or by equivalence (USP <1032>).
final class Validity {
    private Validity() {}

    /// @param value a probability, or a ratio
    /// @param low of its 90 % interval; absent for a probability
    /// @param met whether it holds
    record Check(
            String name, String subject, Map<String, String> title, @Nullable Double value, @Nullable Double low,
            @Nullable Double high, @Nullable Double lower, @Nullable Double upper, boolean met) {}

    private static final List<String[]> TESTS = List.of(
            new String[] {"non-parallelism", "Deviation from parallelism", "평행성 이탈"},
            new String[] {"blanks", "Blank off the lines", "공시험이 직선에서 벗어남"},
            new String[] {"intersection", "Lines do not meet at dose 0", "직선이 용량 0에서 만나지 않음"},
            new String[] {"non-linearity", "Deviation from the line or curve", "직선(곡선) 이탈"});

    static List<Check> tests(RelativePotency potency, double alpha) {
        List<Check> checks = new ArrayList<>();
        regression(potency, alpha, checks);
        for (String[] test : TESTS) {
            potency.variance().source(test[0]).filter(source -> source.p() != null).ifPresent(source ->
                    checks.add(insignificant(test[0], test[1], test[2], source.p(), alpha)));
        }
        if (potency.parallelism() != null) {
            checks.add(insignificant("parallelism", "Separate curves fit better", "곡선을 따로 맞출 때 더 잘 맞음",
                    potency.parallelism().p(), alpha));
        }
        return checks;
    }

    private static void regression(RelativePotency potency, double alpha, List<Check> checks) {
        potency.variance().source("regression").ifPresent(source -> {
            Double p = source.p();
            checks.add(new Check("regression", "", Words.of("No significant regression", "회귀가 유의하지 않음"), p, null, null, null,
                    alpha, p != null && p < alpha));
        });
    }

    private static Check insignificant(String name, String en, String ko, @Nullable Double p, double alpha) {
        return new Check(name, "", Words.of(en, ko), p, null, null, alpha, null, p != null && p >= alpha);
    }

    /// The 90 % interval of every property lies within its bounds.
    static List<Check> equivalence(RelativePotency potency, double alpha, double[] bounds, double intercept) {
        List<Check> checks = new ArrayList<>();
        regression(potency, alpha, checks);
        for (RelativePotency.Similarity one : potency.similarities()) {
            boolean difference = one.property().equals("intercept-difference");
            double lower = difference ? -intercept : bounds[0];
            double upper = difference ? intercept : bounds[1];
            Double low = one.low();
            Double high = one.high();
            checks.add(new Check(one.property(), one.preparation(), words(one), one.value(), low, high, lower, upper,
                    low != null && high != null && low >= lower && high <= upper));
        }
        return checks;
    }

    private static Map<String, String> words(RelativePotency.Similarity one) {
        String name = one.preparation();
        return switch (one.property()) {
            case "slope-ratio" -> Words.of(name + ": slope ratio", name + ": 기울기비");
            case "intercept-difference" -> Words.of(name + ": difference of intercepts", name + ": 절편 차이");
            case "range-ratio" -> Words.of(name + ": ratio of the ranges", name + ": 범위비");
            default -> Words.of(name + ": ratio of the upper asymptotes", name + ": 상부 점근값의 비");
        };
    }
}
