package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.qc.Specimens;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.lab.Constituent;
import org.seedtrain.lab.Specimen;
import org.seedtrain.lab.ms.TrainingProteins;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.PlantRun;

/// What a release requirement would find in its sample if instruments and hands were perfect.
final class Quality {
    private static final double ROOM = 294.15;

    private final Ledger ledger;

    Quality(Ledger ledger) {
        this.ledger = ledger;
    }

    /// A requirement whose sample was drawn, and when.
    record Asked(Recipe.Specification specification, double drawn, long seq) {}

    List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (Recipe.Specification specification : ledger.recipe().specification()) {
            if (!specification.stage().equals("release")) {
                continue;
            }
            for (Step step : ledger.steps().values()) {
                if (step.task() instanceof Task.Draw draw && draw.sample().equals(specification.sample())) {
                    ledger.done(step).filter(Quality::draws).ifPresent(done ->
                            asked.add(new Asked(specification, done.time(), done.seq())));
                }
            }
        }
        return asked;
    }

    private static boolean draws(Entry entry) {
        return entry.body() instanceof Body.Plant plant && plant.command() instanceof Command.Act;
    }

    /// @param delay by which everything after a decision is later [s]
    static OptionalDouble value(PlantRun run, Asked asked, double delay) {
        String sample = asked.specification().sample();
        if (!run.units().contains(sample)) {
            return OptionalDouble.empty();
        }
        Specimen specimen = Specimens.of(sample, run.contents(sample, asked.drawn() + delay), 0, ROOM);
        return switch (asked.specification().test()) {
            case "bca", "bradford", "lowry" -> OptionalDouble.of(specimen.protein());
            case "purity" -> specimen.protein() <= 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(100 * specimen.amount(Constituent.ANTIGEN) / specimen.protein());
            case "ph" -> OptionalDouble.of(specimen.pH());
            case "conductivity" -> OptionalDouble.of(specimen.conductivity_mS_cm());
            case "osmolality" -> OptionalDouble.of(specimen.osmolality_mOsm_kg());
            case "karl-fischer" -> OptionalDouble.of(specimen.amount(Constituent.WATER));
            case "endotoxin" -> OptionalDouble.of(specimen.amount(Constituent.ENDOTOXIN));
            case "bioburden" -> OptionalDouble.of(specimen.amount(Constituent.CONTAMINANT));
            case "encapsulation" -> OptionalDouble.of(specimen.amount(Constituent.ENCAPSULATED));
            case "dls" -> OptionalDouble.of(specimen.amount(
                    asked.specification().result().equals("pdi")
                            ? Constituent.PARTICLE_SPREAD
                            : Constituent.PARTICLE_SIZE));
            case "residual-dna" -> OptionalDouble.of(1e6 * specimen.amount(Constituent.TEMPLATE_DNA));
            case "intact-mass" -> mass(specimen, asked.specification().result());
            case "peptide-map" -> product(specimen) <= 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(asked.specification().result().equals("error") ? 0 : 100);
            default -> ofRna(specimen, asked.specification().test());
        };
    }

    private static double product(Specimen specimen) {
        return specimen.amount(Constituent.ANTIGEN) + specimen.amount(Constituent.AGGREGATE) + specimen.amount(Constituent.ANTIBODY);
    }

    /// A perfect instrument finds the mass of the sequence without error, and calls all of the product by name but none of
    /// the host's protein.
    private static OptionalDouble mass(Specimen specimen, String result) {
        double product = product(specimen);
        if (product <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(switch (result) {
            case "error" -> 0;
            case "identified" -> 100 * product / specimen.protein();
            default -> specimen.amount(Constituent.ANTIBODY) > specimen.amount(Constituent.ANTIGEN)
                    ? TrainingProteins.antibody("G0F", "G1F").average()
                    : TrainingProteins.antigen().average();
        });
    }

    private static OptionalDouble ofRna(Specimen specimen, String test) {
        double capped = specimen.amount(Constituent.MRNA);
        double whole = capped + specimen.amount(Constituent.UNCAPPED_MRNA);
        double twin = specimen.amount(Constituent.DOUBLE_STRANDED_RNA);
        double all = whole + twin + specimen.amount(Constituent.RNA_FRAGMENTS);
        if (all <= 0) {
            return OptionalDouble.empty();
        }
        return switch (test) {
            case "a260" -> OptionalDouble.of(1e3 * all);
            case "integrity" -> OptionalDouble.of(100 * whole / all);
            case "capping" -> whole > 0 ? OptionalDouble.of(100 * capped / whole) : OptionalDouble.empty();
            case "dsrna" -> OptionalDouble.of(100 * twin / all);
            default -> OptionalDouble.empty();
        };
    }
}
