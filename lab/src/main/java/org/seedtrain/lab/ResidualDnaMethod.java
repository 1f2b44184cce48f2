package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Point;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.pcr.PcrPlate;
import org.seedtrain.lab.pcr.PcrRun;

/// Residual template DNA by quantitative PCR: standards from 0.001 to 10 ng/mL, controls without template, each sample plain and spiked with
/// 1 ng/mL; amplification curves, one threshold. Of the fragments that DNase leaves one in two hundred still carries the amplified stretch.
final class ResidualDnaMethod implements TestMethod {
    static final double[] STANDARDS = {0.001, 0.01, 0.1, 1, 10};
    private static final double AMPLIFIABLE = 0.005;
    static final double SPIKE = 1;
    private static final String CONTROL = "negative control";
    static final String SPIKED = " spiked";
    private static final int CONTROLS = 3;

    @Override
    public String id() {
        return "residual-dna";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Residual DNA (qPCR)", "잔류 DNA(qPCR)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1e7, 100, 0),
                Input.number("replicates", "Wells", "반복 웰 수", "1", 2, 6, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.WARM, Habit.RINSED, Habit.SEALED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("dna", "Residual DNA", "잔류 DNA", "ng/mL", 1));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        ThermalCycler cycler = new ThermalCycler(technique, noise);
        // Template from the bench and from products of earlier runs gets into every well.
        double carried = technique.rinsed() ? 5e-7 : 2e-3;
        for (int i = 0; i < CONTROLS; i++) {
            cycler.well(CONTROL, "", carried);
        }
        for (int s = 0; s < STANDARDS.length; s++) {
            double bias = serial(s, technique, noise);
            for (int i = 0; i < 2; i++) {
                cycler.well("standard " + s, "", STANDARDS[s] * bias + carried);
            }
        }
        double written = worksheet.number("dilution");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double made = written > 1 ? written * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
            double dna = 1e6 * (specimen.amount(Constituent.TEMPLATE_DNA) + AMPLIFIABLE * specimen.amount(Constituent.DNA)) / made;
            // What is not diluted slows the enzyme: lipid, detergent, RNA.
            double seen = 1 / (1 + 5 * (specimen.amount(Constituent.LIPID) + RnaSpectrum.rna(specimen)) / made);
            for (int i = 0; i < (int) worksheet.number("replicates"); i++) {
                cycler.well(specimen.name(), "", carried + dna * seen * drop(i, technique, own));
            }
            for (int i = 0; i < 2; i++) {
                cycler.well(specimen.name(), SPIKED, carried + (dna + SPIKE) * seen * drop(40 + i, technique, own));
            }
        }
        return new RawData(id(), List.of(), List.of(), cycler.traces(), List.of(), Eye.look(specimens, technique));
    }

    /// The standards are diluted one from the other: the bias of each step is handed on, from the highest down.
    private static double serial(int level, Technique technique, Noise noise) {
        double ratio = 1;
        for (int step = STANDARDS.length - 1; step >= level; step--) {
            ratio *= 1 + 0.7 * technique.pipetteCv() * noise.normal(20 + step);
        }
        return ratio;
    }

    private static double drop(int i, Technique technique, Noise own) {
        return technique.mixed() ? 1 : Math.max(0.1, 1 + 0.25 * own.normal(20 + i));
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        PcrRun run;
        PcrPlate plate;
        try {
            Map<String, double[]> curves = new LinkedHashMap<>();
            raw.traces().forEach(trace -> curves.put(trace.name(), trace.y().stream().mapToDouble(Double::doubleValue).toArray()));
            if (curves.isEmpty()) {
                throw new IllegalArgumentException("there are no curves");
            }
            plate = PcrPlate.of(raw.traces().getFirst().x().stream().mapToDouble(Double::doubleValue).toArray(), curves, null);
            run = PcrRun.of(wells(raw, plate, worksheet), SPIKE);
        } catch (IllegalArgumentException none) {
            return Evaluation.impossible(id(), "curves", "No standard line: " + none.getMessage(), "검량선을 만들 수 없음");
        }
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("efficiency", "", Words.of("Efficiency", "증폭 효율"), 100 * run.line().efficiency(), 90.0, 110.0, "%", 1));
        suitability.add(Criterion.within("rSquared", "", Words.of("R² of the line", "검량선 R²"), run.line().rSquared(), 0.98, null, "1", 4));
        Double margin = run.controlMargin();
        double later = margin != null ? margin : ThermalCycler.CYCLES - run.line().cq(run.line().lowest());
        suitability.add(Criterion.within("negative", CONTROL, Words.of("Cycles by which the controls are later than the lowest standard",
                "음성대조가 최저 표준보다 늦은 사이클"), later, 3.3, null, "1", 1));
        List<Result> results = new ArrayList<>();
        run.samples().forEach(sample -> report(sample, results, suitability));
        Display figures = new Display();
        figures.figure("slope", "", "Slope", "기울기", run.line().slope(), "1", 3);
        figures.figure("intercept", "", "Cycle of 1 ng/mL", "1 ng/mL의 Cq", run.line().intercept(), "1", 2);
        figures.figure("threshold", "", "Threshold", "역치", plate.threshold(), "RFU", 0);
        for (Trace trace : raw.traces()) {
            Double cq = plate.cq(trace.name(), PcrPlate.Way.THRESHOLD);
            if (cq != null) {
                figures.figure(trace.name() + ".cq", trace.subject(), trace.name() + ", Cq", trace.name() + " Cq", cq, "1", 2);
            }
        }
        List<Point> points = run.levels().stream().filter(level -> level.amplified() > 0)
                .map(level -> new Point(level.concentration(), level.meanCq(), run.line().concentration(level.meanCq()),
                        100 * run.line().concentration(level.meanCq()) / level.concentration(), level.cv_percent(), level.wells()))
                .toList();
        return new Evaluation(id(), results, suitability, figures.readings(), points, List.of(), List.of());
    }

    private static List<PcrRun.Well> wells(RawData raw, PcrPlate plate, Worksheet worksheet) {
        List<PcrRun.Well> wells = new ArrayList<>();
        for (Trace trace : raw.traces()) {
            Double cq = plate.cq(trace.name(), PcrPlate.Way.THRESHOLD);
            String subject = trace.subject();
            if (subject.equals(CONTROL)) {
                wells.add(new PcrRun.Well(PcrRun.Role.CONTROL, subject, 0, cq));
            } else if (subject.matches("standard [0-4]")) {
                wells.add(new PcrRun.Well(PcrRun.Role.STANDARD, subject, STANDARDS[subject.charAt(9) - '0'], cq));
            } else {
                PcrRun.Role role = trace.name().endsWith(SPIKED) ? PcrRun.Role.SPIKED : PcrRun.Role.SAMPLE;
                wells.add(new PcrRun.Well(role, subject, worksheet.number("dilution"), cq));
            }
        }
        return wells;
    }

    private static void report(PcrRun.Sample sample, List<Result> results, List<Criterion> suitability) {
        Relation relation = sample.relation() < 0 ? Relation.BELOW : sample.relation() > 0 ? Relation.ABOVE : Relation.EQUAL;
        results.add(new Result(sample.name(), "dna", relation, sample.concentration(), sample.low(), sample.high(), "ng/mL", 1, List.of()));
        if (relation == Relation.EQUAL) {
            suitability.add(Criterion.within("cq", sample.name(), Words.of("Standard deviation of the cycles", "Cq 표준편차"), sample.sdCq(), null,
                    0.5, "1", 2));
        }
        Double recovery = sample.recovery_percent();
        // A spike can be told only where the sample does not drown it.
        if (recovery != null && (relation == Relation.BELOW || relation == Relation.EQUAL && sample.concentration() / sample.dilution() < 2 * SPIKE)) {
            suitability.add(Criterion.within("recovery", sample.name(), Words.of("Recovery of the spike", "첨가 회수율"),
                    Math.max(-1000, Math.min(1e6, recovery)), 50.0, 150.0, "%", 0));
        }
    }
}
