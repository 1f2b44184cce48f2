package org.seedtrain.plant.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.column.ColumnCase.Method;
import org.seedtrain.plant.column.ColumnCase.Model;
import org.seedtrain.plant.column.ColumnCase.Resolution;
import org.seedtrain.plant.column.ColumnCase.Section;
import org.seedtrain.plant.solver.SolverFailure;

/// Where one model must become another, for all combinations of model and isotherm.
class ColumnLimitsTest {
    private static final Resolution FINE = new Resolution(Method.ELEMENTS, 12, 6, 8);

    private static double[] times(double end, int points) {
        double[] times = new double[points];
        for (int i = 0; i < points; i++) {
            times[i] = end * i / (points - 1);
        }
        return times;
    }

    private static double[] all(int n, double value) {
        double[] values = new double[n];
        java.util.Arrays.fill(values, value);
        return values;
    }

    private static ColumnCase column(
            Model model, Binding binding, double[] c, double[] q, List<Section> inlet, Resolution resolution) {
        int n = binding.components();
        boolean lumped = model == Model.LRM;
        boolean general = model == Model.GRM;
        return new ColumnCase(
                model, 0.05, 5e-4, 1e-7, lumped ? 0.8 : 0.37, 0.75, 4.5e-5, lumped ? new double[0] : all(n, 7e-6),
                general ? all(n, 1e-10) : new double[0], general ? all(n, 2e-12) : new double[0], binding, c, q, inlet,
                times(600, 301), new ColumnCase.Tolerance(1e-6, 1e-8), resolution);
    }

    /// A pulse and a ramp.
    private static List<Section> pulse(double[] base, double[] more) {
        int n = base.length;
        double[] first = base.clone();
        double[] slope = new double[n];
        for (int i = 0; i < n; i++) {
            first[i] += more[i];
            slope[i] = -more[i] / 50;
        }
        return List.of(
                new Section(0, 20, first, new double[n]),
                new Section(20, 70, first, slope),
                new Section(70, 600, base, new double[n]));
    }

    private static double difference(ColumnSolution one, ColumnSolution other) {
        double worst = 0;
        double[] peaks = other.peaks();
        for (int i = 0; i < peaks.length; i++) {
            for (int j = 0; j < one.times().length; j++) {
                worst = Math.max(worst, Math.abs(one.outlet()[i][j] - other.outlet()[i][j]) / peaks[i]);
            }
        }
        return worst;
    }

    @Test
    void elements_and_transform_agree_for_every_model_kinetic_and_rapid_from_a_loaded_column() {
        for (Model model : Model.values()) {
            for (boolean kinetic : new boolean[] {true, false}) {
                Binding binding = new Binding.Linear(kinetic, new double[] {0.4, 1}, new double[] {0.2, 2});
                double[] c = {0.3, 0.1};
                double[] q = {0.6, 0.05};
                List<Section> inlet = pulse(c, new double[] {1, 2});
                ColumnSolution elements = ColumnSolver.solve(column(model, binding, c, q, inlet, FINE));
                ColumnSolution transform = ColumnSolver.solve(column(model, binding, c, q, inlet, null));
                assertThat(transform.statistics().method()).isEqualTo(Method.TRANSFORM);
                assertThat(difference(elements, transform)).as(model + " " + kinetic).isLessThan(3e-6);
                assertThat(transform.balanceError()).isLessThan(1e-9);
            }
        }
    }

    @Test
    void langmuir_binding_of_very_little_is_linear_binding() {
        double[] none = {0, 0};
        List<Section> inlet = pulse(none, new double[] {1e-5, 2e-5});
        for (Model model : Model.values()) {
            for (boolean kinetic : new boolean[] {true, false}) {
                Binding langmuir =
                        new Binding.Langmuir(kinetic, new double[] {0.04, 0.1}, new double[] {0.2, 2}, new double[] {10, 10});
                Binding linear = new Binding.Linear(kinetic, new double[] {0.4, 1}, new double[] {0.2, 2});
                ColumnCase bent = column(model, langmuir, none, none, inlet, FINE)
                        .to(new ColumnCase.Tolerance(1e-6, 1e-13), FINE);
                ColumnSolution straight = ColumnSolver.solve(column(model, linear, none, none, inlet, null));
                assertThat(difference(ColumnSolver.solve(bent), straight)).as(model + " " + kinetic).isLessThan(6e-5);
            }
        }
    }

