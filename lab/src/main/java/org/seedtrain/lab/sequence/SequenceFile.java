package org.seedtrain.lab.sequence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.file.Chromatogram;
import org.seedtrain.lab.file.ChromatogramFile;
import org.seedtrain.lab.peak.Component;
import org.seedtrain.lab.peak.Integrator;
import org.seedtrain.lab.peak.Peak;
import org.seedtrain.lab.peak.Settings;
import org.seedtrain.lab.sequence.Injection.Found;
import org.seedtrain.lab.sequence.Injection.Kind;

/// A sequence out of a table of areas (one line for each injection and component) or out of a ZIP with the chromatograms,
/// `sequence.csv` (one line for each injection, with its `file`) and `components.csv`.
final class SequenceFile {
    private static final long MOST_BYTES = 400_000_000;

    private SequenceFile() {}

    static List<Injection> read(Document document, Settings settings) {
        boolean zip = document.name().toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
        List<Injection> injections = zip ? chromatograms(document, settings) : areas(DataTable.of(document));
        if (injections.isEmpty()) {
            throw new AnalysisRefused(document.name() + " has no injection");
        }
        return injections;
    }

    private static List<Injection> areas(DataTable table) {
        table.require("injection", "type", "name", "component", "area");
        Map<Integer, Injection> injections = new TreeMap<>();
        for (DataTable.Row row : table.rows()) {
            String place = table.name() + ", line " + row.line();
            Injection one = injection(table, row);
            String component = table.word(row, "component");
            double area = table.empty(row, "area") ? 0 : table.number(row, "area");
            if (area < 0) {
                throw new AnalysisRefused(place + ": the area of " + component + " in injection " + one.number() + " is " + area
                        + "; an area cannot be negative: look at the baseline and integrate again");
            }
            Injection known = injections.computeIfAbsent(one.number(), number -> one);
            if (known.kind() != one.kind() || !known.name().equals(one.name())) {
                throw new AnalysisRefused(place + ": injection " + one.number() + " is '" + one.name() + "' (" + one.kind().word()
                        + "), but a line above says '" + known.name() + "' (" + known.kind().word() + ")");
            }
            if (known.found().containsKey(component)) {
                throw new AnalysisRefused(place + ": " + component + " stands twice in injection " + one.number());
            }
            if (area > 0) {
                known.found().put(component, new Found(area, optional(table, row, "retention_min"), optional(table, row, "resolution"),
                        optional(table, row, "tailing"), optional(table, row, "plates"), optional(table, row, "signal_to_noise")));
            }
        }
        return new ArrayList<>(injections.values());
    }

    private static double optional(DataTable table, DataTable.Row row, String column) {
        return table.has(column) && !table.empty(row, column) ? table.number(row, column) : Double.NaN;
    }

    private static Injection injection(DataTable table, DataTable.Row row) {
        String place = table.name() + ", line " + row.line();
        double number = table.number(row, "injection");
        Kind kind = Kind.of(table.word(row, "type"));
        if (kind == null) {
            throw new AnalysisRefused(place + ": the type is '" + table.word(row, "type")
                    + "'; it must be blank, suitability, standard, check or sample");
        }
        if (number != Math.rint(number) || number < 1) {
            throw new AnalysisRefused(place + ": the injection is " + number + "; it must be its number in the sequence, 1, 2, 3 ...");
        }
        double concentration = optional(table, row, "concentration");
        if ((kind == Kind.STANDARD || kind == Kind.CHECK) && !(concentration > 0)) {
            throw new AnalysisRefused(place + ": a " + kind.word() + " needs a concentration above 0");
        }
        double dilution = optional(table, row, "dilution");
        if (dilution <= 0) {
            throw new AnalysisRefused(place + ": the dilution is " + dilution + "; it must be above 0 (1 for none)");
        }
        return new Injection((int) number, kind, table.word(row, "name"), concentration > 0 ? concentration : 0,
                Double.isNaN(dilution) ? 1 : dilution, new LinkedHashMap<>());
    }

    private static List<Injection> chromatograms(Document document, Settings settings) {
        Map<String, Document> files = unpacked(document);
        Document list = files.get("sequence.csv");
        Document names = files.get("components.csv");
        if (list == null || names == null) {
            throw new AnalysisRefused(document.name() + " must hold sequence.csv, components.csv and the chromatograms; it holds " + files.keySet());
        }
        List<Component> components = Component.of(DataTable.of(names));
        DataTable table = DataTable.of(list).require("injection", "type", "name", "file");
        List<Injection> injections = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            Injection one = injection(table, row);
            String file = table.word(row, "file");
            Document chromatogram = files.get(file);
            if (chromatogram == null) {
                throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the file '" + file + "' is not in " + document.name());
            }
            if (injections.stream().anyMatch(other -> other.number() == one.number())) {
                throw new AnalysisRefused(table.name() + ", line " + row.line() + ": injection " + one.number() + " stands there twice");
            }
            Chromatogram read = ChromatogramFile.read(file, chromatogram.text());
            List<Peak> peaks = Integrator.of(read.time_min(), read.signal(), settings).peaks();
            for (Component component : components) {
                component.in(peaks).ifPresent(peak -> one.found().put(component.name(), Found.of(peak, peak == peaks.getFirst())));
            }
            injections.add(one);
        }
        injections.sort(java.util.Comparator.comparingInt(Injection::number));
        return injections;
    }

    private static Map<String, Document> unpacked(Document document) {
        Map<String, Document> files = new TreeMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, left + 1));
                left -= bytes.length;
                if (left < 0) {
                    throw new AnalysisRefused(document.name() + " unpacks to more than " + MOST_BYTES + " bytes");
                }
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                files.put(name, new Document(name, bytes));
            }
        } catch (IOException e) {
            throw new AnalysisRefused(document.name() + " cannot be read as a ZIP file (" + e.getMessage() + ")");
        }
        if (files.isEmpty()) {
            throw new AnalysisRefused(document.name() + " is not a ZIP file, or an empty one");
        }
        return files;
    }
}
