package org.seedtrain.plant;

import java.util.Map;

/// A unit whose model does not hold at a moment.
///
/// @param unit its name
/// @param message what is outside, by language tag
public record Outside(String unit, Map<String, String> message) {}
