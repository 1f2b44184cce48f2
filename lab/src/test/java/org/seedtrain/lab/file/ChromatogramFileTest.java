package org.seedtrain.lab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChromatogramFileTest {
    private static String rows(String separator, boolean comma) {
        return IntStream.range(0, 30).mapToObj(i -> {
            String line = String.format(java.util.Locale.ROOT, "%.2f", 0.5 * i) + "|" + String.format(java.util.Locale.ROOT, "%.3f", i * 1.5);
            return (comma ? line.replace('.', ',') : line).replace("|", separator);
        }).collect(Collectors.joining("\n"));
    }

    @Test
    void exports_of_every_kind_give_the_same_points() {
        for (String text : new String[] {
            rows(",", false), "time_min,signal\n" + rows(",", false), "\uFEFFtime;signal\n" + rows(";", true), rows("\t", true),
            rows("  ", false), rows(" ", true), "Time (min)\tValue (mAU)\n" + rows("\t", false),
            "Vendor software 7\nSample name,A-101\nInjection volume,20\nDetector;UV 280\n\nTime [min];Intensity\n" + rows(";", true),
            "[Header]\nSample\tA-101\n[LC Chromatogram]\n# of Points\t30\nR.Time (min)\tIntensity\n" + rows("\t", false) + "\n\n[Peak Table]\n1\t2\n"
        }) {
            Chromatogram read = ChromatogramFile.read("export", text);
            assertThat(read.time_min()).as(text.substring(0, 30)).hasSize(30);
            assertThat(read.time_min()[3]).isEqualTo(1.5);
            assertThat(read.signal()[3]).isEqualTo(4.5);
        }
    }

    @Test
    void seconds_become_minutes() {
        assertThat(ChromatogramFile.read("s", "Time (s),mAU\n" + rows(",", false)).time_min()[6]).isEqualTo(0.05);
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_line_and_what_would_be_right() {
        String good = rows(",", false);
        assertThatThrownBy(() -> ChromatogramFile.read("a.csv", good + "\nabc,2")).hasMessageContaining("a.csv, line 31").hasMessageContaining("'abc'");
        assertThatThrownBy(() -> ChromatogramFile.read("a.csv", good + "\n3,2")).hasMessageContaining("line 31").hasMessageContaining("sort the file");
        assertThatThrownBy(() -> ChromatogramFile.read("a.csv", good + "\n16,")).hasMessageContaining("line 31").hasMessageContaining("signal");
        assertThatThrownBy(() -> ChromatogramFile.read("a.csv", good + "\n16")).hasMessageContaining("line 31");
        assertThatThrownBy(() -> ChromatogramFile.read("a.csv", "hello")).hasMessageContaining("20 points");
        assertThatThrownBy(() -> ChromatogramFile.read("a.csv", "0,00,1,50\n0,50,1,70\n")).hasMessageContaining("semicolons");
    }
}
