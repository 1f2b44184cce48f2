package org.seedtrain.lab.water;

import java.util.OptionalDouble;

/// Grades of water in bulk and what the pharmacopoeias (USP, Ph. Eur., KP) limit beside conductivity.
public enum WaterGrade {
    /// Purified water: 100 CFU/mL.
    PW(100, Double.NaN),
    /// Water for injections: 10 CFU/100 mL, 0.25 EU/mL.
    WFI(0.1, 0.25);

    /// Most organic carbon [mg/L], all grades.
    public static final double CARBON = 0.5;
    /// Most nitrate [mg/L]; Ph. Eur. asks for it unless the conductivity is that of water for injections.
    public static final double NITRATE = 0.2;

    private final double germs;
    private final double endotoxin;

    WaterGrade(double germs, double endotoxin) {
        this.germs = germs;
        this.endotoxin = endotoxin;
    }

    /// Action limit [CFU/mL].
    public double germs() {
        return germs;
    }

    /// Most endotoxin [EU/mL]; empty where none is set. The value itself is too much.
    public OptionalDouble endotoxin() {
        return Double.isNaN(endotoxin) ? OptionalDouble.empty() : OptionalDouble.of(endotoxin);
    }
}
