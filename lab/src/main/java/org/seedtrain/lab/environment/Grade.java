package org.seedtrain.lab.environment;

import java.util.OptionalDouble;

/// The grades of EU GMP Annex 1 (2022) and their limits: table 1 for the classification of a room, table 5 for monitoring
/// its particles, table 6 (with the qualification limits of table 2) for what grows.
public enum Grade {
    A(3520, Double.NaN, 3520, Double.NaN, 29, 29, 0, 0, 0, 0),
    B(3520, Double.NaN, 352_000, 2930, 29, 2930, 10, 5, 5, 5),
    C(352_000, 2930, 3_520_000, 29_300, 2930, 29_300, 100, 50, 25, Double.NaN),
    D(3_520_000, 29_300, Double.NaN, Double.NaN, 29_300, Double.NaN, 200, 100, 50, Double.NaN);

    /// Whether people and machines are at work.
    public enum State {
        AT_REST,
        IN_OPERATION
    }

    /// How germs are caught.
    public enum Viable {
        /// Active air sampling [CFU/m3].
        AIR("CFU/m3"),
        /// A plate of 90 mm that stands open [CFU in 4 h].
        SETTLE("CFU/4 h"),
        /// A contact plate of 55 mm [CFU/plate].
        CONTACT("CFU/plate"),
        /// The print of five fingers on both hands' gloves [CFU/glove].
        GLOVE("CFU/glove");

        private final String unit;

        Viable(String unit) {
            this.unit = unit;
        }

        public String unit() {
            return unit;
        }
    }

    private final double restSmall;
    private final double restLarge;
    private final double workSmall;
    private final double workLarge;
    private final double restLargeMonitored;
    private final double workLargeMonitored;
    private final double[] viable;

    Grade(double restSmall, double restLarge, double workSmall, double workLarge, double restLargeMonitored,
            double workLargeMonitored, double air, double settle, double contact, double glove) {
        this.restSmall = restSmall;
        this.restLarge = restLarge;
        this.workSmall = workSmall;
        this.workLarge = workLarge;
        this.restLargeMonitored = restLargeMonitored;
        this.workLargeMonitored = workLargeMonitored;
        this.viable = new double[] {air, settle, contact, glove};
    }

    /// Most particles [1/m3] for the classification, table 1; empty where the annex sets none.
    ///
    /// @param size_um 0.5 or 5
    public OptionalDouble classification(State state, double size_um) {
        boolean rest = state == State.AT_REST;
        return of(size_um == 0.5 ? rest ? restSmall : workSmall : size_um == 5 ? rest ? restLarge : workLarge : Double.NaN);
    }

    /// Most particles [1/m3] in monitoring, table 5.
    public OptionalDouble monitoring(State state, double size_um) {
        boolean rest = state == State.AT_REST;
        return of(size_um == 0.5 ? rest ? restSmall : workSmall
                : size_um == 5 ? rest ? restLargeMonitored : workLargeMonitored : Double.NaN);
    }

    /// Most that may grow in monitoring, table 6; 0 where any growth is to be investigated.
    public OptionalDouble viable(Viable kind) {
        return of(viable[kind.ordinal()]);
    }

    private static OptionalDouble of(double limit) {
        return Double.isNaN(limit) ? OptionalDouble.empty() : OptionalDouble.of(limit);
    }
}
