package org.seedtrain.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seedtrain.server.problems.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Opens and closes the session of a person, and slows down who guesses passwords.
@Component
class SignIn {
    private static final long MINUTE = 60_000_000_000L;

    private final SecurityContextRepository contexts;
    private final JdbcClient sql;
    private final CentreMode mode;
    /// When an address began its present minute, and how often it tried since; oldest first.
    private final Map<String, long[]> tries = new LinkedHashMap<>();

    SignIn(SecurityContextRepository contexts, JdbcClient sql, CentreMode mode) {
        this.contexts = contexts;
        this.sql = sql;
        this.mode = mode;
    }

    /// @throws Refused when the address has tried too often in this minute
    void pace(String address) {
        long now = System.nanoTime();
        synchronized (tries) {
            tries.values().removeIf(entry -> now - entry[0] > MINUTE);
            long[] entry = tries.computeIfAbsent(address, key -> new long[] {now, 0});
            if (++entry[1] > mode.signInsPerMinute()) {
                throw new Refused(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "signIn.tooMany",
                        "Too many sign-ins from this address. Wait a minute.");
            }
        }
    }

    void open(Person person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    /// Ends the sessions of a person, but not the one of this request. They are then asked to sign in again.
    void endOthers(String person, HttpServletRequest request) {
        HttpSession own = request.getSession(false);
        sql.sql("DELETE FROM spring_session WHERE principal_name = ? AND session_id <> ?")
                .params(person, own == null ? "" : own.getId())
                .update();
    }

    static Authentication authentication(Person person) {
        return new SignedIn(
                person,
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList());
    }

    /// Known to the table of sessions by the number of the person, so that a person's sessions can be ended.
    private static final class SignedIn extends UsernamePasswordAuthenticationToken {
        private static final long serialVersionUID = 1;
        private final String id;

        SignedIn(Person person, List<SimpleGrantedAuthority> authorities) {
            super(person, null, authorities);
            this.id = person.id();
        }

        @Override
        public String getName() {
            return id;
        }
    }
}
