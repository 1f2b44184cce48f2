package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.PlantRun;

/// Rules about materials and balances: the lot that was really used is known from the commands to the plant.
final class MaterialRules {
    private final Ledger ledger;
    private final Lots lots;
    private final PlantRun plant;
    private final List<RecordView.Finding> found = new ArrayList<>();

    MaterialRules(Ledger ledger, Lots lots, PlantRun plant) {
        this.ledger = ledger;
        this.lots = lots;
        this.plant = plant;
    }

    List<RecordView.Finding> find() {
        for (Entry entry : ledger.entries()) {
            if (entry.body() instanceof Body.Plant plant && plant.command() instanceof Command.Act act) {
                new TreeSet<>(act.names().values()).stream()
                        .flatMap(name -> lots.lot(name).stream())
                        .forEach(lot -> used(entry, lot));
            }
            if (entry.body() instanceof Body.Weighed weighed) {
                balance(entry, weighed);
            }
            if (entry.body() instanceof Body.NotApplicable) {
                leftOut(entry);
            }
        }
        return found;
    }

    private void leftOut(Entry entry) {
        Step step = entry.step() == null ? null : ledger.steps().get(entry.step());
        if (step != null && step.task() instanceof Task.Action action && calibrates(action.action())) {
            found.add(GdpRule.CALIBRATION.at(entry, step.title().en(), step.title().ko()));
        }
    }

    private static boolean calibrates(String action) {
        String word = action.toLowerCase(java.util.Locale.ROOT);
        return word.contains("calibrate") || word.contains("standardise") || word.contains("check");
    }

    private void used(Entry entry, MaterialLot lot) {
        lots.objection(lot, entry.time())
                .ifPresent(objection -> found.add(GdpRule.LOT_STATUS.at(entry,
                        "lot " + lot.id() + " is " + objection.en(), "제조번호 " + lot.id() + " " + objection.ko())));
        Step step = entry.step() == null ? null : ledger.steps().get(entry.step());
        if (step == null) {
            return;
        }
        String asked = material(step);
        if (asked != null && !asked.equals(lot.material())) {
            found.add(GdpRule.LOT_MATERIAL.at(entry, lot.id() + " is " + lot.material() + ", asked was " + asked,
                    lot.id() + "은(는) " + lot.material() + ", 지시 원료는 " + asked));
        }
    }

    /// The material a step asks for: of a weighing by its word, of a command by the lot it names.
    private @org.jspecify.annotations.Nullable String material(Step step) {
        return switch (step.task()) {
            case Task.Weighing weighing -> weighing.material();
            case Task.Action action -> action.names().values().stream()
                    .flatMap(name -> lots.lot(name).stream())
                    .map(MaterialLot::material)
                    .findFirst()
                    .orElse(null);
            default -> null;
        };
    }

    private void balance(Entry entry, Body.Weighed weighed) {
        Step step = entry.step() == null ? null : ledger.steps().get(entry.step());
        if (step == null || !(step.task() instanceof Task.Weighing weighing)) {
            return;
        }
        boolean checked = ledger.entries().stream()
                .anyMatch(other -> other.seq() < entry.seq()
                        && entry.time() - other.time() < 86400
                        && other.body() instanceof Body.Plant plant
                        && plant.command() instanceof Command.Act act
                        && act.target().equals(weighing.balance())
                        && act.action().toLowerCase(java.util.Locale.ROOT).contains("check"));
        if (!checked && knowsCheck(weighing.balance())) {
            found.add(GdpRule.BALANCE_CHECK.at(entry, weighing.balance() + " has no daily check",
                    weighing.balance() + " 일일점검 기록 없음"));
        }
        minimum(entry, weighing);
        usedLot(entry, weighed);
    }

    private boolean knowsCheck(String balance) {
        return plant.units().contains(balance);
    }

    private void minimum(Entry entry, Task.Weighing weighing) {
        String tag = weighing.balance() + ".leastWeight";
        if (!plant.knows(tag)) {
            return;
        }
        double least = plant.noiseless(tag, entry.time())
                * Units.factor(plant.tag(tag).unit(), weighing.unit()).orElse(1);
        double net = ledger.number(entry.step() + "#net").orElse(Double.NaN);
        if (net < least) {
            String lowest = Numbers.show(least, weighing.digits()) + " " + weighing.unit();
            String weighedNow = Numbers.show(net, weighing.digits()) + " " + weighing.unit();
            found.add(GdpRule.MINIMUM_WEIGHT.at(entry, weighedNow + " is below " + lowest + " of " + weighing.balance(),
                    weighedNow + "은(는) " + weighing.balance() + "의 최소 칭량값 " + lowest + " 미만"));
        }
    }

    private void usedLot(Entry entry, Body.Weighed weighed) {
        Optional<String> used = ledger.entries(entry.step()).stream()
                .filter(other -> other.seq() < entry.seq() && other.body() instanceof Body.Plant)
                .map(other -> ((Body.Plant) other.body()).command())
                .filter(Command.Act.class::isInstance)
                .flatMap(command -> ((Command.Act) command).names().values().stream().sorted())
                .filter(name -> lots.lot(name).isPresent())
                .reduce((_, last) -> last);
        String written = ledger.text(entry, "lot").orElse(weighed.lot());
        if (used.isPresent() && !used.get().equals(written)) {
            found.add(GdpRule.LOT_MISMATCH.at(entry, "'" + written + "' was written, " + used.get() + " was used",
                    "'" + written + "'(으)로 기록, 실제 사용은 " + used.get()));
        }
    }
}
