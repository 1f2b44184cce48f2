package org.seedtrain.cases;

import tools.jackson.databind.JsonNode;

/// A small column that needs no reference.
final class ColumnExample {
    private ColumnExample() {}

    /// General rate model, linear binding, a pulse of 10 s.
    static JsonNode linear() {
        return References.JSON.readTree("""
                {"kind": "column", "model": "GRM", "length_m": 0.014, "interstitialVelocity_m_s": 5.75e-4, "axialDispersion_m2_s": 5.75e-8,
                 "columnPorosity": 0.37, "particlePorosity": 0.75, "particleRadius_m": 4.5e-5, "filmDiffusion_m_s": [6.9e-6],
                 "poreDiffusion_m2_s": [6.07e-11], "binding": {"isotherm": "linear", "kinetic": true, "ka": [3.55], "kd": [0.1]},
                 "initial": {"c": [0], "q": [0]},
                 "inlet": [{"start_s": 0, "end_s": 10, "constant": [1], "slope_per_s": [0]},
                           {"start_s": 10, "end_s": 1500, "constant": [0], "slope_per_s": [0]}],
                 "output": {"end_s": 1500, "points": 151}, "tolerance": {"relative": 1e-6, "absolute": 1e-8}}
                """);
    }
}
