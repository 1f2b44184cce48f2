package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.column.Binding;
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
    private static final Set<String> UNIT = Set.of(
            "unit_type", "ncomp", "adsorption_model", "adsorption_model_multiplex", "adsorption", "init_c", "init_cp", "init_q",
            "init_cs", "init_state", "col_length", "col_dispersion", "col_porosity", "total_porosity", "par_porosity", "par_radius",
            "par_coreradius", "par_geom", "par_type_volfrac", "npartype", "film_diffusion", "par_diffusion", "pore_diffusion",
            "par_surfdiffusion", "surface_diffusion", "par_surfdiffusion_dep", "cross_section_area", "velocity", "discretization",
            "reaction_model", "reaction_model_bulk", "reaction_model_particle", "reaction_model_particles", "nbound",
            "use_analytic_jacobian", "pore_accessibility");

    private final ColumnCase.Model model;
    private final Part column;
    private final int n;

    private CadetFile(ColumnCase.Model model, Part column, int n) {
        this.model = model;
        this.column = column;
        this.n = n;
    }

    static boolean looksLike(JsonNode node) {
        return node.isObject() && !node.has("kind") && !Part.top(node).get("input").get("model").missing();
    }

    static Case read(JsonNode node) {
        Part input = Part.top(node).get("input");
        Part model = input.get("model");
        int units = model.get("nunits").whole();
        Part inlet = null;
        Part column = null;
        ColumnCase.Model kind = null;
        int inletAt = -1;
        int columnAt = -1;
        for (int i = 0; i < units; i++) {
            Part unit = model.get(String.format(Locale.ROOT, "unit_%03d", i));
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
        return new ColumnKind.Solution(file.columnCase(input, inlet, inletAt, columnAt));
    }

    private ColumnCase columnCase(Part input, Part inlet, int inletAt, int columnAt) {
        refuse();
        double porosity = model == ColumnCase.Model.LRM ? column.get("total_porosity").number() : column.get("col_porosity").number();
        double[] times = input.get("solver").get("user_solution_times").numbers();
        Part integrator = input.get("solver").get("time_integrator");
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
                velocity(input, inletAt, columnAt, porosity),
                dispersion[0],
                porosity,
                pores() ? column.get("par_porosity").number() : Double.NaN,
                pores() ? column.get("par_radius").number() : Double.NaN,
                pores() ? components(column.get("film_diffusion")) : new double[0],
                model == ColumnCase.Model.GRM ? components(column.either("par_diffusion", "pore_diffusion")) : new double[0],
                model == ColumnCase.Model.GRM ? surface() : new double[0],
                binding(),
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
            Part reaction = column.get(key);
            if (!reaction.missing() && !reaction.word().equals("NONE")) {
                throw reaction.wrong("reactions are not supported; use NONE");
            }
        }
        for (String key : List.of("par_surfdiffusion_dep")) {
            Part dependence = column.get(key);
            if (!dependence.missing() && !dependence.word().equals("NONE")) {
                throw dependence.wrong("not supported; use NONE");
            }
        }
        same("par_coreradius", 0);
        same("npartype", 1);
        same("par_type_volfrac", 1);
        same("pore_accessibility", 1);
        Part geometry = column.get("par_geom");
        if (!geometry.missing() && !geometry.word().equals("SPHERE")) {
            throw geometry.wrong("supported is SPHERE");
        }
        if (!column.get("init_state").missing()) {
            throw column.get("init_state").wrong("not supported; give init_c and init_q");
        }
    }

    private void same(String key, double value) {
        Part part = column.get(key);
        if (part.missing()) {
            return;
        }
        for (double one : part.numbers()) {
            if (one != value) {
                throw part.wrong("supported is " + Shape.plain(value));
            }
        }
    }

    private double[] components(Part part) {
        double[] values = part.numbers();
        if (values.length == 1 && n > 1) {
            double[] all = new double[n];
            Arrays.fill(all, values[0]);
            return all;
        }
        if (values.length != n) {
            throw part.wrong("it must have a value for each of the " + n + " components");
        }
        return values;
    }

    private double[] surface() {
        Part part = column.either("par_surfdiffusion", "surface_diffusion");
        return part.missing() ? new double[n] : components(part);
    }

    private double[] initial(String key, @Nullable String other) {
        Part part = other == null ? column.get(key) : column.either(key, other);
        if (part.missing()) {
            if (key.equals("init_q")) {
                return new double[n];
            }
            throw part.wrong("is missing");
        }
        double[] values = components(part);
        Part pore = column.get("init_cp");
        if (key.equals("init_c") && !pore.missing() && !Arrays.equals(components(pore), values)) {
            throw pore.wrong("supported is the same as init_c");
        }
        return values;
    }

    private double velocity(Part input, int inletAt, int columnAt, double porosity) {
        Part connections = input.get("model").get("connections");
        Part switches = connections.get("nswitches");
        if (!switches.missing() && switches.whole() != 1) {
            throw switches.wrong("supported is one switch for the whole run");
        }
        double[] table = connections.get("switch_000").get("connections").numbers();
        int width = table.length % 7 == 0 && table.length % 5 != 0 ? 7 : table.length % 5 == 0 ? 5 : 7;
        double flow = Double.NaN;
        for (int i = 0; i + width <= table.length; i += width) {
            if (table[i] == inletAt && table[i + 1] == columnAt) {
                flow = table[i + width - 1];
            }
        }
        if (Double.isNaN(flow)) {
            throw connections.get("switch_000").get("connections").wrong("nothing leads from unit_"
                    + String.format(Locale.ROOT, "%03d", inletAt) + " to the column");
        }
        Part area = column.get("cross_section_area");
        Part velocity = column.get("velocity");
        if (area.missing()) {
            double u = velocity.numbers()[0];
            if (!(u > 0) || velocity.numbers().length > 1) {
                throw velocity.wrong("supported is one positive velocity");
            }
            return u;
        }
        if (!velocity.missing() && velocity.numbers()[0] < 0) {
            throw velocity.wrong("flow backwards is not supported");
        }
        return flow / (area.number() * porosity);
    }

    private List<ColumnCase.Section> sections(Part input, Part inlet) {
        double[] times = input.get("solver").get("sections").get("section_times").numbers();
        Part type = inlet.get("inlet_type");
        if (!type.missing() && !type.word().equals("PIECEWISE_CUBIC_POLY")) {
            throw type.wrong("supported is PIECEWISE_CUBIC_POLY");
        }
        List<ColumnCase.Section> sections = new ArrayList<>();
        for (int s = 0; s + 1 < times.length; s++) {
            Part section = inlet.get(String.format(Locale.ROOT, "sec_%03d", s));
            for (String key : List.of("quad_coeff", "cube_coeff")) {
                if (!section.get(key).missing()) {
                    for (double one : section.get(key).numbers()) {
                        if (one != 0) {
                            throw section.get(key).wrong("supported is an inlet that is constant or linear in time: 0");
                        }
                    }
                }
            }
            Part slope = section.get("lin_coeff");
            sections.add(new ColumnCase.Section(
                    times[s],
                    times[s + 1],
                    components(section.get("const_coeff")),
                    slope.missing() ? new double[n] : components(slope)));
        }
        return sections;
    }

    private Binding binding() {
        Part law = column.get("adsorption_model");
        String word = law.missing() ? "NONE" : law.word();
        Part a = column.get("adsorption");
        double[] bound = new double[n];
        Arrays.fill(bound, 1);
        Part sites = column.get("nbound").missing() ? column.get("discretization").get("nbound") : column.get("nbound");
        if (!sites.missing()) {
            bound = components(sites);
            for (double one : bound) {
                if (one > 1) {
                    throw sites.wrong("supported is at most one bound state a component");
                }
            }
        }
        boolean kinetic = a.get("is_kinetic").missing() || a.get("is_kinetic").number() != 0;
        return switch (word) {
            case "NONE" -> new Binding.Linear(true, new double[n], ones());
            case "LINEAR" -> new Binding.Linear(kinetic, masked(a.get("lin_ka"), bound, 0), masked(a.get("lin_kd"), bound, 1));
            case "MULTI_COMPONENT_LANGMUIR" -> new Binding.Langmuir(
                    kinetic,
                    masked(a.get("mcl_ka"), bound, 0),
                    masked(a.get("mcl_kd"), bound, 1),
                    masked(a.get("mcl_qmax"), bound, 1));
            case "STERIC_MASS_ACTION" -> stericMassAction(a, kinetic, bound);
            default -> throw law.wrong("supported are NONE, LINEAR, MULTI_COMPONENT_LANGMUIR, STERIC_MASS_ACTION");
        };
    }

    /// CADET may take concentrations relative to refC0 and amounts relative to refQ; here they are absolute.
    private Binding stericMassAction(Part a, boolean kinetic, double[] bound) {
        double[] ka = components(a.get("sma_ka"));
        double[] kd = components(a.get("sma_kd"));
        double[] nu = components(a.get("sma_nu"));
        double[] sigma = components(a.get("sma_sigma"));
        double c0 = a.get("sma_refc0").number(1);
        double q = a.get("sma_refq").number(1);
        for (int i = 1; i < n; i++) {
            if (bound[i] == 0) {
                throw a.wrong("a component of steric mass action that does not bind (nbound 0) is not supported");
            }
            ka[i] /= StrictMath.pow(q, nu[i]);
            kd[i] /= StrictMath.pow(c0, nu[i]);
        }
        return new Binding.StericMassAction(kinetic, ka, kd, a.get("sma_lambda").number(), nu, sigma);
    }

    private double[] ones() {
        double[] all = new double[n];
        Arrays.fill(all, 1);
        return all;
    }

    private double[] masked(Part part, double[] bound, double otherwise) {
        double[] values = components(part);
        for (int i = 0; i < n; i++) {
            values[i] = bound[i] == 0 ? otherwise : values[i];
        }
        return values;
    }

    /// A place in the configuration. Names are taken in any case.
    private record Part(String path, @Nullable JsonNode node) {
        static Part top(JsonNode node) {
            return new Part("", node);
        }

        Part get(String key) {
            String at = path.isEmpty() ? key : path + "/" + key;
            if (node != null) {
                for (Map.Entry<String, JsonNode> entry : node.properties()) {
                    if (entry.getKey().equalsIgnoreCase(key)) {
                        return new Part(at, entry.getValue());
                    }
                }
            }
            return new Part(at, null);
        }

        Part either(String key, String other) {
            return get(key).missing() ? get(other) : get(key);
        }

        boolean missing() {
            return node == null;
        }

        CaseProblem wrong(String sentence) {
            return new CaseProblem(path + (node == null ? " is missing" : " is " + shortened()) + ": " + sentence);
        }

        private String shortened() {
            String text = String.valueOf(node);
            return text.length() <= 60 ? text : text.substring(0, 60) + "...";
        }

        private JsonNode needed() {
            if (node == null) {
                throw new CaseProblem(path + " is missing");
            }
            return node.isArray() && node.size() == 1 ? node.get(0) : node;
        }

        double number() {
            JsonNode value = needed();
            if (value.isBoolean()) {
                return value.asBoolean() ? 1 : 0;
            }
            if (!value.isNumber()) {
                throw wrong("it must be a number");
            }
            return value.asDouble();
        }

        double number(double preset) {
            return missing() ? preset : number();
        }

        int whole() {
            double value = number();
            if (value != Math.rint(value) || value < 0 || value > 1000) {
                throw wrong("it must be a whole number from 0 to 1000");
            }
            return (int) value;
        }

        String word() {
            JsonNode value = needed();
            if (!value.isString()) {
                throw wrong("it must be a text");
            }
            return value.asString();
        }

        double[] numbers() {
            if (node != null && node.isArray()) {
                for (JsonNode one : node) {
                    if (!one.isNumber()) {
                        throw wrong("it must be a list of numbers");
                    }
                }
                if (node.isEmpty()) {
                    throw wrong("it must have a value");
                }
                return Output.array(node);
            }
            return new double[] {number()};
        }

        void only(Set<String> known) {
            if (node == null) {
                return;
            }
            node.properties().forEach(entry -> {
                if (!known.contains(entry.getKey().toLowerCase(Locale.ROOT))) {
                    throw new CaseProblem(path + "/" + entry.getKey() + " is not supported; leave it away if it does not matter");
                }
            });
        }
    }
}
