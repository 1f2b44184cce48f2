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
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.Load;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.RoomAir;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.probe.ProbeKind;

/// Clean rooms with their air: filtered supply, dampers that hold a pressure cascade, doors that open into it, people who
/// shed particles and germs. In the layout rooms and doors stand under `loops`: `FILLING: {...}` is a room,
/// `FILLING>AIRLOCK: {...}` a door.
public final class CleanRooms extends Service {
    /// @param volume [m3]
    /// @param supply design flow [m3/s]
    /// @param pressure to be held [Pa]
    /// @param leak area towards the outside [m2]
    /// @param filter name of the malfunction of its filter
    /// @param damper name of the malfunction of its damper
    /// @param people who are in it when a run begins
    /// @param gown that they wear
    private record Room(
            String name,
            double volume,
            double supply,
            double pressure,
            double leak,
            boolean airlock,
            double people,
            double gown,
            String filter,
            String damper) {
        Room(
                String name, double volume, double supply, double pressure, double leak, boolean airlock, double people,
                double gown) {
            this(name, volume, supply, pressure, leak, airlock, people, gown, "hepa" + name, "damper" + name);
        }
    }

    /// @param open area [m2]
    /// @param gap area when closed [m2]
    private record Door(String name, int one, int other, double open, double gap) {}

    /// For each room: damper, particles from 0.5 and from 5 µm and germs [1/m3], temperature [K], germs on surfaces
    /// [1/m2], germs that met a plate since the beginning [1/m2], water in the air [kg/kg].
    private static final int EACH = 8;
    private static final int SMALL = 1;
    private static final int LARGE = 2;
    private static final int GERMS = 3;
    private static final int WARMTH = 4;
    private static final int SURFACE = 5;
    private static final int FALLEN = 6;
    private static final int MOISTURE = 7;
    /// Tags shown of each room, and notes kept of it.
    private static final int SHOWN = 9;
    /// Supply air behind the coil: saturated at 9 °C, without cooling as humid as the summer outside [kg/kg].
    private static final double DRIED = 7.1e-3;
    private static final double SUMMER = 15e-3;
    /// Water that a person gives off [kg/s] (ASHRAE, light work: 100 g/h).
    private static final double BREATH = 100e-3 / 3600;
    private static final double SURFACE_TIME = 86_400;
    private static final int[] FLOATING = {SMALL, LARGE, GERMS, MOISTURE};
    /// Supply air [K].
    private static final double COLD = 289.15;

    /// What a filter H14 lets through of particles from 0.5 µm on (EN 1822: 0.005 % at the worst size).
    private static final double PENETRATION = 5e-5;
    /// Below the pressure of the outside, behind the dampers, with the fans at full speed [Pa]; it goes with the square of
    /// their speed.
    private static final double PLENUM = -150;
    /// Damper: time constant by error of pressure [1/(Pa s)].
    private static final double DAMPER = 1.0 / 900;
    /// A damper does not close further.
    private static final double LEAST_OPEN = 0.02;
    /// From here on an opening joins two rooms to one pressure [m2].
    private static final double WIDE = 0.3;
    /// Before the last filter [1/m3], mostly recirculated air: particles from 0.5 and 5 µm, germs; and outside.
    private static final double[] BEFORE = {5e6, 3e4, 100};
    private static final double[] OUTSIDE = {3e7, 3e5, 500};
    /// Settling of particles from 5 µm and of those that carry germs [m/s] (Whyte 1986: 4.6 mm/s for some 12 µm).
    private static final double SETTLING = 4.6e-3;
    /// Both ways through an open door by its turbulence [m3/s].
    private static final double EXCHANGE = 0.08;
    private static final double PLATE = 0.0064;
    private static final double CONTACT_PLATE = 0.0025;

    /// One moving person sheds [1/s] from 0.5 µm, from 5 µm, germs: in street clothes, in the coats of D, C and B
    /// (Austin 1966; Whyte and Hejab 2007; Ljungqvist and Reinmueller 2004, orders of magnitude).
    private static final double[] SHEDS_SMALL = {5e5, 8e4, 2e4, 3e3};
    private static final double[] SHEDS_LARGE = {2e4, 3e3, 600, 40};
    private static final double[] SHEDS_GERMS = {20, 6, 2, 0.25};
    private static final double[][] SHEDS = {SHEDS_SMALL, SHEDS_LARGE, SHEDS_GERMS};
    private static final double[] ACTIVITY = {0.2, 1, 2.5};

