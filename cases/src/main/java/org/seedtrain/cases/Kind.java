package org.seedtrain.cases;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// A kind of case: its keys, and how a case is made of them.
interface Kind {
    /// Every kind there is.
    List<Kind> ALL = all();

    private static List<Kind> all() {
        List<Kind> kinds = new java.util.ArrayList<>(List.of(new ColumnKind(), new CultureKind(), new WorkPrecisionKind(), new IvtKind(), new PlantKind(), new AutoclaveKind()));
        kinds.addAll(Formulas.all());
        return List.copyOf(kinds);
    }

    String name();

    /// What it computes, in a sentence.
    String what();

    /// Its keys, without those that every case has.
    Shape.Group keys();

    /// @param node whose shape has been checked
    Case read(JsonNode node);
}
