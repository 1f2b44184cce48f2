package org.seedtrain.lab.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;

/// What an analysis found.
///
/// @param result a record or an ordered map that becomes the JSON object as it is; no NaN and no infinity in it
/// @param verdict absent where nothing is judged
public record Outcome(
        Object result, List<ResultTable> tables, List<Plot> plots, List<Flag> flags, @Nullable Verdict verdict) {

    public static Outcome of(Object result) {
        return new Outcome(result, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null);
    }

    public Outcome table(ResultTable table) {
        tables.add(table);
        return this;
    }

    public Outcome plot(Plot plot) {
        plots.add(plot);
        return this;
    }

    public Outcome flag(Flag flag) {
        flags.add(flag);
        return this;
    }

    public Outcome verdict(Verdict judged) {
        return new Outcome(result, tables, plots, flags, judged);
    }
}
