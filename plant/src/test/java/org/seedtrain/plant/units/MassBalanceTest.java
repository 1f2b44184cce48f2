package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

/// Every unit gives on or keeps what it got: the mass of all that stands around is the same at any time, to 1e-9.
class MassBalanceTest {
    @Test
    void a_mixing_vessel_dissolves_warms_and_pumps() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "mixing-vessel"));
        t.act("charge", "container", "SALT", "mass", 20);
        t.act("charge", "container", "POWDER");
        t.set("stirrer.speed", 200);
        t.set("temperature.setpoint", 50);
        t.set("temperature.on", 1);
        t.keeps(600);
        t.act("transfer", "to", "ONE", "volume", 10, "flow", 2, "filter", 1);
        t.keeps(600);
        assertThat(t.run.contents("ONE", t.now).volume()).isCloseTo(0.01, within(2e-5));
    }

    @Test
    void a_centrifuge_shares_between_centrate_sludge_and_bowl() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "centrifuge"));
        t.connect("feed", "BROTH", "centrate", "ONE", "solids", "TWO");
        t.set("speed.setpoint", 9000);
        t.set("interval", 60);
        t.set("flow.setpoint", 60);
        t.keeps(600);
        t.set("run", 1);
        t.keeps(2400);
        assertThat(t.run.contents("TWO", t.now).mass(Species.CELLS)).isGreaterThan(0.3);
    }

    @Test
    void a_homogeniser_only_changes_what_things_are() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "homogeniser"));
        t.connect("feed", "BROTH", "product", "ONE");
        t.set("pressure.setpoint", 800);
        t.set("run", 1);
        t.keeps(2000);
        Mixture lysate = t.run.contents("ONE", t.now);
        assertThat(lysate.mass(Species.ANTIGEN) + lysate.mass(Species.AGGREGATE)).isCloseTo(0.05 * 0.7, within(0.002));
    }

    @Test
    void a_filter_keeps_what_it_catches() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "plate-filter"));
        t.act("wet");
        t.connect("feed", "BROTH", "filtrate", "ONE");
        t.set("flow.setpoint", 30);
        t.set("run", 1);
        t.keeps(1800);
        assertThat(t.run.contents("ONE", t.now).mass(Species.CELLS)).isLessThan(1e-3);
    }

    @Test
    void a_column_loads_washes_and_elutes() {
        UnitBench t = new UnitBench(new UnitLayout(
                "U", "column-skid", Map.of("en", "U", "ko", "U"), Map.of("area", 0.01), Map.of(),
                Map.of(
                        "ANTIGEN", Map.of("molarMass", 35.0, "charge", 4.0, "affinity", 0.01, "shielding", 100.0),
                        "HOST_DNA", Map.of("molarMass", 500.0, "charge", 10.0, "affinity", 0.01, "shielding", 900.0)),
                Map.of(), Map.of(), 293.15));
        t.connect("a", "PROTEIN", "b", "SALT", "waste", "ONE", "pool", "TWO");
        t.act("phase", "volume", 8, "flow", 0.5);
        t.keeps(700);
        t.keeps(900);
        t.set("collectAbove", 0.05);
        t.connect("a", "SALT");
        t.act("phase", "volume", 9, "flow", 0.5, "fromB", 0, "toB", 40);
        t.keeps(1500);
        assertThat(t.run.contents("TWO", t.now).mass(Species.ANTIGEN)).isGreaterThan(0.03);
    }

    @Test
    void a_column_can_be_loaded_from_a_bag_that_is_being_filled() {
        UnitBench t = new UnitBench(new UnitLayout(
                "U", "column-skid", Map.of("en", "U", "ko", "U"), Map.of("area", 0.01), Map.of(),
                Map.of("ANTIGEN", Map.of("molarMass", 35.0, "charge", 4.0, "affinity", 0.01, "shielding", 100.0)),
                Map.of(), Map.of(), 293.15));
        t.run.apply(0, new Command.Act("PROTEIN", "transfer", Map.of("flow", 0.5, "volume", 9.0), Map.of("to", "TWO")));
        t.now += 120;
        t.connect("a", "TWO", "waste", "ONE");
        t.act("phase", "volume", 5, "flow", 0.4);
        t.keeps(700);
    }

    @Test
    void an_ultrafilter_concentrates_diafilters_and_recovers() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "ultrafilter"));
        t.connect("feed", "PROTEIN", "buffer", "SALT", "permeate", "ONE", "product", "TWO");
        t.set("target", 3);
        t.set("diavolumes.target", 4);
        for (int phase = 1; phase <= 4; phase++) {
            t.set("phase", phase);
            t.keeps(3000);
        }
        assertThat(t.run.contents("TWO", t.now).mass(Species.ANTIGEN)).isGreaterThan(0.045);
    }

    @Test
    void a_filler_fills_what_leaves_the_bag() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "vial-filler"));
        t.connect("feed", "PROTEIN");
        t.set("order", 500);
        t.set("run", 1);
        t.keeps(800);
        assertThat(t.run.read("U.vials", t.now)).isEqualTo(500);
    }

    @Test
    void a_flask_keeps_its_mass_while_cells_grow() {
        UnitBench t = new UnitBench(UnitLayout.of("U", "shake-flask"));
        t.act("add", "container", "BROTH", "mass", 1000);
        t.set("on", 1);
        t.keeps(20000);
    }
}
