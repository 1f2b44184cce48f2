package org.seedtrain.lab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Constituent;
import org.seedtrain.lab.Evaluation;
import org.seedtrain.lab.Laboratory;
import org.seedtrain.lab.PlateLayout;
import org.seedtrain.lab.RawData;
import org.seedtrain.lab.Reference;
import org.seedtrain.lab.Specimen;
import org.seedtrain.lab.Technique;
import org.seedtrain.lab.TestMethod;
import org.seedtrain.lab.Worksheet;

class InstrumentFilesTest {
    private final TestMethod bca = Laboratory.method("bca");
    private final Worksheet worksheet = bca.preset(List.of("S-101"));
    private final RawData virtual = bca.measure(List.of(Specimen.named("S-101").with(Constituent.ANTIGEN, 2)), worksheet,
            Technique.careful(), 4);

    /// The method cannot know where its raw data come from.
    @Test
    void a_plate_from_a_readers_file_gives_the_same_result_as_the_virtual_plate() {
        StringBuilder grid = new StringBuilder("Plate 1\n;1;2;3;4;5;6;7;8;9;10;11;12\n");
        for (int row = 0; row < 8; row++) {
            grid.append((char) ('A' + row));
            for (int column = 0; column < 12; column++) {
                String position = PlateLayout.position(row, column);
                grid.append(';').append(virtual.wells().stream().filter(well -> well.position().equals(position))
                        .map(well -> Double.toString(well.value()).replace('.', ',')).collect(Collectors.joining()));
            }
            grid.append('\n');
        }
        Evaluation fromFile = bca.evaluate(PlateReaderFile.parse("bca", grid.toString()), worksheet);
        assertThat(fromFile).isEqualTo(bca.evaluate(virtual, worksheet));
    }

    @Test
    void a_list_of_wells_is_read_too_and_over_is_no_number() {
        RawData raw = PlateReaderFile.parse("bca", "well,A562\nA01,0.512\nH12,OVRFLW\nB3,>3.5\n");
        assertThat(raw.wells()).containsExactly(new RawData.WellReading("A1", 0.512, false),
                new RawData.WellReading("H12", 0, true), new RawData.WellReading("B3", 3.5, true));
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> PlateReaderFile.parse("bca", "A,0.1,0.2\nB,0.1,abc\n"))
                .hasMessageContaining("line 2").hasMessageContaining("well B2").hasMessageContaining("'abc'");
        assertThatThrownBy(() -> PlateReaderFile.parse("bca", "hello\n")).hasMessageContaining("no plate");
        assertThatThrownBy(() -> PlateReaderFile.parse("bca", "A1,1\nA1,2\n")).hasMessageContaining("more than once");
        assertThatThrownBy(() -> ChromatogramFile.parse("x", "x", "time,signal\n1,2\n1,3\n"))
                .hasMessageContaining("line 3").hasMessageContaining("sort");
        assertThatThrownBy(() -> ChromatogramFile.parse("x", "x", "1,2\n")).hasMessageContaining("20 points");
    }

    /// shared/reference/hplc/sec_clean.csv as reference standard and sample: the monomer is 96.25 % of the area.
    @Test
    void a_chromatogram_from_a_file_is_evaluated_by_the_method() throws IOException {
        String text = Files.readString(Reference.file("hplc/sec_clean.csv"));
        TestMethod purity = Laboratory.method("purity");
        RawData raw = new RawData("purity", List.of(), List.of(),
                List.of(ChromatogramFile.parse("reference standard.1", "reference standard", text),
                        ChromatogramFile.parse("S-101.1", "S-101", text)), List.of(), List.of());
        Evaluation evaluation = purity.evaluate(raw, purity.preset(List.of("S-101")));
        assertThat(evaluation.result("S-101", "purity").value()).isCloseTo(96.25, within(0.05));
        assertThat(evaluation.result("S-101", "aggregate").value()).isCloseTo(1.216, within(0.02));
    }
}
