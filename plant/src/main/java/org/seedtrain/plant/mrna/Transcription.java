package org.seedtrain.plant.mrna;

import org.seedtrain.plant.solver.OdeSystem;

/// In-vitro transcription in a closed, well-mixed, warm vessel after Stover, Ganko and Braatz (2024): ten balances; at
/// each instant free protons and magnesium come from the [Speciation]. Time in hours, states in the order of
/// [#COLUMNS]: template [nM], RNA, pyrophosphate, ATP, UTP, CTP, GTP, magnesium (all [mol/L], dissolved), nuclei,
/// phosphate [mol/L].
///
///     dDNA = -kd Nuc DNA    dRNA = V             dPPi = (n-1) V - vp - vPPiase    dNTP_j = -n_j V
///     dMg = -2 vp           dNuc = vn            dPi = 2 vPPiase
public final class Transcription implements OdeSystem {
    /// Names of the states.
    public static final String[] COLUMNS = {
        "DNA_nM", "RNA_M", "PPi_M", "ATP_M", "UTP_M", "CTP_M", "GTP_M", "Mg_M", "Nuc", "Pi_M"
    };

    private static final int DNA = 0;
    private static final int RNA = 1;
    private static final int PPI = 2;
    private static final int NTP = 3;
    private static final int MG = 7;
    private static final int NUC = 8;
    private static final int PI = 9;
    private static final double TRACE = 1e-18;

    /// One mix.
    ///
    /// @param polymerase [mol/L]
    /// @param template [nM]
    /// @param ntp of A, U, C, G at the beginning [mol/L]
    /// @param magnesium as acetate, at the beginning [mol/L]
    /// @param pyrophosphatase concentration in the unit of [TranscriptionKinetics#kPpiase()]
    /// @param buffer total, half neutralised with hydrochloric acid to pH 8 [mol/L]
    /// @param bufferPKa of its only step
    /// @param sodiumPerNtp sodium that came with each triphosphate
    /// @param counts nucleotides A, U, C, G in one molecule
    public record Mix(
            double polymerase,
            double template,
            double[] ntp,
            double magnesium,
            double pyrophosphatase,
            double buffer,
            double bufferPKa,
            double sodiumPerNtp,
            int[] counts) {
        /// The construct of Akama et al. (2012), 868 nucleotides.
        public static final int[] AKAMA = {231, 246, 189, 202};

        /// Equal triphosphates in 40 mM buffer of pKa 8.1 with 7.4 nM template and no pyrophosphatase.
        public static Mix of(double polymerase, double eachNtp, double magnesium) {
            double[] ntp = {eachNtp, eachNtp, eachNtp, eachNtp};
            return new Mix(polymerase, 7.4, ntp, magnesium, 0, 0.040, 8.1, 3.96, AKAMA);
        }

        int length() {
            return counts[0] + counts[1] + counts[2] + counts[3];
        }

        /// Sodium less chloride and acetate [mol/L].
        double strongIons() {
            double ratio = 1e-8 * StrictMath.exp(2.302585092994046 * bufferPKa);
            double chloride = buffer * ratio / (ratio + 1);
            return sodiumPerNtp * (ntp[0] + ntp[1] + ntp[2] + ntp[3]) - chloride - 2 * magnesium;
        }
    }

    private final TranscriptionKinetics kinetics;
    private final Mix mix;
    private final Speciation speciation;
    private final double strong;
    private final int length;

    public Transcription(TranscriptionKinetics kinetics, BindingConstants constants, Mix mix) {
        this.kinetics = kinetics;
        this.mix = mix;
        speciation = new Speciation(constants, mix.bufferPKa());
        strong = mix.strongIons();
        length = mix.length();
    }

    @Override
    public int dimension() {
        return COLUMNS.length;
    }

    /// The states at the beginning.
    public double[] start() {
        double[] y = new double[COLUMNS.length];
        y[DNA] = mix.template();
        y[PPI] = TRACE;
        System.arraycopy(mix.ntp(), 0, y, NTP, 4);
        y[MG] = mix.magnesium();
        y[PI] = TRACE;
        return y;
    }

    /// What is small of each state, for the solver's absolute tolerance.
    public double[] magnitude() {
        double all = mix.ntp()[0] + mix.ntp()[1] + mix.ntp()[2] + mix.ntp()[3];
        double[] size = new double[COLUMNS.length];
        java.util.Arrays.fill(size, 0.01 * all);
        size[DNA] = 0.01 * mix.template();
        size[RNA] = 0.01 * all / length;
        size[MG] = 0.01 * mix.magnesium();
        size[NUC] = 1e-6;
        return size;
    }

    @Override
    public void rates(double t, double[] y, double[] dydt) {
        speciate(y);
        double v = kinetics.transcription(mix.polymerase() * 1e9, y[DNA], mix.counts(), y, NTP, speciation);
        double saturation = kinetics.saturation(speciation);
        double vp = kinetics.precipitation(y[NUC], saturation);
        double hydrolysed = kinetics.hydrolysis(mix.pyrophosphatase(), speciation);
        dydt[DNA] = -kinetics.kd() * y[NUC] * y[DNA];
        dydt[RNA] = v;
        dydt[PPI] = (length - 1) * v - vp - hydrolysed;
        for (int j = 0; j < 4; j++) {
            dydt[NTP + j] = -mix.counts()[j] * v;
        }
        dydt[MG] = -2 * vp;
        dydt[NUC] = kinetics.nucleation(saturation);
        dydt[PI] = 2 * hydrolysed;
    }

    private void speciate(double[] y) {
        double ntp = y[NTP] + y[NTP + 1] + y[NTP + 2] + y[NTP + 3];
        speciation.solve(ntp, y[MG], mix.buffer(), y[PPI], y[PI], strong - (length + 2) * y[RNA]);
    }

    /// The equilibrium at a state; of use until the next call on this object.
    public Speciation at(double[] y) {
        speciate(y);
        return speciation;
    }
}
