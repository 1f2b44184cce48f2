package org.seedtrain.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
    private static final String SMALL = "src/test/resources/centre/content/recipes/small.yaml";

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... words) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(words);
    }

    private int make(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("run", SMALL, "--seed", "7", "--out", out.toString()));
        Collections.addAll(words, more);
        return run(words.toArray(String[]::new));
    }

    @Test
    void makes_the_same_bytes_again_and_from_the_log() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Path replayed = folder.resolve("replayed");
        assertThat(make(first)).as(said.toString()).isEqualTo(0);
        assertThat(make(second)).isEqualTo(0);
        assertThat(run("replay", first.resolve("log.jsonl").toString(), "--out", replayed.toString())).isEqualTo(0);
        for (String name : List.of("trends.csv", "results.json")) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
            assertThat(replayed.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
        assertThat(first.resolve("batch-record.pdf")).isNotEmptyFile();
        assertThat(first.resolve("trends.png")).isNotEmptyFile();
        assertThat(first.resolve("batch-record.json")).isNotEmptyFile();
        assertThat(run("verify", first.toString())).isEqualTo(0);
    }

    @Test
    void names_the_entry_that_was_altered_removed_or_moved() throws Exception {
        Path out = folder.resolve("out");
        make(out);
        List<String> lines = Files.readAllLines(out.resolve("log.jsonl"));
        List<String> altered = new ArrayList<>(lines);
        altered.set(5, altered.get(5).replaceFirst("\"time\":", "\"time\":1"));
        assertThat(verify(altered)).isEqualTo(1);
        assertThat(said.toString()).contains(":6: Entry 5 was altered");
        List<String> removed = new ArrayList<>(lines);
        removed.remove(5);
        assertThat(verify(removed)).isEqualTo(1);
        assertThat(said.toString()).contains("Entry 5 was removed");
        List<String> moved = new ArrayList<>(lines);
        Collections.swap(moved, 5, 8);
        assertThat(verify(moved)).isEqualTo(1);
        assertThat(said.toString()).contains("Entry 5 was moved");
    }

    private int verify(List<String> lines) throws Exception {
        Path file = folder.resolve("changed.jsonl");
        Files.write(file, lines);
        return run("verify", file.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    run nothing --out OUT                    | There is no recipe 'nothing'
                    run SMALL                                | --out
                    run SMALL --out OUT --seed x             | --seed
                    run SMALL --out OUT --seed -1            | --seed -1
                    run SMALL --out OUT --frob               | --frob
                    run SMALL --out /proc/1/no               | /proc/1/no
                    run SMALL --out OUT --set NO.tag=3       | NO.tag
                    run SMALL --out OUT --set TK-1.weight=3  | can be read only
                    run SMALL --out OUT --malfunction no@1h  | no@1h
                    run SMALL --out OUT --operator nobody    | nobody
                    run SMALL --out OUT --language de        | de
                    verify no-such-file                      | no such file
                    replay no-such-file --out OUT            | no such file
                    replay pom.xml --out OUT                 | pom.xml:1
                    frobnicate                               | There is no verb 'frobnicate'
                    --port 99999                             | 99999
                    --host 0.0.0.0                           | --no-demo
                    --db http://example.org/x                | only PostgreSQL
                    """)
    void says_in_one_sentence_what_cannot_be_used(String words, String sentence) {
        String[] all = words.strip().split(" +");
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i].equals("SMALL") ? SMALL : all[i].equals("OUT") ? folder.resolve("o").toString() : all[i];
        }
        if (all[0].startsWith("--")) {
            String[] data = {"--data", folder.resolve("d").toString()};
            all = java.util.stream.Stream.concat(java.util.Arrays.stream(all), java.util.Arrays.stream(data)).toArray(String[]::new);
        }
        assertThat(run(all)).isEqualTo(2);
        assertThat(said.toString()).contains(sentence).doesNotContain("\tat ");
    }

    @Test
    void names_file_and_line_of_a_broken_recipe() throws Exception {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, Files.readString(Path.of(SMALL)).replace("kind: weighing", "kind: wheighing"));
        assertThat(run("run", broken.toString(), "--out", folder.resolve("o").toString())).isEqualTo(2);
        assertThat(said.toString()).contains("broken.yaml:16").contains("wheighing");
    }
}
