package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A layout that has been checked and built: ready for any number of runs.
public final class Plant {
    private final PlantLayout layout;
    private final List<Fixture> fixtures = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, MaterialLot> lots = new LinkedHashMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /// Where a tag stands: which unit, which of its tags. All runs share those of the layout's units.
    record Place(int unit, int tag) {}

    /// A unit that has something from another, and what.
    record Consumer(int unit, Header header) {}

    private final TreeMap<Integer, List<Consumer>> consumers = new TreeMap<>();

    /// @throws LayoutRefused if the layout cannot be built
    public Plant(PlantLayout layout, UnitTypes types) {
        this.layout = layout;
        TreeSet<String> names = new TreeSet<>();
        for (UnitLayout unit : layout.units()) {
            if (!names.add(unit.name())) {
                throw new LayoutRefused("unit " + unit.name() + " stands twice in the layout");
            }
        }
        for (UnitLayout unit : layout.units()) {
            unit.hoses().forEach((port, target) -> {
                if (!names.contains(target)) {
                    throw new LayoutRefused("unit " + unit.name() + ": hose '" + port + "' leads to '" + target
                            + "', which is not in the layout");
                }
            });
            UnitModel<Object> model = erase(types.create(unit));
            served(unit, model, names);
            index.put(unit.name(), fixtures.size());
            fixtures.add(Fixture.of(model));
            stand(fixtures.getLast().tags());
        }
        giving();
        supplied();
        for (MaterialLot lot : layout.lots()) {
            if (lots.put(lot.id(), lot) != null) {
                throw new LayoutRefused("lot " + lot.id() + " stands twice in the layout");
            }
            double sum = lot.composition().values().stream().mapToDouble(x -> x).sum();
            if (!(Math.abs(sum - 1) < 1e-6)) {
                throw new LayoutRefused("lot " + lot.id() + ": its mass fractions add up to " + sum + ", not to 1");
            }
        }
    }

    private static void served(UnitLayout unit, UnitModel<Object> model, TreeSet<String> names) {
        TreeSet<String> known = new TreeSet<>(model.services());
        for (Header header : Header.values()) {
            if (!model.without(header).isEmpty()) {
                known.add(header.service());
            }
        }
        for (String service : new TreeSet<>(unit.services().keySet())) {
            if (!known.contains(service)) {
                throw new LayoutRefused("unit " + unit.name() + " takes no service '" + service + "'"
                        + (known.isEmpty() ? "" : "; it takes " + String.join(", ", known)));
            }
            Supply from = Supply.of(unit.services().get(service));
            if (!names.contains(from.unit())) {
                throw new LayoutRefused("unit " + unit.name() + ": service '" + service + "' comes from '" + from.unit()
                        + "', which is not in the layout");
            }
        }
    }

    /// Each service comes from a unit that gives it.
    private void giving() {
        for (UnitLayout unit : layout.units()) {
            unit.services().forEach((service, target) -> {
                Supply from = Supply.of(target);
                UnitModel<Object> giver = fixtures.stream()
                        .map(Fixture::model)
                        .filter(model -> model.name().equals(from.unit()))
                        .findFirst()
                        .orElseThrow();
                if (!giver.gives(service, from.port())) {
                    throw new LayoutRefused("unit " + unit.name() + ": service '" + service + "' comes from '" + target
                            + "', which does not give it");
                }
            });
        }
    }

    /// Who has something from a unit that supplies many, by unit; what is piped is not among it.
    private void supplied() {
        for (UnitLayout unit : layout.units()) {
            int consumer = index.get(unit.name());
            for (Header header : Header.values()) {
                String target = unit.services().get(header.service());
                if (target != null && !fixtures.get(consumer).model().services().contains(header.service())) {
                    int supply = index.get(Supply.of(target).unit());
                    consumers.computeIfAbsent(supply, u -> new ArrayList<>()).add(new Consumer(consumer, header));
                }
            }
        }
        for (int supply : consumers.keySet()) {
            if (reaches(supply, supply, 0)) {
                throw new LayoutRefused("unit " + fixtures.get(supply).model().name() + " is supplied by itself in the end");
            }
        }
    }

    private boolean reaches(int from, int to, int depth) {
        for (Consumer consumer : consumers.getOrDefault(from, List.of())) {
            if (consumer.unit == to || depth < fixtures.size() && reaches(consumer.unit, to, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /// Those that hang on a unit.
    List<Consumer> consumers(int supply) {
        return consumers.getOrDefault(supply, List.of());
    }

    private void stand(List<Tag> own) {
        for (int i = 0; i < own.size(); i++) {
            tags.add(own.get(i));
            if (places.put(own.get(i).name(), new Place(fixtures.size() - 1, i)) != null) {
                throw new LayoutRefused("tag " + own.get(i).name() + " stands twice in the plant");
            }
        }
    }

    List<Tag> tags() {
        return tags;
    }

    @Nullable Place place(String tag) {
        return places.get(tag);
    }

    public Plant(PlantLayout layout) {
        this(layout, UnitTypes.all());
    }

    @SuppressWarnings("unchecked")
    private static UnitModel<Object> erase(UnitModel<?> model) {
        return (UnitModel<Object>) model;
    }

    public PlantLayout layout() {
        return layout;
    }

    List<Fixture> fixtures() {
        return fixtures;
    }

    /// -1 if there is no such unit in the layout.
    int indexOf(String unit) {
        return index.getOrDefault(unit, -1);
    }

    @Nullable MaterialLot lot(String id) {
        return lots.get(id);
    }

    UnitModel<Object> container(String name, double volume) {
        return erase(new Container(name, volume));
    }
}
