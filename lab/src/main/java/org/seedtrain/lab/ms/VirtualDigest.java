package org.seedtrain.lab.ms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.ms.assignment.PeptideMap;
import org.seedtrain.lab.ms.mzml.Spectrum;
import org.seedtrain.lab.ms.sequence.Formula;
import org.seedtrain.lab.ms.sequence.Fragments;
import org.seedtrain.lab.ms.sequence.IsotopeDistribution;
import org.seedtrain.lab.ms.sequence.ProteinSequence;
import org.seedtrain.lab.stats.Normal;

/// An LC-MS run of a digest: peptides elute by their hydrophobicity (Krokhin et al. 2004), carry a proton for every basic
/// residue and the amino end or one less, show their isotopes, and are broken to b and y ions at their maximum. Centroided.
///
/// @param ppm by which every m/z is shown too high
/// @param missedShare of a peptide with a missed cleavage
/// @param modifiedShare of a peptide with a variable modification
public record VirtualDigest(ProteinSequence sequence, PeptideMap.Conditions conditions, double ppm, double missedShare,
        double modifiedShare, long seed) {
    private static final String LETTERS = "WFLIMVYATPEDCSQGNRHK";
    private static final double[] HYDROPHOBICITY = {11.0, 10.5, 9.6, 8.4, 5.8, 5.0, 4.0, 0.8, 0.4, 0.2, 0, -0.5, -0.8, -0.8, -0.9, -0.9,
        -1.2, -1.3, -1.3, -1.9};
    private static final double SPREAD_s = 12;
    private static final double CYCLE_s = 20;
    private static final double SPREAD_ppm = 1.2;

    /// A peptide at one charge.
    ///
    /// @param time_s when most of it elutes
    private record Ion(PeptideMap.Candidate candidate, int charge, double time_s, double amount, double[] mz, double[] part) {
        /// The charge with a proton on every basic residue and the amino end is chosen for fragments.
        boolean fragmented() {
            return charge == 1 + candidate.peptide().letters().chars().filter(c -> "KRH".indexOf(c) >= 0).count();
        }
    }

    /// All peaks of the run on top of each other.
    ///
    /// @param counts of the largest
    /// @param least smallest peak that is kept, as part of the largest
    public Electrospray.Points summed(double counts, double least) {
        List<double[]> peaks = new ArrayList<>();
        double top = 0;
        List<Ion> ions = ions();
        for (Ion ion : ions) {
            for (double part : ion.part()) {
                top = Math.max(top, ion.amount() * part);
            }
        }
        for (int k = 0; k < ions.size(); k++) {
            Ion ion = ions.get(k);
            for (int i = 0; i < ion.mz().length; i++) {
                double height = ion.amount() * ion.part()[i] / top;
                if (height >= least) {
                    double noise = chance(1000L * k + i);
                    peaks.add(new double[] {ion.mz()[i] * (1 + 1e-6 * SPREAD_ppm * noise),
                        counts * height * (1 + 0.03 * chance(1000L * k + i + 500))});
                }
            }
        }
        return points(peaks);
    }

    private static Electrospray.Points points(List<double[]> peaks) {
        peaks.sort(Comparator.comparingDouble(peak -> peak[0]));
        double[] mz = new double[peaks.size()];
        double[] intensity = new double[peaks.size()];
        for (int i = 0; i < mz.length; i++) {
            mz[i] = Math.rint(peaks.get(i)[0] * 1e5) / 1e5;
            intensity[i] = Math.max(0, Math.rint(peaks.get(i)[1]));
        }
        return new Electrospray.Points(mz, intensity);
    }

    /// Survey spectra and, of the strongest peptides, fragment spectra.
    public List<Spectrum> run(double counts) {
        List<Ion> ions = ions();
        double end = ions.stream().mapToDouble(Ion::time_s).max().orElse(0) + 60;
        List<Spectrum> spectra = new ArrayList<>();
        long noise = 1_000_000;
        for (double t = 60; t < end; t += CYCLE_s) {
            List<double[]> peaks = new ArrayList<>();
            for (Ion ion : ions) {
                double x = (t - ion.time_s()) / SPREAD_s;
                double height = x * x > 18 ? 0 : counts * ion.amount() * FastMath.exp(-0.5 * x * x);
                for (int i = 0; i < ion.mz().length; i++) {
                    double one = height * ion.part()[i];
                    if (one > 200) {
                        peaks.add(new double[] {ion.mz()[i] * (1 + 1e-6 * SPREAD_ppm * chance(noise++)),
                            one * (1 + 0.04 * chance(noise++))});
                    }
                }
            }
            for (int i = 0; i < 4; i++) {
                peaks.add(new double[] {300 + 1500 * Math.abs(chance(noise++)) / 3, 200 + 100 * Math.abs(chance(noise++))});
            }
            spectra.add(spectrum(spectra.size(), 1, t, List.of(), points(peaks)));
            for (Ion ion : ions) {
                if (Math.abs(ion.time_s() - t) <= 0.5 * CYCLE_s && ion.fragmented() && counts * ion.amount() > 0.04 * counts) {
                    spectra.add(fragments(spectra.size(), ion, t, counts));
                }
            }
        }
        return spectra;
    }

    private static Spectrum spectrum(
            int index, int level, double time_s, List<Spectrum.Precursor> precursors, Electrospray.Points points) {
        return new Spectrum(index, "scan=" + (index + 1), 0, level, Spectrum.Polarity.POSITIVE, Spectrum.Representation.CENTROID,
                Math.rint(time_s * 100) / 100, precursors, points.mz(), points.intensity());
    }

    private Spectrum fragments(int index, Ion ion, double time_s, double counts) {
        Fragments fragments = Fragments.of(ion.candidate().peptide().letters(), ion.candidate().differences());
        List<double[]> peaks = new ArrayList<>();
        long noise = 50_000_000L + 1000L * index;
        for (double[] series : List.of(fragments.b(), fragments.y())) {
            for (double mz : series) {
                double height = 0.3 * counts * ion.amount() * FastMath.exp(-0.9 + 0.9 * chance(noise++)) * (series == fragments.y() ? 1 : 0.5);
                double shown = mz * (1 + 1e-6 * (ppm + 2 * chance(noise++)));
                if (height > 500 && mz > 110) {
                    peaks.add(new double[] {shown, height});
                }
            }
        }
        return spectrum(index, 2, time_s,
                List.of(new Spectrum.Precursor(Math.rint(ion.mz()[0] * 1e4) / 1e4, ion.charge(), Math.rint(counts * ion.amount()))),
                points(peaks));
    }

    private List<Ion> ions() {
        List<Ion> ions = new ArrayList<>();
        List<PeptideMap.Candidate> candidates = new PeptideMap(sequence, conditions).candidates();
        for (int k = 0; k < candidates.size(); k++) {
            PeptideMap.Candidate candidate = candidates.get(k);
            String letters = candidate.peptide().letters();
            if (letters.length() < 3 || candidate.mass_Da() < 330) {
                continue;
            }
            int modified = candidate.modifications().isEmpty() ? 0 : candidate.modifications().split(",").length;
            double amount = FastMath.exp(-0.6 + 0.5 * chance(k)) * FastMath.pow(missedShare, candidate.peptide().missed())
                    * FastMath.pow(modifiedShare, modified);
            long basic = letters.chars().filter(c -> "KRH".indexOf(c) >= 0).count();
            IsotopeDistribution isotopes = IsotopeDistribution.of(ProteinSequence.chain(letters));
            double shift = candidate.mass_Da() - candidate.peptide().monoisotopic();
            for (int z = (int) Math.max(1, basic); z <= basic + 1; z++) {
                double part = amount * (z == basic + 1 ? 1 : 0.4);
                int peaks = Math.min(8, isotopes.mass().length);
                double[] mz = new double[peaks];
                double[] height = new double[peaks];
                for (int i = 0; i < peaks; i++) {
                    mz[i] = Formula.mz(isotopes.mass()[i] + shift, z) * (1 + 1e-6 * ppm);
                    height[i] = isotopes.abundance()[i];
                }
                ions.add(new Ion(candidate, z, retention(letters) + 20 * modified, part, mz, height));
            }
        }
        return ions;
    }

    /// [s], on a gradient of an hour.
    private static double retention(String letters) {
        double sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            int known = LETTERS.indexOf(letters.charAt(i));
            sum += known < 0 ? 0 : HYDROPHOBICITY[known];
        }
        int n = letters.length();
        double length = n < 10 ? 1 - 0.027 * (10 - n) : n > 20 ? Math.max(0.4, 1 - 0.014 * (n - 20)) : 1;
        return 120 + 18 * Math.clamp(sum * length, 0, 140);
    }

    private double chance(long index) {
        long z = seed * 0x9E3779B97F4A7C15L + (index + 1) * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return Normal.quantile(((z >>> 11) + 0.5) * 0x1.0p-53);
    }
}
