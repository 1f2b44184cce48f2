package org.seedtrain.lab.analysis;

import java.util.Map;
import org.seedtrain.lab.Words;

/// The benches of the laboratory, in the order in which they are shown.
public enum Group {
    PROTEIN("Protein and potency", "단백질·역가"),
    CHROMATOGRAPHY("Chromatography and spectra", "크로마토그래피·스펙트럼"),
    MASS_SPECTROMETRY("Mass spectrometry", "질량분석"),
    MICROBIOLOGY("Microbiology and sterilisation", "미생물·멸균"),
    ENVIRONMENT("Cleanrooms", "청정실"),
    WATER("Water", "제약용수"),
    RNA("Nucleic acids and particles", "핵산·입자"),
    PHYSICAL("Cells and physical tests", "세포·이화학 시험"),
    STATISTICS("Statistics and charts", "통계·관리도"),
    VALIDATION("Method validation", "시험법 밸리데이션");

    private final Map<String, String> title;

    Group(String en, String ko) {
        title = Words.of(en, ko);
    }

    /// By language tag.
    public Map<String, String> title() {
        return title;
    }
}
