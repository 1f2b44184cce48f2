package org.seedtrain.plant.fermenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Species;

/// The 50 L vessel with CHO cells, in a bag and in steel: what cultures of this kind do in the literature, and that every
/// mistake and malfunction has its consequence.
class CellCultureTest {
    private static final String BAG = "single-use-bioreactor";

    @ParameterizedTest
    @ValueSource(strings = {BAG, "cell-bioreactor"})
    void makes_some_grams_of_antibody_in_fourteen_days_and_closes_its_balance(String type) {
        CellCulture culture = new CellCulture(type, 3);
        double before = culture.balance();
        culture.begin().to(7);
        culture.act("calibrateOffgas", Map.of(), Map.of());
        double quotient = culture.run.truth("BRX.RQ", culture.time + 20 * 3600);
        double lactate = culture.broth().concentration(Species.LACTATE) / 0.08907;
        assertThat(culture.viable()).isBetween(7.0, 16.0);
        assertThat(lactate).isBetween(12.0, 35.0);
        culture.to(14);
        assertThat(culture.antibody()).isBetween(2.0, 5.0);
        assertThat(culture.viability()).isBetween(0.6, 0.95);
        assertThat(culture.broth().concentration(Species.LACTATE) / 0.08907).isLessThan(lactate);
        assertThat(culture.share(Species.ANTIBODY_ACIDIC)).isBetween(0.14, 0.25);
        assertThat(culture.share(Species.ANTIBODY_MANNOSE)).isBetween(0.03, 0.10);
        assertThat(culture.broth().mass(Species.CONTAMINANT)).isZero();
        assertThat(quotient).isBetween(0.7, 1.2);
        assertThat(culture.run.outside(culture.time)).isEmpty();
        assertThat(culture.balance()).isCloseTo(before, within(1e-9 * before));
    }

    @Test
    void makes_more_acidic_variants_when_ph_is_high() {
        CellCulture good = new CellCulture(BAG, 3).begin().to(10);
        CellCulture high = new CellCulture(BAG, 3).begin();
        high.set("pH.setpoint", 7.35);
        high.to(10);
        assertThat(high.share(Species.ANTIBODY_ACIDIC)).isGreaterThan(good.share(Species.ANTIBODY_ACIDIC) * 1.12);
        assertThat(high.antibody()).isLessThan(good.antibody());
    }

    @Test
    void makes_more_high_mannose_and_grows_less_when_the_sugar_pump_runs_a_hundred_times_too_fast() {
        CellCulture good = new CellCulture(BAG, 3).begin().to(9);
        CellCulture sweet = new CellCulture(BAG, 3).begin().to(4);
        sweet.set("feedB.rate", 20);
        sweet.time += 3 * 3600;
        sweet.set("feedB.rate", 0);
        sweet.time = sweet.inoculated + 5 * CellCulture.DAY;
        sweet.to(9);
        assertThat(sweet.share(Species.ANTIBODY_MANNOSE)).isGreaterThan(1.25 * good.share(Species.ANTIBODY_MANNOSE));
        assertThat(sweet.viable()).isLessThan(0.9 * good.viable());
    }

    @Test
    void starves_when_the_feed_line_is_blocked() {
        CellCulture fed = new CellCulture(BAG, 3).begin().to(9);
        CellCulture hungry = new CellCulture(BAG, 3).begin().to(2.9);
        hungry.fault("feedBlocked");
        while (hungry.time < hungry.inoculated + 9 * CellCulture.DAY) {
            hungry.time += CellCulture.DAY;
        }
        assertThat(hungry.broth().concentration(Species.GLUCOSE)).isLessThan(0.1);
        assertThat(hungry.viability()).isLessThan(fed.viability() - 0.1);
        assertThat(hungry.antibody()).isLessThan(0.6 * fed.antibody());
    }

    @Test
    void loses_cells_to_bubbles_without_surfactant() {
        CellCulture with = new CellCulture(BAG, 3).begin().to(6);
        CellCulture without = new CellCulture(BAG, 3, 0).begin().to(6);
        assertThat(without.viable()).isLessThan(0.6 * with.viable());
        assertThat(without.viability()).isLessThan(with.viability() - 0.15);
    }

