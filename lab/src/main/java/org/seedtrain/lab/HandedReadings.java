package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.Handover.Lines;
import org.seedtrain.lab.environment.RoomCounts;

/// Readings of displays for the analyses that read tables.
final class HandedReadings {
    private HandedReadings() {}

    private static List<String> samples(RawData raw, String quantity) {
        return Display.subjects(raw, quantity, List.of()).stream()
                .filter(subject -> !TestMethod.RESERVED.contains(subject)).toList();
    }

    static Handover immunoassay(RawData raw, Worksheet worksheet) {
        boolean strands = raw.test().equals("dsrna");
        ImmunoassayMethod method = (ImmunoassayMethod) Laboratory.method(raw.test());
        Lines lines = new Lines("role,name,concentration,response,dilution" + (strands ? ",rna_ug_ml" : ""));
        double[] standards = method.standards();
        double dilution = worksheet.number("dilution");
        for (int s = 0; s < standards.length; s++) {
            for (double colour : Display.series(raw, "standard " + s, "colour")) {
                row(lines, strands, standards[s] == 0 && !strands ? "blank" : "standard", "S" + s, standards[s], colour, "", "");
            }
        }
        for (String sample : samples(raw, "colour")) {
            double[] absorbance = Display.series(raw, sample, method.absorbance());
            double rna = absorbance.length > 0 ? 40 * absorbance[0] * dilution : 0;
            for (double colour : Display.series(raw, sample, "colour")) {
                row(lines, strands, strands ? "sample" : "unknown", sample, "", colour, dilution, rna);
            }
        }
        return new Handover(strands ? "dsrna" : "elisa", "", false, strands ? Map.of() : Map.of("unit", "ng/mL"),
                List.of(lines.as(strands ? "wells" : "data", raw.test() + "-plate.csv")));
    }

    private static void row(Lines lines, boolean strands, String role, String name, Object concentration, double response, Object dilution,
            Object rna) {
        if (strands) {
            lines.row(role, name, concentration, response, dilution, rna);
        } else {
            lines.row(role, name, concentration, response, dilution);
        }
    }

    static Handover encapsulation(RawData raw, Worksheet worksheet) {
        Lines lines = new Lines("role,name,concentration,fluorescence,dilution");
        for (int s = 0; s < EncapsulationMethod.STANDARDS.length; s++) {
            for (double light : Display.series(raw, "standard " + s, "fluorescence")) {
                lines.row("standard", "", EncapsulationMethod.STANDARDS[s], light, "");
            }
        }
        for (String sample : samples(raw, "free")) {
            for (double light : Display.series(raw, sample, "free")) {
                lines.row("free", sample, "", light, worksheet.number("dilution"));
            }
            for (double light : Display.series(raw, sample, "all")) {
                lines.row("total", sample, "", light, worksheet.number("dilution"));
            }
        }
        return new Handover("encapsulation", "", false, Map.of(), List.of(lines.as("wells", "encapsulation-plate.csv")));
    }

    static Handover absorbance(RawData raw, Worksheet worksheet) {
        boolean protein = raw.test().equals("a280");
        boolean scatter = !protein || worksheet.choice("scatter").equals("subtract");
        Lines lines = new Lines("name,a280,a260" + (scatter ? ",a320" : "") + ",dilution");
        for (String sample : samples(raw, "A280")) {
            double[] a280 = Display.series(raw, sample, "A280");
            double[] a260 = Display.series(raw, sample, "A260");
            double[] a320 = Display.series(raw, sample, "A320");
            for (int i = 0; i < a280.length; i++) {
                if (scatter) {
                    lines.row(sample, a280[i], a260[i], a320[i], worksheet.number("dilution"));
                } else {
                    lines.row(sample, a280[i], a260[i], worksheet.number("dilution"));
                }
            }
        }
        return new Handover(protein ? "a280" : "rna", "", false,
                protein ? Map.of("extinction", Handover.plain(worksheet.number("extinction"))) : Map.of(),
                List.of(lines.as("readings", raw.test() + "-readings.csv")));
    }

    static List<Handover> cells(RawData raw, Worksheet worksheet) {
        List<Handover> all = new ArrayList<>();
        for (String sample : samples(raw, "living")) {
            double[] living = Display.series(raw, sample, "living");
            double[] dead = Display.series(raw, sample, "dead");
            Lines lines = new Lines("field,living,dead");
            for (int i = 0; i < living.length; i++) {
                lines.row(i + 1.0, living[i], dead[i]);
            }
            all.add(new Handover("cell-count", sample, false, Map.of("dilution", Handover.plain(2 * worksheet.number("dilution")),
                    "field", Handover.plain(CellCountMethod.FIELD_ML)), List.of(lines.as("fields", sample + "-fields.csv"))));
        }
        return all;
    }

    static List<Handover> particles(RawData raw, Worksheet worksheet) {
        List<Handover> all = new ArrayList<>();
        for (String room : samples(raw, "large")) {
            Lines lines = new Lines("location,size_um,count,volume_L");
            for (RoomCounts.Reading reading : ParticleCountMethod.counts(raw, room, worksheet)) {
                lines.row(reading.location(), reading.size_um(), reading.count(), reading.volume_L());
            }
            Map<String, String> options = new TreeMap<>(Map.of("grade", worksheet.choice("grade"), "state", worksheet.choice("state"),
                    "purpose", "monitoring", "area", Handover.plain(worksheet.number("area"))));
            all.add(new Handover("cleanroom", room, false, options, List.of(lines.as("counts", "particles.csv"))));
        }
        return all;
    }
}
