package org.seedtrain.cases;

import java.util.Map;
import java.util.OptionalDouble;

/// A case with its answer.
///
/// @param solver how it was solved: counts of steps, evaluations and so on, in a fixed order
/// @param balance largest error of what must be conserved, relative to all there is; empty for a formula
/// @param results single numbers beside the table, e.g. an equivalent settling area
public record Solved(Table table, Map<String, Object> solver, OptionalDouble balance, Map<String, Double> results) {}
