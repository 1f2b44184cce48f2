package org.seedtrain.lab.ms.sequence;

import java.util.ArrayList;
import java.util.List;

/// Enzymes that cut a chain at known places.
public enum Protease {
    /// After K or R, not before P.
    TRYPSIN("KR", true),
    /// After K.
    LYS_C("K", false),
    /// After E (phosphate buffer would add D).
    GLU_C("E", false);

    private final String after;
    private final boolean notBeforeProline;

    Protease(String after, boolean notBeforeProline) {
        this.after = after;
        this.notBeforeProline = notBeforeProline;
    }

    /// A piece of a chain.
    ///
    /// @param chain from 0
    /// @param start its first residue in the chain, from 1
    /// @param missed places inside at which the enzyme could have cut
    public record Peptide(int chain, int start, String letters, int missed) {
        public int end() {
            return start + letters.length() - 1;
        }

        /// Monoisotopic, neutral, without modifications [Da].
        public double monoisotopic() {
            return ProteinSequence.chain(letters).monoisotopic();
        }
    }

    /// Every piece with up to this many missed places, by chain, start and length.
    public List<Peptide> digest(ProteinSequence sequence, int missed) {
        List<Peptide> peptides = new ArrayList<>();
        for (int c = 0; c < sequence.chains().size(); c++) {
            String chain = sequence.chains().get(c);
            List<Integer> cuts = new ArrayList<>(List.of(0));
            for (int i = 0; i < chain.length() - 1; i++) {
                if (after.indexOf(chain.charAt(i)) >= 0 && !(notBeforeProline && chain.charAt(i + 1) == 'P')) {
                    cuts.add(i + 1);
                }
            }
            cuts.add(chain.length());
            for (int i = 0; i < cuts.size() - 1; i++) {
                for (int j = i + 1; j < cuts.size() && j - i - 1 <= missed; j++) {
                    peptides.add(new Peptide(c, cuts.get(i) + 1, chain.substring(cuts.get(i), cuts.get(j)), j - i - 1));
                }
            }
        }
        return peptides;
    }
}
