package org.seedtrain.plant.units;

import java.util.List;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
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
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.physics.Jacket;

/// Fills vials from a bag: a dosing pump with bias, drift and scatter, a check weigher that rejects what lies outside
/// its limits. A vial that tips over stops the line until somebody clears it, with a chance of bringing a germ in.
/// `release` gathers the good vials under a lot name, marked with how many there are and what is wrong with some of them
/// ([VialLot]); the rejects go to waste.
public final class VialFiller implements UnitModel<VialFiller.State> {
    /// @param filled everything filled so far, good and bad
    /// @param vials filled so far
    /// @param rejected of those [expected number]
    /// @param dose set [m3]
    /// @param order vials to fill
    /// @param speed [1/s]
    /// @param bias of the dosing pump, relative
    /// @param tipping expected number of stoppages so far
    /// @param cleared stoppages that somebody cleared
    /// @param outside marks and germs that came from elsewhere [kg]
    /// @param warmth of them [J]
    /// @param fallen germs that had settled in the room when the filling began [1/m2]
    public record State(
            Mixture filled,
            double vials,
            double rejected,
            Hoses hoses,
            boolean running,
            double dose,
            double order,
            double speed,
            double bias,
            double tipping,
            double cleared,
            double outside,
            double warmth,
            double fallen) {
        State settings(boolean on, double d, double n, double v) {
            return new State(filled, vials, rejected, hoses, on, d, n, v, bias, tipping, cleared, outside, warmth, fallen);
        }

        State hoses(Hoses h) {
            return new State(filled, vials, rejected, h, running, dose, order, speed, bias, tipping, cleared, outside, warmth, fallen);
        }

        State moved(Mixture m, double n, double r, double hazard) {
            return new State(m, n, r, hoses, running, dose, order, speed, bias, hazard, cleared, outside, warmth, fallen);
        }

        State bias(double b) {
            return new State(
                    filled, vials, rejected, hoses, running, dose, order, speed, b, tipping, cleared, outside, warmth, fallen);
        }

        State begun(double settled) {
            return new State(
                    filled, vials, rejected, hoses, running, dose, order, speed, bias, tipping, cleared, outside, warmth, settled);
        }

        State cleared(Mixture m, double stoppages, double more) {
            return new State(
                    m, vials, rejected, hoses, running, dose, order, speed, bias, tipping, stoppages, outside + more,
                    warmth + more * Jacket.HEAT_CAPACITY * m.temperature(), fallen);
        }
    }

