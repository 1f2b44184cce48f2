package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.column.Binding;
import org.seedtrain.plant.column.CaseRefused;
import org.seedtrain.plant.column.ColumnCase;
import org.seedtrain.plant.column.ColumnSolution;
import org.seedtrain.plant.column.ColumnSolver;
import tools.jackson.databind.JsonNode;

/// `column`: one chromatography column.
final class ColumnKind implements Kind {
    @Override
    public String name() {
        return "column";
    }

    @Override
    public String what() {
        return "One chromatography column: lumped rate model without or with pores or general rate model; linear,"
                + " Langmuir or steric-mass-action binding; what leaves it.";
    }

    @Override
    public Shape.Group keys() {
        Shape numbers = Shape.list(Shape.notNegative());
        Shape signed = Shape.list(Shape.any());
        return Shape.group(
                Shape.required("model", Shape.word("LRM", "LRMP", "GRM"), "lumped rate model, the same with pores, general rate model"),
                Shape.required("length_m", Shape.positive(), "length of the bed [m]"),
                Shape.required("interstitialVelocity_m_s", Shape.positive(), "of the liquid between the particles [m/s]"),
                Shape.required("axialDispersion_m2_s", Shape.notNegative(), "Dax [m2/s]"),
                Shape.optional("totalPorosity", Shape.inside(0, 1), "LRM: all liquid by volume of the bed"),
                Shape.optional("columnPorosity", Shape.inside(0, 1), "LRMP, GRM: liquid between the particles by volume of the bed"),
                Shape.optional("particlePorosity", Shape.inside(0, 1), "LRMP, GRM: liquid in a particle by its volume"),
                Shape.optional("particleRadius_m", Shape.positive(), "LRMP, GRM [m]"),
                Shape.optional("filmDiffusion_m_s", numbers, "LRMP, GRM: kf by component [m/s]"),
                Shape.optional("poreDiffusion_m2_s", numbers, "GRM: Dp by component [m2/s]"),
                Shape.optional("surfaceDiffusion_m2_s", numbers, "GRM: Ds by component [m2/s] (0)"),
                Shape.required(
                        "binding",
                        Shape.group(
                                Shape.required("isotherm", Shape.word("linear", "Langmuir", "SMA"), "the law"),
                                Shape.required("kinetic", new Shape.Flag(), "false: in equilibrium at every moment"),
                                Shape.required("ka", numbers, "adsorption by component"),
                                Shape.required("kd", numbers, "desorption by component [1/s]"),
                                Shape.optional("qmax_mol_m3", numbers, "Langmuir: capacity by component [mol/m3 solid]"),
                                Shape.optional("ionicCapacity_mol_m3", Shape.positive(), "SMA: Lambda [mol/m3 solid]"),
                                Shape.optional("characteristicCharge", numbers, "SMA: nu by component"),
                                Shape.optional("stericFactor", numbers, "SMA: sigma by component")),
                        "how the components bind; with SMA component 0 is the salt"),
                Shape.required(
                        "initial",
                        Shape.group(
                                Shape.required("c", numbers, "in all liquid, by component [mol/m3]"),
                                Shape.required("q", numbers, "bound, by component [mol/m3 solid]")),
                        "what is in the column at the beginning"),
                Shape.required(
                        "inlet",
                        Shape.list(Shape.group(
                                Shape.required("start_s", Shape.notNegative(), "[s]"),
                                Shape.required("end_s", Shape.positive(), "[s]"),
                                Shape.required("constant", signed, "by component [mol/m3]"),
                                Shape.required("slope_per_s", signed, "by component [mol/m3/s]"))),
                        "what flows in: constant + slope (t - start), section after section"),
                Output.key("t_s"),
                Shape.required(
                        "tolerance",
                        Shape.group(
                                Shape.required("relative", Shape.between(1e-12, 0.1), "of each component's peak"),
                                Shape.required("absolute", Shape.positive(), "[mol/m3]")),
                        "how exact the outlet is to be"),
                Shape.optional(
                        "resolution",
                        Shape.group(
                                Shape.required("method", Shape.word("elements", "transform"), "spectral elements, or inverse Laplace transform (linear binding)"),
                                Shape.required("elements", new Shape.Whole(2, 2000), "along the bed"),
                                Shape.required("degree", new Shape.Whole(1, 12), "of the polynomial in each"),
                                Shape.required("particlePoints", new Shape.Whole(1, 30), "along the radius (GRM)")),
                        "instead of what the tolerance would choose"));
    }

