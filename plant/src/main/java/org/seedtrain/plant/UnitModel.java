package org.seedtrain.plant;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a unit operation is: an immutable description that gives its tags and actions, what commands do to it, and how
/// it moves in time. Its state is an immutable value of a type of its own, `S` (a record): nothing else may change.
///
/// The run asks in this order. A command gives a new state ([#set], [#act]); [#links] says which hoses are open now;
/// units joined by links are integrated together: [#settle] lets each look at its streams and change its mind (a source
/// that has run dry), [#open] gives the equations until the next command or event, or null when nothing moves (then the
/// unit costs nothing; [#rest] may still let it cool on the bench by a formula). [#read] turns a state into readings.
///
/// The smallest complete unit, an open drum that evaporates and can be topped up:
///
/// ```java
/// record Drum(String name, double rate) implements UnitModel<Mixture> {
///     public List<Tag> tags() { return List.of(Tags.computed(name + ".mass", "Mass", "질량", "kg", 0, 100, 2)); }
///     public List<Action> actions() { return List.of(Actions.of("fill", "Fill", "채우기")
///             .quantity("mass", "Mass", "질량", "kg", 0, 100).action()); }
///     public Mixture initial(long seed) { return Mixture.NOTHING; }
///     public Mixture act(Mixture held, Command.Act act, Site site) {
///         return held.plus(Mixture.of(Map.of(Species.WATER, act.quantities().get("mass")), 293.15));
///     }
///     public @Nullable Dynamics<Mixture> open(Mixture held, Now now, Ports ports) {
///         return held.mass() <= 0 ? null : new Dynamics<>() {
///             public int dimension() { return 1; }
///             public void start(double[] y, int at) { y[at] = held.mass(Species.WATER); }
///             public void magnitude(double[] size, int at) { size[at] = 1; }
///             public void rates(double t, double[] y, int at, double[] dydt) { dydt[at] = -rate; }
///             public Mixture state(double t, double[] y, int at) {
///                 return Mixture.of(Map.of(Species.WATER, y[at]), held.temperature());
///             }
///             public int events() { return 1; }                       // dry
///             public void events(double t, double[] y, int at, double[] g, int gAt) { g[gAt] = -y[at]; }
///             public Mixture fired(int event, Mixture state, double t) { return Mixture.NOTHING; }
///         };
///     }
///     public void read(Mixture held, Now now, Readout out) { out.set(0, held.mass()); }
///     public Mixture contents(Mixture held) { return held; }
///     public Mixture withContents(Mixture held, Mixture contents) { return contents; }
/// }
/// ```
public interface UnitModel<S> {

    /// Its place in the plant, e.g. `V-110`; tags begin with it.
    String name();

    /// What can be seen and set; [#read] writes in this order.
    List<Tag> tags();

    default List<Action> actions() {
        return List.of();
    }

    default List<AlarmLimit> alarms() {
        return List.of();
    }

    default List<MalfunctionKind> malfunctions() {
        return List.of();
    }

    /// What it can have from units that serve many, by the names of [Supply].
    default List<String> services() {
        return List.of();
    }

    /// Whether it gives a service at a port.
    default boolean gives(String service, String port) {
        return false;
    }

    /// The air at a place that it rules; null if it rules none of that name.
    default @Nullable RoomAir air(S state, String place, Now now) {
        return null;
    }

    /// Its malfunctions that arise when something fails which the whole plant hangs on.
    default List<String> without(Header header) {
        return List.of();
    }

    /// How much a unit that supplies others lacks of something: 0 as usual, 1 there is nothing. Those that have it from here
    /// have their malfunctions of [#without] as far.
    default double lacking(Header header, S state, Now now) {
        return 0;
    }

    /// The same supplier with what others draw from it now, asked whenever something is done to it.
    ///
    /// @param drawn sum over those that have it from here, in the unit of [Load]
    default S drawn(S state, double drawn) {
        return state;
    }

