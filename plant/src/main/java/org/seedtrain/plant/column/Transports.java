package org.seedtrain.plant.column;

import org.jspecify.annotations.Nullable;

/// Keeps the last transport through a column, because most phases run at one flow. What it gives depends on what is asked
/// alone, so that any number of runs may share it.
public final class Transports {
    private volatile @Nullable Transport last;

    Transport of(Transport.Case wanted) {
        Transport known = last;
        if (known == null || !known.is(wanted)) {
            known = new Transport(wanted);
            last = known;
        }
        return known;
    }
}
