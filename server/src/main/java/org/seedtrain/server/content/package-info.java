/// What is taught: recipes and plant layouts, those that come with Seedtrain and those of the centre's own folder.
@ApplicationModule(displayName = "Content")
@NullMarked
package org.seedtrain.server.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
