/// The calculations of the laboratory over HTTP: any file of a real instrument, any analysis, and its report.
@ApplicationModule(displayName = "Laboratory")
@NullMarked
package org.seedtrain.server.laboratory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
