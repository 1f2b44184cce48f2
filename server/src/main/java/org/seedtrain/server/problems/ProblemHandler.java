package org.seedtrain.server.problems;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.seedtrain.plant.CommandRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns everything that can go wrong in a request into a [Problem].
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused) {
        return answer(Problem.of(refused.status(), refused.key(), refused.getMessage(), refused.arguments()));
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(CommandRefused refused) {
        return answer(
                Problem.of(HttpStatus.CONFLICT, refused.key(), refused.getMessage(), List.copyOf(refused.arguments())));
    }

    /// The record refuses; it says why in both languages.
    @ExceptionHandler
    ResponseEntity<Object> refused(org.seedtrain.batch.Refused refused) {
        HttpStatus status =
                switch (refused.why()) {
                    case STATE -> HttpStatus.CONFLICT;
                    case ROLE -> HttpStatus.FORBIDDEN;
                    case CONTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return answer(Problem.of(status, refused.key(), refused.getMessage(), refused.arguments())
                .withText(refused.text()));
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException violated) {
        var fields = violated.getConstraintViolations().stream()
                .map(one -> new Problem.Field(one.getPropertyPath().toString(), one.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return answer(Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "request.invalid", "The request is not valid.", List.of())
                .withFields(fields));
    }

    /// Rights are decided before the request comes here; what is denied later is answered by the security chain.
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception unexpected) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}", incident, unexpected);
        return answer(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "server.error",
                "The server could not do this because of an error of its own. The log says more under incident "
                        + incident + ".",
                List.of(incident)));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new Problem.Field(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return answer(Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "request.invalid", "The request is not valid.", List.of())
                .withFields(fields));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String cause = unreadable.getMostSpecificCause().getMessage();
        String first = cause == null ? "" : cause.lines().findFirst().orElse("");
        return answer(Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "request.unreadable",
                "The request cannot be read: " + first,
                List.of(first)));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause, Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        status,
                        "http." + status.value(),
                        status.is5xxServerError() ? status.getReasonPhrase() : cause.getMessage(),
                        List.of()));
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
