package org.seedtrain.plant;

/// How a unit moves from one command or event to the next: its part of one system of differential equations. A unit
/// makes a new one whenever something changed ([UnitModel#open]) and may then work out once what stays constant; in
/// the methods called by the solver nothing may be allocated, remembered or read except the arguments, the fields
/// fixed at opening, and the unit's streams.
///
/// `y` is the state of all units integrated together; this unit's part begins at index `at`.
public interface Dynamics<S> {

    /// Number of continuous states.
    int dimension();

    /// How many leading states any right-hand side reads. The others are only integrated along (totals, contents of a
    /// receiving bag): they cost next to nothing.
    default int core() {
        return dimension();
    }

    /// Longest step of the solver [s] while this unit moves: shorter for what changes by itself with time.
    default double longestStep() {
        return 14_400;
    }

    /// Writes the values at the start.
    void start(double[] y, int at);

    /// Writes for each state the size below which it does not matter (in its own unit): absolute tolerance is that
    /// times the relative tolerance. E.g. 1 K for temperatures, 1 g for masses.
    void magnitude(double[] size, int at);

    /// Sets [Stream#flow] of the links this unit owns. Called for all units, upstream first, before any `rates`.
    default void flows(double t, double[] y, int at) {}

    /// Sets composition and temperature of the outlets and writes the derivatives. Called upstream first.
    void rates(double t, double[] y, int at, double[] dydt);

    /// The unit's whole state at a moment; flows and rates have been called for this `t` and `y`.
    S state(double t, double[] y, int at);

    /// Number of event functions.
    default int events() {
        return 0;
    }

    /// Whether the event functions read what the streams carry (composition, temperature). Flows they may read anyway.
    default boolean eventsSeeStreams() {
        return false;
    }

    /// Writes the event functions; one fires when it comes from below zero to zero or above. [#flows] have been called.
    default void events(double t, double[] y, int at, double[] g, int gAt) {}

    /// The unit's state after an event. Links may close or change among the units that are integrated together; a link
    /// that an event can open must be there (with flow 0) from the beginning.
    default S fired(int event, S state, double t) {
        return state;
    }

    /// For large units whose Jacobian (among the [#core] states) is a band: diagonals below the main one, or -1 for a
    /// dense one. What other units see of it (its outlets) may depend on its last `1 + lower + upper` core states only.
    default int lowerBand() {
        return -1;
    }

    default int upperBand() {
        return -1;
    }
}
