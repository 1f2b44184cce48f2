package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.view.ResultViews;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;

/// The whole batch as one picture: how much product there is at each stage, what was lost, and which decision explains
/// it. A cause is not guessed: the plant is run again from the log with that one decision replaced by what the recipe
/// says, everything else as it was, and the difference is reported.
public final class Picture {
    /// At most so many decisions are tried.
    private static final int TRIED = 12;
    /// A change of the yield of a stage by less than this fraction explains nothing.
    private static final double EXPLAINS = 0.01;
    /// A decision explains a missed requirement if without it this part of the distance is left at most.
    private static final double CLOSER = 0.7;

    private final Ledger ledger;
    private final PlantRun plant;

    public Picture(Ledger ledger, PlantRun plant) {
        this.ledger = ledger;
        this.plant = plant;
    }

    private record Reached(Recipe.Stage stage, Entry done) {}

    private record Explanation(Decision decision, double gain) {}

    /// With causes, which costs a run of the plant for each decision.
    public ResultViews.Picture view() {
        List<Reached> reached = reached();
        double[] product = products(plant, reached, 0, Double.POSITIVE_INFINITY);
        Counterfactuals others = new Counterfactuals();
        Map<Integer, Explanation> causes = reached.isEmpty() ? Map.of() : causes(reached, product, others);
        return new ResultViews.Picture(stages(reached, product, causes), quality(others));
    }

    /// The batches that would have been, each computed when first asked for.
    private final class Counterfactuals {
        private final List<Decision> decisions = new Decisions(ledger, plant).find();
        private final Map<Integer, Optional<PlantRun>> runs = new TreeMap<>();

        int size() {
            return Math.min(TRIED, decisions.size());
        }

        Optional<PlantRun> run(int index) {
            return runs.computeIfAbsent(index, i -> rerun(decisions.get(i)));
        }
    }

    /// Release requirements that the product misses, each with the decision without which it would be met or come much closer.
    private List<ResultViews.PictureQuality> quality(Counterfactuals others) {
        List<ResultViews.PictureQuality> missed = new ArrayList<>();
        for (Quality.Asked asked : new Quality(ledger).asked()) {
            OptionalDouble value = Quality.value(plant, asked, 0);
            if (value.isEmpty() || distance(asked, value.getAsDouble()) == 0) {
                continue;
            }
            Decision best = null;
            double prescribed = value.getAsDouble();
            for (int i = 0; i < others.size(); i++) {
                Decision decision = others.decisions.get(i);
                double delay = asked.seq() > decision.entry().seq() ? decision.delay() : 0;
                OptionalDouble changed = others.run(i)
                        .map(run -> Quality.value(run, asked, delay))
                        .orElse(OptionalDouble.empty());
                if (changed.isPresent() && distance(asked, changed.getAsDouble()) < CLOSER * distance(asked, prescribed)) {
                    best = decision;
                    prescribed = changed.getAsDouble();
                }
            }
            missed.add(new ResultViews.PictureQuality(
                    asked.specification().id(), asked.specification().title(), value.getAsDouble(),
                    asked.specification().limits().unit(), best == null ? null : (Double) prescribed,
                    best == null ? null : best.text(), best == null ? null : (Long) best.entry().seq()));
        }
        return missed;
    }

    /// How far a value lies outside the limits, 0 inside.
    private static double distance(Quality.Asked asked, double value) {
        Double low = asked.specification().limits().low();
        Double high = asked.specification().limits().high();
        double below = low == null ? 0 : Math.max(0, low - value);
        double above = high == null ? 0 : Math.max(0, value - high);
        return below + above;
    }

    /// Without causes.
    public List<ResultViews.PictureStage> stages() {
        List<Reached> reached = reached();
        return stages(reached, products(plant, reached, 0, Double.POSITIVE_INFINITY), Map.of());
    }

