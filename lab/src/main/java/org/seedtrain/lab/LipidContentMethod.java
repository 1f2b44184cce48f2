package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Elution.Band;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Peak;
import org.seedtrain.lab.stats.Replicates;

/// Lipids of nanoparticles by reversed phase with a charged aerosol detector, whose answer is a power of the mass: a straight line on
/// logarithms through four standards for each lipid. The particles are of ionisable lipid, phosphatidylcholine, cholesterol
/// and PEG lipid, 50 : 10 : 38.5 : 1.5 mol.
final class LipidContentMethod implements TestMethod {
    private static final String STANDARD = "reference standard";
    private static final String BLANK = "blank";
    private static final String[] NAMES = {"ionisable", "phospholipid", "cholesterol", "peg"};
    private static final double[] TIMES = {11.8, 8.1, 9.4, 13.2};
    private static final double[] MOLES = {0.5, 0.1, 0.385, 0.015};
    private static final double[] MOLAR = {710.2, 790.1, 386.7, 2509};
    /// g/L of all lipids.
    private static final double[] LEVELS = {0.1, 0.3, 1, 3};
    private static final double GAIN = 25;
    private static final double POWER = 0.85;

    @Override
    public String id() {
        return "lipids";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Lipid content (RP-HPLC, CAD)", "지질 함량(RP-HPLC, CAD)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 10000, 5, 0),
                LiquidChromatograph.INJECTIONS,
                LiquidChromatograph.COLUMN_AGE);
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("lipid", "Lipids, all", "총 지질", "g/L", 2),
                Attribute.of("ionisable", "Ionisable lipid of all lipids", "이온화 지질 비율", "%", 1));
    }

    private static double[] masses() {
        double[] masses = new double[4];
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            masses[i] = MOLES[i] * MOLAR[i];
            sum += masses[i];
        }
        for (int i = 0; i < 4; i++) {
            masses[i] /= sum;
        }
        return masses;
    }

    /// @param lipid in what is injected [g/L]
    private static List<Band> bands(double lipid) {
        List<Band> bands = new ArrayList<>();
        double[] masses = masses();
        for (int i = 0; i < 4; i++) {
            double mass = lipid * masses[i];
            bands.add(new Band(TIMES[i], 0.075, 0.035, mass > 0 ? GAIN * FastMath.pow(mass, POWER) : 0));
        }
        bands.add(new Band(1.6, 0.05, 0.03, 3));
        return bands;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        LiquidChromatograph system = new LiquidChromatograph(LiquidChromatograph.Kind.REVERSED_PHASE, technique, noise, 15, worksheet);
        system.inject(BLANK + ".1", BLANK, bands(0));
        for (int i = 0; i < LEVELS.length; i++) {
            double made = LEVELS[i] * (1 + technique.pipetteCv() * noise.normal(10 + i));
            system.inject(STANDARD + "." + (i + 1), STANDARD, bands(made));
        }
        system.inject(BLANK + ".2", BLANK, bands(0));
        double written = worksheet.number("dilution");
        double made = written > 1 ? written * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
        for (Specimen specimen : specimens) {
            system.inject(specimen, bands(specimen.amount(Constituent.LIPID) / made));
        }
        return system.rawData(id(), Eye.look(specimens, technique));
    }

    /// Areas of the four lipids, 0 where there is no peak within 0.45 min of its place.
    private static double[] areas(Trace trace) {
        double[] areas = new double[4];
        for (Peak peak : Elution.peaks(trace, 5, 14.5)) {
            for (int i = 0; i < 4; i++) {
                if (Math.abs(peak.retention_min() - TIMES[i]) < 0.45) {
                    areas[i] = Math.max(areas[i], peak.area());
                }
            }
        }
        return areas;
    }

    /// `ln area = a + b ln mass`
    private record PowerLine(double a, double b, double r2) {
        static PowerLine of(List<double[]> standards, int lipid, double share) {
            double n = standards.size();
            double sx = 0;
            double sy = 0;
            double sxx = 0;
            double sxy = 0;
            double syy = 0;
            for (int k = 0; k < n; k++) {
                double x = FastMath.log(LEVELS[k] * share);
                double y = FastMath.log(standards.get(k)[lipid]);
                sx += x;
                sy += y;
                sxx += x * x;
                sxy += x * y;
                syy += y * y;
            }
            double b = (n * sxy - sx * sy) / (n * sxx - sx * sx);
            double r = (n * sxy - sx * sy) / Math.sqrt(Math.max(1e-300, (n * sxx - sx * sx) * (n * syy - sy * sy)));
            return new PowerLine((sy - b * sx) / n, b, r * r);
        }

        double mass(double area) {
            return area > 0 ? FastMath.exp((FastMath.log(area) - a) / b) : 0;
        }
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Trace> standards = raw.traces().stream().filter(trace -> trace.subject().equals(STANDARD)).toList();
        List<double[]> measured = standards.stream().map(LipidContentMethod::areas).toList();
        double[] shares = masses();
        if (measured.size() != LEVELS.length || measured.stream().anyMatch(areas -> areas[0] * areas[1] * areas[2] * areas[3] <= 0)) {
            return Evaluation.impossible(id(), "standard", "A standard does not show all four lipids", "표준액에서 네 가지 지질이 모두 검출되지 않음");
        }
        List<Criterion> suitability = new ArrayList<>();
        List<PowerLine> lines = new ArrayList<>();
        double worst = 1;
        for (int i = 0; i < 4; i++) {
            lines.add(PowerLine.of(measured, i, shares[i]));
            worst = Math.min(worst, lines.get(i).r2());
        }
        suitability.add(Criterion.within("r2", STANDARD, Words.of("R² of the standards, least", "표준곡선 R² 최솟값"), worst, 0.995, null, "1", 4));
        Peak main = Elution.largest(Elution.peaks(standards.getLast(), 11, 12.6));
        suitability.add(Criterion.within("tailing", STANDARD, Words.of("Tailing of the ionisable lipid", "이온화 지질 테일링"), main.tailing(), 0.8, 1.6, "1", 2));
        suitability.add(Criterion.within("plates", STANDARD, Words.of("Plates", "이론단수"), main.plates(), 12_000.0, null, "1", 0));
        blank(raw, measured.getFirst()[0], suitability);
        Display figures = new Display();
        List<Result> results = new ArrayList<>();
        for (String specimen : raw.traces().stream().map(Trace::subject).distinct().toList()) {
            if (!specimen.equals(STANDARD) && !specimen.equals(BLANK)) {
                report(raw, specimen, lines, worksheet.number("dilution"), results, suitability, figures);
            }
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    private static void blank(RawData raw, double lowest, List<Criterion> suitability) {
        List<Trace> blanks = raw.traces().stream().filter(trace -> trace.subject().equals(BLANK)).toList();
        if (!blanks.isEmpty()) {
            suitability.add(Criterion.within("carryOver", BLANK, Words.of("Carry-over, of the lowest standard", "캐리오버(최저 표준 대비)"),
                    100 * areas(blanks.getLast())[0] / lowest, null, 20.0, "%", 1));
        }
    }

    private static void report(
            RawData raw, String specimen, List<PowerLine> lines, double dilution, List<Result> results, List<Criterion> suitability,
            Display figures) {
        List<Double> totals = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (Trace trace : raw.traces()) {
            if (trace.subject().equals(specimen)) {
                double[] areas = areas(trace);
                double total = 0;
                double moles = 0;
                for (int i = 0; i < 4; i++) {
                    double mass = lines.get(i).mass(areas[i]);
                    total += mass;
                    moles += mass / MOLAR[i];
                    figures.figure(trace.name() + "." + NAMES[i] + ".area", specimen, NAMES[i] + ", area", NAMES[i] + " 면적", areas[i], "pA.min", 2);
                }
                totals.add(total);
                shares.add(moles > 0 ? 100 * lines.get(0).mass(areas[0]) / MOLAR[0] / moles : 0);
            }
        }
        Replicates all = Replicates.of(totals);
        suitability.add(Criterion.within("repeatability", specimen, Words.of("RSD of the injections", "주입 RSD"), all.cv_percent(), null, 3.0, "%", 1));
        double half = all.mean() * 0.03;
        if (all.mean() < LEVELS[0]) {
            results.add(new Result(specimen, "lipid", Relation.BELOW, LEVELS[0] * dilution, LEVELS[0] * dilution, LEVELS[0] * dilution, "g/L", 2, List.of()));
            return;
        }
        boolean above = all.mean() > LEVELS[3] * 1.05;
        double value = (above ? LEVELS[3] : all.mean()) * dilution;
        results.add(new Result(specimen, "lipid", above ? Relation.ABOVE : Relation.EQUAL, value, above ? value : value - half * dilution,
                above ? value : value + half * dilution, "g/L", 2, List.of()));
        Replicates share = Replicates.of(shares);
        results.add(new Result(specimen, "ionisable", Relation.EQUAL, share.mean(), Math.max(0, share.mean() - 2), Math.min(100, share.mean() + 2), "%", 1,
                List.of()));
    }
}
