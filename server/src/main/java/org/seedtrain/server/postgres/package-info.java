/// The PostgreSQL that comes with Seedtrain: unpacked, initialised, started, adopted and stopped here.
@ApplicationModule(displayName = "Embedded PostgreSQL")
@NullMarked
package org.seedtrain.server.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
