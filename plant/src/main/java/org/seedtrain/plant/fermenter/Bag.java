package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;

/// The bag of a single-use bioreactor: it comes irradiated, may be damaged by hands, is tested by the decay of a small
/// pressure, and tears when too much of it builds up.
///
/// Gas flows through a hole of diameter d like through an orifice, `Q = 0.6 pi d2/4 sqrt(2 dp/rho)`; the test starts at
/// 20 mbar in 60 L: `sqrt(p) = sqrt(p0) - k t`.
final class Bag {
    /// Hole of a torn seam [m].
    static final double TORN = 2e-3;
    /// Pressure above the room's that seams stand [bar].
    static final double STRENGTH = 0.12;
    private static final double TEST_MBAR = 20;
    private static final double GAS_VOLUME = 0.06;
    private static final double RISK_OF_DAMAGE = 0.004;

    private Bag() {}

    /// Germs through a hole [kg/s]: two an hour through 0.1 mm, with its area.
    static double germs(double hole) {
        double d = hole / 1e-4;
        return 2.0 / 3600 * d * d * Species.KG_PER_CFU;
    }

    static double germs(FermenterState state, Use use) {
        return use.bag() ? germs(state.memory()[HOLE]) : 0;
    }

    static FermenterState install(FermenterState state, Site site, String name) {
        if (state.memory()[BAG] > 0) {
            throw new CommandRefused("refused.bagThere", name + " already holds a bag", name);
        }
        long seed = site.now().seed();
        double luck = Noise.uniform(seed, Noise.hash(name + ":bag"), site.time());
        // Handling leaves a pinhole of 40 to 200 um now and then.
        double hole = luck < RISK_OF_DAMAGE ? 4e-5 + 1.6e-4 * luck / RISK_OF_DAMAGE : 0;
        double t = site.time();
        // Dew and what else came in while there was none.
        site.discard(state.broth());
        site.discard(state.deadLeg());
        return state.broth(Mixture.NOTHING)
                .deadLeg(Mixture.NOTHING)
                .remember(BAG, 1)
                .remember(HOLE, hole)
                .remember(TEST_DROP, -1)
                .remember(TEST_END, 0)
                .x(WET, 0)
                .pH(state.pH().sterilised(t, Noise.normal(seed, Noise.hash(name + ":pH"), t)))
                .oxygen(state.oxygen().sterilised(Noise.normal(seed, Noise.hash(name + ":DO"), t)));
    }

    static FermenterState remove(FermenterState state, Site site, String name) {
        installed(state, name);
        site.discard(state.broth());
        site.discard(state.deadLeg());
        return state.broth(Mixture.NOTHING)
                .deadLeg(Mixture.NOTHING)
                .remember(BAG, 0)
                .remember(HOLE, 0)
                .remember(TEST_DROP, -1)
                .remember(TEST_END, 0)
                .remember(INOCULATED, -1);
    }

    static FermenterState test(FermenterState state, double minutes, Site site, String name) {
        installed(state, name);
        if (state.volume() > 1e-4) {
            throw new CommandRefused("refused.notEmpty", name + " is tested before it is filled", name);
        }
        return state.remember(TEST_END, site.time() + 60 * minutes)
                .remember(TEST_DROP, -1 - minutes);
    }

    static void installed(FermenterState state, String name) {
        if (state.memory()[BAG] == 0) {
            throw new CommandRefused("refused.noBag", name + " holds no bag", name);
        }
    }

    /// The end of a test: what the gauge has lost.
    static FermenterState tested(FermenterState state, double fault, String name, long seed) {
        double time = 60 * Math.max(0, -1 - state.memory()[TEST_DROP]);
        double end = state.memory()[TEST_END];
        double noise = 0.04 * Noise.normal(seed, Noise.hash(name + ":bagTest"), end);
        double d2 = state.memory()[HOLE] * state.memory()[HOLE] + 2.25e-8 * fault;
        // In mbar: Q = 0.6 A sqrt(200 p/1.2), dp/dt = -Q 1013/V
        double k = 0.5 * 0.6 * 0.25 * Math.PI * d2 * Math.sqrt(200 / 1.2) * 1013 / GAS_VOLUME;
        double root = Math.max(0, Math.sqrt(TEST_MBAR) - k * time);
        double drop = Math.max(0, TEST_MBAR - root * root + 0.15 + noise);
        return state.remember(TEST_END, 0).remember(TEST_DROP, drop);
    }
}
