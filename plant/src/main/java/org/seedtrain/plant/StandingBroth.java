package org.seedtrain.plant;

/// What becomes of a mixture that just stands: it takes the room's temperature, and living cells in it go on eating
/// without air (a sample that waits is no longer what it was).
///
/// Cells take 0.12 g glucose per gram and hour at 37 °C, 2.5 times less for every 10 K below, while it lasts; 0.6 g of it
/// become acetate, 0.1 g carbon dioxide in solution. They use up the dissolved oxygen at once. Water closes the balance.
final class StandingBroth {
    private static final double UPTAKE = 0.12 / 3600;
    private static final double PER_KELVIN = 0.0916290731874155;
    private static final int PANELS = 8;
    private static final int GLUCOSE = Species.GLUCOSE.ordinal();
    private static final int ACETATE = Species.ACETATE.ordinal();
    private static final int CARBONATE = Species.CARBONATE.ordinal();
    private static final int OXYGEN = Species.OXYGEN.ordinal();
    private static final int WATER = Species.WATER.ordinal();

    private StandingBroth() {}

    /// @param conductance to the room [W/K]
    /// @param room [K]
    /// @param time how long it stands [s]
    static Mixture after(Mixture start, double conductance, double room, double time) {
        if (time > 0 && org.seedtrain.plant.mrna.Ageing.concerns(start)) {
            return cooledBroth(org.seedtrain.plant.mrna.Ageing.after(start, room, time), conductance, room, time);
        }
        return cooledBroth(start, conductance, room, time);
    }

    private static Mixture cooledBroth(Mixture start, double conductance, double room, double time) {
        double mass = start.mass();
        double living = start.mass(Species.CELLS)
                + start.mass(Species.RESTING_CELLS)
                + start.mass(Species.PLASMID_FREE_CELLS);
        double warmer = start.temperature() - room;
        if (mass <= 0 || time <= 0 || warmer == 0 && living == 0) {
            return start;
        }
        double cooling = conductance / (mass * 4184);
        double temperature = room + warmer * StrictMath.exp(-cooling * time);
        if (living <= 0) {
            return start.at(temperature);
        }
        double[] m = start.masses();
        double eaten = Math.min(m[GLUCOSE], UPTAKE * living * warmTime(room, warmer, cooling, time));
        double oxygen = living > 1e-4 * mass && time > 60 ? m[OXYGEN] : 0;
        m[GLUCOSE] -= eaten;
        m[ACETATE] += 0.6 * eaten;
        m[CARBONATE] += 0.1 * eaten + oxygen;
        m[WATER] += 0.3 * eaten;
        m[OXYGEN] -= oxygen;
        return new Mixture(m, temperature);
    }

    /// How long it would have to stand at 37 °C for the same effect [s], by Simpson's rule while it cools.
    private static double warmTime(double room, double warmer, double cooling, double time) {
        double settling = Math.min(time, 6 / cooling);
        double h = settling / PANELS;
        double sum = 0;
        for (int i = 0; i <= PANELS; i++) {
            double weight = i == 0 || i == PANELS ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * activity(room + warmer * StrictMath.exp(-cooling * i * h));
        }
        return sum * h / 3 + (time - settling) * activity(room);
    }

    /// 1 at 37 °C; nothing above 50 °C.
    private static double activity(double temperature) {
        return temperature > 323.15 ? 0 : StrictMath.exp(PER_KELVIN * Math.min(temperature - 310.15, 3));
    }
}
