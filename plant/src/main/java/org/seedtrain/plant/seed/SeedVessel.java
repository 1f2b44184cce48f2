package org.seedtrain.plant.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Sampling;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.RoomAir;
import org.seedtrain.plant.Supply;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.organism.Cho;
import org.seedtrain.plant.organism.EColi;
import org.seedtrain.plant.organism.Organism;
import org.seedtrain.plant.organism.Yeast;
import org.seedtrain.plant.physics.Jacket;

/// What flasks and rocking bags have in common: a culture, additions and transfers by hand that may let a germ in.
abstract class SeedVessel implements UnitModel<SeedState> {
    /// What cannot be poured or pumped out [m3].
    static final double HEEL = 1e-6;
    static final double ROOM = 293.15;
    static final double MOL_PER_LPM = 1 / (60 * 22.414);

    final String name;
    private final double volume;
    private final int organism;
    private final double riskSterile;
    private final double riskOpen;
    private final @Nullable Supply room;

    /// @param organism 0 *E. coli*, 1 CHO, 2 yeast
    /// @param riskSterile that a germ comes in at an addition under laminar flow or through a weld
    /// @param riskOpen in the open room
    SeedVessel(UnitLayout layout, double volume, int organism, double riskSterile, double riskOpen) {
        name = layout.name();
        room = Supply.of(layout, "room");
        this.volume = volume;
        this.organism = organism;
        this.riskSterile = riskSterile;
        this.riskOpen = riskOpen;
    }

    /// A new one for one solver.
    final Organism organism() {
        return switch (organism) {
            case 0 -> new EColi();
            case 1 -> new Cho();
            default -> new Yeast();
        };
    }

    /// What the vessel gives its culture now.
    abstract void surround(
            SeedState s, Faults faults, double t, long seed, double broth, double temperature, double pH, double oxygen,
            Surroundings out);

    /// Heat capacity of what holds the culture [J/K].
    abstract double walls();

    @Override
    public final List<String> services() {
        return List.of("room");
    }

    @Override
    public final String name() {
        return name;
    }

    static List<Action> handling(Action... own) {
        List<Action> all = new ArrayList<>(List.of(
                Actions.of("add", "Add from a container", "용기에서 넣기")
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "g", 0, 1e6, Double.NaN)
                        .option("sterile", "Laminar flow or weld (0: in the open)", "무균 조작(0: 개방)", "1", 0, 1, 1)
                        .action(),
                Actions.of("transfer", "Transfer to", "이송")
                        .name("to", "Target", "대상", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "g", 0, 1e6, Double.NaN)
                        .option("sterile", "Laminar flow or weld (0: in the open)", "무균 조작(0: 개방)", "1", 0, 1, 1)
                        .action(),
                Sampling.action(),
                Actions.of("discard", "Discard the culture", "배양액 폐기").action()));
        all.addAll(List.of(own));
        return List.copyOf(all);
    }

    /// Carries out what all have; null if the action is the unit's own.
    final @Nullable SeedState handle(SeedState s, Command.Act act, Site site) {
        Map<String, Double> q = act.quantities();
        return switch (act.action()) {
            case "add" -> add(s, act.names().get("container"), q.get("mass"), q.get("sterile"), site);
            case "transfer" -> transfer(s, act.names().get("to"), q.get("mass"), q.get("sterile"), site);
            case "sample" -> s.broth(Sampling.draw(name, s.broth(), act, site).plus(fallsIn(1, site)));
            case "discard" -> {
                site.discard(s.broth());
                yield s.broth(Mixture.NOTHING.at(s.broth().temperature()));
            }
            default -> null;
        };
    }

    private SeedState add(SeedState s, String from, @Nullable Double grams, double sterile, Site site) {
        Mixture added = grams == null ? site.take(from, 1) : site.takeMass(from, grams * 1e-3);
        Mixture all = s.broth().plus(added).plus(fallsIn(sterile, site));
        if (!s.there() || all.volume() > volume) {
            throw new CommandRefused(
                    "refused.tooMuch",
                    name + " holds " + (s.there() ? volume * 1e3 : 0) + " L; there would be " + all.volume() * 1e3 + " L",
                    name, volume, all.volume());
        }
        return poured(s, all);
    }

    private SeedState transfer(SeedState s, String to, @Nullable Double grams, double sterile, Site site) {
        double there = s.broth().mass();
        double share = grams == null || there <= 0 ? 1 : grams * 1e-3 / there;
        if (share > 1 + 1e-12) {
            throw new CommandRefused(
                    "refused.notEnough", name + " holds " + there + " kg", name, there, share * there);
        }
        site.put(to, s.broth().part(Math.min(1, share)).plus(fallsIn(sterile, site)));
        return s.broth(s.broth().part(Math.max(0, 1 - share)));
    }

    /// With other contents: culture and walls come to one temperature.
    private SeedState poured(SeedState s, Mixture contents) {
        double wall = s.broth().temperature();
        double mixed = contents.temperature() == wall
                ? wall
                : (contents.enthalpy() + walls() * wall) / (Jacket.HEAT_CAPACITY * contents.mass() + walls());
        return s.broth(contents.at(mixed));
    }

    /// What falls in at a handling: nothing, or some cells.
    private Mixture fallsIn(double sterile, Site site) {
        RoomAir air = site.air(room);
        double risk = sterile > 0.5 ? air.shielded(riskSterile) : air.risk(riskOpen);
        double luck = Noise.uniform(site.now().seed(), Noise.hash(name + ".handled"), site.time());
        if (luck >= risk) {
            return Mixture.NOTHING;
        }
        return Mixture.of(
                Map.of(Species.CONTAMINANT, (2 + 50 * luck / risk) * Species.KG_PER_CFU), 293.15);
    }

    @Override
    public final @Nullable Dynamics<SeedState> open(SeedState s, Now now, Ports ports) {
        return s.there() && (s.broth().volume() > 2 * HEEL || !ports.closed()) ? new SeedDynamics(this, s, now, ports) : null;
    }

    @Override
    public final Mixture contents(SeedState s) {
        return s.broth();
    }

    @Override
    public final SeedState withContents(SeedState s, Mixture contents) {
        return poured(s, contents);
    }

    @Override
    public final double fromOutside(SeedState s) {
        return s.x()[SeedState.GAS_NET];
    }

    @Override
    public final double heatFromOutside(SeedState s) {
        return s.x()[SeedState.HEAT_IN];
    }

    @Override
    public final double heatHeld(SeedState s) {
        return walls() * s.broth().temperature();
    }

    @Override
    public final double capacity() {
        return volume;
    }

    @Override
    public boolean canGive(SeedState s, String port) {
        return s.broth().volume() > 2 * HEEL;
    }

    @Override
    public final boolean canTake(SeedState s, String port) {
        return s.there() && s.broth().volume() < volume - 1e-8;
    }
}
