package org.seedtrain.batch.operator;

import org.seedtrain.batch.Actor;
import org.seedtrain.batch.Role;

/// Who makes a batch without a browser.
record Crew(Actor operator, Actor second, Actor instructor, Actor quality, Habits habits) {
    static Crew of(Habits habits) {
        return new Crew(
                new Actor("operator", "Kim Jiwoo", Role.TRAINEE),
                new Actor("second", "Lee Minjun", Role.TRAINEE),
                Desk.INSTRUCTOR,
                new Actor("quality", "Park Seoyeon", Role.QUALITY),
                habits);
    }

    Actor of(Role role) {
        return switch (role) {
            case TRAINEE -> operator;
            case INSTRUCTOR -> instructor;
            case QUALITY -> quality;
        };
    }
}
