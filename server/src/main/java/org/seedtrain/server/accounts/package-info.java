/// Who people are and what they may do: accounts, roles, sign-in, sessions, and the table of rights.
@ApplicationModule(displayName = "Accounts")
@NullMarked
package org.seedtrain.server.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
