package org.seedtrain.plant;

import java.util.List;

/// A command cannot be carried out: the plant is as it was. The message is a key of the catalogue with its arguments,
/// so that every client can say it in its language; `getMessage` says it in English.
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient List<Object> arguments;

    /// @param key catalogue key, e.g. `refused.notEnough`
    /// @param english the full English sentence: what was asked, what is possible
    public CommandRefused(String key, String english, Object... arguments) {
        super(english);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
