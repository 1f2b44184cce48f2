package org.seedtrain.plant.units;

import java.util.List;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Supply;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.physics.Jacket;

/// Fills vials from a bag: a dosing pump with bias, drift and scatter, a check weigher that rejects what lies outside
/// its limits. A vial that tips over stops the line until somebody clears it, with a chance of bringing a germ in.
/// `release` gathers the good vials under a lot name, marked with how many there are and what is wrong with some of them
/// ([VialLot]); the rejects go to waste.
public final class VialFiller implements UnitModel<VialFillerState> {

    private static final List<String> PORTS = List.of("feed");
    private static final double MILLILITRE = 1e-6;
    /// How long a vial stands open [s]; area of its neck [m2].
    private static final double OPEN_TIME = 20;
    private static final double NECK = 1.3e-4;
    /// Vials that tip over of those filled while the turntable is out of order.
    static final double TIPPING = 0.01;

    private final double scatter;
    private final double driftPerVial;
    private final double tolerance;
    private final String name;
    private final Hoses hoses;
    private final @Nullable Supply room;
    private final List<Tag> tags;

    private VialFiller(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        hoses = Hoses.of(layout.hoses());
        scatter = p.get("scatter", "1", 0.008, 0, 0.5);
        driftPerVial = p.get("driftPerVial", "1", 2e-7, -1e-2, 1e-2);
        tolerance = p.get("tolerance", "1", 0.03, 0, 1);
        p.done();
        room = Supply.of(layout, "room");
        tags = VialFillerPanel.tags(name);
    }

    public static VialFiller create(UnitLayout layout) {
        return new VialFiller(layout);
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
        return VialFillerPanel.actions();
    }

    @Override
    public List<String> services() {
        return List.of("room");
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of();
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return VialFillerPanel.malfunctions();
    }

    @Override
    public VialFillerState initial(long seed) {
        double bias = 0.006 * Noise.normal(seed, name + ".bias");
        return new VialFillerState(Mixture.NOTHING, 0, 0, hoses, false, MILLILITRE, 1000, 60.0 / 60, bias, 0, 0, 0, 0, 0);
    }

