package org.seedtrain.plant;

import org.jspecify.annotations.Nullable;

/// Where a unit has something from that serves many: steam, water, the air of a room. In the layout it stands under
/// `services`: `steam: CS-830`, `water: WFI-820.P1`, `room: HVAC-800.FILLING`.
///
/// @param unit that serves
/// @param port of it, `out` where none is named
public record Supply(String unit, String port) {

    /// What the layout says of one service; null where it says nothing: the unit then has what is usual.
    public static @Nullable Supply of(UnitLayout layout, String service) {
        String target = layout.services().get(service);
        return target == null ? null : of(target);
    }

    static Supply of(String target) {
        int dot = target.indexOf('.');
        return dot < 0 ? new Supply(target, "out") : new Supply(target.substring(0, dot), target.substring(dot + 1));
    }

    /// An open pipe from there into a port of its owner.
    public Link link(String into) {
        return new Link(into, true, unit, port);
    }
}
