package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.seedtrain.plant.culture.CultureModel;
import org.seedtrain.plant.culture.CultureRun;
import org.seedtrain.plant.culture.FeedProfile;
import org.seedtrain.plant.culture.Monod;
import tools.jackson.databind.JsonNode;

/// `culture`: a batch or fed-batch culture of a published model.
final class CultureKind implements Kind {
    @Override
    public String name() {
        return "culture";
    }

    @Override
    public String what() {
        return "A batch or fed-batch culture after a published model: Monod, E. coli (Anane 2017), CHO, yeast"
                + " (Sonnleitner and Kaeppeli 1986).";
    }

    @Override
    public Shape.Group keys() {
        return Shape.group(
                Shape.required("model", new Shape.Word(CultureModel.NAMES), "the published model"),
                Shape.optional("parameters", new Shape.Named(Shape.any()), "those that differ from the publication, by its symbols"),
                Shape.required("initial", new Shape.Named(Shape.any()), "every state by its column, e.g. X_gL"),
                Shape.optional(
                        "feed",
                        new Shape.Items(
                                Shape.group(
                                        Shape.required("start_h", Shape.notNegative(), "[h]"),
                                        Shape.required("rate", Shape.notNegative(), "at its start [volume of the model/h]"),
                                        Shape.optional("exponent_per_h", Shape.any(), "it grows by exp(exponent (t - start)) (0)")),
                                0,
                                10_000),
                        "pieces, each until the next begins; nothing before the first"),
                Output.key("t_h"),
                Shape.optional(
                        "tolerance",
                        Shape.group(Shape.required("relative", Shape.between(1e-13, 1e-2), "error of a step")),
                        "of the solver (1e-8)"));
    }

    @Override
    public Case read(JsonNode c) {
        Map<String, Double> parameters = new TreeMap<>();
        if (c.has("parameters")) {
            c.get("parameters").properties().forEach(e -> parameters.put(e.getKey(), e.getValue().asDouble()));
        }
        CultureModel model = CultureModel.of(c.get("model").asString(), parameters);
        JsonNode given = c.get("initial");
        double[] initial = new double[model.columns().size()];
        for (int i = 0; i < initial.length; i++) {
            String column = model.columns().get(i);
            if (!given.has(column)) {
                throw new CaseProblem("initial." + column + " is missing; the states are "
                        + String.join(", ", model.columns()));
            }
            initial[i] = given.get(column).asDouble();
            if (!(initial[i] >= 0)) {
                throw new CaseProblem("initial." + column + " is " + Shape.plain(initial[i]) + "; it must be 0 or more");
            }
            if (i == model.columns().indexOf("V_L") + model.columns().indexOf("V") + 1 && model.fed() && initial[i] <= 0) {
                throw new CaseProblem("initial." + column + " is 0; a volume must be more than 0");
            }
        }
        given.properties().forEach(e -> {
            if (!model.columns().contains(e.getKey())) {
                throw new CaseProblem("initial." + e.getKey() + " is not a state of this model; they are "
                        + String.join(", ", model.columns()));
            }
        });
        List<FeedProfile.Piece> pieces = new ArrayList<>();
        if (c.has("feed")) {
            for (JsonNode piece : c.get("feed")) {
                pieces.add(new FeedProfile.Piece(
                        piece.get("start_h").asDouble(),
                        piece.get("rate").asDouble(),
                        Output.number(piece, "exponent_per_h", 0)));
            }
        }
        double tolerance = c.has("tolerance") ? c.get("tolerance").get("relative").asDouble() : 1e-8;
        double[] times = Output.read(c, "t_h");
        if (times[0] < 0) {
            throw new CaseProblem("output begins at " + Shape.plain(times[0]) + " h; a culture begins at 0");
        }
        return new Culture(model, new FeedProfile(pieces), initial, times, tolerance);
    }

    record Culture(CultureModel model, FeedProfile feed, double[] initial, double[] times, double tolerance)
            implements Case {
        /// The same at another tolerance.
        Culture at(double other) {
            return new Culture(model, feed, initial, times, other);
        }

        private double end() {
            return Math.max(times[times.length - 1], 1e-9);
        }

        CultureRun run() {
            return CultureRun.solve(model, feed, initial, 0, end(), tolerance);
        }

        List<double[]> rows(CultureRun run) {
            List<double[]> rows = new ArrayList<>(times.length);
            double[] y = new double[initial.length];
            for (double t : times) {
                run.at(t, y);
                double[] row = new double[y.length + 1];
                row[0] = t;
                System.arraycopy(y, 0, row, 1, y.length);
                rows.add(row);
            }
            return rows;
        }

        @Override
        public Solved solve() {
            CultureRun run = run();
            List<Column> columns = new ArrayList<>(List.of(new Column("t_h", "time", "h")));
            model.columns().forEach(name -> columns.add(column(name)));
            Map<String, Object> solver = new LinkedHashMap<>();
            solver.put("method", "rodas");
            solver.put("states", initial.length);
            solver.put("steps", run.steps());
            solver.put("rejected", run.rejections());
            solver.put("evaluations", run.evaluations());
            solver.put("jacobians", run.jacobians());
            solver.put("factorisations", run.factorisations());
            solver.put("kinks", run.located());
            double[] y = new double[initial.length];
            run.at(end(), y);
            return new Solved(new Table(columns, rows(run)), solver, balance(y, end()), Map.of());
        }

        /// Of Monod's model cells and substrate; of a fed one the volume. The others make and burn carbon that they do
        /// not follow.
        private OptionalDouble balance(double[] y, double end) {
            if (model instanceof Monod monod) {
                double before = initial[0] / monod.yield() + initial[1];
                return OptionalDouble.of(Math.abs(y[0] / monod.yield() + y[1] - before) / before);
            }
            int volume = Math.max(model.columns().indexOf("V_L"), model.columns().indexOf("V"));
            double fed = 0;
            for (int i = 0; i < feed.pieces().size(); i++) {
                FeedProfile.Piece piece = feed.pieces().get(i);
                double until = i + 1 < feed.pieces().size() ? Math.min(end, feed.pieces().get(i + 1).start()) : end;
                double time = until - piece.start();
                if (time > 0) {
                    fed += piece.exponent() == 0
                            ? piece.rate() * time
                            : piece.rate() / piece.exponent() * StrictMath.expm1(piece.exponent() * time);
                }
            }
            return OptionalDouble.of(Math.abs(y[volume] - initial[volume] - fed) / y[volume]);
        }

        private static Column column(String name) {
            int end = name.indexOf('_');
            String unit = end < 0 ? "" : switch (name.substring(end + 1)) {
                case "gL" -> "g/L";
                case "L" -> "L";
                case "pct" -> "%";
                case "mM" -> "mmol/L";
                case "1e9perL" -> "1e9/L";
                default -> name.substring(end + 1);
            };
            return Column.of(name, unit);
        }
    }
}