    /// What it draws at this moment from what serves many.
    default Load load(S state, Now now) {
        return Load.NONE;
    }

    /// Shows what others draw from it.
    ///
    /// @param drawn as in [#drawn]
    default void readDrawn(S state, double drawn, Readout out) {}

    /// The state when a run begins. Individual variation (a probe's offset) may be drawn from the seed with [Noise].
    S initial(long seed);

    /// Sets a writable tag. Kind, limits and whole numbers of choices have been checked.
    ///
    /// @param tag full name
    default S set(S state, String tag, double value, Site site) {
        throw new CommandRefused("refused.notWritable", tag + " cannot be set", tag);
    }

    /// Carries out an action. Names and quantities are those declared, within limits, presets filled in; lots and
    /// containers exist.
    default S act(S state, Command.Act act, Site site) {
        throw new CommandRefused("refused.unknownAction", name() + " does not know " + act.action(), name(), act.action());
    }

    /// Hoses that are open in this state, in a fixed order.
    default List<Link> links(S state) {
        return List.of();
    }

    /// A look at the streams at the beginning of every stretch; returns the same object if nothing changes.
    default S settle(S state, Now now, Ports ports) {
        return state;
    }

    /// The equations from now on. Not null if a stream is attached.
    default @Nullable Dynamics<S> open(S state, Now now, Ports ports) {
        return null;
    }

    /// The state at a later time while nothing is integrated.
    ///
    /// @param since time of `state` [s]
    default S rest(S state, double since, Now now) {
        return state;
    }

    /// Writes what every tag shows, from the state alone. What is laborious to work out may be left out if it is not
    /// wanted ([Readout#wants]).
    void read(S state, Now now, Readout out);

    /// Whether no tag shows anything else, but for noise, as long as the unit rests: it is then read once, as it was when it
    /// came to rest.
    default boolean steady(S state, Faults faults) {
        return false;
    }

    /// What of this state lies outside the range in which the model holds, each in words by language tag. The numbers
    /// shown are then no better than that.
    default List<Map<String, String>> outside(S state, Now now) {
        return List.of();
    }

    /// What it holds; null if it holds nothing by nature.
    default @Nullable Mixture contents(S state) {
        return null;
    }

    /// Net mass [kg] that the contents have had so far from elsewhere than other units and lots: from gases and mains,
    /// less vapour that left and what stands in the unit beside its contents. With it the plant's balance closes.
    default double fromOutside(S state) {
        return 0;
    }

    /// Mass [kg] that stands in the unit beside its contents (the hold-up of a filter, a column's bed, vials filled so
    /// far), unless [#fromOutside] counts it already. Without meaning in a unit whose contents are all it holds.
    default double held(S state) {
        return 0;
    }

    /// Heat [J] that the unit has had so far from elsewhere than the streams and the hands that bring and take matter:
    /// from jackets, drives, reactions and the room, with the water that came from mains, less what left with vapour.
    /// Matter counts [Mixture#enthalpy]. Units that keep this ledger close the plant's balance of energy.
    default double heatFromOutside(S state) {
        return 0;
    }

    /// Heat [J] that the unit stores beside its contents: in matter that stands apart, in walls, in ice.
    default double heatHeld(S state) {
        return 0;
    }

    /// Size of the powder that it holds [m]; 0 where nobody knows.
    default double grain(S state) {
        return 0;
    }

    /// The same unit with powder of this size [m].
    default S withGrain(S state, double grain) {
        return state;
    }

    /// The same unit with other contents: something was poured in or taken out by hand.
    default S withContents(S state, Mixture contents) {
        throw new CommandRefused("refused.notContainer", name() + " cannot be filled or emptied by hand", name());
    }

    /// Volume it can hold [m3].
    default double capacity() {
        return Double.POSITIVE_INFINITY;
    }

    /// Whether something can flow out of a port.
    default boolean canGive(S state, String port) {
        return true;
    }

    /// Whether something can flow into a port.
    default boolean canTake(S state, String port) {
        return true;
    }
}
