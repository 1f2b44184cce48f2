package org.seedtrain.lab.stats;

/// Values from which the statistic asked for cannot be computed; the message says which and what would do.
public final class StatisticsRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public StatisticsRefused(String message) {
        super(message);
    }
}
