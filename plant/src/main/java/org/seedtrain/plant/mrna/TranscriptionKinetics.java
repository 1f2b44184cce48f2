package org.seedtrain.plant.mrna;

/// Rate constants of in-vitro transcription, magnesium pyrophosphate precipitation and pyrophosphatase.
///
/// Source: Stover, Ganko and Braatz (2024), Biotechnol. Bioeng., doi 10.1002/bit.28699; fitted there to measurements of
/// Akama et al. (2012) at 37 °C.
///
/// @param ki initiation [1/h]
/// @param ke elongation [1/h]
/// @param koff of polymerase from promoter [1/h]
/// @param kon of polymerase to promoter [1/(nM h)]
/// @param k1 half saturation by MgNTP [mol/L]
/// @param k2 half saturation by free magnesium [mol/L]
/// @param kiPpi inhibition by MgPPi [mol/L]
/// @param kPrecip growth of the precipitate [mol/(L h)]
/// @param b barrier to nucleation
/// @param kd loss of template with the nuclei [1/h]
/// @param solubility of Mg2PPi [mol/L]
/// @param kPpiase pyrophosphatase [mol/(L min) by unit of enzyme concentration]
/// @param kmPpiase its half saturation by MgPPi [mol/L]
public record TranscriptionKinetics(
        double ki,
        double ke,
        double koff,
        double kon,
        double k1,
        double k2,
        double kiPpi,
        double kPrecip,
        double b,
        double kd,
        double solubility,
        double kPpiase,
        double kmPpiase) {

    /// The published fit.
    public static final TranscriptionKinetics STOVER_2024 = new TranscriptionKinetics(
            4045.3270287199457,
            160736.052895121,
            5554.338931134694,
            200.72020185502572,
            0.0002577305895352969,
            0.00025540243161806286,
            4.1693316660883295e-05,
            3.891131263752228,
            44.95918445493978,
            98503.15486171137,
            0.000129403347683007,
            1.0,
            0.000214);

    /// Rate at which molecules are finished [mol/(L h)], quasi-steady over free, bound and elongating polymerase:
    ///
    ///     alpha = 1 + ki sum(n_j/k_j),  k_j = ke m_j/(m_j + K1 (1 + [MgPPi]/Ki)) Mg/(K2 + Mg),  m_j = [MgNTP] x_j
    ///     b = KMD + R + D alpha,  KMD = (koff + ki)/kon,  V = ki 1e-9 (b - sqrt(b2 - 4 R D alpha))/(2 alpha)
    ///
    /// written as `2 ki 1e-9 R D/(b + sqrt(..))`, which neither cancels nor minds alpha without bound.
    ///
    /// @param polymerase R [nM]
    /// @param template D [nM]
    /// @param counts n_j, nucleotides of each kind in one molecule
    /// @param ntp total of each kind [mol/L]
    public double transcription(
            double polymerase, double template, int[] counts, double[] ntp, int at, Speciation mix) {
        double total = 0;
        for (int j = 0; j < 4; j++) {
            total += Math.max(0, ntp[at + j]);
        }
        if (!(total > 0) || polymerase <= 0 || template <= 0) {
            return 0;
        }
        double half = k1 * (1 + mix.magnesiumPyrophosphate() / kiPpi);
        double metal = mix.freeMagnesium() / (k2 + mix.freeMagnesium());
        double time = 0;
        for (int j = 0; j < 4; j++) {
            double m = mix.magnesiumTriphosphate() * Math.max(0, ntp[at + j]) / total;
            time += counts[j] / (ke * m / (m + half) * metal);
        }
        if (!(time < 1e15)) {
            return 0;
        }
        double alpha = 1 + ki * time;
        double sum = (koff + ki) / kon + polymerase + template * alpha;
        return 2e-9 * ki * polymerase * template
                / (sum + Math.sqrt(sum * sum - 4 * polymerase * template * alpha));
    }

    /// `S = [Mg2PPi]/solubility`.
    public double saturation(Speciation mix) {
        return mix.dimagnesiumPyrophosphate() / solubility;
    }

    /// Nucleation `vn = exp(-B/(ln S)^2)` [1/h]; 0 below saturation.
    public double nucleation(double saturation) {
        if (saturation <= 1) {
            return 0;
        }
        double drive = StrictMath.log(saturation);
        return StrictMath.exp(-b / (drive * drive));
    }

    /// Precipitation `vp = k Nuc ln S` [mol/(L h)]; 0 below saturation (the source lets nothing dissolve again).
    public double precipitation(double nuclei, double saturation) {
        return saturation > 1 ? kPrecip * nuclei * StrictMath.log(saturation) : 0;
    }

    /// Hydrolysis of pyrophosphate by pyrophosphatase [mol/(L h)].
    public double hydrolysis(double enzyme, Speciation mix) {
        double substrate = mix.magnesiumPyrophosphate();
        return 60 * kPpiase * enzyme * substrate / (substrate + kmPpiase);
    }
}
