package org.seedtrain.lab.file;

import java.util.Map;

/// A signal over time, as a file gave it.
///
/// @param time_min rising
/// @param header what stood above the data, by name
@SuppressWarnings("ArrayRecordComponent")
public record Chromatogram(String name, double[] time_min, double[] signal, Map<String, String> header) {}
