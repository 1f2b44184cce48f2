package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.ANTIBODY;
import static org.seedtrain.lab.Constituent.ANTIGEN;
import static org.seedtrain.lab.Constituent.HOST_PROTEIN;

import java.util.Map;
import java.util.TreeMap;

/// What stands in the sample tube when the analyst takes it up: the truth, which only instruments may look at.
///
/// @param name the label on the tube
/// @param amounts by constituent, each in its own unit; what is absent is 0
/// @param pH at 25 C
/// @param conductivity_mS_cm at 25 C
/// @param osmolality_mOsm_kg osmolality
/// @param temperature_C temperature of the tube when it is taken up
/// @param volume_mL what can be used
/// @param age_h time since it was drawn
/// @param storage_C temperature at which it stood since
public record Specimen(
        String name,
        Map<Constituent, Double> amounts,
        double pH,
        double conductivity_mS_cm,
        double osmolality_mOsm_kg,
        double temperature_C,
        double volume_mL,
        double age_h,
        double storage_C) {

    public Specimen {
        amounts.forEach((constituent, amount) -> {
            if (!(amount >= 0) || amount.isInfinite()) {
                throw new IllegalArgumentException("specimen '" + name + "': " + constituent + " is " + amount
                        + "; an amount must be a number of 0 or more");
            }
        });
        amounts = Words.sorted(amounts);
    }

    /// Clean water in a tube of 50 mL, just drawn: what a description starts from.
    public static Specimen named(String name) {
        return new Specimen(name, Map.of(), 7.0, 0.001, 0, 20, 50, 0, 20);
    }

    /// Whether it is the air of a room and no tube.
    public boolean room() {
        return amounts.containsKey(Constituent.PARTICLES);
    }

    public double amount(Constituent constituent) {
        return amounts.getOrDefault(constituent, 0.0);
    }

    /// All protein in solution [g/L].
    public double protein() {
        return amount(ANTIGEN) + amount(ANTIBODY) + amount(AGGREGATE) + amount(HOST_PROTEIN);
    }

    public Specimen with(Constituent constituent, double amount) {
        Map<Constituent, Double> changed = new TreeMap<>(amounts);
        changed.put(constituent, amount);
        return new Specimen(name, changed, pH, conductivity_mS_cm, osmolality_mOsm_kg, temperature_C, volume_mL, age_h,
                storage_C);
    }

    /// @param pH at 25 C
    public Specimen withSolution(double pH, double conductivity_mS_cm, double osmolality_mOsm_kg) {
        return new Specimen(name, amounts, pH, conductivity_mS_cm, osmolality_mOsm_kg, temperature_C, volume_mL, age_h,
                storage_C);
    }

    public Specimen withTube(double temperature_C, double volume_mL) {
        return new Specimen(name, amounts, pH, conductivity_mS_cm, osmolality_mOsm_kg, temperature_C, volume_mL, age_h,
                storage_C);
    }

    /// Stored for a while before the test; its amounts stay those of the moment it was drawn.
    public Specimen stored(double age_h, double storage_C) {
        return new Specimen(name, amounts, pH, conductivity_mS_cm, osmolality_mOsm_kg, temperature_C, volume_mL, age_h,
                storage_C);
    }
}
