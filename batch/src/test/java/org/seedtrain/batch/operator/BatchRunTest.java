package org.seedtrain.batch.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.batch.Blueprint;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.ChainVerification;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Hashes;
import org.seedtrain.batch.MemoryRunLog;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.batch.record.Genealogy;
import org.seedtrain.batch.view.ResultViews;
import org.seedtrain.plant.Plant;

/// Whole batches of the recipe that ships with the content. The 100 seeds of the promise are run by hand; here a few.
class BatchRunTest {
    private static final Path CONTENT = Path.of("../content");
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    private static String read(String name) {
        try {
            return Files.readString(CONTENT.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BatchRun.Order order(long seed, String operator, List<Intervention> interventions, Instant begin) {
        return new BatchRun.Order(
                read("recipes/microbial-subunit.yaml"), read("plants/demonstration.yaml"), seed,
                Habits.read(operator, read("operators/" + operator + ".yaml")), interventions, begin);
    }

    private static final class Seven {
        static final BatchRun.Outcome MADE = make(7, "careful");
    }

    private static BatchRun.Outcome make(long seed, String operator, Intervention... interventions) {
        return BatchRun.make(order(seed, operator, List.of(interventions), BEGIN), new MemoryRunLog(), (_, _, _, _) -> {});
    }

    private static Plant plant() {
        return new Plant(LayoutReader.read("demonstration.yaml", read("plants/demonstration.yaml")));
    }

    @Test
    void the_recipe_fits_the_demonstration_plant_and_the_laboratory() {
        Blueprint blueprint = Blueprint.read(
                "microbial-subunit.yaml", read("recipes/microbial-subunit.yaml"),
                "demonstration.yaml", read("plants/demonstration.yaml"));
        assertThat(blueprint.recipe().steps()).hasSizeGreaterThan(90);
    }

    @Test
    void a_careful_batch_is_released_and_the_same_bytes_come_from_its_log_and_on_any_day() {
        BatchRun.Outcome made = Seven.MADE;
        assertThat(made.released()).isTrue();
        List<String> lines = made.run().entries().stream().map(BatchJson::line).toList();
        assertThat(ChainVerification.of(lines).whole()).isTrue();

        List<Entry> log = lines.stream().map(BatchJson::entry).toList();
        BatchRun.Outcome again = BatchRun.replay(log);
        assertThat(again.trends()).isEqualTo(made.trends());
        assertThat(again.results()).isEqualTo(made.results());
        Body.Closed closed = (Body.Closed) log.getLast().body();
        assertThat(closed.trendsSha256()).isEqualTo(Hashes.sha256(again.trends()));
        assertThat(closed.resultsSha256()).isEqualTo(Hashes.sha256(again.results()));

        BatchRun.Outcome other = BatchRun.make(
                order(7, "careful", List.of(), Instant.parse("2027-07-30T13:45:12.345Z")), new MemoryRunLog(),
                (_, _, _, _) -> {});
        assertThat(other.results()).isEqualTo(made.results());
        assertThat(other.trends()).isEqualTo(made.trends());
    }

    @Test
    void careful_batches_of_other_seeds_are_released_too() {
        for (long seed = 11; seed < 13; seed++) {
            assertThat(make(seed, "careful").released()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void clumsy_batches_are_rejected_for_different_computed_reasons() {
        Set<String> reasons = new TreeSet<>();
        int rejected = 0;
        for (long seed : new long[] {33, 34, 36, 38}) {
            BatchRun.Outcome outcome = make(seed, "clumsy");
            if (!outcome.released()) {
                rejected++;
                ResultViews.Blocker first = outcome.run().blockers().getFirst();
                reasons.add(first.kind() + " " + first.step());
            }
        }
        assertThat(rejected).isGreaterThanOrEqualTo(2);
        assertThat(reasons).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void every_vial_leads_back_to_the_lots_that_are_in_it() {
        ResultViews.Genealogy genealogy = Seven.MADE.run().genealogy();
        Set<String> ancestors = Genealogy.ancestors(genealogy, "FP-1", Long.MAX_VALUE).stream()
                .map(ResultViews.Edge::from)
                .collect(Collectors.toSet());
        assertThat(ancestors).contains("SV01-LOT", "BAG-520", "BAG-450", "FRM-200", "W-KDP", "KDP-2601", "AMS-2601", "TRS-2601", "WCB-01");
    }

    @Test
    void a_buffer_leads_back_to_its_own_salts_only() {
        ResultViews.Genealogy genealogy = Seven.MADE.run().genealogy();
        Set<String> ancestors = Genealogy.ancestors(genealogy, "BAG-401", Long.MAX_VALUE).stream()
                .map(ResultViews.Edge::from)
                .collect(Collectors.toSet());
        assertThat(ancestors).containsExactlyInAnyOrder("V-120 #2", "W-401", "TRS-2601", "HCL-2601", "NAC-2601");
        assertThat(genealogy.edges()).noneMatch(edge -> edge.from().equals("BAG-450") && edge.to().equals("CHR-400"));
    }

    @Test
    void the_picture_names_the_decision_that_cost_the_product() {
        BatchRun.Outcome late = make(7, "careful", Intervention.set("CHR-400.collectAbove=2.5", plant()));
        ResultViews.PictureStage captured = late.run().picture().stages().stream()
                .filter(stage -> stage.id().equals("captured"))
                .findFirst()
                .orElseThrow();
        assertThat(captured.cause()).isNotNull();
        assertThat(captured.cause().en()).contains("Pool above 0.1 AU: 2.5 AU was set instead of 0.1 AU", "more product here");
        Entry entry = late.run().entries().get(captured.seq().intValue());
        assertThat(entry.step()).isEqualTo("capture.column.pool-above");
    }

    @Test
    void an_intervention_that_cannot_be_is_explained() {
        Plant plant = plant();
        assertThatThrownBy(() -> Intervention.set("FRM-200.temperature.setpoint:30", plant))
                .hasMessageContaining("write TAG=VALUE");
        assertThatThrownBy(() -> Intervention.set("FRM-200.temp=30", plant))
                .hasMessageContaining("there is no tag 'FRM-200.temp'")
                .hasMessageContaining("FRM-200.temperature.setpoint");
        assertThatThrownBy(() -> Intervention.set("FRM-200.temperature.setpoint=300", plant))
                .hasMessageContaining("takes 4.0 to 60.0 Cel");
        assertThatThrownBy(() -> Intervention.malfunction("FRM-200.airLoss@noon", plant))
                .hasMessageContaining("'noon' is no time");
        assertThatThrownBy(() -> Intervention.malfunction("airGone@2h", plant)).hasMessageContaining("FRM-200.airLoss");
        assertThat(Intervention.malfunction("airLoss@2h", plant).time()).isEqualTo(7200);
    }
}
