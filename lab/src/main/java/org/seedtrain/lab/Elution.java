package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Emg;
import org.seedtrain.lab.peak.Integrator;
import org.seedtrain.lab.peak.Peak;

/// A detector at the end of a column or capillary: bands as exponentially modified Gaussians on a drifting, noisy line.
final class Elution {
    private static final double STEP_MIN = 0.02;

    private Elution() {}

    /// @param time of the maximum [min]
    /// @param sigma [min]
    /// @param tau of the tail [min]
    record Band(double time, double sigma, double tau, double area) {
        double at(double t) {
            double x = t - time;
            return area <= 0 || x < -8 * sigma || x > 6 * sigma + 25 * tau ? 0 : new Emg(area, time, sigma, tau).at(t);
        }
    }

    static Trace trace(
            String name, String subject, String unit, double end_min, List<Band> bands, double drift, double sigma,
            Noise noise) {
        List<Double> times = new ArrayList<>();
        List<Double> signal = new ArrayList<>();
        int points = (int) (end_min / STEP_MIN);
        for (int i = 0; i <= points; i++) {
            double t = i * STEP_MIN;
            double sum = drift * t + sigma * noise.normal(i);
            for (Band band : bands) {
                sum += band.at(t);
            }
            times.add(Specification.round(t, 2).doubleValue());
            signal.add(Specification.round(sum, 3).doubleValue());
        }
        return new Trace(name, subject, "min", unit, times, signal);
    }

    static List<Peak> peaks(Trace trace, double from, double to) {
        return Integrator.integrate(trace.x().stream().mapToDouble(Double::doubleValue).toArray(),
                        trace.y().stream().mapToDouble(Double::doubleValue).toArray()).stream()
                .filter(peak -> peak.retention_min() > from && peak.retention_min() < to && peak.area() > 0).toList();
    }

    static Peak largest(List<Peak> peaks) {
        Peak largest = peaks.getFirst();
        for (Peak peak : peaks) {
            largest = peak.area() > largest.area() ? peak : largest;
        }
        return largest;
    }
}
