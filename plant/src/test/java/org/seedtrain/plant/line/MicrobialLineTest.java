package org.seedtrain.plant.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// The demonstration plant from the balance to the vials, worked by commands alone, done right and done wrong.
class MicrobialLineTest {
    private static PlantLayout with(String name, String parameter, double value) {
        PlantLayout layout = DemonstrationPlant.layout();
        List<UnitLayout> units = new ArrayList<>();
        for (UnitLayout unit : layout.units()) {
            if (unit.name().equals(name)) {
                TreeMap<String, Double> parameters = new TreeMap<>(unit.parameters());
                parameters.put(parameter, value);
                units.add(unit.parameters(parameters));
            } else {
                units.add(unit);
            }
        }
        return new PlantLayout(layout.name(), layout.title(), units, layout.lots());
    }

    @Test
    void a_batch_done_right_gives_vials_of_the_right_strength_and_purity() {
        MicrobialLine line = new MicrobialLine(DemonstrationPlant.layout(), 7).make();
        assertThat(line.antigenInCells).isBetween(0.03, 0.12);
        assertThat(line.antigenInLysate / line.antigenInCells).isBetween(0.85, 1.0);
        assertThat(line.antigenClarified / line.antigenInLysate).isBetween(0.85, 1.0);
        assertThat(line.antigenCaptured / line.antigenClarified).isBetween(0.85, 1.0);
        assertThat(line.antigenPolished / line.antigenCaptured).isBetween(0.85, 1.0);
        assertThat(line.antigenInDrugSubstance / line.antigenInCells).isBetween(0.6, 0.9);
        Mixture vials = line.o.contents("VIALS-1");
        assertThat(vials.concentration(Species.ANTIGEN)).isCloseTo(0.40, within(0.03));
        assertThat(vials.concentration(Species.ENDOTOXIN) / Species.KG_PER_EU * 1e-6).isLessThan(20);
        assertThat(vials.mass(Species.HOST_PROTEIN) / vials.mass(Species.ANTIGEN)).isLessThan(0.05);
        assertThat(vials.mass(Species.AGGREGATE) / vials.mass(Species.ANTIGEN)).isLessThan(0.02);
        assertThat(vials.mass(Species.CONTAMINANT) / Species.KG_PER_CFU).isLessThan(1e-3);
        assertThat(line.o.read("FIL-600.busy")).isZero();
    }

    @Test
    void a_tenth_of_the_salt_in_the_elution_buffer_leaves_the_antigen_on_the_column() {
        MicrobialLine line = new MicrobialLine(DemonstrationPlant.layout(), 7);
        line.elutionSalt = 5.84;
        line.upToCapture();
        assertThat(line.antigenCaptured / line.antigenClarified).isLessThan(0.1);
    }

    @Test
    void a_column_that_is_too_small_lets_the_antigen_run_through() {
        MicrobialLine line = new MicrobialLine(with("CHR-400", "area", 0.008), 7).upToCapture();
        assertThat(line.antigenCaptured / line.antigenClarified).isLessThan(0.7);
    }

    @Test
    void without_sterilisation_something_else_grows() {
        MicrobialLine line = new MicrobialLine(DemonstrationPlant.layout(), 7);
        line.sterilised = false;
        line.upToHarvest();
        assertThat(line.o.mass("BAG-300", Species.CONTAMINANT)).isGreaterThan(1e-3);
        MicrobialLine clean = new MicrobialLine(DemonstrationPlant.layout(), 7).upToHarvest();
        assertThat(clean.o.mass("BAG-300", Species.CONTAMINANT)).isLessThan(1e-12);
    }
}
