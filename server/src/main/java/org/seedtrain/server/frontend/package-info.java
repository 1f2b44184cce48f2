/// Serves the front end's files and its start page for every address of the single-page application.
@ApplicationModule(displayName = "Front end")
@NullMarked
package org.seedtrain.server.frontend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
