package org.seedtrain.lab.water;

/// Total organic carbon with its system suitability, USP <643> and Ph. Eur. 2.2.44.
///
/// @param responseEfficiency_percent `100 (rss - rw) / (rs - rw)`
/// @param suitable whether it lies between 85 and 115 %
/// @param limitResponse `rs - rw`, what the water's response may reach
public record OrganicCarbon(double responseEfficiency_percent, boolean suitable, double limitResponse) {
    public static final double LOWEST_PERCENT = 85;
    public static final double HIGHEST_PERCENT = 115;
    /// Most carbon [mg/L] in the water that the standards are made of.
    public static final double REAGENT_WATER = 0.10;
    /// Carbon [mg/L] in the standard of 1.19 mg/L sucrose.
    public static final double SUCROSE = 1.19 * 12 * 12.011 / 342.30;
    /// Carbon [mg/L] in the standard of 0.75 mg/L 1,4-benzoquinone.
    public static final double BENZOQUINONE = 0.75 * 6 * 12.011 / 108.10;

    /// @param water response of the reagent water
    /// @param standard of 0.50 mg/L carbon as sucrose
    /// @param suitability of 0.50 mg/L carbon as 1,4-benzoquinone
    /// @throws WaterRefused when the standard responds no more than the water
    public static OrganicCarbon of(double water, double standard, double suitability) {
        if (!(standard > water)) {
            throw new WaterRefused("the sucrose standard responds with " + standard + ", the reagent water with " + water
                    + "; the standard must be higher");
        }
        double efficiency = 100 * (suitability - water) / (standard - water);
        return new OrganicCarbon(efficiency, efficiency >= LOWEST_PERCENT && efficiency <= HIGHEST_PERCENT, standard - water);
    }

    /// Whether water with this response passes.
    public boolean passes(double response) {
        return suitable && response <= limitResponse;
    }
}
