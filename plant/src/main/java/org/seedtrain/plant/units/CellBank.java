package org.seedtrain.plant.units;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.MalfunctionKind;
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

/// A cell bank in the vapour of liquid nitrogen: its vials come from a supplier of cells (master bank) or were made here
/// from a culture (`makeBank`). A vial is thawed in a bath and taken out: thawing slowly lets ice recrystallise, waiting
/// in warm protectant kills too; a tank that ran warm has lost cells already.
///
/// Freezing kills by ice inside (too fast) or by salt outside (too slow), and without protectant anyway:
/// `ln v = -3 exp(-g/0.03) - 0.3 (log10 r)^2`, r in K/min, g the protectant's part of the volume (the two factors of Mazur,
/// Leibo and Chu 1972; orders of magnitude). Each bank made from another is a generation further. Cryoprotectant is
/// glycerol.
///
/// Time to thaw `t = tau ln((Tb - Ti)/(Tb - Tm))`-like, taken as `tau 64/(Tb - 273)` s; viability
/// `v = v0 exp(-t_thaw/slow) exp(-t_wait/hold)` with a hold time that halves every 10 K (Mazur 1984, orders of magnitude).
public final class CellBank implements UnitModel<CellBank.State> {
    /// @param vials left in the tank
    /// @param label of the vial in the bath; empty when there is none
    /// @param since time it went into the bath [s]
    /// @param bath temperature [K]
    /// @param made what a vial of a bank that was made here holds; nothing while the first bank is there
    /// @param frozen viability that freezing left of it
    /// @param generation 0 for the master bank, one more for each bank made from the one before
    /// @param given mass of all vials taken out so far [kg]
    /// @param warmth of all vials taken out so far [J]
    public record State(
            int vials, String label, double since, double bath, Mixture made, double frozen, int generation,
            double given, double warmth) {
        State bath(int left, String vial, double t, double kelvin) {
            return new State(left, vial, t, kelvin, made, frozen, generation, given, warmth);
        }
    }

    /// Generations beyond the master bank for which the plasmid was shown to be stable.
    private static final int LIMIT = 2;

