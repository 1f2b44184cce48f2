package org.seedtrain.lab.ms.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.ms.mzml.Spectrum;
import org.seedtrain.lab.ms.sequence.Formula;
import org.seedtrain.lab.ms.sequence.Fragments;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.ProteinSequence;
import org.seedtrain.lab.ms.sequence.Protease;

/// Peptides of a digest found in the spectra of a run. In survey spectra a peptide is found where its monoisotopic peak
/// stands within the tolerance and its second isotope beside it; in fragment spectra of its m/z, b and y ions are counted.
public final class PeptideMap {
    private static final double ISOTOPE_Da = 1.00235;
    /// Half of the second isotope of averagine, by mass [1/Da].
    private static final double LEAST_SECOND = 0.5 * 0.00054;
    private static final double FRAGMENT_ppm = 20;
    /// A peptide counts as seen by fragments from this many on.
    private static final int FEWEST_FRAGMENTS = 4;

    /// What the digest is and how near a peak must be.
    ///
    /// @param fixed on every residue they can stand on
    /// @param variable on up to two places of a peptide
    /// @param highCharge most charges of a peptide
    public record Conditions(Protease protease, int missed, List<Modification> fixed, List<Modification> variable,
            double tolerance_ppm, int highCharge) {
        public Conditions {
            fixed = List.copyOf(fixed);
            variable = List.copyOf(variable);
        }
    }

    /// @param modifications variable ones, in words; empty for none
    /// @param mass_Da monoisotopic, neutral
    public record Candidate(Protease.Peptide peptide, String modifications, double mass_Da, double[] differences) {}

    /// @param error_ppm of the monoisotopic peak at its highest
    /// @param time_s where it is highest; NaN where the file does not say
    /// @param fragments b and y ions found, of the best fragment spectrum
    /// @param possible b and y ions there are
    public record Match(Candidate candidate, int charge, double mz, double error_ppm, double intensity, double time_s,
            int fragments, int possible) {
        public boolean bySequence() {
            return fragments >= Math.min(FEWEST_FRAGMENTS, possible);
        }
    }

    /// @param surveys spectra of level 1 that were searched
    /// @param fragmented spectra of level 2 that were searched
    /// @param coverage by chain, by residue: 0 not seen, 1 by mass, 2 by fragments as well
    public record Found(List<Match> matches, int surveys, int fragmented, List<int[]> coverage) {
        /// Residues seen at least so [%].
        public double covered(int level) {
            long all = coverage.stream().mapToLong(chain -> chain.length).sum();
            long seen = coverage.stream().flatMapToInt(Arrays::stream).filter(one -> one >= level).count();
            return 100.0 * seen / all;
        }

        /// Median of the errors [ppm]; 0 without any.
        public double medianError() {
            double[] errors = matches.stream().mapToDouble(Match::error_ppm).sorted().toArray();
            return errors.length == 0 ? 0 : errors[errors.length / 2];
        }
    }

    private final ProteinSequence sequence;
    private final Conditions conditions;
    private final List<Candidate> candidates;
    private final Map<Candidate, Match> best = new LinkedHashMap<>();
    private final Map<Candidate, int[]> fragments = new LinkedHashMap<>();
    private int surveys;
    private int fragmented;

    public PeptideMap(ProteinSequence sequence, Conditions conditions) {
        this.sequence = sequence;
        this.conditions = conditions;
        this.candidates = Digest.candidates(sequence, conditions);
    }

    public List<Candidate> candidates() {
        return candidates;
    }

    /// Takes a spectrum of the run.
    public void take(Spectrum spectrum) {
        PeakList peaks = PeakList.of(spectrum);
        if (spectrum.msLevel() <= 1) {
            surveys++;
            survey(peaks, spectrum.time_s());
        } else if (spectrum.msLevel() == 2) {
            fragmented++;
            spectrum.precursors().forEach(precursor -> fragments(peaks, precursor));
        }
    }

    private void survey(PeakList peaks, double time_s) {
        if (peaks.mz().length == 0) {
            return;
        }
        double least = 1e-4 * peaks.top();
        for (Candidate candidate : candidates) {
            for (int z = 1; z <= conditions.highCharge(); z++) {
                double mz = Formula.mz(candidate.mass_Da(), z);
                double tolerance = mz * conditions.tolerance_ppm() * 1e-6;
                if (mz < peaks.mz()[0] - tolerance || mz > peaks.mz()[peaks.mz().length - 1] + tolerance) {
                    continue;
                }
                int at = peaks.near(mz, tolerance);
                if (at < 0 || peaks.intensity()[at] < least) {
                    continue;
                }
                int second = peaks.near(mz + ISOTOPE_Da / z, 1.5 * tolerance);
                if (second < 0 || peaks.intensity()[second]
                        < LEAST_SECOND * Math.min(1500, candidate.mass_Da()) * peaks.intensity()[at]) {
                    continue;
                }
                Match before = best.get(candidate);
                if (before == null || peaks.intensity()[at] > before.intensity()) {
                    best.put(candidate, new Match(candidate, z, peaks.mz()[at], (peaks.mz()[at] / mz - 1) * 1e6,
                            peaks.intensity()[at], time_s, 0, 0));
                }
            }
        }
    }

    private void fragments(PeakList peaks, Spectrum.Precursor precursor) {
        for (Candidate candidate : candidates) {
            for (int z = 1; z <= conditions.highCharge(); z++) {
                double mz = Formula.mz(candidate.mass_Da(), z);
                if ((precursor.charge() == 0 || precursor.charge() == z)
                        && Math.abs(precursor.mz() / mz - 1) * 1e6 <= conditions.tolerance_ppm()) {
                    Fragments ions = Fragments.of(candidate.peptide().letters(), candidate.differences());
                    int found = 0;
                    for (double[] series : List.of(ions.b(), ions.y())) {
                        for (double ion : series) {
                            found += peaks.near(ion, ion * FRAGMENT_ppm * 1e-6) >= 0 ? 1 : 0;
                        }
                    }
                    int[] before = fragments.get(candidate);
                    if (before == null || found > before[0]) {
                        fragments.put(candidate, new int[] {found, 2 * ions.b().length});
                    }
                }
            }
        }
    }

    /// What was found in all that was taken.
    public Found found() {
        List<Match> matches = new ArrayList<>();
        List<int[]> coverage = new ArrayList<>();
        sequence.chains().forEach(chain -> coverage.add(new int[chain.length()]));
        for (Candidate candidate : candidates) {
            Match match = best.get(candidate);
            if (match == null) {
                continue;
            }
            int[] counts = fragments.getOrDefault(candidate, new int[] {0, 0});
            Match whole = new Match(candidate, match.charge(), match.mz(), match.error_ppm(), match.intensity(), match.time_s(),
                    counts[0], counts[1]);
            matches.add(whole);
            Protease.Peptide peptide = candidate.peptide();
            for (int c = 0; c < coverage.size(); c++) {
                if (sequence.chains().get(c).equals(sequence.chains().get(peptide.chain()))) {
                    for (int i = peptide.start() - 1; i < peptide.end(); i++) {
                        coverage.get(c)[i] = Math.max(coverage.get(c)[i], counts[1] > 0 && whole.bySequence() ? 2 : 1);
                    }
                }
            }
        }
        return new Found(matches, surveys, fragmented, coverage);
    }
}
