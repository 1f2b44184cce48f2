/// What is said when something cannot be done: every error of the API is a problem+json document (RFC 9457).
@ApplicationModule(displayName = "Problems")
@NullMarked
package org.seedtrain.server.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
