package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Elution.Band;
import org.seedtrain.lab.RawData.Reading;
import org.seedtrain.lab.RawData.Trace;

/// A column in its chromatograph. With every injection the column ages: bands widen by a quarter and tail twice as long in a
/// thousand injections, retention shrinks, pressure rises. Without equilibration the first injections come early and on a
/// falling baseline; an undegassed solvent brings air: the pump delivers less and the detector jumps. What was injected before
/// is carried over, 0.02 % with a rinsed needle, 1 % without. The injector has the bias of the technique.
final class LiquidChromatograph {

    /// What a column and its detector are like.
    ///
    /// @param unit of the signal
    /// @param step_min between two points
    /// @param noise standard deviation of a point
    /// @param fullScale the detector shows no more
    /// @param pressure_bar of a new column
    /// @param early by how much the retention of the first injection falls short without equilibration
    /// @param air share of injections with air though the solvent was degassed
    record Kind(String unit, double step_min, double noise, double fullScale, double pressure_bar, double early, double air) {
        static final Kind REVERSED_PHASE = new Kind("pA", 0.02, 0.05, Double.POSITIVE_INFINITY, 185, 0.03, 0.002);
        static final Kind PROTEIN_REVERSED_PHASE = new Kind("mAU", 0.01, 0.05, 2500, 210, 0.02, 0.001);
        static final Kind SIZE_EXCLUSION = new Kind("mAU", 0.01, 0.04, 2500, 62, 0.012, 0.0005);
        static final Kind ION_EXCHANGE = new Kind("mAU", 0.02, 0.06, 2500, 88, 0.03, 0.0005);
        static final Kind HYDROPHILIC = new Kind("LU", 0.02, 0.06, Double.POSITIVE_INFINITY, 140, 0.03, 0.0005);
        static final Kind ENDS_OF_RNA = new Kind("mAU", 0.02, 0.06, 2500, 190, 0.03, 0.0005);
    }

    /// What the analyst decides at every chromatograph.
    static final Input INJECTIONS = Input.number("injections", "Injections of the sample", "주입 횟수", "1", 1, 6, 2, 0);
    static final Input COLUMN_AGE =
            Input.number("column-age", "Injections on the column so far", "컬럼 누적 주입 수", "1", 0, 3000, 200, 0);

    private final Kind kind;
    private final int injections;
    private final Technique technique;
    private final Noise noise;
    private final double run_min;
    private final double shift;
    private final List<Trace> traces = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Flag> remarks = new ArrayList<>();
    private List<Band> carried = List.of();
    private double age;

    /// @param worksheet with [#INJECTIONS] and [#COLUMN_AGE]
    LiquidChromatograph(Kind kind, Technique technique, Noise noise, double run_min, Worksheet worksheet) {
        this.kind = kind;
        injections = (int) worksheet.number(INJECTIONS.name());
        this.technique = technique;
        this.noise = noise;
        this.run_min = run_min;
        age = worksheet.number(COLUMN_AGE.name());
        this.shift = 1 + 0.002 * noise.normal(0);
    }

    /// Injects a specimen as often as the worksheet says.
    void inject(Specimen specimen, List<Band> bands) {
        for (int i = 1; i <= injections; i++) {
            inject(specimen.name() + "." + i, specimen.name(), bands);
        }
    }

    /// @param bands of a new column at equilibrium
    void inject(String name, String subject, List<Band> bands) {
        Noise own = noise.part(name);
        double worn = age / 1000;
        int injection = traces.size();
        double settling = technique.warmedUp() ? 0 : FastMath.exp(-0.6 * injection);
        boolean air = own.uniform(-3) < (technique.warmedUp() ? kind.air() : 0.15);
        double volume = (1 + 0.003 * own.normal(-1)) * (1 + technique.pipetteBias()) * (air ? 0.7 + 0.2 * own.uniform(-4) : 1);
        double place = shift * (1 - 0.006 * worn) * (1 - kind.early() * settling);
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
        traces.add(Elution.trace(name, subject, kind, run_min, seen, 0.02 + 0.8 * settling, own));
        double pressure = kind.pressure_bar() * (1 + 0.35 * worn) * (1 + 0.004 * own.normal(-2)) * (air ? 0.8 : 1);
        readings.add(new Reading(name + ".pressure", subject, Words.of("Pressure, injection " + name.substring(subject.length() + 1),
                name.substring(subject.length() + 1) + "회 주입 압력"),
                Specification.round(pressure, 0).doubleValue(), "bar", 0));
        carried = bands;
        age++;
    }

    private static Band worn(Band band, double place, double worn, double area) {
        return new Band(band.time() * place, band.sigma() * (1 + 0.25 * worn), band.tau() * (1 + worn), area);
    }

    /// The injections with which every sequence begins: a blank, the reference standard, a blank that shows what is carried over.
    void begin(List<Band> blank, List<Band> standard) {
        inject(ReferenceInjections.BLANK + ".1", ReferenceInjections.BLANK, blank);
        inject(ReferenceInjections.STANDARD + ".1", ReferenceInjections.STANDARD, standard);
        inject(ReferenceInjections.BLANK + ".2", ReferenceInjections.BLANK, blank);
    }

    RawData rawData(String test, List<Flag> looks) {
        List<Flag> all = new ArrayList<>(looks);
        all.addAll(remarks);
        return new RawData(test, readings, List.of(), traces, List.of(), all);
    }
}
