package org.seedtrain.lab.stats.anova;

/// A line of an analysis of variance with the variance that its factor adds.
///
/// @param df degrees of freedom
/// @param variance not below 0
/// @param negative whether the estimate came out below 0 (and 0 is reported)
public record Component(String name, int df, double ss, double ms, double variance, boolean negative) {}
