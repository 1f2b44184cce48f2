package org.seedtrain.cases;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A column case written as CADET-Core would have it, after its interface specification.
final class CadetCase {
    private CadetCase() {}

    static ObjectNode of(JsonNode own) {
        int n = own.get("initial").get("c").size();
        ObjectNode top = References.JSON.createObjectNode();
        ObjectNode input = top.putObject("input");
        ObjectNode model = input.putObject("model");
        model.put("nunits", 3);
        ObjectNode inlet = model.putObject("unit_000");
        inlet.put("unit_type", "INLET").put("ncomp", n).put("inlet_type", "PIECEWISE_CUBIC_POLY");
        ArrayNode times = input.putObject("solver").putObject("sections").put("nsec", own.get("inlet").size()).putArray("section_times");
        times.add(0.0);
        int section = 0;
        for (JsonNode s : own.get("inlet")) {
            ObjectNode sec = inlet.putObject("sec_00" + section++);
            sec.set("const_coeff", s.get("constant"));
            sec.set("lin_coeff", s.get("slope_per_s"));
            sec.putArray("quad_coeff").add(0.0);
            times.add(s.get("end_s").asDouble());
        }
        ObjectNode column = model.putObject("unit_001");
        boolean grm = own.get("model").asString().equals("GRM");
        column.put("UNIT_TYPE", grm ? "GENERAL_RATE_MODEL" : "LUMPED_RATE_MODEL_WITH_PORES").put("ncomp", n);
        column.set("col_length", own.get("length_m"));
        column.put("cross_section_area", 1e-4);
        column.set("col_dispersion", own.get("axialDispersion_m2_s"));
        column.set("col_porosity", own.get("columnPorosity"));
        column.set("par_porosity", own.get("particlePorosity"));
        column.set("par_radius", own.get("particleRadius_m"));
        column.set("film_diffusion", own.get("filmDiffusion_m_s"));
        if (grm) {
            column.set("par_diffusion", own.get("poreDiffusion_m2_s"));
            column.putArray("par_surfdiffusion").add(0.0);
        }
        column.set("init_c", own.get("initial").get("c"));
        column.set("init_q", own.get("initial").get("q"));
        JsonNode binding = own.get("binding");
        ObjectNode adsorption = column.putObject("adsorption");
        adsorption.put("is_kinetic", binding.get("kinetic").asBoolean() ? 1 : 0);
        if (grm) {
            column.put("adsorption_model", "LINEAR");
            adsorption.set("lin_ka", binding.get("ka"));
            adsorption.set("lin_kd", binding.get("kd"));
        } else {
            column.put("adsorption_model", "STERIC_MASS_ACTION");
            adsorption.set("sma_ka", binding.get("ka"));
            adsorption.set("sma_kd", binding.get("kd"));
            adsorption.set("sma_lambda", binding.get("ionicCapacity_mol_m3"));
            adsorption.set("sma_nu", binding.get("characteristicCharge"));
            adsorption.set("sma_sigma", binding.get("stericFactor"));
        }
        column.putObject("discretization").put("ncol", 100).putArray("nbound").add(1);
        model.putObject("unit_002").put("unit_type", "OUTLET").put("ncomp", n);
        double flow = own.get("interstitialVelocity_m_s").asDouble() * 1e-4 * own.get("columnPorosity").asDouble();
        ArrayNode connections = model.putObject("connections").put("nswitches", 1).putObject("switch_000").put("section", 0).putArray("connections");
        for (double one : new double[] {0, 1, -1, -1, flow, 1, 2, -1, -1, flow}) {
            connections.add(one);
        }
        ObjectNode solver = (ObjectNode) input.get("solver");
        solver.putObject("time_integrator")
                .put("abstol", own.get("tolerance").get("absolute").asDouble())
                .put("reltol", own.get("tolerance").get("relative").asDouble());
        ArrayNode asked = solver.putArray("user_solution_times");
        int points = own.get("output").get("points").asInt();
        for (int i = 0; i < points; i++) {
            asked.add(own.get("output").get("end_s").asDouble() * i / (points - 1));
        }
        return top;
    }
}
