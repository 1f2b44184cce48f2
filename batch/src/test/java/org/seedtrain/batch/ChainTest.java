package org.seedtrain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtrain.plant.Command;

class ChainTest {
    private static final Actor KIM = new Actor("u2", "Kim Jiwoo", Role.TRAINEE);

    private static List<Entry> log(int size) {
        List<Entry> entries = new ArrayList<>();
        String prev = Hashes.NONE;
        for (int i = 0; i < size; i++) {
            Body body = i % 2 == 0
                    ? new Body.Value("value", "7.0" + i, "[pH]")
                    : new Body.Plant(new Command.Act("FRM-200", "charge", Map.of("mass", 0.1 * i), Map.of("from", "WFI")));
            Entry entry = BatchJson.sealed(new Entry(
                    i, "id-" + i, i * 0.1, Instant.parse("2026-11-24T06:00:00Z").plusSeconds(i), KIM, "a.b.c", body, prev, ""));
            entries.add(entry);
            prev = entry.hash();
        }
        return entries;
    }

    private static List<String> lines(int size) {
        return new ArrayList<>(log(size).stream().map(BatchJson::line).toList());
    }

    @Test
    void an_untouched_log_is_whole_and_every_entry_reads_back_as_it_was() {
        assertThat(ChainVerification.of(lines(9)).whole()).isTrue();
        assertThat(lines(9).stream().map(BatchJson::entry).toList()).isEqualTo(log(9));
    }

    @Test
    void names_the_entry_in_which_one_digit_was_altered() {
        List<String> lines = lines(9);
        lines.set(4, lines.get(4).replace("7.04", "7.05"));
        assertThat(ChainVerification.of(lines).fault())
                .extracting(ChainVerification.Fault::kind, ChainVerification.Fault::seq)
                .containsExactly(ChainVerification.Kind.ALTERED, 4L);
    }

    @Test
    void names_the_entry_that_was_altered_together_with_its_own_hash() {
        List<String> lines = lines(9);
        Entry forged = BatchJson.sealed(BatchJson.entry(lines.get(4).replace("7.04", "7.05")));
        lines.set(4, BatchJson.line(forged));
        assertThat(ChainVerification.of(lines).fault())
                .extracting(ChainVerification.Fault::kind, ChainVerification.Fault::seq)
                .containsExactly(ChainVerification.Kind.ALTERED, 4L);
    }

    @Test
    void names_an_unknown_field_that_was_slipped_in() {
        List<String> lines = lines(5);
        lines.set(2, lines.get(2).replace("\"seq\":2", "\"seq\":2,\"remark\":\"ok\""));
        assertThat(ChainVerification.of(lines).fault())
                .extracting(ChainVerification.Fault::kind, ChainVerification.Fault::seq)
                .containsExactly(ChainVerification.Kind.ALTERED, 2L);
    }

    @Test
    void names_the_entry_that_was_removed() {
        List<String> lines = lines(9);
        lines.remove(3);
        assertThat(ChainVerification.of(lines).fault())
                .extracting(ChainVerification.Fault::kind, ChainVerification.Fault::seq)
                .containsExactly(ChainVerification.Kind.REMOVED, 3L);
    }

    @Test
    void names_the_entry_that_was_moved_and_where_it_stands() {
        List<String> lines = lines(9);
        lines.add(6, lines.remove(3));
        ChainVerification.Fault fault = ChainVerification.of(lines).fault();
        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(ChainVerification.Kind.MOVED);
        assertThat(fault.seq()).isEqualTo(3);
        assertThat(fault.line()).isEqualTo(7);
    }

    @Test
    void finds_a_log_that_was_cut_when_its_head_is_kept_elsewhere() {
        String head = log(9).getLast().hash();
        List<String> cut = lines(9).subList(0, 7);
        assertThat(ChainVerification.of(cut).whole()).isTrue();
        assertThat(ChainVerification.of(cut, head).fault())
                .extracting(ChainVerification.Fault::kind, ChainVerification.Fault::seq)
                .containsExactly(ChainVerification.Kind.REMOVED, 7L);
    }

    @Test
    void a_retried_entry_lands_once_and_a_taken_number_is_refused() {
        MemoryRunLog log = new MemoryRunLog();
        List<Entry> entries = log(3);
        log.append(entries.get(0));
        assertThat(log.append(entries.get(0))).isSameAs(entries.get(0));
        assertThat(log.size()).isEqualTo(1);
        assertThatThrownBy(() -> log.append(entries.get(2))).isInstanceOf(RunLog.SequenceConflict.class);
    }

    @Test
    void a_file_that_was_cut_in_the_middle_of_a_line_goes_on_from_the_last_whole_entry(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("log.jsonl");
        List<Entry> entries = log(4);
        try (FileRunLog log = FileRunLog.open(file)) {
            entries.subList(0, 3).forEach(log::append);
        }
        Files.writeString(file, BatchJson.line(entries.get(3)).substring(0, 40), StandardOpenOption.APPEND);
        try (FileRunLog log = FileRunLog.open(file)) {
            assertThat(log.size()).isEqualTo(3);
            log.append(entries.get(3));
        }
        assertThat(Files.readAllLines(file).stream().map(BatchJson::entry).toList()).isEqualTo(entries);
        assertThat(ChainVerification.of(Files.readAllLines(file)).whole()).isTrue();
    }
}
