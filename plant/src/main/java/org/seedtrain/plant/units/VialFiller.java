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
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;

/// Fills vials from a bag: a dosing pump with bias, drift and scatter, a check weigher that rejects what lies outside
/// its limits. `release` gathers the good vials under a lot name and the rejects go to waste.
public final class VialFiller implements UnitModel<VialFiller.State> {
    /// @param filled everything filled so far, good and bad
    /// @param vials filled so far
    /// @param rejected of those [expected number]
    /// @param dose set [m3]
    /// @param order vials to fill
    /// @param speed [1/s]
    /// @param bias of the dosing pump, relative
    public record State(
            Mixture filled,
            double vials,
            double rejected,
            Hoses hoses,
            boolean running,
            double dose,
            double order,
            double speed,
            double bias) {
        State settings(boolean on, double d, double n, double v) {
            return new State(filled, vials, rejected, hoses, on, d, n, v, bias);
        }

        State hoses(Hoses h) {
            return new State(filled, vials, rejected, h, running, dose, order, speed, bias);
        }

        State moved(Mixture m, double n, double r) {
            return new State(m, n, r, hoses, running, dose, order, speed, bias);
        }

        State bias(double b) {
            return new State(filled, vials, rejected, hoses, running, dose, order, speed, b);
        }
    }

    private static final List<String> PORTS = List.of("feed");
    private static final double MILLILITRE = 1e-6;

    private final double scatter;
    private final double driftPerVial;
    private final double tolerance;
    private final String name;
    private final Hoses hoses;
    private final List<Tag> tags;

    private VialFiller(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        hoses = Hoses.of(layout.hoses());
        scatter = p.get("scatter", "1", 0.008, 0, 0.5);
        driftPerVial = p.get("driftPerVial", "1", 2e-7, -1e-2, 1e-2);
        tolerance = p.get("tolerance", "1", 0.03, 0, 1);
        p.done();
        tags = List.of(
                Tags.reading(name + ".fillWeight.reading", "Last vial, net", "마지막 바이알 순중량", "g", 0, 100, 4),
                Tags.computed(name + ".vials", "Vials filled", "충전 수", "1", 0, 1e6, 0),
                Tags.computed(name + ".rejected", "Vials rejected", "부적합 수", "1", 0, 1e6, 0),
                Tags.setting(name + ".dose.setpoint", "Fill volume", "충전량", "mL", 0.1, 100, 3),
                Tags.setting(name + ".order", "Vials to fill", "목표 수량", "1", 0, 100000, 0),
                Tags.setting(name + ".speed.setpoint", "Speed", "속도", "1/min", 1, 300, 0),
                Tags.onOff(name + ".run", "Filling", "충전"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
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
                Actions.of("release", "Close the lot: gather the good vials", "로트 마감")
                        .name("lot", "Name of the vials", "바이알 로트명", Action.Kind.LABEL, true)
                        .action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of();
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(MalfunctionKind.of("pump", "Dosing pump delivers less", "충전 펌프 토출 저하"));
    }

    @Override
    public State initial(long seed) {
        double bias = 0.006 * Noise.normal(seed, name + ".bias");
        return new State(Mixture.NOTHING, 0, 0, hoses, false, MILLILITRE, 1000, 60.0 / 60, bias);
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
                }
                yield s.settings(value > 0.5, s.dose, s.order, s.speed);
            }
        };
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "adjust" -> s.bias((1 + s.bias) * (1 + 0.01 * act.quantities().get("change")) - 1);
            case "release" -> release(s, act.names().get("lot"), site);
            default -> s.hoses(s.hoses.act(act, PORTS, site));
        };
    }

    private State release(State s, String lot, Site site) {
        if (s.vials < 1) {
            throw new CommandRefused("refused.noVials", name + " has filled no vials", name);
        }
        double bad = Math.rint(s.rejected) / s.vials;
        site.create(lot, Math.max(1e-6, 1.01 * s.filled.volume()));
        site.put(lot, s.filled.part(1 - bad));
        site.discard(s.filled.part(bad));
        return new State(Mixture.NOTHING, 0, 0, s.hoses, false, s.dose, s.order, s.speed, s.bias);
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

        Filling(State begin, Now now, Stream feed) {
            this.begin = begin;
            faults = now.faults();
            this.feed = feed;
        }

        @Override
        public int dimension() {
            return Liquid.SIZE + 2;
        }

        @Override
        public void start(double[] y, int at) {
            Liquid.start(begin.filled, y, at);
            y[at + Liquid.SIZE] = begin.vials;
            y[at + Liquid.SIZE + 1] = begin.rejected;
        }

        @Override
        public void magnitude(double[] size, int at) {
            Liquid.magnitude(1e-3, size, at);
            size[at + Liquid.SIZE] = 1;
            size[at + Liquid.SIZE + 1] = 1;
        }

        @Override
        public void flows(double t, double[] y, int at) {
            feed.flow = feed.open()
                    ? begin.speed * begin.dose * delivery(begin, y[at + Liquid.SIZE], faults, t)
                    : 0;
        }

        @Override
        public void rates(double t, double[] y, int at, double[] dydt) {
            Liquid.still(dydt, at);
            Liquid.in(feed, dydt, at);
            double vials = feed.flow > 0 ? begin.speed : 0;
            dydt[at + Liquid.SIZE] = vials;
            dydt[at + Liquid.SIZE + 1] = vials * outside(delivery(begin, y[at + Liquid.SIZE], faults, t) - 1);
        }

        @Override
        public State state(double t, double[] y, int at) {
            return begin.moved(
                    Liquid.mixture(y, at, begin.filled.temperature()),
                    y[at + Liquid.SIZE],
                    y[at + Liquid.SIZE + 1]);
        }

        @Override
        public int events() {
            return 1;
        }

        @Override
        public void events(double t, double[] y, int at, double[] g, int gAt) {
            g[gAt] = y[at + Liquid.SIZE] - begin.order;
        }

        @Override
        public State fired(int event, State state, double t) {
            return state.settings(false, state.dose, state.order, state.speed);
        }
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
    }

    @Override
    public @Nullable Mixture contents(State s) {
        return null;
    }
}
