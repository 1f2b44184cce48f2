package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.physics.VialDrying;
import org.seedtrain.plant.units.FreezeDryerState.Group;
import org.seedtrain.plant.units.FreezeDryerState.Stage;

/// A freeze dryer: shelf, chamber, condenser and two groups of vials, in the middle and at the edge. Vials freeze, dry
/// and lose their bound water; what dries too warm collapses, what is not dried stays moist.
public final class FreezeDryer implements UnitModel<FreezeDryerState> {
    static final double AIR = 101_325;
    static final double CELSIUS = 273.15;
    /// What bleeds in and seeps out of seals and stoppers while the pressure is held by throttling [kg/s].
    static final double OTHER_GAS = 5e-7;

    final FrozenVial vial;
    final double duct;
    final double[] shares;
    final double[] warmer;
    final double condenserCapacity;
    private final double mostVials;
    private final String name;
    private final List<Tag> tags;

    private FreezeDryer(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        VialDrying law = new VialDrying(
                p.get("contactTransfer", "W/(m2 K)", 11.51, 0.1, 100),
                p.get("gasTransfer", "W/(m2 K Pa)", 0.2804, 0, 10),
                p.get("gasSaturation", "1/Pa", 3.45e-3, 0, 1),
                p.get("outerArea", "m2", 3.8e-4, 1e-6, 0.1),
                p.get("innerArea", "m2", 3.14e-4, 1e-6, 0.1),
                p.get("layerResistance", "m2 Pa s/kg", 6.72e4, 1, 1e9),
                p.get("layerSlope", "m Pa s/kg", 7.68e7, 0, 1e12),
                p.get("layerBend", "1/m", 0, 0, 1e6));
        vial = new FrozenVial(law, p.get("vialMass", "kg", 7e-3, 1e-4, 1) * 840 * 0.5);
        duct = p.get("ductConductance", "kg/(s Pa)", 2.4e-5, 1e-9, 1);
        double edge = p.get("edgeShare", "1", 0.15, 0, 0.9);
        shares = new double[] {1 - edge, edge};
        warmer = new double[] {1, p.get("edgeFactor", "1", 1.2, 1, 3)};
        condenserCapacity = p.get("condenserCapacity", "kg", 20, 0.01, 1e4);
        mostVials = p.get("vials", "1", 10_000, 1, 1e6);
        p.done();
        tags = FreezeDryerPanel.tags(name);
    }

    public static FreezeDryer create(UnitLayout layout) {
        return new FreezeDryer(layout);
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
        return FreezeDryerPanel.actions();
    }

    @Override
    public List<AlarmLimit> alarms() {
        return FreezeDryerPanel.alarms(name);
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return FreezeDryerPanel.malfunctions();
    }

    @Override
    public FreezeDryerState initial(long seed) {
        return new FreezeDryerState(
                Mixture.NOTHING, 0, List.of(), 293.15, 293.15, 1.0 / 60, false, AIR, 10, false, 0, 0, Double.NaN, 0, 0);
    }

