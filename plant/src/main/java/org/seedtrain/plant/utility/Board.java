package org.seedtrain.plant.utility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// The tags of a [Service] while it is put together: what is set, what a probe shows, what is computed.
final class Board {
    /// @param setting its place among the settings, -1 if it cannot be set
    /// @param kind of its probe; null if it has none
    record Entry(int setting, @Nullable ProbeKind kind, double scale) {}

    private final String unit;
    private final List<Tag> tags = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Double> presets = new ArrayList<>();

    Board(String unit) {
        this.unit = unit;
    }

    private Board add(Tag tag, Entry entry) {
        tags.add(tag);
        entries.add(entry);
        return this;
    }

    private Entry next(double preset) {
        presets.add(preset);
        return new Entry(presets.size() - 1, null, 1);
    }

    Board setting(String tag, String en, String ko, String of, double low, double high, int digits, double preset) {
        return add(Tags.setting(unit + "." + tag, en, ko, of, low, high, digits), next(preset));
    }

    Board onOff(String tag, String en, String ko, boolean on) {
        return add(Tags.onOff(unit + "." + tag, en, ko), next(on ? 1 : 0));
    }

    Board choice(String tag, String en, String ko, double preset, String... choices) {
        return add(Tags.choice(unit + "." + tag, en, ko, choices), next(preset));
    }

    /// What an instrument shows.
    Board probe(ProbeKind kind, String tag, String en, String ko, String of, double low, double high, int digits) {
        return probe(kind, 1, tag, en, ko, of, low, high, digits);
    }

    Board probe(ProbeKind kind, double scale, String tag, String en, String ko, String of, double low, double high, int digits) {
        return add(Tags.reading(unit + "." + tag, en, ko, of, low, high, digits), new Entry(-1, kind, scale));
    }

    Board computed(String tag, String en, String ko, String of, double low, double high, int digits) {
        return add(Tags.computed(unit + "." + tag, en, ko, of, low, high, digits), new Entry(-1, null, 1));
    }

    List<Tag> tags() {
        return List.copyOf(tags);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    double[] presets() {
        return presets.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// A probe for each entry that has one, null elsewhere.
    @Nullable Probe[] probes() {
        Probe[] probes = new Probe[entries.size()];
        for (int i = 0; i < probes.length; i++) {
            Entry entry = entries.get(i);
            if (entry.kind != null) {
                probes[i] = Probe.of(entry.kind, tags(), tags.get(i).name(), entry.scale);
            }
        }
        return probes;
    }

    static List<MalfunctionKind> malfunctions(List<MalfunctionKind> own, @Nullable Probe[] probes) {
        List<MalfunctionKind> all = new ArrayList<>(own);
        for (Probe probe : probes) {
            if (probe != null) {
                all.addAll(probe.malfunctions());
            }
        }
        return List.copyOf(all);
    }
}