    private static List<ResultViews.PictureStage> stages(
            List<Reached> reached, double[] product, Map<Integer, Explanation> causes) {
        List<ResultViews.PictureStage> stages = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            double before = i == 0 ? product[i] : product[i - 1];
            Explanation cause = causes.get(i);
            stages.add(new ResultViews.PictureStage(
                    reached.get(i).stage.id(),
                    reached.get(i).stage.title(),
                    product[i] * 1000,
                    before > 0 ? 100 * product[i] / before : 0,
                    Math.max(0, before - product[i]) * 1000,
                    cause == null ? null : text(cause),
                    cause == null ? null : (Long) cause.decision.entry().seq()));
        }
        return stages;
    }

    private static Text text(Explanation cause) {
        String grams = Numbers.show(cause.gain * 1000, 1) + " g";
        return new Text(
                cause.decision.text().en() + ". As prescribed there would be " + grams + " more product here.",
                cause.decision.text().ko() + ". 지시대로였다면 이 단계의 제품이 " + grams + " 더 많습니다.");
    }

    private List<Reached> reached() {
        List<Reached> reached = new ArrayList<>();
        for (Recipe.Stage stage : ledger.recipe().stages()) {
            ledger.firstDone(ledger.steps().get(stage.step())).ifPresent(done -> reached.add(new Reached(stage, done)));
        }
        return reached;
    }

    /// The antigen, inside cells and out, the antibody or the full-length RNA in the vessel of each stage [kg].
    private static double[] products(PlantRun run, List<Reached> reached, double delay, double from) {
        double[] product = new double[reached.size()];
        for (int i = 0; i < product.length; i++) {
            Reached at = reached.get(i);
            double time = at.done.time() + (at.done.time() >= from ? delay : 0);
            if (run.units().contains(at.stage.unit())) {
                Mixture content = run.contents(at.stage.unit(), time);
                product[i] = content.mass(Species.ANTIGEN)
                        + content.mass(Species.ANTIGEN_IN_CELLS)
                        + content.mass(Species.ANTIBODY)
                        + content.mass(Species.ANTIBODY_ACIDIC)
                        + content.mass(Species.ANTIBODY_MANNOSE)
                        + content.mass(Species.MRNA)
                        + content.mass(Species.UNCAPPED_MRNA);
            }
        }
        return product;
    }

    /// For each stage the decision without which most product would be left of what came in.
    private Map<Integer, Explanation> causes(List<Reached> reached, double[] product, Counterfactuals others) {
        Map<Integer, Explanation> causes = new TreeMap<>();
        for (int d = 0; d < others.size(); d++) {
            Decision decision = others.decisions.get(d);
            Optional<PlantRun> other = others.run(d);
            if (other.isEmpty()) {
                continue;
            }
            double[] changed = products(other.get(), reached, decision.delay(), decision.entry().time());
            for (int i = 0; i < changed.length; i++) {
                double gain = changed[i] - product[i];
                boolean here = i == 0 ? gain > EXPLAINS * product[i] : share(changed, i) - share(product, i) > EXPLAINS;
                Explanation known = causes.get(i);
                if (gain > 0 && here && (known == null || gain > known.gain)) {
                    causes.put(i, new Explanation(decision, gain));
                }
            }
        }
        return causes;
    }

    private static double share(double[] product, int i) {
        return i == 0 || product[i - 1] <= 0 ? 1 : product[i] / product[i - 1];
    }

    /// The plant with one decision replaced. A command that the changed plant refuses is left out.
    private Optional<PlantRun> rerun(Decision decision) {
        PlantRun run = new PlantRun(plant.plant(), plant.seed());
        for (Entry entry : ledger.entries()) {
            boolean here = entry.seq() == decision.entry().seq();
            boolean shifted = entry.seq() > decision.entry().seq() || here && decision.delay() < 0;
            double time = entry.time() + (shifted ? decision.delay() : 0);
            @Nullable Command command = entry.body() instanceof Body.Plant body ? body.command() : null;
            if (here) {
                command = decision.instead();
            }
            if (command != null && !(command instanceof Command.Acknowledge)) {
                try {
                    run.apply(time, command);
                } catch (CommandRefused refused) {
                    if (here) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(run);
    }
}
