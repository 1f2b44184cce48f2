package org.seedtrain.plant.column;

import java.util.List;
import java.util.stream.Stream;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;

/// A process column: geometry, resin, what binds. Its contents are an array of numbers laid out as follows, each
/// field along the nodes of the bed: the concentrations of all that does not bind (in equilibrium between the liquid
/// outside and inside the particles) [kg/m3], the pH (carried along as if it were a solute), then for each [Binder] its
/// concentration in the bulk, then for each its amount in the particles [mol/m3], then a guess of the free sites; then what
/// is in the dead volume behind the bed [kg/m3] and on the frit [kg], by species.
///
/// @param length of the bed [m]
/// @param area of its cross-section [m2]
/// @param columnPorosity ec
/// @param particlePorosity ep
/// @param radius of the particles [m]
/// @param dispersivity Dax/u [m], half the height of a plate at low load
/// @param capacity ionic capacity Lambda [mol per m3 of solid]
/// @param anionExchanger whether negative ions are exchanged
/// @param referencePH at which the charges of the binders are given
/// @param deadVolume between the bed and the detectors [m3]
public record PackedBed(
        double length,
        double area,
        double columnPorosity,
        double particlePorosity,
        double radius,
        double dispersivity,
        double capacity,
        boolean anionExchanger,
        double referencePH,
        double deadVolume,
        List<Binder> binders,
        int elements,
        int degree) {
    public PackedBed {
        // those that share the ionic capacity first
        binders = Stream.concat(
                        binders.stream().filter(Binder::exchanged), binders.stream().filter(b -> !b.exchanged()))
                .toList();
    }

    /// The same column with a resin of another ionic capacity, packed better or worse.
    public PackedBed with(double otherCapacity, double otherDispersivity) {
        return new PackedBed(
                length, area, columnPorosity, particlePorosity, radius, otherDispersivity, otherCapacity, anionExchanger,
                referencePH, deadVolume, binders, elements, degree);
    }

    int nodes() {
        return elements * (degree + 1);
    }

    /// Bed volume [m3].
    public double volume() {
        return length * area;
    }

    double totalPorosity() {
        return columnPorosity + (1 - columnPorosity) * particlePorosity;
    }

    boolean binds(Species species) {
        for (Binder binder : binders) {
            if (binder.species() == species) {
                return true;
            }
        }
        return false;
    }

    /// Whether a field is anywhere different from zero.
    boolean any(double[] y, int from) {
        for (int j = from; j < from + nodes(); j++) {
            if (y[j] != 0) {
                return true;
            }
        }
        return false;
    }

    int tracerAt(int species) {
        return species * nodes();
    }

    int pHAt() {
        return Species.COUNT * nodes();
    }

    int bulkAt(int binder) {
        return (Species.COUNT + 1 + binder) * nodes();
    }

    int particleAt(int binder) {
        return (Species.COUNT + 1 + binders.size() + binder) * nodes();
    }

    int sitesAt() {
        return (Species.COUNT + 1 + 2 * binders.size()) * nodes();
    }

    int deadAt() {
        return sitesAt() + nodes();
    }

    int fritAt() {
        return deadAt() + Species.COUNT;
    }

    int size() {
        return fritAt() + Species.COUNT;
    }

    /// A column full of water.
    public double[] full() {
        double[] y = new double[size()];
        double water = 1 / Species.WATER.specificVolume();
        for (int k = 0; k < nodes(); k++) {
            y[tracerAt(Species.WATER.ordinal()) + k] = water;
            y[pHAt() + k] = 7;
            y[sitesAt() + k] = capacity;
        }
        y[deadAt() + Species.WATER.ordinal()] = water;
        return y;
    }

    /// Mass of each species in it [kg], with the dead volume and the frit.
    public double[] masses(double[] y) {
        double[] mass = new double[Species.COUNT];
        for (int i = 0; i < Species.COUNT; i++) {
            mass[i] = totalPorosity() * volume() * mean(y, tracerAt(i));
        }
        for (int b = 0; b < binders.size(); b++) {
            double held = columnPorosity * mean(y, bulkAt(b)) + (1 - columnPorosity) * mean(y, particleAt(b));
            mass[binders.get(b).species().ordinal()] += binders.get(b).molarMass() * volume() * held;
        }
        for (int i = 0; i < Species.COUNT; i++) {
            mass[i] += deadVolume * y[deadAt() + i] + y[fritAt() + i];
        }
        return mass;
    }

    /// Mean of a field over the bed.
    private double mean(double[] y, int from) {
        LobattoElement element = LobattoElement.of(degree);
        double sum = 0;
        for (int k = 0; k < nodes(); k++) {
            sum += element.weight[k % (degree + 1)] * y[from + k];
        }
        return 0.5 * sum / elements;
    }

    /// What is in it as one mixture.
    public Mixture contents(double[] y) {
        return new Mixture(masses(y), 293.15);
    }

    /// Adds a mass of each species so that a balance closes to rounding: what does not bind evenly along the bed, what
    /// binds into the dead volume.
    void settle(double[] y, double[] difference) {
        for (int i = 0; i < Species.COUNT; i++) {
            if (binds(Species.of(i)) || !Species.of(i).dissolved()) {
                y[deadAt() + i] += difference[i] / deadVolume;
            } else {
                double change = difference[i] / (volume() * totalPorosity());
                for (int k = 0; k < nodes(); k++) {
                    y[tracerAt(i) + k] += change;
                }
            }
        }
    }
}
