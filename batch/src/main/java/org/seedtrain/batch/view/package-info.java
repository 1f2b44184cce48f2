/// What a client sees of a run: plain records that serialise as the API describes them.
@NullMarked
package org.seedtrain.batch.view;

import org.jspecify.annotations.NullMarked;
