package org.seedtrain.plant.seed;

import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.fermenter.Fermenter;

/// Small stirred reactors that feed the 50 L ones: the same machine, geometrically similar, lengths with the cube root of
/// the volume, walls with its square, pumps and valves with the volume. What the layout says stands.
public final class SeedReactor {
    private static final double FULL = 0.070;

    private SeedReactor() {}

    /// For bacteria, 10 L.
    public static UnitModel<?> bacteria(UnitLayout layout) {
        return Fermenter.bacteria(scaled(layout, 0.014, 0.34, 0.125, 0.025));
    }

    /// For animal cells, 10 L.
    public static UnitModel<?> cells(UnitLayout layout) {
        return Fermenter.cells(scaled(layout, 0.014, 0.34, 0.15, 0.04));
    }

    private static UnitLayout scaled(UnitLayout layout, double total, double diameter, double impeller, double width) {
        double volume = layout.parameters().getOrDefault("totalVolume", total);
        double s = volume / FULL;
        double length = FastMath.cbrt(s);
        double area = length * length;
        Map<String, Double> p = new TreeMap<>();
        p.put("totalVolume", volume);
        p.put("heelVolume", Math.max(1e-6, 3e-4 * s));
        p.put("diameter", diameter * length);
        p.put("impellerDiameter", impeller * length);
        p.put("bladeWidth", width * length);
        p.put("jacketConductance", 450 * area);
        p.put("jacketHeatCapacity", 60_000 * s);
        p.put("wallHeatCapacity", 35_000 * area);
        p.put("heatLoss", 4 * area);
        p.put("heaterConductance", 600 * area);
        p.put("coolerConductance", 500 * area);
        p.put("exhaustConductance", 8e-7 * s);
        p.put("pumpFlow", (impeller > 0.13 ? 2e-7 : 5e-7) * s);
        p.putAll(layout.parameters());
        return layout.parameters(p);
    }
}
