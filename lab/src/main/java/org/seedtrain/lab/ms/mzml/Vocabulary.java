package org.seedtrain.lab.ms.mzml;

/// Terms of the PSI-MS vocabulary and units that the reader acts on.
final class Vocabulary {
    private Vocabulary() {}

    /// Seconds in one unit of a time; without a unit mzML's custom is minutes.
    static double seconds(Parameter parameter) {
        return switch (parameter.unit()) {
            case "UO:0000010", "MS:1000039" -> 1;
            case "UO:0000028" -> 1e-3;
            case "UO:0000032" -> 3600;
            default -> 60;
        };
    }
}
