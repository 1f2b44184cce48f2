package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.Normal;

/// Assays of all-or-none responses (Ph. Eur. 5.3, 4): the probit, logit or complementary log-log of the share that responds
/// is a straight line over the logarithm of the dose, one slope for all; maximum likelihood by iterated weights, limits after Fieller
/// with the normal deviate.
///
/// @param estimates potencies against the first preparation
/// @param medians dose at which half respond, of each preparation
/// @param linearity Pearson's chi-squared of separate lines
/// @param parallelism likelihood ratio of separate slopes over one
public record Quantal(
        String link, double confidence, double slope, double slopeStandardError, List<RelativePotency.Estimate> estimates,
        List<RelativePotency.Estimate> medians, Test linearity, Test parallelism, List<RelativePotency.Line> curves) {

    public record Test(double chiSquared, int df, double p) {}

    /// One group.
    ///
    /// @param n units treated
    /// @param responded of them
    public record Group(int preparation, double dose, int n, int responded) {}

    public enum Link {
        PROBIT,
        LOGIT,
        /// `p = 1 - exp(-exp(eta))`
        GOMPIT;

        double share(double eta) {
            return switch (this) {
                case PROBIT -> 0.5 * Erf.erfc(-eta / Math.sqrt(2));
                case LOGIT -> 1 / (1 + FastMath.exp(-eta));
                case GOMPIT -> -FastMath.expm1(-FastMath.exp(eta));
            };
        }

        double density(double eta) {
            return switch (this) {
                case PROBIT -> FastMath.exp(-eta * eta / 2) / Math.sqrt(2 * Math.PI);
                case LOGIT -> share(eta) * (1 - share(eta));
                case GOMPIT -> FastMath.exp(eta - FastMath.exp(eta));
            };
        }

        double median() {
            return this == GOMPIT ? FastMath.log(FastMath.log(2)) : 0;
        }
    }

    public Quantal {
        estimates = List.copyOf(estimates);
        medians = List.copyOf(medians);
        curves = List.copyOf(curves);
    }

    private record Fit(double[] beta, double[][] covariance, double deviance, double pearson) {}

    /// @param preparations names, the standard first; a single one has a median only
    public static Quantal of(List<String> preparations, List<Group> groups, Link link, double confidence) {
        for (Group group : groups) {
            if (!(group.dose() > 0) || group.n() < 1 || group.responded() < 0 || group.responded() > group.n()) {
                throw new PotencyRefused("'" + preparations.get(group.preparation()) + "' at the dose " + group.dose() + ": "
                        + group.responded() + " of " + group.n() + " responded; the dose must be above 0 and the responders"
                        + " between 0 and the number treated");
            }
        }
        int h = preparations.size();
        double[] x = groups.stream().mapToDouble(group -> FastMath.log(group.dose())).toArray();
        Fit common = fit(groups, link, x, h, false);
        Fit separate = fit(groups, link, x, h, true);
        double z = Normal.quantile(0.5 + confidence / 2);
        List<RelativePotency.Estimate> estimates = new ArrayList<>();
        List<RelativePotency.Estimate> medians = new ArrayList<>();
        for (int i = 0; i < h; i++) {
            if (i > 0) {
                estimates.add(ratio(common, preparations.get(i), i, 0, 0, z));
            }
            medians.add(ratio(common, preparations.get(i), i, -1, link.median(), z));
        }
        int free = groups.size() - 2 * h;
        return new Quantal(link.name().toLowerCase(java.util.Locale.ROOT), confidence, common.beta[h],
                Math.sqrt(common.covariance[h][h]), estimates, medians, test(separate.pearson, free),
                test(Math.max(0, common.deviance - separate.deviance), h - 1), curves(preparations, groups, link, common));
    }

    private static Test test(double chi, int df) {
        return new Test(chi, df, df > 0 ? Math.max(0, 1 - new ChiSquaredDistribution(df).cumulativeProbability(chi)) : 1);
    }

    /// The difference of two intercepts, or the way from the median to an intercept, over the slope.
    private static RelativePotency.Estimate ratio(Fit fit, String name, int plus, int minus, double median, double z) {
        int b = fit.beta.length - 1;
        double[][] v = fit.covariance;
        boolean dose = minus < 0;
        double top = dose ? median - fit.beta[plus] : fit.beta[plus] - fit.beta[minus];
        double sign = dose ? -1 : 1;
        double nn = v[plus][plus] + (dose ? 0 : v[minus][minus] - 2 * v[plus][minus]);
        double nd = sign * v[plus][b] - (dose ? 0 : v[minus][b]);
        Fieller limits = Fieller.of(top, fit.beta[b], nn, nd, v[b][b], z);
        double error = Math.sqrt(Math.max(0, nn - 2 * limits.ratio() * nd + limits.ratio() * limits.ratio() * v[b][b]))
                / Math.abs(fit.beta[b]);
        if (!(Math.abs(limits.ratio()) < 100)) {
            throw new PotencyRefused("'" + name + "': the share that responds hardly changes with the dose; there is nothing to read"
                    + " a potency from");
        }
        return new RelativePotency.Estimate(name, FastMath.exp(limits.ratio()), exp(limits.low()), exp(limits.high()), error);
    }

    private static @Nullable Double exp(@Nullable Double log) {
        return log == null || Math.abs(log) > 100 ? null : FastMath.exp(log);
    }

    /// Fisher's scoring.
    private static Fit fit(List<Group> groups, Link link, double[] x, int h, boolean slopes) {
        int p = slopes ? 2 * h : h + 1;
        double[] eta = new double[groups.size()];
        for (int i = 0; i < eta.length; i++) {
            double share = (groups.get(i).responded() + 0.5) / (groups.get(i).n() + 1);
            eta[i] = switch (link) {
                case PROBIT -> Normal.quantile(share);
                case LOGIT -> FastMath.log(share / (1 - share));
                case GOMPIT -> FastMath.log(-FastMath.log1p(-share));
            };
        }
        Regression step = null;
        double last = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < 200; iteration++) {
            double[] right = new double[eta.length];
            List<double[]> columns = new ArrayList<>();
            for (int k = 0; k < p; k++) {
                columns.add(new double[eta.length]);
            }
            for (int i = 0; i < eta.length; i++) {
                Group group = groups.get(i);
                double share = Math.min(1 - 1e-12, Math.max(1e-12, link.share(eta[i])));
                double density = Math.max(1e-12, link.density(eta[i]));
                double root = density * Math.sqrt(group.n() / (share * (1 - share)));
                right[i] = root * (eta[i] + ((double) group.responded() / group.n() - share) / density);
                columns.get(group.preparation())[i] = root;
                columns.get(slopes ? h + group.preparation() : h)[i] = root * x[i];
            }
            step = Regression.of(columns, right);
            double moved = 0;
            for (int i = 0; i < eta.length; i++) {
                int place = groups.get(i).preparation();
                double next = step.coefficients()[place] + step.coefficients()[slopes ? h + place : h] * x[i];
                moved = Math.max(moved, Math.abs(next - eta[i]));
                eta[i] = Math.max(-12, Math.min(12, next));
            }
            if (moved < 1e-12 || moved < 1e-8 && moved >= last) {
                break;
            }
            last = moved;
        }
        if (!(last < 1e-6) || step == null) {
            throw new PotencyRefused("no line could be fitted: a preparation needs two doses or more at which some, but not all,"
                    + " respond");
        }
        double deviance = 0;
        double pearson = 0;
        for (int i = 0; i < eta.length; i++) {
            Group group = groups.get(i);
            double share = Math.min(1 - 1e-12, Math.max(1e-12, link.share(eta[i])));
            double expected = group.n() * share;
            deviance += 2 * (part(group.responded(), expected) + part(group.n() - group.responded(), group.n() - expected));
            pearson += (group.responded() - expected) * (group.responded() - expected) / (expected * (1 - share));
        }
        return new Fit(step.coefficients(), step.unscaledCovariance(), deviance, pearson);
    }

    private static double part(double observed, double expected) {
        return observed > 0 ? observed * FastMath.log(observed / expected) : 0;
    }

    private static List<RelativePotency.Line> curves(List<String> names, List<Group> groups, Link link, Fit fit) {
        List<RelativePotency.Line> curves = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            double[] doses = groups.stream().filter(group -> group.preparation() == place).mapToDouble(Group::dose).sorted().toArray();
            double low = FastMath.log(doses[0]) - 0.3;
            double high = FastMath.log(doses[doses.length - 1]) + 0.3;
            double[] x = new double[61];
            double[] y = new double[61];
            for (int k = 0; k <= 60; k++) {
                double u = low + (high - low) * k / 60;
                x[k] = FastMath.exp(u);
                y[k] = link.share(fit.beta[place] + fit.beta[names.size()] * u);
            }
            curves.add(new RelativePotency.Line(names.get(i), x, y));
        }
        return curves;
    }
}
