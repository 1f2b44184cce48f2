package org.seedtrain.plant;

/// What a unit draws at a moment from what serves the whole plant.
///
/// @param power electrical [W]
/// @param air compressed air, at 20 °C and 1 atm [m3/s]
/// @param cooling heat that chilled water takes away [W]
/// @param steam plant steam, also where a unit of its own is piped to nothing [kg/s]
public record Load(double power, double air, double cooling, double steam) {
    public static final Load NONE = new Load(0, 0, 0, 0);

    public static Load power(double power) {
        return power == 0 ? NONE : new Load(power, 0, 0, 0);
    }

    /// What hangs on one header of it.
    double of(Header header) {
        return switch (header) {
            case POWER -> power;
            case COMPRESSED_AIR -> air;
            case CHILLED_WATER -> cooling;
            case CLEAN_STEAM -> steam;
        };
    }
}
