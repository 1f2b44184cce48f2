package org.seedtrain.batch.operator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.record.Numbers;
import org.seedtrain.plant.MaterialLot;

/// Weighs a material as one does at a balance: choose the lot that expires first, put the container on, tare, add until
/// the bar is green, write down.
final class Weigher {
    /// As often as this powder is added or taken off before one gives up.
    private static final int TRIES = 12;

    private final Desk desk;
    private final Hands hands;
    private final Crew crew;

    Weigher(Desk desk, Hands hands, Crew crew) {
        this.desk = desk;
        this.hands = hands;
        this.crew = crew;
    }

    void weigh(Step step, Task.Weighing task) {
        String balance = task.balance();
        MaterialLot lot = lot(step, task);
        if (hands.plant().units().contains(task.container())) {
            hands.act(step.id(), balance, "place", Map.of(), Map.of("container", task.container()));
        } else {
            hands.act(step.id(), balance, "placeNew", Map.of(), Map.of("container", task.container()));
        }
        int digits = task.digits();
        String tare = hands.read(balance + ".weight", task.unit(), digits);
        hands.act(step.id(), balance, "tare", Map.of(), Map.of());
        double aim = aim(step, task, lot);
        add(step, task, lot, aim);
        String net = hands.read(balance + ".weight", task.unit(), digits);
        String gross = Numbers.show(parse(tare) + parse(net), digits);
        if (crew.habits().slips(Slip.LATE_ENTRY, desk.run().plant().seed(), step.id())) {
            desk.pass(2400);
        }
        desk.pass(crew.habits().pace("write"));
        desk.enter(crew.operator(), step.id(), new Body.Weighed(lot.id(), task.container(),
                new Body.Typed(tare, task.unit()), new Body.Typed(gross, task.unit()), new Body.Typed(net, task.unit())));
        hands.tries(step.id(), balance, "takeOff", Map.of(), Map.of());
    }

    private static double parse(String text) {
        return Numbers.parse(text).orElse(0);
    }

    /// Adds ever smaller rests; takes off what was too much. Stops well inside the tolerance.
    private void add(Step step, Task.Weighing task, MaterialLot lot, double aim) {
        double grams = task.unit().equals("kg") ? 1000 : 1;
        double close = Math.max(0.3 * task.tolerance() * aim, Numbers.halfDigit(task.digits()) * 2);
        for (int i = 0; i < TRIES; i++) {
            double missing = aim - hands.shown(task.balance() + ".weight", task.unit());
            if (Math.abs(missing) <= close) {
                return;
            }
            if (missing > 0) {
                hands.act(step.id(), task.balance(), "add", Map.of("mass", missing * grams), Map.of("lot", lot.id()));
            } else {
                hands.act(step.id(), task.balance(), "remove", Map.of("mass", -missing * grams), Map.of());
            }
        }
    }

    /// What the operator believes should be weighed, after the certificate of the lot.
    private double aim(Step step, Task.Weighing task, MaterialLot lot) {
        long seed = desk.run().plant().seed();
        if (!crew.habits().slips(Slip.MISWEIGH, seed, step.id())) {
            return task.target(lot);
        }
        double[] wrong = {0.5, 0.8, 1.25, 2, 0.1, 1.5};
        return task.target(lot) * wrong[(int) (crew.habits().draw(seed, "misweigh/" + step.id()) * wrong.length)];
    }

    /// The released lot of the material that expires first and is still enough; in a slip another one from the shelf.
    private MaterialLot lot(Step step, Task.Weighing task) {
        Run run = desk.run();
        List<MaterialLot> shelf = run.plant().plant().layout().lots();
        long seed = run.plant().seed();
        if (crew.habits().slips(Slip.WRONG_LOT, seed, step.id())) {
            List<MaterialLot> others = shelf.stream()
                    .filter(lot -> similar(lot, task.material()) && (!lot.material().equals(task.material())
                            || !usable(run, lot)))
                    .toList();
            if (!others.isEmpty()) {
                return others.get((int) (crew.habits().draw(seed, "lot/" + step.id()) * others.size()));
            }
        }
        Optional<MaterialLot> good = shelf.stream()
                .filter(lot -> lot.material().equals(task.material()) && usable(run, lot))
                .min(java.util.Comparator.comparing((MaterialLot lot) -> run.lots().expiry(lot))
                        .thenComparing(MaterialLot::id));
        return good.orElseThrow(() -> new IllegalStateException(
                "the store has no released lot of " + task.material() + " for step " + step.id()));
    }

    private boolean usable(Run run, MaterialLot lot) {
        return lot.status().equals("released")
                && !run.lots().expired(lot, desk.time() + 10 * 86400)
                && run.plant().stock(lot.id()) > 0.01;
    }

    /// Labels that are easily mixed up: the same first word, such as two hydrates.
    private static boolean similar(MaterialLot lot, String material) {
        String[] one = lot.material().split("-");
        String[] other = material.split("-");
        return one[0].equals(other[0]) && (one.length < 2 || other.length < 2 || one[1].equals(other[1]));
    }
}
