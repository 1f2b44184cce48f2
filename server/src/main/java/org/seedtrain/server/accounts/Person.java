package org.seedtrain.server.accounts;

import java.io.Serializable;
import java.util.List;

/// Somebody who has signed in.
///
/// @param id never given to anybody else, e.g. `u2`
/// @param username what the person types to sign in
/// @param name what the record shows
/// @param roles in the order of [Role]
public record Person(String id, String username, String name, List<Role> roles) implements Serializable {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Whether the person is any of these.
    public boolean isAny(Role... any) {
        for (Role role : any) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }
}
