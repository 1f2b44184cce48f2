package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.column.CaseRefused;
import org.seedtrain.plant.column.ColumnCase;
import tools.jackson.databind.JsonNode;

/// Reads the configuration of CADET-Core as JSON (`input/model/...`): one inlet, one column, one outlet. What it cannot
/// use it names by its path. The discretisation is not used: it is chosen here from the tolerance.
final class CadetFile {
    private static final Map<String, ColumnCase.Model> MODELS = new TreeMap<>(Map.of(
            "LUMPED_RATE_MODEL_WITHOUT_PORES", ColumnCase.Model.LRM,
            "LUMPED_RATE_MODEL_WITHOUT_PORES_DG", ColumnCase.Model.LRM,
            "LUMPED_RATE_MODEL_WITH_PORES", ColumnCase.Model.LRMP,
            "LUMPED_RATE_MODEL_WITH_PORES_DG", ColumnCase.Model.LRMP,
            "GENERAL_RATE_MODEL", ColumnCase.Model.GRM,
            "GENERAL_RATE_MODEL_DG", ColumnCase.Model.GRM));
    private static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("length_m", "col_length"),
            Map.entry("interstitialVelocity_m_s", "velocity"),
            Map.entry("axialDispersion_m2_s", "col_dispersion"),
            Map.entry("totalPorosity", "total_porosity"),
            Map.entry("columnPorosity", "col_porosity"),
            Map.entry("particlePorosity", "par_porosity"),
            Map.entry("particleRadius_m", "par_radius"),
            Map.entry("filmDiffusion_m_s", "film_diffusion"),
            Map.entry("poreDiffusion_m2_s", "par_diffusion"),
            Map.entry("surfaceDiffusion_m2_s", "par_surfdiffusion"),
            Map.entry("binding", "adsorption"),
            Map.entry("initial.c", "init_c"),
            Map.entry("initial.q", "init_q"),
            Map.entry("output.end_s", "input/solver/user_solution_times"),
            Map.entry("output", "input/solver/user_solution_times"))).descendingMap();
    private static final Set<String> UNIT = Set.of(
            "unit_type", "ncomp", "adsorption_model", "adsorption", "adsorption_000", "init_c", "init_cp", "init_q",
            "init_cs", "init_state", "col_length", "col_dispersion", "col_porosity", "total_porosity", "par_porosity", "par_radius",
            "par_coreradius", "par_geom", "par_type_volfrac", "npartype", "film_diffusion", "par_diffusion", "pore_diffusion",
            "par_surfdiffusion", "surface_diffusion", "par_surfdiffusion_dep", "cross_section_area", "velocity", "discretization",
            "reaction_model", "reaction_model_bulk", "reaction_model_particle", "reaction_model_particles", "nbound",
            "use_analytic_jacobian", "pore_accessibility");

    private final ColumnCase.Model model;
    private final CadetPart column;
    private final int n;

    private CadetFile(ColumnCase.Model model, CadetPart column, int n) {
        this.model = model;
        this.column = column;
        this.n = n;
    }

    static boolean looksLike(JsonNode node) {
        return node.isObject() && !node.has("kind") && !CadetPart.top(node).get("input").get("model").missing();
    }

    static Case read(JsonNode node) {
        CadetPart input = CadetPart.top(node).get("input");
        CadetPart model = input.get("model");
        int units = model.get("nunits").whole();
        CadetPart inlet = null;
        CadetPart column = null;
        ColumnCase.Model kind = null;
        int inletAt = -1;
        int columnAt = -1;
        for (int i = 0; i < units; i++) {
            CadetPart unit = model.get(String.format(Locale.ROOT, "unit_%03d", i));
            String type = unit.get("unit_type").word();
            if (type.equals("INLET") && inlet == null) {
                inlet = unit;
                inletAt = i;
            } else if (MODELS.containsKey(type) && column == null) {
                column = unit;
                columnAt = i;
                kind = MODELS.get(type);
            } else if (!type.equals("OUTLET")) {
                throw unit.get("unit_type").wrong("supported is one INLET, one column ("
                        + String.join(", ", MODELS.keySet()) + ") and an OUTLET");
            }
        }
        if (inlet == null || column == null || kind == null) {
            throw model.wrong("there must be one INLET and one column");
        }
        column.only(UNIT);
        CadetFile file = new CadetFile(kind, column, column.get("ncomp").whole());
        CadetPart sensitivities = input.get("sensitivity").get("nsens");
        if (!sensitivities.missing() && sensitivities.number() != 0) {
            throw sensitivities.wrong("sensitivities are not computed; use 0");
        }
        try {
            return new ColumnKind.Solution(file.columnCase(input, inlet, inletAt, columnAt));
        } catch (CaseRefused refused) {
            throw new CaseProblem(inOwnNames(String.valueOf(refused.getMessage()), column.path()));
        }
    }

    /// A refusal begins with the key of a column case: here it has another name.
    private static String inOwnNames(String message, String column) {
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            if (message.startsWith(name.getKey())) {
                String place = name.getValue().startsWith("input/") ? name.getValue() : column + "/" + name.getValue();
                return place + message.substring(name.getKey().length());
            }
        }
        return message;
    }

    private ColumnCase columnCase(CadetPart input, CadetPart inlet, int inletAt, int columnAt) {
        refuse();
        double porosity = model == ColumnCase.Model.LRM ? column.get("total_porosity").number() : column.get("col_porosity").number();
        double[] times = input.get("solver").get("user_solution_times").numbers();
        CadetPart integrator = input.get("solver").get("time_integrator");
        double[] dispersion = column.get("col_dispersion").numbers();
        for (double one : dispersion) {
            if (one != dispersion[0]) {
                throw column.get("col_dispersion").wrong("supported is one dispersion for all components");
            }
        }
        double relative = Math.clamp(integrator.get("reltol").number(1e-6), 1e-12, 0.1);
        return new ColumnCase(
                model,
                column.get("col_length").number(),
                new CadetFlow(input.get("model").get("connections"), column).velocity(inletAt, columnAt, porosity),
                dispersion[0],
                porosity,
                pores() ? column.get("par_porosity").number() : Double.NaN,
                pores() ? column.get("par_radius").number() : Double.NaN,
                pores() ? column.get("film_diffusion").numbers(n) : new double[0],
                model == ColumnCase.Model.GRM ? column.either("par_diffusion", "pore_diffusion").numbers(n) : new double[0],
                model == ColumnCase.Model.GRM ? surface() : new double[0],
                new CadetBinding(column, n).read(),
                initial("init_c", null),
                initial("init_q", "init_cs"),
                sections(input, inlet),
                times,
                new ColumnCase.Tolerance(relative, Math.max(1e-14, integrator.get("abstol").number(1e-8))),
                null);
    }

    private boolean pores() {
        return model != ColumnCase.Model.LRM;
    }

    private void refuse() {
        for (String key : List.of("reaction_model", "reaction_model_bulk", "reaction_model_particle", "reaction_model_particles")) {
            CadetPart reaction = column.get(key);
            if (!reaction.missing() && !reaction.word().equals("NONE")) {
                throw reaction.wrong("reactions are not supported; use NONE");
            }
        }
        for (String key : List.of("par_surfdiffusion_dep")) {
            CadetPart dependence = column.get(key);
            if (!dependence.missing() && !dependence.word().equals("NONE")) {
                throw dependence.wrong("not supported; use NONE");
            }
        }
        same("par_coreradius", 0);
        same("npartype", 1);
        same("par_type_volfrac", 1);
        same("pore_accessibility", 1);
        CadetPart geometry = column.get("par_geom");
        if (!geometry.missing() && !geometry.word().equals("SPHERE")) {
            throw geometry.wrong("supported is SPHERE");
        }
        if (!column.get("init_state").missing()) {
            throw column.get("init_state").wrong("not supported; give init_c and init_q");
        }
    }

    private void same(String key, double value) {
        CadetPart part = column.get(key);
        if (part.missing()) {
            return;
        }
        for (double one : part.numbers()) {
            if (one != value) {
                throw part.wrong("supported is " + Shape.plain(value));
            }
        }
    }

    private double[] surface() {
        CadetPart part = column.either("par_surfdiffusion", "surface_diffusion");
        return part.missing() ? new double[n] : part.numbers(n);
    }

    private double[] initial(String key, @Nullable String other) {
        CadetPart part = other == null ? column.get(key) : column.either(key, other);
        if (part.missing()) {
            if (key.equals("init_q")) {
                return new double[n];
            }
            throw part.wrong("is missing");
        }
        double[] values = part.numbers(n);
        CadetPart pore = column.get("init_cp");
        if (key.equals("init_c") && !pore.missing() && !Arrays.equals(pore.numbers(n), values)) {
            throw pore.wrong("supported is the same as init_c");
        }
        return values;
    }

    private List<ColumnCase.Section> sections(CadetPart input, CadetPart inlet) {
        double[] times = input.get("solver").get("sections").get("section_times").numbers();
        CadetPart type = inlet.get("inlet_type");
        if (!type.missing() && !type.word().equals("PIECEWISE_CUBIC_POLY")) {
            throw type.wrong("supported is PIECEWISE_CUBIC_POLY");
        }
        List<ColumnCase.Section> sections = new ArrayList<>();
        for (int s = 0; s + 1 < times.length; s++) {
            CadetPart section = inlet.get(String.format(Locale.ROOT, "sec_%03d", s));
            for (String key : List.of("quad_coeff", "cube_coeff")) {
                if (!section.get(key).missing()) {
                    for (double one : section.get(key).numbers()) {
                        if (one != 0) {
                            throw section.get(key).wrong("supported is an inlet that is constant or linear in time: 0");
                        }
                    }
                }
            }
            CadetPart slope = section.get("lin_coeff");
            sections.add(new ColumnCase.Section(
                    times[s],
                    times[s + 1],
                    section.get("const_coeff").numbers(n),
                    slope.missing() ? new double[n] : slope.numbers(n)));
        }
        return sections;
    }
}
