package org.seedtrain.lab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The forms of JCAMP-DX 4.24, on the ordinates with which McDonald & Wilks (1988) show them.
class JcampFileTest {
    private static final double[] TRUTH = {1, 2, 3, 3, 2, 1, 0, -1, -2, -3};

    private static String file(String form, String... lines) {
        return "##TITLE= forms\n##JCAMP-DX= 4.24 $$ made for a test\n##DATA TYPE= UV/VIS SPECTRUM\n##XUNITS= NANOMETERS\n"
                + "##YUNITS= ABSORBANCE\n##XFACTOR= 1\n##YFACTOR= 0.5\n##FIRSTX= 200\n##LASTX= 209\n##NPOINTS= 10\n##XYDATA= " + form + "\n"
                + String.join("\n", lines) + "\n##END=\n";
    }

    private static void same(JcampFile file) {
        assertThat(file.y()).hasSize(TRUTH.length);
        for (int i = 0; i < TRUTH.length; i++) {
            assertThat(file.y()[i]).isEqualTo(0.5 * TRUTH[i]);
            assertThat(file.x()[i]).isCloseTo(200 + i, within(1e-9));
        }
        assertThat(file.dataType()).isEqualTo("UV/VIS SPECTRUM");
    }

    @Test
    void free_numbers_packed_squeezed_difference_and_duplicate_forms_hold_the_same_ordinates() {
        String form = "(X++(Y..Y))";
        same(JcampFile.parse("affn", file(form, "200 1 2 3 3 2", "205 1 0 -1 -2 -3")));
        same(JcampFile.parse("pac", file(form, "200+1+2+3+3+2", "205+1+0-1-2-3")));
        same(JcampFile.parse("sqz", file(form, "200ABCCB", "205A@abc")));
        same(JcampFile.parse("dif", file(form, "200AJJ%jj", "205Ajjjj")));
        same(JcampFile.parse("difdup", file(form, "200AJT%jT", "205AjV")));
        same(JcampFile.parse("one line", file(form, "200 1JJ%jX")));
        same(JcampFile.parse("exponents", file(form, "200 1.0E0 2.0E+00 3.0E0 3.0E0 20.0E-1", "205 1.0 0 -1.0 -2.0 -3.0")));
    }

    @Test
    void a_line_that_is_missing_or_an_ordinate_that_was_changed_is_refused_with_its_line() {
        String form = "(X++(Y..Y))";
        assertThatThrownBy(() -> JcampFile.parse("cut", file(form, "200 1 2 3 3 2"))).hasMessageContaining("promises 10").hasMessageContaining("5");
        assertThatThrownBy(() -> JcampFile.parse("gap", file(form, "200 1 2 3", "205 1 0 -1 -2 -3"))).hasMessageContaining("line 13");
        assertThatThrownBy(() -> JcampFile.parse("check", file(form, "200AJJ%jj", "204Fjjjjj"))).hasMessageContaining("line 13");
        assertThatThrownBy(() -> JcampFile.parse("text", file(form, "200 1 2 three"))).hasMessageContaining("three");
    }

    @Test
    void a_difference_line_repeats_the_last_ordinate_as_a_check() {
        same(JcampFile.parse("checked", file("(X++(Y..Y))", "200AJJ%jj", "205Ajjjj".replace("205A", "205A"))));
        same(JcampFile.parse("checks", file("(X++(Y..Y))", "200AJJ%j", "204Bjjj", "207ajj")));
    }

    @Test
    void points_that_stand_alone_and_falling_abscissas_are_read() {
        JcampFile points = JcampFile.parse("points", "##TITLE= t\n##XUNITS= NANOMETERS\n##NPOINTS= 3\n##XYPOINTS= (XY..XY)\n320, 0.1; 280, 1.2\n260 0.7\n##END=");
        assertThat(points.x()).containsExactly(260, 280, 320);
        assertThat(points.y()).containsExactly(0.7, 1.2, 0.1);
        assertThat(points.points()).isTrue();
        assertThatThrownBy(() -> JcampFile.parse("nothing", "##TITLE= t\n##END=")).hasMessageContaining("XYDATA");
    }
}
