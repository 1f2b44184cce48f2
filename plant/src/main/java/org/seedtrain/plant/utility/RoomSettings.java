package org.seedtrain.plant.utility;

import java.util.function.ToIntFunction;

/// Where the settings of clean rooms stand among all, and what the people in them shed.
final class RoomSettings {
    /// One moving person sheds [1/s] from 0.5 µm, from 5 µm, germs: in street clothes, in the coats of D, C and B
    /// (Austin 1966; Whyte and Hejab 2007; Ljungqvist and Reinmueller 2004, orders of magnitude).
    private static final double[] SHEDS_SMALL = {5e5, 8e4, 2e4, 3e3};
    private static final double[] SHEDS_LARGE = {2e4, 3e3, 600, 40};
    private static final double[] SHEDS_GERMS = {20, 6, 2, 0.25};
    static final double[][] SHEDS = {SHEDS_SMALL, SHEDS_LARGE, SHEDS_GERMS};
    private static final double[] ACTIVITY = {0.2, 1, 2.5};

    final int fan;
    final int speed;
    final int[] people;
    final int[] open;
    private final int[] gown;
    private final int[] activity;

    /// @param setting place of a setting by its name
    RoomSettings(RoomPlan plan, ToIntFunction<String> setting) {
        fan = setting.applyAsInt("fan.run");
        speed = setting.applyAsInt("fan.speed");
        people = new int[plan.rooms().size()];
        gown = new int[plan.rooms().size()];
        activity = new int[plan.rooms().size()];
        open = new int[plan.doors().size()];
        for (int i = 0; i < plan.rooms().size(); i++) {
            String room = plan.rooms().get(i).name();
            people[i] = setting.applyAsInt(room + ".people");
            gown[i] = setting.applyAsInt(room + ".gown");
            activity[i] = setting.applyAsInt(room + ".activity");
        }
        for (int k = 0; k < plan.doors().size(); k++) {
            open[k] = setting.applyAsInt(plan.doors().get(k).name() + ".open");
        }
    }

    /// How many people that move as one that works.
    double shed(double[] set, int i) {
        return set[people[i]] * ACTIVITY[(int) Math.rint(set[activity[i]])];
    }

    /// What they wear.
    int wears(double[] set, int i) {
        return (int) Math.rint(set[gown[i]]);
    }

    /// Of people and lamps [W].
    double heat(double[] set, int i) {
        return 120 * shed(set, i) + 600;
    }
}
