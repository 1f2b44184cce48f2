package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.Handover.Lines;
import org.seedtrain.lab.PlateLayout.Role;
import org.seedtrain.lab.PlateLayout.Well;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.RawData.WellReading;

/// Readings of plates for the analyses that read plates.
final class HandedPlates {

    private HandedPlates() {}

    private static Map<Well, WellReading> read(RawData raw, Worksheet worksheet) {
        Map<String, WellReading> byPosition = new TreeMap<>();
        raw.wells().forEach(well -> byPosition.put(well.position(), well));
        Map<Well, WellReading> wells = new LinkedHashMap<>();
        for (Well well : worksheet.plate().wells()) {
            WellReading reading = byPosition.get(well.position());
            if (reading != null) {
                wells.put(well, reading);
            }
        }
        return wells;
    }

    static Handover curve(RawData raw, Worksheet worksheet) {
        Lines lines = new Lines("role,name,concentration,response,dilution");
        read(raw, worksheet).forEach((well, reading) -> {
            switch (well.role()) {
                case BLANK -> lines.row("blank", "blank", "", reading.value(), "");
                case STANDARD -> lines.row("standard", "S " + Handover.plain(well.amount()), well.amount(), reading.value(), "");
                case SAMPLE, SPIKED -> lines.row("unknown", well.name(), "", reading.value(), well.amount());
            }
        });
        return new Handover(raw.test(), "", false, Map.of(), List.of(lines.as("data", raw.test() + "-plate.csv")));
    }

    /// The dose of a sample is the part of it in the well, so that its potency is in units per mL.
    static Handover potency(RawData raw, Worksheet worksheet) {
        Lines lines = new Lines("preparation,dose,response");
        read(raw, worksheet).forEach((well, reading) -> {
            if (well.role() == Role.STANDARD) {
                lines.row("reference", well.amount(), reading.value());
            } else if (well.role() == Role.SAMPLE) {
                lines.row(well.name(), 1 / well.amount(), reading.value());
            }
        });
        return new Handover("potency", "", false, Map.of("model", "4pl", "standard", "reference", "validity", "equivalence"),
                List.of(lines.as("data", "potency-plate.csv")));
    }

    static Handover endotoxin(RawData raw, Worksheet worksheet) {
        Lines lines = new Lines("role,name,concentration,dilution,onset_s");
        read(raw, worksheet).forEach((well, reading) -> {
            Object onset = reading.over() ? "" : (Object) reading.value();
            switch (well.role()) {
                case BLANK -> lines.row("blank", "", "", "", onset);
                case STANDARD -> lines.row("standard", "", well.amount(), "", onset);
                case SAMPLE -> lines.row("sample", well.name(), "", well.amount(), onset);
                case SPIKED -> lines.row("spiked", well.name(), "", well.amount(), onset);
            }
        });
        return new Handover("lal", "", false, Map.of("spike", Handover.plain(worksheet.number("spike")), "limit", Handover.plain(worksheet.number("limit"))),
                List.of(lines.as("wells", "endotoxin-onsets.csv")));
    }

    static Handover amplification(RawData raw, Worksheet worksheet) {
        List<String> wells = new ArrayList<>();
        Lines layout = new Lines("well,role,name,concentration,dilution");
        for (Trace trace : raw.traces()) {
            String well = trace.name().split(" ")[0];
            wells.add(well);
            String subject = trace.subject();
            if (subject.equals("negative control")) {
                layout.row(well, "ntc", "", "", "");
            } else if (subject.startsWith("standard ")) {
                layout.row(well, "standard", "", ResidualDnaMethod.STANDARDS[subject.charAt(9) - '0'], "");
            } else {
                layout.row(well, trace.name().endsWith(ResidualDnaMethod.SPIKED) ? "spiked" : "sample", subject, "", worksheet.number("dilution"));
            }
        }
        Lines curves = new Lines("cycle," + String.join(",", wells));
        List<Double> cycles = raw.traces().getFirst().x();
        for (int i = 0; i < cycles.size(); i++) {
            Object[] row = new Object[wells.size() + 1];
            row[0] = cycles.get(i);
            for (int k = 0; k < wells.size(); k++) {
                row[k + 1] = raw.traces().get(k).y().get(i);
            }
            curves.row(row);
        }
        return new Handover("qpcr", "", false, Map.of("spike", Handover.plain(ResidualDnaMethod.SPIKE)),
                List.of(curves.as("data", "qpcr-curves.csv"), layout.as("layout", "qpcr-layout.csv")));
    }
}
