package org.seedtrain.plant;

import java.util.List;
import java.util.TreeMap;
import org.seedtrain.plant.fermenter.Fermenter;

/// Which kinds of unit a layout can name.
public final class UnitTypes {
    /// Makes a unit from its description; throws [LayoutRefused] for what it cannot use.
    @FunctionalInterface
    public interface Factory {
        UnitModel<?> create(UnitLayout layout);
    }

    private final TreeMap<String, Factory> factories = new TreeMap<>();

    /// Everything that can stand in a plant. Each line adds one kind of unit.
    public static UnitTypes all() {
        UnitTypes types = new UnitTypes();
        types.add("container", Container::create);
        types.add("balance", org.seedtrain.plant.units.Balance::create);
        types.add("mixing-vessel", org.seedtrain.plant.units.MixingVessel::create);
        types.add("autoclave", org.seedtrain.plant.units.Autoclave::create);
        types.add("cell-bank", org.seedtrain.plant.units.CellBank::create);
        types.add("shake-flask", org.seedtrain.plant.units.ShakeFlask::create);
        types.add("centrifuge", org.seedtrain.plant.units.Centrifuge::create);
        types.add("homogeniser", org.seedtrain.plant.units.HighPressureHomogeniser::create);
        types.add("plate-filter", org.seedtrain.plant.units.PlateFilter::create);
        types.add("column-skid", org.seedtrain.plant.units.ColumnSkid::create);
        types.add("ultrafilter", org.seedtrain.plant.units.Ultrafilter::create);
        types.add("vial-filler", org.seedtrain.plant.units.VialFiller::create);
        types.add("fermenter", Fermenter::create);
        return types;
    }

    public UnitTypes add(String type, Factory factory) {
        factories.put(type, factory);
        return this;
    }

    public List<String> names() {
        return List.copyOf(factories.keySet());
    }

    UnitModel<?> create(UnitLayout layout) {
        Factory factory = factories.get(layout.type());
        if (factory == null) {
            throw new LayoutRefused("unit " + layout.name() + ": there is no type '" + layout.type() + "'; known are "
                    + String.join(", ", factories.keySet()));
        }
        return factory.create(layout);
    }
}