    private static final Map<String, String[]> TITLES = new TreeMap<>(Map.of(
            "CORRIDOR", new String[] {"Corridor", "복도"},
            "CHANGING", new String[] {"Changing room", "갱의실"},
            "AIRLOCK", new String[] {"Airlock", "에어록"},
            "PREPARATION", new String[] {"Preparation room", "조제실"},
            "FILLING", new String[] {"Filling room", "충전실"},
            "ZONE", new String[] {"Unidirectional zone", "단일방향류 구역"}));

    private final List<Room> rooms;
    private final List<Door> doors;
    private final int at;
    private final int fan;
    private final int speed;
    private final int[] people;
    private final int[] gown;
    private final int[] activity;
    private final int[] open;
    private final int firstShown;

    private CleanRooms(UnitLayout layout, List<Room> rooms, List<Door> doors, Board board) {
        super(layout.name(), board, faults(rooms));
        this.rooms = rooms;
        this.doors = doors;
        at = setting("sampler.at");
        fan = setting("fan.run");
        speed = setting("fan.speed");
        people = new int[rooms.size()];
        gown = new int[rooms.size()];
        activity = new int[rooms.size()];
        open = new int[doors.size()];
        for (int i = 0; i < rooms.size(); i++) {
            String room = rooms.get(i).name();
            people[i] = setting(room + ".people");
            gown[i] = setting(room + ".gown");
            activity[i] = setting(room + ".activity");
        }
        for (int k = 0; k < doors.size(); k++) {
            open[k] = setting(doors.get(k).name() + ".open");
        }
        firstShown = tag(rooms.getFirst().name() + ".pressure");
    }

    /// From a layout.
    public static CleanRooms create(UnitLayout layout) {
        Parameters own = new Parameters("unit " + layout.name(), layout.parameters());
        own.done();
        List<Room> rooms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        TreeMap<String, Map<String, Double>> described = new TreeMap<>(layout.loops());
        described.forEach((name, values) -> {
            if (!name.contains(">")) {
                names.add(name);
                Parameters p = new Parameters("unit " + layout.name() + ", room " + name, values);
                double volume = p.get("volume", "m3", 60, 0.1, 1e5);
                rooms.add(new Room(
                        name,
                        volume,
                        p.get("airChanges", "1/h", 20, 0.1, 2000) * volume / 3600,
                        p.get("pressure", "Pa", 15, -100, 200),
                        p.get("leak", "m2", 0.002, 1e-6, 10),
                        p.get("airlock", "1", 0, 0, 1) > 0.5,
                        p.get("people", "1", 0, 0, 20),
                        p.get("gown", "1", 2, 0, 3)));
                p.done();
            }
        });
        if (rooms.isEmpty()) {
            throw new LayoutRefused("unit " + layout.name() + ": there is no room; describe rooms under loops, e.g. FILLING: {volume: 60}");
        }
        List<Door> doors = new ArrayList<>();
        described.forEach((name, values) -> {
            if (name.contains(">")) {
                String[] ends = name.split(">");
                Parameters p = new Parameters("unit " + layout.name() + ", door " + name, values);
                for (String end : ends) {
                    if (!names.contains(end)) {
                        throw new LayoutRefused("unit " + layout.name() + ": door " + name + " leads to '" + end
                                + "'; rooms are " + String.join(", ", names));
                    }
                }
                doors.add(new Door(
                        ends[0] + "-" + ends[1],
                        names.indexOf(ends[0]),
                        names.indexOf(ends[1]),
                        p.get("open", "m2", 1.8, 0, 20),
                        p.get("gap", "m2", 0.008, 0, 20)));
                p.done();
            }
        });
        return new CleanRooms(layout, List.copyOf(rooms), List.copyOf(doors), board(layout.name(), rooms, doors));
    }

    private static String[] title(String room) {
        return TITLES.getOrDefault(room, new String[] {room, room});
    }

