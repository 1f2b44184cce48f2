package org.seedtrain.plant;

import java.util.List;

/// A unit as all runs of a plant share it.
///
/// @param tagHash by tag, what its noise is drawn from
record Fixture(UnitModel<Object> model, List<Tag> tags, long[] tagHash) {
    static Fixture of(UnitModel<Object> model) {
        List<Tag> tags = List.copyOf(model.tags());
        return new Fixture(model, tags, tags.stream().mapToLong(tag -> Noise.hash(tag.name())).toArray());
    }
}
