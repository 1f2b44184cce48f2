package org.seedtrain.plant.utility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.Probe;

/// A unit whose state is a row of numbers: `y` moves by equations, `set` is what somebody set and what actions left
/// behind. A subclass gives its [Board], the equations and what its tags show.
abstract class Service implements UnitModel<Service.State> {

    /// @param y what moves [units of the subclass]
    /// @param set the settings in the order of the board, in the units of their tags
    /// @param notes results of actions
    /// @param shown kept of what follows from the rest
    record State(List<Double> y, List<Double> set, List<Double> notes, Shown shown) {
        State {
            y = Row.of(y);
            set = Row.of(set);
            notes = Row.of(notes);
        }

        static State of(double[] y, double[] set, double[] notes) {
            return new State(list(y), list(set), list(notes), new Shown());
        }

        private static List<Double> list(double[] values) {
            return Row.of(values.clone());
        }

        private static double[] array(List<Double> values) {
            return Row.of(values).array();
        }

        double[] values() {
            return array(y);
        }

        double[] settings() {
            return array(set);
        }

        State set(int k, double value) {
            double[] changed = settings();
            changed[k] = value;
            return new State(y, list(changed), notes, new Shown());
        }

        State y(int k, double value) {
            double[] changed = values();
            changed[k] = value;
            return new State(list(changed), set, notes, new Shown());
        }

        State note(int k, double value) {
            double[] changed = array(notes);
            changed[k] = value;
            return new State(y, set, list(changed), new Shown());
        }

        /// With other values that no tag shows.
        State rested(double[] values) {
            return new State(list(values), set, notes, shown);
        }

        State moved(double[] values, int at) {
            return new State(list(java.util.Arrays.copyOfRange(values, at, at + y.size())), set, notes, new Shown());
        }
    }

    /// What the tags of a state really are, worked out when first asked for. All are equal: it follows from the state.
    static final class Shown {
        private double @Nullable [] truth;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shown;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    private final String name;
    private final List<Tag> tags;
    private final List<Board.Entry> entries;
    private final @Nullable Probe[] probes;
    private final double[] presets;
    private final List<MalfunctionKind> malfunctions;

    Service(String name, Board board, List<MalfunctionKind> own) {
        this.name = name;
        tags = board.tags();
        entries = board.entries();
        probes = board.probes();
        presets = board.presets();
        malfunctions = Board.malfunctions(own, probes);
    }

    /// The settings when a run begins.
    final double[] presets() {
        return presets.clone();
    }

    /// The values of `y` when a run begins.
    abstract double[] begin(long seed);

    /// Sizes below which each value does not matter.
    abstract double[] sizes();

    /// Number of notes that actions leave behind.
    int notes() {
        return 0;
    }

    /// Whether it comes to rest by itself: where [#slack] is nowhere used up its equations are not followed.
    boolean settles() {
        return false;
    }

    /// Whether a value counts for that; those that do not are carried on by [#rest].
    boolean watched(int k) {
        return true;
    }

    /// Comes to zero where streams must be told something; negative before.
    double warning(double[] y, int at) {
        return -1;
    }

    /// The equations from one command or event to the next.
    @FunctionalInterface
    interface Equations {
        /// Writes the derivatives.
        void rates(double t, double[] y, int at, double[] dydt);
    }

    /// Made anew whenever something changed: here is the place for scratch space.
    Equations equations(double[] set, Now now, Ports ports) {
        throw new IllegalStateException(name + " has no equations");
    }

    /// The same where they depend on more than the settings.
    Equations equations(State s, Now now, Ports ports) {
        return equations(s.settings(), now, ports);
    }

    /// Writes, for every tag that cannot be set, what there really is, by the place of the tag.
    abstract void show(State s, Now now, double[] shown);

