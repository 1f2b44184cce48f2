package org.seedtrain.bench;

import org.jspecify.annotations.Nullable;

/// One measured number.
///
/// @param id as it stands in the JSON
/// @param error half width of the 99.9 % confidence interval, NaN if there is none
public record Figure(String id, String title, String unit, double value, double error, @Nullable Target target) {

    /// What the value is held against.
    ///
    /// @param atMost whether lower is better
    /// @param binding whether missing it fails the bench: set for accuracy, never for speed, which is the machine's too
    public record Target(double limit, boolean atMost, boolean binding) {
        public static Target atMost(double limit) {
            return new Target(limit, true, false);
        }

        public static Target atLeast(double limit) {
            return new Target(limit, false, false);
        }

        /// An error that no speed may buy.
        public static Target within(double limit) {
            return new Target(limit, true, true);
        }

        boolean met(double value) {
            return atMost ? value <= limit : value >= limit;
        }
    }

    public static Figure of(String id, String title, String unit, double value, double error, @Nullable Target target) {
        return new Figure(id, title, unit, value, error, target);
    }

    /// A number for orientation: no target, no interval.
    public static Figure plain(String id, String title, String unit, double value) {
        return new Figure(id, title, unit, value, Double.NaN, null);
    }

    /// Whether there is no target or it is met.
    public boolean met() {
        return target == null || target.met(value);
    }

    boolean fails() {
        return target != null && target.binding && !met();
    }
}
