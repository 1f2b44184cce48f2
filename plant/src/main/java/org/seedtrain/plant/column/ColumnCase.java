package org.seedtrain.plant.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One column, what it is fed with and what is asked: a uniform bed of spheres with axial dispersion and Danckwerts'
/// boundaries. Equations in `docs/reference/models/column.md`. Concentrations in mol/m3 of liquid, bound amounts in
/// mol/m3 of solid; but any unit of amount will do where binding does not care.
///
/// @param length of the bed [m]
/// @param velocity interstitial [m/s]
/// @param dispersion Dax [m2/s]
/// @param porosity ec, liquid outside the particles by bed volume; for [Model#LRM] et, all liquid by bed volume
/// @param particlePorosity ep; not used by LRM
/// @param radius of the particles [m]; not used by LRM
/// @param film kf by component [m/s]; empty for LRM
/// @param poreDiffusion Dp by component [m2/s]; empty except for GRM
/// @param surfaceDiffusion Ds by component [m2/s]; empty except for GRM
/// @param startLiquid c = cp at the beginning by component
/// @param startBound q at the beginning by component
/// @param inlet sections in the order of time without gaps, from 0 to at least the last time asked
/// @param times at which the outlet is asked [s], increasing, none before 0
/// @param resolution null: chosen from the tolerance
public record ColumnCase(
        Model model,
        double length,
        double velocity,
        double dispersion,
        double porosity,
        double particlePorosity,
        double radius,
        double[] film,
        double[] poreDiffusion,
        double[] surfaceDiffusion,
        Binding binding,
        double[] startLiquid,
        double[] startBound,
        List<Section> inlet,
        double[] times,
        Tolerance tolerance,
        @Nullable Resolution resolution) {

    /// Lumped rate model, the same with pores, general rate model.
    public enum Model {
        LRM,
        LRMP,
        GRM
    }

    /// What flows in from `start` to `end` [s]: `constant + slope (t - start)`, by component.
    public record Section(double start, double end, double[] constant, double[] slope) {
        public Section {
            constant = constant.clone();
            slope = slope.clone();
        }
    }

    /// How exact the outlet is to be: `absolute + relative * largest value of that component at the outlet`.
    ///
    /// @param relative from 1e-12 to 0.1
    /// @param absolute [mol/m3]
    public record Tolerance(double relative, double absolute) {
        public Tolerance {
            if (!(relative >= 1e-12 && relative <= 0.1)) {
                throw new CaseRefused("tolerance.relative is " + relative + "; it must lie between 1e-12 and 0.1");
            }
            Check.positive("tolerance.absolute", absolute);
        }
    }

    /// @param method how it is solved
    /// @param elements along the bed, 2 or more
    /// @param degree of the polynomial in each, 1 to 12
    /// @param particlePoints along the radius, 2 to 30; GRM only
    public record Resolution(Method method, int elements, int degree, int particlePoints) {
        public Resolution {
            within("resolution.elements", elements, 2, 2000);
            within("resolution.degree", degree, 1, 12);
            within("resolution.particlePoints", particlePoints, 1, 30);
        }

        private static void within(String key, int value, int least, int most) {
            if (value < least || value > most) {
                throw new CaseRefused(key + " is " + value + "; it must lie between " + least + " and " + most);
            }
        }
    }

    /// [Method#ELEMENTS]: discontinuous Galerkin spectral elements, backward differences in time; for every case.
    /// [Method#TRANSFORM]: numerical inversion of the Laplace transform; linear binding with axial dispersion only.
    public enum Method {
        ELEMENTS,
        TRANSFORM
    }

    public ColumnCase {
        film = film.clone();
        poreDiffusion = poreDiffusion.clone();
        surfaceDiffusion = surfaceDiffusion.clone();
        startLiquid = startLiquid.clone();
        startBound = startBound.clone();
        times = times.clone();
        inlet = List.copyOf(inlet);
        int n = binding.components();
        Check.positive("length_m", length);
        Check.positive("interstitialVelocity_m_s", velocity);
        Check.notNegative("axialDispersion_m2_s", dispersion);
        Check.fraction(model == Model.LRM ? "totalPorosity" : "columnPorosity", porosity);
        if (model != Model.LRM) {
            Check.fraction("particlePorosity", particlePorosity);
            Check.positive("particleRadius_m", radius);
            all("filmDiffusion_m_s", film, n, true);
        }
        if (model == Model.GRM) {
            all("poreDiffusion_m2_s", poreDiffusion, n, true);
            all("surfaceDiffusion_m2_s", surfaceDiffusion, n, false);
        }
        Check.length("initial.c", startLiquid, n);
        Check.length("initial.q", startBound, n);
        checkSites(binding, startLiquid, startBound);
        checkInlet(inlet, n);
        checkTimes(times, inlet.getLast().end);
        if (resolution != null
                && resolution.method == Method.TRANSFORM
                && !(binding instanceof Binding.Linear && dispersion > 0)) {
            throw new CaseRefused("resolution.method is transform; it needs linear binding and axialDispersion_m2_s > 0");
        }
    }

    /// Number of components.
    public int components() {
        return binding.components();
    }

    /// The same case to another tolerance.
    public ColumnCase to(Tolerance other, @Nullable Resolution resolved) {
        return new ColumnCase(
                model, length, velocity, dispersion, porosity, particlePorosity, radius, film, poreDiffusion,
                surfaceDiffusion, binding, startLiquid, startBound, inlet, times, other, resolved);
    }

    private static void all(String key, double[] values, int n, boolean positive) {
        Check.length(key, values, n);
        for (double value : values) {
            if (positive) {
                Check.positive(key, value);
            } else {
                Check.notNegative(key, value);
            }
        }
    }

    private static void checkSites(Binding binding, double[] c, double[] q) {
        if (binding instanceof Binding.Langmuir langmuir) {
            double taken = 0;
            for (int i = 0; i < q.length; i++) {
                taken += q[i] / langmuir.qmax()[i];
            }
            if (taken > 1 + 1e-9) {
                throw new CaseRefused("initial.q takes " + taken + " times the sites there are (sum of q/qmax_mol_m3);"
                        + " it must be 1 or less");
            }
        }
        if (binding instanceof Binding.StericMassAction sma) {
            Check.positive("initial.c[0]", c[0]);
            double counter = sma.capacity();
            double free = sma.capacity();
            for (int i = 1; i < q.length; i++) {
                counter -= sma.charge()[i] * q[i];
                free -= (sma.charge()[i] + sma.shielding()[i]) * q[i];
            }
            if (free < 0) {
                throw new CaseRefused("initial.q takes or covers " + (sma.capacity() - free) + " mol/m3 of charges (sum of"
                        + " (characteristicCharge + stericFactor) q); there are ionicCapacity_mol_m3 = " + sma.capacity());
            }
            if (!(Math.abs(counter - q[0]) <= 1e-6 * sma.capacity())) {
                throw new CaseRefused("initial.q[0] is " + q[0] + "; the salt bound at the beginning must be"
                        + " ionicCapacity_mol_m3 - sum characteristicCharge q = " + counter);
            }
        }
    }

    private static void checkInlet(List<Section> inlet, int n) {
        if (inlet.isEmpty()) {
            throw new CaseRefused("inlet is empty; it needs at least one section");
        }
        double at = 0;
        for (int s = 0; s < inlet.size(); s++) {
            Section section = inlet.get(s);
            String key = "inlet[" + s + "]";
            if (!(Math.abs(section.start - at) <= 1e-9 * Math.max(1, at))) {
                throw new CaseRefused(key + ".start_s is " + section.start + "; it must be " + at
                        + (s == 0 ? "" : ", where the section before it ends"));
            }
            if (!(section.end > section.start && section.end < Double.POSITIVE_INFINITY)) {
                throw new CaseRefused(key + ".end_s is " + section.end + "; it must be later than start_s");
            }
            Check.length(key + ".constant", section.constant, n);
            Check.length(key + ".slope_per_s", section.slope, n);
            at = section.end;
        }
    }

    private static void checkTimes(double[] times, double end) {
        double before = -1;
        for (double t : times) {
            if (!(t >= 0 && t > before)) {
                throw new CaseRefused("output has the time " + t + " s; times must be 0 or more and increase");
            }
            before = t;
        }
        if (times.length == 0 || before > end * (1 + 1e-12)) {
            throw new CaseRefused("output.end_s is " + before + "; it must lie within the inlet, which ends at " + end);
        }
    }
}