    private static final List<String> PORTS = List.of("feed");
    private static final double MILLILITRE = 1e-6;
    /// How long a vial stands open [s]; area of its neck [m2].
    private static final double OPEN_TIME = 20;
    private static final double NECK = 1.3e-4;
    /// Vials that tip over of those filled while the turntable is out of order.
    private static final double TIPPING = 0.01;

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
        tags = List.of(
                Tags.reading(name + ".fillWeight.reading", "Last vial, net", "마지막 바이알 순중량", "g", 0, 100, 4),
                Tags.computed(name + ".vials", "Vials filled", "충전 수", "1", 0, 1e6, 0),
                Tags.computed(name + ".rejected", "Vials rejected", "부적합 수", "1", 0, 1e6, 0),
                Tags.setting(name + ".dose.setpoint", "Fill volume", "충전량", "mL", 0.1, 100, 3),
                Tags.setting(name + ".order", "Vials to fill", "목표 수량", "1", 0, 100000, 0),
                Tags.setting(name + ".speed.setpoint", "Speed", "속도", "1/min", 1, 300, 0),
                Tags.onOff(name + ".run", "Filling", "충전"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0),
                Tags.computed(name + ".stopped", "Tipped vial stops the line", "넘어진 바이알로 정지", "1", 0, 1, 0),
                Tags.computed(name + ".stoppages", "Stoppages", "정지 횟수", "1", 0, 1e6, 0));
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
        return Hoses.with(
                Actions.of("adjust", "Adjust the pump by", "펌프 보정")
                        .quantity("change", "Change", "변화", "%", -20, 20)
                        .action(),
                Actions.of("clear", "Clear the tipped vial through the gloves", "글러브로 넘어진 바이알 제거").action(),
                Actions.of("release", "Close the lot: gather the good vials", "로트 마감")
                        .name("lot", "Name of the vials", "바이알 로트명", Action.Kind.LABEL, true)
                        .action());
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
        return List.of(
                MalfunctionKind.of("pump", "Dosing pump delivers less", "충전 펌프 토출 저하"),
                MalfunctionKind.of("tipping", "Vials tip over at the turntable", "턴테이블에서 바이알 넘어짐"),
                MalfunctionKind.of("stoppering", "Stoppers sit badly", "고무전 체결 불량"),
                MalfunctionKind.of("glass", "Glass particles from the washing", "세척 공정 유리 파티클"));
    }

    @Override
    public State initial(long seed) {
        double bias = 0.006 * Noise.normal(seed, name + ".bias");
        return new State(Mixture.NOTHING, 0, 0, hoses, false, MILLILITRE, 1000, 60.0 / 60, bias, 0, 0, 0, 0, 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "dose.setpoint" -> s.settings(s.running, value * MILLILITRE, s.order, s.speed);
            case "order" -> s.settings(s.running, s.dose, value, s.speed);
            case "speed.setpoint" -> s.settings(s.running, s.dose, s.order, value / 60);
            default -> {
                if (value > 0.5) {
                    s.hoses.require(name, "feed");
                    if (stoppages(s, site.now().seed()) > s.cleared) {
                        throw new CommandRefused(
                                "refused.tipped", name + " is stopped by a tipped vial: clear it first", name);
                    }
                }
                State ready = s.settings(value > 0.5, s.dose, s.order, s.speed);
                yield s.vials > 0 ? ready : ready.begun(site.air(room).fallen());
            }
        };
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "adjust" -> s.bias((1 + s.bias) * (1 + 0.01 * act.quantities().get("change")) - 1);
            case "clear" -> clear(s, site);
            case "release" -> release(s, act.names().get("lot"), site);
            default -> s.hoses(s.hoses.act(act, PORTS, site));
        };
    }

    private double stoppages(State s, long seed) {
        return Chance.count(seed, name + ".tipped", s.tipping);
    }

    /// Hands in gloves over open vials: three in a thousand bring a germ in where the air around has one in a cubic metre.
    private State clear(State s, Site site) {
        double tipped = stoppages(s, site.now().seed());
        if (tipped <= s.cleared) {
            throw new CommandRefused("refused.nothingTipped", name + " has no tipped vial", name);
        }
        String drawn = name + ".intervention." + (long) tipped;
        double germs = Species.KG_PER_CFU * Chance.poisson(site.now().seed(), drawn, 0.0015 + 0.0015 * around(site));
        double[] m = s.filled.masses();
        m[Species.CONTAMINANT.ordinal()] += germs;
        return s.cleared(new Mixture(m, s.filled.temperature()), tipped, germs);
    }

    /// Germs in a cubic metre around the vials; one where the layout names no room.
    private double around(Site site) {
        return room == null ? 1 : site.air(room).germs();
    }

    /// Germs that settled into the vials that stood open: what fell on a square metre since the filling began, on the
    /// necks of those on the line.
    private double settled(State s, Site site) {
        double onTheLine = Math.min(s.vials, s.speed * OPEN_TIME);
        double mean = Math.max(0, site.air(room).fallen() - s.fallen) * onTheLine * NECK;
        return room == null ? 0 : Species.KG_PER_CFU * Chance.poisson(site.now().seed(), name + ".settled", mean);
    }

    private State release(State s, String lot, Site site) {
        if (s.vials < 1) {
            throw new CommandRefused("refused.noVials", name + " has filled no vials", name);
        }
        double bad = Math.rint(s.rejected) / s.vials;
        double good = Math.floor(s.vials + 1e-6) - Math.rint(s.rejected);
        double fell = settled(s, site);
        double[] all = s.filled.masses();
        all[Species.CONTAMINANT.ordinal()] += fell;
        Mixture filled = new Mixture(all, s.filled.temperature());
        Mixture kept = filled.part(1 - bad);
        Mixture marked = good > 0 ? marked(kept, good, site.now()) : kept;
        site.create(lot, Math.max(1e-6, 1.01 * s.filled.volume()));
        site.put(lot, marked);
        site.discard(filled.part(bad));
        double marks = marked.mass() - kept.mass();
        return new State(
                Mixture.NOTHING, 0, 0, s.hoses, false, s.dose, s.order, s.speed, s.bias, s.tipping, s.cleared,
                s.outside + marks + fell, s.warmth + (marks + fell) * Jacket.HEAT_CAPACITY * kept.temperature(), 0);
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
    public double fromOutside(State s) {
        return s.outside;
    }

    @Override
    public List<Link> links(State s) {
        return s.running && s.hoses.of("feed").isPresent()
                ? List.of(Link.from(s.hoses.of("feed").get(), "feed"))
                : List.of();
    }

    @Override
    public State settle(State s, Now now, Ports ports) {
        return s.running && (!ports.inlet("feed").open() || s.vials >= s.order)
                ? s.settings(false, s.dose, s.order, s.speed)
                : s;
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return ports.closed() ? null : new Filling(s, now, ports.inlet("feed"));
    }

    private double delivery(State s, double vials, Faults faults, double t) {
        return (1 + s.bias + driftPerVial * vials) * (1 - 0.1 * faults.severity("pump", t));
    }

    /// Share of vials outside the tolerance for a relative mean error: normal scatter.
    private double outside(double mean) {
        double scale = 1 / (scatter * Math.sqrt(2));
        return 0.5 * (Erf.erfc((tolerance - mean) * scale) + Erf.erfc((tolerance + mean) * scale));
    }

    private final class Filling implements Dynamics<State> {
        private final State begin;
        private final Stream feed;
        private final Faults faults;
        private final double from;
        private final long seed;

        Filling(State begin, Now now, Stream feed) {
            this.begin = begin;
            faults = now.faults();
            from = now.time();
            seed = now.seed();
            this.feed = feed;
        }

        @Override
        public int dimension() {
            return Liquid.SIZE + 3;
        }

        /// The turntable's speed says all.
        @Override
        public int core() {
            return 0;
        }

        private double vials(double t) {
            return begin.vials + begin.speed * (t - from);
        }

        @Override
        public void start(double[] y, int at) {
            Liquid.start(begin.filled, y, at);
            y[at + Liquid.SIZE] = begin.vials;
            y[at + Liquid.SIZE + 1] = begin.rejected;
            y[at + Liquid.SIZE + 2] = begin.tipping;
        }

        @Override
        public void magnitude(double[] size, int at) {
            Liquid.magnitude(1e-3, size, at);
            size[at + Liquid.SIZE] = 1;
            size[at + Liquid.SIZE + 1] = 1;
            size[at + Liquid.SIZE + 2] = 1;
        }

        @Override
        public void flows(double t, double[] y, int at) {
            feed.flow = feed.open()
                    ? begin.speed * begin.dose * delivery(begin, vials(t), faults, t)
                    : 0;
        }

        @Override
        public void rates(double t, double[] y, int at, double[] dydt) {
            Liquid.still(dydt, at);
            Liquid.in(feed, dydt, at);
            double vials = feed.flow > 0 ? begin.speed : 0;
            dydt[at + Liquid.SIZE] = vials;
            dydt[at + Liquid.SIZE + 1] = vials * outside(delivery(begin, vials(t), faults, t) - 1);
            dydt[at + Liquid.SIZE + 2] = vials * TIPPING * faults.severity("tipping", t);
        }

        @Override
        public State state(double t, double[] y, int at) {
            return begin.moved(
                    Liquid.mixture(y, at, begin.filled.temperature()),
                    y[at + Liquid.SIZE],
                    y[at + Liquid.SIZE + 1],
                    y[at + Liquid.SIZE + 2]);
        }

        @Override
        public int events() {
            return 2;
        }

        @Override
        public void events(double t, double[] y, int at, double[] g, int gAt) {
            g[gAt] = y[at + Liquid.SIZE] - begin.order;
            g[gAt + 1] = Chance.count(seed, name + ".tipped", y[at + Liquid.SIZE + 2]) - begin.cleared - 0.5;
        }

        @Override
        public State fired(int event, State state, double t) {
            return state.settings(false, state.dose, state.order, state.speed);
        }
    }

    @Override
    public boolean steady(State s, Faults faults) {
        return faults.none();
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double density = s.filled.volume() > 0 ? s.filled.mass() / s.filled.volume() : 1000;
        double gram = s.dose * delivery(s, s.vials, now.faults(), now.time()) * density * 1e3;
        out.reading(0, s.vials > 0 ? gram : 0, s.vials > 0 ? gram : 0, s.vials > 0 ? scatter * gram : 0);
        out.set(1, Math.floor(s.vials + 1e-6));
        out.set(2, Math.rint(s.rejected));
        out.set(3, s.dose / MILLILITRE);
        out.set(4, s.order);
        out.set(5, s.speed * 60);
        out.set(6, s.running ? 1 : 0);
        out.set(7, s.running ? 1 : 0);
        double tipped = stoppages(s, now.seed());
        out.set(8, tipped > s.cleared ? 1 : 0);
        out.set(9, tipped);
    }

    @Override
    public double held(State s) {
        return s.filled.mass();
    }

    @Override
    public @Nullable Mixture contents(State s) {
        return null;
    }

    @Override
    public double heatFromOutside(State s) {
        return s.warmth;
    }

    @Override
    public double heatHeld(State s) {
        return s.filled.enthalpy();
    }
}
