package org.seedtrain.batch.qc;

import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.batch.BatchJson;
import org.seedtrain.lab.Technique;
import tools.jackson.databind.node.ObjectNode;

/// A technique as it stands in the log: only what differs from a careful analyst's.
public final class Techniques {
    private Techniques() {}

    /// @throws IllegalArgumentException naming a field that there is not, or a value that makes no sense
    public static Technique of(Map<String, Object> written) {
        ObjectNode node = (ObjectNode) BatchJson.tree(Technique.careful());
        for (Map.Entry<String, Object> field : written.entrySet()) {
            if (!node.has(field.getKey())) {
                throw new IllegalArgumentException("technique: there is no '" + field.getKey() + "'; there are "
                        + node.propertyNames());
            }
            node.set(field.getKey(), BatchJson.tree(field.getValue()));
        }
        return BatchJson.mapper().treeToValue(node, Technique.class);
    }

    /// What differs from a careful analyst's.
    public static Map<String, Object> written(Technique technique) {
        ObjectNode careful = (ObjectNode) BatchJson.tree(Technique.careful());
        ObjectNode node = (ObjectNode) BatchJson.tree(technique);
        Map<String, Object> written = new TreeMap<>();
        for (String name : node.propertyNames()) {
            if (!node.get(name).equals(careful.get(name))) {
                written.put(name, BatchJson.mapper().treeToValue(node.get(name), Object.class));
            }
        }
        return written;
    }
}
