package org.seedtrain.lab.ms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.ms.sequence.Element;
import org.seedtrain.lab.ms.sequence.Formula;
import org.seedtrain.lab.ms.sequence.Fragments;
import org.seedtrain.lab.ms.sequence.IsotopeDistribution;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.ProteinSequence;
import org.seedtrain.lab.ms.sequence.Protease;
import org.seedtrain.lab.ms.sequence.Residue;
import org.seedtrain.lab.ms.sequence.SequenceRefused;
import tools.jackson.databind.JsonNode;

class MassesTest {
    private static final JsonNode REFERENCE = Reference.json("lcms/masses.json");

    @Test
    void elements_and_residues_are_those_of_the_reference() {
        REFERENCE.get("atomic_mono").forEachEntry((symbol, mass) ->
                assertThat(Element.valueOf(symbol).monoisotopic()).as(symbol).isEqualTo(mass.doubleValue()));
        REFERENCE.get("atomic_avg").forEachEntry((symbol, mass) ->
                assertThat(Element.valueOf(symbol).average()).as(symbol).isCloseTo(mass.doubleValue(), within(1e-11)));
        REFERENCE.get("residues").forEachEntry((letter, formula) -> assertThat(Residue.of(letter.charAt(0)).orElseThrow().formula())
                .isEqualTo(Formula.of(formula.stringValue())));
    }

    @Test
    void every_molecule_has_its_mass_within_a_thousandth_of_a_dalton() {
        assertThat(REFERENCE.get("molecules").size()).isEqualTo(10);
        REFERENCE.get("molecules").forEachEntry((name, molecule) -> {
            Formula formula = ProteinSequence.of(molecule.get("sequence").stringValue())
                    .formula(molecule.get("disulfides").intValue());
            for (Element element : Element.values()) {
                JsonNode count = molecule.get("formula").get(element.name());
                assertThat(formula.count(element)).as(name).isEqualTo(count == null ? 0 : count.intValue());
            }
            assertThat(formula.monoisotopic()).as(name).isCloseTo(molecule.get("monoisotopic").doubleValue(), within(1e-6));
            assertThat(formula.average()).as(name).isCloseTo(molecule.get("average").doubleValue(), within(1e-4));
            assertThat(Formula.mz(formula.monoisotopic(), 1)).isCloseTo(molecule.get("MH+_mono").doubleValue(), within(2e-6));
            assertThat(Formula.mz(formula.monoisotopic(), 2)).isCloseTo(molecule.get("M2H2+_mono").doubleValue(), within(2e-6));
            assertThat(IsotopeDistribution.of(formula).average()).as(name).isCloseTo(formula.average(), within(1e-6));
        });
    }

    @Test
    void the_charge_ladder_and_the_tryptic_peptides_are_those_of_the_reference() {
        double mass = ProteinSequence.of(sequence("apomyoglobin horse (P68082 -Met)")).formula(0).average();
        REFERENCE.get("charge_ladder_apomyoglobin_avg").forEachEntry((charge, mz) ->
                assertThat(Formula.mz(mass, Integer.parseInt(charge))).isCloseTo(mz.doubleValue(), within(1e-4)));
        REFERENCE.get("tryptic").forEachEntry((name, expected) -> {
            List<Protease.Peptide> peptides = Protease.TRYPSIN.digest(ProteinSequence.of(sequence(name)), 0);
            assertThat(peptides).hasSize(expected.size());
            for (int i = 0; i < peptides.size(); i++) {
                assertThat(peptides.get(i).letters()).isEqualTo(expected.get(i).get("pep").stringValue());
                assertThat(peptides.get(i).monoisotopic()).isCloseTo(expected.get(i).get("mono_M").doubleValue(), within(1e-6));
            }
        });
    }

    private static String sequence(String name) {
        return REFERENCE.get("molecules").get(name).get("sequence").stringValue();
    }

    /// Monoisotopic and average differences of Unimod and, for the glycans, of the usual tables.
    @ParameterizedTest
    @CsvSource({"oxidation, 15.994915, 15.9994", "deamidation, 0.984016, 0.9848", "pyroglu-q, -17.026549, -17.0305",
        "pyroglu-e, -18.010565, -18.0153", "acetyl, 42.010565, 42.0367", "formyl, 27.994915, 28.0101",
        "carbamidomethyl, 57.021464, 57.0513", "lys-loss, -128.094963, -128.1723", "met-loss, -131.040485, -131.1961",
        "phospho, 79.966331, 79.9799", "sodium, 21.981943, 21.9818", "G0F, 1444.533864, 1445.3350",
        "G1F, 1606.586687, 1607.4756", "G2F, 1768.639511, 1769.6162", "M5, 1216.422867, 1217.0868"})
    void modifications_have_their_published_masses(String name, double monoisotopic, double average) {
        Formula difference = Modification.of(name).difference();
        assertThat(difference.monoisotopic()).isCloseTo(monoisotopic, within(2e-5));
        assertThat(difference.average()).isCloseTo(average, within(2e-2));
    }

    /// Angiotensin II: by hand from the binomial of its carbons the second peak is about 0.61 of the first.
    @Test
    void isotope_peaks_follow_the_binomial_of_the_atoms() {
        IsotopeDistribution peaks = IsotopeDistribution.of(Formula.of("C60"));
        assertThat(peaks.abundance()[1] / peaks.abundance()[0]).isCloseTo(60 * 0.0107 / 0.9893, within(1e-12));
        assertThat(peaks.mass()[1] - peaks.mass()[0]).isCloseTo(1.0033548378, within(1e-9));
        double sum = 0;
        for (double one : IsotopeDistribution.of(Formula.of("C6500H10000N1700O2000S45")).abundance()) {
            sum += one;
        }
        assertThat(sum).isCloseTo(1, within(1e-10));
    }

    /// PEPTIDE: b2 227.1026, y3 376.1714 (the usual textbook example).
    @Test
    void fragments_of_a_textbook_peptide() {
        Fragments fragments = Fragments.of("PEPTIDE", new double[7]);
        assertThat(fragments.b()[1]).isCloseTo(227.10263, within(1e-4));
        assertThat(fragments.y()[2]).isCloseTo(376.17144, within(1e-4));
        assertThat(fragments.b()[5] + fragments.y()[0])
                .isCloseTo(Formula.mz(ProteinSequence.chain("PEPTIDE").monoisotopic(), 1) + Formula.PROTON, within(1e-9));
    }

    @Test
    void sequences_are_read_as_people_write_them() {
        assertThat(ProteinSequence.of(">heavy\nEVQL VES\nGGK*\n>light\ndiqm").chains()).containsExactly("EVQLVESGGK", "DIQM");
        assertThat(ProteinSequence.of("2xEVQL+2xDIQM").chains()).containsExactly("EVQL", "EVQL", "DIQM", "DIQM");
        assertThat(ProteinSequence.of("1 MQIFVK 6\n7 TLTGK").chains()).containsExactly("MQIFVKTLTGK");
        assertThat(ProteinSequence.of("ANSTNPSNVT").sequons()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"MQIFXVK, at residue 5", "MQB, D or N", "+ , empty", "AC-DE, not an amino acid"})
    void a_letter_that_is_no_residue_is_named_with_its_place(String sequence, String reason) {
        assertThatThrownBy(() -> ProteinSequence.of(sequence)).isInstanceOf(SequenceRefused.class).hasMessageContaining(reason);
    }
}
