package org.seedtrain.batch.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.MemoryRunLog;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.ResultViews;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// Makes batches and says what came out; for tuning a recipe by hand.
final class Trial {
    private Trial() {}

    static final Path CONTENT = Path.of("../content");

    static BatchRun.Order order(long seed, String operator) throws Exception {
        return new BatchRun.Order(
                Files.readString(CONTENT.resolve("recipes/" + System.getProperty("recipe", "microbial-subunit") + ".yaml")),
                Files.readString(CONTENT.resolve("plants/" + System.getProperty("plant", "demonstration") + ".yaml")),
                seed, Habits.read(CONTENT.resolve("operators/" + operator + ".yaml")), List.of(),
                Instant.parse("2026-01-05T08:00:00Z"));
    }

    public static void main(String[] arguments) throws Exception {
        String operator = arguments[0];
        int from = Integer.parseInt(arguments[1]);
        int to = Integer.parseInt(arguments[2]);
        boolean verbose = arguments.length > 3;
        Map<String, Integer> reasons = new TreeMap<>();
        int released = 0;
        for (int seed = from; seed <= to; seed++) {
            long begin = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            BatchRun.Order order = order(seed, operator);
            BatchRun.Outcome outcome = BatchRun.make(order, new MemoryRunLog(), (done, total, title, time) -> {});
            double ms = (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) * 1e-6;
            released += outcome.released() ? 1 : 0;
            List<ResultViews.Blocker> blockers = outcome.run().blockers();
            String reason = blockers.isEmpty() ? "-" : blockers.getFirst().text().en();
            System.out.printf("seed %d: %s %.0f ms, %.1f h, %d entries, %d findings, %d blockers: %s%n", seed,
                    outcome.released() ? "released" : "REJECTED", ms, Trends.end(outcome.run()) / 3600,
                    outcome.run().entries().size(), outcome.run().record().findings().size(), blockers.size(), reason);
            if (!outcome.released()) {
                reasons.merge(blockers.isEmpty() ? "?" : blockers.getFirst().kind() + " " + blockers.getFirst().step(), 1, Integer::sum);
            }
            if (verbose) {
                show(outcome);
            }
        }
        System.out.println(released + " of " + (to - from + 1) + " released; " + reasons);
    }

    private static void show(BatchRun.Outcome outcome) {
        for (Entry entry : outcome.run().entries()) {
            if (entry.body() instanceof Body.NotApplicable no) {
                System.out.println("  N/A " + entry.step() + ": " + no.reason());
            }
            if (entry.body() instanceof Body.Note no) {
                System.out.println("  NOTE " + entry.step() + ": " + no.text());
            }
            if (entry.body() instanceof Body.Value value) {
                System.out.printf("  %7.2f h %s = %s %s%n", entry.time() / 3600, entry.step(), value.text(), value.unit());
            }
        }
        for (ResultViews.TestResult result : outcome.run().results()) {
            System.out.printf("  test %s %s %s = %s (%s..%s) %s computed %s%n", result.id(), result.sample(), result.test(), result.text(),
                    result.lower(), result.upper(), result.verdict(), result.computed());
        }
        for (RecordView.Finding finding : outcome.run().record().findings()) {
            System.out.println("  " + finding.severity() + " " + finding.rule() + " " + finding.step() + " " + finding.text().en());
        }
        outcome.run().blockers().forEach(b -> System.out.println("  BLOCKER " + b.kind() + " " + b.step() + " " + b.text().en()));
        outcome.run().product().forEach(p -> System.out.printf("  stage %s %.1f g %.1f %%%n", p.id(), p.product_g(), p.yield_pct()));
        double end = Trends.end(outcome.run());
        for (String unit : outcome.run().plant().units()) {
            Mixture m = outcome.run().plant().contents(unit, end);
            if (m.mass() > 1e-6) {
                var s = IonicEquilibrium.of(m);
                StringBuilder b = new StringBuilder(String.format("  %-9s %.3f L pH %.2f cond %.2f", unit, m.volume() * 1e3, s.pH(), s.conductivity25() * 10));
                for (Species x : List.of(Species.CELLS, Species.CONTAMINANT, Species.GLUCOSE, Species.ACETATE, Species.ANTIGEN_IN_CELLS, Species.ANTIGEN, Species.AGGREGATE, Species.HOST_PROTEIN, Species.ENDOTOXIN)) {
                    if (m.mass(x) > 0) {
                        b.append(String.format(" %s %.3g g", x, m.mass(x) * 1e3));
                    }
                }
                System.out.println(b);
            }
        }
        outcome.run().plant().alarms(end).forEach(a -> System.out.printf("  alarm %.2f h %s %s%n", a.raised() / 3600, a.tag(), a.name()));
    }
}
