package org.seedtrain.server.accounts;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The accounts of the centre, for administrators. Whose roles change or who is locked has to sign in again.
@RestController
@Tag(name = "accounts")
class AccountsController {
    private final AccountRegister register;
    private final Accounts accounts;
    private final SignIn signIn;

    AccountsController(AccountRegister register, Accounts accounts, SignIn signIn) {
        this.register = register;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    record AccountPage(List<AccountView> items, int page, int size, long total) {}

    /// @param roles words of roles, at least one
    record NewAccount(
            @NotNull @Size(max = 60) String username,
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 20) List<@NotNull String> roles) {}

    /// @param roles words of roles, at least one
    record NewRoles(@NotNull @Size(max = 20) List<@NotNull String> roles) {}

    @GetMapping("/api/accounts")
    AccountPage accounts(
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            @RequestParam(defaultValue = "") @Size(max = 100) String search) {
        return new AccountPage(register.page(search, page, size), page, size, register.count(search));
    }

    @PostMapping("/api/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    AccountRegister.Made create(
            @Parameter(hidden = true) @AuthenticationPrincipal Person by, @Valid @RequestBody NewAccount account) {
        return register.create(by, account.username(), account.name(), Role.ofAll(account.roles()));
    }

    @PutMapping("/api/accounts/{id}/roles")
    AccountView setRoles(
            @Parameter(hidden = true) @AuthenticationPrincipal Person by,
            @PathVariable String id,
            @Valid @RequestBody NewRoles roles,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountView account = register.setRoles(by, id, Role.ofAll(roles.roles()));
        signIn.endOthers(id, request);
        if (id.equals(by.id())) {
            accounts.find(id).ifPresent(person -> signIn.open(person, request, response));
        }
        return account;
    }

    @PostMapping("/api/accounts/{id}/link")
    PasswordLink link(@Parameter(hidden = true) @AuthenticationPrincipal Person by, @PathVariable String id) {
        return register.link(by, id);
    }

    @PostMapping("/api/accounts/{id}/lock")
    AccountView lock(
            @Parameter(hidden = true) @AuthenticationPrincipal Person by,
            @PathVariable String id,
            HttpServletRequest request) {
        AccountView account = register.setLocked(by, id, true);
        signIn.endOthers(id, request);
        return account;
    }

    @PostMapping("/api/accounts/{id}/unlock")
    AccountView unlock(@Parameter(hidden = true) @AuthenticationPrincipal Person by, @PathVariable String id) {
        return register.setLocked(by, id, false);
    }

    @GetMapping("/api/accounts/{id}/events")
    List<AccountEvent> events(@PathVariable String id) {
        return register.history(id);
    }
}
