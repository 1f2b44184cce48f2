package org.seedtrain.plant.mrna;

/// Association constants of protons and magnesium with nucleoside triphosphates, pyrophosphate and phosphate in a
/// transcription mix. `HNTP` belongs to `H + NTP = HNTP`, `HMgNTP` to `Mg + HNTP = HMgNTP`, `H2PPi` to
/// `H + HPPi = H2PPi`, `Mg2PPi` to `Mg + MgPPi = Mg2PPi` and so on.
///
/// Source: Stover, Ganko and Braatz (2024), Biotechnol. Bioeng., doi 10.1002/bit.28699; they are concentration constants
/// at 37 °C and the ionic strength of such mixes.
///
/// All in [L/mol].
public record BindingConstants(
        double hNtp,
        double mgNtp,
        double mg2Ntp,
        double hMgNtp,
        double hPpi,
        double h2Ppi,
        double mgPpi,
        double mg2Ppi,
        double hMgPpi,
        double h2MgPpi,
        double mgPi,
        double hPi) {

    /// The published fit.
    public static final BindingConstants STOVER_2024 = new BindingConstants(
            8129865.648946391,
            12373.961909879195,
            73.44823252154438,
            120.224603581603,
            1040950566.5747579,
            1822521.8380805003,
            144780.14444068418,
            9769.508768290658,
            2067.6859911389383,
            128.8063328937031,
            75.85775750291836,
            8317637.711026709);
}
