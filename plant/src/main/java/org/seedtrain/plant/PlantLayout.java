package org.seedtrain.plant;

import java.util.List;
import java.util.Map;

/// The plant as it stands when a run begins: units and the lots in the store.
public record PlantLayout(String name, Map<String, String> title, List<UnitLayout> units, List<MaterialLot> lots) {}
