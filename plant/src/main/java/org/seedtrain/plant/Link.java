package org.seedtrain.plant;

/// An open hose or pipe as one of its ends sees it. The unit whose state makes the link owns it (it has the pump or
/// the valve) and sets the flow in [Dynamics#flows]; the other end is passive and takes or gives what flows.
///
/// @param port the owner's port
/// @param inward true if matter flows from `other` into the owner
/// @param other the other unit's name
/// @param otherPort the other unit's port; containers have `in` and `out`
public record Link(String port, boolean inward, String other, String otherPort) {
    public static Link from(String source, String port) {
        return new Link(port, true, source, "out");
    }

    public static Link to(String target, String port) {
        return new Link(port, false, target, "in");
    }
}
