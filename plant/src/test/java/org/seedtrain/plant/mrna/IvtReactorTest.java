package org.seedtrain.plant.mrna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.solver.DenseStep;
import org.seedtrain.plant.solver.Rodas;

class IvtReactorTest {
    private static final double LITRES = 0.12;

    /// 0.12 L at pH 8: four triphosphates, magnesium acetate [mol/L], 250 nM polymerase, 20 nM template.
    static Map<Species, Double> mix(double eachNtp, double magnesium) {
        Map<Species, Double> m = new EnumMap<>(Species.class);
        for (Species ntp : new Species[] {Species.ATP, Species.UTP, Species.CTP, Species.GTP}) {
            m.put(ntp, eachNtp * ntp.molarMass() * LITRES);
        }
        m.put(Species.SODIUM, 4 * 3.96 * eachNtp * Species.SODIUM.molarMass() * LITRES);
        m.put(Species.MAGNESIUM, magnesium * Species.MAGNESIUM.molarMass() * LITRES);
        m.put(Species.ACETATE, 2 * magnesium * Species.ACETATE.molarMass() * LITRES);
        m.put(Species.TRIS, 0.040 * Species.TRIS.molarMass() * LITRES);
        double ratio = 1e-8 * StrictMath.pow(10, 8.1);
        m.put(Species.CHLORIDE, 0.040 * ratio / (ratio + 1) * Species.CHLORIDE.molarMass() * LITRES);
        m.put(Species.T7_POLYMERASE, 250e-9 * 98.9 * LITRES);
        m.put(Species.TEMPLATE, 20e-9 * 4620 * LITRES);
        double solids = 0;
        for (Map.Entry<Species, Double> e : m.entrySet()) {
            solids += e.getValue() * e.getKey().specificVolume();
        }
        m.put(Species.WATER, (LITRES * 1e-3 - solids) / Species.WATER.specificVolume());
        return m;
    }

    static UnitLayout reactor() {
        return UnitLayout.of("U", "ivt-reactor");
    }

    static Bench warm(Map<Species, Double> mix) {
        Bench t = new Bench(reactor(), Bench.bag("MIX", 5e-4, mix), Bench.bag("OUT", 1e-3, Map.of()));
        t.act("charge", "container", "MIX");
        t.set("stirrer.speed", 150);
        t.set("temperature.on", 1);
        return t;
    }

    @Test
    void transcribes_as_the_source_does_once_it_is_warm() {
        Bench t = warm(mix(0.005, 0.024));
        double before = t.everything();
        t.now = 7200;
        Transcription.Mix same = new Transcription.Mix(
                250e-9, 20, new double[] {0.005, 0.005, 0.005, 0.005}, 0.024, 0, 0.04, 8.1, 3.96,
                new int[] {1080, 760, 1080, 1080});
        Transcription system =
                new Transcription(TranscriptionKinetics.STOVER_2024, BindingConstants.STOVER_2024, same);
        Rodas solver = new Rodas(system, 1e-8, system.magnitude(), 1);
        solver.begin(0, system.start());
        DenseStep step = solver.step();
        while (step.end() < 1.85) {
            step = solver.step();
        }
        double[] y = new double[system.dimension()];
        step.at(1.85, y);
        double rna = ParticleSize.rna(t.contents("U").masses(), 0) / 1.378e3 / LITRES;
        t.keeps(before);
        assertThat(rna).isCloseTo(y[1], within(0.05 * y[1]));
    }

    private static Map<Species, Double> good(double magnesium) {
        Map<Species, Double> m = mix(0.005, magnesium);
        m.put(Species.PYROPHOSPHATASE, 2e-6 * LITRES);
        m.put(Species.CAP_ANALOGUE, 0.004 * 1.145 * LITRES);
        return m;
    }

    private static double rna(Bench t) {
        return ParticleSize.rna(t.contents("U").masses(), 0) / t.contents("U").volume();
    }

    private static double intact(Bench t) {
        Mixture in = t.contents("U");
        return (in.mass(Species.MRNA) + in.mass(Species.UNCAPPED_MRNA)) / ParticleSize.rna(in.masses(), 0);
    }

    private static Bench after(double hours, Map<Species, Double> mix) {
        Bench t = warm(mix);
        t.now = hours * 3600;
        return t;
    }

    @Test
    void pyrophosphatase_lets_it_run_to_the_end_of_the_nucleotides() {
        Bench with = after(1.5, good(0.014));
        Map<Species, Double> none = good(0.024);
        none.put(Species.PYROPHOSPHATASE, 0.0);
        Bench without = after(1.5, none);
        assertThat(rna(with)).isCloseTo(6.4, within(0.1));
        assertThat(with.read("turbidity.reading")).isLessThan(50);
        assertThat(rna(without)).isLessThan(1.6);
        assertThat(without.read("turbidity.reading")).isGreaterThan(1000);
    }

    @Test
    void magnesium_is_needed_and_too_much_of_it_breaks_the_rna() {
        assertThat(rna(after(1.5, good(0.004)))).isLessThan(1.5);
        Bench right = after(1.5, good(0.014));
        Bench much = after(1.5, good(0.032));
        assertThat(intact(right)).isGreaterThan(0.92);
        assertThat(intact(much)).isLessThan(0.8);
        assertThat(doubleStrands(much)).isGreaterThan(1.4 * doubleStrands(right));
    }