    @Test
    void fast_kinetics_come_close_to_equilibrium_for_langmuir_and_steric_mass_action() {
        double[] salt = {50, 0, 0};
        double[] sites = {1000, 0, 0};
        List<Section> inlet = List.of(
                new Section(0, 60, new double[] {50, 0.5, 0.3}, new double[3]),
                new Section(60, 600, new double[] {60, 0, 0}, new double[] {1, 0, 0}));
        double[] none = {0, 0};
        List<Section> load = pulse(none, new double[] {2, 3});
        for (Model model : Model.values()) {
            double fast = 1e4;
            Binding[] sma = new Binding[2];
            Binding[] langmuir = new Binding[2];
            for (int k = 0; k < 2; k++) {
                double by = k == 0 ? 1 : fast;
                sma[k] = new Binding.StericMassAction(
                        k == 1, new double[] {0, 2e-5 * by, 1e-6 * by}, new double[] {0, 1e-3 * by, 1e-3 * by}, 1000,
                        new double[] {0, 2.2, 3.1}, new double[] {0, 10, 12});
                langmuir[k] = new Binding.Langmuir(
                        k == 1, new double[] {by, 0.5 * by}, new double[] {by, by}, new double[] {5, 8});
            }
            // GRM: kinetic binding that creeps is another model at the surface
            double limit = model == Model.GRM ? 0.05 : 2e-3;
            ColumnSolution rapid = ColumnSolver.solve(column(model, sma[0], salt, sites, inlet, FINE));
            assertThat(difference(ColumnSolver.solve(column(model, sma[1], salt, sites, inlet, FINE)), rapid))
                    .as("SMA " + model)
                    .isLessThan(limit);
            assertThat(rapid.balanceError()).isLessThan(1e-9);
            ColumnSolution other = ColumnSolver.solve(column(model, langmuir[0], none, none, load, FINE));
            assertThat(difference(ColumnSolver.solve(column(model, langmuir[1], none, none, load, FINE)), other))
                    .as("Langmuir " + model)
                    .isLessThan(limit);
        }
    }

    @Test
    void mass_closes_whatever_is_fed() {
        Random random = new Random(5);
        for (int round = 0; round < 6; round++) {
            Model model = Model.values()[round % 3];
            double[] none = {0, 0};
            List<Section> inlet = List.of(
                    new Section(0, 100, new double[] {random.nextDouble(), random.nextDouble()}, new double[2]),
                    new Section(100, 250, none, new double[] {random.nextDouble() / 100, 0}),
                    new Section(250, 600, new double[] {0, random.nextDouble()}, new double[2]));
            Binding binding = new Binding.Langmuir(
                    round > 2, new double[] {random.nextDouble(), random.nextDouble()}, new double[] {0.1, 0.3},
                    new double[] {4, 6});
            ColumnSolution solution =
                    ColumnSolver.solve(column(model, binding, none, none, inlet, new Resolution(Method.ELEMENTS, 8, 4, 4)));
            assertThat(solution.balanceError()).as(model + " " + round).isLessThan(1e-9);
        }
    }

    private static ColumnCase tank(double dispersion, double end) {
        return new ColumnCase(
                Model.LRM, 0.014, 5.75e-4, dispersion, 0.6, Double.NaN, Double.NaN, new double[0], new double[0], new double[0],
                new Binding.Linear(true, new double[] {3.55}, new double[] {0.1}), new double[1], new double[1],
                List.of(new Section(0, 10, new double[] {1}, new double[1]), new Section(10, end, new double[1], new double[1])),
                times(end, 301), new ColumnCase.Tolerance(1e-8, 1e-10), null);
    }

