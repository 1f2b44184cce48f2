package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What goes into each well of a 96-well plate (rows A to H, columns 1 to 12). A well that is not listed stays empty.
public record PlateLayout(List<Well> wells) {
    public static final int ROWS = 8;
    public static final int COLUMNS = 12;
    public static final PlateLayout NONE = new PlateLayout(List.of());

    public enum Role {
        BLANK,
        STANDARD,
        SAMPLE,
        /// A sample to which a known amount was added (positive product control).
        SPIKED
    }

    /// @param position `A1` to `H12`
    /// @param name the specimen, for [Role#SAMPLE] and [Role#SPIKED]; else any text or none
    /// @param amount for [Role#STANDARD] the nominal concentration in the method's unit; for [Role#SAMPLE] and
    ///     [Role#SPIKED] the dilution, 1 for undiluted; for [Role#BLANK] 0
    public record Well(String position, Role role, String name, double amount) {
        public int row() {
            return position.charAt(0) - 'A';
        }

        public int column() {
            return Integer.parseInt(position, 1, position.length(), 10) - 1;
        }
    }

    public PlateLayout {
        wells = List.copyOf(wells);
        Set<String> taken = new HashSet<>();
        for (Well well : wells) {
            if (!well.position().matches("[A-H]([1-9]|1[0-2])")) {
                throw new WorksheetRefused(
                        "plate: '" + well.position() + "' is no well; wells are A1 to H12 (row letter, column number)");
            }
            if (!taken.add(well.position())) {
                throw new WorksheetRefused("plate: well " + well.position() + " is filled twice");
            }
            if (!(well.amount() >= 0) || Double.isInfinite(well.amount())) {
                throw new WorksheetRefused("plate: well " + well.position() + " has the amount " + well.amount()
                        + "; a concentration must be 0 or more, a dilution 1 or more");
            }
            boolean sample = well.role() == Role.SAMPLE || well.role() == Role.SPIKED;
            if (sample && well.amount() < 1) {
                throw new WorksheetRefused("plate: well " + well.position() + " has the dilution " + well.amount()
                        + "; a dilution is 1 (undiluted) or more");
            }
        }
    }

    /// The name of a well, both counted from 0.
    public static String position(int row, int column) {
        return (char) ('A' + row) + Integer.toString(column + 1);
    }

    public boolean empty() {
        return wells.isEmpty();
    }

    public List<Well> wells(Role role) {
        return wells.stream().filter(well -> well.role() == role).toList();
    }

    /// Lays out duplicates: pairs of neighbouring wells, pairs of columns from the top down, first the standards, then
    /// a blank, then each specimen in its dilutions (in the order of the map).
    ///
    /// @param standards nominal concentrations
    /// @param dilutions by specimen, 1 for undiluted
    public static PlateLayout duplicates(List<Double> standards, Map<String, List<Double>> dilutions) {
        List<Well> entries = new ArrayList<>();
        standards.forEach(level -> entries.add(new Well("A1", Role.STANDARD, "", level)));
        entries.add(new Well("A1", Role.BLANK, "", 0));
        dilutions.forEach((specimen, factors) ->
                factors.forEach(factor -> entries.add(new Well("A1", Role.SAMPLE, specimen, factor))));
        return duplicates(entries);
    }

    static PlateLayout duplicates(List<Well> entries) {
        if (entries.size() > ROWS * COLUMNS / 2) {
            throw new WorksheetRefused("a plate holds 48 duplicates; " + entries.size() + " were asked for");
        }
        List<Well> wells = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Well entry = entries.get(i);
            for (int k = 0; k < 2; k++) {
                wells.add(new Well(position(i % ROWS, i / ROWS * 2 + k), entry.role(), entry.name(), entry.amount()));
            }
        }
        return new PlateLayout(wells);
    }
}
