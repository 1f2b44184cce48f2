package org.seedtrain.plant.organism;

import static org.seedtrain.plant.organism.Place.*;

import org.seedtrain.plant.Species;

/// Chinese hamster ovary cells that secrete an antibody. Growth, death and metabolism in the structure of
/// [org.seedtrain.plant.culture.ChoFedBatch] (Monod terms of glucose and glutamine, inhibition by lactate and ammonia),
/// widened by amino acids, oxygen, temperature, pH, osmolality, carbon dioxide, shear, a limit of cell density by
/// by-products that nobody measures, the late consumption of lactate (Mulukutla et al. 2010), and two attributes of
/// quality that depend on what the cells feel: acidic variants (deamidation in the broth) and high-mannose glycans.
/// Oxygen and carbon dioxide follow from the balances of electrons and carbon. Specific rates in mmol or g per 1e9 cells
/// and hour; see docs/reference/models/cho.md for every number.
public final class Cho extends Organism {
    /// Dry mass of 1e9 cells [g]: 350 pg a cell.
    public static final double GRAM_PER_1E9 = 0.35;

    private static final double MU_MAX = 0.047;
    private static final double K_GLC = 1.0;
    private static final double K_GLN = 0.047;
    private static final double K_LAC = 43;
    private static final double K_AMM = 6.51;
    /// Growth that goes on without glutamine: cells make it from glutamate and ammonia.
    private static final double OWN_GLUTAMINE = 0.5;
    private static final double K_AMINO = 0.3;
    private static final double Y_X_GLC = 0.5;
    private static final double Y_X_GLN = 2.0;
    private static final double M_GLC = 0.04;
    private static final double Y_LAC_GLC = 0.8;
    private static final double Q_LAC_USED = 0.05;
    private static final double Y_AMM_GLN = 0.67;
    private static final double AMINO_IN_CELLS = 0.45;
    private static final double AMINO_IN_PRODUCT = 0.9;
    private static final double M_AMINO = 5e-4;
    private static final double Q_MAB = 9e-4;
    private static final double K_O2 = 1.4e-4;
    /// Biomass at which by-products halve growth [kg/m3].
    private static final double CROWD = 9.0;
    private static final double HALF_CO2 = 24e3;

    private static final int[] READS = {
        CELLS, RESTING, DEAD, CONTAMINANT, GLUCOSE, GLUTAMINE, LACTATE, ACETATE, AMMONIA, PHOSPHATE, CARBONATE, OXYGEN,
        YEAST, SURFACTANT, ANTIFOAM, ANTIBODY, MANNOSE
    };

    // What the cells find, of the last call
    private double glucose;
    private double glutamine;
    private double lactate;
    private double ammonia;
    private double amino;
    private double osmolality;
    private double breath;

    @Override
    public int[] reads() {
        return READS;
    }

    @Override
    public double best() {
        return 310.15;
    }

    @Override
    public boolean fragile() {
        return true;
    }

    /// Growth against temperature: 28, 37 and 40.5 °C.
    static double temperatureFactor(double temperature) {
        return cardinal(temperature, 301.15, 310.15, 313.65);
    }

    /// Growth against pH: 6.3, 7.1 and 7.8.
    static double phFactor(double pH) {
        return cardinalPh(pH, 6.3, 7.1, 7.8);
    }

    /// Osmolality [osmol/kg] of what the rates read: ions as 1.86 times the ionic strength, sugar, amino acids.
    static double osmolality(double ionicStrength, double glucose, double glutamine, double amino) {
        return 1.86 * ionicStrength + 1e-3 * (glucose + glutamine) + amino / 250;
    }

    @Override
    void live(double[] c, Climate at, double[] r) {
        double x = positive(c[CELLS]);
        double resting = positive(c[RESTING]);
        double dead = positive(c[DEAD]);
        look(c, at);
        if (x + resting > 1e-12) {
            double climate = temperatureFactor(at.temperature) * phFactor(at.pH);
            double crowd = (x + resting + 2 * dead) / CROWD;
            double choke = at.carbonDioxide / HALF_CO2;
            double salt = positive(osmolality - 0.30) / 0.19;
            double well = climate / ((1 + crowd * crowd * crowd) * (1 + choke * choke * choke) * (1 + salt * salt))
                    * breath;
            double gln = OWN_GLUTAMINE + (1 - OWN_GLUTAMINE) * glutamine / (K_GLN + glutamine);
            double mu = MU_MAX * well * glucose / (K_GLC + glucose) * gln * amino / (K_AMINO + amino)
                    * (K_LAC / (K_LAC + lactate)) * (K_AMM / (K_AMM + ammonia));
            double n = x / GRAM_PER_1E9;
            double product = secrete(c, at, r, n, mu);
            metabolise(at, r, n, mu, product);
            r[CELLS] += mu * x;
            double waking = 0.08 * Math.min(1, climate) * glucose / (glucose + 0.5) * resting;
            r[CELLS] += waking;
            r[RESTING] -= waking;
        }
        die(c, at, r, x, resting, dead);
        age(c, at, r);
    }

