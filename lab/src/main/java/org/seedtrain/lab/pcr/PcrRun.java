package org.seedtrain.lab.pcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.stats.Replicates;

/// A quantitative PCR from its threshold cycles: standards, controls without template, samples plain and spiked. A standard of which
/// some wells did not amplify counts for the detection limit, not for the line.
///
/// @param levels of the standards, rising
/// @param controls wells without template
/// @param earliestControl earliest cycle of a control without template that amplified; absent when none did
public record PcrRun(StandardLine line, List<Level> levels, int controls, @Nullable Double earliestControl, List<Sample> samples) {
    /// Wells of the lowest concentration that may be quantified scatter by no more than this [%] (MIQE 2009; 35 % as ISO 20395 asks of qPCR).
    public static final double QUANTIFIABLE_CV = 35;

    public enum Role { STANDARD, CONTROL, SAMPLE, SPIKED }

    /// @param amount concentration of a standard; dilution factor of a sample
    /// @param cq threshold cycle; absent when the well did not amplify
    public record Well(Role role, String name, double amount, @Nullable Double cq) {}

    /// @param cv_percent of the concentrations behind the cycles; 0 for one well
    public record Level(double concentration, int wells, int amplified, double meanCq, double sdCq, double cv_percent) {}

    /// @param concentration of the undiluted sample, or a bound
    /// @param relation -1 below the lowest standard (which is the bound), 1 above the highest, 0 between
    /// @param low lower end of the 95 % interval
    /// @param meanCq absent when no well amplified
    /// @param recovery_percent of the spike; absent without spiked wells
    public record Sample(String name, double dilution, int wells, int amplified, @Nullable Double meanCq, double sdCq, int relation,
            double concentration, double low, double high, @Nullable Double recovery_percent) {}

    /// @param spike added to the spiked wells, in the unit of the standards
    public static PcrRun of(List<Well> wells, double spike) {
        Map<Double, List<Well>> standards = new TreeMap<>();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        int controls = 0;
        Double earliest = null;
        Map<String, Map<Double, List<Well>>> plain = new LinkedHashMap<>();
        Map<String, Map<Double, List<Well>>> spiked = new LinkedHashMap<>();
        for (Well well : wells) {
            Double cq = well.cq();
            switch (well.role()) {
                case STANDARD -> standards.computeIfAbsent(well.amount(), key -> new ArrayList<>()).add(well);
                case CONTROL -> {
                    controls++;
                    earliest = cq == null ? earliest : earliest == null ? cq : Double.valueOf(Math.min(earliest, cq));
                }
                case SAMPLE -> plain.computeIfAbsent(well.name(), key -> new TreeMap<>())
                        .computeIfAbsent(well.amount(), key -> new ArrayList<>()).add(well);
                case SPIKED -> spiked.computeIfAbsent(well.name(), key -> new TreeMap<>())
                        .computeIfAbsent(well.amount(), key -> new ArrayList<>()).add(well);
            }
        }
        // Where some wells fail, those that amplify tell more of chance than of the concentration.
        standards.forEach((concentration, group) -> {
            double[] cycles = cycles(group);
            for (int i = 0; cycles.length == group.size() && i < cycles.length; i++) {
                x.add(concentration);
                y.add(cycles[i]);
            }
        });
        StandardLine line = StandardLine.of(x.stream().mapToDouble(Double::doubleValue).toArray(),
                y.stream().mapToDouble(Double::doubleValue).toArray());
        List<Level> levels = new ArrayList<>();
        standards.forEach((concentration, group) -> levels.add(level(line, concentration, group)));
        List<Sample> samples = new ArrayList<>();
        plain.forEach((name, dilutions) -> dilutions.forEach((dilution, group) -> samples.add(sample(line, name, dilution, group,
                spiked.getOrDefault(name, Map.of()).getOrDefault(dilution, List.of()), spike))));
        return new PcrRun(line, levels, controls, earliest, samples);
    }

    private static double[] cycles(List<Well> wells) {
        List<Double> cycles = new ArrayList<>();
        for (Well well : wells) {
            Double cq = well.cq();
            if (cq != null) {
                cycles.add(cq);
            }
        }
        return cycles.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Level level(StandardLine line, double concentration, List<Well> wells) {
        double[] cq = cycles(wells);
        Replicates mean = cq.length > 0 ? Replicates.of(cq) : new Replicates(0, 0, 0);
        return new Level(concentration, wells.size(), cq.length, mean.mean(), mean.sd(), line.cv_percent(mean.sd()));
    }

    private static Sample sample(StandardLine line, String name, double dilution, List<Well> wells, List<Well> spiked, double spike) {
        double[] cq = cycles(wells);
        double[] added = cycles(spiked);
        double read = cq.length > 0 ? line.concentration(Replicates.of(cq).mean()) : 0;
        Double recovery = spiked.isEmpty() ? null
                : 100 * ((added.length > 0 ? line.concentration(Replicates.of(added).mean()) : 0) - read) / spike;
        if (cq.length == 0 || read < line.lowest() * (1 - 1e-9)) {
            double bound = dilution * line.lowest();
            Replicates mean = cq.length > 0 ? Replicates.of(cq) : new Replicates(0, 0, 0);
            return new Sample(name, dilution, wells.size(), cq.length, cq.length > 0 ? mean.mean() : null, mean.sd(), -1, bound, bound, bound,
                    recovery);
        }
        Replicates mean = Replicates.of(cq);
        if (read > line.highest() * (1 + 1e-9)) {
            double bound = dilution * line.highest();
            return new Sample(name, dilution, wells.size(), cq.length, mean.mean(), mean.sd(), 1, bound, bound, bound, recovery);
        }
        double factor = line.intervalFactor(mean.mean(), mean.n());
        return new Sample(name, dilution, wells.size(), cq.length, mean.mean(), mean.sd(), 0, dilution * read, dilution * read / factor,
                dilution * read * factor, recovery);
    }

    /// How much later than the lowest standard, read off the line, the earliest control amplified; absent when none did.
    public @Nullable Double controlMargin() {
        Double earliest = earliestControl;
        return earliest == null ? null : Double.valueOf(earliest - line.cq(line.lowest()));
    }

    public DetectionLimit detectionLimit() {
        return DetectionLimit.of(levels.stream()
                .map(level -> new DetectionLimit.Level(level.concentration(), level.wells(), level.amplified())).toList());
    }

    /// Lowest standard of which every well amplified and which scatters little enough; absent when there is none.
    public @Nullable Double quantificationLimit() {
        for (Level level : levels) {
            if (level.amplified() == level.wells() && level.wells() > 1 && level.cv_percent() <= QUANTIFIABLE_CV) {
                return level.concentration();
            }
        }
        return null;
    }
}
