package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.seedtrain.plant.mrna.BindingConstants;
import org.seedtrain.plant.mrna.Speciation;
import org.seedtrain.plant.mrna.Transcription;
import org.seedtrain.plant.mrna.TranscriptionKinetics;
import org.seedtrain.plant.solver.DenseStep;
import org.seedtrain.plant.solver.Rodas;
import tools.jackson.databind.JsonNode;

/// `ivt`: an in-vitro transcription.
final class IvtKind implements Kind {
    @Override
    public String name() {
        return "ivt";
    }

    @Override
    public String what() {
        return "In-vitro transcription with full speciation of magnesium, nucleotides and pyrophosphate, after Stover,"
                + " Ganko and Braatz (2024).";
    }

    @Override
    public Shape.Group keys() {
        Shape concentration = Shape.between(0, 10);
        return Shape.group(
                Shape.required("polymerase_M", concentration, "T7 RNA polymerase [mol/L]"),
                Shape.required("ntp_M", new Shape.Items(Shape.between(0, 10), 4, 4), "A, U, C, G at the beginning [mol/L]"),
                Shape.required("magnesium_M", Shape.inside(0, 10), "as acetate [mol/L]"),
                Shape.optional("template_nM", Shape.between(0, 1e6), "(7.4)"),
                Shape.optional("pyrophosphatase", Shape.notNegative(), "in the unit of the model's rate (0)"),
                Shape.optional("buffer_M", concentration, "(0.04)"),
                Shape.optional("buffer_pKa", Shape.between(4, 11), "(8.1)"),
                Shape.optional("sodiumPerNtp", Shape.between(0, 5), "sodium that came with each nucleotide (3.96)"),
                Shape.optional("nucleotides", new Shape.Items(new Shape.Whole(1, 1_000_000), 4, 4), "A, U, C, G in one molecule (231, 246, 189, 202)"),
                Output.key("t_h"),
                Shape.optional(
                        "tolerance",
                        Shape.group(Shape.required("relative", Shape.between(1e-13, 1e-2), "error of a step")),
                        "of the solver (1e-8)"));
    }

    @Override
    public Case read(JsonNode c) {
        int[] counts = Transcription.Mix.AKAMA.clone();
        if (c.has("nucleotides")) {
            for (int i = 0; i < 4; i++) {
                counts[i] = c.get("nucleotides").get(i).asInt();
            }
        }
        Transcription.Mix mix = new Transcription.Mix(
                c.get("polymerase_M").asDouble(),
                Output.number(c, "template_nM", 7.4),
                Output.array(c.get("ntp_M")),
                c.get("magnesium_M").asDouble(),
                Output.number(c, "pyrophosphatase", 0),
                Output.number(c, "buffer_M", 0.04),
                Output.number(c, "buffer_pKa", 8.1),
                Output.number(c, "sodiumPerNtp", 3.96),
                counts);
        double tolerance = c.has("tolerance") ? c.get("tolerance").get("relative").asDouble() : 1e-8;
        double[] times = Output.read(c, "t_h");
        if (times[0] < 0) {
            throw new CaseProblem("output begins at " + Shape.plain(times[0]) + " h; a reaction begins at 0");
        }
        return new Reaction(mix, times, tolerance);
    }

    private record Reaction(Transcription.Mix mix, double[] times, double tolerance) implements Case {
        private static final int RNA = 1;
        private static final int PPI = 2;
        private static final int NTP = 3;
        private static final int MG = 7;
        private static final int PI = 9;

        @Override
        public Solved solve() {
            Transcription reaction =
                    new Transcription(TranscriptionKinetics.STOVER_2024, BindingConstants.STOVER_2024, mix);
            double[] y = reaction.start();
            double end = Math.max(times[times.length - 1], 1e-9);
            Rodas solver = new Rodas(reaction, tolerance, reaction.magnitude(), end);
            solver.begin(0, y.clone());
            List<double[]> rows = new ArrayList<>(times.length);
            DenseStep step = null;
            double worst = 0;
            for (double t : times) {
                while (t > 0 && (step == null || step.end() < t)) {
                    step = solver.step();
                }
                if (step != null) {
                    step.at(t, y);
                }
                worst = Math.max(worst, imbalance(y));
                Speciation mixed = reaction.at(y);
                double[] row = new double[y.length + 3];
                row[0] = t;
                System.arraycopy(y, 0, row, 1, y.length);
                row[y.length + 1] = mixed.pH();
                row[y.length + 2] = mixed.freeMagnesium();
                rows.add(row);
            }
            List<Column> columns = new ArrayList<>(List.of(new Column("t_h", "time", "h")));
            for (String name : Transcription.COLUMNS) {
                columns.add(Column.of(name, name.endsWith("_nM") ? "nmol/L" : name.endsWith("_M") ? "mol/L" : ""));
            }
            columns.add(new Column("pH", "pH", ""));
            columns.add(new Column("Mgfree_M", "free Mg", "mol/L"));
            Map<String, Object> how = new LinkedHashMap<>();
            how.put("method", "rodas");
            how.put("states", y.length);
            how.put("steps", solver.steps());
            how.put("rejected", solver.rejections());
            how.put("evaluations", solver.evaluations());
            how.put("jacobians", solver.jacobians());
            how.put("factorisations", solver.factorisations());
            return new Solved(new Table(columns, rows), how, OptionalDouble.of(worst), Map.of());
        }

        /// Nucleotides, and pyrophosphate with what fell out with magnesium or was split.
        private double imbalance(double[] y) {
            double worst = 0;
            int length = 0;
            for (int j = 0; j < 4; j++) {
                length += mix.counts()[j];
                double before = mix.ntp()[j];
                if (before > 0) {
                    worst = Math.max(worst, Math.abs(y[NTP + j] + mix.counts()[j] * y[RNA] - before) / before);
                }
            }
            double made = (length - 1) * y[RNA];
            double found = y[PPI] + 0.5 * (mix.magnesium() - y[MG]) + 0.5 * y[PI];
            double all = Math.max(made, 1e-6 * mix.magnesium());
            return Math.max(worst, Math.abs(found - made) / all);
        }
    }
}
