package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Reading;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.StandardCurve.Unknown;
import org.seedtrain.lab.stats.Replicates;
import org.seedtrain.lab.stats.Student;

/// Reads specimens in their dilutions off a standard curve. Only dilutions within the standards count; their mean is
/// the result. To the curve's uncertainty that of the dilution is added (1.5 %, relative).
final class UnknownsOnPlate {
    private static final double DILUTION_UNCERTAINTY = 0.015;

    private final StandardCurve curve;
    private final double lowest;
    private final double factor;
    private final String unit;
    private final int digits;
    private final String attribute;
    private final List<Criterion> suitability = new ArrayList<>();
    private final Display figures = new Display();

    UnknownsOnPlate(
            StandardCurve curve, double lowest, double factor, String unit, int digits, String attribute) {
        this.curve = curve;
        this.lowest = lowest;
        this.factor = factor;
        this.unit = unit;
        this.digits = digits;
        this.attribute = attribute;
    }

    List<Criterion> suitability() {
        return suitability;
    }

    List<Reading> figures() {
        return figures.readings();
    }

    Result result(String specimen, Map<Double, List<Double>> dilutions) {
        Readings readings = new Readings(specimen);
        dilutions.forEach(readings::read);
        if (readings.values.isEmpty()) {
            readings.flags.add(Flag.of("out-of-range", specimen, "No dilution of this sample lies within the standards",
                    "표준액 범위 안에 드는 희석액이 없음"));
            boolean above = readings.aboveBound > 0;
            double bound = factor * (above ? readings.aboveBound : readings.belowBound);
            return new Result(specimen, attribute, above ? Relation.ABOVE : Relation.BELOW, bound, bound, bound, unit,
                    digits, readings.flags);
        }
        return combined(specimen, readings.values, readings.variance, readings.flags);
    }

    /// The dilutions of one specimen as they are read off, one after the other.
    private final class Readings {
        private final String specimen;
        private final List<Double> values = new ArrayList<>();
        private final List<Flag> flags = new ArrayList<>();
        private double variance;
        private double belowBound = Double.POSITIVE_INFINITY;
        private double aboveBound;

        private Readings(String specimen) {
            this.specimen = specimen;
        }

        private void read(double dilution, List<Double> wells) {
            Replicates responses = Replicates.of(wells);
            String label = specimen + " 1:" + Specification.round(dilution, 3).stripTrailingZeros().toPlainString();
            boolean over = responses.mean() == Double.POSITIVE_INFINITY;
            Unknown read = curve.read(over ? Double.MAX_VALUE : responses.mean(), responses.n());
            boolean high = over || read.range() == StandardCurve.Range.ABOVE
                    || read.range() == StandardCurve.Range.EXTRAPOLATED_HIGH;
            if (high) {
                aboveBound = Math.max(aboveBound, curve.highest() * dilution);
                flags.add(outside(label));
            } else if (read.range() != StandardCurve.Range.WITHIN || read.concentration() < lowest * (1 - 1e-12)) {
                belowBound = Math.min(belowBound, lowest * dilution);
                flags.add(outside(label));
            } else {
                use(label, dilution, responses, read);
            }
        }

        private void use(String label, double dilution, Replicates responses, Unknown read) {
            double value = read.concentration() * dilution * factor;
            double error = read.standardError() * dilution * factor;
            double diluting = dilution > 1 ? DILUTION_UNCERTAINTY * value : 0;
            values.add(value);
            variance += error * error + diluting * diluting;
            figures.figure(label + ".read", specimen, label + ", read off", label + " 검량선 농도", read.concentration(),
                    "ug/mL", 1);
            figures.figure(label + ".value", specimen, label + ", times the dilution", label + " 희석배수 보정", value, unit,
                    digits);
            if (responses.n() > 1) {
                suitability.add(Criterion.within("cv", label, Words.of("CV of the replicates", "반복 변동계수"),
                        responses.cv_percent(), null, 10.0, "%", 1));
            }
        }
    }

    private static Flag outside(String label) {
        return Flag.of("dilution-outside", label, label + " lies outside the standards and does not count",
                label + " 은(는) 표준액 범위를 벗어나 제외됨");
    }

    private Result combined(String specimen, List<Double> values, double variance, List<Flag> flags) {
        Replicates mean = Replicates.of(values);
        double error = Math.sqrt(variance) / values.size();
        error = Math.max(error, mean.sd() / Math.sqrt(mean.n()));
        double half = Student.twoSided95(Math.max(2, curve.degreesOfFreedom())) * error;
        if (mean.cv_percent() > 15) {
            flags.add(Flag.of("not-linear", specimen, "The dilutions of this sample do not agree (CV above 15 %)",
                    "희석액 사이의 결과가 일치하지 않음(변동계수 15 % 초과)"));
        }
        return new Result(specimen, attribute, Relation.EQUAL, mean.mean(), Math.max(0, mean.mean() - half),
                mean.mean() + half, unit, digits, flags);
    }
}
