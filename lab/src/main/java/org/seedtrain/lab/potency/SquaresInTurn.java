package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;

/// Sums of squares as columns enter a linear model one after the other, by Gram and Schmidt with reorthogonalisation;
/// a column that says nothing new has no degree of freedom.
final class SquaresInTurn {
    private final List<double[]> basis = new ArrayList<>();
    private final double[] left;

    SquaresInTurn(double[] responses) {
        left = responses.clone();
    }

    /// @param ss what the columns explain beyond those before them
    record Term(int df, double ss) {
        Term plus(Term other) {
            return new Term(df + other.df, ss + other.ss);
        }
    }

    Term add(double[] column) {
        return add(List.of(column));
    }

    Term add(List<double[]> columns) {
        int df = 0;
        double ss = 0;
        for (double[] column : columns) {
            double[] q = column.clone();
            double before = norm(q);
            for (int pass = 0; pass < 2; pass++) {
                for (double[] known : basis) {
                    takeOff(q, known, dot(q, known));
                }
            }
            double after = norm(q);
            if (!(after > 1e-9 * before)) {
                continue;
            }
            for (int i = 0; i < q.length; i++) {
                q[i] /= after;
            }
            double share = dot(left, q);
            takeOff(left, q, share);
            basis.add(q);
            df++;
            ss += share * share;
        }
        return new Term(df, ss);
    }

    /// What no column explains.
    Term residual() {
        return new Term(left.length - basis.size(), dot(left, left));
    }

    private static void takeOff(double[] from, double[] unit, double amount) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= amount * unit[i];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double norm(double[] values) {
        return Math.sqrt(dot(values, values));
    }
}
