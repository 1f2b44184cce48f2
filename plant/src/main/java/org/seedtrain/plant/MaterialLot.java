package org.seedtrain.plant;

import java.time.Period;
import java.util.Map;

/// A lot of raw material in the store.
///
/// @param id e.g. `GLU-2406`
/// @param material what its label says, e.g. `glucose-monohydrate`
/// @param title by language tag
/// @param composition what one kilogram really is, as mass fractions by species (a hydrate brings its water)
/// @param amount received [kg]
/// @param expiry last day of use, ISO date, or a period from the first day of the run
/// @param status `released`, `quarantine`, `rejected`, `expired`
/// @param properties further numbers: `assay` (share of the labelled substance that is there, the rest is inert),
///     `particleSize` [m], `hygroscopic` (water taken up in the first hour in the open, by mass), `static`,
///     `shelfLife` [d] with `lossAtExpiry` (share of what is labile that is gone by the last day of use)
public record MaterialLot(
        String id,
        String material,
        Map<String, String> title,
        Map<Species, Double> composition,
        double amount,
        String expiry,
        String status,
        Map<String, Double> properties) {
    private static final double ROOM = 293.15;

    public double property(String name, double preset) {
        return properties.getOrDefault(name, preset);
    }

    /// A mass of it [kg] as it is at a time of the run [s]: what is labile decays by first order,
    /// `exp(-k t)`, `k = -ln(1 - lossAtExpiry)/shelfLife`, t since it was made; the lot is as its composition says on the
    /// day it was made.
    public Mixture portion(double mass, double time) {
        double[] m = new double[Species.COUNT];
        for (Map.Entry<Species, Double> part : new java.util.TreeMap<>(composition).entrySet()) {
            m[part.getKey().ordinal()] = mass * part.getValue();
        }
        double missing = 1 - property("assay", 1);
        double left = potency(time);
        if (missing != 0 || left != 1) {
            for (Species species : Species.values()) {
                if (species != Species.WATER && species != Species.CONTAMINANT) {
                    move(m, species, Species.WATER, missing);
                    decay(m, species, labile(species) ? 1 - left : 0);
                }
            }
        }
        return new Mixture(m, ROOM);
    }

    private static void move(double[] m, Species from, Species to, double share) {
        double moved = share * m[from.ordinal()];
        m[from.ordinal()] -= moved;
        m[to.ordinal()] += moved;
    }

    /// What is left of labile matter at a time of the run [s]; 1 where the lot says nothing about it.
    public double potency(double time) {
        double life = property("shelfLife", 0);
        double loss = property("lossAtExpiry", 0);
        if (life <= 0 || loss <= 0 || !expiry.startsWith("P")) {
            return 1;
        }
        Period until = Period.parse(expiry);
        double days = until.toTotalMonths() * 30.44 + until.getDays();
        double age = Math.max(0, life - days + time / 86_400);
        return StrictMath.exp(StrictMath.log1p(-loss) * age / life);
    }

    private static boolean labile(Species species) {
        return switch (species) {
            case GLUTAMINE, YEAST_EXTRACT, SURFACTANT, INDUCER, ATP, UTP, CTP, GTP, CAP_ANALOGUE, T7_POLYMERASE,
                    PYROPHOSPHATASE, RESTRICTION_ENZYME, DNASE, RNASE_INHIBITOR, IONISABLE_LIPID, PEG_LIPID -> true;
            default -> false;
        };
    }

    /// Enzymes unfold to aggregate, glutamine closes to a ring and gives off its ammonia; of that ring and of the others
    /// nothing is left that a model reads.
    private static void decay(double[] m, Species species, double share) {
        switch (species) {
            case T7_POLYMERASE, PYROPHOSPHATASE, RESTRICTION_ENZYME, DNASE, RNASE_INHIBITOR ->
                move(m, species, Species.AGGREGATE, share);
            case GLUTAMINE -> {
                double ammonia = share * m[species.ordinal()] * Species.AMMONIA.molarMass() / species.molarMass();
                move(m, species, Species.WATER, share);
                m[Species.AMMONIA.ordinal()] += ammonia;
                m[Species.WATER.ordinal()] -= ammonia;
            }
            default -> move(m, species, Species.WATER, share);
        }
    }
}
