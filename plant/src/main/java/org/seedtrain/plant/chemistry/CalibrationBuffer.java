package org.seedtrain.plant.chemistry;

/// Primary pH standards of NBS and their pH(S) with temperature:
/// `pH = A/T + B + C T + D T^2` (Hetzer, Durst, Robinson, Bates 1977, doi 10.6028/jres.081A.005; Bates 1973).
public enum CalibrationBuffer {
    /// 0.05 m potassium hydrogen phthalate: 4.006 at 25 °C.
    PHTHALATE(2073.44, -13.3270, 0.045199, -3.4846e-5),
    /// 0.025 m KH2PO4 and Na2HPO4: 6.865 at 25 °C.
    PHOSPHATE(3459.39, -21.0574, 0.073301, -6.2266e-5),
    /// 0.01 m borax: 9.180 at 25 °C.
    BORAX(5259.02, -33.1064, 0.114826, -10.7860e-5);

    private final double a;
    private final double b;
    private final double c;
    private final double d;

    CalibrationBuffer(double a, double b, double c, double d) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    /// At a temperature [K].
    public double pH(double temperature) {
        return a / temperature + b + temperature * (c + d * temperature);
    }

    /// Slope of a perfect glass electrode [V per pH unit]: `ln(10) R T/F`.
    public static double nernstSlope(double temperature) {
        return 2.302585092994046 * Water.GAS_CONSTANT * temperature / Water.FARADAY;
    }
}
