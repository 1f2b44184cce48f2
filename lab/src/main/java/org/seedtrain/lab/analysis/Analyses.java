package org.seedtrain.lab.analysis;

import java.util.List;
import org.seedtrain.lab.micro.MpnAnalysis;

/// Every analysis of the laboratory.
public final class Analyses {
    private static final List<Analysis> ALL = List.of(
            new MpnAnalysis());

    private Analyses() {}

    /// By group, then in the order in which they are listed here.
    public static List<Analysis> all() {
        return ALL;
    }

    /// @throws AnalysisRefused naming those there are, when there is none of this name
    public static Analysis named(String name) {
        for (Analysis analysis : ALL) {
            if (analysis.name().equals(name)) {
                return analysis;
            }
        }
        throw new AnalysisRefused("there is no analysis '" + name + "'; there are " + ALL.stream().map(Analysis::name).toList());
    }
}
