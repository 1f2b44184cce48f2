package org.seedtrain.server.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What a person is to the centre. Roles do not contain one another: what each may do stands in [Rights].
public enum Role {
    /// Looks on; may be a pupil with a nickname.
    @JsonProperty("visitor")
    VISITOR,
    /// Learns: makes batches.
    @JsonProperty("trainee")
    TRAINEE,
    /// Teaches: sees and joins every run.
    @JsonProperty("instructor")
    INSTRUCTOR,
    /// The quality unit: reviews and decides.
    @JsonProperty("quality")
    QUALITY,
    /// Plans and reports programmes.
    @JsonProperty("manager")
    MANAGER,
    /// A partner organisation.
    @JsonProperty("partner")
    PARTNER,
    /// Keeps accounts and the server.
    @JsonProperty("administrator")
    ADMINISTRATOR;

    /// The word in the database, the API and the log.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// The word by which Spring Security knows it.
    String authority() {
        return "ROLE_" + name();
    }
}
