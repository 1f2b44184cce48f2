package org.seedtrain.lab.ms.sequence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A change of a protein that has a mass: name, difference of composition (those of Unimod), and where it can stand.
///
/// @param name the word for it everywhere, e.g. `oxidation`
/// @param en in English
/// @param ko in Korean
/// @param difference added atoms; negative counts are lost
/// @param residues letters it can stand on; empty for any or for a terminus
public record Modification(String name, String en, String ko, Formula difference, Site site, String residues) {
    public enum Site {
        /// On a residue anywhere.
        RESIDUE,
        /// On the first residue of a chain.
        N_TERM,
        /// On the last residue of a chain.
        C_TERM,
        /// On the N of a sequon.
        GLYCAN,
        /// Not bound: it replaces a proton while the ion is made.
        ADDUCT
    }

    private static final Map<String, Modification> KNOWN = new LinkedHashMap<>();

    private static void add(String name, String en, String ko, String difference, Site site, String residues) {
        KNOWN.put(name, new Modification(name, en, ko, Formula.of(difference), site, residues));
    }

    private static void glycan(String name, int hexose, int hexNAc, int fucose, int sialic) {
        Formula sum = Formula.NONE.plus(Formula.of("C6H10O5"), hexose).plus(Formula.of("C8H13NO5"), hexNAc)
                .plus(Formula.of("C6H10O4"), fucose).plus(Formula.of("C11H17NO8"), sialic);
        KNOWN.put(name, new Modification(name, "N-glycan " + name, "N-당쇄 " + name, sum, Site.GLYCAN, "N"));
    }

    static {
        add("pyroglu-q", "N-terminal pyroglutamate from Q", "N-말단 피로글루탐산(Q)", "H-3N-1", Site.N_TERM, "Q");
        add("pyroglu-e", "N-terminal pyroglutamate from E", "N-말단 피로글루탐산(E)", "H-2O-1", Site.N_TERM, "E");
        add("lys-loss", "C-terminal lysine lost", "C-말단 라이신 소실", "C-6H-12N-2O-1", Site.C_TERM, "K");
        add("met-loss", "N-terminal methionine removed", "N-말단 메티오닌 제거", "C-5H-9N-1O-1S-1", Site.N_TERM, "M");
        add("formyl", "N-terminal formyl", "N-말단 포밀", "CO", Site.N_TERM, "");
        add("acetyl", "N-terminal acetyl", "N-말단 아세틸", "C2H2O", Site.N_TERM, "");
        add("oxidation", "oxidation", "산화", "O", Site.RESIDUE, "MW");
        add("deamidation", "deamidation", "탈아미드", "H-1N-1O", Site.RESIDUE, "NQ");
        add("succinimide", "succinimide", "숙신이미드", "H-2O-1", Site.RESIDUE, "D");
        add("carbamidomethyl", "carbamidomethyl", "카바미도메틸", "C2H3NO", Site.RESIDUE, "C");
        add("cysteinyl", "cysteinylation", "시스테인화", "C3H5NO2S", Site.RESIDUE, "C");
        add("glycation", "glycation", "당화", "C6H10O5", Site.RESIDUE, "K");
        add("phospho", "phosphorylation", "인산화", "HPO3", Site.RESIDUE, "STY");
        add("gluconoyl", "N-terminal gluconoyl", "N-말단 글루코노일", "C6H10O6", Site.N_TERM, "");
        glycan("G0F", 3, 4, 1, 0);
        glycan("G1F", 4, 4, 1, 0);
        glycan("G2F", 5, 4, 1, 0);
        glycan("G0", 3, 4, 0, 0);
        glycan("G1", 4, 4, 0, 0);
        glycan("G2", 5, 4, 0, 0);
        glycan("G0F-GN", 3, 3, 1, 0);
        glycan("M5", 5, 2, 0, 0);
        glycan("M6", 6, 2, 0, 0);
        glycan("G1FS1", 4, 4, 1, 1);
        glycan("G2FS1", 5, 4, 1, 1);
        glycan("G2FS2", 5, 4, 1, 2);
        add("sodium", "sodium adduct", "나트륨 부가", "NaH-1", Site.ADDUCT, "");
        add("potassium", "potassium adduct", "칼륨 부가", "KH-1", Site.ADDUCT, "");
    }

    /// All that are known, in a fixed order.
    public static List<Modification> all() {
        return List.copyOf(KNOWN.values());
    }

    /// @throws SequenceRefused naming those there are
    public static Modification of(String name) {
        Modification known = KNOWN.get(name);
        if (known == null) {
            throw new SequenceRefused("there is no modification '" + name + "'; there are " + KNOWN.keySet());
        }
        return known;
    }

    /// How many times it can stand on this protein.
    public int places(ProteinSequence sequence) {
        return switch (site) {
            case RESIDUE -> residues.chars().map(letter -> sequence.count((char) letter)).sum();
            case N_TERM -> (int) sequence.chains().stream()
                    .filter(chain -> residues.isEmpty() || residues.indexOf(chain.charAt(0)) >= 0).count();
            case C_TERM -> (int) sequence.chains().stream()
                    .filter(chain -> residues.indexOf(chain.charAt(chain.length() - 1)) >= 0).count();
            case GLYCAN -> sequence.sequons();
            case ADDUCT -> Integer.MAX_VALUE;
        };
    }
}