    private void look(double[] c, Climate at) {
        glucose = positive(c[GLUCOSE]) / 0.180156;
        glutamine = positive(c[GLUTAMINE]) / 0.146145;
        lactate = positive(c[LACTATE]) / 0.08907;
        ammonia = positive(c[AMMONIA]) / 0.017031;
        amino = positive(c[YEAST]);
        osmolality = osmolality(at.ionicStrength, glucose, glutamine, amino);
        double oxygen = positive(c[OXYGEN]);
        breath = oxygen / (oxygen + K_O2);
    }

    /// Antibody made [g/(1e9 h)]: more when growth rests and it is a little cool or salty, less without food.
    private double secrete(double[] c, Climate at, double[] r, double n, double mu) {
        double cool = (at.temperature - 306.15) / 4;
        double mild = 1.25 / (1 + 0.25 * cool * cool);
        double warmEnough = cardinal(at.temperature, 295.15, 308.15, 313.65);
        double acid = (at.pH - 6.95) / 0.45;
        double q = Q_MAB * mild * Math.min(1, warmEnough) / (1 + acid * acid)
                * (1 + 0.5 * positive(1 - mu / 0.03))
                * (1 + 0.8 * Math.min(0.2, positive(osmolality - 0.30)))
                * (glucose / (glucose + 0.2)) * (amino / (amino + 0.2)) * breath;
        double made = q * n;
        double stress = (at.pH - 7.0) / 0.3;
        double waste = ammonia / 6;
        double salt = positive(osmolality - 0.36) / 0.08;
        double mannose = 0.04 * (1 + stress * stress + waste * waste + salt * salt + 8 * 0.5 / (0.5 + glucose));
        mannose = mannose / (1 + mannose);
        double acidic = 0.10 + 0.02 * waste;
        double aggregated = 0.015 + 0.01 * salt + 0.05 * positive(at.temperature - 311.15);
        aggregated = Math.min(0.3, aggregated);
        r[MANNOSE] += mannose * made;
        r[ACIDIC] += acidic * made;
        r[AGGREGATE] += aggregated * made;
        r[ANTIBODY] += (1 - mannose - acidic - aggregated) * made;
        return q;
    }

    private void metabolise(Climate at, double[] r, double n, double mu, double product) {
        double warm = StrictMath.exp(0.07 * (Math.min(at.temperature, 315) - 310.15));
        double alkaline = Math.max(0.3, 1 + 1.2 * (at.pH - 7.05));
        double grown = mu / Y_X_GLC;
        double qG = (grown + M_GLC * warm) * Math.min(3, alkaline) * glucose / (glucose + 0.1);
        double made = Y_LAC_GLC * Math.min(qG, grown * alkaline) + 0.1 * qG + 1.6 * (1 - breath) * qG;
        double used = Q_LAC_USED * warm * breath * lactate / (lactate + 4) * 0.03 / (0.03 + made);
        double qL = made - used;
        double qQ = (mu / Y_X_GLN + 0.0015 * warm) * glutamine / (glutamine + 0.03);
        double there = amino / (amino + 0.05);
        double kept = M_AMINO * warm * there;
        double qA = (AMINO_IN_CELLS * GRAM_PER_1E9 * mu + AMINO_IN_PRODUCT * product) * there + kept;
        double qN = Y_AMM_GLN * qQ + 2.5 * kept
                - (0.0018 + 0.05 * mu) * warm * ammonia / (ammonia + 0.5) / (1 + glutamine / 0.3);
        r[GLUCOSE] -= 0.180156 * qG * n;
        r[LACTATE] += 0.08907 * qL * n;
        r[GLUTAMINE] -= 0.146145 * qQ * n;
        r[YEAST] -= qA * n;
        r[AMMONIA] += 0.017031 * qN * n;
        r[PHOSPHATE] -= 0.03 * GRAM_PER_1E9 * mu * n;
        double electrons = 24 * qG - 12 * qL + 18 * qQ + 168.75 * qA - 170.8 * GRAM_PER_1E9 * mu - 198.75 * product;
        double carbon = 6 * qG - 3 * qL + 5 * qQ + 37.5 * qA - 40.67 * GRAM_PER_1E9 * mu - 44.17 * product;
        oxygenUptake += 0.031998 * 0.25 * positive(electrons) * breath * n;
        r[CARBONATE] += 0.044009 * carbon * n;
        r[HOST_PROTEIN] += 2e-5 * n;
        r[VIRUS] += 0.5 * 1e12 * Species.KG_PER_VIRUS * n;
    }

