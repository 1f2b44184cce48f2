package org.seedtrain.plant.fermenter;

import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.UnitLayout;

/// Geometry, stirrer, aeration and heat of a stirred vessel.
///
/// @param total volume inside [m3]
/// @param heel what cannot be pumped out [m3]
/// @param diameter of the vessel [m]
/// @param impeller diameter [m]
/// @param impellers how many Rushton turbines
/// @param powerNumber of one turbine in ungassed liquid
/// @param width of a blade [m]
/// @param conductance of the jacket's wall at full height, UA [W/K]
/// @param jacketHeat heat capacity of jacket water [J/K]
/// @param steel heat capacity of the vessel's wall [J/K]
/// @param loss conductance to the room [W/K]
/// @param heater jacket heating at 100 %, per kelvin to steam [W/K]
/// @param cooler jacket cooling at 100 %, per kelvin to the cold water [W/K]
/// @param steamTemperature of what heats the jacket: steam, or the film of a bag holder [K]
/// @param waterTemperature cooling water [K]
/// @param exhaust flow through the open exhaust per pressure [m3/(s Pa)]
/// @param condenser part of the vapour that the condenser gives back
/// @param pump largest flow of the acid and base pumps [m3/s]
record Vessel(
        double total,
        double heel,
        double diameter,
        double impeller,
        double impellers,
        double powerNumber,
        double width,
        double conductance,
        double jacketHeat,
        double steel,
        double loss,
        double heater,
        double cooler,
        double steamTemperature,
        double waterTemperature,
        double exhaust,
        double condenser,
        double pump) {
    static final double ROOM = 293.15;
    static final double ATMOSPHERE = 101_325;
    private static final double GRAVITY = 9.80665;
    private static final double DENSITY = 1020;

    static Vessel of(UnitLayout layout, Use use) {
        boolean cells = use.cells();
        boolean bag = use.bag();
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        Vessel vessel = new Vessel(
                p.get("totalVolume", "m3", 0.070, 0.001, 20),
                p.get("heelVolume", "m3", bag ? 0.0005 : 0.0003, 1e-6, 1),
                p.get("diameter", "m", bag ? 0.37 : 0.34, 0.05, 4),
                p.get("impellerDiameter", "m", cells ? 0.15 : 0.125, 0.02, 2),
                p.get("impellers", "1", bag ? 1 : 2, 1, 6),
                p.get("powerNumber", "1", cells ? 1.5 : 4.9, 0.1, 10),
                p.get("bladeWidth", "m", cells ? 0.04 : 0.025, 0.001, 1),
                p.get("jacketConductance", "W/K", bag ? 90 : 450, 1, 1e5),
                p.get("jacketHeatCapacity", "J/K", bag ? 15_000 : 60_000, 100, 1e8),
                p.get("wallHeatCapacity", "J/K", bag ? 3_000 : 35_000, 100, 1e8),
                p.get("heatLoss", "W/K", bag ? 3 : 4, 0, 1000),
                p.get("heaterConductance", "W/K", bag ? 30 : 600, 1, 1e5),
                p.get("coolerConductance", "W/K", bag ? 30 : 500, 1, 1e5),
                p.get("steamTemperature", "K", bag ? 328.15 : 413.15, 310, 450),
                p.get("waterTemperature", "K", bag ? 283.15 : 279.15, 273.15, 310),
                p.get("exhaustConductance", "m3/(s Pa)", bag ? 3e-7 : 8e-7, 1e-9, 1e-3),
                p.get("condenserReturn", "1", 0.85, 0, 1),
                p.get("pumpFlow", "m3/s", cells ? 2e-7 : 5e-7, 1e-10, 1e-3));
        p.done();
        return vessel;
    }

    double area() {
        return 0.25 * Math.PI * diameter * diameter;
    }

    /// Power the stirrer gives to ungassed broth [W]: `P0 = n Np rho N^3 D^5`, N in 1/s; less when the upper turbines
    /// are not covered.
    double ungassedPower(double speed, double volume) {
        double level = volume / area();
        double covered = impellers * level / (level + 0.4 * diameter);
        double d2 = impeller * impeller;
        return covered * powerNumber * DENSITY * speed * speed * speed * d2 * d2 * impeller;
    }

    /// Power under gas [W], Hughmark (1980): `Pg/P0 = 0.10 (Q/(N V))^-0.25 (N^2 D^4/(g W V^(2/3)))^-0.2`, never above P0
    /// (joined smoothly).
    double gassedPower(double speed, double volume, double gas) {
        double p0 = ungassedPower(speed, volume);
        if (speed < 1e-6 || gas < 1e-9) {
            return p0;
        }
        double flow = gas / (speed * volume);
        double d2 = impeller * impeller;
        double cube = StrictMath.cbrt(volume);
        double froude = speed * speed * d2 * d2 / (GRAVITY * width * cube * cube);
        double ratio = 0.10 / Math.sqrt(Math.sqrt(flow)) / StrictMath.exp(0.2 * StrictMath.log(froude));
        double square = ratio * ratio;
        return p0 * ratio / Math.sqrt(Math.sqrt(1 + square * square));
    }

    /// Pressure of the broth above the sparger, to its middle [Pa].
    double middlePressure(double volume) {
        return 0.5 * DENSITY * GRAVITY * volume / area();
    }
}
