/// The application: HTTP API, live streams, storage, sign-in, documents and the command line. One package is one module;
/// the public types of a package are its door.
@NullMarked
package org.seedtrain.server;

import org.jspecify.annotations.NullMarked;
