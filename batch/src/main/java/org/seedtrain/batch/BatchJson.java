package org.seedtrain.batch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.seedtrain.plant.Command;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of this room. A server that has its own mapper calls [#configure] on its builder and speaks the same.
public final class BatchJson {
    private static final JsonMapper MAPPER =
            configure(JsonMapper.builder()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private BatchJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// Teaches a mapper the plant's commands and the strictness of the log.
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addMixIn(Command.class, CommandMixin.class)
                .addMixIn(Command.Act.class, ActMixin.class)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String line(Entry entry) {
        return MAPPER.writeValueAsString(entry);
    }

    /// @throws IllegalArgumentException if the line is no entry; the message says where it goes wrong
    public static Entry entry(String line) {
        try {
            return MAPPER.readValue(line, Entry.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not an entry of a run: " + e.getOriginalMessage(), e);
        }
    }

    /// SHA-256 of the canonical JSON of an entry without its hash.
    public static String hash(JsonNode entry) {
        ObjectNode bare = ((ObjectNode) entry).deepCopy();
        bare.remove("hash");
        return Hashes.sha256(CanonicalJson.write(bare));
    }

    /// Gives an entry its hash.
    public static Entry sealed(Entry entry) {
        return new Entry(
                entry.seq(),
                entry.id(),
                entry.time(),
                entry.wall(),
                entry.actor(),
                entry.step(),
                entry.body(),
                entry.prev(),
                hash(tree(entry)));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Command.SetValue.class, name = "set"),
        @JsonSubTypes.Type(value = Command.Act.class, name = "act"),
        @JsonSubTypes.Type(value = Command.Malfunction.class, name = "malfunction"),
        @JsonSubTypes.Type(value = Command.Acknowledge.class, name = "acknowledge")
    })
    private interface CommandMixin {}

    private interface ActMixin {
        @com.fasterxml.jackson.annotation.JsonSetter(nulls = com.fasterxml.jackson.annotation.Nulls.AS_EMPTY)
        java.util.Map<String, Double> quantities();

        @com.fasterxml.jackson.annotation.JsonSetter(nulls = com.fasterxml.jackson.annotation.Nulls.AS_EMPTY)
        java.util.Map<String, String> names();
    }
}
