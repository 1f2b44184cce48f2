package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.stats.Replicates;

/// Readings of displays for the analyses that take numbers as options.
final class HandedNumbers {

    private HandedNumbers() {}

    static List<Handover> of(RawData raw, Worksheet worksheet) {
        String quantity = switch (raw.test()) {
            case "toc" -> "carbon";
            case "ph" -> "mV";
            case "conductivity" -> "conductivity";
            case "osmolality" -> "depression";
            case "od600" -> "absorbance";
            case "dry-weight" -> "empty";
            default -> "turbidity";
        };
        List<Handover> all = new ArrayList<>();
        for (String sample : Display.subjects(raw, quantity, List.of())) {
            if (!TestMethod.RESERVED.contains(sample) && !sample.startsWith("buffer ") && !sample.startsWith("check ")) {
                Map<String, String> options = new TreeMap<>();
                options(raw, worksheet, sample, quantity).forEach((name, numbers) -> options.put(name, Handover.plain(numbers)));
                all.add(new Handover(raw.test().equals("od600") ? "od" : raw.test(), sample, false, options, List.of()));
            }
        }
        return all;
    }

    private static Map<String, double[]> options(RawData raw, Worksheet worksheet, String sample, String quantity) {
        double[] shown = Display.series(raw, sample, quantity);
        return switch (raw.test()) {
            case "toc" -> Map.of("rw", mean(raw, "reagent water", quantity), "rs", mean(raw, "sucrose", quantity), "rss",
                    mean(raw, "benzoquinone", quantity), "sample", one(Replicates.of(shown).mean()));
            case "ph" -> ph(raw, worksheet, sample, shown);
            case "conductivity" -> Map.of("standard", one(Double.parseDouble(worksheet.choice("standard"))),
                    "standard-reading", one(raw.reading("standard.conductivity")), "standard-temperature", one(raw.reading("standard.temperature")),
                    "readings", shown, "temperature", one(raw.reading(sample + ".temperature")), "coefficient", one(worksheet.number("coefficient")));
            case "osmolality" -> Map.of("standards", OsmolalityMethod.standards(worksheet), "standard-readings",
                    new double[] {mean(raw, "standard 1", quantity)[0], mean(raw, "standard 2", quantity)[0]}, "readings", shown);
            case "od600" -> optical(raw, worksheet, shown);
            case "dry-weight" -> Map.of("tare", milligrams(shown), "gross", milligrams(Display.series(raw, sample, "dried")), "volume",
                    one(worksheet.number("volume")));
            default -> Map.of("readings", shown, "suspensions", new double[] {mean(raw, "suspension 1", quantity)[0],
                mean(raw, "suspension 2", quantity)[0], mean(raw, "suspension 3", quantity)[0], mean(raw, "suspension 4", quantity)[0]});
        };
    }

    private static Map<String, double[]> ph(RawData raw, Worksheet worksheet, String sample, double[] shown) {
        String[] buffers = PhMethod.buffers(worksheet);
        double bath = raw.reading("bath.temperature");
        return Map.of("buffers", new double[] {PhMethod.buffer(buffers[0], bath), PhMethod.buffer(buffers[1], bath)},
                "millivolts", new double[] {raw.reading("buffer.1.mV"), raw.reading("buffer.2.mV")}, "sample", shown, "temperature", one(bath),
                "sample-temperature", one(raw.reading(sample + ".temperature")));
    }

    private static Map<String, double[]> optical(RawData raw, Worksheet worksheet, double[] shown) {
        double[] blanks = Display.series(raw, "blank", "absorbance");
        return Map.of("readings", shown, "blank", one(blanks.length > 0 ? Replicates.of(blanks).mean() : 0), "dilution",
                one(worksheet.number("dilution")));
    }

    private static double[] mean(RawData raw, String subject, String quantity) {
        return one(Replicates.of(Display.series(raw, subject, quantity)).mean());
    }

    private static double[] one(double number) {
        return new double[] {Specification.round(number, 9).doubleValue()};
    }

    private static double[] milligrams(double[] grams) {
        double[] milligrams = new double[grams.length];
        for (int i = 0; i < grams.length; i++) {
            milligrams[i] = Specification.round(1000 * grams[i], 3).doubleValue();
        }
        return milligrams;
    }
}
