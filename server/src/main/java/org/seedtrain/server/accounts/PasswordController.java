package org.seedtrain.server.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Choosing a password: through a one-time link, or a new one of one's own. Other sessions of the person end.
@RestController
@Tag(name = "session")
class PasswordController {
    private final AccountRegister register;
    private final PasswordLinks links;
    private final SignIn signIn;

    PasswordController(AccountRegister register, PasswordLinks links, SignIn signIn) {
        this.register = register;
        this.links = links;
        this.signIn = signIn;
    }

    /// @param chosen of at least 10 characters
    record PasswordChange(
            @NotNull @Size(max = 200) String current, @JsonProperty("new") @NotNull @Size(max = 200) String chosen) {}

    record LinkToken(@NotNull @Size(max = 100) String token) {}

    record FirstPassword(@NotNull @Size(max = 100) String token, @NotNull @Size(max = 200) String password) {}

    @PostMapping("/api/session/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @Valid @RequestBody PasswordChange change,
            HttpServletRequest request) {
        signIn.pace(request.getRemoteAddr());
        register.changePassword(person, change.current(), change.chosen());
        signIn.endOthers(person.id(), request);
    }

    @PostMapping("/api/password-link")
    PasswordLinks.Holder look(@Valid @RequestBody LinkToken link, HttpServletRequest request) {
        signIn.pace(request.getRemoteAddr());
        return links.look(link.token());
    }

    @PostMapping("/api/password-link/password")
    SessionController.Session choose(
            @Valid @RequestBody FirstPassword first,
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(hidden = true) CsrfToken csrf) {
        signIn.pace(request.getRemoteAddr());
        Person person = links.spend(first.token(), first.password());
        signIn.endOthers(person.id(), request);
        signIn.open(person, request, response);
        return new SessionController.Session(person, csrf.getToken());
    }
}
