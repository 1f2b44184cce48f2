package org.seedtrain.lab.ms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.ms.assignment.PeakList;
import org.seedtrain.lab.ms.mzml.MzMlEntry;
import org.seedtrain.lab.ms.mzml.MzMlReader;
import org.seedtrain.lab.ms.mzml.Spectrum;

/// Survey spectra of a part of a run, added up: point by point where they share their m/z, else by straight lines on a
/// logarithmic axis of 4 ppm; peaks (centroids) are put together and sorted.
///
/// @param spectra how many were added
/// @param from_s time of the first [s]; NaN where the file does not say
/// @param to_s time of the last [s]
public record SummedSpectrum(double[] mz, double[] intensity, boolean profile, int spectra, double from_s, double to_s) {
    private static final double STEP = 4e-6;

    /// @param from_s from this time on; NaN: where the total ion current is above half of its maximum
    public static SummedSpectrum of(byte[] file, String name, double from_s, double to_s) {
        try {
            double top = 0;
            int all = 0;
            try (MzMlReader reader = MzMlReader.of(new ByteArrayInputStream(file), name)) {
                for (Optional<MzMlEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                    if (entry.get() instanceof Spectrum spectrum) {
                        all++;
                        top = spectrum.msLevel() <= 1 ? Math.max(top, spectrum.totalIonCurrent()) : top;
                    }
                }
            }
            boolean auto = Double.isNaN(from_s);
            List<Spectrum> taken = new ArrayList<>();
            try (MzMlReader reader = MzMlReader.of(new ByteArrayInputStream(file), name)) {
                for (Optional<MzMlEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                    if (entry.get() instanceof Spectrum spectrum && spectrum.msLevel() <= 1 && spectrum.mz().length > 0
                            && (auto ? spectrum.totalIonCurrent() >= 0.5 * top
                                    : spectrum.time_s() >= from_s && spectrum.time_s() <= to_s)) {
                        taken.add(ordered(spectrum, name));
                        if (taken.size() >= 64) {
                            taken = new ArrayList<>(List.of(sum(taken)));
                        }
                    }
                }
            }
            return of(taken, name, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SummedSpectrum of(List<Spectrum> taken, String name, int all) {
        if (taken.isEmpty()) {
            throw new IllegalArgumentException(name + " has " + all + " spectra, and none of them is a survey spectrum (MS level 1)"
                    + " with points in the time that was asked for");
        }
        Spectrum sum = sum(taken);
        return new SummedSpectrum(sum.mz(), sum.intensity(), sum.representation() == Spectrum.Representation.PROFILE,
                sum.index(), sum.precursors().getFirst().mz(), sum.precursors().getFirst().intensity());
    }

    private static Spectrum ordered(Spectrum spectrum, String name) {
        int disorder = spectrum.disorder();
        if (disorder >= 0) {
            throw new IllegalArgumentException(name + ", spectrum " + (spectrum.index() + 1) + " ('" + spectrum.id()
                    + "'): m/z must ascend; point " + (disorder + 1) + " is " + spectrum.mz()[disorder]);
        }
        boolean curve = spectrum.representation() == Spectrum.Representation.PROFILE
                || spectrum.representation() == Spectrum.Representation.UNSTATED && PeakList.looksLikeACurve(spectrum.mz());
        // The count stands in the index, first and last time in the precursor, while spectra are being added.
        return new Spectrum(1, spectrum.id(), 0, 1, spectrum.polarity(),
                curve ? Spectrum.Representation.PROFILE : Spectrum.Representation.CENTROID, spectrum.time_s(),
                List.of(new Spectrum.Precursor(spectrum.time_s(), 0, spectrum.time_s())), spectrum.mz(), spectrum.intensity());
    }

    private static Spectrum sum(List<Spectrum> all) {
        Spectrum first = all.getFirst();
        int count = all.stream().mapToInt(Spectrum::index).sum();
        List<Spectrum.Precursor> time = List.of(new Spectrum.Precursor(first.precursors().getFirst().mz(), 0,
                all.getLast().precursors().getFirst().intensity()));
        double[] mz = first.mz();
        double[] intensity = first.intensity();
        if (all.size() > 1) {
            if (all.stream().allMatch(one -> Arrays.equals(one.mz(), first.mz()))) {
                intensity = new double[mz.length];
                for (Spectrum one : all) {
                    for (int i = 0; i < intensity.length; i++) {
                        intensity[i] += one.intensity()[i];
                    }
                }
            } else if (first.representation() == Spectrum.Representation.PROFILE) {
                mz = axis(all);
                intensity = new double[mz.length];
                for (Spectrum one : all) {
                    add(one, mz, intensity);
                }
            } else {
                List<double[]> peaks = new ArrayList<>();
                for (Spectrum one : all) {
                    for (int i = 0; i < one.mz().length; i++) {
                        peaks.add(new double[] {one.mz()[i], one.intensity()[i]});
                    }
                }
                peaks.sort(Comparator.comparingDouble(peak -> peak[0]));
                mz = peaks.stream().mapToDouble(peak -> peak[0]).toArray();
                intensity = peaks.stream().mapToDouble(peak -> peak[1]).toArray();
            }
        }
        return new Spectrum(count, first.id(), 0, 1, first.polarity(), first.representation(), first.time_s(), time, mz, intensity);
    }

    private static double[] axis(List<Spectrum> all) {
        double low = all.stream().mapToDouble(one -> one.mz()[0]).min().orElse(1);
        double high = all.stream().mapToDouble(one -> one.mz()[one.mz().length - 1]).max().orElse(2);
        double ratio = FastMath.log(Math.max(high, 1e-3) / Math.max(low, 1e-3));
        double[] mz = new double[(int) Math.min(4_000_000, ratio / STEP) + 2];
        for (int i = 0; i < mz.length; i++) {
            mz[i] = low * FastMath.exp(i * STEP);
        }
        return mz;
    }

    private static void add(Spectrum one, double[] mz, double[] intensity) {
        double[] x = one.mz();
        double[] y = one.intensity();
        int k = 0;
        for (int i = 0; i < mz.length; i++) {
            while (k + 1 < x.length && x[k + 1] < mz[i]) {
                k++;
            }
            if (mz[i] >= x[k] && k + 1 < x.length && x[k + 1] > x[k] && x[k + 1] - x[k] < 1e-3 * x[k]) {
                intensity[i] += y[k] + (y[k + 1] - y[k]) * (mz[i] - x[k]) / (x[k + 1] - x[k]);
            }
        }
    }
}
