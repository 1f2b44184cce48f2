package org.seedtrain.plant.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Species;

/// Columns with a ligand instead of an ion exchanger.
class LigandTest {
    private static final double FLOW = 1e-6;

    private static PackedBed bed(double molarMass, Species species, Binder.Ligand law) {
        return new PackedBed(
                0.1, 1e-3, 0.37, 0.75, 4.5e-5, 5e-4, 1200, false, 7, 1e-6,
                List.of(new Binder(species, 1, molarMass, law, 1e-6)), 8, 3);
    }

    private static double[] solution(double salt, double acetate, Species species, double amount) {
        double[] c = new double[Species.COUNT];
        c[Species.WATER.ordinal()] = 995;
        c[Species.SODIUM.ordinal()] = salt * Species.SODIUM.molarMass();
        c[Species.CHLORIDE.ordinal()] = salt * Species.CHLORIDE.molarMass();
        c[Species.ACETATE.ordinal()] += acetate * Species.ACETATE.molarMass();
        c[species.ordinal()] = amount;
        return c;
    }

    /// What has left after each of some phases of `seconds`, of the species [kg].
    private static double[] gone(PackedBed bed, Species species, double seconds, double[]... solutions) {
        double[] y = bed.full();
        double[] gone = new double[solutions.length];
        double entered = 0;
        for (int p = 0; p < solutions.length; p++) {
            PackedBedRun run = new PackedBedRun(bed, y, p * seconds, FLOW, solutions[p], solutions[p], 0, 0, new Transports());
            y = run.at((p + 1) * seconds);
            entered += FLOW * seconds * solutions[p][species.ordinal()];
            gone[p] = entered - bed.masses(y)[species.ordinal()];
        }
        return gone;
    }

    @Test
    void protein_a_holds_antibody_at_neutral_pH_and_lets_it_go_in_acid() {
        PackedBed bed = bed(148, Species.ANTIBODY, new Binder.Ligand(2000, 100 / 148.0, 4.5, 3, 0, 150));
        double[] load = solution(150, 0, Species.ANTIBODY, 0.5);
        double[] wash = solution(150, 0, Species.ANTIBODY, 0);
        double[] acid = solution(0, 100, Species.ANTIBODY, 0);
        double[] gone = gone(bed, Species.ANTIBODY, 500, load, wash, acid);
        double loaded = FLOW * 500 * 0.5;
        assertThat(gone[1]).isLessThan(0.05 * loaded);
        assertThat(gone[2]).isGreaterThan(0.95 * loaded);
    }

    @Test
    void oligo_dT_holds_mrna_in_salt_and_lets_it_go_in_water() {
        PackedBed bed = bed(1000, Species.MRNA, new Binder.Ligand(5000, 10 / 1000.0, 7, 0, 3, 500));
        double[] load = solution(500, 0, Species.MRNA, 0.05);
        double[] wash = solution(250, 0, Species.MRNA, 0);
        double[] water = solution(1, 0, Species.MRNA, 0);
        double[] gone = gone(bed, Species.MRNA, 500, load, wash, water);
        double loaded = FLOW * 500 * 0.05;
        assertThat(gone[1]).isLessThan(0.05 * loaded);
        assertThat(gone[2]).isGreaterThan(0.95 * loaded);
    }

    @Test
    void a_ligand_that_is_full_lets_the_rest_through() {
        PackedBed bed = bed(148, Species.ANTIBODY, new Binder.Ligand(2000, 100 / 148.0, 4.5, 3, 0, 150));
        double[] load = solution(150, 0, Species.ANTIBODY, 10);
        double seconds = 3000;
        double[] gone = gone(bed, Species.ANTIBODY, seconds, load);
        double solid = bed.volume() * 0.63 * 0.25;
        double held = FLOW * seconds * 10 - gone[0];
        double henry = 2000.0;
        double expected = solid * 100 * (henry * 10 / 100) / (1 + henry * 10 / 100) + 10 * (bed.volume() * 0.8425 + 1e-6);
        assertThat(held).isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(1));
    }
}
