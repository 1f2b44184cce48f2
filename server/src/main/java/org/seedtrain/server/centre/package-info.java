/// The training centre as a visitor sees it before signing in.
@ApplicationModule(displayName = "Centre")
@NullMarked
package org.seedtrain.server.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
