package org.seedtrain.lab.ms.deconvolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.util.FastMath;

/// Neutral masses of the proteins in an electrospray spectrum.
///
/// 1. The spectrum is laid on a logarithmic axis ([LogSpectrum]), smoothed so that isotopes run together, freed of its
///    background. 2. Its intensity is shared among charges ([ChargeGrid]). 3. The shares are summed by mass; maxima that
///    stand out are candidates. 4. Each candidate's mass is measured anew in the spectrum itself ([MassPeak]).
public final class ChargeDeconvolution {
    private static final int PASSES = 30;
    /// Smoothing that makes isotopes of a mass run together is 0.45 Da of it.
    private static final double ISOTOPES_Da = 0.45;
    private static final double LEAST_SMOOTHING = 4e-5;
    private static final int MOST_CANDIDATES = 60;

    private ChargeDeconvolution() {}

    /// @param mz ascending
    /// @param intensity of each point
    /// @param profile whether the points are a curve; else each is a peak
    /// @throws DeconvolutionRefused when the spectrum is empty, out of order or without protein peaks in the window
    public static Deconvolved of(double[] mz, double[] intensity, boolean profile, MassSearch search) {
        check(mz, intensity);
        double low = Math.max(search.lowMz(), mz[0]);
        double high = Math.min(search.highMz(), mz[mz.length - 1]);
        if (!(high > 1.01 * low)) {
            throw new DeconvolutionRefused("the spectrum goes from m/z " + mz[0] + " to " + mz[mz.length - 1]
                    + "; nothing of it lies in the window from " + search.lowMz() + " to " + search.highMz());
        }
        double smoothing = Math.max(LEAST_SMOOTHING, ISOTOPES_Da / search.lowMass_Da());
        double step = 0.5 * smoothing;
        LogSpectrum coarse = LogSpectrum.of(mz, intensity, profile, low, high, step, smoothing);
        ChargeGrid grid = new ChargeGrid(coarse, search);
        grid.passes(PASSES);
        double firstMass = FastMath.log(search.lowMass_Da());
        int cells = (int) ((FastMath.log(search.highMass_Da()) - firstMass) / step) + 1;
        double[] mass = new double[cells];
        double[] sum = new double[cells];
        for (int i = 0; i < cells; i++) {
            mass[i] = FastMath.exp(firstMass + i * step);
        }
        for (int z = grid.lowCharge; z <= grid.highCharge(); z++) {
            double first = firstMass - FastMath.log(z);
            for (int i = 0; i < cells; i++) {
                sum[i] += grid.at(z, first + i * step) / z;
            }
        }
        LogSpectrum fine = LogSpectrum.of(mz, intensity, profile, low, high, Math.min(step, 8e-6), profile ? 0 : 8e-6);
        List<MassPeak.Measured> found = new ArrayList<>();
        for (int i : maxima(sum, search.least())) {
            MassPeak.of(fine, grid, mass[i], smoothing).ifPresent(found::add);
        }
        List<NeutralMass> resolved = kept(Overlap.resolve(kept(found, search.least()), fine, grid, smoothing));
        return new Deconvolved(resolved, mass, sum, coarse.noise, PASSES);
    }

    private static void check(double[] mz, double[] intensity) {
        if (mz.length != intensity.length) {
            throw new DeconvolutionRefused(mz.length + " m/z values but " + intensity.length + " intensities");
        }
        if (mz.length < 3) {
            throw new DeconvolutionRefused("the spectrum has " + mz.length + " points; that is too few");
        }
        boolean any = false;
        for (int i = 0; i < mz.length; i++) {
            if (!(mz[i] > 0) || i > 0 && !(mz[i] >= mz[i - 1])) {
                throw new DeconvolutionRefused("m/z must be positive and ascend: point " + (i + 1) + " is " + mz[i]
                        + (i > 0 ? " after " + mz[i - 1] : ""));
            }
            if (!Double.isFinite(intensity[i])) {
                throw new DeconvolutionRefused("the intensity of point " + (i + 1) + " (m/z " + mz[i] + ") is not a number");
            }
            any |= intensity[i] > 0;
        }
        if (!any) {
            throw new DeconvolutionRefused("every intensity is zero or less: the spectrum is empty");
        }
    }

    /// Cells that are higher than their neighbours and stand out of the valleys beside them, largest first.
    private static List<Integer> maxima(double[] sum, double least) {
        double top = 0;
        for (double one : sum) {
            top = Math.max(top, one);
        }
        List<Integer> maxima = new ArrayList<>();
        for (int i = 1; i < sum.length - 1; i++) {
            if (sum[i] > 0.3 * least * top && sum[i] >= sum[i - 1] && sum[i] > sum[i + 1] && stands(sum, i)) {
                maxima.add(i);
            }
        }
        maxima.sort(Comparator.comparingDouble((Integer i) -> -sum[i]).thenComparingInt(i -> i));
        return maxima.subList(0, Math.min(MOST_CANDIDATES, maxima.size()));
    }

    /// Whether the sum falls to four fifths on both sides before it rises above this cell.
    private static boolean stands(double[] sum, int at) {
        for (int way = -1; way <= 1; way += 2) {
            int i = at;
            while (i > 0 && i < sum.length - 1 && sum[i] > 0.8 * sum[at]) {
                i += way;
                if (sum[i] > sum[at]) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Those that are large enough, each once, largest first.
    private static List<MassPeak.Measured> kept(List<MassPeak.Measured> found, double least) {
        List<MassPeak.Measured> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingDouble(one -> -one.mass().intensity()));
        List<MassPeak.Measured> kept = new ArrayList<>();
        for (MassPeak.Measured one : sorted) {
            double mass = one.mass().mass_Da();
            boolean first = kept.stream().noneMatch(other -> Math.abs(other.mass().mass_Da() - mass) < 5e-5 * mass);
            if (first && (kept.isEmpty() || one.mass().intensity() >= least * kept.getFirst().mass().intensity())) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static List<NeutralMass> kept(List<NeutralMass> resolved) {
        return resolved.stream().sorted(Comparator.comparingDouble(one -> -one.intensity())).toList();
    }
}
