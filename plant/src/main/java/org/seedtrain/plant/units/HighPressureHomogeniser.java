package org.seedtrain.plant.units;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.physics.Homogeniser;
import org.seedtrain.plant.physics.Jacket;

/// A high-pressure homogeniser with a cooler behind its valve: one pass is one bag pumped into the next. Cells break
/// after Hetherington; the pressure becomes heat, and what is too hot too long aggregates.
public final class HighPressureHomogeniser implements UnitModel<HighPressureHomogeniser.State> {
    /// @param pressure [Pa]
    /// @param flow [m3/s]
    /// @param processed volume [m3]
    /// @param valveTemperature behind the valve, before the cooler, as last seen [K]
    /// @param heat that went into the product so far, of the pump less that of the cooler [J]
    public record State(
            Hoses hoses,
            boolean running,
            double pressure,
            double flow,
            boolean cooling,
            double processed,
            double valveTemperature,
            double outletTemperature,
            double heat) {
        State settings(boolean on, double p, double q, boolean cool) {
            return new State(hoses, on, p, q, cool, processed, valveTemperature, outletTemperature, heat);
        }

        State hoses(Hoses h) {
            return new State(h, running, pressure, flow, cooling, processed, valveTemperature, outletTemperature, heat);
        }

        State moved(double volume, double valve, double outlet, double joules) {
            return new State(hoses, running, pressure, flow, cooling, volume, valve, outlet, joules);
        }
    }

    private static final List<String> PORTS = List.of("feed", "product");
    private static final double LITRE_PER_HOUR = 1e-3 / 3600;
    private static final double DWELL = 1.5;

    private final String name;
    private final Homogeniser law;
    private final double coolant;
    private final double coolerEfficiency;
    private final Hoses hoses;
    private final List<Tag> tags;

