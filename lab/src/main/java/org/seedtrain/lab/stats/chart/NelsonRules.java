package org.seedtrain.lab.stats.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.seedtrain.lab.Words;

/// The eight rules of Nelson (1984) for points in units of their standard deviation from the centre line.
public final class NelsonRules {
    private NelsonRules() {}

    /// @param rule 1 to 8
    /// @param index place of the point that completes the pattern, from 0
    public record Hit(int rule, int index) {}

    /// What the rules say, by language tag.
    public static Map<String, String> text(int rule) {
        return switch (rule) {
            case 1 -> Words.of("one point beyond 3 sigma", "3시그마를 벗어난 점 1개");
            case 2 -> Words.of("nine points in a row on one side of the centre", "중심선 한쪽에 연속 9점");
            case 3 -> Words.of("six points in a row rising or falling", "연속 6점 상승 또는 하강");
            case 4 -> Words.of("fourteen points in a row alternating", "연속 14점 교대로 오르내림");
            case 5 -> Words.of("two of three points beyond 2 sigma on one side", "연속 3점 중 2점이 같은 쪽 2시그마 밖");
            case 6 -> Words.of("four of five points beyond 1 sigma on one side", "연속 5점 중 4점이 같은 쪽 1시그마 밖");
            case 7 -> Words.of("fifteen points in a row within 1 sigma", "연속 15점이 1시그마 안");
            case 8 -> Words.of("eight points in a row beyond 1 sigma on either side", "연속 8점이 양쪽 1시그마 밖");
            default -> throw new IllegalArgumentException("Nelson's rules are numbered 1 to 8; got " + rule);
        };
    }

    /// All hits, by point and then by rule.
    ///
    /// @param z (value - centre)/sigma
    public static List<Hit> hits(double[] z) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < z.length; i++) {
            for (int rule = 1; rule <= 8; rule++) {
                if (hit(rule, z, i)) {
                    hits.add(new Hit(rule, i));
                }
            }
        }
        return hits;
    }

    private static boolean hit(int rule, double[] z, int i) {
        return switch (rule) {
            case 1 -> Math.abs(z[i]) > 3;
            case 2 -> last(z, i, 9, 9, v -> v > 0) || last(z, i, 9, 9, v -> v < 0);
            case 3 -> run(z, i, 5, 1) || run(z, i, 5, -1);
            case 4 -> alternating(z, i);
            case 5 -> last(z, i, 2, 3, v -> v > 2) || last(z, i, 2, 3, v -> v < -2);
            case 6 -> last(z, i, 4, 5, v -> v > 1) || last(z, i, 4, 5, v -> v < -1);
            case 7 -> last(z, i, 15, 15, v -> Math.abs(v) < 1);
            default -> last(z, i, 8, 8, v -> Math.abs(v) > 1);
        };
    }

    /// Whether the point and enough of those before it are like this.
    private static boolean last(double[] z, int i, int wanted, int of, DoublePredicate like) {
        if (!like.test(z[i])) {
            return false;
        }
        int found = 0;
        for (int k = Math.max(0, i - of + 1); k <= i; k++) {
            found += like.test(z[k]) ? 1 : 0;
        }
        return found >= wanted;
    }

    private static boolean run(double[] z, int i, int steps, int sign) {
        for (int k = 0; k < steps; k++) {
            if (i - k < 1 || !(sign * (z[i - k] - z[i - k - 1]) > 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean alternating(double[] z, int i) {
        if (i < 13) {
            return false;
        }
        for (int k = i - 11; k <= i; k++) {
            if (!((z[k] - z[k - 1]) * (z[k - 1] - z[k - 2]) < 0)) {
                return false;
            }
        }
        return true;
    }
}
