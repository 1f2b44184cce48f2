package org.seedtrain.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.plant.Command;

/// A batch of brine in a few steps, made by Kim, checked by Lee, decided by Park.
public final class SmallBatch {
    public static final Actor KIM = new Actor("u1", "Kim Jiwoo", Role.TRAINEE);
    public static final Actor LEE = new Actor("u2", "Lee Minjun", Role.TRAINEE);
    public static final Actor PARK = new Actor("u3", "Park Seoyeon", Role.QUALITY);
    public static final Actor CHOI = new Actor("u4", "Choi Haneul", Role.INSTRUCTOR);
    public static final Instant BEGIN = Instant.parse("2026-11-24T00:00:00Z");

    private final Run run;
    private Instant wall = BEGIN;
    private int drafts;

    public SmallBatch() {
        this(text("small-recipe.yaml"));
    }

    public SmallBatch(String recipe) {
        run = Run.of(List.of(Run.first("id-0", KIM, BEGIN, new Body.Start(
                "run-1", Body.Document.of("small", "1.0", recipe),
                Body.Document.of("small", "1", text("small-plant.yaml")), 7, "test", "practice", null))));
    }

    public static String text(String name) {
        try (InputStream in = SmallBatch.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Run run() {
        return run;
    }

    public Instant wall() {
        return wall;
    }

    public SmallBatch after(double seconds) {
        wall = wall.plusMillis((long) (seconds * 1000));
        return this;
    }

    /// Half a minute later somebody does something.
    public Entry by(Actor actor, String step, Body body) {
        after(30);
        return now(actor, step, body);
    }

    public Entry now(Actor actor, String step, Body body) {
        Entry entry = run.next(new Entry.Draft("id-" + ++drafts, step, body, actor), wall);
        run.append(entry);
        return entry;
    }

    public static Body value(String text, String unit) {
        return new Body.Value("value", text, unit);
    }

    public static Body weighed(String lot, String tare, String gross, String net) {
        return new Body.Weighed(
                lot, "BAG-1", new Body.Typed(tare, "kg"), new Body.Typed(gross, "kg"), new Body.Typed(net, "kg"));
    }

    public static Body act(String target, String action, Map<String, Double> quantities, Map<String, String> names) {
        return new Body.Plant(new Command.Act(target, action, quantities, names));
    }

    /// Salt in the bag, weighed and verified.
    public SmallBatch weighedSalt(String lot) {
        cleared();
        by(KIM, "salt.weigh.salt", act("BAG-1", "add", Map.of("mass", 0.5), Map.of("lot", lot)));
        by(KIM, "salt.weigh.salt", weighed(lot, "0.120", "0.620", "0.500"));
        by(LEE, "salt.weigh.verify", verified());
        return this;
    }

    /// Line clear, balance on and checked.
    public SmallBatch cleared() {
        by(KIM, "salt.weigh.clear", new Body.Acknowledged());
        by(KIM, null, new Body.Plant(new Command.SetValue("BAL-9.on", 1)));
        by(KIM, null, act("BAL-9", "check", Map.of("mass", 1000.0), Map.of()));
        return this;
    }

    public static Body verified() {
        return new Body.Signature(Body.Signature.Meaning.VERIFIED, "");
    }

    public SmallBatch dissolved(String read, String content) {
        by(KIM, "salt.dissolve.add", act("TK-1", "add", Map.of("mass", 0.5), Map.of("container", "BAG-1")));
        by(KIM, "salt.dissolve.read", value(read, "kg"));
        by(KIM, "salt.dissolve.conc", value(content, "g/kg"));
        by(KIM, "salt.dissolve.filter", value("4.0", "bar"));
        return this;
    }

    public List<String> rules() {
        return run.record().findings().stream().map(RecordView.Finding::rule).toList();
    }

    public RecordView.StepState step(String id) {
        return run.record().steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }
}
