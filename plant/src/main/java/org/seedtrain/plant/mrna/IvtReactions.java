package org.seedtrain.plant.mrna;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Species;

/// The reactions of a transcription reactor, as rates of mass per volume. Transcription, precipitation and
/// pyrophosphatase are those of Stover, Ganko and Braatz (2024) ([TranscriptionKinetics], [Speciation]) at 37 °C. What
/// that source leaves out is added here, each with its source or as the estimate that it is:
///
/// - temperature: the rates of polymerase follow 60 kJ/mol; polymerase dies at 0.05/h at 37 °C, 250 kJ/mol (estimate);
/// - capping: the cap analogue starts a transcript with the share `r K/(1 + r K)`, r = cap/GTP, K = 40 (fit to 95 % and
///   more at 4 mM of a trinucleotide, Henderson et al. 2021);
/// - double strands: share `f (T7/250 nM)^0.5 (free Mg/1 mM)^0.5 exp(-0.05 (T - 37 °C))` of what is made; the trends
///   after Mu et al. (2018) and Wu et al. (2020), the numbers an estimate;
/// - an uncut plasmid gives transcripts of the wrong length; so does [Ageing];
/// - restriction enzyme and DNase: first order in enzyme and free magnesium, Michaelis-Menten in DNA (maker's unit
///   definitions); DNase leaves fragments;
/// - EDTA takes magnesium one to one; crystals dissolve again where it is not saturated.
final class IvtReactions {
    static final Species[] REACTING = {
        Species.ATP, Species.UTP, Species.CTP, Species.GTP, Species.PYROPHOSPHATE, Species.MAGNESIUM,
        Species.PHOSPHATE, Species.SODIUM, Species.MAGNESIUM_PYROPHOSPHATE, Species.CAP_ANALOGUE, Species.PLASMID,
        Species.TEMPLATE, Species.MRNA, Species.UNCAPPED_MRNA, Species.T7_POLYMERASE, Species.RNASE,
        Species.DOUBLE_STRANDED_RNA, Species.RNA_FRAGMENTS, Species.HOST_DNA, Species.AGGREGATE, Species.WATER
    };
    /// So many of them are read by rates.
    static final int CORE = 16;
    static final int COUNT = REACTING.length;

    private static final int PPI = 4;
    private static final int MG = 5;
    private static final int PI = 6;
    private static final int NA = 7;
    private static final int SOLID = 8;
    private static final int CAP = 9;
    private static final int PLASMID = 10;
    private static final int TEMPLATE = 11;
    private static final int MRNA = 12;
    private static final int UNCAPPED = 13;
    private static final int T7 = 14;
    private static final int RNASE = 15;
    private static final int DOUBLE = 16;
    private static final int FRAGMENTS = 17;
    private static final int DNA = 18;
    private static final int AGGREGATE = 19;
    private static final int WATER = 20;
    private static final double HOUR = 3600;
    private static final double BUFFER_PKA = 8.1;

    private final int[] counts;
    private final int length;
    private final double molarTemplate;
    private final double molarRna;
    private final double capPreference;
    private final double doubleStrand;
    private final double units;
    private final double restriction;
    private final double digestion;
    private final TranscriptionKinetics kinetics = TranscriptionKinetics.STOVER_2024;

    IvtReactions(Parameters p) {
        counts = new int[] {
            (int) p.get("adenines", "1", 1080, 0, 20000),
            (int) p.get("uridines", "1", 760, 0, 20000),
            (int) p.get("cytidines", "1", 1080, 0, 20000),
            (int) p.get("guanosines", "1", 1080, 0, 20000)
        };
        length = counts[0] + counts[1] + counts[2] + counts[3];
        molarTemplate = 0.66 * p.get("templateBasePairs", "1", 7000, 50, 1e6);
        capPreference = p.get("capPreference", "1", 40, 0, 1e4);
        doubleStrand = p.get("doubleStrandShare", "1", 0.0015, 0, 0.2);
        units = p.get("pyrophosphataseActivity", "U/kg", 1e9, 0, 1e13);
        restriction = p.get("restrictionTurnover", "kg/(kg s)", 0.28, 0, 1e3);
        digestion = p.get("dnaseRate", "m3/(kg s)", 0.9, 0, 1e4);
        double mass = 0;
        for (int j = 0; j < 4; j++) {
            mass += counts[j] * REACTING[j].molarMass();
        }
        molarRna = mass + length * Species.SODIUM.molarMass() - (length - 1) * Species.PYROPHOSPHATE.molarMass();
    }

