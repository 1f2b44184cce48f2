package org.seedtrain.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the whole plant hangs on fails at once, in every unit.
class HeaderTest {
    private static UnitLayout rooms() {
        return new UnitLayout(
                "HVAC", "clean-rooms", Map.of("en", "R", "ko", "R"), Map.of(), Map.of(), Map.of("FILLING", Map.of()), Map.of(),
                Map.of(), 293.15);
    }

    private static PlantRun plant() {
        return new PlantRun(
                new Plant(new PlantLayout("plant", Map.of("en", "P", "ko", "P"), List.of(
                        rooms(), UnitLayout.of("CDA", "compressed-air"), UnitLayout.of("V", "mixing-vessel"),
                        UnitLayout.of("FRM", "fermenter"), UnitLayout.of("CS", "clean-steam")), List.of())),
                1);
    }

    private static void fails(PlantRun run, String name, double severity) {
        run.apply(run.last(), new Command.Malfunction(Header.PLANT, name, severity, 0));
    }

    @Test
    void a_power_dip_stops_fans_and_compressors_until_it_is_over() {
        PlantRun run = plant();
        double air = run.truth("HVAC.FILLING.airChanges", 10);
        fails(run, "power", 1);
        assertThat(run.truth("HVAC.FILLING.airChanges", 60)).isLessThan(0.2 * air);
        assertThat(run.truth("CDA.pressure.reading", 300)).isLessThan(run.truth("CDA.pressure.reading", 0) - 1);
        run.apply(600, new Command.Malfunction(Header.PLANT, "power", 0, 0));
        assertThat(run.truth("HVAC.FILLING.airChanges", 700)).isGreaterThan(0.9 * air);
    }

    @Test
    void every_unit_names_only_malfunctions_that_it_has() {
        UnitTypes types = UnitTypes.all();
        Map<String, List<String>> touched = new TreeMap<>();
        for (String type : types.names()) {
            UnitLayout layout = switch (type) {
                case "clean-rooms" -> rooms();
                case "water-loop" -> new UnitLayout(
                        "U", type, Map.of("en", "U", "ko", "U"), Map.of(), Map.of(), Map.of("P1", Map.of()), Map.of(), Map.of(), 293.15);
                default -> UnitLayout.of("U", type);
            };
            UnitModel<?> unit = types.create(layout);
            List<String> known = unit.malfunctions().stream().map(MalfunctionKind::name).toList();
            for (Header header : Header.values()) {
                assertThat(known).as(type + " without " + header).containsAll(unit.without(header));
                if (!unit.without(header).isEmpty()) {
                    touched.computeIfAbsent(header.name(), _ -> new java.util.ArrayList<>()).add(type);
                }
            }
        }
        assertThat(touched.get("POWER")).contains("fermenter", "centrifuge", "mixing-vessel", "clean-rooms", "water-loop");
        assertThat(touched).containsKeys("COMPRESSED_AIR", "CHILLED_WATER", "CLEAN_STEAM");
    }

    @Test
    void names_what_can_fail() {
        PlantRun run = plant();
        assertThatThrownBy(() -> fails(run, "gravity", 1))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("power, compressedAir, chilledWater, cleanSteam");
        assertThatThrownBy(() -> fails(run, "power", 2)).isInstanceOf(CommandRefused.class);
    }
}
