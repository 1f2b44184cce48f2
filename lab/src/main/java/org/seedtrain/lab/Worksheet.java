package org.seedtrain.lab;

import java.util.Map;
import java.util.TreeMap;

/// What the analyst decided and wrote down before the measurement: the inputs a [TestMethod] declares.
///
/// @param test id of the method
/// @param numbers by input name, in the input's unit
/// @param choices by input name
/// @param plate for methods on a plate; else empty
public record Worksheet(String test, Map<String, Double> numbers, Map<String, String> choices, PlateLayout plate) {

    public Worksheet {
        numbers = Words.sorted(numbers);
        choices = Words.sorted(choices);
    }

    public double number(String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new WorksheetRefused("worksheet for '" + test + "': the number '" + name + "' is missing");
        }
        return number;
    }

    public String choice(String name) {
        String choice = choices.get(name);
        if (choice == null) {
            throw new WorksheetRefused("worksheet for '" + test + "': the choice '" + name + "' is missing");
        }
        return choice;
    }

    public Worksheet with(String name, double number) {
        Map<String, Double> changed = new TreeMap<>(numbers);
        changed.put(name, number);
        return new Worksheet(test, changed, choices, plate);
    }

    public Worksheet with(String name, String choice) {
        Map<String, String> changed = new TreeMap<>(choices);
        changed.put(name, choice);
        return new Worksheet(test, numbers, changed, plate);
    }

    public Worksheet with(PlateLayout layout) {
        return new Worksheet(test, numbers, choices, layout);
    }
}
