package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.ms.Electrospray.Points;
import org.seedtrain.lab.ms.VirtualDigest;
import org.seedtrain.lab.ms.assignment.PeptideMap;
import org.seedtrain.lab.ms.mzml.Spectrum;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.Protease;

/// Identity by a peptide map: the protein is reduced, alkylated and digested; the peaks of the whole run, on top of each
/// other, are compared with the peptides of the sequence. A digestion that is too short, too cold or not mixed leaves
/// cleavages missed (`exp(-t/1.2 h)` at 37 C, halved rate for 8 K less); without alkylation the peptides with cysteine are
/// lost; without lock mass the scale drifts.
final class PeptideMapMethod implements TestMethod {
    private static final String STANDARD = "reference standard";
    private static final double TOLERANCE_ppm = 10;
    private static final double COUNTS = 1e6;
    private static final double LEAST = 1e-3;

    @Override
    public String id() {
        return "peptide-map";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Peptide map (identity)", "펩타이드 지도(확인시험)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(MassProduct.input(),
                Input.choice("protease", "Protease", "단백질분해효소", Input.option("trypsin", "trypsin", "트립신"),
                        Input.option("lys-c", "Lys-C", "Lys-C 효소"), Input.option("glu-c", "Glu-C", "Glu-C 효소")),
                Input.choice("alkylation", "Cysteines alkylated", "시스테인 알킬화", Input.option("yes", "yes", "예"), Input.option("no", "no", "아니오")),
                Input.choice("lock-mass", "Lock mass", "기준 질량 보정", Input.option("on", "on", "사용"), Input.option("off", "off", "미사용")),
                Input.number("digestion", "Digestion", "소화 시간", "h", 0.1, 48, 4, 1),
                Input.number("temperature", "Digestion temperature", "소화 온도", "Cel", 4, 60, 37, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.WARM);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("coverage", "Coverage of the sequence", "서열 범위", "%", 1),
                Attribute.of("error", "Median mass error", "질량 오차 중앙값", "ppm", 1));
    }

    private static PeptideMap.Conditions conditions(Worksheet worksheet, int missed) {
        return new PeptideMap.Conditions(Protease.valueOf(worksheet.choice("protease").toUpperCase(Locale.ROOT).replace('-', '_')), missed,
                List.of(Modification.of("carbamidomethyl")),
                List.of(Modification.of("oxidation"), Modification.of("met-loss"), Modification.of("lys-loss"), Modification.of("G0F"),
                        Modification.of("G1F")), TOLERANCE_ppm, 4);
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        boolean lock = worksheet.choice("lock-mass").equals("on");
        double ppm = lock ? 0.8 * noise.normal(0) : 8 * noise.normal(0) + (technique.warmedUp() ? 0 : 15);
        double rate = FastMath.pow(2, (worksheet.number("temperature") + technique.incubationOffset_K() - 37) / 8);
        double active = worksheet.number("temperature") > 50 ? 0.2 : 1;
        double missed = 0.03 + 0.9 * FastMath.exp(-worksheet.number("digestion") * technique.incubationTime() * rate * active / 1.2)
                + (technique.mixed() ? 0 : 0.25);
        List<Specimen> series = new ArrayList<>(List.of(MassProduct.of(worksheet.choice("product")).standard()));
        series.addAll(specimens);
        List<Trace> traces = new ArrayList<>();
        for (Specimen specimen : series) {
            traces.add(digest(specimen, worksheet, ppm, Math.min(1, missed), noise.part(specimen.name()), seed));
        }
        return new RawData(id(), List.of(), List.of(), traces, List.of(), Eye.look(specimens, technique));
    }

