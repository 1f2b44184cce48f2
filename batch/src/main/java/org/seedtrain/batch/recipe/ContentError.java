package org.seedtrain.batch.recipe;

import java.util.List;
import java.util.stream.Collectors;

/// A content file cannot be used. Names everything that is wrong at once, each with its place.
public final class ContentError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param file as the author knows it
    /// @param line from 1
    /// @param message what was found and what would be right
    public record Problem(String file, int line, String message) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + message;
        }
    }

    private final transient List<Problem> problems;

    public ContentError(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
