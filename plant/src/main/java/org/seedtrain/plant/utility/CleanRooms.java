package org.seedtrain.plant.utility;

import java.util.List;
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
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.RoomAir;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.utility.RoomPlan.Door;
import org.seedtrain.plant.utility.RoomPlan.Room;

/// Clean rooms with their air: filtered supply, dampers that hold a pressure cascade, doors that open into it, people who
/// shed particles and germs. In the layout rooms and doors stand under `loops`: `FILLING: {...}` is a room,
/// `FILLING>AIRLOCK: {...}` a door.
public final class CleanRooms extends Service {
    private static final double PLATE = 0.0064;
    private static final double CONTACT_PLATE = 0.0025;

    private final RoomPlan plan;
    private final List<Room> rooms;
    private final List<Door> doors;
    private final int at;
    private final RoomSettings settings;
    private final RoomEquations equations;
    private final int firstShown;

    private CleanRooms(UnitLayout layout, RoomPlan plan) {
        super(layout.name(), CleanRoomsPanel.board(layout.name(), plan.rooms(), plan.doors()), CleanRoomsPanel.faults(plan.rooms()));
        this.plan = plan;
        rooms = plan.rooms();
        doors = plan.doors();
        at = setting("sampler.at");
        settings = new RoomSettings(plan, this::setting);
        firstShown = tag(rooms.getFirst().name() + ".pressure");
        equations = new RoomEquations(
                plan, settings, (room, pressure, now) -> seen(firstShown + CleanRoomsPanel.SHOWN * room, pressure, now));
    }

