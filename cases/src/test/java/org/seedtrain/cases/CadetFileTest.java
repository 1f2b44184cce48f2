package org.seedtrain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Configurations of CADET-Core as its users write them, apart from those that a reference solves.
class CadetFileTest {
    private static final String COLUMN = "input/model/unit_001/";
    private static final String CONNECTIONS = "input/model/connections/";
    private static final double FLOW = 5.75e-4 * 1e-4 * 0.37;

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode file = CadetCase.of(ColumnExample.linear());
        change.accept(file);
        return file;
    }

    private static ObjectNode at(ObjectNode file, String path) {
        ObjectNode node = file;
        for (String key : path.split("/")) {
            node = (ObjectNode) node.get(key);
        }
        return node;
    }

    private static double[] outlet(ObjectNode file) {
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        return CaseFile.read("c.json", "c", bytes).content().solve().table().rows().stream().mapToDouble(row -> row[1]).toArray();
    }

    private static void refused(Consumer<ObjectNode> change, String... words) {
        assertThatThrownBy(() -> outlet(changed(change))).isInstanceOf(CaseProblem.class).hasMessageContainingAll(words);
    }

    private static void same(Consumer<ObjectNode> change) {
        assertThat(outlet(changed(change))).isEqualTo(outlet(changed(file -> {})));
    }

    private static ArrayNode connections(ObjectNode file) {
        return at(file, CONNECTIONS + "switch_000").putArray("connections");
    }

    private static void row(ArrayNode table, double... values) {
        Arrays.stream(values).forEach(table::add);
    }

    @Test
    void takes_connections_with_ports_with_dynamic_flow_and_as_a_table() {
        same(file -> {
            at(file, "input/model/connections").put("CONNECTIONS_INCLUDE_PORTS", 1);
            row(connections(file), 0, 1, -1, -1, -1, -1, FLOW, 1, 2, -1, -1, -1, -1, FLOW);
        });
        same(file -> {
            at(file, "input/model/connections").put("CONNECTIONS_INCLUDE_DYNAMIC_FLOW", 1);
            row(connections(file), 0, 1, -1, -1, FLOW, 0, 0, 0, 1, 2, -1, -1, FLOW, 0, 0, 0);
        });
        same(file -> {
            ArrayNode table = connections(file);
            row(table.addArray(), 0, 1, -1, -1, FLOW);
            row(table.addArray(), 1, 2, -1, -1, FLOW);
        });
        same(file -> {
            at(file, "input/model/connections").put("nswitches", 2);
            row(at(file, "input/model/connections").putObject("switch_001").put("section", 1).putArray("connections"),
                    0, 1, -1, -1, FLOW, 1, 2, -1, -1, FLOW);
        });
    }

    @Test
    void takes_how_parameters_are_multiplexed_and_binding_by_type_of_particle() {
        same(file -> at(file, COLUMN).put("FILM_DIFFUSION_MULTIPLEX", 0).put("COL_DISPERSION_MULTIPLEX", 0).put("ADSORPTION_MODEL_MULTIPLEX", 1));
        same(file -> {
            ObjectNode column = at(file, COLUMN);
            column.set("adsorption_000", column.remove("adsorption"));
        });
    }

    @Test
    void names_a_flow_that_changes_in_time() {
        refused(file -> {
            at(file, "input/model/connections").put("nswitches", 2);
            row(at(file, "input/model/connections").putObject("switch_001").put("section", 1).putArray("connections"), 0, 1, -1, -1, 2 * FLOW);
        }, "switch_001", "the same flow in every switch");
        refused(file -> {
            at(file, "input/model/connections").put("CONNECTIONS_INCLUDE_DYNAMIC_FLOW", 1);
            row(connections(file), 0, 1, -1, -1, FLOW, 1e-9, 0, 0);
        }, "switch_000/connections", "does not change in time");
        refused(file -> row(connections(file), 0, 1, -1, -1, -FLOW), "switch_000/connections", "more than 0");
    }

    @Test
    void names_keys_as_that_program_does_and_guesses_mistyped_ones() {
        refused(file -> at(file, COLUMN).put("par_radius", -1), "input/model/unit_001/par_radius is -1.0");
        refused(file -> at(file, COLUMN).put("COLUMN_POROSITY", 0.4), "COLUMN_POROSITY is not supported; did you mean col_porosity?");
        refused(file -> at(file, "input/solver").putArray("user_solution_times").add(0.0).add(1e9), "input/solver/user_solution_times is 1.0E9");
        refused(file -> at(file, "input").putObject("sensitivity").put("nsens", 1), "input/sensitivity/nsens is 1");
    }
}
