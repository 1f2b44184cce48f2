package org.seedtrain.batch;

import java.util.List;

/// The record does not take an entry; nothing was changed. The message is a key of the catalogue with its arguments,
/// so that every client can say it in its language; `getMessage` says it in English.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Why, in the terms of the door through which it came.
    public enum Cause {
        /// It cannot be done now.
        STATE,
        /// This person may not do it.
        ROLE,
        /// The entry itself is wrong.
        CONTENT
    }

    private final Cause why;
    private final String key;
    private final transient Text text;
    private final transient List<Object> arguments;

    public Refused(Cause why, String key, Text text, Object... arguments) {
        super(text.en());
        this.why = why;
        this.key = key;
        this.text = text;
        this.arguments = List.of(arguments);
    }

    public Cause why() {
        return why;
    }

    public String key() {
        return key;
    }

    public Text text() {
        return text;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
