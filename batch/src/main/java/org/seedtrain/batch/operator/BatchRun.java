package org.seedtrain.batch.operator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.seedtrain.batch.Blueprint;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.CanonicalJson;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Hashes;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.RunLog;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.plant.Command;

/// A whole batch without a browser, from the first entry to the last, and the same again from its log.
public final class BatchRun {
    /// Version of the models that compute a run.
    public static final String MODEL = "0.1";

    private BatchRun() {}

    /// What is to be made.
    ///
    /// @param recipe text of the recipe file, layout likewise
    /// @param begin wall time of the first entry; results and trends do not depend on it
    public record Order(
            String recipe,
            String layout,
            long seed,
            Habits operator,
            List<Intervention> interventions,
            Instant begin) {
        public Order {
            interventions = List.copyOf(interventions);
        }
    }

    /// Told after each step.
    @FunctionalInterface
    public interface Progress {
        /// @param done steps done of `total`
        /// @param time simulated time [s]
        void step(int done, int total, Text title, double time);
    }

    /// @param trends text of `trends.csv`
    /// @param results text of `results.json`
    public record Outcome(Run run, String trends, String results) {
        public boolean released() {
            Body.Disposition disposition = run.disposition();
            return disposition != null && disposition.decision() == Body.Disposition.Decision.RELEASED;
        }
    }

    /// Makes a batch. The log receives every entry as it is made.
    ///
    /// @throws org.seedtrain.batch.recipe.ContentError if recipe or layout cannot be read
    public static Outcome make(Order order, RunLog log, Progress progress) {
        Body.Start start = start(order);
        Blueprint blueprint = Blueprint.of(start);
        Crew crew = Crew.of(order.operator());
        Entry first = Run.first(id(start.run() + "/0"), crew.operator(), order.begin(), start);
        Run run = Run.of(List.of(log.append(first)));
        Map<String, Double> wishes = new TreeMap<>();
        List<Desk.Event> events = new ArrayList<>();
        for (Intervention intervention : order.interventions()) {
            if (intervention.time() != null) {
                events.add(new Desk.Event(intervention.time(), new Body.Plant(intervention.command())));
            } else if (intervention.command() instanceof Command.SetValue set) {
                wishes.put(set.target(), set.value());
            }
        }
        Desk desk = new Desk(run, log, events);
        Operator operator = new Operator(desk, crew, wishes);
        List<Step> steps = blueprint.recipe().steps();
        for (int i = 0; i < steps.size(); i++) {
            operator.perform(steps.get(i));
            progress.step(i + 1, steps.size(), steps.get(i).title(), desk.time());
        }
        return close(desk, crew);
    }

    private static Body.Start start(Order order) {
        Body.Document recipe = Body.Document.of("", "", order.recipe());
        Body.Document layout = Body.Document.of("", "", order.layout());
        Blueprint blueprint = Blueprint.of("recipe", recipe, "layout", layout);
        // Canonical, because the order of a map's entries differs from one process to the next.
        StringBuilder what = new StringBuilder(recipe.sha256() + layout.sha256() + order.seed());
        what.append(CanonicalJson.write(BatchJson.tree(order.operator())));
        what.append(CanonicalJson.write(BatchJson.tree(order.interventions())));
        return new Body.Start(
                id(what.toString()),
                Body.Document.of(blueprint.recipe().id(), blueprint.recipe().version(), order.recipe()),
                Body.Document.of(blueprint.plant().layout().name(), "1", order.layout()),
                order.seed(),
                MODEL,
                "practice",
                null);
    }

    private static String id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Outcome close(Desk desk, Crew crew) {
        Run run = desk.run();
        desk.pass(60);
        String trends = Trends.csv(run);
        String results = ResultsFile.json(run);
        if (run.disposition() != null) {
            desk.enter(crew.quality(), null, new Body.Closed(Hashes.sha256(trends), Hashes.sha256(results)));
        }
        return new Outcome(run, trends, results);
    }

    /// Computes everything again from a log; byte for byte what it was.
    public static Outcome replay(List<Entry> entries) {
        Run run = Run.of(entries);
        return new Outcome(run, Trends.csv(run), ResultsFile.json(run));
    }
}