    private void die(double[] c, Climate at, double[] r, double x, double resting, double dead) {
        // Cells stand 42 °C for an hour or so, z about 2.3 K.
        double heat = Math.min(3e3, 0.05 * StrictMath.exp(Math.min(11, at.temperature - 315.15)));
        double acid = positive(6.6 - at.pH) + positive(at.pH - 7.6);
        double salt = positive(osmolality - 0.48) / 0.1;
        double thin = positive(0.22 - osmolality) / 0.02;
        double food = glucose + 0.5 * lactate;
        double foreign = positive(c[CONTAMINANT]);
        double protection = positive(c[SURFACTANT]);
        double choke = positive(at.carbonDioxide - 25e3) / 25e3;
        double rate = 4e-4 * StrictMath.exp(0.09 * (Math.min(at.temperature, 313) - 310.15))
                + 0.007 * lactate / (45.8 + lactate) * ammonia / (6.51 + ammonia)
                + 0.02 * 0.05 / (0.05 + food)
                + 0.02 * (1 - breath)
                + heat
                + 0.15 * acid * acid + 0.02 * acid
                + 0.01 * salt * salt + 0.05 * thin * thin
                + 0.01 * choke
                + 0.05 * foreign / (foreign + 0.02)
                + at.shear * 0.02 / (0.02 + protection);
        r[CELLS] -= rate * x;
        r[RESTING] -= rate * resting;
        double lysis = (0.004 + Math.min(1, 0.02 * heat) + Math.min(0.5, 0.1 * at.shear * 0.02 / (0.02 + protection)))
                * dead;
        r[DEAD] += rate * (x + resting) - lysis;
        r[HOST_PROTEIN] += 0.5 * lysis;
        r[HOST_DNA] += 0.02 * lysis;
        r[DEBRIS] += 0.48 * lysis;
    }

    /// Asparagine in the dissolved antibody loses its amide, faster when warm and alkaline; heat unfolds it; sugar and
    /// amines brown in the heat.
    private static void age(double[] c, Climate at, double[] r) {
        double warm = StrictMath.exp(0.08 * (Math.min(at.temperature, 340) - 310.15));
        double alkaline = StrictMath.exp(0.7 * LN10 * (Math.min(9, at.pH) - 7));
        double k = 9e-4 * warm * alkaline;
        double hot = positive(at.temperature - 333.15);
        double unfolding = Math.min(10, 0.05 * hot * hot);
        double main = positive(c[ANTIBODY]);
        double mannose = positive(c[MANNOSE]);
        r[ANTIBODY] -= (k + unfolding) * main;
        r[MANNOSE] -= (k + unfolding) * mannose;
        r[ACIDIC] += k * (main + mannose);
        r[AGGREGATE] += unfolding * (main + mannose);
        double browning = 2e-6 * Math.min(heatDeath(at.temperature), 1e4) * positive(c[GLUCOSE]);
        r[GLUCOSE] -= browning;
        r[ACETATE] += 0.3 * browning;
    }

    @Override
    public double small(Species species) {
        return switch (species) {
            case CELLS, RESTING_CELLS, DEAD_CELLS, LACTATE, YEAST_EXTRACT -> 0.1;
            case GLUTAMINE -> 0.05;
            case AMMONIA -> 0.01;
            case SURFACTANT, ANTIBODY -> 0.1;
            case ANTIBODY_MANNOSE -> 0.02;
            default -> super.small(species);
        };
    }
}