    /// [mol/m3]
    static double triphosphates(Mixture m) {
        return m.molarity(Species.ATP) + m.molarity(Species.UTP) + m.molarity(Species.CTP) + m.molarity(Species.GTP);
    }

    boolean transcribes(Mixture m) {
        return m.mass(Species.T7_POLYMERASE) > 0
                && m.mass(Species.TEMPLATE) + m.mass(Species.PLASMID) > 0
                && triphosphates(m) > 0.01;
    }

    /// Whether anything reacts faster than things age anyway.
    static boolean possible(Mixture m) {
        double dna = m.mass(Species.TEMPLATE) + m.mass(Species.PLASMID);
        boolean enzymes = m.mass(Species.T7_POLYMERASE) > 0 && triphosphates(m) > 0.01
                || m.mass(Species.DNASE) > 0
                || m.mass(Species.RESTRICTION_ENZYME) > 0;
        return dna > 1e-15 && enzymes
                || m.mass(Species.PYROPHOSPHATE) > 0 && m.mass(Species.PYROPHOSPHATASE) > 0
                || m.mass(Species.MAGNESIUM_PYROPHOSPHATE) > 1e-9;
    }

    /// pH by the source's speciation, as the probe would see it.
    double pH(Mixture m) {
        Work work = work(m);
        double[] c = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            c[i] = m.concentration(REACTING[i]);
        }
        work.speciate(c);
        return work.speciation.pH();
    }

    Work work(Mixture m) {
        return new Work(m);
    }

    /// Scratch of one user: what stays constant of a mix, and its equilibrium.
    final class Work {
        private final Speciation speciation = new Speciation(BindingConstants.STOVER_2024, BUFFER_PKA);
        private final double[] triphosphate = new double[4];
        private final double buffer;
        private final double ions;
        private final double edta;
        private final double pyrophosphatase;
        private final double dnase;
        private final double cutter;
        private final double inhibitor;

        private Work(Mixture m) {
            buffer = 1e-3 * m.molarity(Species.TRIS);
            ions = 1e-3 * (m.molarity(Species.POTASSIUM)
                    + 2 * m.molarity(Species.CALCIUM)
                    - m.molarity(Species.CHLORIDE)
                    - m.molarity(Species.ACETATE)
                    - 2 * m.molarity(Species.SULFATE));
            edta = 1e-3 * m.molarity(Species.EDTA);
            pyrophosphatase = m.concentration(Species.PYROPHOSPHATASE) * units * 1e-9;
            dnase = m.concentration(Species.DNASE);
            cutter = m.concentration(Species.RESTRICTION_ENZYME);
            inhibitor = m.molarity(Species.RNASE_INHIBITOR);
        }

        private double molar(double[] c, int i) {
            return 1e-3 * Math.max(0, c[i]) / REACTING[i].molarMass();
        }

        /// Concentrations [kg/m3] in the order of [#REACTING].
        void speciate(double[] c) {
            double ntp = 0;
            for (int j = 0; j < 4; j++) {
                triphosphate[j] = molar(c, j);
                ntp += triphosphate[j];
            }
            double magnesium = molar(c, MG);
            double bound = Math.min(edta, magnesium);
            speciation.solve(
                    ntp,
                    magnesium - bound,
                    buffer,
                    molar(c, PPI),
                    molar(c, PI),
                    ions + molar(c, NA) - 2 * bound - 3 * (edta - bound));
        }

        /// Rates [kg/(m3 s)] in the order of [#REACTING]; returns the rate of nucleation [1/s].
        double rates(double[] c, double nuclei, double temperature, double mixing, double[] rate) {
            java.util.Arrays.fill(rate, 0);
            speciate(c);
            double warm = arrhenius(60e3, temperature) * mixing;
            double saturation = kinetics.saturation(speciation);
            double grows = kinetics.precipitation(nuclei, saturation) / HOUR;
            double dissolves = saturation < 1 ? Math.max(0, c[SOLID]) / 300 * (1 - saturation) : 0;
            double solid = Species.MAGNESIUM_PYROPHOSPHATE.molarMass();
            double fallsOut = 1e3 * grows - dissolves / solid;
            rate[SOLID] += fallsOut * solid;
            rate[MG] -= 2 * fallsOut * Species.MAGNESIUM.molarMass();
            rate[PPI] -= fallsOut * Species.PYROPHOSPHATE.molarMass();
            double split = 1e3 * kinetics.hydrolysis(pyrophosphatase, speciation) / HOUR * warm;
            rate[PPI] -= split * Species.PYROPHOSPHATE.molarMass();
            rate[PI] += 2 * split * Species.PHOSPHATE.molarMass();
            rate[WATER] += split * (Species.PYROPHOSPHATE.molarMass() - 2 * Species.PHOSPHATE.molarMass());
            transcribe(c, temperature, warm, rate);
            double buried = kinetics.kd() * nuclei / HOUR * Math.max(0, c[TEMPLATE]);
            rate[TEMPLATE] -= buried;
            rate[DNA] += buried;
            dna(c, temperature, mixing, rate);
            age(c, temperature, rate);
            double dies = 0.05 / HOUR * arrhenius(250e3, temperature) * Math.max(0, c[T7]);
            rate[T7] -= dies;
            rate[AGGREGATE] += dies;
            return kinetics.nucleation(saturation) / HOUR;
        }

        private void transcribe(double[] c, double temperature, double warm, double[] rate) {
            double circular = Math.max(0, c[PLASMID]);
            double dna = circular + Math.max(0, c[TEMPLATE]);
            double polymerase = 1e9 * molar(c, T7);
            if (dna <= 0 || polymerase <= 0) {
                return;
            }
            // mol/(m3 s)
            double v = 1e3 / HOUR * warm
                    * kinetics.transcription(
                            polymerase, 1e6 * dna / molarTemplate, counts, triphosphate, 0, speciation);
            for (int j = 0; j < 4; j++) {
                rate[j] -= counts[j] * v * REACTING[j].molarMass();
            }
            rate[PPI] += (length - 1) * v * Species.PYROPHOSPHATE.molarMass();
            rate[NA] -= length * v * Species.SODIUM.molarMass();
            double made = v * molarRna;
            double gtp = Math.max(1e-9, triphosphate[3]);
            double ratio = capPreference * molar(c, CAP) / gtp;
            double capped = ratio / (1 + ratio);
            double twin = Math.min(0.3, doubleStrand
                    * Math.sqrt(polymerase / 250 * 1e3 * speciation.freeMagnesium())
                    * FastMath.exp(-0.05 * (temperature - 310.15)));
            double wrong = circular / dna;
            double cap = (1 - wrong) * (1 - twin) * capped * v * Species.CAP_ANALOGUE.molarMass();
            rate[CAP] -= cap;
            rate[MRNA] += (1 - wrong) * (1 - twin) * capped * made + cap;
            rate[UNCAPPED] += (1 - wrong) * (1 - twin) * (1 - capped) * made;
            rate[DOUBLE] += (1 - wrong) * twin * made;
            rate[FRAGMENTS] += wrong * made;
        }

        private void dna(double[] c, double temperature, double mixing, double[] rate) {
            double metal = speciation.freeMagnesium() / (speciation.freeMagnesium() + 5e-4);
            double speed = arrhenius(50e3, temperature) * metal * mixing;
            double circular = Math.max(0, c[PLASMID]);
            double cut = restriction * cutter * speed * circular / (circular + 0.005);
            double digested = digestion * dnase * speed;
            rate[PLASMID] -= cut + digested * circular;
            rate[TEMPLATE] += cut - digested * Math.max(0, c[TEMPLATE]);
            rate[DNA] += digested * (circular + Math.max(0, c[TEMPLATE]));
        }

        private void age(double[] c, double temperature, double[] rate) {
            double loss = length * Ageing.hydrolysis(speciation.pH(), speciation.freeMagnesium(), temperature)
                    + Ageing.cutting(
                            Math.max(0, c[RNASE]) / Species.RNASE.molarMass(), inhibitor, length, temperature);
            double whole = loss * Math.max(0, c[MRNA]);
            double bare = loss * Math.max(0, c[UNCAPPED]);
            rate[MRNA] -= whole;
            rate[UNCAPPED] -= bare;
            rate[FRAGMENTS] += whole + bare;
        }
    }

    private static double arrhenius(double energy, double temperature) {
        return FastMath.exp(energy / 8.314462618 * (1 / 310.15 - 1 / temperature));
    }
}
