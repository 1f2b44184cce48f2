package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.UnitLayout;

/// A sterile filter is tested with gas before and after use.
class SterileFilterTest {
    private static final double PER_AREA_AND_BAR = 2.0e-9 * 0.61 / 101_325 * 1e5 / 3.2e-4 * 8.314462618 * 293.15 / 101_325 * 6e7;

    private static UnitBench sterile() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "plate-filter").parameters(Map.of(
                "area", 0.69, "resistance", 2e10, "holdUp", 1e-3, "bubblePoint", 3.5e5, "testPressure", 2.8e5, "logReduction", 7.0,
                "vmax", 5.0)));
        t.act("wet");
        return t;
    }

    /// A ten-inch cartridge is allowed some 13 mL/min at 2.8 bar.
    @Test
    void a_sterile_filter_passes_diffusion_and_a_leak_fails_it() {
        UnitBench t = sterile();
        t.act("diffusionTest");
        assertThat(t.read("diffusion")).isCloseTo(0.69 * 2.8 * PER_AREA_AND_BAR, within(1.0)).isLessThan(13.3);
        t.run.apply(t.now, new Command.Malfunction("U", "leak", 0.001, 0));
        t.now += 1;
        t.act("diffusionTest");
        assertThat(t.read("diffusion")).isGreaterThan(13.3);
    }

    @Test
    void product_in_the_pores_lowers_the_bubble_point_until_water_has_rinsed_it_out() {
        UnitBench t = sterile();
        t.act("test");
        double water = t.read("bubblePoint");
        t.connect("feed", "PROTEIN", "filtrate", "ONE");
        t.set("flow.setpoint", 20);
        t.set("run", 1);
        t.done();
        t.act("test");
        double product = t.read("bubblePoint");
        double protein = 15.1;
        assertThat(product / water).isCloseTo(1 - 0.2 * protein / (protein + 4), within(0.05));
        t.act("diffusionTest");
        assertThat(t.read("diffusion")).isLessThan(13.3);
        t.act("wet");
        t.act("test");
        assertThat(t.read("bubblePoint") / water).isCloseTo(1, within(0.05));
    }
}
