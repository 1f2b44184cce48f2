/// One unit operation in a file: reads what is asked, solves it with the plant's own models and gives a table. The verb
/// `./seedtrain model` and the pictures of the model pages are made of this; nothing here computes physics itself.
@NullMarked
package org.seedtrain.cases;

import org.jspecify.annotations.NullMarked;
