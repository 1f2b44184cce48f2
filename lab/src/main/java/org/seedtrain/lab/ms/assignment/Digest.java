package org.seedtrain.lab.ms.assignment;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.ProteinSequence;
import org.seedtrain.lab.ms.sequence.Protease;

/// Peptides of a digest with the modifications they may carry.
final class Digest {
    private static final double LIGHTEST_Da = 200;
    private static final double HEAVIEST_Da = 12_000;
    private static final int MOST = 50_000;

    private Digest() {}

    static List<PeptideMap.Candidate> candidates(ProteinSequence sequence, PeptideMap.Conditions conditions) {
        List<PeptideMap.Candidate> candidates = new ArrayList<>();
        for (Protease.Peptide peptide : conditions.protease().digest(sequence, conditions.missed())) {
            String chain = sequence.chains().get(peptide.chain());
            if (!sequence.chains().subList(0, peptide.chain()).contains(chain)) {
                extend(candidates, peptide, chain, conditions, 0, new ArrayList<>(), fixed(peptide.letters(), conditions));
            }
        }
        return candidates;
    }

    private static double[] fixed(String letters, PeptideMap.Conditions conditions) {
        double[] differences = new double[letters.length()];
        for (Modification modification : conditions.fixed()) {
            for (int i = 0; i < differences.length; i++) {
                if (modification.site() == Modification.Site.RESIDUE && modification.residues().indexOf(letters.charAt(i)) >= 0) {
                    differences[i] += modification.difference().monoisotopic();
                }
            }
        }
        return differences;
    }

    private static void extend(List<PeptideMap.Candidate> candidates, Protease.Peptide peptide, String chain,
            PeptideMap.Conditions conditions, int from, List<String> taken, double[] differences) {
        double mass = peptide.monoisotopic();
        for (double one : differences) {
            mass += one;
        }
        if (mass >= LIGHTEST_Da && mass <= HEAVIEST_Da && candidates.size() < MOST) {
            candidates.add(new PeptideMap.Candidate(peptide, String.join(", ", taken), mass, differences));
        }
        if (taken.size() == 2) {
            return;
        }
        for (int i = from; i < conditions.variable().size(); i++) {
            Modification next = conditions.variable().get(i);
            int place = place(next, peptide, chain, taken);
            if (place >= 0) {
                double[] more = differences.clone();
                more[place] += next.difference().monoisotopic();
                List<String> with = new ArrayList<>(taken);
                with.add(next.name());
                boolean once = next.site() != Modification.Site.RESIDUE;
                extend(candidates, peptide, chain, conditions, once ? i + 1 : i, with, more);
            }
        }
    }

    /// The place the next one of a kind stands on, from 0; -1 where there is none left.
    private static int place(Modification next, Protease.Peptide peptide, String chain, List<String> taken) {
        String letters = peptide.letters();
        long before = taken.stream().filter(next.name()::equals).count();
        return switch (next.site()) {
            case N_TERM -> peptide.start() == 1 && before == 0
                    && (next.residues().isEmpty() || next.residues().indexOf(letters.charAt(0)) >= 0) ? 0 : -1;
            case C_TERM -> peptide.end() == chain.length() && before == 0
                    && next.residues().indexOf(letters.charAt(letters.length() - 1)) >= 0 ? letters.length() - 1 : -1;
            case GLYCAN -> taken.stream().anyMatch(one -> Modification.of(one).site() == Modification.Site.GLYCAN)
                    ? -1 : sequon(letters, peptide, chain);
            case RESIDUE -> {
                for (int i = 0; i < letters.length(); i++) {
                    if (next.residues().indexOf(letters.charAt(i)) >= 0 && before-- == 0) {
                        yield i;
                    }
                }
                yield -1;
            }
            case ADDUCT -> -1;
        };
    }

    private static int sequon(String letters, Protease.Peptide peptide, String chain) {
        for (int i = 0; i < letters.length(); i++) {
            int at = peptide.start() - 1 + i;
            if (letters.charAt(i) == 'N' && at + 2 < chain.length() && chain.charAt(at + 1) != 'P'
                    && (chain.charAt(at + 2) == 'S' || chain.charAt(at + 2) == 'T')) {
                return i;
            }
        }
        return -1;
    }
}
