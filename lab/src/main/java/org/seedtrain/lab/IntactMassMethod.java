package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.ms.Electrospray.Points;
import org.seedtrain.lab.ms.Electrospray.Species;
import org.seedtrain.lab.ms.assignment.ProteinForms;
import org.seedtrain.lab.ms.deconvolution.ChargeDeconvolution;
import org.seedtrain.lab.ms.deconvolution.Deconvolved;
import org.seedtrain.lab.ms.deconvolution.DeconvolutionRefused;
import org.seedtrain.lab.ms.deconvolution.NeutralMass;

/// Intact mass by LC-MS: the summed spectrum over the protein's peak, deconvolved, against the sequence. A blank and the
/// product's reference standard are injected before the samples. Without lock mass the scale drifts (15 ppm, more on a cold
/// instrument); salt that was not taken off stays as sodium adducts and costs signal; too much protein saturates the
/// detector; what the needle keeps shows in the next injection.
final class IntactMassMethod implements TestMethod {
    private static final String STANDARD = "reference standard";
    private static final String BLANK = "blank";
    /// Counts of one microgram, and what the detector can count.
    private static final double PER_UG = 6000;
    private static final double FULL_SCALE = 40_000;
    private static final double NOISE = 12;
    private static final double SURE_ppm = 30;

    @Override
    public String id() {
        return "intact-mass";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Intact mass (LC-MS)", "온전한 질량(LC-MS)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(MassProduct.input(),
                Input.choice("desalting", "Desalting", "탈염", Input.option("column", "on the column", "컬럼에서 탈염"),
                        Input.option("none", "none", "하지 않음")),
                Input.choice("lock-mass", "Lock mass", "기준 질량 보정", Input.option("on", "on", "사용"), Input.option("off", "off", "미사용")),
                Input.number("injection", "Injection volume", "주입량", "uL", 0.1, 50, 2, 1),
                Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1000, 1, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("mass", "Main mass", "주 질량", "Da", 1),
                Attribute.of("error", "Deviation from the sequence", "서열과의 차이", "ppm", 1),
                Attribute.of("identified", "Known forms, of the intensity", "확인된 형태의 세기 비율", "%", 1));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        MassProduct product = MassProduct.of(worksheet.choice("product"));
        boolean lock = worksheet.choice("lock-mass").equals("on");
        double ppm = lock ? 1.5 * noise.normal(0) : 15 * noise.normal(0) + (technique.warmedUp() ? 0 : 40);
        List<Trace> traces = new ArrayList<>();
        List<Species> kept = List.of();
        Specimen standard = product.standard();
        Specimen blank = Specimen.named(BLANK);
        List<Specimen> series = new ArrayList<>(List.of(standard, blank));
        series.addAll(specimens);
        for (Specimen specimen : series) {
            Noise own = noise.part(specimen.name());
            boolean sample = specimens.contains(specimen);
            double salt = worksheet.choice("desalting").equals("none") ? Math.min(40, specimen.conductivity_mS_cm()) : 0;
            double dilution = sample ? worksheet.number("dilution") * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
            double volume = sample ? worksheet.number("injection") * (1 + 0.01 * own.normal(1)) : 2;
            List<Species> all = new ArrayList<>();
            for (Species one : MassProduct.species(specimen, 0.05 + 0.06 * salt / Math.max(1, dilution))) {
                all.add(scaled(one, volume / dilution / (1 + 0.05 * salt / dilution)));
            }
            for (Species one : kept) {
                all.add(scaled(one, technique.rinsed() ? 0.001 : 0.03));
            }
            traces.add(inject(specimen.name(), all, product, ppm, seed ^ Double.doubleToLongBits(own.uniform(2))));
            kept = all.stream().filter(one -> one.amount() > 1e-3).toList();
        }
        return new RawData(id(), List.of(), List.of(), traces, List.of(), Eye.look(specimens, technique));
    }

    private static Species scaled(Species one, double factor) {
        return new Species(one.formula(), one.amount() * factor, one.meanCharge(), one.chargeSpread(), one.sodium());
    }

