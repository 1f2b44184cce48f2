package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.potency.SquaresInTurn.Term;

/// An analysis of variance.
public record VarianceTable(List<Source> sources) {

    /// @param name e.g. `non-parallelism`
    /// @param subject the preparation or the block that a part is about; else empty
    /// @param part whether it is a part of the source above it
    /// @param ms absent where it says nothing (treatments may be shown with it)
    /// @param f against the residual error
    public record Source(
            String name, String subject, boolean part, int df, double ss, @Nullable Double ms, @Nullable Double f,
            @Nullable Double p) {}

    public VarianceTable {
        sources = List.copyOf(sources);
    }

    public Optional<Source> source(String name) {
        return sources.stream().filter(source -> source.name().equals(name) && source.subject().isEmpty()).findFirst();
    }

    public Optional<Source> source(String name, String subject) {
        return sources.stream().filter(source -> source.name().equals(name) && source.subject().equals(subject)).findFirst();
    }

    /// Mean square of the residual error.
    public double residualVariance() {
        Double ms = source("residual-error").orElseThrow().ms();
        return ms == null ? 0 : ms;
    }

    public int residualDf() {
        return source("residual-error").orElseThrow().df();
    }

    /// Of the model of straight lines with what the design takes away: the root of `1 - (deviations + residual)/total`.
    public double correlation() {
        double off = 0;
        for (String name : List.of("non-parallelism", "blanks", "intersection", "non-linearity", "residual-error")) {
            off += source(name).map(Source::ss).orElse(0.0);
        }
        double total = source("total").orElseThrow().ss();
        return total > 0 ? Math.sqrt(Math.max(0, 1 - off / total)) : 0;
    }

    static final class Builder {
        private record Line(String name, String subject, boolean part, Term term) {}

        private final List<Line> lines = new ArrayList<>();

        Builder add(String name, Term term) {
            lines.add(new Line(name, "", false, term));
            return this;
        }

        Builder part(String name, String subject, Term term) {
            lines.add(new Line(name, subject, true, term));
            return this;
        }

        VarianceTable against(Term residual, Term total) {
            List<Source> sources = new ArrayList<>();
            double error = residual.df() > 0 ? residual.ss() / residual.df() : 0;
            for (Line line : lines) {
                Term term = line.term();
                Double ms = term.df() > 0 ? term.ss() / term.df() : null;
                Double f = ms != null && error > 0 ? ms / error : null;
                Double p = f == null ? null
                        : Math.max(0, 1 - new FDistribution(term.df(), residual.df()).cumulativeProbability(f));
                sources.add(new Source(line.name(), line.subject(), line.part(), term.df(), term.ss(), ms, f, p));
            }
            sources.add(new Source("residual-error", "", false, residual.df(), residual.ss(),
                    residual.df() > 0 ? error : null, null, null));
            sources.add(new Source("total", "", false, total.df(), total.ss(),
                    total.df() > 0 ? total.ss() / total.df() : null, null, null));
            return new VarianceTable(sources);
        }
    }
}
