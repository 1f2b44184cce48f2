package org.seedtrain.plant;

import org.seedtrain.plant.numeric.Sums;

/// What a stream can carry. Amounts are masses in kilograms, so that a mass balance is a plain sum. An ion that enters
/// or leaves with protons or hydroxide (ammonia as ammonium sulfate, sodium as sodium hydroxide) is booked as the
/// species below, and the mass of the protons or hydroxide is booked as water: the balance stays closed, and the free
/// proton is found from charge balance ([IonicEquilibrium]).
///
/// Sources: molar masses IUPAC 2021; partial specific volumes Millero (1972) for ions, 0.73 mL/g for protein,
/// 1/1.1 mL/g for wet cell solids, rounded.
public enum Species {
    WATER(18.01528e-3, 0.0010029, true),
    GLUCOSE(180.156e-3, 0.00062, true),
    GLYCEROL(92.094e-3, 0.00077, true),
    SUCROSE(342.297e-3, 0.00062, true),
    /// Total acetate, as CH3COO.
    ACETATE(59.044e-3, 0.00069, true),
    /// Total ammonia, as NH3.
    AMMONIA(17.031e-3, 0.00105, true),
    /// Total phosphate, as PO4.
    PHOSPHATE(94.971e-3, 0.00025, true),
    /// Total dissolved inorganic carbon, as CO2.
    CARBONATE(44.009e-3, 0.00075, true),
    SULFATE(96.06e-3, 0.00015, true),
    CHLORIDE(35.453e-3, 0.0005, true),
    SODIUM(22.990e-3, 0.0000, true),
    POTASSIUM(39.098e-3, 0.00023, true),
    MAGNESIUM(24.305e-3, 0.0000, true),
    CALCIUM(40.078e-3, 0.0000, true),
    /// Total citrate, as C6H5O7.
    CITRATE(189.10e-3, 0.0004, true),
    /// Total tris(hydroxymethyl)aminomethane, as the base.
    TRIS(121.136e-3, 0.0006, true),
    /// Total histidine.
    HISTIDINE(155.155e-3, 0.00064, true),
    /// Dissolved oxygen.
    OXYGEN(31.998e-3, 0.00097, true),
    /// Amino acids and peptides of yeast extract and similar.
    YEAST_EXTRACT(0.250, 0.0007, true),
    /// Polysorbate.
    SURFACTANT(1.228, 0.0009, true),
    /// Isopropyl-beta-D-thiogalactopyranoside.
    INDUCER(238.30e-3, 0.0007, true),
    /// Polypropylene glycol antifoam.
    ANTIFOAM(2.0, 0.00099, false),
    /// Living production cells, dry mass without [#ANTIGEN_IN_CELLS].
    CELLS(Double.NaN, 0.0009, false),
    /// Living production cells that do not grow yet: they come out of the cold, out of hunger or out of another medium
    /// and pass into [#CELLS] with time (the lag). Dry mass without [#ANTIGEN_IN_CELLS].
    RESTING_CELLS(Double.NaN, 0.0009, false),
    /// Living cells that have lost the plasmid and make no antigen, dry mass.
    PLASMID_FREE_CELLS(Double.NaN, 0.0009, false),
    /// Cells that cannot grow, dry mass; they still hold what they hold until they are broken.
    DEAD_CELLS(Double.NaN, 0.0009, false),
    /// Insoluble fragments of broken cells.
    DEBRIS(Double.NaN, 0.00075, false),
    /// A foreign organism, dry mass (1e-15 kg a cell).
    CONTAMINANT(Double.NaN, 0.0009, false),
    /// The soluble antigen, free in solution.
    ANTIGEN(35.0, 0.00073, true),
    /// The antigen still inside cells.
    ANTIGEN_IN_CELLS(35.0, 0.00073, false),
    /// Aggregated or denatured antigen.
    AGGREGATE(Double.NaN, 0.00073, true),
    /// Soluble proteins of the host.
    HOST_PROTEIN(30.0, 0.00073, true),
    HOST_DNA(Double.NaN, 0.00055, true),
    /// Lipopolysaccharide: 1 EU is taken as 1e-13 kg.
    ENDOTOXIN(Double.NaN, 0.0007, true),
    // Culture of animal cells
    GLUTAMINE(146.145e-3, 0.00063, true),
    /// Total lactate, as C3H5O3.
    LACTATE(89.07e-3, 0.00070, true),
    /// The antibody (IgG1) in its main form; the forms below are other molecules of it, not counted here.
    ANTIBODY(148.0, 0.00073, true),
    /// Acidic charge variants (deamidated, glycated, sialylated).
    ANTIBODY_ACIDIC(148.0, 0.00073, true),
    /// Molecules with high-mannose glycans.
    ANTIBODY_MANNOSE(148.0, 0.00073, true),
    /// Particles of a virus, as the retrovirus-like ones that CHO cells make, see [#KG_PER_VIRUS].
    VIRUS(Double.NaN, 0.00075, true),
    // --- messenger RNA and lipid nanoparticles; nucleotides as ions with four charges, nucleic acids as sodium salts
    ATP(503.15e-3, 0.0005, true),
    UTP(480.11e-3, 0.0005, true),
    CTP(479.12e-3, 0.0005, true),
    GTP(519.15e-3, 0.0005, true),
    /// Trinucleotide cap analogue that starts a transcript.
    CAP_ANALOGUE(1.145, 0.0005, true),
    /// Total dissolved pyrophosphate, as P2O7.
    PYROPHOSPHATE(173.943e-3, 0.0003, true),
    /// Magnesium pyrophosphate that has fallen out, as Mg2P2O7.
    MAGNESIUM_PYROPHOSPHATE(222.553e-3, 0.0004, false),
    /// Circular plasmid with the gene: as template it gives transcripts without end.
    PLASMID(Double.NaN, 0.00055, true),
    /// The plasmid cut open behind the gene, what transcription needs.
    TEMPLATE(Double.NaN, 0.00055, true),
    /// Messenger RNA of full length with its cap, free or in particles.
    MRNA(Double.NaN, 0.00055, true),
    /// Full length without cap.
    UNCAPPED_MRNA(Double.NaN, 0.00055, true),
    /// Broken RNA and transcripts of the wrong length.
    RNA_FRAGMENTS(Double.NaN, 0.00055, true),
    /// Double-stranded RNA.
    DOUBLE_STRANDED_RNA(Double.NaN, 0.00055, true),
    T7_POLYMERASE(98.9, 0.00073, true),
    PYROPHOSPHATASE(71.0, 0.00073, true),
    RESTRICTION_ENZYME(62.0, 0.00073, true),
    DNASE(31.3, 0.00073, true),
    /// From hands, dust and dirty glass.
    RNASE(13.7, 0.00073, true),
    RNASE_INHIBITOR(50.0, 0.00073, true),
    /// Total ethylenediaminetetraacetate, as the ion with four charges.
    EDTA(288.21e-3, 0.0005, true),
    ETHANOL(46.069e-3, 0.00120, true),
    IONISABLE_LIPID(766.27e-3, 0.00105, true),
    PHOSPHOLIPID(790.15e-3, 0.00098, true),
    CHOLESTEROL(386.65e-3, 0.00098, true),
    PEG_LIPID(2.4, 0.00090, true),
    /// One millionth of the RNA that is inside particles: a mark that travels with the matter, not a substance.
    ENCAPSULATED(Double.NaN, 0, true),
    /// One millionth of the sum over all particles of mass times diameter in units of 100 nm; likewise squared and cubed
    /// ([org.seedtrain.plant.mrna.ParticleSize]). Marks that travel and mix with the matter.
    PARTICLE_D1(Double.NaN, 0, true),
    PARTICLE_D2(Double.NaN, 0, true),
    PARTICLE_D3(Double.NaN, 0, true),
    // --- filled vials: marks that travel with what is in them, one [#KG_PER_VIAL] a vial, not substances
    VIALS(Double.NaN, 0, true),
    /// Vials that are open, cracked or badly closed.
    VIALS_NOT_TIGHT(Double.NaN, 0, true),
    /// Vials with a visible particle, a wrong fill or a collapsed cake.
    VIALS_UNSIGHTLY(Double.NaN, 0, true),
    /// Vials with a scratch or a stain outside.
    VIALS_SCRATCHED(Double.NaN, 0, true),
    // --- buffers beyond those of cultures
    /// Total glycine.
    GLYCINE(75.066e-3, 0.00058, true),
    /// A cationic polymer that flocculates (pDADMAC, chitosan).
    POLYCATION(Double.NaN, 0.0007, true),
    ;