    @Override
    public FreezeDryerState set(FreezeDryerState s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "shelf.setpoint" -> s.program(value + CELSIUS, s.rate(), s.vacuum(), s.pressureSet());
            case "shelf.rate" -> s.program(s.shelfSet(), value / 60, s.vacuum(), s.pressureSet());
            case "pressure.setpoint" -> s.program(s.shelfSet(), s.rate(), s.vacuum(), value);
            default -> s.program(s.shelfSet(), s.rate(), value > 0.5, s.pressureSet());
        };
    }

    @Override
    public FreezeDryerState act(FreezeDryerState s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "load" -> load(s, act, site);
            case "nucleate" -> nucleate(s);
            case "stopper" -> s.stoppered(true);
            case "leakTest" -> s.leakRate(leak(site.now()) * 8.314 * 293.15 / 0.029
                    + 0.002 * (1 + 0.1 * Noise.normal(site.now().seed(), Noise.hash(name + ".leak"), site.time())));
            case "defrost" -> s.chamber(s.shelf(), s.pressure(), 0, s.aired());
            default -> unload(s, act.names().get("lot"), site);
        };
    }

    private FreezeDryerState load(FreezeDryerState s, Command.Act act, Site site) {
        if (!s.empty()) {
            throw new CommandRefused("refused.loaded", name + " is loaded", name);
        }
        if (s.pressure() < 0.9 * AIR) {
            throw new CommandRefused("refused.underVacuum", name + " is under vacuum: vent it first", name);
        }
        String from = act.names().get("container");
        Mixture there = site.contents(from);
        double counted = VialLot.count(there);
        double vials = counted > 0 ? counted : Math.rint(act.quantities().getOrDefault("vials", 0.0));
        if (vials < 1 || vials > mostVials || there.volume() <= 0) {
            throw new CommandRefused(
                    "refused.vials", name + " takes 1 to " + mostVials + " vials; " + from + " has " + vials, name, vials);
        }
        Mixture taken = site.take(from, 1);
        double gone = s.gone();
        if (counted <= 0) {
            taken = VialLot.marked(taken, vials, 0, 0, 0);
            gone += VialLot.marks(taken);
        }
        double t = taken.temperature();
        Group fresh = new Group(Stage.LIQUID, t, 0, 0, 0, 0, 1);
        // The glass comes from outside, of their temperature.
        return s.loaded(taken, vials, List.of(fresh, fresh), gone, s.brought() + there.enthalpy());
    }

    private FreezeDryerState nucleate(FreezeDryerState s) {
        List<Group> groups = new ArrayList<>();
        for (Group group : s.groups()) {
            boolean cold = group.stage() == Stage.LIQUID && group.temperature() < FrozenVial.FREEZING_POINT - 0.5;
            groups.add(cold ? vial.iced(group, FrozenVial.free(s.load()) / s.vials(), FrozenVial.solids(s.load()) / s.vials()) : group);
        }
        return s.groups(groups);
    }

    /// Temperature [K] at which a group nucleates by itself: -10 °C, 2 K from load to load.
    double nucleation(FreezeDryerState s, long seed, int group) {
        String which = name + ".nucleation." + group + "." + (long) s.vials();
        return 263.15 + group - 2 * Math.max(-2.5, Math.min(2.5, Noise.normal(seed, which)));
    }

    double leak(Now now) {
        return 2e-4 * now.faults().severity("leak", now.time());
    }

    /// Heat in all vials [J].
    private double stored(FreezeDryerState s) {
        double sum = 0;
        for (int g = 0; g < s.groups().size(); g++) {
            sum += s.vials() * shares[g]
                    * vial.stored(s.groups().get(g), FrozenVial.free(s.load()) / s.vials(), FrozenVial.solids(s.load()) / s.vials());
        }
        return sum;
    }

    /// What the shelf gave and glass brought, less what vapour took: the vials have had nothing else.
    @Override
    public double heatFromOutside(FreezeDryerState s) {
        return stored(s) - s.brought();
    }

    @Override
    public double heatHeld(FreezeDryerState s) {
        return stored(s) - s.now(shares).enthalpy();
    }

    /// Height [m] of the frozen product in a vial.
    double height(FreezeDryerState s) {
        return (FrozenVial.free(s.load()) / 918 + FrozenVial.solids(s.load()) / 1500) / s.vials() / vial.law().inner();
    }

    @Override
    public @Nullable Dynamics<FreezeDryerState> open(FreezeDryerState s, Now now, Ports ports) {
        boolean still = Math.abs(s.shelf() - s.shelfSet()) < 1e-3
                && (s.vacuum() ? false : s.pressure() > AIR - 10);
        for (Group group : s.groups()) {
            still &= s.stoppered() && Math.abs(group.temperature() - s.shelf()) < 0.05;
        }
        return still ? null : new FreezeDryerDynamics(this, s, now);
    }

    /// Opens the chamber: vials leave as a lot, with what drying did to them.
    private FreezeDryerState unload(FreezeDryerState s, String lot, Site site) {
        if (s.empty()) {
            throw new CommandRefused("refused.noVials", name + " holds no vials", name);
        }
        if (s.pressure() < 0.9 * AIR) {
            throw new CommandRefused("refused.underVacuum", name + " is under vacuum: vent it first", name);
        }
        Mixture dry = s.now(shares);
        double vapour = s.load().mass(Species.WATER) - dry.mass(Species.WATER);
        double collapsed = 0;
        double unsightly = 0;
        for (int g = 0; g < s.groups().size(); g++) {
            double c = s.groups().get(g).collapsed();
            collapsed += shares[g] * c;
            unsightly += shares[g] * FrozenVial.unsightly(c);
        }
        double[] m = dry.masses();
        double protects = Math.min(1, m[Species.SUCROSE.ordinal()] / Math.max(1e-12, Proteins.product(m, 0)));
        boolean iced = s.groups().stream().anyMatch(group -> group.stage() == Stage.FROZEN);
        Proteins.aggregate(m, iced ? 0.002 + 0.03 * (1 - protects) + 0.02 * collapsed : 0);
        int germs = Chance.poisson(site.now().seed(), name + ".germs@" + site.time(), 200 * s.aired());
        m[Species.CONTAMINANT.ordinal()] += germs * Species.KG_PER_CFU;
        Mixture drawn = new Mixture(m, dry.temperature());
        String seedName = name + ".defects@" + site.time();
        double open = s.stoppered()
                ? VialLot.count(s.load(), Species.VIALS_NOT_TIGHT)
                        + Chance.poisson(site.now().seed(), seedName, 2e-4 * s.vials())
                : s.vials();
        Mixture vials = VialLot.marked(
                drawn, s.vials(), open,
                VialLot.count(s.load(), Species.VIALS_UNSIGHTLY) + Math.rint(unsightly * s.vials()),
                VialLot.count(s.load(), Species.VIALS_SCRATCHED));
        site.create(lot, Math.max(1e-6, 1.2 * s.load().volume()));
        site.put(lot, vials);
        double added = vials.mass() - dry.mass();
        return s.loaded(
                Mixture.NOTHING, 0, List.of(), s.gone() - vapour + added, s.brought() - vials.enthalpy());
    }

    /// Vapour of all vials [kg/s].
    double vapour(FreezeDryerState s) {
        double sum = 0;
        for (int g = 0; g < s.groups().size(); g++) {
            Group group = s.groups().get(g);
            sum += s.vials() * shares[g] * vial.vapour(
                    group.stage(), group.temperature(), group.dried(), group.collapsed(), group.resistance(),
                    s.pressure(), height(s), s.stoppered());
        }
        return sum;
    }

    @Override
    public void read(FreezeDryerState s, Now now, Readout out) {
        FreezeDryerPanel.read(this, s, now, out);
    }

    @Override
    public List<Map<String, String>> outside(FreezeDryerState s, Now now) {
        return !s.empty() && height(s) > 0.03
                ? List.of(Map.of("en", "fill above 30 mm", "ko", "충전 높이 30 mm 초과"))
                : List.of();
    }

    @Override
    public @Nullable Mixture contents(FreezeDryerState s) {
        return s.now(shares);
    }

    @Override
    public double fromOutside(FreezeDryerState s) {
        return s.gone() - (s.load().mass(Species.WATER) - s.now(shares).mass(Species.WATER));
    }

    @Override
    public boolean canGive(FreezeDryerState s, String port) {
        return false;
    }

    @Override
    public boolean canTake(FreezeDryerState s, String port) {
        return false;
    }

    /// Vapour pressure [Pa] over the condenser, -60 °C unless it fails or is full.
    double condenser(double condensed, Now now) {
        double warm = 45 * now.faults().severity("condenser", now.time())
                + 40 * Math.max(0, Math.min(1, condensed / condenserCapacity - 1));
        return VialDrying.icePressure(213.15 + warm);
    }
}
