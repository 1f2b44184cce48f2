package org.seedtrain.batch.record;

import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.plant.PlantRun;

/// What displays showed while somebody may have read them, computed from the log. What was shown before an entry never
/// changes, so it is kept.
public final class Displays {
    /// How long before the entry a person may have looked [s of simulated time], and [s on the wall].
    private static final double LOOK = 60;
    private static final double LOOK_ON_WALL = 20;
    private static final int LOOKS = 12;

    private final Ledger ledger;
    private final PlantRun plant;
    private final Map<String, Band> kept = new TreeMap<>();

    public Displays(Ledger ledger, PlantRun plant) {
        this.ledger = ledger;
        this.plant = plant;
    }

    /// The range of what a display showed.
    ///
    /// @param last what it showed at the moment of the entry
    public record Band(double low, double high, double last) {
        static final Band UNKNOWN = new Band(Double.NaN, Double.NaN, Double.NaN);

        boolean unknown() {
            return Double.isNaN(low);
        }

        boolean holds(double value, double slack) {
            return value >= low - slack && value <= high + slack;
        }
    }

    /// @param unit in which the band is wanted
    Band band(Entry entry, String tag, String unit) {
        return kept.computeIfAbsent(entry.seq() + tag, _ -> compute(entry, tag, unit));
    }

    /// Nobody looks before having done the thing before: time of this person's last command.
    private double before(Entry entry) {
        for (int i = (int) entry.seq() - 1; i > 0; i--) {
            Entry earlier = ledger.entries().get(i);
            boolean own = earlier.actor().id().equals(entry.actor().id());
            if (own && earlier.body() instanceof Body.Plant) {
                return earlier.time();
            }
        }
        return 0;
    }

    private Band compute(Entry entry, String tag, String unit) {
        if (!plant.knows(tag)) {
            return Band.UNKNOWN;
        }
        double factor = Units.factor(plant.tag(tag).unit(), unit).orElse(1);
        double look = Math.min(LOOK + LOOK_ON_WALL * ledger.pace(entry), entry.time() - before(entry));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double noise = 0;
        for (int i = 0; i <= LOOKS; i++) {
            double t = Math.max(0, entry.time() - look * i / LOOKS);
            double shown = plant.read(tag, t);
            double steady = plant.noiseless(tag, t);
            if (Double.isNaN(shown)) {
                continue;
            }
            low = Math.min(low, steady);
            high = Math.max(high, steady);
            noise = Math.max(noise, Math.abs(shown - steady));
        }
        if (low > high) {
            return Band.UNKNOWN;
        }
        double last = plant.read(tag, entry.time()) * factor;
        // Among a dozen looks the largest deviation is about two standard deviations: the band reaches to five.
        return new Band((low - 2.5 * noise) * factor, (high + 2.5 * noise) * factor, last);
    }
}
