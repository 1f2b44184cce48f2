package org.seedtrain.plant.physics;

/// Standard blocking at constant pressure: `t/V = 1/Q0 + t/Vmax`; so the flux at a throughput is
/// `J = Q0 (1 - V/Vmax)^2`. Per area, SI.
///
/// @param initialFlux Q0 [m/s] at the pressure used
/// @param capacity Vmax [m3/m2]
public record BlockingFilter(double initialFlux, double capacity) {
    /// Throughput [m3/m2] after a time [s].
    public double throughput(double time) {
        return capacity * time / (time + capacity / initialFlux);
    }

    /// Flux [m/s] after a throughput [m3/m2].
    public double flux(double throughput) {
        double open = Math.max(0, 1 - throughput / capacity);
        return initialFlux * open * open;
    }

    /// Least area [m2] for a volume [m3] in a time [s]: `A = Vb (1/Vmax + 1/(Q0 tb))`.
    public double leastArea(double volume, double time) {
        return volume * (1 / capacity + 1 / (initialFlux * time));
    }

    /// Bubble point [Pa] of a pore: `P = 4 gamma cos(theta)/d`.
    public static double bubblePoint(double surfaceTension, double cosine, double pore) {
        return 4 * surfaceTension * cosine / pore;
    }
}
