package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.LIPID;
import static org.seedtrain.lab.Constituent.PARTICLE_SIZE;
import static org.seedtrain.lab.Constituent.PARTICLE_SPREAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.rna.Cumulants;
import org.seedtrain.lab.stats.Replicates;

/// Size by dynamic light scattering at 173 degrees, 633 nm, 25 °C: the correlation function of the scattered light, three
/// runs, evaluated by cumulants. The instrument sees a log-normal population; a sample that is too thin gives noise, one
/// that is too thick scatters several times and looks small, sugar that is not in the viscosity makes it look large.
final class LightScatteringMethod implements TestMethod {
    private static final String STANDARD = "reference standard";
    private static final double STANDARD_NM = 100;
    private static final double TEMPERATURE = 298.15;
    private static final double WATER = 0.8872e-3;
    private static final double WAVELENGTH = 633e-9;
    private static final double ANGLE = 173;
    private static final int DELAYS = 120;
    private static final int SIZES = 24;

    @Override
    public String id() {
        return "dls";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Particle size (light scattering)", "입자 크기(동적광산란)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 10000, 20, 0),
                Input.number("viscosity", "Viscosity of the diluted sample", "희석 검체의 점도", "mPa.s", 0.5, 5, 0.8872, 4),
                Input.number("runs", "Runs", "측정 횟수", "1", 1, 10, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("size", "Z-average", "Z-평균 지름", "nm", 1),
                Attribute.of("pdi", "Polydispersity index", "다분산지수(PDI)", "1", 2));
    }

    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        return preset(expected.keySet().stream().sorted().toList());
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 1.0 / worksheet.number("dilution");
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        List<Trace> traces = new ArrayList<>();
        traces.add(run(STANDARD + ".1", STANDARD, STANDARD_NM, 0.01, 0.1, WATER, technique, noise));
        double written = worksheet.number("dilution");
        double made = written > 1 ? written * technique.dilutionError() / (1 + technique.pipetteBias()) : 1;
        for (Specimen specimen : specimens) {
            double thick = WATER * (1 + 0.0028 * specimen.amount(Constituent.DISSOLVED_SOLIDS) / made);
            for (int i = 1; i <= (int) worksheet.number("runs"); i++) {
                String name = specimen.name() + "." + i;
                traces.add(run(name, specimen.name(), specimen.amount(PARTICLE_SIZE), specimen.amount(PARTICLE_SPREAD),
                        specimen.amount(LIPID) / made, thick, technique, noise));
            }
        }
        return new RawData(id(), List.of(), List.of(), traces, List.of(), Eye.look(specimens, technique));
    }

    private static Trace run(
            String name, String subject, double size, double spread, double lipid, double viscosity, Technique technique,
            Noise noise) {
        Noise own = noise.part(name);
        double scaled = size / 80;
        double bright = 4000 * lipid * scaled * scaled * scaled;
        double warm = technique.warmedUp() && technique.settling_s() >= 20 ? 0 : 3 * own.uniform(1);
        double dust = technique.rinsed() ? 0 : 0.05 * own.uniform(2);
        double multiple = 1 / (1 + 0.15 * Math.max(0, bright / 4000 - 1));
        double apparent = Math.max(1, size) * multiple * (1 + 0.008 * own.normal(3));
        double sigma = 0.0015 * Math.sqrt(1 + 400 / Math.max(0.5, bright));
        double q = Cumulants.scatteringVector(1.330, WAVELENGTH, ANGLE);
        double rate = Cumulants.decay(1e-9 * apparent, q, TEMPERATURE + warm, viscosity * (1 - 0.022 * warm));
        double[] weight = new double[SIZES];
        double[] decay = new double[SIZES];
        population(rate, spread, weight, decay);
        List<Double> delays = new ArrayList<>();
        List<Double> correlation = new ArrayList<>();
        for (int k = 0; k < DELAYS; k++) {
            double t = 5e-7 * FastMath.pow(10, 5.0 * k / DELAYS);
            double g1 = dust * FastMath.exp(-t * rate / 20);
            for (int j = 0; j < SIZES; j++) {
                g1 += (1 - dust) * weight[j] * FastMath.exp(-decay[j] * t);
            }
            delays.add(t);
            double value = bright > 0.5 ? 0.92 * g1 * g1 : 0;
            correlation.add(Specification.round(value + sigma * own.normal(10 + k), 6).doubleValue());
        }
        return new Trace(name, subject, "s", "1", delays, correlation);
    }

    /// Intensities and decay rates of a log-normal population whose mean decay rate and index are given.
    private static void population(double rate, double spread, double[] weight, double[] decay) {
        double s2 = FastMath.log(1 + Math.max(0, spread));
        double s = Math.sqrt(s2);
        double sum = 0;
        for (int j = 0; j < SIZES; j++) {
            double x = -4 + 8.0 * (j + 0.5) / SIZES;
            weight[j] = FastMath.exp(-0.5 * x * x);
            decay[j] = rate * FastMath.exp(s * x - 0.5 * s2);
            sum += weight[j];
        }
        for (int j = 0; j < SIZES; j++) {
            weight[j] /= sum;
        }
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        List<Criterion> suitability = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        Display figures = new Display();
        double q = Cumulants.scatteringVector(1.330, WAVELENGTH, ANGLE);
        for (String subject : raw.traces().stream().map(Trace::subject).distinct().toList()) {
            boolean standard = subject.equals(STANDARD);
            double viscosity = standard ? WATER : 1e-3 * worksheet.number("viscosity");
            List<Double> sizes = new ArrayList<>();
            List<Double> indices = new ArrayList<>();
            List<Double> intercepts = new ArrayList<>();
            for (Trace trace : raw.traces()) {
                if (trace.subject().equals(subject)) {
                    fit(trace, q, viscosity, figures, sizes, indices, intercepts);
                }
            }
            if (standard) {
                suitability.add(Criterion.within("standard", STANDARD, Words.of("Size standard 100 nm", "입자 표준 100 nm"),
                        sizes.isEmpty() ? 0 : sizes.getFirst(), 95.0, 105.0, "nm", 1));
            } else {
                report(subject, sizes, indices, intercepts, results, suitability);
            }
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    private static void fit(
            Trace trace, double q, double viscosity, Display figures, List<Double> sizes, List<Double> indices,
            List<Double> intercepts) {
        try {
            Cumulants fit = Cumulants.fit(trace.x().stream().mapToDouble(Double::doubleValue).toArray(),
                    trace.y().stream().mapToDouble(Double::doubleValue).toArray());
            sizes.add(1e9 * fit.zAverage(q, TEMPERATURE, viscosity));
            indices.add(Math.max(0, fit.polydispersity()));
            intercepts.add(fit.beta());
            figures.figure(trace.name() + ".decay", trace.subject(), "Mean decay rate", "평균 감쇠율", fit.decay(), "1/s", 1);
            figures.figure(trace.name() + ".intercept", trace.subject(), "Intercept", "절편", fit.beta(), "1", 3);
        } catch (IllegalArgumentException noDecay) {
            intercepts.add(0.0);
        }
    }

    private static void report(
            String specimen, List<Double> sizes, List<Double> indices, List<Double> intercepts, List<Result> results,
            List<Criterion> suitability) {
        suitability.add(Criterion.within("intercept", specimen, Words.of("Intercept", "상관함수 절편"),
                intercepts.stream().mapToDouble(Double::doubleValue).min().orElse(0), 0.7, 1.0, "1", 2));
        if (sizes.isEmpty()) {
            results.add(new Result(specimen, "size", Relation.BELOW, 1, 1, 1, "nm", 1, List.of(Flag.of("no-particles", specimen,
                    "No particles are seen", "입자가 보이지 않음"))));
            return;
        }
        Replicates size = Replicates.of(sizes);
        Replicates index = Replicates.of(indices);
        double half = Math.sqrt(size.halfWidth() * size.halfWidth() + 0.02 * 0.02 * size.mean() * size.mean());
        results.add(new Result(specimen, "size", Relation.EQUAL, size.mean(), size.mean() - half, size.mean() + half, "nm", 1,
                List.of()));
        results.add(new Result(specimen, "pdi", Relation.EQUAL, index.mean(), Math.max(0, index.mean() - 0.02),
                index.mean() + 0.02, "1", 2, List.of()));
        if (size.n() > 1) {
            suitability.add(Criterion.within("repeatability", specimen, Words.of("CV of the runs", "측정 간 변동계수"),
                    size.cv_percent(), null, 5.0, "%", 1));
        }
    }
}
