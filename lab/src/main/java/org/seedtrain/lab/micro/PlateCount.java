package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.util.FastMath;

/// A count from plates of several dilutions: which plates are counted and what their weighted mean is worth.
///
/// @param kind what may be said
/// @param count of the plates that were used; of all plates when none could be
/// @param used plates that entered, in their order
/// @param bound for [Kind#TOO_MANY] at least so many, for [Kind#NONE] and [Kind#PRESENT] fewer than so many [CFU/mL]
/// @param dispersionP chance of plates at least so uneven if only chance scattered them (`G^2 = 2 sum C ln(C/E)`); 1 for one plate
public record PlateCount(Kind kind, ColonyCount count, List<Plate> used, double bound, double dispersionP) {

    public enum Kind {
        /// Counted as the rule asks.
        COUNTED,
        /// Fewer colonies than the rule asks: an estimate.
        ESTIMATED,
        /// One to three colonies on a plate of the first dilution: present, fewer than four.
        PRESENT,
        /// No colony: fewer than one in all that was plated.
        NONE,
        /// No plate can be counted.
        TOO_MANY
    }

    /// How many colonies make a plate that counts.
    ///
    /// @param least colonies on a plate below which the result is an estimate
    /// @param most colonies on a plate that is still counted
    /// @param only whether plates outside the range are left out of the second dilution too (FDA BAM); else every plate of it enters
    public record Rule(String name, int least, int most, boolean only) {
        /// ISO 7218:2007/Amd 1:2013.
        public static final Rule ISO_7218 = new Rule("iso7218", 10, 300, false);
        /// USP 61 and Ph. Eur. 2.6.12: the highest count up to 250.
        public static final Rule USP_61 = new Rule("usp61", 15, 250, false);
        /// FDA BAM chapter 3: 25 to 250.
        public static final Rule BAM = new Rule("bam", 25, 250, true);
        /// Membranes, USP 61.
        public static final Rule MEMBRANE = new Rule("membrane", 10, 100, false);

        public static List<Rule> all() {
            return List.of(ISO_7218, USP_61, BAM, MEMBRANE);
        }
    }

    /// @param dilution factor, 1 for undiluted, 100 for 10^-2
    /// @param volume_mL of the dilution on the plate
    /// @param colonies -1 for too many to count
    /// @param spoiled by a spreader, dried agar, an accident: it does not enter
    public record Plate(double dilution, double volume_mL, long colonies, boolean spoiled) {
        public static final long TOO_MANY = -1;

        public Plate {
            if (!(dilution >= 1) || !(volume_mL > 0) || colonies < TOO_MANY) {
                throw new IllegalArgumentException("a plate needs a dilution factor of 1 or more, a volume above 0 and a count of 0 or"
                        + " more; got " + dilution + ", " + volume_mL + ", " + colonies);
            }
        }

        double sample_mL() {
            return volume_mL / dilution;
        }
    }

    /// The first dilution of which every sound plate can be counted, and the next one.
    public static PlateCount of(List<Plate> plates, Rule rule) {
        Map<Double, List<Plate>> levels = new TreeMap<>();
        plates.stream().filter(plate -> !plate.spoiled())
                .forEach(plate -> levels.computeIfAbsent(plate.dilution(), key -> new ArrayList<>()).add(plate));
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("there is no sound plate to count");
        }
        List<Plate> used = new ArrayList<>();
        List<Plate> first = List.of();
        double last = 0;
        double atLeast = 0;
        for (var level : levels.entrySet()) {
            boolean readable = level.getValue().stream().allMatch(plate -> countable(plate, rule));
            if (readable && first.isEmpty()) {
                first = level.getValue();
                used.addAll(first);
                last = level.getKey();
            } else if (!first.isEmpty() && level.getKey() > last * (1 + 1e-9) && used.size() == first.size()
                    && level.getKey() <= 10.001 * last) {
                level.getValue().stream()
                        .filter(plate -> countable(plate, rule) && (!rule.only() || plate.colonies() >= rule.least()))
                        .forEach(used::add);
                last = Double.POSITIVE_INFINITY;
            } else if (!readable) {
                atLeast = Math.max(atLeast, rule.most() / level.getValue().getFirst().sample_mL());
            }
        }
        if (used.isEmpty()) {
            List<ColonyCount.Plate> nothing = List.of(new ColonyCount.Plate(0, 1, 1));
            return new PlateCount(Kind.TOO_MANY, ColonyCount.of(nothing), List.of(), atLeast, 1);
        }
        ColonyCount count = ColonyCount.of(used.stream()
                .map(plate -> new ColonyCount.Plate(plate.colonies(), plate.dilution(), plate.volume_mL())).toList());
        return judged(count, used, first, rule);
    }

    private static boolean countable(Plate plate, Rule rule) {
        return plate.colonies() != Plate.TOO_MANY && plate.colonies() <= rule.most();
    }

    private static PlateCount judged(ColonyCount count, List<Plate> used, List<Plate> first, Rule rule) {
        long most = first.stream().mapToLong(Plate::colonies).max().orElse(0);
        double sample = first.stream().mapToDouble(Plate::sample_mL).sum();
        Kind kind = count.colonies() == 0
                ? Kind.NONE
                : most >= rule.least() ? Kind.COUNTED : most >= 4 || first.getFirst().dilution() <= 1 ? Kind.ESTIMATED : Kind.PRESENT;
        double bound = switch (kind) {
            case NONE -> 1 / sample;
            case PRESENT -> 4 / (sample / first.size());
            case COUNTED, ESTIMATED, TOO_MANY -> 0;
        };
        return new PlateCount(kind, count, List.copyOf(used), bound, dispersion(count, used));
    }

    private static double dispersion(ColonyCount count, List<Plate> used) {
        if (used.size() < 2 || count.colonies() == 0) {
            return 1;
        }
        double g = 0;
        for (Plate plate : used) {
            double expected = count.perMillilitre() * plate.sample_mL();
            g += plate.colonies() > 0 ? 2 * plate.colonies() * FastMath.log(plate.colonies() / expected) : 0;
        }
        return 1 - new ChiSquaredDistribution(used.size() - 1.0).cumulativeProbability(Math.max(0, g));
    }
}
