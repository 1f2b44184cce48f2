package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return new ResultViews.Picture(
                stages(reached, product, reached.isEmpty() ? Map.of() : causes(reached, product)));
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
        String grams = Numbers.show(Math.abs(cause.gain) * 1000, 1) + " g";
        boolean more = cause.gain >= 0;
        return new Text(
                cause.decision.text().en() + ". As prescribed there would be " + grams + (more ? " more" : " less")
                        + " product here.",
                cause.decision.text().ko() + ". 지시대로였다면 이 단계의 제품이 " + grams + (more ? " 더 많습니다." : " 더 적습니다."));
    }

    private List<Reached> reached() {
        List<Reached> reached = new ArrayList<>();
        for (Recipe.Stage stage : ledger.recipe().stages()) {
            ledger.firstDone(ledger.steps().get(stage.step())).ifPresent(done -> reached.add(new Reached(stage, done)));
        }
        return reached;
    }

    /// The antigen, inside cells and out, in the vessel of each stage [kg].
    private static double[] products(PlantRun run, List<Reached> reached, double delay, double from) {
        double[] product = new double[reached.size()];
        for (int i = 0; i < product.length; i++) {
            Reached at = reached.get(i);
            double time = at.done.time() + (at.done.time() >= from ? delay : 0);
            if (run.units().contains(at.stage.unit())) {
                Mixture content = run.contents(at.stage.unit(), time);
                product[i] = content.mass(Species.ANTIGEN) + content.mass(Species.ANTIGEN_IN_CELLS);
            }
        }
        return product;
    }

    /// For each stage the decision that changes its own loss most.
    private Map<Integer, Explanation> causes(List<Reached> reached, double[] product) {
        Map<Integer, Explanation> causes = new TreeMap<>();
        List<Decision> decisions = new Decisions(ledger, plant).find();
        for (Decision decision : decisions.subList(0, Math.min(TRIED, decisions.size()))) {
            Optional<PlantRun> other = rerun(decision);
            if (other.isEmpty()) {
                continue;
            }
            double[] changed = products(other.get(), reached, decision.delay(), decision.entry().time());
            for (int i = 0; i < changed.length; i++) {
                double gain = changed[i] - product[i];
                double here = share(changed, i) - share(product, i);
                boolean explains = i == 0 ? Math.abs(gain) > EXPLAINS * product[i] : Math.abs(here) > EXPLAINS;
                Explanation known = causes.get(i);
                if (explains && (known == null || Math.abs(gain) > Math.abs(known.gain))) {
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
            double time = entry.time() + (entry.seq() > decision.entry().seq() ? decision.delay() : 0);
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
