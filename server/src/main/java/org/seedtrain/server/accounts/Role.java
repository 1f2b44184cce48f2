package org.seedtrain.server.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.seedtrain.server.problems.Refused;

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

    /// The roles of these words, each once, in the order of this list.
    ///
    /// @throws Refused when there is none, or a word that is no role
    static List<Role> ofAll(Collection<String> words) {
        List<String> known = Arrays.stream(values()).map(Role::word).toList();
        for (String word : words) {
            if (!known.contains(word)) {
                String list = String.join(", ", known);
                throw Refused.wrong("account.role", "There is no role '" + word + "'. The roles are " + list + ".", word, list);
            }
        }
        if (words.isEmpty()) {
            throw Refused.wrong("account.roles", "An account needs at least one role.");
        }
        return words.stream().map(Role::of).distinct().sorted().toList();
    }

    /// The word by which Spring Security knows it.
    String authority() {
        return "ROLE_" + name();
    }
}
