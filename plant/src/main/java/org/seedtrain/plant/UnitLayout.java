package org.seedtrain.plant;

import java.util.Map;

/// One unit as the layout describes it: numbers in SI, names of other units, what it holds at the beginning.
///
/// @param name its place in the plant, e.g. `FRM-200`
/// @param type registered type, e.g. `fermenter`
/// @param title by language tag
/// @param parameters of the unit itself, by name
/// @param probes parameters of its probes, by name of the probe
/// @param loops parameters of its control loops, by name of the loop
/// @param hoses what is connected when the run begins: port to unit, e.g. `feed` to `FB-210`
/// @param contents [kg] by species
/// @param temperature of the contents [K]
/// @param services what it has from units that serve many: service to `UNIT` or `UNIT.PORT`, see [Supply]
public record UnitLayout(
        String name,
        String type,
        Map<String, String> title,
        Map<String, Double> parameters,
        Map<String, Map<String, Double>> probes,
        Map<String, Map<String, Double>> loops,
        Map<String, String> hoses,
        Map<Species, Double> contents,
        double temperature,
        Map<String, String> services) {

    public UnitLayout(
            String name,
            String type,
            Map<String, String> title,
            Map<String, Double> parameters,
            Map<String, Map<String, Double>> probes,
            Map<String, Map<String, Double>> loops,
            Map<String, String> hoses,
            Map<Species, Double> contents,
            double temperature) {
        this(name, type, title, parameters, probes, loops, hoses, contents, temperature, Map.of());
    }

    public static UnitLayout of(String name, String type) {
        return new UnitLayout(
                name, type, Map.of("en", name, "ko", name), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 293.15);
    }

    public UnitLayout parameters(Map<String, Double> values) {
        return new UnitLayout(name, type, title, values, probes, loops, hoses, contents, temperature, services);
    }

    public UnitLayout hoses(Map<String, String> values) {
        return new UnitLayout(name, type, title, parameters, probes, loops, values, contents, temperature, services);
    }

    public UnitLayout contents(Map<Species, Double> values) {
        return new UnitLayout(name, type, title, parameters, probes, loops, hoses, values, temperature, services);
    }

    public UnitLayout services(Map<String, String> values) {
        return new UnitLayout(
                name, type, title, parameters, probes, loops, hoses, contents, temperature, values);
    }
}