    @Test
    void cannot_be_filled_without_a_bag() {
        CellCulture culture = new CellCulture(BAG, 1);
        assertThatThrownBy(() -> culture.act("fill", Map.of(), Map.of("from", "MEDIUM")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("no bag");
    }

    @Test
    void finds_a_pinhole_by_the_pressure_test_and_is_contaminated_through_it() {
        CellCulture sound = new CellCulture(BAG, 1).begin();
        assertThat(sound.shown("bag.pressureDrop")).isLessThan(1);
        CellCulture holed = new CellCulture(BAG, 1);
        holed.fault("bagLeak");
        holed.begin();
        assertThat(holed.shown("bag.pressureDrop")).isGreaterThan(2);
        holed.to(2);
        assertThat(holed.broth().mass(Species.CONTAMINANT)).isGreaterThan(1e-3);
        assertThat(holed.viability()).isLessThan(0.9);
    }

    @Test
    void tears_the_bag_when_a_wet_filter_holds_the_gas_back() {
        CellCulture culture = new CellCulture(BAG, 1).begin().to(1);
        culture.fault("ventFilterWet");
        culture.time += 6 * 3600;
        assertThat(culture.shown("pressure.reading")).isGreaterThan(0.05);
        culture.time += 18 * 3600;
        assertThat(culture.broth().mass(Species.CONTAMINANT)).isPositive();
    }

    @Test
    void strips_less_carbon_dioxide_with_small_bubbles_at_the_same_oxygen() {
        CellCulture micro = new CellCulture(BAG, 3).begin().to(7);
        CellCulture macro = new CellCulture(BAG, 3).begin();
        macro.set("sparger", 0);
        macro.set("DO.airHigh", 2);
        macro.set("DO.oxygenHigh", 3);
        macro.to(7);
        double gasOfMicro = micro.shown("air.reading") + micro.shown("oxygen.reading");
        double gasOfMacro = macro.shown("air.reading") + macro.shown("oxygen.reading");
        assertThat(macro.shown("DO.reading")).isCloseTo(micro.shown("DO.reading"), within(12.0));
        assertThat(gasOfMacro).isGreaterThan(2 * gasOfMicro);
        assertThat(macro.shown("pCO2.reading")).isLessThan(micro.shown("pCO2.reading"));
    }

    @Test
    void shows_each_malfunction_in_what_follows() {
        CellCulture good = new CellCulture(BAG, 3).begin().to(5);
        assertThat(after("carbonDioxideStuck").shown("pCO2.reading")).isGreaterThan(good.shown("pCO2.reading") + 20);
        assertThat(after("spargerClogged").shown("oxygen.reading") + after("spargerClogged").shown("air.reading"))
                .isGreaterThan(good.shown("oxygen.reading") + good.shown("air.reading") + 0.1);
        assertThat(after("overlayLoss").shown("offgas.carbonDioxide"))
                .isGreaterThan(1.5 * good.shown("offgas.carbonDioxide"));
        assertThat(after("heaterFailure").shown("temperature.reading")).isLessThan(33);
        CellCulture drifted = after("pCO2Drift");
        assertThat(drifted.run.read("BRX.pCO2.reading", drifted.time))
                .isGreaterThan(drifted.shown("pCO2.reading") + 40);
        CellCulture fouled = after("capacitanceFouling");
        assertThat(fouled.run.read("BRX.capacitance.reading", fouled.time))
                .isLessThan(0.75 * fouled.shown("capacitance.reading"));
        CellCulture pulled = after("loadCell");
        assertThat(pulled.run.read("BRX.weight.reading", pulled.time))
                .isCloseTo(pulled.shown("weight.reading") + 2, within(0.1));
        CellCulture analyser = after("offgasDrift");
        assertThat(analyser.shown("OUR")).isGreaterThan(good.shown("OUR") + 1);
        assertThat(analyser.viable()).isCloseTo(good.viable(), within(1e-6));
    }

    private static CellCulture after(String fault) {
        CellCulture culture = new CellCulture(BAG, 3).begin().to(4);
        culture.fault(fault);
        return culture.to(5);
    }

    @Test
    void matches_probes_to_what_was_measured() {
        CellCulture culture = new CellCulture(BAG, 3).begin().to(4);
        culture.act("correctPCO2", Map.of("value", culture.shown("pCO2.reading")), Map.of());
        culture.act("correctCapacitance", Map.of("value", culture.viable()), Map.of());
        culture.act("calibrateOffgas", Map.of(), Map.of());
        culture.time += 1;
        assertThat(culture.read("pCO2.reading")).isCloseTo(culture.shown("pCO2.reading"), within(3.0));
        assertThat(culture.read("capacitance.reading")).isCloseTo(culture.viable(), within(0.5));
    }
}
