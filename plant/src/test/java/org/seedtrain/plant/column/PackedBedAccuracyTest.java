package org.seedtrain.plant.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Species;

/// The bed of a running skid against the same bed resolved much finer, through load, wash and gradient.
class PackedBedAccuracyTest {
    private static final double FLOW = 2.2e-5;

    private static PackedBed bed(int elements, int degree) {
        return new PackedBed(
                0.2, 0.04, 0.37, 0.75, 4.5e-5, 8e-4, 1200, true, 8, 1e-4,
                List.of(
                        binder(Species.ANTIGEN, 35, 4, 100, 1e-6),
                        binder(Species.AGGREGATE, 70, 5.2, 200, 7e-7),
                        binder(Species.HOST_PROTEIN, 30, 1.2, 60, 1e-6)),
                elements, degree);
    }

    private static Binder binder(Species species, double molarMass, double charge, double shielding, double film) {
        return new Binder(species, 1, molarMass, new Binder.StericMass(0.01, charge, 0, shielding), film);
    }

    private static double[][] outlets(PackedBed bed) {
        double[] buffer = new double[Species.COUNT];
        buffer[Species.WATER.ordinal()] = 995;
        buffer[Species.TRIS.ordinal()] = 2.4;
        buffer[Species.CHLORIDE.ordinal()] = 0.4;
        double[] load = buffer.clone();
        load[Species.ANTIGEN.ordinal()] = 3;
        load[Species.AGGREGATE.ordinal()] = 0.1;
        load[Species.HOST_PROTEIN.ordinal()] = 5;
        double[] salt = buffer.clone();
        salt[Species.CHLORIDE.ordinal()] += 17;
        salt[Species.SODIUM.ordinal()] += 11;
        double[][] out = new double[450][Species.COUNT];
        double[] y = bed.full();
        double t = 0;
        for (int phase = 0; phase < 3; phase++) {
            double seconds = new double[] {1800, 900, 3600}[phase];
            double slope = phase == 2 ? 0.6 / seconds : 0;
            PackedBedRun run = new PackedBedRun(bed, y, t, FLOW, phase == 0 ? load : buffer, salt, 0, slope, new Transports());
            for (int i = 0; i < 150; i++) {
                run.outlet(t + seconds * i / 150, out[150 * phase + i]);
            }
            y = run.at(t + seconds);
            t += seconds;
        }
        return out;
    }

    @Test
    void the_outlet_is_right_to_about_a_thousandth_of_the_peak() {
        double[][] coarse = outlets(bed(5, 5));
        double[][] fine = outlets(bed(10, 6));
        for (Species species : List.of(Species.ANTIGEN, Species.AGGREGATE, Species.HOST_PROTEIN, Species.CHLORIDE)) {
            double peak = 0;
            double worst = 0;
            for (int i = 0; i < fine.length; i++) {
                double expected = fine[i][species.ordinal()];
                peak = Math.max(peak, Math.abs(expected));
                worst = Math.max(worst, Math.abs(coarse[i][species.ordinal()] - expected));
            }
            assertThat(worst / peak).as(species.name()).isLessThan(1.5e-3);
        }
    }
}
