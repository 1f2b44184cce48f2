package org.seedtrain.lab.ms.deconvolution;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/// Masses whose peaks lie on each other, as those of a protein and of one of about its double. Where a mass has three
/// charges of its own, it is measured in these alone; where it has not, what the others have at its peaks, as their own charges
/// tell, is taken off first.
final class Overlap {
    private static final double WIDTHS = 2.5;
    private static final int ENOUGH = 3;
    private static final double MATTERS = 0.05;

    private Overlap() {}

    /// A mass as it looks in the spectrum: a Gaussian at every charge.
    ///
    /// @param sigma of its peak on the mass axis [Da]
    /// @param first charge of the first height
    record Companion(double mass, double sigma, int first, double[] heights) {
        /// @param x m/z less the proton
        double at(double x) {
            int z = (int) Math.rint(mass / x);
            int i = z - first;
            double t = (x * z - mass) / sigma;
            return i < 0 || i >= heights.length || t * t > 50 ? 0 : heights[i] * FastMath.exp(-0.5 * t * t);
        }
    }

    static List<NeutralMass> resolve(List<MassPeak.Measured> found, LogSpectrum fine, ChargeGrid grid, double smoothing) {
        List<List<Integer>> own = new ArrayList<>();
        for (MassPeak.Measured one : found) {
            own.add(own(one, found));
        }
        List<MassPeak.Measured> measured = new ArrayList<>(found);
        for (int i = 0; i < found.size(); i++) {
            MassPeak.Measured one = found.get(i);
            if (own.get(i).size() >= ENOUGH && own.get(i).size() < one.mass().charges().size()) {
                measured.set(i, MassPeak.again(fine, grid, one, smoothing, own.get(i), List.of()));
            }
        }
        for (int i = 0; i < found.size(); i++) {
            if (own.get(i).size() < ENOUGH) {
                List<Companion> companions = new ArrayList<>();
                for (int j = 0; j < found.size(); j++) {
                    if (own.get(j).size() >= ENOUGH && own.get(j).size() < found.get(j).mass().charges().size()) {
                        companions.add(companion(measured.get(j), found.get(j).mass().charges(), own.get(j), fine));
                    }
                }
                if (!companions.isEmpty()) {
                    measured.set(i, MassPeak.again(fine, grid, found.get(i), smoothing, found.get(i).mass().charges(), companions));
                }
            }
        }
        return measured.stream().map(MassPeak.Measured::mass).toList();
    }

    /// Charges at which no other mass of weight has a peak nearby.
    private static List<Integer> own(MassPeak.Measured one, List<MassPeak.Measured> all) {
        List<Integer> own = new ArrayList<>();
        double mass = one.mass().mass_Da();
        for (int z : one.mass().charges()) {
            boolean alone = true;
            for (MassPeak.Measured other : all) {
                if (other == one || other.mass().intensity() < MATTERS * one.mass().intensity()) {
                    continue;
                }
                double m = other.mass().mass_Da();
                int charge = (int) Math.rint(m * z / mass);
                boolean there = charge >= other.mass().charges().getFirst() - 1 && charge <= other.mass().charges().getLast() + 1;
                double apart = Math.abs(mass / z - m / charge) * z / mass;
                alone &= !(there && apart < WIDTHS * (one.sigma() / mass + other.sigma() / m));
            }
            if (alone) {
                own.add(z);
            }
        }
        return own;
    }

    /// Heights at its own charges; between and beyond them by straight lines in the logarithm.
    private static Companion companion(MassPeak.Measured one, List<Integer> charges, List<Integer> own, LogSpectrum fine) {
        double[] log = new double[own.size()];
        for (int i = 0; i < log.length; i++) {
            log[i] = FastMath.log(Math.max(1e-9, height(one, own.get(i), fine)));
        }
        int first = charges.getFirst();
        double[] heights = new double[charges.getLast() - first + 1];
        for (int i = 0; i < heights.length; i++) {
            int z = first + i;
            int k = 0;
            while (k + 2 < log.length && own.get(k + 1) < z) {
                k++;
            }
            double along = (double) (z - own.get(k)) / (own.get(k + 1) - own.get(k));
            heights[i] = FastMath.exp(log[k] + Math.clamp(along, -1, 2) * (log[k + 1] - log[k]));
        }
        return new Companion(one.mass().mass_Da(), one.sigma(), first, heights);
    }

    private static double height(MassPeak.Measured one, int z, LogSpectrum fine) {
        double product = 0;
        double square = 0;
        for (int i = -20; i <= 20; i++) {
            double t = 0.1 * i;
            double g = FastMath.exp(-0.5 * t * t);
            product += g * fine.at(FastMath.log((one.mass().mass_Da() + t * one.sigma()) / z));
            square += g * g;
        }
        return product / square;
    }
}