    /// Mass of one endotoxin unit [kg], the usual 0.1 ng of E. coli lipopolysaccharide.
    public static final double KG_PER_EU = 1e-13;
    /// Mass of one virus particle [kg], a retrovirus of 5e8 g/mol.
    public static final double KG_PER_VIRUS = 8.3e-19;
    /// Dry mass of one cell of a contaminating organism [kg].
    public static final double KG_PER_CFU = 1e-15;

    /// What one vial counts in the marks [#VIALS] and its defects [kg].
    public static final double KG_PER_VIAL = 1e-9;

    private static final Species[] ALL = values();
    public static final int COUNT = ALL.length;

    private static final double[] SPECIFIC_VOLUMES = new double[COUNT];

    static {
        for (int i = 0; i < COUNT; i++) {
            SPECIFIC_VOLUMES[i] = ALL[i].specificVolume;
        }
    }

    private final double molarMass;
    private final double specificVolume;
    private final boolean dissolved;

    Species(double molarMass, double specificVolume, boolean dissolved) {
        this.molarMass = molarMass;
        this.specificVolume = specificVolume;
        this.dissolved = dissolved;
    }

    /// [kg/mol]; NaN for what has no single molar mass.
    public double molarMass() {
        return molarMass;
    }

    /// Partial specific volume in water [m3/kg].
    public double specificVolume() {
        return specificVolume;
    }

    /// Volume [m3] of masses [kg] by ordinal from `from` on, the sum of partial volumes.
    public static double volume(double[] masses, int from) {
        return Sums.weighted(masses, from, SPECIFIC_VOLUMES);
    }

    /// Whether it passes a sterile filter.
    public boolean dissolved() {
        return dissolved;
    }

    public static Species of(int ordinal) {
        return ALL[ordinal];
    }
}
