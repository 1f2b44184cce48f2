/// Raw data out of files that real instruments export, in the same words as those of the virtual ones, so that one method
/// evaluates both.
@NullMarked
package org.seedtrain.lab.file;

import org.jspecify.annotations.NullMarked;
