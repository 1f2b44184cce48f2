package org.seedtrain.plant.utility;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.Load;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.UnitLayout;

/// Water for injections: a still, a tank and a hot loop with points of use. Every point has a branch; where it is long it is
/// colder than the loop, and where it is cold a film grows. What a sample or a user draws carries the germs and the endotoxin
/// of that point at that moment. In the layout the points stand under `loops`.
public final class WaterLoop extends Service {

    static final int VOLUME = 0;
    static final int WARMTH = 1;
    static final int IONS = 2;
    static final int DIOXIDE = 3;
    static final int ORGANIC = 4;
    static final int GERMS = 5;
    static final int ENDOTOXIN = 6;
    static final int HEAD = 7;
    /// For each point: logarithm of the film [ln 1/m2], how stale its branch is, alcohol left on it.
    static final int EACH = 3;

    static final double PURE = 0.055;
    private static final double LOSS = 120;

    private final List<PointOfUse> points;
    private final double tank;
    private final LoopWater leaving;
    private final double level;
    private final double still;
    private final double power;
    private final int distil;
    private final int pump;
    private final int warm;
    private final int at;
    private final int[] draws;

    private WaterLoop(UnitLayout layout, List<PointOfUse> points) {
        super(layout.name(), WaterLoopPanel.board(layout.name(), points), List.of(
                MalfunctionKind.of("carryover", "Still carries droplets over", "증류기 비말 동반"),
                MalfunctionKind.of("heater", "Loop heater fails", "루프 히터 고장"),
                MalfunctionKind.of("vent", "Vent filter lets carbon dioxide and germs in", "벤트 필터 손상"),
                MalfunctionKind.of("pump", "Circulation pump weakens", "순환 펌프 성능 저하"),
                MalfunctionKind.of("cooler", "Coolers at the points of use fail", "사용점 냉각기 고장"),
                MalfunctionKind.of("gasket", "Gasket sheds organic matter", "개스킷 유기물 용출")));
        this.points = points;
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        tank = p.get("tank", "m3", 3, 0.01, 1000);
        leaving = new LoopWater(points, tank);
        level = p.get("level", "1", 0.7, 0.06, 0.97);
        still = p.get("still", "m3/s", 8e-5, 1e-6, 1);
        power = p.get("heater", "W", 30_000, 0, 1e7);
        p.done();
        distil = setting("still.run");
        pump = setting("pump.run");
        warm = setting("temperature.setpoint");
        at = setting("sampler.at");
        draws = points.stream().mapToInt(point -> setting(point.name() + ".open")).toArray();
    }

