/// What a person can learn here: the courses and the person's own runs of them.
@ApplicationModule(displayName = "Training")
@NullMarked
package org.seedtrain.server.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
