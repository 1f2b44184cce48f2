package org.seedtrain.lab.ms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MassAnalysesTest {
    private static JsonNode json(Outcome outcome) {
        return JsonMapper.builder().build().valueToTree(outcome.result());
    }

    private static Outcome example(Analysis analysis, int number) {
        return analysis.run(Request.example(analysis, analysis.examples().get(number)));
    }

    /// Published: trastuzumab without its last lysines with two G0F 148,057 Da, its reduced light chain 23,443 Da.
    @Test
    void the_antibody_has_its_published_masses() {
        assertThat(TrainingProteins.antibody("G0F", "G0F").average()).isCloseTo(148_057, within(2.0));
        assertThat(TrainingProteins.ANTIBODY.sequons()).isEqualTo(2);
    }

    @Test
    void the_antigen_of_the_example_is_recognised() {
        Outcome outcome = example(new MassAnalysis(), 0);
        JsonNode masses = json(outcome).get("masses");
        JsonNode best = masses.get(0).get("assignments").get(0);
        assertThat(best.get("modifications").get(0).stringValue()).isEqualTo("met-loss");
        assertThat(best.get("disulfides").intValue()).isEqualTo(1);
        assertThat(best.get("error_ppm").doubleValue()).isCloseTo(0, within(8.0));
        assertThat(outcome.verdict().passed()).isTrue();
        assertThat(masses.get(0).get("charges").size()).isGreaterThan(8);
    }

    @Test
    void the_glycoforms_of_the_example_are_162_Da_apart() {
        JsonNode masses = json(example(new MassAnalysis(), 1)).get("masses");
        double[] found = new double[masses.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = masses.get(i).get("mass_Da").doubleValue();
        }
        java.util.Arrays.sort(found);
        double truth = TrainingProteins.antibody("G0F", "G0F").average();
        for (int i = 0; i < 4; i++) {
            double form = truth + i * 162.1406;
            assertThat(java.util.Arrays.stream(found).map(one -> Math.abs(one / form - 1) * 1e6).min().orElseThrow()).isLessThan(20);
        }
    }

    @Test
    void the_peptide_map_of_the_example_covers_the_antigen() {
        Outcome outcome = example(new PeptideMapAnalysis(), 0);
        JsonNode result = json(outcome);
        assertThat(result.get("coverage").doubleValue()).isGreaterThan(90);
        assertThat(result.get("coverageByFragments").doubleValue()).isGreaterThan(70);
        assertThat(result.get("medianError_ppm").doubleValue()).isCloseTo(2, within(1.0));
        assertThat(outcome.verdict().passed()).isTrue();
    }

    @Test
    void another_sequence_is_not_covered() {
        Outcome outcome = new PeptideMapAnalysis().run(Request.of(new PeptideMapAnalysis(),
                Map.of("sequence", TrainingProteins.MYOGLOBIN.chains().getFirst()),
                Map.of("run", new PeptideMapAnalysis().files().getFirst().exampleDocument())));
        assertThat(json(outcome).get("coverage").doubleValue()).isLessThan(25);
        assertThat(outcome.verdict().passed()).isFalse();
    }

    @Test
    void an_extracted_ion_has_its_apex_where_the_peptide_elutes() {
        JsonNode map = json(example(new PeptideMapAnalysis(), 0)).get("peptides");
        JsonNode strongest = map.get(0);
        for (JsonNode one : map) {
            strongest = one.get("intensity").doubleValue() > strongest.get("intensity").doubleValue() ? one : strongest;
        }
        MzMlAnalysis analysis = new MzMlAnalysis();
        JsonNode run = json(analysis.run(Request.of(analysis, Map.of("mz", strongest.get("mz").asString(), "tolerance", "10"),
                Map.of("run", analysis.files().getFirst().exampleDocument()))));
        assertThat(run.get("extracted").get(0).get("apex_min").doubleValue())
                .isCloseTo(strongest.get("time_min").doubleValue(), within(1e-9));
        assertThat(run.get("checksum").stringValue()).isEqualTo("right");
        assertThat(run.get("wrongOffsets").intValue()).isZero();
    }

    @Test
    void masses_of_a_sequence_with_modifications() {
        JsonNode insulin = json(example(new SequenceMassAnalysis(), 1));
        assertThat(insulin.get("average_Da").doubleValue()).isCloseTo(5807.579, within(1e-3));
        assertThat(insulin.get("monoisotopic_Da").doubleValue()).isCloseTo(5803.637649, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mass        | sequence=MKX        | residue 3
            mass        | disulfides=9;sequence=MKC | from 0 to 0
            mass        | modifications=magic;sequence=MKC | there is no modification 'magic'
            mass        | low=90000;high=1000 | the upper larger
            peptide-map | sequence=MK-A       | not an amino acid
            """)
    void what_makes_no_sense_is_refused(String name, String options, String reason) {
        Analysis analysis = name.equals("mass") ? new MassAnalysis() : new PeptideMapAnalysis();
        Map<String, String> given = new java.util.TreeMap<>();
        for (String option : options.split(";")) {
            given.put(option.split("=")[0], option.split("=")[1]);
        }
        assertThatThrownBy(() -> analysis.run(Request.of(analysis, given,
                Map.of(analysis.files().getFirst().name(), analysis.files().getFirst().exampleDocument()))))
                .isInstanceOf(AnalysisRefused.class).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mz,intensity;700,1;710,x      | line 3
            mz,intensity;700,1;690,2;720,3 | line 3: m/z is 690.0 after 700.0
            time,signal;1,2               | has none of the columns mz
            mz,intensity;700,0;710,0;720,0 | empty
            mz,intensity;700,5            | too few
            """)
    void a_profile_that_makes_no_sense_names_the_line(String text, String reason) {
        MassAnalysis analysis = new MassAnalysis();
        Document document = new Document("profile.csv", text.replace(';', '\n').getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> analysis.run(Request.of(analysis, Map.of(), Map.of("spectrum", document))))
                .isInstanceOf(AnalysisRefused.class).hasMessageContaining(reason);
    }

    @Test
    void modifications_all_have_words_in_two_languages() {
        assertThat(List.copyOf(org.seedtrain.lab.ms.sequence.Modification.all()))
                .allSatisfy(one -> assertThat(one.en()).isNotEqualTo(one.ko()));
    }
}
