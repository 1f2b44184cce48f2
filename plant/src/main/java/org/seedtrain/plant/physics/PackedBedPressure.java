package org.seedtrain.plant.physics;

/// Pressure drop over a packed bed, Blake-Kozeny: `dP = 150 mu L us (1-e)^2 / (e^3 dp^2)`.
public final class PackedBedPressure {
    private PackedBedPressure() {}

    /// [Pa], from viscosity [Pa s], length [m], superficial velocity [m/s], porosity and particle diameter [m].
    public static double drop(double viscosity, double length, double velocity, double porosity, double particle) {
        double solid = 1 - porosity;
        return 150 * viscosity * length * velocity * solid * solid
                / (porosity * porosity * porosity * particle * particle);
    }
}
