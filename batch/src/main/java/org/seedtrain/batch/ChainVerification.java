package org.seedtrain.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What the hash chain of a log says: whole, or the first entry that was altered, removed or moved.
///
/// @param entries how many entries stand in the log
/// @param head hash of the last entry, to be kept elsewhere
/// @param fault absent when the chain is whole
public record ChainVerification(long entries, String head, @Nullable Fault fault) {

    public enum Kind {
        ALTERED,
        REMOVED,
        MOVED,
        REPEATED,
        UNREADABLE
    }

    /// @param seq number of the first entry concerned
    /// @param line line of the file, from 1
    public record Fault(Kind kind, long seq, int line, Text text) {}

    public boolean whole() {
        return fault == null;
    }

    /// Verifies a log, line by line, on the text as it stands: an unknown field would be seen, too.
    public static ChainVerification of(List<String> lines) {
        return of(lines, null);
    }

    /// @param expectedHead hash of the last entry as it was kept elsewhere; finds a log that was cut at its end
    public static ChainVerification of(List<String> lines, @Nullable String expectedHead) {
        Map<Long, Integer> lineOf = linesBySeq(lines);
        String prev = Hashes.NONE;
        for (int i = 0; i < lines.size(); i++) {
            JsonNode entry = parse(lines.get(i));
            Fault fault = entry == null ? unreadable(i) : fault(entry, i, prev, lineOf);
            if (fault != null) {
                return new ChainVerification(lines.size(), prev, fault);
            }
            prev = entry.path("hash").asString("");
        }
        Fault cut = expectedHead == null || expectedHead.equals(prev) ? null : cut(lines.size());
        return new ChainVerification(lines.size(), prev, cut);
    }

    private static @Nullable Fault fault(JsonNode entry, int i, String prev, Map<Long, Integer> lineOf) {
        long seq = entry.path("seq").asLong(-1);
        if (!BatchJson.hash(entry).equals(entry.path("hash").asString(""))) {
            return new Fault(Kind.ALTERED, seq == i ? seq : i, i + 1, altered(i));
        }
        if (seq < i) {
            return new Fault(Kind.REPEATED, seq, i + 1, repeated(seq, i + 1));
        }
        if (seq > i) {
            Integer elsewhere = lineOf.get((long) i);
            return elsewhere == null
                    ? new Fault(Kind.REMOVED, i, i + 1, removed(i))
                    : new Fault(Kind.MOVED, i, elsewhere + 1, moved(i, elsewhere + 1));
        }
        if (!entry.path("prev").asString("").equals(prev)) {
            // The entry before was rewritten together with its own hash, or this one comes from another log.
            long before = Math.max(0, i - 1);
            return new Fault(Kind.ALTERED, before, (int) before + 1, altered(before));
        }
        return null;
    }

    private static Map<Long, Integer> linesBySeq(List<String> lines) {
        Map<Long, Integer> lineOf = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode entry = parse(lines.get(i));
            if (entry != null) {
                lineOf.putIfAbsent(entry.path("seq").asLong(-1), i);
            }
        }
        return lineOf;
    }

    private static @Nullable JsonNode parse(String line) {
        try {
            JsonNode node = BatchJson.mapper().readTree(line);
            return node != null && node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Fault unreadable(int i) {
        return new Fault(
                Kind.UNREADABLE,
                i,
                i + 1,
                new Text("Entry " + i + " is not readable JSON", i + "번 기록을 JSON으로 읽을 수 없습니다"));
    }

    private static Fault cut(int size) {
        return new Fault(
                Kind.REMOVED,
                size,
                size,
                new Text(
                        "The log ends after entry " + (size - 1) + ", but its last entry is another one",
                        (size - 1) + "번 기록에서 로그가 끝나지만 마지막 기록이 다릅니다"));
    }

    private static Text altered(long seq) {
        return new Text("Entry " + seq + " was altered", seq + "번 기록이 변경되었습니다");
    }

    private static Text removed(long seq) {
        return new Text("Entry " + seq + " was removed", seq + "번 기록이 삭제되었습니다");
    }

    private static Text moved(long seq, int line) {
        return new Text(
                "Entry " + seq + " was moved to line " + line, seq + "번 기록이 " + line + "번째 줄로 옮겨졌습니다");
    }

    private static Text repeated(long seq, int line) {
        return new Text(
                "Entry " + seq + " stands again in line " + line, seq + "번 기록이 " + line + "번째 줄에 다시 나옵니다");
    }
}
