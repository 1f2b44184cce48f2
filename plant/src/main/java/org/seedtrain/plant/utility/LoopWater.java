package org.seedtrain.plant.utility;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;

/// The water that leaves a loop at a point: what is in the loop, and what its branch adds.
///
/// @param tank its volume [m3]
record LoopWater(List<PointOfUse> points, double tank) {
    /// [kg/m3] for 1 µS/cm at 25 °C: sodium chloride 126.4 S cm2/mol at infinite dilution, carbonic acid 394 S cm2/mol of
    /// its ions, of which there are 4.5e-7 mol2/L2 of all of it (at 1 µS/cm one part in 1.2 is free acid).
    static final double SODIUM_PER_MICROSIEMENS = 1.82e-4;
    static final double CHLORIDE_PER_MICROSIEMENS = 2.80e-4;
    static final double CARBONATE_PER_MICROSIEMENS = 7.5e-4;
    static final double CARBON_OF_ALCOHOL = 0.5214;

    /// Germs that flow out [1/m3].
    private static double germs(double loop, double film, double stale, double alcohol) {
        double grown = FastMath.exp(Math.max(film, Biofilm.LEAST_FILM));
        double wiped = alcohol > 0.3 ? 0.05 : 1;
        return loop + Biofilm.FILM_AREA * grown * (1e-7 / PointOfUse.DRAWN + 5 * stale / PointOfUse.BRANCH * 1e-3) + 2e4 * stale * wiped;
    }

    /// What a user draws at a point: water with what is in the loop and what its branch adds. Ions count as sodium
    /// chloride, carbon as alcohol, [#QUALITY].
    void compose(Stream user, int i, double t, double[] y, int at0, double v, Now now) {
        int k = at0 + WaterLoop.HEAD + WaterLoop.EACH * i;
        double germs = germs(y[at0 + WaterLoop.GERMS] / v, y[k], Math.max(0, y[k + 1]), y[k + 2]);
        java.util.Arrays.fill(user.concentration, 0);
        user.concentration[Species.WATER.ordinal()] = 1 / Species.WATER.specificVolume();
        user.concentration[Species.CONTAMINANT.ordinal()] = germs * Species.KG_PER_CFU;
        user.concentration[Species.ENDOTOXIN.ordinal()] =
                (Math.max(0, y[at0 + WaterLoop.ENDOTOXIN]) / v + 1e-4 * germs) * Species.KG_PER_EU;
        double ions = Math.max(0, y[at0 + WaterLoop.IONS]) / v;
        user.concentration[Species.SODIUM.ordinal()] = ions * SODIUM_PER_MICROSIEMENS;
        user.concentration[Species.CHLORIDE.ordinal()] = ions * CHLORIDE_PER_MICROSIEMENS;
        user.concentration[Species.CARBONATE.ordinal()] = Math.max(0, y[at0 + WaterLoop.DIOXIDE]) / v * CARBONATE_PER_MICROSIEMENS;
        user.concentration[Species.ETHANOL.ordinal()] =
                Math.max(0, y[at0 + WaterLoop.ORGANIC]) / v * 1e-6 / CARBON_OF_ALCOHOL + 2e-3 * Math.max(0, y[k + 2]) * open(y[k + 1]);
        double cooled = points.get(i).cooled();
        user.temperature = cooled == 0 || cooled > y[at0 + WaterLoop.WARMTH]
                ? y[at0 + WaterLoop.WARMTH]
                : cooled + (y[at0 + WaterLoop.WARMTH] - cooled) * now.faults().severity("cooler", t);
    }

    /// What flows out of a point: germs [1/m3], endotoxin [EU/m3].
    private double[] quality(Service.State s, int point, double flushed) {
        double[] y = s.values();
        double v = Math.max(0.02 * tank, y[WaterLoop.VOLUME]);
        int k = WaterLoop.HEAD + WaterLoop.EACH * point;
        double stale = y[k + 1] * FastMath.exp(-flushed * 1e-3 / (2 * PointOfUse.BRANCH));
        double germs = germs(y[WaterLoop.GERMS] / v, y[k], stale, y[k + 2]);
        return new double[] {germs, y[WaterLoop.ENDOTOXIN] / v + 1e-4 * germs};
    }

