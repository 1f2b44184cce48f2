package org.seedtrain.plant.organism;

import static org.seedtrain.plant.organism.Place.*;

import java.util.Arrays;
import org.seedtrain.plant.Species;

/// A production organism with the contaminant that may grow beside it. One instance serves one solver: it keeps the last
/// rates' oxygen uptake; it remembers nothing else.
public abstract sealed class Organism permits EColi, Cho, Yeast {
    private static final double HOUR = 3600;
    static final double LN10 = 2.302585092994046;
    /// Half saturation of microbes with oxygen [kg/m3], 1 % of air saturation.
    static final double K_O = 7e-5;
    /// Ammonia in dry microbial cells [g/g], 12 % nitrogen.
    static final double AMMONIA_IN = 0.146;
    /// Carbon dioxide of a mass of carbon.
    static final double CO2 = 3.667;

    private double knownTemperature = Double.NaN;
    private double knownHeat;

    /// Sum of oxygen taken up [kg/(m3 h)].
    double oxygenUptake;

    /// Sum of oxygen taken up by the last rates [kg/(m3 h)].
    public final double oxygenUptake() {
        return oxygenUptake;
    }

    /// Species whose concentrations the rates read, by ordinal.
    public abstract int[] reads();

    /// Temperature at which it grows best [K], for readiness and alarms.
    public abstract double best();

    /// Whether it is an animal cell, which stirrer and bubbles can break.
    public boolean fragile() {
        return false;
    }

    /// Sets the rates of reaction; water closes the mass balance.
    ///
    /// @param c concentrations [kg/m3] by ordinal of species; small negative ones count as nothing
    /// @param r rates [kg/(m3 h)], all are set
    public final void react(double[] c, Climate climate, double[] r) {
        Arrays.fill(r, 0);
        oxygenUptake = 0;
        live(c, climate, r);
        contaminate(c, r, climate);
        r[OXYGEN] -= oxygenUptake;
        close(r);
    }

    /// What the production organism does.
    abstract void live(double[] c, Climate climate, double[] r);

    static double positive(double x) {
        return x > 0 ? x : 0;
    }

    /// Rosso's cardinal temperature model (1993): nothing outside `min` and `max`, 1 at `opt`.
    static double cardinal(double t, double min, double opt, double max) {
        if (t <= min || t >= max) {
            return 0;
        }
        double d = t - min;
        return (t - max) * d * d / ((opt - min) * ((opt - min) * (t - opt) - (opt - max) * (opt + min - 2 * t)));
    }

    /// Rosso's cardinal pH model (1995).
    static double cardinalPh(double pH, double min, double opt, double max) {
        double a = pH - min;
        double b = pH - max;
        return a <= 0 || b >= 0 ? 0 : a * b / (a * b - (pH - opt) * (pH - opt));
    }

    /// Death of vegetative cells by heat [1/h]: decimal reduction in 60 s at 60 °C, z 4.5 K, at most 3/s.
    static double heatDeath(double temperature) {
        double rate = LN10 / 60 * StrictMath.exp(LN10 * Math.min(6, (temperature - 333.15) / 4.5));
        return HOUR * rate / (1 + rate / 3);
    }

    /// [#heatDeath], remembered: a Jacobian asks many times at one temperature.
    final double deadlyHeat(double temperature) {
        if (temperature != knownTemperature) {
            knownHeat = heatDeath(temperature);
            knownTemperature = temperature;
        }
        return knownHeat;
    }

    /// Death of spores of a contaminant by moist heat [1/h]: D121 90 s, z 10 K.
    static double sporeDeath(double temperature) {
        return HOUR * LN10 / 90 * StrictMath.exp(LN10 * (temperature - 394.25) / 10);
    }

    private void contaminate(double[] c, double[] r, Climate climate) {
        double n = positive(c[CONTAMINANT]);
        if (n == 0) {
            return;
        }
        double s = positive(c[GLUCOSE]);
        double oxygen = positive(c[OXYGEN]);
        double peptides = 0.2 * positive(c[YEAST]);
        double mu = 1.3 * cardinal(climate.temperature, 281.15, 310.15, 321.15) * EColi.phFactor(climate.pH)
                * (s + peptides)
                / (s + peptides + 0.02) * (0.4 + 0.6 * oxygen / (oxygen + K_O));
        double there = n * climate.volume / Species.KG_PER_CFU;
        if (there < 2) {
            mu *= Math.min(1, positive((there - climate.germ) * 10));
        }
        double made = mu * n;
        double eaten = made / 0.45 * s / (s + 0.02);
        double dying = (0.01 + sporeDeath(climate.coldest)) * n;
        r[CONTAMINANT] += made - dying;
        r[DEBRIS] += dying;
        r[GLUCOSE] -= eaten;
        r[YEAST] -= 2 * made * peptides / (s + peptides + 1e-6);
        r[AMMONIA] -= AMMONIA_IN * made * positive(c[AMMONIA]) / (positive(c[AMMONIA]) + 0.02);
        r[ACETATE] += 0.3 * eaten;
        r[CARBONATE] += CO2 * 0.06 * eaten;
        oxygenUptake += 0.6 * made * oxygen / (oxygen + K_O);
    }

    private static void close(double[] r) {
        double sum = 0;
        for (double rate : r) {
            sum += rate;
        }
        r[WATER] -= sum;
    }

    /// What a litre of broth holds of living and dead cells [kg/m3].
    public static double biomass(double[] c) {
        return positive(c[CELLS]) + positive(c[RESTING]) + positive(c[DEAD]);
    }

    /// What is small for a species in a broth of which it is part [kg/m3], for the solver's tolerance.
    public double small(Species species) {
        return switch (species) {
            case OXYGEN -> 1e-3;
            case CARBONATE -> 0.05;
            case MAGNESIUM -> 0.01;
            case GLUCOSE, ACETATE -> 0.2;
            case CELLS, RESTING_CELLS, ANTIFOAM -> 0.1;
            case PLASMID_FREE_CELLS -> 0.01;
            case CONTAMINANT -> 1e-12;
            case INDUCER -> 0.02;
            case WATER -> 100;
            default -> 1;
        };
    }
}