    /// A bed that disperses so much is a stirred tank to 4e-5 (u L/Dax is 8e-6): `V dc/dt = Q (c_in - c) - F V dq/dt`, solved by its two exponentials.
    @Test
    void a_bed_of_huge_dispersion_is_a_stirred_tank_though_its_transform_hardly_falls() {
        ColumnSolution found = ColumnSolver.solve(tank(1, 3000));
        assertThat(found.statistics().method()).isEqualTo(Method.ELEMENTS);
        double d = 5.75e-4 / 0.014;
        double f = 0.4 / 0.6;
        double half = 0.5 * (d + f * 3.55 + 0.1);
        double root = Math.sqrt(half * half - d * 0.1);
        double slow = -0.1 * d / (half + root);
        double fast = -half - root;
        double worst = 0;
        for (int j = 0; j < found.times().length; j++) {
            double t = found.times()[j];
            double exact = step(t, d, slow, fast) - step(t - 10, d, slow, fast);
            worst = Math.max(worst, Math.abs(found.outlet()[0][j] - exact));
        }
        assertThat(worst / found.peaks()[0]).isLessThan(6e-5);
    }

    /// Response to a step by the partial fractions of `d (s + kd) / (s (s - slow) (s - fast))`.
    private static double step(double t, double d, double slow, double fast) {
        return t <= 0 ? 0 : 1 + d * (slow + 0.1) / (slow * (slow - fast)) * Math.exp(slow * t)
                + d * (fast + 0.1) / (fast * (fast - slow)) * Math.exp(fast * t);
    }

    @Test
    void a_run_of_months_over_a_short_bed_is_solved() {
        ColumnSolution found = ColumnSolver.solve(tank(5.75e-8, 1e7));
        assertThat(found.balanceError()).isLessThan(1e-9);
        assertThat(found.outlet()[0][300]).isCloseTo(0, within(1e-9));
    }

    @Test
    void refuses_more_bound_than_there_are_sites_and_numbers_that_rounding_eats() {
        Binding langmuir = new Binding.Langmuir(true, new double[] {1}, new double[] {1}, new double[] {5});
        assertThatThrownBy(() -> column(Model.LRM, langmuir, new double[1], new double[] {50}, pulse(new double[1], new double[] {1}), null))
                .isInstanceOf(CaseRefused.class).hasMessageContaining("initial.q takes 10.0 times the sites");
        Binding exchange = new Binding.StericMassAction(
                true, new double[] {0, 1}, new double[] {0, 1}, 100, new double[] {0, 3}, new double[] {0, 5});
        assertThatThrownBy(() -> column(Model.LRM, exchange, new double[] {50, 0}, new double[] {40, 20}, pulse(new double[2], new double[2]), null))
                .isInstanceOf(CaseRefused.class).hasMessageContaining("ionicCapacity_mol_m3 = 100");
        ColumnCase normal = tank(1e-7, 600);
        ColumnCase absurd = new ColumnCase(
                Model.LRM, 1e300, normal.velocity(), normal.dispersion(), normal.porosity(), Double.NaN, Double.NaN, new double[0], new double[0],
                new double[0], normal.binding(), new double[1], new double[1], normal.inlet(), normal.times(), normal.tolerance(), null);
        assertThatThrownBy(() -> ColumnSolver.solve(absurd))
                .isInstanceOf(SolverFailure.class).hasMessageContaining("mass balance");
    }

    /// Parameters as they are published for an ion exchanger: rates of 1e11/s, which nobody tells from equilibrium.
    @Test
    void steric_mass_action_of_any_speed_passes_steps_of_salt() {
        double[] ka = {0, 35.5, 1.59};
        double[] kd = {0, 1000, 1000};
        double[] nu = {0, 4.7, 5.29};
        double[] sigma = {0, 11.83, 10.6};
        double[] c = {50, 0, 0};
        double[] q = {1200, 0, 0};
        List<Section> inlet = List.of(
                new Section(0, 30, new double[] {50, 1, 1}, new double[3]),
                new Section(30, 100, c, new double[3]),
                new Section(100, 300, new double[] {100, 0, 0}, new double[] {0.2, 0, 0}),
                new Section(300, 600, new double[] {400, 0, 0}, new double[3]));
        ColumnSolution rapid = ColumnSolver.solve(column(Model.LRMP, new Binding.StericMassAction(false, ka, kd, 1200, nu, sigma), c, q, inlet, null));
        ColumnSolution kinetic = ColumnSolver.solve(column(Model.LRMP, new Binding.StericMassAction(true, ka, kd, 1200, nu, sigma), c, q, inlet, null));
        assertThat(difference(kinetic, rapid)).isLessThan(5e-6);
        assertThat(kinetic.balanceError()).isLessThan(1e-7);
    }
}
