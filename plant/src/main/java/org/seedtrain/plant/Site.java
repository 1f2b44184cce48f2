package org.seedtrain.plant;

import org.jspecify.annotations.Nullable;

/// What a unit can reach while a command is carried out: other units' contents, the store, new containers. If the
/// command is refused in the end, nothing of it has happened.
public interface Site {

    Now now();

    default double time() {
        return now().time();
    }

    boolean exists(String unit);

    /// What a unit holds at this moment; refused if it holds nothing by nature.
    Mixture contents(String unit);

    /// Takes a part (0..1) of what a unit holds.
    Mixture take(String unit, double fraction);

    /// Takes a mass [kg] of what a unit holds; refused if there is less.
    default Mixture takeMass(String unit, double mass) {
        double there = contents(unit).mass();
        if (mass > there * (1 + 1e-12)) {
            throw new CommandRefused(
                    "refused.notEnough",
                    unit + " holds " + there + " kg; " + mass + " kg were asked for", unit, there, mass);
        }
        return there > 0 ? take(unit, Math.min(1, mass / there)) : Mixture.NOTHING;
    }

    /// Pours something into a unit that holds contents; refused if it does not fit.
    void put(String unit, Mixture mixture);

    /// The air where something stands open; the usual where the layout names no room.
    default RoomAir air(@Nullable Supply room) {
        return RoomAir.USUAL;
    }

    /// Size of the powder in a unit [m]; 0 where nobody knows.
    double grain(String unit);

    /// Pours powder of a size [m] into a unit; the size is then the mean by mass.
    void put(String unit, Mixture mixture, double grain);

    /// Says that something leaves the plant for good, so that the balance can be closed.
    void discard(Mixture mixture);

    MaterialLot lot(String id);

    /// Takes a mass [kg] of a lot from the store; refused if there is less.
    Mixture takeLot(String id, double mass);

    /// Stands a new empty container in the plant; refused if the name is taken or is no name.
    ///
    /// @param volume how much it holds [m3]
    void create(String name, double volume);
}
