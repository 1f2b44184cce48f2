package org.seedtrain.batch.qc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.Input;
import org.seedtrain.lab.PlateLayout;
import org.seedtrain.lab.TestMethod;
import org.seedtrain.lab.Worksheet;
import org.seedtrain.lab.WorksheetRefused;

/// A worksheet as it stands in the log: `{input: number or choice, ..., plate: [{position, role, name, amount}]}`. What is
/// not written is as the method's procedure asks for.
public final class Worksheets {
    private Worksheets() {}

    /// @throws WorksheetRefused naming what makes no sense
    public static Worksheet of(TestMethod method, String sample, Map<String, Object> written) {
        Worksheet sheet = method.preset(List.of(sample));
        for (Map.Entry<String, Object> field : written.entrySet()) {
            if (field.getKey().equals("dilutions") && !sheet.plate().empty()) {
                sheet = sheet.with(diluted(sheet.plate(), field.getValue()));
                continue;
            }
            Input input = method.inputs().stream()
                    .filter(known -> known.name().equals(field.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new WorksheetRefused("worksheet for '" + method.id() + "': there is no field '"
                            + field.getKey() + "'; there are "
                            + method.inputs().stream().map(Input::name).toList()));
            sheet = switch (input.kind()) {
                case NUMBER -> sheet.with(input.name(), number(field.getKey(), field.getValue()));
                case CHOICE -> sheet.with(input.name(), String.valueOf(field.getValue()));
                case PLATE -> sheet.with(plate(field.getValue()));
            };
        }
        return sheet;
    }

    private static double number(String name, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(String.valueOf(value));
        } catch (NumberFormatException e) {
            throw new WorksheetRefused("worksheet: '" + name + "' is '" + value + "'; it must be a number");
        }
    }

    private static PlateLayout plate(Object value) {
        if (!(value instanceof List<?> list)) {
            throw new WorksheetRefused("worksheet: the plate must be a list of wells");
        }
        List<PlateLayout.Well> wells = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> well)) {
                throw new WorksheetRefused("worksheet: a well must be {position, role, name, amount}");
            }
            wells.add(new PlateLayout.Well(
                    String.valueOf(well.get("position")),
                    role(String.valueOf(well.get("role"))),
                    well.get("name") == null ? "" : String.valueOf(well.get("name")),
                    number("amount", well.get("amount"))));
        }
        return new PlateLayout(wells);
    }

    /// The preset plate with other dilutions of the sample, in the order of the preset's.
    private static PlateLayout diluted(PlateLayout plate, Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            throw new WorksheetRefused("worksheet: dilutions must be a list of numbers, like [2, 5, 20]");
        }
        List<Double> preset = plate.wells().stream()
                .filter(well -> well.role() == PlateLayout.Role.SAMPLE)
                .map(PlateLayout.Well::amount)
                .distinct()
                .toList();
        if (list.size() != preset.size()) {
            throw new WorksheetRefused("worksheet: this plate has room for " + preset.size() + " dilutions of the sample; "
                    + list.size() + " were given");
        }
        List<PlateLayout.Well> wells = new ArrayList<>();
        for (PlateLayout.Well well : plate.wells()) {
            int index = well.role() == PlateLayout.Role.SAMPLE || well.role() == PlateLayout.Role.SPIKED
                    ? preset.indexOf(well.amount())
                    : -1;
            wells.add(index < 0
                    ? well
                    : new PlateLayout.Well(well.position(), well.role(), well.name(), number("dilutions", list.get(index))));
        }
        return new PlateLayout(wells);
    }

    private static PlateLayout.Role role(String word) {
        for (PlateLayout.Role role : PlateLayout.Role.values()) {
            if (role.name().equalsIgnoreCase(word)) {
                return role;
            }
        }
        throw new WorksheetRefused("worksheet: '" + word + "' is no role of a well; it must be one of "
                + List.of(PlateLayout.Role.values()));
    }

    /// A worksheet as it is written into the log.
    public static Map<String, Object> written(Worksheet sheet) {
        Map<String, Object> written = new TreeMap<>();
        written.putAll(sheet.numbers());
        written.putAll(sheet.choices());
        if (!sheet.plate().empty()) {
            List<Object> wells = new ArrayList<>();
            for (PlateLayout.Well well : sheet.plate().wells()) {
                Map<String, Object> one = new TreeMap<>();
                one.put("position", well.position());
                one.put("role", well.role().name());
                one.put("name", well.name());
                one.put("amount", well.amount());
                wells.add(one);
            }
            written.put("plate", wells);
        }
        return written;
    }
}
