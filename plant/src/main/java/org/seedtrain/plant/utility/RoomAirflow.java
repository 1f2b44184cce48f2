package org.seedtrain.plant.utility;

import java.util.List;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.utility.RoomPlan.Door;
import org.seedtrain.plant.utility.RoomPlan.Room;

/// Everything about the air at a moment, in arrays that are used again.
final class RoomAirflow {
    /// Below the pressure of the outside, behind the dampers, with the fans at full speed [Pa]; it goes with the square of
    /// their speed.
    private static final double PLENUM = -150;

    final double[] supply;
    final double[] pressure;
    final double[] door;
    final int[] one;
    final int[] other;
    private final double[] exhaust;
    private final double[] leak;
    private final Air air;
    private final List<Room> rooms;
    private final RoomSettings settings;
    private final double[] set;
    private final Now now;
    double plenum;

    RoomAirflow(RoomPlan plan, RoomSettings settings, double[] set, Now now) {
        rooms = plan.rooms();
        this.settings = settings;
        supply = new double[rooms.size()];
        exhaust = new double[rooms.size()];
        leak = new double[rooms.size()];
        pressure = new double[rooms.size()];
        door = new double[plan.doors().size()];
        one = plan.doors().stream().mapToInt(Door::one).toArray();
        other = plan.doors().stream().mapToInt(Door::other).toArray();
        air = new Air(rooms.size());
        this.set = set;
        this.now = now;
        for (int k = 0; k < door.length; k++) {
            door[k] = set[settings.open[k]] > 0.5 ? plan.doors().get(k).open() : plan.doors().get(k).gap();
        }
    }

    RoomAirflow at(double t, double[] y, int start) {
        double fans = set[settings.fan] * set[settings.speed] / 100 * (1 - 0.9 * now.faults().severity("fan", t));
        double clogged = 1 - 0.5 * now.faults().severity("loading", t);
        plenum = PLENUM * fans * fans;
        for (int i = 0; i < supply.length; i++) {
            Room room = rooms.get(i);
            supply[i] = room.supply() * fans * clogged;
            double stuck = now.faults().severity(room.damper(), t);
            double damper = Math.max(0, Math.min(1, y[start + RoomEquations.EACH * i])) * (1 - stuck) + stuck;
            exhaust[i] = set[settings.fan] > 0.5 ? 2 * damper * design(room) : 0;
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

    /// Area of a half open damper that takes the supply at the pressure wanted [m2].
    private static double design(Room room) {
        return room.supply() / Air.flow(1, room.pressure() - PLENUM);
    }
}