    /// From a layout.
    public static WaterLoop create(UnitLayout layout) {
        return new WaterLoop(layout, PointOfUse.all(layout));
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("pump");
            case CLEAN_STEAM -> List.of("heater");
            case CHILLED_WATER -> List.of("cooler");
            case COMPRESSED_AIR -> List.of();
        };
    }

    /// Pump, and steam for the heater (2.2 MJ/kg).
    @Override
    public Load load(State s, Now now) {
        double on = s.set().get(pump);
        double heat = Math.max(0, Math.min(1, 273.65 + s.set().get(warm) - s.y().get(WARMTH))) * power
                * (1 - now.faults().severity("heater", now.time())) * on;
        return new Load(2200 * on * (1 - 0.8 * now.faults().severity("pump", now.time())), 0, 0, heat / 2.2e6);
    }

    @Override
    public List<Action> actions() {
        return WaterLoopPanel.actions();
    }

    @Override
    public List<AlarmLimit> alarms() {
        return WaterLoopPanel.alarms(name());
    }

    /// Results of the last sample, water that left [kg] and the heat in it [J].
    @Override
    int notes() {
        return 6;
    }

    @Override
    double[] begin(long seed) {
        double v = level * tank;
        double[] y = new double[HEAD + EACH * points.size()];
        y[VOLUME] = v;
        y[WARMTH] = (power * 355.65 + LOSS * PointOfUse.ROOM) / (power + LOSS);
        y[IONS] = 0.35 * v;
        y[DIOXIDE] = 0.05 * v;
        y[ORGANIC] = 30 * v;
        y[ENDOTOXIN] = 0.005e6 * v;
        for (int i = 0; i < points.size(); i++) {
            // colder branches have their film already
            double branch = points.get(i).branch(y[WARMTH]);
            double rest = 0.1 * Biofilm.growth(branch, 1.6) / Biofilm.killing(branch);
            y[HEAD + EACH * i] = rest < 0.1 ? Biofilm.LEAST_FILM + rest : Biofilm.LEAST_FILM + 6;
            y[HEAD + EACH * i + 1] = 1;
            y[GERMS] += points.get(i).deadLeg() < 6 ? Biofilm.shed(y[HEAD + EACH * i]) / (Biofilm.killing(y[WARMTH]) * 20) : 0;
        }
        return y;
    }

    @Override
    double[] sizes() {
        double[] sizes = new double[HEAD + EACH * points.size()];
        double[] head = {0.1, 1, 0.1, 0.1, 10, 1e3, 1e3};
        System.arraycopy(head, 0, sizes, 0, HEAD);
        java.util.Arrays.fill(sizes, HEAD, sizes.length, 0.1);
        return sizes;
    }

    private double velocity(double t, double[] set, Now now) {
        return set[pump] * 1.6 * (1 - 0.8 * now.faults().severity("pump", t));
    }

    @Override
    boolean settles() {
        return true;
    }

    /// The film of a long branch grows for weeks beside a loop that stands still: [#rest] follows it.
    @Override
    boolean watched(int k) {
        return k < HEAD || (k - HEAD) % EACH != 0 || points.get((k - HEAD) / EACH).deadLeg() < 6;
    }

    @Override
    double warning(double[] y, int at0) {
        return 0.05 * tank - y[at0 + VOLUME];
    }

    /// A film in a branch of constant temperature grows logistically, `dN/dt = (g - k) N - g N^2/K`.
    @Override
    public State rest(State s, double since, Now now) {
        double time = now.time() - since;
        State after = s;
        for (int i = 0; i < points.size(); i++) {
            int k = HEAD + EACH * i;
            double local = points.get(i).branch(s.y().get(WARMTH));
            double g = Biofilm.growth(local, velocity(now.time(), s.settings(), now));
            double net = g - Biofilm.killing(local);
            if (!watched(k) && net > 0 && time > 0) {
                double most = FastMath.exp(Biofilm.MOST_FILM) * net / g;
                double film = most / (1 + (most / FastMath.exp(s.y().get(k)) - 1) * FastMath.exp(-net * time));
                after = after.y(k, FastMath.log(film));
            }
        }
        return after;
    }

    @Override
    public boolean gives(String service, String port) {
        return service.equals("water") && points.stream().anyMatch(point -> point.name().equals(port));
    }

    @Override
    public boolean canGive(State s, String port) {
        return s.y().get(VOLUME) > 0.05 * tank && s.set().get(pump) > 0.5;
    }

    /// What hangs at each point, null where nothing does.
    private @Nullable Stream[] users(Ports ports) {
        Stream[] users = new Stream[points.size()];
        for (Stream outlet : ports.outlets()) {
            for (int i = 0; i < users.length; i++) {
                users[i] = points.get(i).name().equals(outlet.fromPort()) ? outlet : users[i];
            }
        }
        return users;
    }

    @Override
    Equations equations(double[] set, Now now, Ports ports) {
        Stream[] users = users(ports);
        return (t, y, at0, dydt) -> rates(t, y, at0, set, now, users, dydt);
    }

    private void rates(double t, double[] y, int at0, double[] set, Now now, @Nullable Stream[] users, double[] dydt) {
        double v = Math.max(0.02 * tank, y[at0 + VOLUME]);
        double warmth = y[at0 + WARMTH];
        double room = Math.max(0, Math.min(1, (0.97 * tank - y[at0 + VOLUME]) / (0.02 * tank)));
        double in = set[distil] * still * room;
        double enough = Math.max(0, Math.min(1, (y[at0 + VOLUME] - 0.05 * tank) / (0.05 * tank)));
        double carry = 1 + 300 * now.faults().severity("carryover", t);
        double vent = now.faults().severity("vent", t);
        double flow = velocity(t, set, now);
        double out = 0;
        double shed = 0;
        for (int i = 0; i < points.size(); i++) {
            int k = at0 + HEAD + EACH * i;
            Stream user = users[i];
            double drawn = set[draws[i]] * enough * PointOfUse.DRAWN + (user == null ? 0 : user.flow);
            double open = Math.min(1, drawn / PointOfUse.DRAWN);
            out += drawn;
            double local = points.get(i).branch(warmth);
            double film = y[k];
            double room0 = 1 - FastMath.exp(Math.min(0, film - Biofilm.MOST_FILM));
            double rest = Math.max(0, Math.min(1, (film - Biofilm.LEAST_FILM) / 0.1));
            dydt[k] = Biofilm.growth(local, flow) * room0 - Biofilm.killing(local) * rest;
            dydt[k + 1] = -y[k + 1] * drawn / PointOfUse.BRANCH + (1 - open) * (1 - y[k + 1]) / 1800;
            dydt[k + 2] = -y[k + 2] * drawn / (4 * PointOfUse.BRANCH) - y[k + 2] / 7200;
            shed += points.get(i).deadLeg() < 6 ? Biofilm.shed(film) : 0;
            if (user != null) {
                leaving.compose(user, i, t, y, at0, v, now);
            }
        }
        double setpoint = 273.15 + set[warm];
        double heat = Math.max(0, Math.min(1, (setpoint + 0.5 - warmth) / 1)) * power * (1 - now.faults().severity("heater", t)) * set[pump];
        dydt[at0 + VOLUME] = in - out;
        dydt[at0 + WARMTH] = (heat - LOSS * (warmth - PointOfUse.ROOM) + in * 1000 * 4184 * (363.15 - warmth)) / (v * 1000 * 4184);
        dydt[at0 + IONS] = in * 0.3 * carry / (1 + 0.01 * carry) - out * y[at0 + IONS] / v;
        double balanced = (0.05 + 0.9 * vent) * v;
        dydt[at0 + DIOXIDE] = (balanced - y[at0 + DIOXIDE]) / 7200 - out * y[at0 + DIOXIDE] / v;
        dydt[at0 + ORGANIC] = in * 25 + 0.02 * v * now.faults().severity("gasket", t) - out * y[at0 + ORGANIC] / v;
        double decay = Biofilm.killing(warmth) * 20 - FastMath.log(2) / 43_200 * (warmth < 323.15 ? 1 : 0);
        dydt[at0 + GERMS] = shed + 5 * vent - y[at0 + GERMS] * (decay + out / v);
        dydt[at0 + ENDOTOXIN] = in * 3e3 * carry + 1e-4 * shed - out * y[at0 + ENDOTOXIN] / v;
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return leaving.act(s, (int) Math.rint(s.set().get(at)), name(), act, site);
    }

    @Override
    public double fromOutside(State s) {
        return s.notes().get(4);
    }

    @Override
    public double heatFromOutside(State s) {
        return s.notes().get(5);
    }

    @Override
    void show(State s, Now now, double[] shown) {
        double[] y = s.values();
        double v = Math.max(0.02 * tank, y[VOLUME]);
        double celsius = y[WARMTH] - 273.15;
        int k = tag("tank.level");
        shown[k] = 100 * y[VOLUME] / tank;
        shown[k + 1] = celsius;
        shown[k + 2] = velocity(now.time(), s.settings(), now);
        // pure water's own ions rise 3.9 % a kelvin, others 2 %
        shown[k + 3] = PURE * FastMath.exp(0.0389 * (celsius - 25)) + (y[IONS] + y[DIOXIDE]) / v * (1 + 0.02 * (celsius - 25));
        shown[k + 4] = y[ORGANIC] / v;
        for (int i = 0; i < 4; i++) {
            shown[k + 5 + i] = s.notes().get(i);
        }
    }
}
