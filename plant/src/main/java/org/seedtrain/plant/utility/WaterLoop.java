package org.seedtrain.plant.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.Load;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.probe.ProbeKind;

/// Water for injections: a still, a tank and a hot loop with points of use. Every point has a branch; where it is long it is
/// colder than the loop, and where it is cold a film grows. What a sample or a user draws carries the germs and the endotoxin
/// of that point at that moment. In the layout the points stand under `loops`.
public final class WaterLoop extends Service {
    /// @param deadLeg length of the branch in its diameters
    /// @param cooled to what its cooler brings the water that is drawn [K]; 0: it has none
    private record Point(String name, double deadLeg, double cooled) {}

    private static final int VOLUME = 0;
    private static final int WARMTH = 1;
    private static final int IONS = 2;
    private static final int DIOXIDE = 3;
    private static final int ORGANIC = 4;
    private static final int GERMS = 5;
    private static final int ENDOTOXIN = 6;
    private static final int HEAD = 7;
    /// For each point: logarithm of the film [ln 1/m2], how stale its branch is, alcohol left on it.
    private static final int EACH = 3;

    private static final double PURE = 0.055;
    private static final double ROOM = 294.15;
    private static final double BRANCH = 0.1e-3;
    private static final double DRAWN = 10e-3 / 60;
    private static final double FILM_AREA = 0.1;
    /// A grown film [1/m2] and what is never quite gone.
    private static final double MOST_FILM = FastMath.log(1e10);
    private static final double LEAST_FILM = FastMath.log(1e2);
    private static final double LOSS = 120;
    /// [kg/m3] for 1 µS/cm at 25 °C: sodium chloride 126.4 S cm2/mol at infinite dilution, carbonic acid 394 S cm2/mol of
    /// its ions, of which there are 4.5e-7 mol2/L2 of all of it (at 1 µS/cm one part in 1.2 is free acid).
    private static final double SODIUM_PER_MICROSIEMENS = 1.82e-4;
    private static final double CHLORIDE_PER_MICROSIEMENS = 2.80e-4;
    private static final double CARBONATE_PER_MICROSIEMENS = 7.5e-4;
    private static final double CARBON_OF_ALCOHOL = 0.5214;

    private final List<Point> points;
    private final double tank;
    private final double level;
    private final double still;
    private final double power;
    private final int distil;
    private final int pump;
    private final int warm;
    private final int at;
    private final int[] draws;

    private WaterLoop(UnitLayout layout, List<Point> points) {
        super(layout.name(), board(layout.name(), points), List.of(
                MalfunctionKind.of("carryover", "Still carries droplets over", "증류기 비말 동반"),
                MalfunctionKind.of("heater", "Loop heater fails", "루프 히터 고장"),
                MalfunctionKind.of("vent", "Vent filter lets carbon dioxide and germs in", "벤트 필터 손상"),
                MalfunctionKind.of("pump", "Circulation pump weakens", "순환 펌프 성능 저하"),
                MalfunctionKind.of("cooler", "Coolers at the points of use fail", "사용점 냉각기 고장"),
                MalfunctionKind.of("gasket", "Gasket sheds organic matter", "개스킷 유기물 용출")));
        this.points = points;
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        tank = p.get("tank", "m3", 3, 0.01, 1000);
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
        List<Point> points = new ArrayList<>();
        new TreeMap<>(layout.loops()).forEach((name, values) -> {
            Parameters p = new Parameters("unit " + layout.name() + ", point " + name, values);
            points.add(new Point(name, p.get("deadLeg", "diameters", 2, 0, 100), p.get("cooled", "K", 0, 0, 370)));
            p.done();
        });
        if (points.isEmpty()) {
            throw new LayoutRefused("unit " + layout.name() + ": there is no point of use; describe them under loops, e.g. P1: {deadLeg: 2}");
        }
        return new WaterLoop(layout, List.copyOf(points));
    }

