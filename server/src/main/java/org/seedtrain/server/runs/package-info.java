/// The log of every run, durable and append-only, and what is computed from it: views, live streams, trends.
@ApplicationModule(displayName = "Runs")
@NullMarked
package org.seedtrain.server.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