    private static Board board(String unit, List<Room> rooms, List<Door> doors) {
        Board board = new Board(unit);
        board.onOff("fan.run", "Air handling unit", "공조기", true);
        board.setting("fan.speed", "Fan speed", "송풍기 속도", "%", 20, 110, 0, 100);
        String[] names = new String[2 * rooms.size()];
        for (int i = 0; i < rooms.size(); i++) {
            names[2 * i] = title(rooms.get(i).name())[0];
            names[2 * i + 1] = title(rooms.get(i).name())[1];
        }
        board.choice("sampler.at", "Sampler and counter stand in", "채취기 위치", 0, names);
        for (Room room : rooms) {
            String[] t = title(room.name());
            String r = room.name();
            board.setting(r + ".people", t[0] + ": people", t[1] + ": 인원", "1", 0, 20, 0, room.people());
            board.choice(r + ".gown", t[0] + ": they wear", t[1] + ": 복장", room.gown(), "street clothes", "평상복", "gown for D", "D등급 복장", "gown for C", "C등급 복장", "gown for A/B", "A/B등급 복장");
            board.choice(r + ".activity", t[0] + ": they", t[1] + ": 활동", 1, "stand still", "정지", "work", "작업", "walk fast", "빠른 이동");
        }
        for (Door door : doors) {
            String one = rooms.get(door.one()).name();
            String other = rooms.get(door.other()).name();
            board.onOff(
                    door.name() + ".open",
                    "Door " + title(one)[0] + " - " + title(other)[0],
                    title(one)[1] + " - " + title(other)[1] + " 문",
                    false);
        }
        for (Room room : rooms) {
            String[] t = title(room.name());
            String r = room.name();
            board.probe(ProbeKind.PRESSURE, 300, r + ".pressure", t[0] + ": pressure", t[1] + ": 차압", "Pa", -100, 200, 1);
            board.probe(ProbeKind.PARTICLES, r + ".particles", t[0] + ": particles from 0.5 µm", t[1] + ": 0.5 µm 이상 입자", "1/m3", 0, 1e9, 0);
            board.computed(r + ".particles5", t[0] + ": particles from 5 µm", t[1] + ": 5 µm 이상 입자", "1/m3", 0, 1e8, 0);
            board.probe(ProbeKind.TEMPERATURE, r + ".temperature", t[0] + ": temperature", t[1] + ": 온도", "Cel", 0, 60, 1);
            board.computed(r + ".airChanges", t[0] + ": air changes", t[1] + ": 환기 횟수", "1/h", 0, 2000, 1);
            board.computed(r + ".air", t[0] + ": germs in the last air sample (1 m3)", t[1] + ": 부유균 시료(1 m3)", "1", 0, 1e6, 0);
            board.computed(r + ".settle", t[0] + ": germs on the last settle plate", t[1] + ": 낙하균 평판", "1", 0, 1e6, 0);
            board.computed(r + ".contact", t[0] + ": germs on the last contact plate", t[1] + ": 표면균 평판", "1", 0, 1e6, 0);
            board.computed(r + ".humidity", t[0] + ": relative humidity", t[1] + ": 상대습도", "%", 0, 100, 0);
        }
        return board;
    }

