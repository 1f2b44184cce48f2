package org.seedtrain.plant.utility;

import java.util.List;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.utility.RoomPlan.Door;
import org.seedtrain.plant.utility.RoomPlan.Room;

/// How what floats in clean rooms, their dampers, their warmth and what lies on their surfaces change, and where all that
/// comes to rest.
final class RoomEquations {
    /// What a room's gauge shows of a pressure [Pa].
    @FunctionalInterface
    interface Gauge {
        double seen(int room, double pressure, Now now);
    }

    /// For each room: damper, particles from 0.5 and from 5 µm and germs [1/m3], temperature [K], germs on surfaces
    /// [1/m2], germs that met a plate since the beginning [1/m2], water in the air [kg/kg].
    static final int EACH = 8;
    static final int SMALL = 1;
    static final int LARGE = 2;
    static final int GERMS = 3;
    static final int WARMTH = 4;
    static final int SURFACE = 5;
    static final int FALLEN = 6;
    static final int MOISTURE = 7;
    /// Supply air behind the coil: saturated at 9 °C, without cooling as humid as the summer outside [kg/kg].
    private static final double DRIED = 7.1e-3;
    private static final double SUMMER = 15e-3;
    /// Water that a person gives off [kg/s] (ASHRAE, light work: 100 g/h).
    private static final double BREATH = 100e-3 / 3600;
    static final double SURFACE_TIME = 86_400;
    private static final int[] FLOATING = {SMALL, LARGE, GERMS, MOISTURE};
    /// Supply air [K].
    static final double COLD = 289.15;
    /// What a filter H14 lets through of particles from 0.5 µm on (EN 1822: 0.005 % at the worst size).
    private static final double PENETRATION = 5e-5;
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
    static final double SETTLING = 4.6e-3;
    /// Both ways through an open door by its turbulence [m3/s].
    private static final double EXCHANGE = 0.08;

    private final RoomPlan plan;
    private final List<Room> rooms;
    private final List<Door> doors;
    private final RoomSettings settings;
    private final Gauge gauge;

    RoomEquations(RoomPlan plan, RoomSettings settings, Gauge gauge) {
        this.plan = plan;
        this.settings = settings;
        this.gauge = gauge;
        rooms = plan.rooms();
        doors = plan.doors();
    }

    /// At rest: dampers as the gauges want them, and what then floats in the air.
    double[] begin(double[] set, Now now) {
        int n = rooms.size();
        RoomAirflow air = new RoomAirflow(plan, settings, set, now);
        double[] y = new double[EACH * n];
        double[] wanted = new double[n];
        for (int i = 0; i < n; i++) {
            double at0 = gauge.seen(i, 0, now);
            wanted[i] = (rooms.get(i).pressure() - at0) / (gauge.seen(i, 1, now) - at0);
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
                                + settings.shed(set, i) * RoomSettings.SHEDS[k][settings.wears(set, i)]
                        : air.supply[i] * DRIED + air.from(i) * SUMMER + set[settings.people[i]] * BREATH / Air.DENSITY;
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
                    (carried * COLD + 4 * settings.heat(set, i) + 15 * area * 293.15) / (carried + 15 * area);
            y[EACH * i + SURFACE] = SURFACE_TIME * landing(y, set, i);
        }
        return y;
    }

    /// Sets the dampers so that the pressures are those wanted, as far as they go: Newton's step for each room with its own
    /// damper and leak alone. A zone that stands wide open to a room has that room's pressure and hardly feels its own
    /// damper: longer steps.
    private void dampers(RoomAirflow air, double[] wanted, double[] y) {
        double[] length = new double[wanted.length];
        java.util.Arrays.fill(length, 0.7);
        for (int d = 0; d < air.door.length; d++) {
            int one = air.one[d];
            int other = air.other[d];
            int smaller = rooms.get(one).volume() < rooms.get(other).volume() ? one : other;
            length[smaller] = air.door[d] > WIDE ? 20 : length[smaller];
        }
        for (int i = 0; i < wanted.length; i++) {
            y[EACH * i] = rooms.get(i).overflow() ? LEAST_OPEN : 0.5;
        }
        double change = 1;
        for (int round = 0; round < 120 && change > 1e-8; round++) {
            change = 0;
            air.at(0, y, 0);
            for (int i = 0; i < wanted.length; i++) {
                if (rooms.get(i).overflow()) {
                    continue;
                }
                double out = air.away(i);
                double step = length[i] * (air.pressure[i] - wanted[i]) * y[EACH * i] / (2 * Math.max(20, air.pressure[i] - air.plenum));
                double next = Math.max(LEAST_OPEN, Math.min(1, y[EACH * i] + (out > 0 ? step : 0)));
                change = Math.max(change, Math.abs(next - y[EACH * i]));
                y[EACH * i] = next;
            }
        }
    }

    /// Germs that come onto surfaces [1/(m2 s)].
    double landing(double[] y, double[] set, int i) {
        return SETTLING * y[EACH * i + GERMS] + 1e-3 * settings.shed(set, i) * RoomSettings.SHEDS[2][settings.wears(set, i)];
    }

    void rates(RoomAirflow air, double t, double[] y, int start, double[] set, Now now, double[] dydt) {
        double warm = now.faults().severity("cooling", t);
        double cold = COLD + 12 * warm;
        double moist = DRIED + (SUMMER - DRIED) * warm;
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            int k = start + EACH * i;
            double error = gauge.seen(i, air.pressure[i], now) - room.pressure();
            double damper = y[k];
            double room0 = error > 0 ? Math.min(1, Math.max(0, 1 - damper) / 0.02) : Math.min(1, Math.max(0, damper - LEAST_OPEN) / 0.02);
            dydt[k] = set[settings.fan] > 0.5 && !room.overflow() ? DAMPER * error * room0 : 0;
            double leaks = PENETRATION + 0.02 * now.faults().severity(room.filter(), t);
            int wears = settings.wears(set, i);
            double shed = settings.shed(set, i);
            double from = air.from(i);
            double s = air.supply[i];
            double away = air.away(i);
            double area = room.volume() / 2.7;
            for (int n = 0; n < 3; n++) {
                double c = y[k + SMALL + n];
                double falls = n == 0 ? 0 : SETTLING * area * c;
                dydt[k + SMALL + n] = (s * BEFORE[n] * leaks + from * OUTSIDE[n] + shed * RoomSettings.SHEDS[n][wears] - away * c - falls) / room.volume();
            }
            dydt[k + MOISTURE] = (s * moist + from * SUMMER + set[settings.people[i]] * BREATH / Air.DENSITY - away * y[k + MOISTURE])
                    / room.volume();
            dydt[k + WARMTH] = (s * Air.DENSITY * 1005 * (cold - y[k + WARMTH]) + 4 * settings.heat(set, i) + 15 * area * (293.15 - y[k + WARMTH]))
                    / (room.volume() * Air.DENSITY * 1005 * 8);
            dydt[k + SURFACE] = SETTLING * y[k + GERMS] + 1e-3 * shed * RoomSettings.SHEDS[2][wears] - y[k + SURFACE] / SURFACE_TIME;
            dydt[k + FALLEN] = SETTLING * y[k + GERMS];
        }
        for (int d = 0; d < doors.size(); d++) {
            double q = air.through(d);
            double both = set[settings.open[d]] > 0.5 ? EXCHANGE : 0;
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
}