    @Override
    public VialFillerState set(VialFillerState s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "dose.setpoint" -> s.settings(s.running(), value * MILLILITRE, s.order(), s.speed());
            case "order" -> s.settings(s.running(), s.dose(), value, s.speed());
            case "speed.setpoint" -> s.settings(s.running(), s.dose(), s.order(), value / 60);
            default -> {
                if (value > 0.5) {
                    s.hoses().require(name, "feed");
                    if (stoppages(s, site.now().seed()) > s.cleared()) {
                        throw new CommandRefused(
                                "refused.tipped", name + " is stopped by a tipped vial: clear it first", name);
                    }
                }
                VialFillerState ready = s.settings(value > 0.5, s.dose(), s.order(), s.speed());
                yield s.vials() > 0 ? ready : ready.begun(site.air(room).fallen());
            }
        };
    }

    @Override
    public VialFillerState act(VialFillerState s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "adjust" -> s.bias((1 + s.bias()) * (1 + 0.01 * act.quantities().get("change")) - 1);
            case "clear" -> clear(s, site);
            case "release" -> release(s, act.names().get("lot"), site);
            default -> s.hoses(s.hoses().act(act, PORTS, site));
        };
    }

    private double stoppages(VialFillerState s, long seed) {
        return Chance.count(seed, name + ".tipped", s.tipping());
    }

    /// Hands in gloves over open vials: three in a thousand bring a germ in where the air around has one in a cubic metre.
    private VialFillerState clear(VialFillerState s, Site site) {
        double tipped = stoppages(s, site.now().seed());
        if (tipped <= s.cleared()) {
            throw new CommandRefused("refused.nothingTipped", name + " has no tipped vial", name);
        }
        String drawn = name + ".intervention." + (long) tipped;
        double germs = Species.KG_PER_CFU * Chance.poisson(site.now().seed(), drawn, 0.0015 + 0.0015 * around(site));
        double[] m = s.filled().masses();
        m[Species.CONTAMINANT.ordinal()] += germs;
        return s.cleared(new Mixture(m, s.filled().temperature()), tipped, germs);
    }

    /// Germs in a cubic metre around the vials; one where the layout names no room.
    private double around(Site site) {
        return room == null ? 1 : site.air(room).germs();
    }

    /// Germs that settled into the vials that stood open: what fell on a square metre since the filling began, on the
    /// necks of those on the line.
    private double settled(VialFillerState s, Site site) {
        double onTheLine = Math.min(s.vials(), s.speed() * OPEN_TIME);
        double mean = Math.max(0, site.air(room).fallen() - s.fallen()) * onTheLine * NECK;
        return room == null ? 0 : Species.KG_PER_CFU * Chance.poisson(site.now().seed(), name + ".settled", mean);
    }

    private VialFillerState release(VialFillerState s, String lot, Site site) {
        if (s.vials() < 1) {
            throw new CommandRefused("refused.noVials", name + " has filled no vials", name);
        }
        double bad = Math.rint(s.rejected()) / s.vials();
        double good = Math.floor(s.vials() + 1e-6) - Math.rint(s.rejected());
        double fell = settled(s, site);
        double[] all = s.filled().masses();
        all[Species.CONTAMINANT.ordinal()] += fell;
        Mixture filled = new Mixture(all, s.filled().temperature());
        Mixture kept = filled.part(1 - bad);
        Mixture marked = good > 0 ? marked(kept, good, site.now()) : kept;
        site.create(lot, Math.max(1e-6, 1.01 * s.filled().volume()));
        site.put(lot, marked);
        site.discard(filled.part(bad));
        double marks = marked.mass() - kept.mass();
        return new VialFillerState(
                Mixture.NOTHING, 0, 0, s.hoses(), false, s.dose(), s.order(), s.speed(), s.bias(), s.tipping(), s.cleared(),
                s.outside() + marks + fell, s.warmth() + (marks + fell) * Jacket.HEAT_CAPACITY * kept.temperature(), 0);
    }

    /// What is wrong with vials as they come from a line in order (usual reject rates): three in ten thousand not tight,
    /// two in a thousand with something to see inside, five in a thousand scratched.
    private Mixture marked(Mixture kept, double good, Now now) {
        Faults faults = now.faults();
        double loose = 3e-4 + 0.02 * faults.severity("stoppering", now.time());
        double seen = 2e-3 + 0.03 * faults.severity("glass", now.time());
        return VialLot.marked(
                kept,
                good,
                Chance.of(now.seed(), name + ".loose", now.time(), good, loose),
                Chance.of(now.seed(), name + ".seen", now.time(), good, seen),
                Chance.of(now.seed(), name + ".scratched", now.time(), good, 5e-3));
    }

    @Override
    public double fromOutside(VialFillerState s) {
        return s.outside();
    }

    @Override
    public List<Link> links(VialFillerState s) {
        return s.running() && s.hoses().of("feed").isPresent()
                ? List.of(Link.from(s.hoses().of("feed").get(), "feed"))
                : List.of();
    }

    @Override
    public VialFillerState settle(VialFillerState s, Now now, Ports ports) {
        return s.running() && (!ports.inlet("feed").open() || s.vials() >= s.order())
                ? s.settings(false, s.dose(), s.order(), s.speed())
                : s;
    }

    @Override
    public @Nullable Dynamics<VialFillerState> open(VialFillerState s, Now now, Ports ports) {
        return ports.closed() ? null : new VialFilling(this, s, now, ports.inlet("feed"));
    }

    double delivery(VialFillerState s, double vials, Faults faults, double t) {
        return (1 + s.bias() + driftPerVial * vials) * (1 - 0.1 * faults.severity("pump", t));
    }

    /// Share of vials outside the tolerance for a relative mean error: normal scatter.
    double outside(double mean) {
        double scale = 1 / (scatter * Math.sqrt(2));
        return 0.5 * (Erf.erfc((tolerance - mean) * scale) + Erf.erfc((tolerance + mean) * scale));
    }

    @Override
    public boolean steady(VialFillerState s, Faults faults) {
        return faults.none();
    }

    @Override
    public void read(VialFillerState s, Now now, Readout out) {
        double density = s.filled().volume() > 0 ? s.filled().mass() / s.filled().volume() : 1000;
        double gram = s.dose() * delivery(s, s.vials(), now.faults(), now.time()) * density * 1e3;
        out.reading(0, s.vials() > 0 ? gram : 0, s.vials() > 0 ? gram : 0, s.vials() > 0 ? scatter * gram : 0);
        out.set(1, Math.floor(s.vials() + 1e-6));
        out.set(2, Math.rint(s.rejected()));
        out.set(3, s.dose() / MILLILITRE);
        out.set(4, s.order());
        out.set(5, s.speed() * 60);
        out.set(6, s.running() ? 1 : 0);
        out.set(7, s.running() ? 1 : 0);
        double tipped = stoppages(s, now.seed());
        out.set(8, tipped > s.cleared() ? 1 : 0);
        out.set(9, tipped);
    }

    @Override
    public double held(VialFillerState s) {
        return s.filled().mass();
    }

    @Override
    public @Nullable Mixture contents(VialFillerState s) {
        return null;
    }

    @Override
    public double heatFromOutside(VialFillerState s) {
        return s.warmth();
    }

    @Override
    public double heatHeld(VialFillerState s) {
        return s.filled().enthalpy();
    }
}
