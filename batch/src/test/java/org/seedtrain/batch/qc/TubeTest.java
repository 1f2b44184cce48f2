package org.seedtrain.batch.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.Constituent;
import org.seedtrain.lab.Laboratory;
import org.seedtrain.lab.PlateLayout;
import org.seedtrain.lab.Specimen;
import org.seedtrain.lab.Technique;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;

class TubeTest {
    private static final double ROOM = 294.15;

    /// A litre of fermentation broth at 37 C: 10 g/L cells, 2 g/L glucose, 20 mmol/L phosphate, 10 mmol/L carbonate.
    private static Mixture broth() {
        Map<Species, Double> kg = new EnumMap<>(Species.class);
        kg.put(Species.WATER, 0.98);
        kg.put(Species.CELLS, 0.010);
        kg.put(Species.GLUCOSE, 0.002);
        kg.put(Species.PHOSPHATE, 0.02 * 0.094971);
        kg.put(Species.SODIUM, 0.040 * 0.02299);
        kg.put(Species.CARBONATE, 0.010 * 0.044009);
        return Mixture.of(kg, 310.15);
    }

    @Test
    void a_fresh_sample_is_what_was_in_the_vessel() {
        Specimen specimen = Specimens.of("S-1", broth(), 0, ROOM);
        assertThat(specimen.amount(Constituent.CELLS)).isCloseTo(broth().concentration(Species.CELLS), within(1e-12));
        assertThat(specimen.temperature_C()).isCloseTo(37, within(1e-9));
        assertThat(specimen.volume_mL()).isCloseTo(broth().volume() * 1e6, within(1e-9));
    }

    @Test
    void carbon_dioxide_leaves_a_standing_tube_and_the_pH_rises() {
        Mixture clear = Mixture.of(Map.of(Species.WATER, 1.0, Species.SODIUM, 0.02 * 0.02299, Species.CARBONATE, 0.025 * 0.044009), 310.15);
        double fresh = Specimens.of("S-1", clear, 0, ROOM).pH();
        double later = Specimens.of("S-1", clear, 2 * 3600, ROOM).pH();
        assertThat(later - fresh).isBetween(0.1, 1.5);
    }

    @Test
    void living_cells_go_on_eating_in_the_tube_and_less_so_in_the_cold() {
        double warm = Specimens.of("S-1", broth(), 1800, ROOM).amount(Constituent.GLUCOSE);
        double cold = Specimens.of("S-1", broth(), 1800, 277.15).amount(Constituent.GLUCOSE);
        double fresh = Specimens.of("S-1", broth(), 0, ROOM).amount(Constituent.GLUCOSE);
        assertThat(warm).isLessThan(cold);
        assertThat(cold).isLessThan(fresh);
        assertThat(Specimens.of("S-1", broth(), 1800, ROOM).amount(Constituent.ACETATE)).isGreaterThan(0.1);
    }

    @Test
    void the_mass_in_a_tube_stays_what_it_was_but_for_the_gas() {
        Mixture later = Tube.after(broth(), 3600, ROOM);
        double gas = broth().mass(Species.CARBONATE) - later.mass(Species.CARBONATE);
        assertThat(later.mass()).isCloseTo(broth().mass() - gas, within(1e-12));
        assertThat(gas).isPositive();
    }

    @Test
    void dilutions_written_on_a_plate_worksheet_take_the_place_of_the_preset() {
        PlateLayout plate = Worksheets.of(Laboratory.method("bca"), "S-1", Map.of("dilutions", List.of(3, 9, 27))).plate();
        assertThat(plate.wells(PlateLayout.Role.SAMPLE)).extracting(PlateLayout.Well::amount).containsOnly(3.0, 9.0, 27.0);
    }

    @Test
    void a_technique_is_logged_only_where_it_differs_from_a_careful_one() {
        Technique hasty = Technique.careful().withMixed(false).withDilutionError(2);
        assertThat(Techniques.written(Technique.careful())).isEmpty();
        assertThat(Techniques.written(hasty)).containsOnlyKeys("mixed", "dilutionError");
        assertThat(Techniques.of(Techniques.written(hasty))).isEqualTo(hasty);
    }
}
