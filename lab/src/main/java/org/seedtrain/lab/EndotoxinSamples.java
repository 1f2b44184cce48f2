package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.PlateLayout.Role;
import org.seedtrain.lab.PlateLayout.Well;
import org.seedtrain.lab.RawData.WellReading;
import org.seedtrain.lab.micro.EndotoxinCurve;

/// Samples of an endotoxin plate. A dilution counts when its spike is recovered by 50 to 200 % and when it does not
/// exceed the maximum valid dilution; the least diluted one that counts and lies within the standards is reported.
final class EndotoxinSamples {
    private final Worksheet worksheet;
    private final EndotoxinCurve curve;
    private final double lambda;
    private final double highest;
    /// Onset times by specimen, dilution and role; infinite where the well did not react in time.
    private final Map<String, Map<Double, Map<Role, List<Double>>>> onsets = new TreeMap<>();
    private final List<Criterion> suitability = new ArrayList<>();
    private final Display figures = new Display();

    EndotoxinSamples(
            Worksheet worksheet, Map<String, WellReading> byPosition, EndotoxinCurve curve, double lambda) {
        this.worksheet = worksheet;
        this.curve = curve;
        this.lambda = lambda;
        double most = 0;
        for (Well well : worksheet.plate().wells()) {
            most = well.role() == Role.STANDARD ? Math.max(most, well.amount()) : most;
            WellReading reading = byPosition.get(well.position());
            if ((well.role() == Role.SAMPLE || well.role() == Role.SPIKED) && reading != null) {
                onsets.computeIfAbsent(well.name(), name -> new TreeMap<>())
                        .computeIfAbsent(well.amount(), dilution -> new TreeMap<>())
                        .computeIfAbsent(well.role(), role -> new ArrayList<>())
                        .add(reading.over() ? Double.POSITIVE_INFINITY : reading.value());
            }
        }
        this.highest = most;
    }

    List<Criterion> suitability() {
        return suitability;
    }

    List<RawData.Reading> figures() {
        return figures.readings();
    }

    List<Result> results() {
        List<Result> results = new ArrayList<>();
        onsets.forEach((specimen, dilutions) -> results.add(result(specimen, dilutions)));
        return results;
    }

    private double read(List<Double> times) {
        double[] reacted = times.stream().filter(Double::isFinite).mapToDouble(Double::doubleValue).toArray();
        return reacted.length < times.size() || reacted.length == 0 ? 0 : curve.read(reacted);
    }

    private Result result(String specimen, Map<Double, Map<Role, List<Double>>> dilutions) {
        double mvd = EndotoxinCurve.maximumValidDilution(worksheet.number("limit"), 1, lambda);
        List<Flag> flags = new ArrayList<>();
        TreeSet<Double> recovered = new TreeSet<>();
        for (var entry : dilutions.entrySet()) {
            if (valid(specimen, entry.getKey(), entry.getValue(), mvd, flags)) {
                recovered.add(entry.getKey());
            }
        }
        suitability.add(Criterion.within("recovery", specimen, Words.of("Dilutions with the spike recovered (50 to 200 %)",
                "첨가 회수율 50~200 % 충족 희석액 수"), recovered.size(), 1.0, null, "1", 0));
        if (recovered.isEmpty()) {
            flags.add(Flag.of("interference", specimen, "No dilution is free of interference",
                    "간섭이 없는 희석액이 없음"));
            recovered.addAll(dilutions.keySet());
        }
        Relation relation = Relation.ABOVE;
        double bound = highest * recovered.last();
        for (double dilution : recovered) {
            List<Double> times = dilutions.get(dilution).getOrDefault(Role.SAMPLE, List.of());
            double eu = read(times);
            if (eu > highest) {
                continue;
            }
            if (eu < lambda) {
                relation = Relation.BELOW;
                bound = lambda * dilution;
            } else {
                double value = eu * dilution;
                double factor = curve.intervalFactor(times.stream().mapToDouble(Double::doubleValue).toArray());
                return new Result(specimen, "endotoxin", Relation.EQUAL, value, value / factor, value * factor, "EU/mL",
                        3, flags);
            }
            break;
        }
        return new Result(specimen, "endotoxin", relation, bound, bound, bound, "EU/mL", 3, flags);
    }

    private boolean valid(
            String specimen, double dilution, Map<Role, List<Double>> wells, double mvd, List<Flag> flags) {
        String label = specimen + " 1:" + Specification.round(dilution, 3).stripTrailingZeros().toPlainString();
        List<Double> plain = wells.getOrDefault(Role.SAMPLE, List.of());
        List<Double> spiked = wells.getOrDefault(Role.SPIKED, List.of());
        double eu = read(plain);
        figures.figure(label + ".read", specimen, label + ", read off", label + " 검량선 농도", eu, "EU/mL", 4);
        boolean counts = true;
        if (dilution > mvd * (1 + 1e-12)) {
            flags.add(Flag.of("beyond-mvd", label, label + " exceeds the maximum valid dilution",
                    label + " 은(는) 최대유효희석배수를 초과함"));
            counts = false;
        }
        if (spiked.isEmpty()) {
            flags.add(Flag.of("no-spike", label, label + " has no spiked control", label + " 에 양성제품대조가 없음"));
            return false;
        }
        double recovery = EndotoxinCurve.recovery_percent(read(spiked), eu, worksheet.number("spike"));
        figures.figure(label + ".recovery", specimen, label + ", recovery of the spike", label + " 첨가 회수율", recovery,
                "%", 0);
        if (eu > 0.5 * highest) {
            return counts;
        }
        if (recovery < 50 || recovery > 200) {
            flags.add(Flag.of("recovery", label, label + ": the spike is not recovered within 50 to 200 %",
                    label + ": 첨가 회수율이 50~200 %를 벗어남"));
            counts = false;
        }
        return counts;
    }
}