    /// The largest peak of 2 ug of the product has 12,000 counts; other amounts in proportion, until the detector is full.
    private static Trace inject(String name, List<Species> species, MassProduct product, double ppm, long seed) {
        double amount = species.stream().mapToDouble(Species::amount).max().orElse(0);
        double reference = MassProduct.species(product.standard(), 0.05).stream().mapToDouble(Species::amount).max().orElse(1);
        double counts = PER_UG * amount / reference;
        var quiet = new org.seedtrain.lab.ms.Electrospray(product.instrument.low(), product.instrument.high(),
                product.instrument.step(), product.instrument.resolvingPower(), NOISE / Math.max(1, counts), 40 / Math.max(1, counts));
        Points points = quiet.of(species, Math.max(1, counts), ppm, seed);
        List<Double> mz = new ArrayList<>();
        List<Double> intensity = new ArrayList<>();
        for (int i = 0; i < points.mz().length; i++) {
            mz.add(Specification.round(points.mz()[i], 2).doubleValue());
            intensity.add(Math.rint(Math.min(FULL_SCALE, points.intensity()[i])));
        }
        return new Trace(name + ".1", name, "m/z", "counts", mz, intensity);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        MassProduct product = MassProduct.of(worksheet.choice("product"));
        ProteinForms forms = product.forms();
        List<Result> results = new ArrayList<>();
        List<Criterion> suitability = new ArrayList<>();
        List<Trace> curves = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        Display figures = new Display();
        double standard = 0;
        for (Trace trace : raw.traces()) {
            List<NeutralMass> masses = masses(trace, product, curves);
            double sum = masses.stream().mapToDouble(NeutralMass::intensity).sum();
            String subject = trace.subject();
            if (subject.equals(BLANK)) {
                suitability.add(Criterion.within("carry-over", BLANK, Words.of("Protein in the blank, of the standard", "공시험의 단백질(표준품 대비)"),
                        standard > 0 ? 100 * sum / standard : 100, null, 1.0, "%", 2));
                continue;
            }
            for (NeutralMass one : masses) {
                figures.figure(trace.name() + "." + figures.readings().size() + ".mass", subject, "Mass", "질량", one.mass_Da(), "Da", 1);
            }
            double high = trace.y().stream().mapToDouble(Double::doubleValue).max().orElse(0);
            suitability.add(Criterion.within("saturation", subject, Words.of("Highest point", "최고점 세기"), high, 300.0,
                    0.95 * FULL_SCALE, "counts", 0));
            double error = masses.isEmpty() ? 1000 : error(masses.getFirst(), forms, product);
            if (subject.equals(STANDARD)) {
                standard = sum;
                suitability.add(Criterion.within("calibration", STANDARD, Words.of("Mass error of the standard", "표준품 질량 오차"), error,
                        -10.0, 10.0, "ppm", 1));
                continue;
            }
            if (product == MassProduct.ANTIGEN && !masses.isEmpty()) {
                suitability.add(Criterion.within("adducts", subject, Words.of("Sodium adduct, of the main peak", "나트륨 부가체(주 피크 대비)"),
                        100 * beside(masses, 21.98) / masses.getFirst().intensity(), null, 20.0, "%", 1));
            }
            report(subject, masses, sum, error, forms, product, results, flags);
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), curves, flags);
    }

    private void report(String subject, List<NeutralMass> masses, double sum, double error, ProteinForms forms, MassProduct product,
            List<Result> results, List<Flag> flags) {
        if (masses.isEmpty()) {
            flags.add(Flag.of("nothing", subject, "No protein stands out of the noise", "잡음 위로 보이는 단백질이 없음"));
            results.add(new Result(subject, "mass", Relation.BELOW, product.search.lowMass_Da(), product.search.lowMass_Da(),
                    product.search.lowMass_Da(), "Da", 1, List.of()));
            results.add(new Result(subject, "error", Relation.ABOVE, 1000, 1000, 1000, "ppm", 1, List.of()));
            results.add(new Result(subject, "identified", Relation.EQUAL, 0, 0, 0, "%", 1, List.of()));
            return;
        }
        double mass = masses.getFirst().mass_Da();
        double known = 0;
        for (NeutralMass one : masses) {
            known += forms.near(one.mass_Da(), SURE_ppm, 1).isEmpty() ? 0 : one.intensity();
        }
        results.add(new Result(subject, "mass", Relation.EQUAL, mass, mass * (1 - 1e-5), mass * (1 + 1e-5), "Da", 1, List.of()));
        results.add(new Result(subject, "error", Relation.EQUAL, error, error - 10, error + 10, "ppm", 1, List.of()));
        double share = 100 * known / sum;
        results.add(new Result(subject, "identified", Relation.EQUAL, share, Math.max(0, share - 3), Math.min(100, share + 3), "%", 1,
                List.of()));
    }

    private static double beside(List<NeutralMass> masses, double difference) {
        double at = masses.getFirst().mass_Da() + difference;
        return masses.stream().filter(one -> Math.abs(one.mass_Da() - at) < 2.5).mapToDouble(NeutralMass::intensity).sum();
    }

    /// Against the nearest form; a mass that is none is held against the main form.
    private static double error(NeutralMass main, ProteinForms forms, MassProduct product) {
        List<ProteinForms.Assignment> near = forms.near(main.mass_Da(), 3 * SURE_ppm, 1);
        return near.isEmpty() ? Math.clamp((main.mass_Da() / product.mainMass() - 1) * 1e6, -1e6, 1e6) : near.getFirst().error_ppm();
    }

    private static List<NeutralMass> masses(Trace trace, MassProduct product, List<Trace> curves) {
        try {
            Deconvolved found = ChargeDeconvolution.of(trace.x().stream().mapToDouble(Double::doubleValue).toArray(),
                    trace.y().stream().mapToDouble(Double::doubleValue).toArray(), true, product.search);
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            int stride = Math.max(1, found.mass_Da().length / 2000);
            for (int i = 0; i + stride <= found.mass_Da().length; i += stride) {
                int top = i;
                for (int k = i; k < i + stride; k++) {
                    top = found.intensity()[k] > found.intensity()[top] ? k : top;
                }
                x.add(Specification.round(found.mass_Da()[top], 1).doubleValue());
                y.add(Specification.round(found.intensity()[top], 2).doubleValue());
            }
            curves.add(new Trace(trace.name() + ".deconvolved", trace.subject(), "Da", "counts", x, y));
            return found.masses();
        } catch (DeconvolutionRefused nothingThere) {
            return List.of();
        }
    }
}