    private static double doubleStrands(Bench t) {
        Mixture in = t.contents("U");
        return in.mass(Species.DOUBLE_STRANDED_RNA) / ParticleSize.rna(in.masses(), 0);
    }

    @Test
    void capping_falls_with_the_cap_analogue() {
        Map<Species, Double> little = good(0.014);
        little.put(Species.CAP_ANALOGUE, 0.0004 * 1.145 * LITRES);
        assertThat(capped(after(1.5, good(0.014)))).isGreaterThan(0.96);
        assertThat(capped(after(1.5, little))).isLessThan(0.9);
    }

    private static double capped(Bench t) {
        Mixture in = t.contents("U");
        return in.mass(Species.MRNA) / (in.mass(Species.MRNA) + in.mass(Species.UNCAPPED_MRNA));
    }

    @Test
    void a_restriction_enzyme_opens_the_plasmid_and_what_is_left_is_read_through() {
        Map<Species, Double> plasmid = mix(0.005, 0.014);
        double dna = plasmid.remove(Species.TEMPLATE);
        plasmid.put(Species.PLASMID, dna);
        plasmid.remove(Species.T7_POLYMERASE);
        plasmid.put(Species.RESTRICTION_ENZYME, 4e-8);
        Bench t = warm(plasmid);
        double before = t.everything();
        t.now = 1800;
        double half = t.mass("U", Species.PLASMID) / dna;
        t.now = 7200;
        assertThat(half).isBetween(0.05, 0.95);
        assertThat(t.mass("U", Species.PLASMID) / dna).isLessThan(0.01);
        t.keeps(before);
        Map<Species, Double> uncut = good(0.014);
        uncut.put(Species.PLASMID, uncut.remove(Species.TEMPLATE));
        assertThat(intact(after(1.5, uncut))).isLessThan(0.05);
    }

    @Test
    void dnase_digests_the_template_and_edta_ends_everything() {
        Map<Species, Double> mix = good(0.014);
        Bench t = new Bench(
                reactor(), Bench.bag("MIX", 5e-4, mix),
                Bench.bag("DNASE", 1e-5, Map.of(Species.WATER, 1e-3, Species.DNASE, 1.2e-6)),
                Bench.bag("EDTA", 1e-4, Map.of(Species.WATER, 0.01, Species.EDTA, 1.5e-3, Species.SODIUM, 3.6e-4)),
                Bench.bag("OUT", 1e-3, Map.of()));
        double before = t.everything();
        t.act("charge", "container", "MIX");
        t.set("stirrer.speed", 150);
        t.set("temperature.on", 1);
        t.now = 5400;
        t.act("charge", "container", "DNASE");
        t.now += 1800;
        assertThat(t.mass("U", Species.TEMPLATE)).isLessThan(2e-3 * mix.get(Species.TEMPLATE));
        t.act("charge", "container", "EDTA");
        t.set("temperature.on", 0);
        t.act("transfer", "to", "OUT", "flow", 20);
        t.done();
        assertThat(t.contents("OUT").volume()).isCloseTo(1.31e-4, within(2e-6));
        t.keeps(before);
    }

    @Test
    void work_without_clean_gloves_brings_ribonuclease_that_cuts() {
        Bench t = new Bench(reactor(), Bench.bag("MIX", 5e-4, good(0.014)));
        t.act("charge", "container", "MIX", "clean", 0);
        double before = t.everything();
        t.set("stirrer.speed", 150);
        t.set("temperature.on", 1);
        t.now = 5400;
        assertThat(intact(t)).isLessThan(0.85);
        t.keeps(before);
    }

    @Test
    void malfunctions_are_felt_by_the_product() {
        double well = rna(after(1, good(0.012)));
        for (String fault : new String[] {"heater", "stirrer"}) {
            Bench t = warm(good(0.012));
            t.fault(fault);
            t.now = 3600;
            assertThat(rna(t)).as(fault).isLessThan(0.9 * well);
        }
        Bench hot = warm(good(0.012));
        hot.fault("thermometer");
        Bench dirty = warm(good(0.012));
        dirty.fault("ribonuclease");
        double before = dirty.everything();
        hot.now = 3600;
        dirty.now = 3600;
        assertThat(hot.run.truth("U.temperature.reading", hot.now)).isGreaterThan(43);
        assertThat(intact(hot)).isLessThan(intact(after(1, good(0.012))) - 0.03);
        assertThat(intact(dirty)).isLessThan(0.8);
        dirty.keeps(before);
        Bench probe = after(1, good(0.012));
        double right = probe.read("pH.reading");
        probe.fault("pHDrift");
        assertThat(probe.read("pH.reading")).isGreaterThan(right + 0.3);
        Bench broken = warm(good(0.012));
        broken.fault("temperatureOpen");
        broken.now = 3600;
        assertThat(broken.run.truth("U.temperature.reading", broken.now)).as("a broken wire reads hot and cools").isLessThan(25);
    }
}
