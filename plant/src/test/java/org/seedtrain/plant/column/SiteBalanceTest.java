package org.seedtrain.plant.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is free and what is in the pore liquid, against the equations they come from.
class SiteBalanceTest {
    private static final int NODES = 28;
    private static final double CAPACITY = 1200;
    private static final double POROSITY = 0.75;

    private static final List<Binder.StericMass> EXCHANGED = List.of(
            new Binder.StericMass(0.01, 4, 0.66, 100),
            new Binder.StericMass(0.02, 1.2, 0.3, 60),
            new Binder.StericMass(0.01, 10, 0.02, 1000));

    private static double[] filled(double value) {
        double[] all = new double[NODES];
        Arrays.fill(all, value);
        return all;
    }

    private static double[] salt() {
        double[] salt = new double[NODES];
        for (int j = 0; j < NODES; j++) {
            salt[j] = 10 + 20 * j;
        }
        return salt;
    }

    /// Amounts that nearly fill the resin at one end and leave traces at the other.
    private static double[] amounts() {
        double[] w = new double[EXCHANGED.size() * NODES];
        for (int k = 0; k < w.length; k++) {
            w[k] = 1.2 * FastMath.exp(-0.9 * (k % NODES)) / (1 + k / NODES);
        }
        return w;
    }

    @ParameterizedTest
    @ValueSource(doubles = {CAPACITY, 600, 20, 1e-3})
    void exchange_fulfils_its_equations_whatever_the_guess(double guess) {
        StericMassAction exchange = new StericMassAction(CAPACITY, POROSITY, 8, EXCHANGED, NODES);
        double[] w = amounts();
        double[] salt = salt();
        exchange.surround(filled(7.5), 0, salt);
        Arrays.fill(exchange.free, guess);
        exchange.solve(w, 0);
        for (int j = 0; j < NODES; j++) {
            double free = exchange.free[j];
            double taken = 0;
            for (int b = 0; b < EXCHANGED.size(); b++) {
                Binder.StericMass law = EXCHANGED.get(b);
                double charge = law.charge() * (1 - 0.5 * law.chargeSlope());
                double a = law.affinity() * FastMath.pow(free / salt[j], charge);
                double pore = w[b * NODES + j] / (POROSITY + (1 - POROSITY) * a);
                assertThat(exchange.pore[b * NODES + j]).isCloseTo(pore, within(2e-6 * pore + 1e-12));
                taken += (charge + law.shielding()) * a * pore;
            }
            assertThat(free + taken).as("node %s", j).isCloseTo(CAPACITY, within(1e-4 * CAPACITY));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 1e-6})
    void ligands_fulfil_their_equations_whatever_the_guess(double guess) {
        Binder.Ligand law = new Binder.Ligand(2000, 0.5, 4.4, 3, 0, 150);
        Binder.Ligand other = new Binder.Ligand(50, 0.7, 7, 0, 2, 150);
        LigandBinding ligands = new LigandBinding(POROSITY, List.of(law, other), NODES);
        double[] pH = new double[NODES];
        for (int j = 0; j < NODES; j++) {
            pH[j] = 3 + 0.2 * j;
        }
        double[] salt = salt();
        ligands.surround(pH, 0, salt);
        Arrays.fill(ligands.free, guess);
        double[] w = Arrays.copyOf(amounts(), 2 * NODES);
        ligands.solve(w, 0);
        for (int j = 0; j < NODES; j++) {
            double x = ligands.free[j];
            double first = 2000 / (1 + FastMath.pow(10, 3 * (4.4 - pH[j]))) * x;
            double second = 50 * FastMath.pow(salt[j] / 150, 2) * x;
            double pore = w[j] / (POROSITY + (1 - POROSITY) * first);
            double porous = w[NODES + j] / (POROSITY + (1 - POROSITY) * second);
            assertThat(ligands.pore[j]).isCloseTo(pore, within(2e-6 * pore + 1e-12));
            assertThat(ligands.pore[NODES + j]).isCloseTo(porous, within(2e-6 * porous + 1e-12));
            assertThat(x + first * pore / 0.5 + second * porous / 0.7).as("node %s", j).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void an_empty_resin_is_free() {
        StericMassAction exchange = new StericMassAction(CAPACITY, POROSITY, 8, EXCHANGED, NODES);
        exchange.surround(filled(8), 0, filled(100));
        Arrays.fill(exchange.free, 700);
        exchange.solve(new double[EXCHANGED.size() * NODES], 0);
        assertThat(exchange.free).containsOnly(CAPACITY);
        assertThat(exchange.pore).containsOnly(0);
    }

    @Test
    void exponentials_are_those_of_the_library() {
        double[] x = new double[281];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.5 * (i - 140);
        }
        double[] of = x.clone();
        Exponentials.replace(of);
        for (int i = 0; i < x.length; i++) {
            assertThat(of[i] / StrictMath.exp(x[i])).isCloseTo(1, within(1e-9));
        }
    }
}
