package org.seedtrain.server.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Text;
import org.springframework.http.HttpStatus;

/// A problem+json document (RFC 9457), as clients read it.
///
/// @param title the kind of problem, in English
/// @param detail the full sentence, in English
/// @param key a key of the message catalogue, for the sentence in the person's language
/// @param arguments what is put into that sentence
/// @param fields what is wrong in which field of the request
/// @param text the sentence in both languages, where the server knows it
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String key,
        List<Object> arguments,
        List<Field> fields,
        @Nullable Text text) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// @param field path inside the request body, e.g. `body.text`
    public record Field(String field, String message) {}

    public static Problem of(HttpStatus status, String key, @Nullable String detail, List<Object> arguments) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, key, arguments, List.of(), null);
    }

    public Problem withFields(List<Field> wrong) {
        return new Problem(type, title, status, detail, key, arguments, wrong, text);
    }

    public Problem withText(Text both) {
        return new Problem(type, title, status, detail, key, arguments, fields, both);
    }
}
