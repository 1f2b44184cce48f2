package org.seedtrain.plant.mrna;

import org.hipparchus.util.FastMath;

/// How lipids in ethanol and RNA in acid become nanoparticles when the two streams meet.
///
/// **Mixing time** by engulfment (Baldyga and Bourne 1989): `tau = 17.3 sqrt(nu/eps)`, with the power lost in the mixer's
/// throat, `eps = zeta u3/(2 L)`, `L = 5 d`.
///
/// **Size**. Lipids aggregate within some milliseconds unless the solvents are mixed before (flash nanoprecipitation,
/// Johnson and Prud'homme 2003): below that the size no longer depends on flow, above it grows. Only fits are published for
/// lipids with RNA (Evers et al. 2018, Maeki et al. 2017, Kimura et al. 2018, Roces et al. 2020); their trends are put
/// together here:
///
///     Z = Z0 (x_PEG/0.016)^-0.45 (1 + tau/tau0)^0.4 exp(4 max(0, phi - 0.25)) (1 + 0.15 max(0, 3 - N+/P)^2)
///
/// with phi the volume share of ethanol after mixing, x_PEG the molar share of PEG lipid, tau0 = 3 ms, Z0 = 68 nm.
///
/// **Encapsulation** follows the positive charge for each phosphate, `N+/P = N/P /(1 + 10^(pH - pKa))`:
/// `E = 0.97 r^4/(r^4 + 1.5^4)` (fit to more than 90 % at N/P 4 to 6 and pH 4, and to nothing at neutral pH).
///
/// @param throat diameter d [m]
/// @param loss zeta, of the throat
/// @param smallest Z0 [m]
/// @param pKa apparent, of the ionisable lipid in the particle
record ParticleFormation(double throat, double loss, double smallest, double pKa) {
    private static final double AGGREGATION_TIME = 3e-3;

    /// What a moment of mixing makes.
    ///
    /// @param mixingTime [s]
    /// @param zAverage [m]
    /// @param encapsulation share of the RNA
    record Outcome(double mixingTime, double zAverage, double polydispersity, double encapsulation) {}

    /// Kinematic viscosity of water and ethanol at 25 °C [m2/s], within 10 %: 0.9e-6, 2.4e-6 at a share of 0.5, 1.5e-6.
    static double viscosity(double ethanolShare) {
        return 1e-6 * (0.9 + 0.6 * ethanolShare + 4.8 * ethanolShare * (1 - ethanolShare));
    }

    double velocity(double flow) {
        return flow / (0.25 * Math.PI * throat * throat);
    }

    /// Pressure lost [Pa].
    double pressure(double flow, double ethanolShare) {
        double u = velocity(flow);
        double density = 998 - 200 * ethanolShare;
        double laminar = 32 * viscosity(ethanolShare) * density * u * 40 / throat;
        return loss * density * u * u / 2 + laminar;
    }

    double mixingTime(double flow, double ethanolShare) {
        double u = Math.max(1e-6, velocity(flow));
        double dissipation = loss * u * u * u / (2 * 5 * throat);
        return 17.3 * Math.sqrt(viscosity(ethanolShare) / dissipation);
    }

    /// @param flow of both streams [m3/s]
    /// @param nitrogens moles of ionisable lipid for a mole of phosphate; infinite without RNA
    /// @param pH of the aqueous stream
    /// @param pulsation relative amplitude of the flow ratio
    Outcome mix(
            double flow, double ethanolShare, double pegShare, double nitrogens, double pH, double pulsation) {
        double tau = mixingTime(flow, ethanolShare);
        double charge = nitrogens / (1 + FastMath.exp(2.302585092994046 * (pH - pKa)));
        double lack = Math.max(0, 3 - charge);
        double peg = Math.max(0.2, Math.min(4, pegShare / 0.016));
        double z = smallest
                * FastMath.pow(peg, -0.45)
                * FastMath.pow(1 + tau / AGGREGATION_TIME, 0.4)
                * FastMath.exp(4 * Math.max(0, ethanolShare - 0.25))
                * (1 + 0.15 * lack * lack);
        double pdi = 0.06
                + 0.12 * (1 - FastMath.exp(-tau / 8e-3))
                + 0.04 * lack
                + 0.5 * Math.max(0, ethanolShare - 0.3)
                + 0.6 * pulsation * pulsation;
        double fourth = charge * charge * charge * charge;
        double inside = Double.isInfinite(fourth) ? 0.97 : 0.97 * fourth / (fourth + 5.0625);
        return new Outcome(tau, Math.min(z, 2e-6), Math.min(pdi, 0.7), inside * (1 - 0.3 * Math.min(1, pulsation)));
    }
}