    /// Whether nothing moves.
    boolean still(State s, Now now) {
        if (!settles() || !now.faults().settled(now.time())) {
            return false;
        }
        double[] y = s.values();
        double[] rates = new double[y.length];
        equations(s, now, Ports.NONE).rates(now.time(), y, 0, rates);
        return slack(y, 0, rates) >= 0;
    }

    /// What is left of the change that counts as none: in ten minutes two thousandths of the size (with a hundredth of the
    /// value: temperatures count from 0 K).
    private double slack(double[] y, int at, double[] rates) {
        double[] sizes = sizes();
        double worst = 0;
        for (int k = 0; k < sizes.length; k++) {
            if (watched(k)) {
                worst = Math.max(worst, Math.abs(rates[at + k]) * 600 / (0.01 * Math.abs(y[at + k]) + sizes[k]));
            }
        }
        return 2e-3 - worst;
    }

    /// Reads one of its own probes as a controller does.
    double seen(int tag, double actual, Now now) {
        Probe probe = probes[tag];
        return probe == null ? actual : probe.shown(actual, now);
    }

    int tag(String suffix) {
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).name().equals(name + "." + suffix)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no tag " + suffix);
    }

    /// Place of a setting.
    int setting(String suffix) {
        return entries.get(tag(suffix)).setting();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Tag> tags() {
        return tags;
    }

    @Override
    public final List<MalfunctionKind> malfunctions() {
        return malfunctions;
    }

    @Override
    public final State initial(long seed) {
        return State.of(begin(seed), presets, new double[notes()]);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        return s.set(setting(tag.substring(name.length() + 1)), value);
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return s;
    }

    @Override
    public final @Nullable Dynamics<State> open(State s, Now now, Ports ports) {
        return ports.closed() && still(s, now) ? null : new Moving(s, now, ports);
    }

    private final class Moving implements Dynamics<State> {
        private final State begin;
        private final Now now;
        private final Equations equations;

        private final boolean alone;
        private final double[] scratch;

        Moving(State begin, Now now, Ports ports) {
            this.begin = begin;
            this.now = now;
            alone = ports.closed() && settles();
            scratch = new double[begin.y().size()];
            equations = equations(begin, now, ports);
        }

        @Override
        public int dimension() {
            return begin.y().size();
        }

        @Override
        public void start(double[] y, int at) {
            double[] values = begin.values();
            System.arraycopy(values, 0, y, at, values.length);
        }

        @Override
        public void magnitude(double[] size, int at) {
            double[] sizes = sizes();
            System.arraycopy(sizes, 0, size, at, sizes.length);
        }

        @Override
        public double longestStep() {
            return now.faults().none() ? 14_400 : 600;
        }

        @Override
        public void rates(double t, double[] y, int at, double[] dydt) {
            equations.rates(t, y, at, dydt);
        }

        @Override
        public State state(double t, double[] y, int at) {
            return begin.moved(y, at);
        }

        /// Comes to rest; streams must be told something.
        @Override
        public int events() {
            return settles() ? 2 : 0;
        }

        @Override
        public void events(double t, double[] y, int at, double[] g, int gAt) {
            g[gAt] = -1;
            if (alone && at == 0 && now.faults().settled(t)) {
                equations.rates(t, y, at, scratch);
                g[gAt] = slack(y, at, scratch);
            }
            g[gAt + 1] = warning(y, at);
        }
    }

    @Override
    public final void read(State s, Now now, Readout out) {
        double[] known = now.faults().none() ? s.shown.truth : null;
        double[] shown = known == null ? new double[tags.size()] : known;
        if (known == null) {
            show(s, now, shown);
            s.shown.truth = now.faults().none() ? shown : null;
        }
        for (int i = 0; i < shown.length; i++) {
            Board.Entry entry = entries.get(i);
            Probe probe = probes[i];
            if (entry.setting() >= 0) {
                out.set(i, s.set().get(entry.setting()));
            } else if (probe != null) {
                probe.read(out, shown[i], now);
            } else {
                out.set(i, shown[i]);
            }
        }
    }
}
