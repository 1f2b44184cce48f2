package org.seedtrain.plant.organism;

import org.seedtrain.plant.Species;

/// Ordinals of the species in arrays of a broth.
public final class Place {
    public static final int WATER = Species.WATER.ordinal();
    public static final int CELLS = Species.CELLS.ordinal();
    public static final int RESTING = Species.RESTING_CELLS.ordinal();
    public static final int FREE = Species.PLASMID_FREE_CELLS.ordinal();
    public static final int DEAD = Species.DEAD_CELLS.ordinal();
    public static final int CONTAMINANT = Species.CONTAMINANT.ordinal();
    public static final int GLUCOSE = Species.GLUCOSE.ordinal();
    public static final int GLUTAMINE = Species.GLUTAMINE.ordinal();
    public static final int LACTATE = Species.LACTATE.ordinal();
    public static final int ETHANOL = Species.ETHANOL.ordinal();
    public static final int ACETATE = Species.ACETATE.ordinal();
    public static final int AMMONIA = Species.AMMONIA.ordinal();
    public static final int PHOSPHATE = Species.PHOSPHATE.ordinal();
    public static final int CARBONATE = Species.CARBONATE.ordinal();
    public static final int OXYGEN = Species.OXYGEN.ordinal();
    public static final int POTASSIUM = Species.POTASSIUM.ordinal();
    public static final int MAGNESIUM = Species.MAGNESIUM.ordinal();
    public static final int YEAST = Species.YEAST_EXTRACT.ordinal();
    public static final int SURFACTANT = Species.SURFACTANT.ordinal();
    public static final int INDUCER = Species.INDUCER.ordinal();
    public static final int ANTIFOAM = Species.ANTIFOAM.ordinal();
    public static final int IN_CELLS = Species.ANTIGEN_IN_CELLS.ordinal();
    public static final int FREE_ANTIGEN = Species.ANTIGEN.ordinal();
    public static final int AGGREGATE = Species.AGGREGATE.ordinal();
    public static final int ANTIBODY = Species.ANTIBODY.ordinal();
    public static final int ACIDIC = Species.ANTIBODY_ACIDIC.ordinal();
    public static final int MANNOSE = Species.ANTIBODY_MANNOSE.ordinal();
    public static final int HOST_PROTEIN = Species.HOST_PROTEIN.ordinal();
    public static final int HOST_DNA = Species.HOST_DNA.ordinal();
    public static final int ENDOTOXIN = Species.ENDOTOXIN.ordinal();
    public static final int VIRUS = Species.VIRUS.ordinal();
    public static final int DEBRIS = Species.DEBRIS.ordinal();

    private Place() {}
}
