package org.seedtrain.plant.units;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.column.Binder;
import org.seedtrain.plant.column.PackedBed;
import org.seedtrain.plant.column.PackingQuality;

/// How the bed of a column is: packed, cracked by air or flow, fouled, its ligand hydrolysed; what the last test found,
/// and when the UV detector was zeroed.
///
/// @param packings how often it was packed here
/// @param packing dispersivity by that of the layout
/// @param packedFlow flow at which it was packed [m3/s]
/// @param cracks what air and too much flow have added to the dispersivity, relative
/// @param trapped air in the bubble trap [m3]
/// @param fouling share of the sites that is covered
/// @param ligand share of the ligand that is left
/// @param hydroxide in the bed [kmol/m3]
/// @param plateHeight that the last test found [m]; 0: none yet
/// @param asymmetry that the last test found
/// @param zero added to UV [AU]
/// @param zeroedAt time of the last zero [s]
/// @param leached ligand that went into pools so far [kg]
record BedCondition(
        int packings,
        double packing,
        double packedFlow,
        double cracks,
        double trapped,
        double fouling,
        double ligand,
        double hydroxide,
        double plateHeight,
        double asymmetry,
        double zero,
        double zeroedAt,
        double leached) {
    /// Most that cracks add: all goes through channels.
    private static final double CHANNELS = 12;
    /// Foulants by bed at which 63 % of the sites are covered [kg/m3].
    private static final double COVER = 500;
    /// Caustic takes foulants off [m3/(kmol s)]: 93 % in 15 minutes of 0.5 mol/L.
    private static final double CLEANING = 6e-3;

    /// As the maker of the column packed it, at a third more than the skid can pump.
    static BedCondition delivered(long seed, String name, double mostFlow) {
        return new BedCondition(
                0, scatter(seed, name, 0), mostFlow / 0.75, 0, 0, 0, 1, 0, 0, 0,
                0.02 * Noise.normal(seed, name + ".UV.zero"), 0, 0);
    }

    private static double scatter(long seed, String name, int packings) {
        String which = packings == 0 ? ".packing" : ".packing." + packings;
        return Math.max(0.5, 1 + 0.1 * Noise.normal(seed, name + which));
    }

    /// Packed anew: slower than the skid can pump leaves the bed loose, more pressure than the column stands crushes beads.
    ///
    /// @param flow [m3/s]
    BedCondition packed(long seed, String name, double flow, ColumnSkidParameters skid) {
        double loose = Math.max(0, 1 - flow / skid.mostFlow());
        double pressure = skid.drop(flow, 1) / skid.mostPressure();
        double quality = scatter(seed, name, packings + 1) * (1 + loose * loose + 5 * Math.max(0, pressure - 1));
        return new BedCondition(
                packings + 1, quality, flow, 0, trapped, fouling, ligand, hydroxide, 0, 0, zero, zeroedAt, leached);
    }

    private BedCondition air(double inTrap, double cracked) {
        return new BedCondition(
                packings, packing, packedFlow, Math.min(CHANNELS, cracked), inTrap, fouling, ligand, hydroxide, plateHeight,
                asymmetry, zero, zeroedAt, leached);
    }

    /// Air was drawn; what the trap has no room for goes into the bed and tears channels.
    ///
    /// @param drawn [m3]
    /// @param room of the trap [m3]
    /// @param bed volume [m3]
    BedCondition drewAir(double drawn, double room, double bed) {
        double there = trapped + drawn;
        double through = Math.max(0, there - room);
        return air(Math.min(there, room), cracks + 8 * through / bed);
    }

    BedCondition vented() {
        return air(0, cracks);
    }

    BedCondition tested(PackingQuality found) {
        return new BedCondition(
                packings, packing, packedFlow, cracks, trapped, fouling, ligand, hydroxide, found.height(), found.asymmetry(),
                zero, zeroedAt, leached);
    }

    BedCondition zeroed(double z, double t) {
        return new BedCondition(
                packings, packing, packedFlow, cracks, trapped, fouling, ligand, hydroxide, plateHeight, asymmetry, z, t, leached);
    }

    /// After some time at a flow.
    ///
    /// @param foulants that came, by bed [kg/m3]
    /// @param contact hydroxide by time [kmol s/m3]
    /// @param after hydroxide in the bed then [kmol/m3]
    /// @param hydrolysis of the ligand [m3/(kmol s)]
    BedCondition worked(double flow, double foulants, double contact, double after, double hydrolysis) {
        double sunk = 3 * Math.max(0, flow / packedFlow - 1);
        double covered = 1 - (1 - fouling) * FastMath.exp(-Math.max(0, foulants) / COVER);
        return new BedCondition(
                packings, packing, packedFlow, Math.max(cracks, sunk), trapped,
                covered * FastMath.exp(-CLEANING * contact), ligand * FastMath.exp(-hydrolysis * contact), after, plateHeight,
                asymmetry, zero, zeroedAt, leached);
    }

    /// Ligand comes off without caustic too: in acid ten times as fast as in neutral buffers, `k 10^(0.3 (7 - pH))`.
    ///
    /// @param rate k times the time at pH 7
    /// @param ligandMass of a new bed [kg]
    /// @param pool whether what leaves goes to the pool
    BedCondition leaches(double rate, double pH, double ligandMass, boolean pool) {
        double off = -FastMath.expm1(-rate * FastMath.pow(10, 0.3 * Math.max(0, 7 - pH)));
        return new BedCondition(
                packings, packing, packedFlow, cracks, trapped, fouling, ligand * (1 - off), hydroxide, plateHeight, asymmetry,
                zero, zeroedAt, leached + (pool ? off * ligand * ligandMass : 0));
    }

    BedCondition standing(double time, double hydrolysis) {
        return worked(0, 0, hydroxide * time, hydroxide, hydrolysis);
    }

    /// UV detectors drift by about 0.1 mAU/h.
    double drift(long seed, String name, double t) {
        return zero + 1e-4 / 3600 * Noise.normal(seed, name + ".UV.drift") * (t - zeroedAt);
    }

    /// The column as it is.
    ///
    /// @param resin ionic capacity by that of the layout, clean
    /// @param ligands what the ligands bind by what they bound when new, clean
    /// @param worse dispersivity by that of this packing
    PackedBed bed(PackedBed column, double resin, double ligands, double worse) {
        double free = 1 - fouling;
        PackedBed ions = column.with(
                resin * free * column.capacity(), packing * (1 + cracks) * worse * column.dispersivity());
        double left = ligands * ligand * free;
        if (left == 1) {
            return ions;
        }
        List<Binder> binders = column.binders().stream().map(binder -> weaker(binder, left)).toList();
        return new PackedBed(
                ions.length(), ions.area(), ions.columnPorosity(), ions.particlePorosity(), ions.radius(),
                ions.dispersivity(), ions.capacity(), ions.anionExchanger(), ions.referencePH(), ions.deadVolume(), binders,
                ions.elements(), ions.degree());
    }

    private static Binder weaker(Binder binder, double left) {
        return binder.law() instanceof Binder.Ligand law
                ? new Binder(
                        binder.species(), binder.share(), binder.molarMass(),
                        new Binder.Ligand(
                                left * law.henry(), left * law.most(), law.halfPH(), law.steepness(), law.saltExponent(),
                                law.referenceSalt()),
                        binder.film())
                : binder;
    }
}