    private static Trace digest(Specimen specimen, Worksheet worksheet, double ppm, double missed, Noise noise, long seed) {
        List<double[]> peaks = new ArrayList<>();
        for (MassProduct product : MassProduct.values()) {
            double amount = product == MassProduct.ANTIGEN
                    ? specimen.amount(Constituent.ANTIGEN) + specimen.amount(Constituent.AGGREGATE) : specimen.amount(Constituent.ANTIBODY);
            if (amount > 0) {
                // 50 ug are digested whatever the concentration; below 0.05 g/L there is not enough in the tube.
                double counts = COUNTS * Math.min(1, amount / 0.05);
                PeptideMap.Conditions conditions = conditions(worksheet, 1);
                Points points = new VirtualDigest(product.sequence, conditions, ppm, missed, 0.05, seed ^ specimen.name().hashCode())
                        .summed(counts, LEAST);
                boolean alkylated = worksheet.choice("alkylation").equals("yes");
                double[] lost = alkylated ? new double[0] : withCysteine(product, conditions);
                for (int i = 0; i < points.mz().length; i++) {
                    if (!belongs(points.mz()[i], lost)) {
                        peaks.add(new double[] {points.mz()[i], points.intensity()[i]});
                    }
                }
            }
        }
        for (int i = 0; i < 40; i++) {
            peaks.add(new double[] {Specification.round(350 + 1400 * noise.uniform(i), 5).doubleValue(),
                Math.rint(COUNTS * LEAST * (0.3 + noise.uniform(100 + i)))});
        }
        peaks.sort(Comparator.comparingDouble(peak -> peak[0]));
        return new Trace(specimen.name() + ".1", specimen.name(), "m/z", "counts", peaks.stream().map(peak -> peak[0]).toList(),
                peaks.stream().map(peak -> peak[1]).toList());
    }

    /// m/z of peptides that hang together by their cysteines when these are not closed.
    private static double[] withCysteine(MassProduct product, PeptideMap.Conditions conditions) {
        List<Double> mz = new ArrayList<>();
        for (PeptideMap.Candidate candidate : new PeptideMap(product.sequence, conditions).candidates()) {
            if (candidate.peptide().letters().indexOf('C') >= 0) {
                for (int z = 1; z <= 5; z++) {
                    mz.add(org.seedtrain.lab.ms.sequence.Formula.mz(candidate.mass_Da(), z));
                }
            }
        }
        return mz.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static boolean belongs(double mz, double[] sorted) {
        int at = java.util.Arrays.binarySearch(sorted, mz * (1 - 4e-5));
        int next = at < 0 ? -at - 1 : at;
        return next < sorted.length && sorted[next] <= mz * (1 + 4e-5);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        MassProduct product = MassProduct.of(worksheet.choice("product"));
        List<Result> results = new ArrayList<>();
        List<Criterion> suitability = new ArrayList<>();
        Display figures = new Display();
        List<Flag> flags = new ArrayList<>();
        for (Trace trace : raw.traces()) {
            PeptideMap map = new PeptideMap(product.sequence, conditions(worksheet, 1));
            map.take(new Spectrum(0, trace.name(), 0, 1, Spectrum.Polarity.POSITIVE, Spectrum.Representation.CENTROID, Double.NaN,
                    List.of(), trace.x().stream().mapToDouble(Double::doubleValue).toArray(),
                    trace.y().stream().mapToDouble(Double::doubleValue).toArray()));
            PeptideMap.Found found = map.found();
            double coverage = found.covered(1);
            double complete = complete(found);
            String subject = trace.subject();
            figures.figure(trace.name() + ".peptides", subject, "Peptides found", "확인된 펩타이드", found.matches().size(), "1", 0);
            suitability.add(Criterion.within("digestion", subject, Words.of("Cut at every place, of the intensity", "완전 절단 펩타이드의 세기 비율"),
                    complete, subject.equals(STANDARD) || coverage > 50 ? 80.0 : null, null, "%", 0));
            if (subject.equals(STANDARD)) {
                suitability.add(Criterion.within("coverage", STANDARD, Words.of("Coverage of the standard", "표준품 서열 범위"), coverage, 90.0,
                        null, "%", 1));
                suitability.add(Criterion.within("calibration", STANDARD, Words.of("Median mass error of the standard", "표준품 질량 오차 중앙값"),
                        found.medianError(), -5.0, 5.0, "ppm", 1));
                continue;
            }
            if (coverage < 50) {
                flags.add(Flag.of("other", subject, "The peptides are not those of the sequence", "펩타이드가 서열과 일치하지 않음"));
            }
            results.add(new Result(subject, "coverage", Relation.EQUAL, coverage, Math.max(0, coverage - 2), Math.min(100, coverage + 2),
                    "%", 1, List.of()));
            results.add(new Result(subject, "error", Relation.EQUAL, found.medianError(), found.medianError() - 2,
                    found.medianError() + 2, "ppm", 1, List.of()));
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), flags);
    }

    private static double complete(PeptideMap.Found found) {
        double all = 0;
        double whole = 0;
        for (PeptideMap.Match match : found.matches()) {
            all += match.intensity();
            whole += match.candidate().peptide().missed() == 0 ? match.intensity() : 0;
        }
        return all > 0 ? 100 * whole / all : 0;
    }
}
