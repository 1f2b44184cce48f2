package org.seedtrain.plant.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Species;

/// The beds of running skids, as finely resolved as in the plant, against the same beds resolved much finer, through load,
/// wash and elution.
class PackedBedAccuracyTest {
    private static final int ELEMENTS = 4;
    private static final int DEGREE = 6;
    private static final double SECONDS_LOAD = 1800;
    private static final double SECONDS_WASH = 900;
    private static final double SECONDS_ELUTION = 3600;
    private static final int LOOKS = 150;

    /// The capture column of the microbial line.
    private static PackedBed exchanger(int elements, int degree) {
        return new PackedBed(
                0.2, 0.04, 0.37, 0.75, 4.5e-5, 8e-4, 1200, true, 8, 1e-4,
                List.of(
                        salted(Species.ANTIGEN, 1, 35, 0.01, 4, 0.66, 100, 1e-6),
                        salted(Species.AGGREGATE, 1, 70, 0.01, 5.2, 0.66, 200, 7e-7),
                        salted(Species.HOST_PROTEIN, 0.62, 30, 0.02, 1.2, 0.3, 60, 1e-6),
                        salted(Species.HOST_PROTEIN, 0.1, 30, 0.01, 4.1, 0.5, 90, 1e-6),
                        salted(Species.HOST_PROTEIN, 0.28, 30, 0.01, 8, 0.3, 90, 1e-6)),
                elements, degree);
    }

    private static Binder salted(
            Species species, double share, double molarMass, double affinity, double charge, double slope,
            double shielding, double film) {
        return new Binder(species, share, molarMass, new Binder.StericMass(affinity, charge, slope, shielding), film);
    }

    /// A protein A column, eluted by a step to acid.
    private static PackedBed proteinA(int elements, int degree) {
        return new PackedBed(
                0.2, 0.01, 0.37, 0.75, 4.5e-5, 8e-4, 1200, true, 8, 5e-5,
                List.of(
                        new Binder(Species.ANTIBODY, 1, 148, new Binder.Ligand(2000, 50 / 148.0, 3.9, 3, 0, 150), 6e-7),
                        new Binder(Species.HOST_PROTEIN, 1, 30, new Binder.Ligand(0.5, 10, 3.9, 0, 0, 150), 1e-6)),
                elements, degree);
    }

    private static double[] buffer() {
        double[] buffer = new double[Species.COUNT];
        buffer[Species.WATER.ordinal()] = 995;
        buffer[Species.TRIS.ordinal()] = 2.4;
        buffer[Species.CHLORIDE.ordinal()] = 0.4;
        return buffer;
    }

    private static double[] loaded() {
        double[] load = buffer();
        load[Species.ANTIGEN.ordinal()] = 3;
        load[Species.AGGREGATE.ordinal()] = 0.1;
        load[Species.HOST_PROTEIN.ordinal()] = 3;
        load[Species.ANTIBODY.ordinal()] = 3;
        return load;
    }

    private static double[][] outlets(PackedBed bed, double flow, double[] eluent, double from, double to) {
        double[][] out = new double[3 * LOOKS][Species.COUNT];
        double[] y = bed.full();
        double t = 0;
        for (int phase = 0; phase < 3; phase++) {
            double seconds = new double[] {SECONDS_LOAD, SECONDS_WASH, SECONDS_ELUTION}[phase];
            boolean last = phase == 2;
            PackedBedRun run = new PackedBedRun(
                    bed, y, t, flow, phase == 0 ? loaded() : buffer(), eluent, last ? from : 0,
                    last ? (to - from) / seconds : 0, new Transports());
            for (int i = 0; i < LOOKS; i++) {
                run.outlet(t + seconds * i / LOOKS, out[LOOKS * phase + i]);
            }
            y = run.at(t + seconds);
            t += seconds;
        }
        return out;
    }

    private static void near(double[][] coarse, double[][] fine, Species... which) {
        for (Species species : which) {
            double peak = 0;
            double worst = 0;
            for (int i = 0; i < fine.length; i++) {
                double expected = fine[i][species.ordinal()];
                peak = Math.max(peak, Math.abs(expected));
                worst = Math.max(worst, Math.abs(coarse[i][species.ordinal()] - expected));
            }
            assertThat(worst / peak).as(species.name()).isLessThan(1e-3);
        }
    }

    @Test
    void a_salt_gradient_elutes_right_to_a_thousandth_of_the_peak() {
        double[] salt = buffer();
        salt[Species.CHLORIDE.ordinal()] += 17;
        salt[Species.SODIUM.ordinal()] += 11;
        near(
                outlets(exchanger(ELEMENTS, DEGREE), 2.2e-5, salt, 0, 0.6),
                outlets(exchanger(9, DEGREE), 2.2e-5, salt, 0, 0.6),
                Species.ANTIGEN, Species.AGGREGATE, Species.HOST_PROTEIN, Species.CHLORIDE);
    }

    @Test
    void a_step_to_acid_elutes_right_to_a_thousandth_of_the_peak() {
        double[] acid = buffer();
        acid[Species.TRIS.ordinal()] = 0;
        acid[Species.ACETATE.ordinal()] = 6;
        acid[Species.CHLORIDE.ordinal()] += 2;
        near(
                outlets(proteinA(ELEMENTS, DEGREE), 1.2e-5, acid, 1, 1),
                outlets(proteinA(9, DEGREE), 1.2e-5, acid, 1, 1),
                Species.ANTIBODY, Species.HOST_PROTEIN, Species.CHLORIDE);
    }

    /// Dispersion between the nodes of a fine bed is what limits the step there.
    @Test
    void a_very_fine_bed_stays_finite_and_agrees_with_the_usual_one() {
        double[] salt = buffer();
        salt[Species.CHLORIDE.ordinal()] += 17;
        salt[Species.SODIUM.ordinal()] += 11;
        double[] usual = new double[Species.COUNT];
        double[] fine = new double[Species.COUNT];
        PackedBedRun coarse = new PackedBedRun(
                exchanger(ELEMENTS, DEGREE), exchanger(ELEMENTS, DEGREE).full(), 0, 2.2e-5, loaded(), salt, 0, 0, new Transports());
        PackedBedRun finest = new PackedBedRun(
                exchanger(24, DEGREE), exchanger(24, DEGREE).full(), 0, 2.2e-5, loaded(), salt, 0, 0, new Transports());
        for (double t = 0; t <= 900; t += 30) {
            coarse.outlet(t, usual);
            finest.outlet(t, fine);
            assertThat(fine[Species.HOST_PROTEIN.ordinal()])
                    .as("at %s s", t)
                    .isBetween(usual[Species.HOST_PROTEIN.ordinal()] - 3e-3, usual[Species.HOST_PROTEIN.ordinal()] + 3e-3);
        }
    }
}