    /// From a layout.
    public static CleanRooms create(UnitLayout layout) {
        return new CleanRooms(layout, RoomPlan.of(layout));
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
        double blown = s.set().get(settings.fan) * s.set().get(settings.speed) / 100 * (1 - 0.9 * now.faults().severity("fan", now.time()));
        double moved = 0;
        double heat = 0;
        for (int i = 0; i < rooms.size(); i++) {
            double air = rooms.get(i).supply() * blown;
            moved += air * blown * blown;
            heat += air * Air.DENSITY * 1005 * Math.max(0, s.y().get(RoomEquations.EACH * i + RoomEquations.WARMTH) - RoomEquations.COLD);
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
        return CleanRoomsPanel.alarms(name(), rooms);
    }

    /// Three numbers of each room: last counts; and what had fallen when the settle plate was opened, -1 if none is.
    @Override
    int notes() {
        return 4 * rooms.size();
    }

    @Override
    double[] begin(long seed) {
        return equations.begin(presets(), new Now(0, seed, Faults.NONE));
    }

    @Override
    boolean settles() {
        return true;
    }

    /// What lies on surfaces follows in days, what fell on plates for ever: [#rest] carries them on.
    @Override
    boolean watched(int k) {
        int n = k % RoomEquations.EACH;
        return n != RoomEquations.SURFACE && n != RoomEquations.FALLEN;
    }

    @Override
    public State rest(State s, double since, Now now) {
        double time = now.time() - since;
        if (time <= 0) {
            return s;
        }
        double[] y = s.values();
        double[] set = s.settings();
        double left = FastMath.exp(-time / RoomEquations.SURFACE_TIME);
        for (int i = 0; i < rooms.size(); i++) {
            int k = RoomEquations.EACH * i;
            double most = RoomEquations.SURFACE_TIME * equations.landing(y, set, i);
            y[k + RoomEquations.SURFACE] = most + (y[k + RoomEquations.SURFACE] - most) * left;
            y[k + RoomEquations.FALLEN] += RoomEquations.SETTLING * y[k + RoomEquations.GERMS] * time;
        }
        return s.rested(y);
    }

    @Override
    public boolean gives(String service, String port) {
        return service.equals("room") && plan.room(port) >= 0;
    }

    @Override
    public @Nullable RoomAir air(State s, String place, Now now) {
        int i = plan.room(place);
        if (i < 0) {
            return null;
        }
        int k = RoomEquations.EACH * i;
        return new RoomAir(
                Math.max(0, s.y().get(k + RoomEquations.GERMS)), s.y().get(k + RoomEquations.FALLEN), Math.max(0, s.y().get(k + RoomEquations.SURFACE)), humidity(s.y(), k),
                s.y().get(k + RoomEquations.WARMTH));
    }

    /// Relative humidity, with the vapour pressure of Buck (1981).
    private static double humidity(List<Double> y, int k) {
        double celsius = y.get(k + RoomEquations.WARMTH) - 273.15;
        double saturated = 611.21 * FastMath.exp((18.678 - celsius / 234.5) * celsius / (257.14 + celsius));
        double w = Math.max(0, y.get(k + RoomEquations.MOISTURE));
        return Math.min(1, 101_325 * w / (0.622 + w) / saturated);
    }

    @Override
    double[] sizes() {
        double[] sizes = new double[RoomEquations.EACH * rooms.size()];
        for (int i = 0; i < rooms.size(); i++) {
            double[] one = {1, 1000, 10, 0.1, 1, 1, 1, 0.01};
            System.arraycopy(one, 0, sizes, RoomEquations.EACH * i, RoomEquations.EACH);
        }
        return sizes;
    }

    @Override
    Equations equations(double[] set, Now now, Ports ports) {
        RoomAirflow air = new RoomAirflow(plan, settings, set, now);
        return (t, y, start, dydt) -> equations.rates(air.at(t, y, start), t, y, start, set, now, dydt);
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
            if (k == opened || s.set().get(settings.open[k]) < 0.5) {
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
        int k = RoomEquations.EACH * room;
        int note = 4 * room;
        String drawn = name() + "." + rooms.get(room).name() + "." + act.action();
        return switch (act.action()) {
            case "airSample" -> s.note(note, count(site, drawn, s.y().get(k + RoomEquations.GERMS)));
            case "settleStart" -> s.note(note + 3, 1 + s.y().get(k + RoomEquations.FALLEN));
            case "settleEnd" -> {
                if (s.notes().get(note + 3) < 1) {
                    throw new CommandRefused("refused.noPlate", "no settle plate stands open there");
                }
                double fallen = s.y().get(k + RoomEquations.FALLEN) - (s.notes().get(note + 3) - 1);
                yield s.note(note + 1, count(site, drawn, PLATE * fallen)).note(note + 3, 0);
            }
            case "contactPlate" -> s.note(note + 2, count(site, drawn, CONTACT_PLATE * s.y().get(k + RoomEquations.SURFACE)));
            case "disinfect" -> s.y(k + RoomEquations.SURFACE, 0.005 * s.y().get(k + RoomEquations.SURFACE));
            case "challenge" -> s.y(k + RoomEquations.SMALL, s.y().get(k + RoomEquations.SMALL) + 100 * Math.max(35_200, s.y().get(k + RoomEquations.SMALL)));
            default -> s;
        };
    }

    private static double count(Site site, String name, double mean) {
        return Counts.poisson(site.now().seed(), name + "@" + site.time(), mean);
    }

    @Override
    void show(State s, Now now, double[] shown) {
        double[] y = s.values();
        RoomAirflow air = new RoomAirflow(plan, settings, s.settings(), now).at(now.time(), y, 0);
        for (int i = 0; i < rooms.size(); i++) {
            int k = RoomEquations.EACH * i;
            int tag = firstShown + CleanRoomsPanel.SHOWN * i;
            shown[tag] = air.pressure[i];
            shown[tag + 1] = Math.max(0, y[k + RoomEquations.SMALL]);
            shown[tag + 2] = Math.max(0, y[k + RoomEquations.LARGE]);
            shown[tag + 3] = y[k + RoomEquations.WARMTH] - 273.15;
            shown[tag + 4] = 3600 * air.supply[i] / rooms.get(i).volume();
            shown[tag + 5] = s.notes().get(4 * i);
            shown[tag + 6] = s.notes().get(4 * i + 1);
            shown[tag + 7] = s.notes().get(4 * i + 2);
            shown[tag + 8] = 100 * humidity(s.y(), k);
        }
    }
}
