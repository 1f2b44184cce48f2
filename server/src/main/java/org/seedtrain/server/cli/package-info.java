/// The command line: verbs, options, exit statuses. Headless verbs never start the server.
@ApplicationModule(displayName = "Command line")
@NullMarked
package org.seedtrain.server.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
