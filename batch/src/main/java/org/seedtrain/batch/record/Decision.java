package org.seedtrain.batch.record;

import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Text;
import org.seedtrain.plant.Command;

/// Something that was done otherwise than the recipe says, and what the recipe would have had in its place.
///
/// @param entry where it was done, or where it was left out
/// @param instead the command of the recipe; null: the command would not have been given
/// @param delay how much later everything after it would have happened [s]; negative: earlier, itself included
/// @param text what was done and what was asked
record Decision(Entry entry, @Nullable Command instead, double delay, Text text) {}
