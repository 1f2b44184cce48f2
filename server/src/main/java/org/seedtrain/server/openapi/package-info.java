/// How the API is described at `/api/openapi`, so that clients in other languages can take their types from it.
@ApplicationModule(displayName = "OpenAPI")
@NullMarked
package org.seedtrain.server.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
