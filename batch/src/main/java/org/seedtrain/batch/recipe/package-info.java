/// Recipes in the words of ISA-88 and plant layouts, read from YAML files that an instructor can write. Every mistake in
/// a file is named with its line, the value found and what would be right.
@NullMarked
package org.seedtrain.batch.recipe;

import org.jspecify.annotations.NullMarked;
