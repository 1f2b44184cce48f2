package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Elution.Band;
import org.seedtrain.lab.RawData.Reading;
import org.seedtrain.lab.RawData.Trace;

/// A reversed-phase column in its system. With every injection the column ages: bands widen by a quarter and tail twice as long in a
/// thousand injections, retention shrinks, pressure rises. Without equilibration the first injections come early and on a
/// falling baseline; an undegassed solvent brings air: the pump delivers less and the detector jumps. What was injected before
/// is carried over, 0.02 % with a rinsed needle, 1 % without. The injector has the bias of the technique.
final class ReversedPhase {
    private static final double PRESSURE_BAR = 185;

    private final Technique technique;
    private final Noise noise;
    private final double run_min;
    private final double shift;
    private final List<Trace> traces = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Flag> remarks = new ArrayList<>();
    private List<Band> carried = List.of();
    private double age;

    /// @param age injections that the column has seen
    ReversedPhase(Technique technique, Noise noise, double run_min, double age) {
        this.technique = technique;
        this.noise = noise;
        this.run_min = run_min;
        this.age = age;
        this.shift = 1 + 0.002 * noise.normal(0);
    }

    /// @param bands of a new column at equilibrium
    void inject(String name, String subject, List<Band> bands) {
        Noise own = noise.part(name);
        double worn = age / 1000;
        int injection = traces.size();
        double settling = technique.warmedUp() ? 0 : FastMath.exp(-0.6 * injection);
        boolean air = own.uniform(-3) < (technique.warmedUp() ? 0.002 : 0.15);
        double volume = (1 + 0.003 * own.normal(-1)) * (1 + technique.pipetteBias()) * (air ? 0.7 + 0.2 * own.uniform(-4) : 1);
        double place = shift * (1 - 0.006 * worn) * (1 - 0.03 * settling);
        double carryOver = technique.rinsed() ? 2e-4 : 0.01;
        List<Band> seen = new ArrayList<>();
        for (Band band : bands) {
            seen.add(worn(band, place, worn, band.area() * volume));
        }
        for (Band band : carried) {
            seen.add(worn(band, place, worn, band.area() * carryOver));
        }
        if (air) {
            seen.add(new Band(1 + (run_min - 2) * own.uniform(-5), 0.01, 0.005, 1.5));
            remarks.add(Flag.of("air", name, "The pressure jumped during injection " + name, name + " 주입 중 압력이 흔들림"));
        }
        traces.add(Elution.trace(name, subject, "pA", run_min, seen, 0.02 + 0.8 * settling, 0.05, own));
        double pressure = PRESSURE_BAR * (1 + 0.35 * worn) * (1 + 0.004 * own.normal(-2)) * (air ? 0.8 : 1);
        readings.add(new Reading(name + ".pressure", subject, Words.of("Pressure, injection " + name.substring(subject.length() + 1), name.substring(subject.length() + 1) + "회 주입 압력"),
                Specification.round(pressure, 0).doubleValue(), "bar", 0));
        carried = bands;
        age++;
    }

    private static Band worn(Band band, double place, double worn, double area) {
        return new Band(band.time() * place, band.sigma() * (1 + 0.25 * worn), band.tau() * (1 + worn), area);
    }

    RawData rawData(String test, List<Flag> looks) {
        List<Flag> all = new ArrayList<>(looks);
        all.addAll(remarks);
        return new RawData(test, readings, List.of(), traces, List.of(), all);
    }
}
