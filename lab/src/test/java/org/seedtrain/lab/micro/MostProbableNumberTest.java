package org.seedtrain.lab.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.Reference;

/// shared/reference/micro: every row of the computed tables, to the digits they give.
class MostProbableNumberTest {

    @ParameterizedTest
    @CsvSource({"mpn_3x3_0.1_0.01_0.001_per_g, 0.1", "mpn_3x3_10_1_0.1_per_mL, 10"})
    void meets_every_row_of_the_three_by_three_table(String file, double first) {
        for (String[] row : Reference.csv("micro/" + file + ".csv")) {
            List<MostProbableNumber.Level> levels = new ArrayList<>();
            double amount = first;
            for (int i = 0; i < 3; i++) {
                levels.add(new MostProbableNumber.Level(amount, 3, Integer.parseInt(row[i].strip())));
                amount /= 10;
            }
            MostProbableNumber found = MostProbableNumber.of(levels);
            double[] values = {found.mpn(), found.jarvisLow(), found.jarvisHigh(), found.likelihoodLow(),
                found.likelihoodHigh(), found.rarity()};
            for (int k = 0; k < 6; k++) {
                String text = row[3 + k].strip();
                double expected = text.equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
                if (Double.isInfinite(expected)) {
                    assertThat(values[k]).isEqualTo(expected);
                } else {
                    assertThat(values[k]).as(String.join(",", row) + " column " + (3 + k))
                            .isCloseTo(expected, within(1e-12 + 1e-4 * expected));
                }
            }
        }
    }

    @Test
    void ten_tubes_of_ten_millilitres_meet_their_table() {
        for (String[] row : Reference.csv("micro/mpn_10x10mL_per_100mL.csv")) {
            MostProbableNumber found = MostProbableNumber.of(
                    List.of(new MostProbableNumber.Level(10, 10, Integer.parseInt(row[0]))));
            if (row[0].equals("10")) {
                // The table shows the end of its search here; the likelihood has no maximum.
                assertThat(found.mpn()).isInfinite();
            } else {
                // The table stops within 4e-7 of the closed form, -ln(1 - k/n)/v.
                double exact = -10 * Math.log(1 - Double.parseDouble(row[0]) / 10);
                assertThat(100 * found.mpn()).isCloseTo(row[0].equals("0") ? 0 : exact, within(1e-12));
                assertThat(100 * found.mpn()).isCloseTo(Double.parseDouble(row[1]), within(1e-4));
                assertThat(100 * found.jarvisHigh()).isCloseTo(Double.parseDouble(row[3]), within(1e-3));
            }
        }
    }

    @Test
    void tubes_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new MostProbableNumber.Level(1, 3, 4)).hasMessageContaining("positive");
    }
}
