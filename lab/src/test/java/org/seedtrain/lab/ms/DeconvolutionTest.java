package org.seedtrain.lab.ms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtrain.lab.ms.Electrospray.Points;
import org.seedtrain.lab.ms.Electrospray.Species;
import org.seedtrain.lab.ms.deconvolution.ChargeDeconvolution;
import org.seedtrain.lab.ms.deconvolution.Deconvolved;
import org.seedtrain.lab.ms.deconvolution.DeconvolutionRefused;
import org.seedtrain.lab.ms.deconvolution.MassSearch;
import org.seedtrain.lab.ms.deconvolution.NeutralMass;
import org.seedtrain.lab.ms.sequence.Formula;

/// Spectra whose proteins are known because they were made here.
class DeconvolutionTest {
    /// Averagine (Senko, Beu & McLafferty 1995): C4.9384 H7.7583 N1.3577 O1.4773 S0.0417 in 111.1254 Da.
    static Formula averagine(double mass) {
        double k = mass / 111.1254;
        return Formula.of("C" + Math.round(4.9384 * k) + "H" + Math.round(7.7583 * k) + "N" + Math.round(1.3577 * k) + "O"
                + Math.round(1.4773 * k) + "S" + Math.round(0.0417 * k));
    }

    private static Deconvolved masses(Points points) {
        return ChargeDeconvolution.of(points.mz(), points.intensity(), true, MassSearch.PROTEINS);
    }

    private static NeutralMass nearest(Deconvolved deconvolved, double mass) {
        NeutralMass best = deconvolved.masses().getFirst();
        for (NeutralMass one : deconvolved.masses()) {
            best = Math.abs(one.mass_Da() - mass) < Math.abs(best.mass_Da() - mass) ? one : best;
        }
        return best;
    }

    private static void within20ppm(Deconvolved deconvolved, List<Species> species) {
        for (Species one : species) {
            double truth = one.formula().average();
            assertThat(Math.abs(nearest(deconvolved, truth).mass_Da() / truth - 1) * 1e6).as(truth + " Da").isLessThan(20);
        }
    }

    /// No half, double, third, 3/2 ... of a mass, and nothing else that is not there, above 5 %.
    private static void nothingElse(Deconvolved deconvolved, List<Species> species) {
        for (NeutralMass one : deconvolved.masses()) {
            boolean there = species.stream().anyMatch(known -> {
                double beside = one.mass_Da() - known.formula().average();
                double sodium = Math.rint(beside / 21.982) * 21.982;
                return Math.abs(beside) < 1e-4 * one.mass_Da() || beside > 0 && beside < 120 && Math.abs(beside - sodium) < 3;
            });
            assertThat(there || one.intensity() < 0.05 * deconvolved.masses().getFirst().intensity())
                    .as("%s", one).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"14305, 5000, 1", "29000, 10000, 3", "66500, 8000, 5", "150000, 30000, 8"})
    void one_protein_within_20_ppm_and_no_harmonic(double mass, double resolvingPower, long seed) {
        List<Species> species = List.of(Species.denatured(averagine(mass), 1).withSodium(0.15));
        Deconvolved found = masses(new Electrospray(600, 4500, 0.05, resolvingPower, 0.005, 0.03).of(species, 10_000, 0, seed));
        within20ppm(found, species);
        nothingElse(found, species);
    }

    @ParameterizedTest
    @CsvSource({"17000, 25500, 0.5", "23500, 148000, 1", "22000, 44000, 0.3", "17000, 17130, 0.3", "14305, 28610, 1",
        "50000, 100000, 1"})
    void two_proteins_in_one_spectrum_also_where_one_is_a_multiple_of_the_other(double one, double other, double amount) {
        List<Species> species = List.of(Species.denatured(averagine(one), 1), Species.denatured(averagine(other), amount));
        Deconvolved found = masses(new Electrospray(600, 4500, 0.05, 15_000, 0.004, 0.02).of(species, 10_000, 0, 3));
        within20ppm(found, species);
        nothingElse(found, species);
    }

    @Test
    void glycoforms_of_an_antibody_162_Da_apart_with_their_shares() {
        double[] amounts = {0.45, 1, 0.7, 0.3, 0.1};
        List<Species> species = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            species.add(Species.denatured(averagine(148000).plus(Formula.of("C6H10O5"), i), amounts[i]));
        }
        Deconvolved found = masses(Electrospray.INTACT.of(species, 10_000, 0, 4));
        within20ppm(found, species);
        nothingElse(found, species);
        double top = found.masses().getFirst().intensity();
        for (int i = 0; i < amounts.length; i++) {
            assertThat(nearest(found, species.get(i).formula().average()).intensity() / top)
                    .isCloseTo(amounts[i], org.assertj.core.data.Offset.offset(0.03));
        }
    }

    @Test
    void an_antibody_with_much_sodium_is_not_pulled_by_it() {
        List<Species> species = List.of(Species.denatured(averagine(148000), 1).withSodium(0.35));
        within20ppm(masses(Electrospray.INTACT.of(species, 10_000, 0, 5)), species);
    }

    @Test
    void isotopes_that_are_resolved_give_the_average_mass() {
        List<Species> species = List.of(Species.denatured(averagine(14305), 1));
        Points points = new Electrospray(900, 2000, 0.004, 80_000, 0.003, 0.01).of(species, 10_000, 0, 6);
        within20ppm(masses(points), species);
    }

    /// As a person without isotopes would make it: a Gaussian of 0.4 m/z at the average mass of each charge.
    @Test
    void unresolved_peaks_at_few_charges() {
        List<Double> mz = new ArrayList<>();
        List<Double> intensity = new ArrayList<>();
        for (double x = 500; x < 3000; x += 0.1) {
            double sum = 0;
            for (int z = 6; z <= 10; z++) {
                double t = (x - Formula.mz(14305, z)) / 0.4;
                sum += 1000 * StrictMath.exp(-0.5 * (z - 8) * (z - 8) - 0.5 * t * t);
            }
            mz.add(x);
            intensity.add(sum);
        }
        Deconvolved found = ChargeDeconvolution.of(mz.stream().mapToDouble(Double::doubleValue).toArray(),
                intensity.stream().mapToDouble(Double::doubleValue).toArray(), true, MassSearch.PROTEINS);
        assertThat(found.masses()).hasSize(1);
        assertThat(found.masses().getFirst().mass_Da()).isCloseTo(14305, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void noise_alone_is_no_protein() {
        Points noise = new Electrospray(600, 4000, 0.05, 20_000, 0.1, 0.5).of(List.of(), 1000, 0, 9);
        assertThat(masses(noise).masses()).isEmpty();
    }

    @Test
    void a_spectrum_that_makes_no_sense_is_refused() {
        double[] two = {700, 800, 750};
        assertThatThrownBy(() -> ChargeDeconvolution.of(two, new double[3], true, MassSearch.PROTEINS))
                .isInstanceOf(DeconvolutionRefused.class).hasMessageContaining("point 3 is 750.0 after 800.0");
        assertThatThrownBy(() -> ChargeDeconvolution.of(new double[] {700, 750, 800}, new double[3], true, MassSearch.PROTEINS))
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> ChargeDeconvolution.of(new double[] {1}, new double[] {1}, true, MassSearch.PROTEINS))
                .hasMessageContaining("too few");
        assertThatThrownBy(() -> ChargeDeconvolution.of(
                new double[] {100, 120, 130}, new double[] {1, 1, 1}, true, MassSearch.PROTEINS)).hasMessageContaining("window");
    }
}
