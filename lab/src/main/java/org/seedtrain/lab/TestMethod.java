package org.seedtrain.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A test of the laboratory: how it is set up, how its instruments turn a specimen into raw data, and how raw data
/// become a result. [#evaluate] sees raw data and the worksheet only; whether they are virtual it cannot know.
public sealed interface TestMethod permits PhMethod, ConductivityMethod, OsmolalityMethod, BcaMethod, OpticalDensityMethod, DryWeightMethod, BioburdenMethod, EndotoxinMethod, PurityMethod, GlucoseMethod, AppearanceMethod {

    /// The word for this test everywhere, e.g. `bca`.
    String id();

    /// By language tag.
    Map<String, String> title();

    /// What the analyst decides.
    List<Input> inputs();

    /// What is reported.
    List<Attribute> attributes();

    /// A worksheet as the procedure asks for.
    ///
    /// @param specimens labels of the tubes
    default Worksheet preset(List<String> specimens) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Map<String, String> choices = new LinkedHashMap<>();
        for (Input input : inputs()) {
            switch (input.kind()) {
                case NUMBER -> numbers.put(input.name(), input.preset());
                case CHOICE -> choices.put(input.name(), input.choices().getFirst().name());
                case PLATE -> {}
            }
        }
        return new Worksheet(id(), numbers, choices, PlateLayout.NONE);
    }

    /// The instruments: the same arguments give the same bits.
    ///
    /// @param seed one for each measurement; a repetition needs a seed of its own to be more than a copy
    RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed);

    /// The method.
    Evaluation evaluate(RawData raw, Worksheet worksheet);

    /// Refuses a worksheet whose inputs are missing or make no sense, with a message for the analyst.
    default void check(Worksheet worksheet) {
        for (Input input : inputs()) {
            switch (input.kind()) {
                case NUMBER -> {
                    double number = worksheet.number(input.name());
                    if (!(number >= input.low() && number <= input.high())) {
                        throw new WorksheetRefused("worksheet for '" + id() + "': '" + input.name() + "' is " + number
                                + " " + input.unit() + "; it must lie between " + input.low() + " and " + input.high());
                    }
                }
                case CHOICE -> {
                    String choice = worksheet.choice(input.name());
                    if (input.choices().stream().noneMatch(known -> known.name().equals(choice))) {
                        throw new WorksheetRefused("worksheet for '" + id() + "': '" + input.name() + "' is '" + choice
                                + "'; it must be one of "
                                + input.choices().stream().map(Input.Choice::name).toList());
                    }
                }
                case PLATE -> {
                    if (worksheet.plate().empty()) {
                        throw new WorksheetRefused("worksheet for '" + id() + "': the plate is empty");
                    }
                }
            }
        }
    }
}
