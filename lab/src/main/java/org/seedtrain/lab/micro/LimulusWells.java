package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.Request;

/// The wells of a limulus plate, from onset times or from curves with a layout. Onsets are infinite where a well did not react.
///
/// @param standards onset times by endotoxin
/// @param samples by name and dilution
record LimulusWells(Map<Double, List<Double>> standards, List<Double> blanks, Map<String, Map<Double, Wells>> samples) {

    record Wells(List<Double> plain, List<Double> spiked) {}

    static LimulusWells of(Request request) {
        DataTable data = DataTable.of(request.file("wells"));
        LimulusWells wells = new LimulusWells(new TreeMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        if (data.has("onset_s")) {
            data.require("role", "onset_s");
            for (DataTable.Row row : data.rows()) {
                double onset = data.empty(row, "onset_s") ? Double.POSITIVE_INFINITY : inside(data, row, "onset_s", 1e-3, 1e6);
                wells.add(data, row, onset);
            }
            return wells;
        }
        if (!data.has("time_s")) {
            throw new AnalysisRefused(data.name() + " has neither a column 'onset_s' (onset times) nor a column 'time_s' (curves); it has "
                    + String.join(", ", data.header()));
        }
        if (!request.hasFile("layout")) {
            throw new AnalysisRefused(data.name() + " holds curves; the layout of the plate is needed as second file");
        }
        double[] time = data.column("time_s");
        for (int i = 1; i < time.length; i++) {
            if (!(time[i] > time[i - 1])) {
                throw new AnalysisRefused(data.name() + ", line " + data.rows().get(i).line() + ": the time " + time[i] + " follows "
                        + time[i - 1] + "; it must rise");
            }
        }
        DataTable layout = DataTable.of(request.file("layout")).require("well", "role");
        for (DataTable.Row row : layout.rows()) {
            String well = layout.word(row, "well").toLowerCase(Locale.ROOT);
            if (!data.has(well)) {
                throw new AnalysisRefused(layout.name() + ", line " + row.line() + ": there is no curve of well " + layout.word(row, "well"));
            }
            OptionalDouble onset = KineticOnset.of(time, data.column(well), request.number("rise"));
            wells.add(layout, row, onset.orElse(Double.POSITIVE_INFINITY));
        }
        return wells;
    }

    private void add(DataTable table, DataTable.Row row, double onset) {
        String role = table.word(row, "role").toLowerCase(Locale.ROOT);
        switch (role) {
            case "standard" ->
                    standards.computeIfAbsent(inside(table, row, "concentration", 1e-9, 1e9), key -> new ArrayList<>()).add(onset);
            case "blank", "nec", "negative" -> blanks.add(onset);
            case "sample", "unknown", "spiked", "ppc" -> {
                double dilution = table.has("dilution") && !table.empty(row, "dilution") ? inside(table, row, "dilution", 1, 1e12) : 1;
                Wells wells = samples.computeIfAbsent(table.has("name") ? table.word(row, "name") : "", key -> new TreeMap<>())
                        .computeIfAbsent(dilution, key -> new Wells(new ArrayList<>(), new ArrayList<>()));
                (role.equals("spiked") || role.equals("ppc") ? wells.spiked() : wells.plain()).add(onset);
            }
            default -> throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the role is '" + role
                    + "'; it must be standard, blank, sample or spiked");
        }
    }

    private static double inside(DataTable table, DataTable.Row row, String column, double low, double high) {
        double number = table.number(row, column);
        if (!(number >= low && number <= high)) {
            throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the " + column + " is " + number + "; it must lie between "
                    + low + " and " + high);
        }
        return number;
    }

    List<EndotoxinCurve.Standard> reacted() {
        List<EndotoxinCurve.Standard> reacted = new ArrayList<>();
        standards.forEach((level, onsets) -> onsets.stream().filter(Double::isFinite)
                .forEach(onset -> reacted.add(new EndotoxinCurve.Standard(level, onset))));
        return reacted;
    }
}
