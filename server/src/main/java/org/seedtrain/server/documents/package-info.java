/// What is printed or exported from a run: the batch record as PDF/A, trends and results.
@ApplicationModule(displayName = "Documents")
@NullMarked
package org.seedtrain.server.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
