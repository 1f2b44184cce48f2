package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;

class VialFillerFaultsTest {
    private static UnitBench filling(String fault) {
        UnitBench t = new UnitBench(UnitLayout.of("U", "vial-filler").parameters(Map.of()));
        t.connect("feed", "PROTEIN");
        t.set("dose.setpoint", 1);
        t.set("order", 3000);
        t.set("speed.setpoint", 60);
        if (!fault.isEmpty()) {
            t.run.apply(t.now, new Command.Malfunction("U", fault, 1, 0));
        }
        t.set("run", 1);
        return t;
    }

    private static Mixture lot(UnitBench t) {
        t.done();
        t.act("release", "lot", "VIALS");
        return t.run.contents("VIALS", t.now);
    }

    @Test
    void a_lot_knows_how_many_vials_it_is() {
        UnitBench t = filling("");
        t.keeps(600);
        Mixture lot = lot(t);
        assertThat(VialLot.count(lot)).isEqualTo(3000 - t.run.read("U.rejected", t.now - 0.5), org.assertj.core.api.Assertions.within(1.0));
        assertThat(VialLot.count(lot, Species.VIALS_NOT_TIGHT)).isLessThan(8);
    }

    @Test
    void badly_sitting_stoppers_and_glass_are_found_in_the_lot() {
        assertThat(VialLot.count(lot(filling("stoppering")), Species.VIALS_NOT_TIGHT)).isGreaterThan(30);
        assertThat(VialLot.count(lot(filling("glass")), Species.VIALS_UNSIGHTLY)).isGreaterThan(50);
    }

    @Test
    void a_tipped_vial_stops_the_line_until_somebody_clears_it() {
        UnitBench t = filling("tipping");
        t.done();
        assertThat(t.read("vials")).isLessThan(3000);
        assertThat(t.read("stopped")).isEqualTo(1);
        assertThatThrownBy(() -> t.set("run", 1)).isInstanceOf(CommandRefused.class).hasMessageContaining("tipped");
        t.act("clear");
        t.set("run", 1);
        t.done();
        assertThat(t.read("stoppages")).isGreaterThanOrEqualTo(2);
        assertThatThrownBy(() -> filling("").act("clear")).isInstanceOf(CommandRefused.class);
    }
}
