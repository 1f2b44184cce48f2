package org.seedtrain.batch.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.seedtrain.batch.MemoryRunLog;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.batch.record.Genealogy;
import org.seedtrain.batch.view.ResultViews;
import org.seedtrain.plant.Plant;

/// Whole batches of the mRNA-LNP line, and how a mistake travels through it to the release test.
class MessengerLineTest {
    private static final Path CONTENT = Path.of("../content");
    private static final String RECIPE = read("recipes/mrna-lnp.yaml");
    private static final String LAYOUT = read("plants/mrna-lnp.yaml");

    private static String read(String name) {
        try {
            return Files.readString(CONTENT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BatchRun.Outcome make(String recipe, long seed, String operator, Intervention... interventions) {
        BatchRun.Order order = new BatchRun.Order(
                recipe, LAYOUT, seed, Habits.read(operator, read("operators/" + operator + ".yaml")),
                List.of(interventions), Instant.parse("2026-01-05T08:00:00Z"));
        return BatchRun.make(order, new MemoryRunLog(), (_, _, _, _) -> {});
    }

    private static BatchRun.Outcome with(String set) {
        Plant plant = new Plant(LayoutReader.read("mrna-lnp.yaml", LAYOUT));
        Intervention one = set.contains("=") ? Intervention.set(set, plant) : Intervention.malfunction(set, plant);
        return make(RECIPE, 5, "careful", one);
    }

    private static double result(BatchRun.Outcome outcome, String specification) {
        return outcome.run().results().stream()
                .filter(result -> result.id().equals(specification))
                .map(ResultViews.TestResult::computed)
                .mapToDouble(Double::doubleValue)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> blockers(BatchRun.Outcome outcome) {
        Set<String> steps = new TreeSet<>();
        outcome.run().blockers().forEach(blocker -> steps.add(String.valueOf(blocker.step())));
        return steps;
    }

    @Test
    void careful_batches_are_released() {
        for (long seed = 1; seed < 4; seed++) {
            BatchRun.Outcome made = make(RECIPE, seed, "careful");
            assertThat(made.run().blockers()).as("seed %d", seed).isEmpty();
            assertThat(made.released()).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void a_wrong_flow_ratio_makes_large_particles_that_are_rejected() {
        BatchRun.Outcome made = with("MIX-350.ratio.setpoint=1");
        assertThat(result(made, "size")).isGreaterThan(130);
        assertThat(made.released()).isFalse();
        assertThat(blockers(made)).contains("quality.tests.size");
    }

    @Test
    void too_little_magnesium_costs_the_yield() {
        BatchRun.Outcome made = make(RECIPE.replace("target: 1.58,", "target: 0.30,"), 5, "careful");
        assertThat(made.released()).isFalse();
        assertThat(made.run().ledger().entries().stream()
                        .anyMatch(entry -> "purification.exchange.mass".equals(entry.step()))).isTrue();
        assertThat(blockers(made)).anyMatch(step -> step.startsWith("purification") || step.startsWith("quality.tests"));
    }

    @Test
    void a_hot_reaction_breaks_the_rna_and_the_inhibitor_catches_a_trace_of_ribonuclease() {
        BatchRun.Outcome hot = with("R-200.temperature.setpoint=50");
        assertThat(result(hot, "integrity")).isLessThan(80);
        assertThat(hot.released()).isFalse();
        BatchRun.Outcome dirty = with("R-200.ribonuclease@3.2h");
        assertThat(dirty.released()).isTrue();
    }

    @Test
    void a_dead_freezer_and_a_missing_exchange_are_found_in_the_thawed_vials() {
        BatchRun.Outcome made = with("UFD-400.diavolumes.target=0.3");
        assertThat(made.released()).isFalse();
        assertThat(blockers(made)).contains("quality.tests.ph");
        BatchRun.Outcome warm = with("FRZ-700.compressor@20h");
        assertThat(warm.released()).isFalse();
        assertThat(warm.run().blockers().getFirst().text().en()).contains("Load temperature");
    }

    @Test
    void clumsy_batches_are_often_rejected() {
        int rejected = 0;
        for (long seed : new long[] {5, 7, 9, 12, 14}) {
            rejected += make(RECIPE, seed, "clumsy").released() ? 0 : 1;
        }
        assertThat(rejected).isGreaterThanOrEqualTo(3);
    }

    @Test
    void every_vial_leads_back_to_plasmid_lipids_and_sugar() {
        ResultViews.Genealogy genealogy = make(RECIPE, 2, "careful").run().genealogy();
        Set<String> ancestors = new TreeSet<>();
        Genealogy.ancestors(genealogy, "FP-1", Long.MAX_VALUE).forEach(edge -> ancestors.add(edge.from()));
        assertThat(ancestors).contains(
                "FRZ-700", "MR01-LOT", "BAG-420", "BAG-330", "BAG-320", "W-LIP", "R-200", "W-PLA", "PLA-2601", "ION-2601",
                "SUC-2601", "T7P-2601", "MGA-2601");
        assertThat(ancestors).doesNotContain("NFW-2588");
    }
}
