package org.seedtrain.server.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.seedtrain.server.problems.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.ObjectMapper;

/// The gate before every request: the table of rights, the CSRF token, the security headers.
@Configuration(proxyBeanMethods = false)
class Security {
    /// Styles may be inline, because component libraries put them there; scripts may not.
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /// Nobody signs in through the framework's own forms; this keeps it from inventing a user.
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new BadCredentialsException("sign in at /api/session");
        };
    }

    @Bean
    SecurityFilterChain gate(HttpSecurity http, SecurityContextRepository contexts, ObjectMapper json) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                            .permitAll();
                    for (Rights.Right right : Rights.TABLE) {
                        var match = requests.requestMatchers(right.method(), right.path());
                        if (right.open()) {
                            match.permitAll();
                        } else {
                            match.hasAnyRole(
                                    right.roles().stream().map(Role::name).toArray(String[]::new));
                        }
                    }
                    requests.requestMatchers("/api/**", "/actuator/**").denyAll();
                    requests.requestMatchers(HttpMethod.GET, "/**").permitAll();
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(problems -> problems.authenticationEntryPoint((request, response, cause) -> write(
                                response,
                                json,
                                HttpStatus.UNAUTHORIZED,
                                "session.none",
                                "Sign in first: there is no session, or it has ended."))
                        .accessDeniedHandler((request, response, cause) -> write(
                                response,
                                json,
                                HttpStatus.FORBIDDEN,
                                cause instanceof org.springframework.security.web.csrf.CsrfException
                                        ? "session.csrf"
                                        : "session.forbidden",
                                cause instanceof org.springframework.security.web.csrf.CsrfException
                                        ? "The CSRF token is missing or old. Load the page again."
                                        : "Your role does not allow this.")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), xr-spatial-tracking=(self)")))
                .build();
    }

    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
        return tokens;
    }

    private static void write(
            HttpServletResponse response, ObjectMapper json, HttpStatus status, String key, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(status, key, detail, List.of())));
    }
}