    private static Board board(String unit, List<Point> points) {
        Board board = new Board(unit)
                .onOff("still.run", "Still", "증류기", true)
                .onOff("pump.run", "Circulation", "순환 펌프", true)
                .setting("temperature.setpoint", "Loop temperature", "루프 온도 설정", "Cel", 20, 95, 1, 82);
        String[] names = new String[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            names[2 * i] = "Point " + points.get(i).name();
            names[2 * i + 1] = "사용점 " + points.get(i).name();
        }
        board.choice("sampler.at", "Sampling at", "채취 지점", 0, names);
        for (Point point : points) {
            board.onOff(point.name() + ".open", "Point " + point.name() + ": valve", "사용점 " + point.name() + " 밸브", false);
        }
        return board.probe(ProbeKind.LEVEL, "tank.level", "Tank", "저장탱크 수위", "%", 0, 100, 1)
                .probe(ProbeKind.TEMPERATURE, "return.temperature", "Temperature of the return", "환수 온도", "Cel", 0, 110, 1)
                .probe(ProbeKind.FLOW, "return.velocity", "Velocity of the return", "환수 유속", "m/s", 0, 5, 2)
                .probe(ProbeKind.CONDUCTIVITY, "return.conductivity", "Conductivity, not compensated", "전도도(비보정)", "uS/cm", 0, 200, 2)
                .probe(ProbeKind.TOC, "return.toc", "Organic carbon", "TOC", "ug/L", 0, 5000, 0)
                .computed("sample.conductivity", "Sample: conductivity at 25 °C", "시료 전도도(25 °C)", "uS/cm", 0, 200, 2)
                .computed("sample.toc", "Sample: organic carbon", "시료 TOC", "ug/L", 0, 1e6, 0)
                .computed("sample.count", "Sample: germs in 100 mL", "시료 균수(100 mL)", "1", 0, 1e8, 0)
                .computed("sample.endotoxin", "Sample: endotoxin", "시료 엔도톡신", "[EU]/mL", 0, 1e5, 3);
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
        return List.of(
                Actions.of("wipe", "Wipe the point with 70 % alcohol", "채취구 70 % 알코올 소독").action(),
                Actions.of("sample", "Flush the point and take a sample", "플러싱 후 시료 채취")
                        .quantity("flush", "Flushed before", "플러싱량", "L", 0, 100)
                        .quantity("volume", "Sample", "시료량", "mL", 1, 1000)
                        .name("sample", "Name of the sample", "시료명", Action.Kind.LABEL, true)
                        .action(),
                Actions.of("draw", "Draw water into a container", "용기로 급수")
                        .quantity("mass", "How much", "양", "kg", 0, 1000)
                        .name("container", "Into", "용기", Action.Kind.CONTAINER, true)
                        .action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(
                new AlarmLimit(
                        name() + ".return.temperature", "low", Map.of("en", "Return below 70 °C", "ko", "환수 온도 70 °C 미만"), 2,
                        false, 70, 2, null),
                new AlarmLimit(
                        name() + ".return.velocity", "low", Map.of("en", "Return below 0.9 m/s", "ko", "환수 유속 0.9 m/s 미만"), 2,
                        false, 0.9, 0.1, null));
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
        y[WARMTH] = (power * 355.65 + LOSS * ROOM) / (power + LOSS);
        y[IONS] = 0.35 * v;
        y[DIOXIDE] = 0.05 * v;
        y[ORGANIC] = 30 * v;
        y[ENDOTOXIN] = 0.005e6 * v;
        for (int i = 0; i < points.size(); i++) {
            // colder branches have their film already
            double branch = branch(i, y[WARMTH]);
            double rest = 0.1 * growth(branch, 1.6) / killing(branch);
            y[HEAD + EACH * i] = rest < 0.1 ? LEAST_FILM + rest : LEAST_FILM + 6;
            y[HEAD + EACH * i + 1] = 1;
            y[GERMS] += points.get(i).deadLeg() < 6 ? shed(y[HEAD + EACH * i]) / (killing(y[WARMTH]) * 20) : 0;
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

    /// Temperature at the end of a branch [K]: it falls towards the room over some three diameters.
    private double branch(int i, double loop) {
        double kept = FastMath.exp(-Math.max(0, points.get(i).deadLeg() - 2) / 3);
        return ROOM + (loop - ROOM) * kept;
    }

    private double velocity(double t, double[] set, Now now) {
        return set[pump] * 1.6 * (1 - 0.8 * now.faults().severity("pump", t));
    }

    /// Growth of a film [1/s]: quickest at 37 °C, none above 55 °C.
    private static double growth(double temperature, double velocity) {
        double from = (temperature - 310.15) / 11;
        double slow = 1 + 0.5 * Math.max(0, 1 - velocity);
        return 4e-5 * FastMath.exp(-from * from) * slow;
    }

    /// Killing [1/s]: decimal reduction in a film in 20 min at 65 °C, tenfold for 10 K.
    private static double killing(double temperature) {
        return FastMath.log(10) / 1200 * FastMath.exp(FastMath.log(10) * (temperature - 338.15) / 10);
    }

    /// Germs that a film gives off [1/s].
    private static double shed(double film) {
        return FILM_AREA * 1e-7 * FastMath.exp(Math.max(film, LEAST_FILM));
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
            double local = branch(i, s.y().get(WARMTH));
            double g = growth(local, velocity(now.time(), s.settings(), now));
            double net = g - killing(local);
            if (!watched(k) && net > 0 && time > 0) {
                double most = FastMath.exp(MOST_FILM) * net / g;
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
            double drawn = set[draws[i]] * enough * DRAWN + (user == null ? 0 : user.flow);
            double open = Math.min(1, drawn / DRAWN);
            out += drawn;
            double local = branch(i, warmth);
            double film = y[k];
            double room0 = 1 - FastMath.exp(Math.min(0, film - MOST_FILM));
            double rest = Math.max(0, Math.min(1, (film - LEAST_FILM) / 0.1));
            dydt[k] = growth(local, flow) * room0 - killing(local) * rest;
            dydt[k + 1] = -y[k + 1] * drawn / BRANCH + (1 - open) * (1 - y[k + 1]) / 1800;
            dydt[k + 2] = -y[k + 2] * drawn / (4 * BRANCH) - y[k + 2] / 7200;
            shed += points.get(i).deadLeg() < 6 ? shed(film) : 0;
            if (user != null) {
                compose(user, i, t, y, at0, v, now);
            }
        }
        double setpoint = 273.15 + set[warm];
        double heat = Math.max(0, Math.min(1, (setpoint + 0.5 - warmth) / 1)) * power * (1 - now.faults().severity("heater", t)) * set[pump];
        dydt[at0 + VOLUME] = in - out;
        dydt[at0 + WARMTH] = (heat - LOSS * (warmth - ROOM) + in * 1000 * 4184 * (363.15 - warmth)) / (v * 1000 * 4184);
        dydt[at0 + IONS] = in * 0.3 * carry / (1 + 0.01 * carry) - out * y[at0 + IONS] / v;
        double balanced = (0.05 + 0.9 * vent) * v;
        dydt[at0 + DIOXIDE] = (balanced - y[at0 + DIOXIDE]) / 7200 - out * y[at0 + DIOXIDE] / v;
        dydt[at0 + ORGANIC] = in * 25 + 0.02 * v * now.faults().severity("gasket", t) - out * y[at0 + ORGANIC] / v;
        double decay = killing(warmth) * 20 - FastMath.log(2) / 43_200 * (warmth < 323.15 ? 1 : 0);
        dydt[at0 + GERMS] = shed + 5 * vent - y[at0 + GERMS] * (decay + out / v);
        dydt[at0 + ENDOTOXIN] = in * 3e3 * carry + 1e-4 * shed - out * y[at0 + ENDOTOXIN] / v;
    }

    /// What a user draws at a point: water with what is in the loop and what its branch adds. Ions count as sodium
    /// chloride, carbon as alcohol, [#QUALITY].
    private void compose(Stream user, int i, double t, double[] y, int at0, double v, Now now) {
        int k = at0 + HEAD + EACH * i;
        double germs = germs(y[at0 + GERMS] / v, y[k], Math.max(0, y[k + 1]), y[k + 2]);
        java.util.Arrays.fill(user.concentration, 0);
        user.concentration[Species.WATER.ordinal()] = 1 / Species.WATER.specificVolume();
        user.concentration[Species.CONTAMINANT.ordinal()] = germs * Species.KG_PER_CFU;
        user.concentration[Species.ENDOTOXIN.ordinal()] =
                (Math.max(0, y[at0 + ENDOTOXIN]) / v + 1e-4 * germs) * Species.KG_PER_EU;
        double ions = Math.max(0, y[at0 + IONS]) / v;
        user.concentration[Species.SODIUM.ordinal()] = ions * SODIUM_PER_MICROSIEMENS;
        user.concentration[Species.CHLORIDE.ordinal()] = ions * CHLORIDE_PER_MICROSIEMENS;
        user.concentration[Species.CARBONATE.ordinal()] = Math.max(0, y[at0 + DIOXIDE]) / v * CARBONATE_PER_MICROSIEMENS;
        user.concentration[Species.ETHANOL.ordinal()] =
                Math.max(0, y[at0 + ORGANIC]) / v * 1e-6 / CARBON_OF_ALCOHOL + 2e-3 * Math.max(0, y[k + 2]) * open(y[k + 1]);
        double cooled = points.get(i).cooled();
        user.temperature = cooled == 0 || cooled > y[at0 + WARMTH]
                ? y[at0 + WARMTH]
                : cooled + (y[at0 + WARMTH] - cooled) * now.faults().severity("cooler", t);
    }

    /// Alcohol comes with the first water through the branch.
    private static double open(double stale) {
        return Math.max(0, stale);
    }

    /// Germs that flow out [1/m3].
    private static double germs(double loop, double film, double stale, double alcohol) {
        double grown = FastMath.exp(Math.max(film, LEAST_FILM));
        double wiped = alcohol > 0.3 ? 0.05 : 1;
        return loop + FILM_AREA * grown * (1e-7 / DRAWN + 5 * stale / BRANCH * 1e-3) + 2e4 * stale * wiped;
    }

    /// What flows out of a point: germs [1/m3], endotoxin [EU/m3].
    private double[] quality(State s, int point, double flushed) {
        double[] y = s.values();
        double v = Math.max(0.02 * tank, y[VOLUME]);
        int k = HEAD + EACH * point;
        double stale = y[k + 1] * FastMath.exp(-flushed * 1e-3 / (2 * BRANCH));
        double germs = germs(y[GERMS] / v, y[k], stale, y[k + 2]);
        return new double[] {germs, y[ENDOTOXIN] / v + 1e-4 * germs};
    }

    private Mixture water(State s, int point, double mass, double flushed, String drawn, Now now) {
        double[] quality = quality(s, point, flushed);
        double volume = mass / 998;
        double[] y = s.values();
        double v = Math.max(0.02 * tank, y[VOLUME]);
        double alcohol = y[HEAD + EACH * point + 2] * FastMath.exp(-flushed / 1.5);
        double[] m = new double[Species.COUNT];
        m[Species.WATER.ordinal()] = mass;
        m[Species.CONTAMINANT.ordinal()] = Counts.poisson(now.seed(), drawn, quality[0] * volume) * Species.KG_PER_CFU;
        m[Species.ENDOTOXIN.ordinal()] = quality[1] * volume * Species.KG_PER_EU;
        m[Species.ETHANOL.ordinal()] = 2e-6 * alcohol + y[ORGANIC] / v * 1e-6 / CARBON_OF_ALCOHOL * volume;
        m[Species.SODIUM.ordinal()] = y[IONS] / v * SODIUM_PER_MICROSIEMENS * volume;
        m[Species.CHLORIDE.ordinal()] = y[IONS] / v * CHLORIDE_PER_MICROSIEMENS * volume;
        m[Species.CARBONATE.ordinal()] = y[DIOXIDE] / v * CARBONATE_PER_MICROSIEMENS * volume;
        return new Mixture(m, y[WARMTH]);
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        int point = (int) Math.rint(s.set().get(at));
        int k = HEAD + EACH * point;
        Now now = site.now();
        String drawn = name() + "." + points.get(point).name() + "@" + now.time();
        if (act.action().equals("wipe")) {
            return s.y(k + 2, 1);
        }
        boolean sample = act.action().equals("sample");
        double flushed = sample ? act.quantities().get("flush") : 0;
        double mass = sample ? 1e-3 * act.quantities().get("volume") * 0.998 : act.quantities().get("mass");
        double used = mass / 998 + 1e-3 * flushed;
        if (s.y().get(VOLUME) - used < 0.05 * tank) {
            throw new org.seedtrain.plant.CommandRefused("refused.tankEmpty", name() + " has too little water in its tank", name());
        }
        Mixture water = water(s, point, mass, flushed, drawn, now);
        State after = share(s, 1 - used / s.y().get(VOLUME))
                .y(k + 1, s.y().get(k + 1) * FastMath.exp(-used / BRANCH))
                .y(k + 2, s.y().get(k + 2) * FastMath.exp(-used / (4 * BRANCH)))
                .note(4, s.notes().get(4) + water.mass())
                .note(5, s.notes().get(5) + water.enthalpy());
        if (!sample) {
            site.put(act.names().get("container"), water);
            return after;
        }
        String label = act.names().get("sample");
        site.create(label, 2e-3);
        site.put(label, water);
        double litres = mass / 0.998;
        double v = Math.max(0.02 * tank, s.y().get(VOLUME));
        return after.note(0, PURE + (s.y().get(IONS) + s.y().get(DIOXIDE)) / v)
                .note(1, CARBON_OF_ALCOHOL * 1e9 * water.mass(Species.ETHANOL) / litres)
                .note(2, water.mass(Species.CONTAMINANT) / Species.KG_PER_CFU * 0.1 / litres)
                .note(3, water.mass(Species.ENDOTOXIN) / Species.KG_PER_EU / (1e3 * litres));
    }

    /// The tank with a part of its water.
    private static State share(State s, double left) {
        State after = s;
        for (int i : new int[] {VOLUME, IONS, DIOXIDE, ORGANIC, GERMS, ENDOTOXIN}) {
            after = after.y(i, after.y().get(i) * left);
        }
        return after;
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