    private final int vials;
    private final double vialVolume;
    private final double density;
    private final double viability;
    private final double slow;
    private final double hold;
    private final int generation;
    private final double withoutPlasmid;
    private final double germs;
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
        generation = (int) p.get("generation", "1", 1, 0, 20);
        withoutPlasmid = p.get("withoutPlasmid", "1", 0, 0, 1);
        germs = p.get("germsPerVial", "1", 0, 0, 1e9);
        p.done();
        tags = List.of(
                Tags.computed(name + ".vials", "Vials in the tank", "보관 바이알 수", "1", 0, 10000, 0),
                Tags.computed(name + ".ice", "Ice in the vial", "바이알 내 얼음", "%", 0, 100, 0),
                Tags.computed(name + ".inBath", "Time in the bath", "해동 시간", "s", 0, 100000, 0),
                Tags.computed(name + ".busy", "Thawing", "해동 중", "1", 0, 1, 0),
                Tags.reading(name + ".tank.temperature", "Temperature of the tank", "저장 탱크 온도", "Cel", -196, 30, 0),
                Tags.computed(name + ".generation", "Generation (0: master bank)", "세대(0: 마스터 세포은행)", "1", 0, 20, 0));
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
                Actions.of("takeOut", "Take the vial out of the bath", "바이알 꺼내기").action(),
                Actions.of("makeBank", "Fill and freeze a new bank", "새 세포은행 제조(충전·동결)")
                        .name("container", "Cells with protectant", "동결보호제를 넣은 세포", Action.Kind.CONTAINER, true)
                        .quantity("vials", "Vials", "바이알 수", "1", 1, 10_000)
                        .option("rate", "Cooling rate", "냉각 속도", "K/min", 0.01, 1000, 1)
                        .option("wait", "Before freezing in the protectant", "동결 전 대기", "min", 0, 600, 15)
                        .action());
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("nitrogen", "Nitrogen has boiled off: the tank is warm (up to -40 °C)", "액체질소 소진(최대 -40 °C)"),
                MalfunctionKind.of("bath", "Bath is colder than it shows (up to 20 K)", "수조 온도 실제보다 낮음(최대 20 K)"),
                MalfunctionKind.of("bathDirty", "Bath water is full of germs", "수조 물 오염"),
                MalfunctionKind.of("mixUp", "A vial of another passage stands in the box", "다른 계대 바이알 혼입"));
    }

    @Override
    public State initial(long seed) {
        return new State(vials, "", 0, 310.15, Mixture.NOTHING, 1, generation, 0, 0);
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        if (act.action().equals("takeOut")) {
            return takeOut(s, site);
        }
        if (act.action().equals("makeBank")) {
            return make(s, act, site);
        }
        if (!s.label.isEmpty()) {
            throw new CommandRefused("refused.bathTaken", "vial " + s.label + " is still in the bath", s.label);
        }
        if (s.vials < 1) {
            throw new CommandRefused("refused.noVials", name + " has no vials left", name);
        }
        double bath = act.quantities().get("bath") + 273.15
                - 20 * site.now().faults().severity("bath", site.time());
        return s.bath(s.vials - 1, act.names().get("vial"), site.time(), Math.max(276, bath));
    }

    private State make(State s, Command.Act act, Site site) {
        if (!s.label.isEmpty()) {
            throw new CommandRefused("refused.bathTaken", "vial " + s.label + " is still in the bath", s.label);
        }
        String from = act.names().get("container");
        double count = Math.rint(act.quantities().get("vials"));
        Mixture there = site.contents(from);
        double needed = count * vialVolume;
        if (there.volume() < needed) {
            throw new CommandRefused(
                    "refused.notEnough",
                    from + " holds " + there.volume() * 1e6 + " mL; " + needed * 1e6 + " mL are needed", from,
                    there.volume(), needed);
        }
        // What one vial holds is taken out when it is thawed; the bank itself is booked as gone until then.
        Mixture taken = site.take(from, needed / there.volume());
        site.discard(taken);
        double protectant = taken.concentration(Species.GLYCEROL) / 1260;
        double waited = 60 * act.quantities().get("wait");
        double alive = frozen(act.quantities().get("rate"), protectant)
                * FastMath.exp(-waited * protectant / hold);
        return new State((int) count, "", 0, s.bath, taken.part(1 / count), alive, s.generation + 1, s.given, s.warmth);
    }

    /// Part of the cells that freezing leaves alive.
    ///
    /// @param rate of cooling [K/min]
    /// @param protectant volume part of glycerol
    static double frozen(double rate, double protectant) {
        double off = FastMath.log10(rate);
        return FastMath.exp(-3 * FastMath.exp(-protectant / 0.03) - 0.3 * off * off);
    }

    /// Cells that a warm tank loses: halved in a day at -40 °C.
    private static double kept(Now now, double t) {
        return 1 - 0.95 * now.faults().severity("nitrogen", t);
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
        Mixture vial = vial(s, time, site);
        site.put(s.label, vial);
        return new State(s.vials, "", 0, s.bath, s.made, s.frozen, s.generation, s.given + vial.mass(),
                s.warmth + vial.enthalpy());
    }

    private Mixture vial(State s, double time, Site site) {
        double thaw = thawTime(s);
        double halfLife = hold * FastMath.pow(2, (310.15 - s.bath) / 10);
        double own = Math.min(1, viability + 0.012 * Noise.normal(site.now().seed(), name + s.label));
        double alive = own * s.frozen * kept(site.now(), site.time()) * FastMath.exp(-Math.max(0, thaw - 60) / slow - (time - thaw) / halfLife);
        double dry = density * vialVolume;
        double glycerol = 150 * vialVolume;
        double salt = 9 * vialVolume;
        double water = (vialVolume
                        - dry * Species.RESTING_CELLS.specificVolume()
                        - glycerol * Species.GLYCEROL.specificVolume())
                / Species.WATER.specificVolume();
        double warm = Math.min(s.bath, 273.15 + (s.bath - 273.15) * Math.min(1, time / thaw - 0.5));
        double germ = germs + 200 * site.now().faults().severity("bathDirty", site.time());
        if (s.made.mass() > 0) {
            return madeVial(s.made, alive, germ).at(warm);
        }
        double free = Math.min(1, withoutPlasmid + lost(s.generation, site));
        return Mixture.of(
                Map.of(
                        Species.RESTING_CELLS, dry * alive * (1 - free),
                        Species.PLASMID_FREE_CELLS, dry * alive * free,
                        Species.CONTAMINANT, germ * Species.KG_PER_CFU,
                        Species.DEAD_CELLS, dry * (1 - alive),
                        Species.GLYCEROL, glycerol,
                        Species.SODIUM, salt * 0.3934,
                        Species.CHLORIDE, salt * 0.6066,
                        Species.WATER, water),
                warm);
    }

    /// Beyond the limit of generations, and in a vial that was mixed up, cells have lost the plasmid.
    private static double lost(int generation, Site site) {
        return 0.04 * Math.max(0, generation - LIMIT) + 0.6 * site.now().faults().severity("mixUp", site.time());
    }

    private static Mixture madeVial(Mixture made, double alive, double germ) {
        double[] m = made.masses();
        double living = m[Species.CELLS.ordinal()] + m[Species.RESTING_CELLS.ordinal()];
        double free = m[Species.PLASMID_FREE_CELLS.ordinal()];
        m[Species.CELLS.ordinal()] = 0;
        m[Species.RESTING_CELLS.ordinal()] = living * alive;
        m[Species.PLASMID_FREE_CELLS.ordinal()] = free * alive;
        m[Species.DEAD_CELLS.ordinal()] += (living + free) * (1 - alive);
        m[Species.CONTAMINANT.ordinal()] += germ * Species.KG_PER_CFU;
        return new Mixture(m, made.temperature());
    }

    /// Vials were made elsewhere, or thrown away into the bank when they were filled.
    @Override
    public double fromOutside(State s) {
        return s.given;
    }

    @Override
    public boolean steady(State s, Faults faults) {
        return s.label.isEmpty() && faults.none();
    }

    @Override
    public double heatFromOutside(State s) {
        return s.warmth;
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
        double tank = -185 + 145 * now.faults().severity("nitrogen", now.time());
        out.reading(4, tank, tank, 1);
        out.set(5, s.generation);
    }
}
