package org.seedtrain.plant.physics;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/// Flux of an ultrafilter that is held back by a layer of protein: `J = k ln(cg/c)` [m/s].
///
/// @param transfer k [m/s]
/// @param gel cg [kg/m3]
public record GelPolarisation(double transfer, double gel) {
    private static final int POINTS = 40;

    public double flux(double concentration) {
        return concentration >= gel ? 0 : transfer * FastMath.log(gel / concentration);
    }

    /// Time [s] to concentrate a fully retained solute from `volume` [m3] by `factor` over an area [m2]:
    /// `t = c0 V0/(cg A k) int exp(y)/y dy` between `y = ln(cg/(factor c0))` and `ln(cg/c0)`.
    public double time(double concentration, double volume, double area, double factor) {
        double last = FastMath.log(gel / (factor * concentration));
        double first = FastMath.log(gel / concentration);
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS, last, first);
        double integral = rule.integrate(y -> FastMath.exp(y) / y);
        return concentration * volume / (gel * area * transfer) * integral;
    }

    /// Concentration at which diafiltration is quickest, `cg/e` (Ng 1976) [kg/m3].
    public double bestForDiafiltration() {
        return gel / FastMath.E;
    }

    /// What is left of a solute with a sieving coefficient after a number of diavolumes: `exp(-S N)`.
    public static double remaining(double sieving, double diavolumes) {
        return FastMath.exp(-sieving * diavolumes);
    }
}