    private static List<MalfunctionKind> faults(List<Room> rooms) {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("fan", "Fan loses speed", "송풍기 출력 저하"),
                MalfunctionKind.of("loading", "Filters load up", "필터 차압 상승(막힘)"),
                MalfunctionKind.of("cooling", "Cooling coil fails", "냉각 코일 고장"),
                MalfunctionKind.of("interlock", "Door interlock does not hold", "문 연동장치 고장")));
        for (Room room : rooms) {
            String[] t = title(room.name());
            kinds.add(MalfunctionKind.of(room.filter(), t[0] + ": filter leaks", t[1] + ": HEPA 필터 누설"));
            kinds.add(MalfunctionKind.of(room.damper(), t[0] + ": damper stuck open", t[1] + ": 댐퍼 열림 고착"));
        }
        return kinds;
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("fan");
            case CHILLED_WATER -> List.of("cooling");
            case COMPRESSED_AIR, CLEAN_STEAM -> List.of();
        };
    }

    /// Fans (900 Pa with their filters, an efficiency of 0.6), and the heat of people, machines and sun that the supply air takes
    /// from the rooms.
    @Override
    public Load load(State s, Now now) {
        double blown = s.set().get(fan) * s.set().get(speed) / 100 * (1 - 0.9 * now.faults().severity("fan", now.time()));
        double moved = 0;
        double heat = 0;
        for (int i = 0; i < rooms.size(); i++) {
            double air = rooms.get(i).supply() * blown;
            moved += air * blown * blown;
            heat += air * Air.DENSITY * 1005 * Math.max(0, s.y().get(EACH * i + WARMTH) - COLD);
        }
        return new Load(moved * 900 / 0.6, 0, heat, 0);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Actions.of("airSample", "Draw 1 m3 through the air sampler", "부유균 1 m3 채취").action(),
                Actions.of("settleStart", "Open a settle plate", "낙하균 평판 개방").action(),
                Actions.of("settleEnd", "Close the settle plate and incubate it", "낙하균 평판 회수 및 배양").action(),
                Actions.of("contactPlate", "Press a contact plate", "표면균 평판 채취").action(),
                Actions.of("disinfect", "Disinfect surfaces", "표면 소독").action(),
                Actions.of("challenge", "Fill the room with test aerosol", "시험 에어로졸 분사(회복 시험)").action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        List<AlarmLimit> alarms = new ArrayList<>();
        for (Room room : rooms) {
            if (room.pressure() > 5) {
                alarms.add(new AlarmLimit(
                        name() + "." + room.name() + ".pressure", "low",
                        Map.of("en", title(room.name())[0] + ": pressure lost", "ko", title(room.name())[1] + ": 차압 저하"),
                        2, false, room.pressure() - 8, 2, null));
            }
        }
        return alarms;
    }

    /// Three numbers of each room: last counts; and what had fallen when the settle plate was opened, -1 if none is.
    @Override
    int notes() {
        return 4 * rooms.size();
    }

    /// At rest: dampers as the gauges want them, and what then floats in the air.
    @Override
    double[] begin(long seed) {
        int n = rooms.size();
        double[] set = presets();
        Now now = new Now(0, seed, Faults.NONE);
        Flows air = new Flows(set, now);
        double[] y = new double[EACH * n];
        double[] wanted = new double[n];
        for (int i = 0; i < n; i++) {
            int tag = firstShown + SHOWN * i;
            double at0 = seen(tag, 0, now);
            wanted[i] = (rooms.get(i).pressure() - at0) / (seen(tag, 1, now) - at0);
        }
        dampers(air, wanted, y);
        air.at(0, y, 0);
        double[] leaves = new double[n];
        double[] source = new double[n];
        double[] through = new double[doors.size()];
        for (int d = 0; d < through.length; d++) {
            through[d] = air.through(d);
        }
        for (int k = 0; k < 4; k++) {
            for (int i = 0; i < n; i++) {
                Room room = rooms.get(i);
                leaves[i] = air.away(i) + (k == 1 || k == 2 ? SETTLING * room.volume() / 2.7 : 0);
                source[i] = k < 3
                        ? air.supply[i] * BEFORE[k] * PENETRATION + air.from(i) * OUTSIDE[k]
                                + shed(set, i) * SHEDS[k][wears(set, i)]
                        : air.supply[i] * DRIED + air.from(i) * SUMMER + set[people[i]] * BREATH / Air.DENSITY;
            }
            double[] c = RoomsAtRest.solve(leaves, source, through, new double[doors.size()], air.one, air.other);
            for (int i = 0; i < n; i++) {
                y[EACH * i + (k < 3 ? SMALL + k : MOISTURE)] = c[i];
            }
        }
        for (int i = 0; i < n; i++) {
            double area = rooms.get(i).volume() / 2.7;
            double carried = air.supply[i] * Air.DENSITY * 1005;
            y[EACH * i + WARMTH] =
                    (carried * COLD + 4 * heat(set, i) + 15 * area * 293.15) / (carried + 15 * area);
            y[EACH * i + SURFACE] = SURFACE_TIME * landing(y, set, i);
        }
        return y;
    }

    /// Sets the dampers so that the pressures are those wanted, as far as they go: Newton's step for each room with its own
    /// damper and leak alone. A zone that stands wide open to a room has that room's pressure and hardly feels its own
    /// damper: longer steps.
    private void dampers(Flows air, double[] wanted, double[] y) {
        double[] length = new double[wanted.length];
        java.util.Arrays.fill(length, 0.7);
        for (int d = 0; d < air.door.length; d++) {
            int one = air.one[d];
            int other = air.other[d];
            int smaller = rooms.get(one).volume() < rooms.get(other).volume() ? one : other;
            length[smaller] = air.door[d] > WIDE ? 20 : length[smaller];
        }
        for (int i = 0; i < wanted.length; i++) {
            y[EACH * i] = 0.5;
        }
        double change = 1;
        for (int round = 0; round < 120 && change > 1e-8; round++) {
            change = 0;
            air.at(0, y, 0);
            for (int i = 0; i < wanted.length; i++) {
                double out = air.away(i);
                double step = length[i] * (air.pressure[i] - wanted[i]) * y[EACH * i] / (2 * Math.max(20, air.pressure[i] - air.plenum));
                double next = Math.max(LEAST_OPEN, Math.min(1, y[EACH * i] + (out > 0 ? step : 0)));
                change = Math.max(change, Math.abs(next - y[EACH * i]));
                y[EACH * i] = next;
            }
        }
    }

    private double shed(double[] set, int i) {
        return set[people[i]] * ACTIVITY[(int) Math.rint(set[activity[i]])];
    }

    private int wears(double[] set, int i) {
        return (int) Math.rint(set[gown[i]]);
    }

    /// Of people and lamps [W].
    private double heat(double[] set, int i) {
        return 120 * shed(set, i) + 600;
    }

    /// Germs that come onto surfaces [1/(m2 s)].
    private double landing(double[] y, double[] set, int i) {
        return SETTLING * y[EACH * i + GERMS] + 1e-3 * shed(set, i) * SHEDS[2][wears(set, i)];
    }

    @Override
    boolean settles() {
        return true;
    }

    /// What lies on surfaces follows in days, what fell on plates for ever: [#rest] carries them on.
    @Override
    boolean watched(int k) {
        int n = k % EACH;
        return n != SURFACE && n != FALLEN;
    }

    @Override
    public State rest(State s, double since, Now now) {
        double time = now.time() - since;
        if (time <= 0) {
            return s;
        }
        double[] y = s.values();
        double[] set = s.settings();
        double left = FastMath.exp(-time / SURFACE_TIME);
        for (int i = 0; i < rooms.size(); i++) {
            int k = EACH * i;
            double most = SURFACE_TIME * landing(y, set, i);
            y[k + SURFACE] = most + (y[k + SURFACE] - most) * left;
            y[k + FALLEN] += SETTLING * y[k + GERMS] * time;
        }
        return s.rested(y);
    }

    private int room(String name) {
        for (int i = 0; i < rooms.size(); i++) {
            if (rooms.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean gives(String service, String port) {
        return service.equals("room") && room(port) >= 0;
    }

    @Override
    public @Nullable RoomAir air(State s, String place, Now now) {
        int i = room(place);
        if (i < 0) {
            return null;
        }
        int k = EACH * i;
        return new RoomAir(
                Math.max(0, s.y().get(k + GERMS)), s.y().get(k + FALLEN), Math.max(0, s.y().get(k + SURFACE)), humidity(s.y(), k),
                s.y().get(k + WARMTH));
    }

    /// Relative humidity, with the vapour pressure of Buck (1981).
    private static double humidity(List<Double> y, int k) {
        double celsius = y.get(k + WARMTH) - 273.15;
        double saturated = 611.21 * FastMath.exp((18.678 - celsius / 234.5) * celsius / (257.14 + celsius));
        double w = Math.max(0, y.get(k + MOISTURE));
        return Math.min(1, 101_325 * w / (0.622 + w) / saturated);
    }

    @Override
    double[] sizes() {
        double[] sizes = new double[EACH * rooms.size()];
        for (int i = 0; i < rooms.size(); i++) {
            double[] one = {1, 1000, 10, 0.1, 1, 1, 1, 0.01};
            System.arraycopy(one, 0, sizes, EACH * i, EACH);
        }
        return sizes;
    }

    /// Everything about the air at a moment, in arrays that are used again.
    private final class Flows {
        final double[] supply = new double[rooms.size()];
        final double[] exhaust = new double[rooms.size()];
        final double[] leak = new double[rooms.size()];
        final double[] pressure = new double[rooms.size()];
        final double[] door = new double[doors.size()];
        private final int[] one = doors.stream().mapToInt(Door::one).toArray();
        private final int[] other = doors.stream().mapToInt(Door::other).toArray();
        private final Air air = new Air(rooms.size());
        private final double[] set;
        private final Now now;
        double plenum;

        Flows(double[] set, Now now) {
            this.set = set;
            this.now = now;
            for (int k = 0; k < door.length; k++) {
                door[k] = set[open[k]] > 0.5 ? doors.get(k).open() : doors.get(k).gap();
            }
        }

        Flows at(double t, double[] y, int start) {
            double fans = set[fan] * set[speed] / 100 * (1 - 0.9 * now.faults().severity("fan", t));
            double clogged = 1 - 0.5 * now.faults().severity("loading", t);
            plenum = PLENUM * fans * fans;
            for (int i = 0; i < supply.length; i++) {
                Room room = rooms.get(i);
                supply[i] = room.supply() * fans * clogged;
                double stuck = now.faults().severity(room.damper(), t);
                double damper = Math.max(0, Math.min(1, y[start + EACH * i])) * (1 - stuck) + stuck;
                exhaust[i] = set[fan] > 0.5 ? 2 * damper * design(room) : 0;
                leak[i] = room.leak();
                pressure[i] = room.pressure();
            }
            air.solve(pressure, supply, exhaust, plenum, leak, door, one, other);
            return this;
        }

        /// What leaves a room by its damper and its leaks [m3/s], and what comes in by these from outside.
        double away(int i) {
            return Math.max(0, Air.flow(exhaust[i], pressure[i] - plenum)) + Math.max(0, Air.flow(leak[i], pressure[i]));
        }

        double from(int i) {
            return Math.max(0, Air.flow(leak[i], -pressure[i]));
        }

        double through(int k) {
            return Air.flow(door[k], pressure[one[k]] - pressure[other[k]]);
        }
    }

    /// Area of a half open damper that takes the supply at the pressure wanted [m2].
    private static double design(Room room) {
        return room.supply() / Air.flow(1, room.pressure() - PLENUM);
    }

    @Override
    Equations equations(double[] set, Now now, Ports ports) {
        Flows air = new Flows(set, now);
        return (t, y, start, dydt) -> rates(air.at(t, y, start), t, y, start, set, now, dydt);
    }

    private void rates(Flows air, double t, double[] y, int start, double[] set, Now now, double[] dydt) {
        double warm = now.faults().severity("cooling", t);
        double cold = COLD + 12 * warm;
        double moist = DRIED + (SUMMER - DRIED) * warm;
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            int k = start + EACH * i;
            double error = seen(firstShown + SHOWN * i, air.pressure[i], now) - room.pressure();
            double damper = y[k];
            double room0 = error > 0 ? Math.min(1, Math.max(0, 1 - damper) / 0.02) : Math.min(1, Math.max(0, damper - LEAST_OPEN) / 0.02);
            dydt[k] = set[fan] > 0.5 ? DAMPER * error * room0 : 0;
            double leaks = PENETRATION + 0.02 * now.faults().severity(room.filter(), t);
            int wears = wears(set, i);
            double shed = shed(set, i);
            double from = air.from(i);
            double s = air.supply[i];
            double away = air.away(i);
            double area = room.volume() / 2.7;
            for (int n = 0; n < 3; n++) {
                double c = y[k + SMALL + n];
                double falls = n == 0 ? 0 : SETTLING * area * c;
                dydt[k + SMALL + n] = (s * BEFORE[n] * leaks + from * OUTSIDE[n] + shed * SHEDS[n][wears] - away * c - falls) / room.volume();
            }
            dydt[k + MOISTURE] = (s * moist + from * SUMMER + set[people[i]] * BREATH / Air.DENSITY - away * y[k + MOISTURE])
                    / room.volume();
            dydt[k + WARMTH] = (s * Air.DENSITY * 1005 * (cold - y[k + WARMTH]) + 4 * heat(set, i) + 15 * area * (293.15 - y[k + WARMTH]))
                    / (room.volume() * Air.DENSITY * 1005 * 8);
            dydt[k + SURFACE] = SETTLING * y[k + GERMS] + 1e-3 * shed * SHEDS[2][wears] - y[k + SURFACE] / SURFACE_TIME;
            dydt[k + FALLEN] = SETTLING * y[k + GERMS];
        }
        for (int d = 0; d < doors.size(); d++) {
            double q = air.through(d);
            double both = set[open[d]] > 0.5 ? EXCHANGE : 0;
            int a = doors.get(d).one();
            int b = doors.get(d).other();
            for (int n : FLOATING) {
                double ca = y[start + EACH * a + n];
                double cb = y[start + EACH * b + n];
                double carried = Math.max(0, q) * ca - Math.max(0, -q) * cb + both * (ca - cb);
                dydt[start + EACH * a + n] -= carried / rooms.get(a).volume();
                dydt[start + EACH * b + n] += carried / rooms.get(b).volume();
            }
        }
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        for (int k = 0; k < doors.size(); k++) {
            if (value > 0.5 && tag.equals(name() + "." + doors.get(k).name() + ".open")) {
                interlock(s, k, site);
            }
        }
        return super.set(s, tag, value, site);
    }

    private void interlock(State s, int opened, Site site) {
        if (site.now().faults().severity("interlock", site.time()) > 0.5) {
            return;
        }
        Door door = doors.get(opened);
        for (int k = 0; k < doors.size(); k++) {
            Door other = doors.get(k);
            if (k == opened || s.set().get(open[k]) < 0.5) {
                continue;
            }
            for (int room : new int[] {door.one(), door.other()}) {
                if (rooms.get(room).airlock() && (room == other.one() || room == other.other())) {
                    throw new CommandRefused(
                            "refused.interlock",
                            "the door " + door.name() + " is locked while " + other.name() + " is open", door.name(), other.name());
                }
            }
        }
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        int room = (int) Math.rint(s.set().get(at));
        int k = EACH * room;
        int note = 4 * room;
        String drawn = name() + "." + rooms.get(room).name() + "." + act.action();
        return switch (act.action()) {
            case "airSample" -> s.note(note, count(site, drawn, s.y().get(k + GERMS)));
            case "settleStart" -> s.note(note + 3, 1 + s.y().get(k + FALLEN));
            case "settleEnd" -> {
                if (s.notes().get(note + 3) < 1) {
                    throw new CommandRefused("refused.noPlate", "no settle plate stands open there");
                }
                double fallen = s.y().get(k + FALLEN) - (s.notes().get(note + 3) - 1);
                yield s.note(note + 1, count(site, drawn, PLATE * fallen)).note(note + 3, 0);
            }
            case "contactPlate" -> s.note(note + 2, count(site, drawn, CONTACT_PLATE * s.y().get(k + SURFACE)));
            case "disinfect" -> s.y(k + SURFACE, 0.005 * s.y().get(k + SURFACE));
            case "challenge" -> s.y(k + SMALL, s.y().get(k + SMALL) + 100 * Math.max(35_200, s.y().get(k + SMALL)));
            default -> s;
        };
    }

    private static double count(Site site, String name, double mean) {
        return Counts.poisson(site.now().seed(), name + "@" + site.time(), mean);
    }

    @Override
    void show(State s, Now now, double[] shown) {
        double[] y = s.values();
        Flows air = new Flows(s.settings(), now).at(now.time(), y, 0);
        for (int i = 0; i < rooms.size(); i++) {
            int k = EACH * i;
            int tag = firstShown + SHOWN * i;
            shown[tag] = air.pressure[i];
            shown[tag + 1] = Math.max(0, y[k + SMALL]);
            shown[tag + 2] = Math.max(0, y[k + LARGE]);
            shown[tag + 3] = y[k + WARMTH] - 273.15;
            shown[tag + 4] = 3600 * air.supply[i] / rooms.get(i).volume();
            shown[tag + 5] = s.notes().get(4 * i);
            shown[tag + 6] = s.notes().get(4 * i + 1);
            shown[tag + 7] = s.notes().get(4 * i + 2);
            shown[tag + 8] = 100 * humidity(s.y(), k);
        }
    }
}
