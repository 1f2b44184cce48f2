package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.util.FastMath;

/// Finds where peaks are: the signal is compared with Mexican hats (second derivatives of Gaussians) of every width. A hat sees no
/// straight baseline, and its answer is known in units of the noise. Wide hats find weak peaks, narrow ones tell neighbours
/// apart: from wide to narrow, each answer is replaced by those that stand out within it.
final class Candidates {
    /// An answer must be so many standard deviations of the noise...
    private static final double HIGH = 6.5;
    /// ...and stand out of its surroundings by so many...
    private static final double DEEP = 8;
    /// ...and by this share of itself.
    private static final double SHARE = 0.05;
    private Candidates() {}

    /// All in points of the signal.
    ///
    /// @param scale standard deviation of the narrowest hat that saw it
    /// @param answer of the hat that answered most [standard deviations of the noise]
    record Candidate(double at, double low, double high, double scale, double answer) {}

    /// @param seen the signal in which peaks are looked for
    /// @param noise in whose units answers are taken
    static List<Candidate> find(NoiseLevels seen, NoiseLevels noise) {
        List<Candidate> known = List.of();
        for (int level = Math.min(seen.levels(), noise.levels()) - 1; level >= 0; level--) {
            int factor = 1 << level;
            for (int hat = 0; hat < 2; hat++) {
                double width = (hat == 0 ? Hat.WIDE : Hat.NARROW).width();
                double[] answers = seen.answers(level, hat);
                double[] scaled = new double[answers.length];
                for (int i = 0; i < answers.length; i++) {
                    scaled[i] = answers[i] / noise.sigma(level);
                }
                known = refined(known, standing(scaled, factor, width * factor, noise));
            }
        }
        return known;
    }

    /// The maxima that stand out, with the stretch of positive answers around each.
    private static List<Candidate> standing(double[] answer, int factor, double scale, NoiseLevels noise) {
        List<Candidate> standing = new ArrayList<>();
        int top = -1;
        // Beyond the ends the signal is made up: what a hat sees with half of itself out there does not count.
        int edge = (int) (2.5 * scale / factor);
        int end = answer.length - edge;
        double low = edge < answer.length ? answer[edge] : 0;
        int lowAt = edge;
        double unit = 1;
        for (int i = edge; i < end; i++) {
            if (top < 0) {
                if (answer[i] < low) {
                    low = answer[i];
                    lowAt = i;
                }
                if (answer[i] > HIGH && answer[i] - low > Math.max(DEEP, SHARE * answer[i])) {
                    unit = noise.louder((i + 0.5) * factor);
                    top = answer[i] > HIGH * unit && answer[i] - low > DEEP * unit ? i : -1;
                }
            } else if (answer[i] > answer[top]) {
                top = i;
            } else if (answer[top] - answer[i] > Math.max(DEEP * unit, SHARE * answer[top])) {
                standing.add(around(answer, lowAt, top, factor, scale));
                top = -1;
                low = answer[i];
                lowAt = i;
            }
        }
        return standing;
    }

    private static Candidate around(double[] answer, int least, int top, int factor, double scale) {
        int low = top;
        while (low > least && answer[low] > 0) {
            low--;
        }
        int high = top;
        double lowest = answer[top];
        while (high < answer.length - 1 && answer[high] > 0
                && answer[high] - lowest < Math.max(DEEP, SHARE * answer[top])) {
            lowest = Math.min(lowest, answer[high]);
            high++;
        }
        return new Candidate((top + 0.5) * factor - 0.5, low * (double) factor, (high + 1.0) * factor, scale, answer[top]);
    }

    private static List<Candidate> refined(List<Candidate> wide, List<Candidate> narrow) {
        List<Candidate> refined = new ArrayList<>();
        boolean[] answered = new boolean[wide.size()];
        for (Candidate child : narrow) {
            double answer = child.answer();
            for (int i = 0; i < wide.size(); i++) {
                Candidate parent = wide.get(i);
                if (child.at() >= parent.low() && child.at() <= parent.high()) {
                    answered[i] = true;
                    answer = Math.max(answer, parent.answer());
                }
            }
            refined.add(new Candidate(child.at(), child.low(), child.high(), child.scale(), answer));
        }
        for (int i = 0; i < wide.size(); i++) {
            if (!answered[i]) {
                refined.add(wide.get(i));
            }
        }
        refined.sort(Comparator.comparingDouble(Candidate::at));
        return refined;
    }
}