    Mixture water(Service.State s, int point, double mass, double flushed, String drawn, Now now) {
        double[] quality = quality(s, point, flushed);
        double volume = mass / 998;
        double[] y = s.values();
        double v = Math.max(0.02 * tank, y[WaterLoop.VOLUME]);
        double alcohol = y[WaterLoop.HEAD + WaterLoop.EACH * point + 2] * FastMath.exp(-flushed / 1.5);
        double[] m = new double[Species.COUNT];
        m[Species.WATER.ordinal()] = mass;
        m[Species.CONTAMINANT.ordinal()] = Counts.poisson(now.seed(), drawn, quality[0] * volume) * Species.KG_PER_CFU;
        m[Species.ENDOTOXIN.ordinal()] = quality[1] * volume * Species.KG_PER_EU;
        m[Species.ETHANOL.ordinal()] = 2e-6 * alcohol + y[WaterLoop.ORGANIC] / v * 1e-6 / CARBON_OF_ALCOHOL * volume;
        m[Species.SODIUM.ordinal()] = y[WaterLoop.IONS] / v * SODIUM_PER_MICROSIEMENS * volume;
        m[Species.CHLORIDE.ordinal()] = y[WaterLoop.IONS] / v * CHLORIDE_PER_MICROSIEMENS * volume;
        m[Species.CARBONATE.ordinal()] = y[WaterLoop.DIOXIDE] / v * CARBONATE_PER_MICROSIEMENS * volume;
        return new Mixture(m, y[WaterLoop.WARMTH]);
    }

    /// Alcohol comes with the first water through the branch.
    private static double open(double stale) {
        return Math.max(0, stale);
    }

    /// Wipes a point, takes a sample there or draws water.
    Service.State act(Service.State s, int point, String name, Command.Act act, Site site) {
        int k = WaterLoop.HEAD + WaterLoop.EACH * point;
        Now now = site.now();
        String drawn = name + "." + points.get(point).name() + "@" + now.time();
        if (act.action().equals("wipe")) {
            return s.y(k + 2, 1);
        }
        boolean sample = act.action().equals("sample");
        double flushed = sample ? act.quantities().get("flush") : 0;
        double mass = sample ? 1e-3 * act.quantities().get("volume") * 0.998 : act.quantities().get("mass");
        double used = mass / 998 + 1e-3 * flushed;
        if (s.y().get(WaterLoop.VOLUME) - used < 0.05 * tank) {
            throw new org.seedtrain.plant.CommandRefused("refused.tankEmpty", name + " has too little water in its tank", name);
        }
        Mixture water = water(s, point, mass, flushed, drawn, now);
        Service.State after = share(s, 1 - used / s.y().get(WaterLoop.VOLUME))
                .y(k + 1, s.y().get(k + 1) * FastMath.exp(-used / PointOfUse.BRANCH))
                .y(k + 2, s.y().get(k + 2) * FastMath.exp(-used / (4 * PointOfUse.BRANCH)))
                .note(4, s.notes().get(4) + water.mass())
                .note(5, s.notes().get(5) + water.enthalpy());
        if (!sample) {
            site.put(act.names().get("container"), water);
            return after;
        }
        String label = act.names().get("sample");
        site.create(label, 2e-3);
        site.put(label, water);
        double litres = mass / 0.998;
        double v = Math.max(0.02 * tank, s.y().get(WaterLoop.VOLUME));
        return after.note(0, WaterLoop.PURE + (s.y().get(WaterLoop.IONS) + s.y().get(WaterLoop.DIOXIDE)) / v)
                .note(1, CARBON_OF_ALCOHOL * 1e9 * water.mass(Species.ETHANOL) / litres)
                .note(2, water.mass(Species.CONTAMINANT) / Species.KG_PER_CFU * 0.1 / litres)
                .note(3, water.mass(Species.ENDOTOXIN) / Species.KG_PER_EU / (1e3 * litres));
    }

    /// The tank with a part of its water.
    private static Service.State share(Service.State s, double left) {
        Service.State after = s;
        for (int i : new int[] {WaterLoop.VOLUME, WaterLoop.IONS, WaterLoop.DIOXIDE, WaterLoop.ORGANIC, WaterLoop.GERMS, WaterLoop.ENDOTOXIN}) {
            after = after.y(i, after.y().get(i) * left);
        }
        return after;
    }
}
