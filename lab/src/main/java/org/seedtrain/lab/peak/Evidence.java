package org.seedtrain.lab.peak;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How high something of a given width must be in order not to be the noise's doing, judged by the baseline itself: what hats of that
/// width answer to the stretches where no peak is. Noise that hangs together answers more to wide hats than white noise of the
/// same deviation does, so wide humps must be higher. Where too little baseline is left, the [NoiseLevels] speak.
final class Evidence {
    /// An answer must be so many standard deviations of the answers to the noise.
    private static final double LEAST = 5.5;
    /// Answers that know nothing of each other, at least, for a standard deviation of their own.
    private static final double FEWEST = 6;
    private static final double REACH = 2;
    /// What is only extrapolated from its neighbours counts so many times where these hang together.
    private static final double UNSURE = 1.5;

    private final boolean[] free;
    private final NoiseLevels noise;
    private final List<double[]> means;
    private final @Nullable Double[] known;

    /// @param left signal less baseline and peaks
    /// @param free points that belong to no peak
    Evidence(double[] left, boolean[] free, NoiseLevels noise) {
        this.free = free;
        this.noise = noise;
        this.means = NoiseLevels.pyramid(left);
        this.known = new Double[means.size() * 2];
    }

    /// @param width standard deviation [points]
    double leastHeight(double width) {
        int level = 0;
        while (level < means.size() - 1 && width / (1 << level) > 1.41 * Hat.NARROW.width()) {
            level++;
        }
        double own = Math.max(1, width / (1 << level));
        Hat hat = own > 1.7 ? Hat.WIDE : Hat.NARROW;
        int key = 2 * level + (own > 1.7 ? 0 : 1);
        Double deviation = known[key];
        if (deviation == null) {
            deviation = deviation(hat, level);
            known[key] = deviation;
        }
        return LEAST * deviation / Hat.gain(own);
    }

    private double deviation(Hat hat, int level) {
        int factor = 1 << level;
        double[] answers = hat.answers(means.get(level));
        double[] quiet = new double[answers.length];
        int reach = (int) Math.ceil(REACH * hat.width());
        int n = 0;
        int run = 0;
        for (int i = 0; i < answers.length; i++) {
            run = free(i * factor, factor) ? run + 1 : 0;
            if (run > 2 * reach) {
                quiet[n++] = Math.abs(answers[i - reach]);
            }
        }
        double independent = n / (2.5 * hat.width());
        if (independent < FEWEST) {
            return (noise.hangsTogether() ? UNSURE : 1) * noise.sigma(Math.min(level, noise.levels() - 1));
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            squares += quiet[i] * quiet[i];
        }
        Arrays.sort(quiet, 0, n);
        return Math.max(1.4826 * quiet[n / 2], Math.sqrt(squares / n)) * (1 + 1.2 / Math.sqrt(independent));
    }

    private boolean free(int from, int points) {
        for (int i = from; i < from + points; i++) {
            if (!free[i]) {
                return false;
            }
        }
        return true;
    }
}
