package org.seedtrain.plant;

import java.util.List;
import java.util.TreeMap;
import org.seedtrain.plant.fermenter.Fermenter;
import org.seedtrain.plant.units.Autoclave;
import org.seedtrain.plant.units.Balance;
import org.seedtrain.plant.units.CellBank;
import org.seedtrain.plant.units.Centrifuge;
import org.seedtrain.plant.units.ColumnSkid;
import org.seedtrain.plant.units.FreezeDryer;
import org.seedtrain.plant.units.HighPressureHomogeniser;
import org.seedtrain.plant.units.InactivationVessel;
import org.seedtrain.plant.units.Labeller;
import org.seedtrain.plant.units.MixingVessel;
import org.seedtrain.plant.units.PlateFilter;
import org.seedtrain.plant.units.ShakeFlask;
import org.seedtrain.plant.units.Ultrafilter;
import org.seedtrain.plant.units.VialFiller;
import org.seedtrain.plant.units.VirusFilter;
import org.seedtrain.plant.units.VisualInspection;
import org.seedtrain.plant.utility.ChilledWater;
import org.seedtrain.plant.utility.CipSkid;
import org.seedtrain.plant.utility.CleanRooms;
import org.seedtrain.plant.utility.CleanSteam;
import org.seedtrain.plant.utility.CompressedAir;
import org.seedtrain.plant.utility.PowerSupply;
import org.seedtrain.plant.utility.PurifiedWater;
import org.seedtrain.plant.utility.WaterLoop;

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
        types.add("balance", Balance::create);
        types.add("mixing-vessel", MixingVessel::create);
        types.add("autoclave", Autoclave::create);
        types.add("cell-bank", CellBank::create);
        types.add("shake-flask", ShakeFlask::create);
        types.add("centrifuge", Centrifuge::create);
        types.add("homogeniser", HighPressureHomogeniser::create);
        types.add("plate-filter", PlateFilter::create);
        types.add("column-skid", ColumnSkid::create);
        types.add("ultrafilter", Ultrafilter::create);
        types.add("vial-filler", VialFiller::create);
        types.add("inactivation-vessel", InactivationVessel::create);
        types.add("virus-filter", VirusFilter::create);
        types.add("freeze-dryer", FreezeDryer::create);
        types.add("clean-rooms", CleanRooms::create);
        types.add("purified-water", PurifiedWater::create);
        types.add("water-loop", WaterLoop::create);
        types.add("clean-steam", CleanSteam::create);
        types.add("compressed-air", CompressedAir::create);
        types.add("chilled-water", ChilledWater::create);
        types.add("power-supply", PowerSupply::create);
        types.add("cip-skid", CipSkid::create);
        types.add("visual-inspection", VisualInspection::create);
        types.add("labeller", Labeller::create);
        types.add("fermenter", Fermenter::bacteria);
        types.add("yeast-fermenter", Fermenter::yeast);
        types.add("cell-bioreactor", Fermenter::cells);
        types.add("single-use-bioreactor", Fermenter::bag);
        types.add("culture-flask", org.seedtrain.plant.seed.CultureFlask::create);
        types.add("wave-bag", org.seedtrain.plant.seed.RockingBag::create);
        types.add("seed-fermenter", org.seedtrain.plant.seed.SeedReactor::bacteria);
        types.add("cell-seed-bioreactor", org.seedtrain.plant.seed.SeedReactor::cells);
        types.add("ivt-reactor", org.seedtrain.plant.mrna.IvtReactor::create);
        types.add("lnp-mixer", org.seedtrain.plant.mrna.LnpMixer::create);
        types.add("freezer", org.seedtrain.plant.mrna.Freezer::create);
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