    @Override
    public Case read(JsonNode c) {
        ColumnCase.Model model = ColumnCase.Model.valueOf(c.get("model").asString());
        boolean pores = model != ColumnCase.Model.LRM;
        needs(c, model, "totalPorosity", !pores);
        for (String key : List.of("columnPorosity", "particlePorosity", "particleRadius_m", "filmDiffusion_m_s")) {
            needs(c, model, key, pores);
        }
        needs(c, model, "poreDiffusion_m2_s", model == ColumnCase.Model.GRM);
        if (c.has("surfaceDiffusion_m2_s")) {
            needs(c, model, "surfaceDiffusion_m2_s", model == ColumnCase.Model.GRM);
        }
        Binding binding = binding(c.get("binding"));
        List<ColumnCase.Section> inlet = new ArrayList<>();
        for (JsonNode s : c.get("inlet")) {
            inlet.add(new ColumnCase.Section(
                    s.get("start_s").asDouble(),
                    s.get("end_s").asDouble(),
                    Output.array(s.get("constant")),
                    Output.array(s.get("slope_per_s"))));
        }
        double[] surface = c.has("surfaceDiffusion_m2_s")
                ? Output.array(c.get("surfaceDiffusion_m2_s"))
                : new double[model == ColumnCase.Model.GRM ? binding.components() : 0];
        JsonNode tolerance = c.get("tolerance");
        return new Solution(new ColumnCase(
                model,
                c.get("length_m").asDouble(),
                c.get("interstitialVelocity_m_s").asDouble(),
                c.get("axialDispersion_m2_s").asDouble(),
                c.get(pores ? "columnPorosity" : "totalPorosity").asDouble(),
                Output.number(c, "particlePorosity", Double.NaN),
                Output.number(c, "particleRadius_m", Double.NaN),
                Output.array(c.get("filmDiffusion_m_s")),
                Output.array(c.get("poreDiffusion_m2_s")),
                surface,
                binding,
                Output.array(c.get("initial").get("c")),
                Output.array(c.get("initial").get("q")),
                inlet,
                Output.read(c, "t_s"),
                new ColumnCase.Tolerance(
                        tolerance.get("relative").asDouble(), tolerance.get("absolute").asDouble()),
                resolution(c.get("resolution"))));
    }

    private static void needs(JsonNode c, ColumnCase.Model model, String key, boolean belongs) {
        if (belongs && !c.has(key)) {
            throw new CaseProblem(key + " is missing: model " + model + " needs it");
        }
        if (!belongs && c.has(key)) {
            throw new CaseProblem(key + " does not belong to model " + model + "; leave it away");
        }
    }

    private static ColumnCase.@Nullable Resolution resolution(@Nullable JsonNode r) {
        return r == null
                ? null
                : new ColumnCase.Resolution(
                        r.get("method").asString().equals("transform")
                                ? ColumnCase.Method.TRANSFORM
                                : ColumnCase.Method.ELEMENTS,
                        r.get("elements").asInt(),
                        r.get("degree").asInt(),
                        r.get("particlePoints").asInt());
    }

    private static Binding binding(JsonNode b) {
        boolean kinetic = b.get("kinetic").asBoolean();
        double[] ka = Output.array(b.get("ka"));
        double[] kd = Output.array(b.get("kd"));
        String isotherm = b.get("isotherm").asString();
        Map<String, String> belongs = Map.of(
                "qmax_mol_m3", "Langmuir", "ionicCapacity_mol_m3", "SMA", "characteristicCharge", "SMA", "stericFactor", "SMA");
        belongs.forEach((key, law) -> {
            if (law.equals(isotherm) != b.has(key)) {
                throw new CaseProblem("binding." + key
                        + (b.has(key) ? " belongs to " + law + "; leave it away" : " is missing: " + law + " needs it"));
            }
        });
        return switch (isotherm) {
            case "linear" -> new Binding.Linear(kinetic, ka, kd);
            case "Langmuir" -> new Binding.Langmuir(kinetic, ka, kd, Output.array(b.get("qmax_mol_m3")));
            default -> new Binding.StericMassAction(
                    kinetic,
                    ka,
                    kd,
                    b.get("ionicCapacity_mol_m3").asDouble(),
                    Output.array(b.get("characteristicCharge")),
                    Output.array(b.get("stericFactor")));
        };
    }

    /// A column that can be solved.
    record Solution(ColumnCase column) implements Case {
        @Override
        public Solved solve() {
            ColumnSolution solution;
            try {
                solution = ColumnSolver.solve(column);
            } catch (CaseRefused refused) {
                throw new CaseProblem(refused.getMessage());
            }
            int n = column.components();
            List<Column> columns = new ArrayList<>(List.of(new Column("t_s", "time", "s")));
            for (int i = 0; i < n; i++) {
                columns.add(new Column("c" + i + "_mol_m3", "c" + i, "mol/m3"));
            }
            double[] times = solution.times();
            List<double[]> rows = new ArrayList<>(times.length);
            for (int j = 0; j < times.length; j++) {
                double[] row = new double[n + 1];
                row[0] = times[j];
                for (int i = 0; i < n; i++) {
                    row[i + 1] = solution.outlet()[i][j];
                }
                rows.add(row);
            }
            ColumnSolution.Statistics how = solution.statistics();
            Map<String, Object> solver = new LinkedHashMap<>();
            solver.put("method", how.method().name().toLowerCase(java.util.Locale.ROOT));
            solver.put("elements", how.elements());
            solver.put("degree", how.degree());
            solver.put("particlePoints", how.particlePoints());
            solver.put("states", how.states());
            solver.put("steps", how.steps());
            solver.put("rejected", how.rejected());
            solver.put("evaluations", how.evaluations());
            solver.put("factorisations", how.factorisations());
            List<Object> estimate = new ArrayList<>();
            for (double one : solution.estimate()) {
                estimate.add(Double.isNaN(one) ? "not compared: the resolution was given" : (Object) one);
            }
            solver.put("errorEstimateOfPeak", estimate);
            return new Solved(
                    new Table(columns, rows), solver, OptionalDouble.of(solution.balanceError()), Map.of());
        }
    }
}
