package org.seedtrain.plant.probe;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Tag;

/// An instrument behind one tag: it shows `actual (1 + gain) + offset + drift t`, adjusted by its calibration, within its
/// range, with malfunctions. The individual errors are drawn from the seed of the run. Immutable.
///
/// In a unit: `Probe p = Probe.of(ProbeKind.PRESSURE, tags, name + ".pressure.reading")` when it is built,
/// `p.malfunctions()` among its malfunctions, `p.shown(actual, now)` for its controllers, and
/// `p.read(out, actual, now)` where it reads its tags. Units that let their probes be adjusted keep a [Calibration] in
/// their state and give it along. A unit with equations lets `actual` lag by [ProbeKind#lag()].
public final class Probe {
    private static final double DAY = 86_400;

    private record Individual(long seed, double offset, double gain, double drift) {}

    private final ProbeKind kind;
    private final int index;
    private final Tag tag;
    private final double scale;
    private final String part;
    private final long bubbles;
    private final long offset;
    private final long gain;
    private final long drift;
    private volatile Individual known;

    private Probe(ProbeKind kind, int index, Tag tag, double scale) {
        this.kind = kind;
        this.index = index;
        this.tag = tag;
        this.scale = scale;
        part = part(tag.name());
        bubbles = Noise.hash(tag.name() + ":bubbles");
        offset = Noise.hash(tag.name() + ":offset");
        gain = Noise.hash(tag.name() + ":gain");
        drift = Noise.hash(tag.name() + ":drift");
        known = individual(0);
    }

    /// The instrument behind one of a unit's tags.
    public static Probe of(ProbeKind kind, List<Tag> tags, String tag) {
        return of(kind, tags, tag, 1);
    }

    /// @param scale the size of this one's errors against the usual: a small balance, a coarse gauge
    public static Probe of(ProbeKind kind, List<Tag> tags, String tag, double scale) {
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).name().equals(tag)) {
                return new Probe(kind, i, tags.get(i), scale);
            }
        }
        throw new IllegalArgumentException("there is no tag '" + tag + "' for a probe");
    }

    /// `U.drain.temperature` is `drainTemperature`, `U.pH.reading` is `pH`.
    private static String part(String tag) {
        StringBuilder word = new StringBuilder();
        String[] parts = tag.split("\\.");
        for (int i = 1; i < parts.length; i++) {
            if (i == 1 || !parts[i].equals("reading")) {
                word.append(i == 1 ? parts[i] : Character.toUpperCase(parts[i].charAt(0)) + parts[i].substring(1));
            }
        }
        return word.toString();
    }

    private Individual individual(long seed) {
        return new Individual(
                seed,
                scale * kind.offset * limited(seed, offset),
                kind.gain * limited(seed, gain),
                scale * kind.drift / DAY * limited(seed, drift));
    }

    private static double limited(long seed, long what) {
        return Math.max(-2.2, Math.min(2.2, Noise.quick(seed, what, 0)));
    }

    public ProbeKind kind() {
        return kind;
    }

    private String word(String mode) {
        return part + mode;
    }

    /// Stuck, drifted, open, and for wet ones fouled and bubbles.
    public List<MalfunctionKind> malfunctions() {
        String en = tag.title().getOrDefault("en", part);
        String ko = tag.title().getOrDefault("ko", part);
        List<MalfunctionKind> kinds = new ArrayList<>();
        kinds.add(MalfunctionKind.of(word("Stuck"), en + ": reading stuck", ko + ": 지시값 고착"));
        kinds.add(MalfunctionKind.of(word("Open"), en + ": signal lost (wire broken)", ko + ": 신호 단선"));
        if (kind.farOff > 0) {
            kinds.add(MalfunctionKind.of(word("Drift"), en + ": drifts high", ko + ": 높은 쪽으로 드리프트"));
        }
        if (kind.fouls) {
            kinds.add(MalfunctionKind.of(word("Fouled"), en + ": fouled (up to 50 % of the signal)", ko + ": 오염(신호 최대 50 % 감소)"));
            kinds.add(MalfunctionKind.of(word("Bubble"), en + ": gas bubbles at the sensor", ko + ": 센서 기포"));
        }
        return kinds;
    }

    /// What it shows, without noise.
    ///
    /// @param actual what there is at the sensor, lagged
    public double shown(double actual, Now now) {
        return shown(actual, now.seed(), now.faults(), now.time(), Calibration.NONE);
    }

    public double shown(double actual, Now now, Calibration calibration) {
        return shown(actual, now.seed(), now.faults(), now.time(), calibration);
    }

    public double shown(double actual, long seed, Faults faults, double t, Calibration calibration) {
        double signal = raw(actual, seed, faults, t, calibration.since()) * calibration.gain() + calibration.offset();
        if (!faults.none()) {
            double open = faults.severity(word("Open"), t);
            signal += open * (end() - signal);
            String stuck = word("Stuck");
            double held = faults.severity(stuck, t);
            if (held > 0) {
                signal += held * (faults.shownAtBegin(stuck, index, signal) - signal);
            }
        }
        return Math.max(tag.low(), Math.min(tag.high(), signal));
    }

    private double raw(double actual, long seed, Faults faults, double t, double since) {
        Individual own = known;
        if (own.seed != seed) {
            own = individual(seed);
            known = own;
        }
        double sensed = actual;
        double off = own.offset + own.drift * (t - since);
        if (!faults.none()) {
            off += kind.farOff * scale * faults.severity(word("Drift"), t);
            if (kind.fouls) {
                sensed = wet(actual, seed, faults, t);
            }
        }
        return sensed * (1 + own.gain) + off;
    }

    /// Product on the sensor takes from the signal; a bubble comes and goes every ten seconds or so.
    private double wet(double actual, long seed, Faults faults, double t) {
        double signal = actual;
        double reference = kind == ProbeKind.PH ? 7 : 0;
        signal = reference + (signal - reference) * (1 - 0.5 * faults.severity(word("Fouled"), t));
        double bubble = faults.severity(word("Bubble"), t);
        if (bubble > 0) {
            double now = Noise.uniform(seed, bubbles, Math.floor(t / 10));
            double there = now < 0.5 ? bubble : 0;
            boolean light = kind == ProbeKind.TURBIDITY || kind == ProbeKind.UV;
            signal += there * (light ? 0.3 * (tag.high() - signal) : -0.4 * (signal - reference));
        }
        return signal;
    }

    private double end() {
        return switch (kind.open) {
            case LOW -> tag.low();
            case HIGH -> tag.high();
            case MIDDLE -> 7;
        };
    }

    /// Standard deviation of what a display shows.
    public double noise(double shown) {
        return scale * kind.noise + kind.relativeNoise * Math.abs(shown);
    }

    /// Writes its reading.
    public void read(Readout out, double actual, Now now) {
        read(out, actual, now, Calibration.NONE);
    }

    public void read(Readout out, double actual, Now now, Calibration calibration) {
        double shown = shown(actual, now, calibration);
        out.reading(index, shown, actual, noise(shown));
    }

    /// One-point adjustment: it shows now what the operator says it should.
    public Calibration corrected(double actual, double said, Now now, Calibration before) {
        return before.onePoint(raw(actual, now.seed(), now.faults(), now.time(), now.time()), said, now.time());
    }

    /// A point of a two-point adjustment: the sensor stands in something of `actual`, the operator says it is `said`.
    public Calibration point(double actual, double said, Now now, Calibration before) {
        double raw = raw(actual, now.seed(), now.faults(), now.time(), now.time());
        return before.waiting() ? before.second(raw, said, now.time()) : before.first(raw, said);
    }
}
