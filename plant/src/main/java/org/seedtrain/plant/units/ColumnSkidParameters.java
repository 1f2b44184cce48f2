package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.chemistry.Water;
import org.seedtrain.plant.column.Binder;
import org.seedtrain.plant.column.PackedBed;
import org.seedtrain.plant.physics.PackedBedPressure;

/// A column skid as a layout describes it. What binds is written under `probes`-like names: `binders` are the layout's
/// loops section with the name of the species, or `SPECIES-class` where one species is several classes, e.g.
/// `HOST_PROTEIN-weak: {share: 0.7, charge: 1.5, ...}`. A binder with the key `henry` binds to a ligand, the others are
/// exchanged for ions.
record ColumnSkidParameters(PackedBed column, double path, double mostFlow, double mostPressure, double modulus, double trap,
        double hydrolysis, double leaching, double ligandMass) {

    static ColumnSkidParameters of(UnitLayout layout) {
        String place = "unit " + layout.name();
        Parameters p = new Parameters(place, layout.parameters());
        List<Binder> binders = new ArrayList<>();
        for (String key : new TreeSet<>(layout.loops().keySet())) {
            binders.add(binder(place + ", " + key, key, layout.loops().get(key)));
        }
        complete(place, binders);
        PackedBed column = new PackedBed(
                p.get("length", "m", 0.2, 0.001, 2),
                p.get("area", "m2", 0.01, 1e-6, 10),
                p.get("columnPorosity", "1", 0.37, 0.2, 0.8),
                p.get("particlePorosity", "1", 0.75, 0.05, 0.98),
                p.get("particleRadius", "m", 4.5e-5, 1e-6, 1e-3),
                p.get("dispersivity", "m", 8e-4, 1e-6, 0.1),
                p.get("capacity", "mol/m3", 1200, 1, 1e5),
                p.get("anionExchanger", "1", 1, 0, 1) > 0.5,
                p.get("referencePH", "1", 8, 0, 14),
                p.get("deadVolume", "m3", 5e-5, 1e-8, 0.1),
                binders,
                (int) p.get("elements", "1", 4, 1, 200),
                (int) p.get("degree", "1", 6, 1, 8));
        boolean affine = binders.stream().anyMatch(binder -> binder.law() instanceof Binder.Ligand);
        ColumnSkidParameters all = new ColumnSkidParameters(
                column,
                p.get("uvPath", "m", 2e-3, 1e-5, 0.1),
                p.get("mostFlow", "m3/s", 5e-5, 1e-9, 1),
                p.get("mostPressure", "Pa", 3e5, 1e3, 1e8),
                p.get("bedModulus", "Pa", 4e6, 1e4, 1e15),
                p.get("bubbleTrap", "m3", 20 * p.get("mostFlow", "m3/s", 5e-5, 1e-9, 1), 0, 1),
                p.get("ligandHydrolysis", "m3/(kmol s)", 1e-5, 0, 1),
                p.get("ligandLeaching", "1/s", affine ? 3e-9 : 0, 0, 1e-3),
                p.get("ligandDensity", "kg/m3", affine ? 8 : 0, 0, 100) * column.volume());
        p.done();
        return all;
    }

    /// Pressure over the bed [Pa].
    ///
    /// @param flow [m3/s]
    /// @param thicker viscosity by that of water
    double drop(double flow, double thicker) {
        return PackedBedPressure.compressed(
                        Water.viscosity(293.15) * thicker, column.length(), flow / column.area(), column.columnPorosity(),
                        2 * column.radius(), modulus)
                .drop();
    }

    private static Binder binder(String place, String key, Map<String, Double> values) {
        int dash = key.indexOf('-');
        String word = dash < 0 ? key : key.substring(0, dash);
        Species species;
        try {
            species = Species.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new LayoutRefused(place + ": there is no species '" + word + "'");
        }
        Parameters p = new Parameters(place, values);
        double molarMass = p.get("molarMass", "kg/mol", 35, 1e-3, 1e6);
        Binder binder = new Binder(
                species,
                p.get("share", "1", 1, 0, 1),
                molarMass,
                values.containsKey("henry") ? ligand(p, molarMass) : exchanged(p),
                p.get("film", "m/s", 1e-6, 1e-10, 1e-2));
        p.done();
        return binder;
    }

    private static Binder.Law exchanged(Parameters p) {
        return new Binder.StericMass(
                p.get("affinity", "1", 0.1, 0, 1e12),
                p.get("charge", "1", 4, 0, 100),
                p.get("chargeSlope", "1", 0, -5, 5),
                p.get("shielding", "1", 50, 0, 1e5));
    }

    private static Binder.Law ligand(Parameters p, double molarMass) {
        return new Binder.Ligand(
                p.get("henry", "1", 1, 0, 1e9),
                p.get("qmax", "kg/m3", Double.POSITIVE_INFINITY, 1e-6, Double.POSITIVE_INFINITY) / molarMass,
                p.get("pH50", "1", 7, 0, 14),
                p.get("pHSteepness", "1", 0, -10, 10),
                p.get("saltExponent", "1", 0, -20, 20),
                p.get("referenceSalt", "mol/m3", 150, 1e-3, 1e4));
    }

    private static void complete(String place, List<Binder> binders) {
        for (Binder binder : binders) {
            double sum = 0;
            for (Binder other : binders) {
                sum += other.species() == binder.species() ? other.share() : 0;
            }
            if (Math.abs(sum - 1) > 1e-9) {
                throw new LayoutRefused(place + ": the shares of " + binder.species() + " add up to " + sum + ", not to 1");
            }
        }
    }
}
