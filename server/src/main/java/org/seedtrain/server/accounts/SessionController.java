package org.seedtrain.server.accounts;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out, and the one-time set-up of a new centre.
@RestController
@Tag(name = "session")
class SessionController {
    private final Accounts accounts;
    private final SignIn signIn;
    private final SetupToken setup;
    private final AccountRegister register;

    SessionController(Accounts accounts, SignIn signIn, SetupToken setup, AccountRegister register) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.setup = setup;
        this.register = register;
    }

    /// @param csrf to be sent as header X-XSRF-TOKEN with everything that changes something
    record Session(@Nullable Person user, String csrf) {}

    record Credentials(@NotBlank @Size(max = 60) String username, @NotNull @Size(min = 1, max = 200) String password) {}

    record Setup(
            @NotBlank String token,
            @NotBlank @Size(max = 60) String username,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 200) String password) {}

    @GetMapping("/api/session")
    Session session(@Parameter(hidden = true) @AuthenticationPrincipal @Nullable Person person, @Parameter(hidden = true) CsrfToken csrf) {
        return new Session(person, csrf.getToken());
    }

    @PostMapping("/api/session")
    Session signIn(
            @Valid @RequestBody Credentials credentials,
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(hidden = true) CsrfToken csrf) {
        signIn.pace(request.getRemoteAddr());
        Person person = accounts.authenticate(credentials.username(), credentials.password());
        signIn.open(person, request, response);
        return new Session(person, csrf.getToken());
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.close(request, response);
    }

    @PostMapping("/api/setup")
    Session setUp(
            @Valid @RequestBody Setup first,
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(hidden = true) CsrfToken csrf) {
        signIn.pace(request.getRemoteAddr());
        setup.check(first.token());
        Person person = register.first(first.username(), first.name(), first.password());
        setup.spend();
        signIn.open(person, request, response);
        return new Session(person, csrf.getToken());
    }
}
