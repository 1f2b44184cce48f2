package org.seedtrain.batch.qc;

import java.util.EnumMap;
import java.util.Map;
import org.seedtrain.lab.Constituent;
import org.seedtrain.lab.Specimen;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.mrna.ParticleSize;

/// The laboratory's view of what the plant put into a tube.
public final class Specimens {
    private static final double ICE_POINT = 273.15;
    /// Laboratories measure at this temperature [K].
    private static final double REFERENCE = 298.15;

    private Specimens() {}

    /// @param name label of the tube
    /// @param drawn as it left the vessel
    /// @param age time since the draw [s]
    /// @param storage temperature of the place where it stood [K]
    public static Specimen of(String name, Mixture drawn, double age, double storage) {
        Mixture now = Tube.after(drawn, age, storage);
        IonicEquilibrium.Solution solution = IonicEquilibrium.of(now.at(REFERENCE));
        return new Specimen(
                name,
                amounts(now),
                solution.pH(),
                solution.conductivity25() * 10,
                solution.osmolality() * 1000,
                now.temperature() - ICE_POINT,
                now.volume() * 1e6,
                age / 3600,
                storage - ICE_POINT);
    }

    private static Map<Constituent, Double> amounts(Mixture mixture) {
        Map<Constituent, Double> amounts = new EnumMap<>(Constituent.class);
        double volume = mixture.volume();
        if (volume <= 0) {
            return amounts;
        }
        double cells = mixture.mass(Species.CELLS)
                + mixture.mass(Species.RESTING_CELLS)
                + mixture.mass(Species.PLASMID_FREE_CELLS);
        double dead = mixture.mass(Species.DEAD_CELLS);
        double inside = mixture.mass(Species.ANTIGEN_IN_CELLS);
        double share = cells + dead > 0 ? cells / (cells + dead) : 1;
        put(amounts, Constituent.CELLS, (cells + inside * share) / volume);
        put(amounts, Constituent.DEAD_CELLS, (dead + inside * (1 - share)) / volume);
        put(amounts, Constituent.DEBRIS, mixture.concentration(Species.DEBRIS));
        put(amounts, Constituent.ANTIGEN, mixture.concentration(Species.ANTIGEN));
        put(amounts, Constituent.AGGREGATE, mixture.concentration(Species.AGGREGATE));
        put(amounts, Constituent.HOST_PROTEIN, mixture.concentration(Species.HOST_PROTEIN));
        put(amounts, Constituent.PEPTIDES, mixture.concentration(Species.YEAST_EXTRACT));
        put(amounts, Constituent.DNA, mixture.concentration(Species.HOST_DNA));
        put(amounts, Constituent.CONTAMINANT, mixture.mass(Species.CONTAMINANT) / Species.KG_PER_CFU / (volume * 1e6));
        put(amounts, Constituent.ENDOTOXIN, mixture.mass(Species.ENDOTOXIN) / Species.KG_PER_EU / (volume * 1e6));
        put(amounts, Constituent.GLUCOSE, mixture.concentration(Species.GLUCOSE));
        put(amounts, Constituent.ACETATE, mixture.concentration(Species.ACETATE));
        put(amounts, Constituent.LACTATE, mixture.concentration(Species.LACTATE));
        put(amounts, Constituent.ANTIBODY,
                sum(mixture, Species.ANTIBODY, Species.ANTIBODY_ACIDIC, Species.ANTIBODY_MANNOSE));
        put(amounts, Constituent.ACIDIC_VARIANTS, mixture.concentration(Species.ANTIBODY_ACIDIC));
        put(amounts, Constituent.HIGH_MANNOSE, mixture.concentration(Species.ANTIBODY_MANNOSE));
        put(amounts, Constituent.AMMONIA, mixture.molarity(Species.AMMONIA));
        put(amounts, Constituent.TRIS, mixture.molarity(Species.TRIS));
        put(amounts, Constituent.HISTIDINE, mixture.molarity(Species.HISTIDINE));
        put(amounts, Constituent.CITRATE, mixture.molarity(Species.CITRATE));
        put(amounts, Constituent.PHOSPHATE, mixture.molarity(Species.PHOSPHATE));
        put(amounts, Constituent.SURFACTANT, mixture.concentration(Species.SURFACTANT));
        put(amounts, Constituent.MRNA, mixture.concentration(Species.MRNA));
        put(amounts, Constituent.UNCAPPED_MRNA, mixture.concentration(Species.UNCAPPED_MRNA));
        put(amounts, Constituent.RNA_FRAGMENTS, mixture.concentration(Species.RNA_FRAGMENTS));
        put(amounts, Constituent.DOUBLE_STRANDED_RNA, mixture.concentration(Species.DOUBLE_STRANDED_RNA));
        put(amounts, Constituent.NUCLEOTIDES, sum(mixture, Species.ATP, Species.UTP, Species.CTP, Species.GTP));
        put(amounts, Constituent.TEMPLATE_DNA, sum(mixture, Species.TEMPLATE, Species.PLASMID));
        put(amounts, Constituent.ENZYMES, sum(mixture, Species.T7_POLYMERASE, Species.PYROPHOSPHATASE, Species.DNASE,
                Species.RESTRICTION_ENZYME, Species.RNASE_INHIBITOR));
        put(amounts, Constituent.LIPID, ParticleSize.lipid(mixture.masses(), 0) / volume);
        put(amounts, Constituent.ENCAPSULATED, 100 * ParticleSize.encapsulated(mixture.masses(), 0));
        put(amounts, Constituent.PARTICLE_SIZE, 1e9 * ParticleSize.zAverage(mixture));
        put(amounts, Constituent.PARTICLE_SPREAD, ParticleSize.polydispersity(mixture));
        put(amounts, Constituent.DISSOLVED_SOLIDS, solids(mixture));
        put(amounts, Constituent.WATER, mixture.mass() > 0 ? 100 * mixture.mass(Species.WATER) / mixture.mass() : 0);
        return amounts;
    }

    private static void put(Map<Constituent, Double> amounts, Constituent constituent, double amount) {
        amounts.put(constituent, Math.max(0, amount));
    }

    private static double sum(Mixture mixture, Species... all) {
        double sum = 0;
        for (Species species : all) {
            sum += mixture.concentration(species);
        }
        return sum;
    }

    private static double solids(Mixture mixture) {
        double sum = 0;
        for (Species species : Species.values()) {
            boolean stays = species.dissolved()
                    && species != Species.WATER
                    && species != Species.OXYGEN
                    && species != Species.ETHANOL
                    && species != Species.CARBONATE;
            sum += stays ? mixture.concentration(species) : 0;
        }
        return sum;
    }
}
