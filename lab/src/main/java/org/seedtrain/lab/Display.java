package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.RawData.Reading;

/// An instrument's display being read, one number after the other.
final class Display {
    private final List<Reading> readings = new ArrayList<>();
    private final List<Flag> remarks = new ArrayList<>();

    /// Notes a number as the display shows it, rounded to its decimals.
    void read(String name, String subject, String en, String ko, double value, String unit, int digits) {
        double shown = Specification.round(value, digits).doubleValue();
        readings.add(new Reading(name, subject, Words.of(en, ko), shown, unit, digits));
    }

    /// Notes a computed value in full.
    void figure(String name, String subject, String en, String ko, double value, String unit, int digits) {
        if (Double.isFinite(value)) {
            readings.add(new Reading(name, subject, Words.of(en, ko), value, unit, digits));
        }
    }

    void remark(Flag flag) {
        remarks.add(flag);
    }

    List<Reading> readings() {
        return readings;
    }

    List<Flag> remarks() {
        return remarks;
    }

    RawData rawData(String test) {
        return new RawData(test, readings, List.of(), List.of(), List.of(), remarks);
    }

    /// All readings `SUBJECT.i.QUANTITY`, i from 1, in order.
    static double[] series(RawData raw, String subject, String quantity) {
        List<Double> values = new ArrayList<>();
        for (Reading reading : raw.readings()) {
            if (reading.subject().equals(subject) && reading.name().endsWith("." + quantity)) {
                values.add(reading.value());
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Subjects that have a reading of this quantity, in the order they were read, without those listed.
    static List<String> subjects(RawData raw, String quantity, List<String> without) {
        return raw.readings().stream()
                .filter(reading -> reading.name().endsWith("." + quantity))
                .map(Reading::subject)
                .filter(subject -> !without.contains(subject))
                .distinct()
                .toList();
    }
}
