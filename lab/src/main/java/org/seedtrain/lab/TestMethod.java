package org.seedtrain.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A test of the laboratory: how it is set up, how its instruments turn a specimen into raw data, and how raw data
/// become a result. [#evaluate] sees raw data and the worksheet only; whether they are virtual it cannot know.
public sealed interface TestMethod
        permits PhMethod, OrganicCarbonMethod, ConductivityMethod, OsmolalityMethod, ColourMethod, AbsorbanceMethod, OpticalDensityMethod,
                DryWeightMethod, KarlFischerMethod, BioburdenMethod, EndotoxinMethod, PurityMethod, EnzymeElectrodeMethod, CellCountMethod, VariantsMethod, ImmunoassayMethod, PotencyMethod, AppearanceMethod,
                EncapsulationMethod, LightScatteringMethod, RnaIntegrityMethod, CappingMethod, LipidContentMethod, ReversedPhasePurityMethod, ProteinPurityMethod,
                ResidualDnaMethod, GramStainMethod, SterilityMethod, GrowthPromotionMethod,
                IntactMassMethod, PeptideMapMethod, ParticleCountMethod, ViableMethod {

    /// Names of what the tests measure beside specimens.
    Set<String> RESERVED = Set.of("", "blank", "control", "check", "standard", "standard 1", "standard 2", "bath",
            "negative control", "positive control", "reference medium", "reference standard", "check buffer 6.86", "buffer 4.01", "buffer 7.00", "buffer 10.01",
            "suspension 1", "suspension 2", "suspension 3", "suspension 4", "standard 0", "standard 3", "standard 4",
            "standard 5", "reagent water", "sucrose", "benzoquinone", "counter", "zero filter");

    /// The word for this test everywhere, e.g. `bca`.
    String id();

    /// By language tag.
    Map<String, String> title();

    /// What the analyst decides.
    List<Input> inputs();

    /// What is reported.
    List<Attribute> attributes();

    /// Whether it measures a room and no tube.
    default boolean ofRoom() {
        return false;
    }

    /// Which habits of the analyst show in its raw data.
    List<Habit> habits();

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

    /// A worksheet whose dilutions suit what is expected, as an experienced analyst would choose.
    ///
    /// @param expected value of the method's first attribute, in its unit, by label of the tube
    default Worksheet prepared(Map<String, Double> expected) {
        return preset(expected.keySet().stream().sorted().toList());
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

    /// What the test uses up of one specimen [mL]; nothing of a room.
    default double volume_mL(Worksheet worksheet, String specimen) {
        return ofRoom() ? 0 : 0.5;
    }

    /// Refuses what cannot be measured: a worksheet that makes no sense, a specimen that is too small, a plate that asks
    /// for a specimen which is not on the bench. What passes here can be measured.
    default void check(List<Specimen> specimens, Worksheet worksheet) {
        check(worksheet);
        List<String> names = specimens.stream().map(Specimen::name).toList();
        for (String name : names) {
            if (RESERVED.contains(name)) {
                throw new WorksheetRefused("a specimen cannot be called '" + name
                        + "': that is the name of something the test itself measures");
            }
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw new WorksheetRefused("two specimens on the bench are called '" + name + "'");
            }
        }
        for (PlateLayout.Well well : worksheet.plate().wells()) {
            boolean sample = well.role() == PlateLayout.Role.SAMPLE || well.role() == PlateLayout.Role.SPIKED;
            if (sample && !names.contains(well.name())) {
                throw new WorksheetRefused("plate: well " + well.position() + " asks for the specimen '" + well.name()
                        + "', which is not on the bench; there are " + names);
            }
        }
        for (Specimen specimen : specimens) {
            double needed = volume_mL(worksheet, specimen.name());
            if (needed > specimen.volume_mL() * (1 + 1e-12)) {
                throw new WorksheetRefused(id() + " of '" + specimen.name() + "' needs "
                        + Specification.round(needed, 1) + " mL; the sample has "
                        + Specification.round(specimen.volume_mL(), 1) + " mL");
            }
        }
    }
}
