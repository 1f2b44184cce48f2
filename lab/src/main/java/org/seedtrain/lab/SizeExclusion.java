package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.ANTIBODY;
import static org.seedtrain.lab.Constituent.ANTIGEN;
import static org.seedtrain.lab.Constituent.DNA;
import static org.seedtrain.lab.Constituent.HOST_PROTEIN;
import static org.seedtrain.lab.Constituent.PEPTIDES;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Emg;

/// A size-exclusion column with a detector at 280 nm: each constituent elutes as exponentially modified Gaussians at the
/// times of its size. Host proteins spread: a quarter large, two fifths small, a quarter smaller, and a tenth elutes
/// under the antigen, as size alone cannot tell them apart.
final class SizeExclusion {
    /// The detector shows no more than this [mAU].
    static final double FULL_SCALE = 2500;
    private static final double PER_UG = 4.75;
    private static final double STEP_MIN = 0.01;
    private static final double RUN_MIN = 14;

    private final Worksheet worksheet;
    private final Technique technique;
    private final Noise noise;
    private final double width;
    private final double shift;
    private int injection;
    private double carried;

    SizeExclusion(Worksheet worksheet, Technique technique, Noise noise) {
        this.worksheet = worksheet;
        this.technique = technique;
        this.noise = noise;
        this.width = 1 + 0.04 * noise.normal(0);
        this.shift = 1 + 0.003 * noise.normal(1) + (technique.warmedUp() ? 0 : 0.01);
    }

    static Specimen standard() {
        return Specimen.named(PurityMethod.STANDARD).with(ANTIGEN, 0.98).with(AGGREGATE, 0.02);
    }

    private record Band(double retention, double sigma, double tau, double area) {}

    Trace inject(String name, String subject, Specimen specimen, double dilution) {
        Noise own = noise.part(name);
        double made = dilution > 1 ? dilution * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
        double scale = PER_UG * worksheet.number("injection") / made * (1 + 0.004 * own.normal(-1));
        double carryOver = technique.rinsed() ? 2e-4 : 0.01;
        List<Band> bands = List.of(
                new Band(5.2, 0.13, 0.06, 20 * scale * specimen.amount(DNA)),
                new Band(6.4, 0.13, 0.05, scale * specimen.amount(AGGREGATE)),
                new Band(7.25, 0.16, 0.05, 0.25 * scale * specimen.amount(HOST_PROTEIN)),
                new Band(8.2, 0.125, 0.06, scale * (specimen.amount(ANTIGEN) + specimen.amount(ANTIBODY)) + carryOver * carried),
                new Band(8.2, 0.16, 0.06, 0.10 * scale * specimen.amount(HOST_PROTEIN)),
                new Band(9.3, 0.15, 0.06, 0.40 * scale * specimen.amount(HOST_PROTEIN)),
                new Band(10.05, 0.14, 0.06, 0.25 * scale * specimen.amount(HOST_PROTEIN)),
                new Band(11.4, 0.15, 0.08, 0.5 * scale * specimen.amount(PEPTIDES)),
                new Band(12.2, 0.12, 0.05, 8 + 2 * own.normal(-2)));
        carried = scale * (specimen.amount(ANTIGEN) + specimen.amount(ANTIBODY));
        double drift = technique.warmedUp() ? 0.02 : 1.5 * FastMath.exp(-0.5 * injection);
        injection++;
        List<Double> times = new ArrayList<>();
        List<Double> signal = new ArrayList<>();
        int points = (int) (RUN_MIN / STEP_MIN);
        for (int i = 0; i <= points; i++) {
            double t = i * STEP_MIN;
            double sum = drift * t + 0.04 * own.normal(i);
            for (Band band : bands) {
                sum += elution(band, t);
            }
            times.add(Specification.round(t, 2).doubleValue());
            signal.add(Specification.round(Math.min(FULL_SCALE, sum), 3).doubleValue());
        }
        return new Trace(name, subject, "min", "mAU", times, signal);
    }

    private double elution(Band band, double t) {
        double s = band.sigma() * width;
        double x = t - band.retention() * shift;
        if (!(band.area() > 0) || x < -8 * s || x > 6 * s + 25 * band.tau()) {
            return 0;
        }
        return new Emg(band.area(), band.retention() * shift, s, band.tau()).at(t);
    }
}
