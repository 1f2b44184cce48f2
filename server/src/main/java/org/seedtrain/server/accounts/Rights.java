package org.seedtrain.server.accounts;

import static org.seedtrain.server.accounts.Role.ADMINISTRATOR;
import static org.seedtrain.server.accounts.Role.INSTRUCTOR;
import static org.seedtrain.server.accounts.Role.MANAGER;
import static org.seedtrain.server.accounts.Role.QUALITY;
import static org.seedtrain.server.accounts.Role.TRAINEE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/// Who may call what: the one table of rights. What stands nowhere here is refused to everybody. Whose run it is, is
/// decided by the runs themselves.
final class Rights {

    /// @param roles who may; all roles when anybody who signed in may; empty when anybody may without signing in
    record Right(HttpMethod method, String path, Set<Role> roles, boolean open) {}

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> MAKERS = EnumSet.of(TRAINEE, INSTRUCTOR);
    private static final Set<Role> READERS = EnumSet.of(TRAINEE, INSTRUCTOR, QUALITY, MANAGER);
    private static final Set<Role> WRITERS = EnumSet.of(TRAINEE, INSTRUCTOR, QUALITY);
    private static final Set<Role> KEEPERS = EnumSet.of(ADMINISTRATOR);

    static final List<Right> TABLE = List.of(
            open(HttpMethod.GET, "/api/centre"),
            open(HttpMethod.GET, "/api/session"),
            open(HttpMethod.POST, "/api/session"),
            open(HttpMethod.DELETE, "/api/session"),
            open(HttpMethod.POST, "/api/setup"),
            open(HttpMethod.POST, "/api/password-link"),
            open(HttpMethod.POST, "/api/password-link/password"),
            open(HttpMethod.GET, "/api/openapi/**"),
            open(HttpMethod.GET, "/api/openapi.yaml"),
            open(HttpMethod.GET, "/actuator/health/**"),
            new Right(HttpMethod.POST, "/api/session/password", EVERYBODY, false),
            new Right(HttpMethod.GET, "/api/accounts", KEEPERS, false),
            new Right(HttpMethod.POST, "/api/accounts", KEEPERS, false),
            new Right(HttpMethod.PUT, "/api/accounts/{id}/roles", KEEPERS, false),
            new Right(HttpMethod.POST, "/api/accounts/{id}/link", KEEPERS, false),
            new Right(HttpMethod.POST, "/api/accounts/{id}/lock", KEEPERS, false),
            new Right(HttpMethod.POST, "/api/accounts/{id}/unlock", KEEPERS, false),
            new Right(HttpMethod.GET, "/api/accounts/{id}/events", KEEPERS, false),
            new Right(HttpMethod.GET, "/api/training", EVERYBODY, false),
            new Right(HttpMethod.GET, "/api/lab/methods", EVERYBODY, false),
            new Right(HttpMethod.GET, "/api/lab/analyses/**", EVERYBODY, false),
            new Right(HttpMethod.POST, "/api/lab/analyses/**", EVERYBODY, false),
            new Right(HttpMethod.POST, "/api/runs", MAKERS, false),
            new Right(HttpMethod.GET, "/api/runs", READERS, false),
            new Right(HttpMethod.POST, "/api/runs/{id}/entries", WRITERS, false),
            new Right(HttpMethod.POST, "/api/runs/{id}/skip", MAKERS, false),
            new Right(HttpMethod.POST, "/api/runs/{id}/members", MAKERS, false),
            new Right(HttpMethod.GET, "/api/runs/{id}/**", READERS, false),
            new Right(HttpMethod.GET, "/actuator/**", KEEPERS, false));

    private Rights() {}

    private static Right open(HttpMethod method, String path) {
        return new Right(method, path, Set.of(), true);
    }
}
