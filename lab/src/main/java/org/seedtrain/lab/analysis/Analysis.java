package org.seedtrain.lab.analysis;

import java.util.List;
import java.util.Map;

/// A calculation of the laboratory: what it asks for, and how files and options become an [Outcome].
///
/// Implementations keep nothing between calls and give the same outcome for the same request.
public interface Analysis {
    /// The word for it everywhere, e.g. `mpn`; lower case with hyphens.
    String name();

    Group group();

    /// By language tag.
    Map<String, String> title();

    /// One sentence, by language tag.
    Map<String, String> purpose();

    List<Option> options();

    /// The files it reads, in the order in which a command names them.
    List<Slot> files();

    /// Commands that work as they stand, e.g. `lab mpn --inoculum 0.1,0.01,0.001 --tubes 3,3,3 --positive 3,1,0`. A file is
    /// named as its slot's example.
    List<String> examples();

    /// Where the method is from, e.g. `USP <1034>`.
    List<String> sources();

    /// @throws AnalysisRefused naming place, value and what would be right
    Outcome run(Request request);
}
