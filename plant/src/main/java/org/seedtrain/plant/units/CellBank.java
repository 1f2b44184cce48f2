package org.seedtrain.plant.units;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;

/// The working cell bank in the vapour of liquid nitrogen. A vial is thawed in a bath and taken out: thawing slowly lets
/// ice recrystallise, waiting in warm glycerol kills too.
///
/// Time to thaw `t = tau ln((Tb - Ti)/(Tb - Tm))`-like, taken as `tau 64/(Tb - 273)` s; viability
/// `v = v0 exp(-t_thaw/slow) exp(-t_wait/hold)` with a hold time that halves every 10 K (Mazur 1984, orders of magnitude).
public final class CellBank implements UnitModel<CellBank.State> {
    /// @param vials left in the tank
    /// @param label of the vial in the bath; empty when there is none
    /// @param since time it went into the bath [s]
    /// @param bath temperature [K]
    public record State(int vials, String label, double since, double bath) {}

    private final int vials;
    private final double vialVolume;
    private final double density;
    private final double viability;
    private final double slow;
    private final double hold;
    private final String name;
    private final List<Tag> tags;

    private CellBank(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        vials = (int) p.get("vials", "1", 40, 0, 10000);
        vialVolume = p.get("vialVolume", "m3", 1e-6, 1e-8, 1e-3);
        density = p.get("cellDensity", "kg/m3", 10, 0, 100);
        viability = p.get("viability", "1", 0.95, 0, 1);
        slow = p.get("recrystallisationTime", "s", 2500, 1, 1e6);
        hold = p.get("holdTime", "s", 6000, 1, 1e7);
        p.done();
        tags = List.of(
                Tags.computed(name + ".vials", "Vials in the tank", "보관 바이알 수", "1", 0, 10000, 0),
                Tags.computed(name + ".ice", "Ice in the vial", "바이알 내 얼음", "%", 0, 100, 0),
                Tags.computed(name + ".inBath", "Time in the bath", "해동 시간", "s", 0, 100000, 0),
                Tags.computed(name + ".busy", "Thawing", "해동 중", "1", 0, 1, 0));
    }

    public static CellBank create(UnitLayout layout) {
        return new CellBank(layout);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Tag> tags() {
        return tags;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Actions.of("thaw", "Thaw a vial", "바이알 해동")
                        .name("vial", "Label of the vial", "바이알 라벨", Action.Kind.LABEL, true)
                        .option("bath", "Bath temperature", "수조 온도", "Cel", 4, 60, 37)
                        .action(),
                Actions.of("takeOut", "Take the vial out of the bath", "바이알 꺼내기").action());
    }

    @Override
    public State initial(long seed) {
        return new State(vials, "", 0, 310.15);
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        if (act.action().equals("takeOut")) {
            return takeOut(s, site);
        }
        if (!s.label.isEmpty()) {
            throw new CommandRefused("refused.bathTaken", "vial " + s.label + " is still in the bath", s.label);
        }
        if (s.vials < 1) {
            throw new CommandRefused("refused.noVials", name + " has no vials left", name);
        }
        return new State(
                s.vials - 1, act.names().get("vial"), site.time(), act.quantities().get("bath") + 273.15);
    }

    private double thawTime(State s) {
        return 95 * 37 / Math.max(1, s.bath - 273.15);
    }

    private State takeOut(State s, Site site) {
        if (s.label.isEmpty()) {
            throw new CommandRefused("refused.noVial", "there is no vial in the bath of " + name, name);
        }
        double time = site.time() - s.since;
        if (time < thawTime(s)) {
            throw new CommandRefused("refused.frozen", "vial " + s.label + " is still frozen", s.label);
        }
        site.create(s.label, 2 * vialVolume);
        site.put(s.label, vial(s, time, site));
        return new State(s.vials, "", 0, s.bath);
    }

    private Mixture vial(State s, double time, Site site) {
        double thaw = thawTime(s);
        double halfLife = hold * FastMath.pow(2, (310.15 - s.bath) / 10);
        double own = Math.min(1, viability + 0.012 * Noise.normal(site.now().seed(), name + s.label));
        double alive = own * FastMath.exp(-Math.max(0, thaw - 60) / slow - (time - thaw) / halfLife);
        double dry = density * vialVolume;
        double glycerol = 150 * vialVolume;
        double salt = 9 * vialVolume;
        double water = (vialVolume
                        - dry * Species.RESTING_CELLS.specificVolume()
                        - glycerol * Species.GLYCEROL.specificVolume())
                / Species.WATER.specificVolume();
        return Mixture.of(
                Map.of(
                        Species.RESTING_CELLS, dry * alive,
                        Species.DEAD_CELLS, dry * (1 - alive),
                        Species.GLYCEROL, glycerol,
                        Species.SODIUM, salt * 0.3934,
                        Species.CHLORIDE, salt * 0.6066,
                        Species.WATER, water),
                Math.min(s.bath, 273.15 + (s.bath - 273.15) * Math.min(1, time / thaw - 0.5)));
    }

    @Override
    public void read(State s, Now now, Readout out) {
        boolean bath = !s.label.isEmpty();
        double time = bath ? now.time() - s.since : 0;
        double ice = bath ? Math.max(0, 1 - time / thawTime(s)) : 0;
        out.set(0, s.vials);
        out.set(1, 100 * ice);
        out.set(2, time);
        out.set(3, ice > 0 ? 1 : 0);
    }
}
