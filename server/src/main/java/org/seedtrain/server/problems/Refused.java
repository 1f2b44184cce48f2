package org.seedtrain.server.problems;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A request that cannot be carried out, said to the person: a key of the message catalogue with its arguments, and the
/// full sentence in English.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final HttpStatus status;
    private final String key;
    private final transient List<Object> arguments;

    public Refused(HttpStatus status, String key, String english, Object... arguments) {
        super(english);
        this.status = status;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Refused notFound(String key, String english, Object... arguments) {
        return new Refused(HttpStatus.NOT_FOUND, key, english, arguments);
    }

    public static Refused conflict(String key, String english, Object... arguments) {
        return new Refused(HttpStatus.CONFLICT, key, english, arguments);
    }

    public static Refused forbidden(String key, String english, Object... arguments) {
        return new Refused(HttpStatus.FORBIDDEN, key, english, arguments);
    }

    /// The request was understood but what it says is wrong.
    public static Refused wrong(String key, String english, Object... arguments) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, key, english, arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
