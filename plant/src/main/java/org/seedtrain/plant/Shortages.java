package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.List;

/// What a command to a supply means for those that hang on it: they feel what it lacks from now on, along its own trajectory.
final class Shortages {
    private final Draft draft;
    private final Timelines timelines;
    private final Plant plant;
    private final double time;
    private final long seed;

    Shortages(Draft draft, Timelines timelines, Plant plant, double time, long seed) {
        this.draft = draft;
        this.timelines = timelines;
        this.plant = plant;
        this.time = time;
        this.seed = seed;
    }

    /// Lets those that hang on what was changed feel what it lacks from now on, and those who were short of something that
    /// is there again forget it.
    void spread() {
        List<Integer> waiting = new ArrayList<>(draft.changed().keySet());
        for (int w = 0; w < waiting.size(); w++) {
            int supply = waiting.get(w);
            if (supply >= timelines.size()) {
                continue;
            }
            recovered(supply);
            if (!plant.consumers(supply).isEmpty()) {
                Islands.Held giver = draft.held(supply);
                draft.keep(supply, new Islands.Held(
                        giver.model(), giver.model().drawn(giver.state(), timelines.drawn(supply, time)), giver.faults()));
            }
            for (Plant.Consumer consumer : plant.consumers(supply)) {
                if (feels(supply, consumer) && !waiting.contains(consumer.unit())) {
                    waiting.add(consumer.unit());
                }
            }
        }
    }

    private void recovered(int u) {
        Islands.Held taker = draft.held(u);
        Faults faults = taker.faults();
        for (String name : faults.shortOf()) {
            int supply = timelines.indexOf(name);
            if (!draft.changed().containsKey(supply) && timelines.segment(supply, time).dormant() && lackOf(supply, draft.held(supply), u) == 0) {
                faults = faults.supplied(name);
            }
        }
        if (faults != taker.faults()) {
            draft.keep(u, new Islands.Held(taker.model(), taker.state(), faults));
        }
    }

    private double lackOf(int supply, Islands.Held giver, int consumer) {
        double most = 0;
        for (Plant.Consumer one : plant.consumers(supply)) {
            if (one.unit() == consumer) {
                most = Math.max(most, giver.model().lacking(one.header(), giver.state(), new Now(time, seed, giver.faults())));
            }
        }
        return most;
    }

    /// Whether a consumer notices that its supply was changed.
    private boolean feels(int supply, Plant.Consumer consumer) {
        Islands.Held giver = draft.held(supply);
        Islands.Held taker = draft.held(consumer.unit());
        String name = giver.model().name();
        Now now = new Now(time, seed, giver.faults());
        double lack = giver.model().lacking(consumer.header(), giver.state(), now);
        if (lack == 0 && giver.model().open(giver.state(), now, Ports.NONE) == null) {
            if (taker.faults().lacks(name)) {
                draft.keep(consumer.unit(), new Islands.Held(taker.model(), taker.state(), taker.faults().supplied(name)));
                return true;
            }
            return false;
        }
        Faults faults = taker.faults().lacking(
                name, taker.model().without(consumer.header()),
                t -> t <= time ? lack : timelines.lacking(supply, consumer.header(), t));
        draft.keep(consumer.unit(), new Islands.Held(taker.model(), taker.state(), faults));
        return true;
    }
}
