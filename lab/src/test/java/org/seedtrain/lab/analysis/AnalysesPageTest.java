package org.seedtrain.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/reference/laboratory/analyses.md` lists every analysis. To write it anew: this test with `-Dseedtrain.write=true`.
class AnalysesPageTest {
    private static final Path PAGE = Path.of("../docs/reference/laboratory/analyses.md");

    @Test
    void the_page_lists_every_analysis() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Every analysis

                Each is a verb (`./seedtrain lab NAME`), a screen (*Laboratory*), an endpoint (`POST /api/lab/analyses/NAME`) and a report.
                `./seedtrain lab NAME --help` tells the options. This page is written from the program (`AnalysesPageTest`).
                """);
        for (Group group : Group.values()) {
            if (Analyses.all().stream().anyMatch(analysis -> analysis.group() == group)) {
                page.append("\n## ").append(group.title().get("en")).append("\n\n| verb | what | after |\n|---|---|---|\n");
                Analyses.all().stream().filter(analysis -> analysis.group() == group).forEach(analysis -> page.append("| `")
                        .append(analysis.name()).append("` | **").append(analysis.title().get("en")).append(".** ")
                        .append(analysis.purpose().get("en")).append(" Example: `").append(analysis.examples().getFirst().replace("|", "\\|"))
                        .append("` | ").append(String.join("; ", analysis.sources())).append(" |\n"));
            }
        }
        if (Boolean.getBoolean("seedtrain.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }
}
