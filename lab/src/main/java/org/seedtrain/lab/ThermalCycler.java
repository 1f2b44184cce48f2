package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.RawData.Trace;

/// A real-time thermal cycler: the fluorescence of every well after every cycle. Copies in a well are Poisson; each cycle multiplies them by
/// `1 + E (1 - n/3e12)` until primers run out; the probe shines in proportion. 5 uL of 1 ng/mL of the template (4 kb) hold 1.1e6 copies.
final class ThermalCycler {
    static final int CYCLES = 42;
    private static final double COPIES_PER_NG_ML = 1.1e6;
    private static final double PLATEAU = 3e12;
    private static final double SIGNAL = 5200;

    private final Technique technique;
    private final Noise noise;
    private final double efficiency;
    private final List<Double> cycles = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();

    ThermalCycler(Technique technique, Noise noise) {
        this.technique = technique;
        this.noise = noise;
        this.efficiency = 0.96 + 0.02 * Math.max(-2.5, Math.min(2.5, noise.normal(0)));
        for (int c = 1; c <= CYCLES; c++) {
            cycles.add((double) c);
        }
    }

    /// The next well of the plate.
    ///
    /// @param subject what is in it
    /// @param mark behind the position, e.g. ` spiked`
    /// @param dna that can be amplified, in the volume of the reaction [ng/mL]
    void well(String subject, String mark, double dna) {
        int n = traces.size();
        String position = (char) ('A' + n / 12) + Integer.toString(1 + n % 12);
        Noise own = noise.part(position);
        double pipetted = 1 + technique.pipetteBias() + technique.pipetteCv() * own.normal(0);
        double copies = own.poisson(Math.min(1e18, COPIES_PER_NG_ML * Math.max(0, dna) * Math.max(0.1, pipetted)), 1);
        double base = 800 * (1 + 0.03 * own.normal(2));
        double gain = SIGNAL * (1 + 0.04 * own.normal(3));
        // A lamp that was not warm fades at first; an open seal lets the reaction dry and shine brighter.
        double lamp = technique.warmedUp() ? 0 : 120;
        double drift = technique.sealed() ? 1.5 : 9;
        List<Double> y = new ArrayList<>();
        for (int c = 1; c <= CYCLES; c++) {
            copies *= 1 + efficiency * Math.max(0, 1 - copies / PLATEAU);
            double value = base + drift * c + lamp * FastMath.exp(-c / 6.0) + gain * Math.min(1, copies / PLATEAU) + 5 * own.normal(10 + c);
            y.add(Specification.round(Math.min(65535, value), 1).doubleValue());
        }
        traces.add(new Trace(position + mark, subject, "1", "RFU", cycles, y));
    }

    List<Trace> traces() {
        return traces;
    }
}
