package org.seedtrain.lab.ms.sequence;

import java.util.Arrays;

/// Isotopic peaks of a composition, those of one nominal mass taken together: abundance and mean mass of each. By
/// convolution of the elements' own distributions with the method of Rockwood & Van Orden (1996), powers by squaring; peaks
/// under 1e-13 are dropped.
///
/// @param mass of each peak [Da]
/// @param abundance of each peak, together 1
public record IsotopeDistribution(double[] mass, double[] abundance) {
    private static final double LEAST = 1e-13;

    /// Abundances and, with them as weights, masses, from the lightest nominal mass on.
    private record Pattern(int first, double[] p, double[] m) {
        Pattern times(Pattern other) {
            double[] q = new double[p.length + other.p.length - 1];
            double[] n = new double[q.length];
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < other.p.length; j++) {
                    q[i + j] += p[i] * other.p[j];
                    n[i + j] += m[i] * other.p[j] + p[i] * other.m[j];
                }
            }
            int from = 0;
            int to = q.length;
            while (from < to - 1 && q[from] < LEAST) {
                from++;
            }
            while (to > from + 1 && q[to - 1] < LEAST) {
                to--;
            }
            return new Pattern(first + other.first + from, Arrays.copyOfRange(q, from, to), Arrays.copyOfRange(n, from, to));
        }
    }

    /// @throws SequenceRefused for a composition with a negative count
    public static IsotopeDistribution of(Formula formula) {
        Pattern all = new Pattern(0, new double[] {1}, new double[] {0});
        for (Element element : Element.values()) {
            int count = formula.count(element);
            if (count < 0) {
                throw new SequenceRefused("the composition " + formula + " has fewer than no " + element);
            }
            double[] p = element.abundances();
            double[] m = element.masses();
            for (int i = 0; i < p.length; i++) {
                m[i] *= p[i];
            }
            Pattern power = new Pattern(0, p, m);
            for (int rest = count; rest > 0; rest >>= 1) {
                all = (rest & 1) == 1 ? all.times(power) : all;
                power = rest > 1 ? power.times(power) : power;
            }
        }
        double[] mass = new double[all.p.length];
        double sum = Arrays.stream(all.p).sum();
        double[] abundance = new double[all.p.length];
        for (int i = 0; i < mass.length; i++) {
            mass[i] = all.p[i] > 0 ? all.m[i] / all.p[i] : Double.NaN;
            abundance[i] = all.p[i] / sum;
        }
        return new IsotopeDistribution(mass, abundance);
    }

    /// Mean mass [Da].
    public double average() {
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += abundance[i] > 0 ? mass[i] * abundance[i] : 0;
        }
        return sum;
    }

    /// Of the most abundant peak [Da].
    public double mostAbundant() {
        int best = 0;
        for (int i = 1; i < mass.length; i++) {
            best = abundance[i] > abundance[best] ? i : best;
        }
        return mass[best];
    }
}
