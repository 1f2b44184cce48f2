/// A run is its log: entries, their hash chain, where they are kept, and the [Run] that is computed from them. The
/// rooms below know what a recipe is ([org.seedtrain.batch.recipe]), what the record says of it
/// ([org.seedtrain.batch.record]) and how somebody follows it ([org.seedtrain.batch.operator]).
@NullMarked
package org.seedtrain.batch;

import org.jspecify.annotations.NullMarked;