    private HighPressureHomogeniser(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        hoses = Hoses.of(layout.hoses());
        law = new Homogeniser(
                p.get("rate", "1/MPa^a", 8e-5, 0, 1), p.get("exponent", "1", 2.2, 0.5, 4));
        coolant = p.get("coolantTemperature", "K", 275.15, 260, 300);
        coolerEfficiency = p.get("coolerEfficiency", "1", 0.8, 0, 1);
        p.done();
        tags = List.of(
                Tags.reading(name + ".pressure.reading", "Pressure", "압력", "bar", 0, 1500, 0),
                Tags.reading(name + ".valveTemperature.reading", "Behind the valve", "밸브 후단 온도", "Cel", 0, 100, 1),
                Tags.reading(name + ".temperature.reading", "Behind the cooler", "냉각기 후단 온도", "Cel", 0, 100, 1),
                Tags.computed(name + ".processed", "Volume processed", "처리량", "L", 0, 10000, 2),
                Tags.setting(name + ".pressure.setpoint", "Pressure set-point", "압력 설정", "bar", 0, 1200, 0),
                Tags.setting(name + ".flow.setpoint", "Flow", "유량", "L/h", 5, 300, 0),
                Tags.onOff(name + ".cooling", "Cooler", "냉각기"),
                Tags.onOff(name + ".run", "Pump", "펌프"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
    }

    public static HighPressureHomogeniser create(UnitLayout layout) {
        return new HighPressureHomogeniser(layout);
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
        return Hoses.actions();
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(new AlarmLimit(
                name + ".valveTemperature.reading",
                "high",
                Map.of("en", "Lysate too hot", "ko", "파쇄액 온도 높음"),
                2,
                true,
                45,
                2,
                name + ".run"));
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(MalfunctionKind.of("valve", "Worn valve seat breaks fewer cells", "밸브 시트 마모"));
    }

    @Override
    public State initial(long seed) {
        return new State(hoses, false, 0, 60 * LITRE_PER_HOUR, true, 0, 293.15, 293.15, 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "pressure.setpoint" -> s.settings(s.running, value * 1e5, s.flow, s.cooling);
            case "flow.setpoint" -> s.settings(s.running, s.pressure, value * LITRE_PER_HOUR, s.cooling);
            case "cooling" -> s.settings(s.running, s.pressure, s.flow, value > 0.5);
            default -> {
                if (value > 0.5) {
                    s.hoses.require(name, "feed", "product");
                }
                yield s.settings(value > 0.5, s.pressure, s.flow, s.cooling);
            }
        };
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return s.hoses(s.hoses.act(act, PORTS, site));
    }

    @Override
    public List<Link> links(State s) {
        return s.running && s.hoses.of("feed").isPresent() && s.hoses.of("product").isPresent()
                ? List.of(
                        Link.from(s.hoses.of("feed").get(), "feed"),
                        Link.to(s.hoses.of("product").get(), "product"))
                : List.of();
    }

    @Override
    public State settle(State s, Now now, Ports ports) {
        boolean through = ports.inlet("feed").open() && ports.outlet("product").open();
        return s.running && !through ? s.settings(false, s.pressure, s.flow, s.cooling) : s;
    }

    @Override
    public @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return ports.closed() ? null : new Pass(s, now, ports);
    }

    private final class Pass implements Dynamics<State> {
        private final State begin;
        private final Stream feed;
        private final Stream product;
        private final double seat;
        private final Faults faults;

        Pass(State begin, Now now, Ports ports) {
            this.begin = begin;
            feed = ports.inlet("feed");
            product = ports.outlet("product");
            faults = now.faults();
            seat = 1 + 0.06 * Noise.normal(now.seed(), name + ".seat");
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public int core() {
            return 0;
        }

        @Override
        public void start(double[] y, int at) {
            y[at] = begin.processed;
            y[at + 1] = begin.heat;
        }

        @Override
        public void magnitude(double[] size, int at) {
            size[at] = 1e-3;
            size[at + 1] = 1e5;
        }

        @Override
        public void flows(double t, double[] y, int at) {
            feed.flow = feed.open() && product.open() ? begin.flow : 0;
            product.flow = feed.flow;
        }

        @Override
        public void rates(double t, double[] y, int at, double[] dydt) {
            dydt[at] = feed.flow;
            System.arraycopy(feed.concentration, 0, product.concentration, 0, Species.COUNT);
            double worn = faults.severity("valve", t);
            Lysis.breakCells(
                    product.concentration, law.broken(Math.max(0.1, seat) * (1 - 0.7 * worn), begin.pressure));
            double hot = hot();
            Lysis.aggregate(product.concentration, -FastMath.expm1(-DWELL * Lysis.unfolding(hot)));
            product.temperature = begin.cooling ? hot - coolerEfficiency * Math.max(0, hot - coolant) : hot;
            dydt[at + 1] = feed.massFlow() * Jacket.HEAT_CAPACITY * (product.temperature - feed.temperature);
        }

        private double hot() {
            return feed.temperature + Homogeniser.temperatureRise(begin.pressure);
        }

        @Override
        public State state(double t, double[] y, int at) {
            return begin.moved(y[at], hot(), product.temperature, y[at + 1]);
        }
    }

    @Override
    public boolean steady(State s, Faults faults) {
        return true;
    }

    @Override
    public void read(State s, Now now, Readout out) {
        double bar = s.running ? s.pressure * 1e-5 : 0;
        out.reading(0, bar, bar, s.running ? 4 : 0);
        out.reading(1, s.valveTemperature - 273.15, s.valveTemperature - 273.15, 0.2);
        out.reading(2, s.outletTemperature - 273.15, s.outletTemperature - 273.15, 0.1);
        out.set(3, s.processed * 1e3);
        out.set(4, s.pressure * 1e-5);
        out.set(5, s.flow / LITRE_PER_HOUR);
        out.set(6, s.cooling ? 1 : 0);
        out.set(7, s.running ? 1 : 0);
        out.set(8, s.running ? 1 : 0);
    }

    @Override
    public double heatFromOutside(State s) {
        return s.heat;
    }
}
