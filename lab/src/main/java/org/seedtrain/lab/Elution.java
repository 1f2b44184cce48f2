package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Emg;
import org.seedtrain.lab.peak.Integrator;
import org.seedtrain.lab.peak.Peak;

/// A detector at the end of a column or capillary: bands as exponentially modified Gaussians on a drifting, noisy line.
final class Elution {
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

    /// @param drift per minute
    static Trace trace(String name, String subject, LiquidChromatograph.Kind detector, double end_min, List<Band> bands, double drift, Noise noise) {
        List<Double> times = new ArrayList<>();
        List<Double> signal = new ArrayList<>();
        int points = (int) Math.rint(end_min / detector.step_min());
        for (int i = 0; i <= points; i++) {
            double t = i * detector.step_min();
            double sum = drift * t + detector.noise() * noise.normal(i);
            for (Band band : bands) {
                sum += band.at(t);
            }
            times.add(Specification.round(t, 2).doubleValue());
            signal.add(Specification.round(Math.min(detector.fullScale(), sum), 3).doubleValue());
        }
        return new Trace(name, subject, "min", detector.unit(), times, signal);
    }

    /// The peaks between two times, overlapping ones taken apart: the same integration as `lab peaks`.
    static List<Peak> peaks(Trace trace, double from, double to) {
        return Integrator.resolve(trace.x().stream().mapToDouble(Double::doubleValue).toArray(),
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
