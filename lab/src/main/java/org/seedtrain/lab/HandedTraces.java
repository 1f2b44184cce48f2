package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.Handover.Lines;
import org.seedtrain.lab.Handover.Part;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.ms.mzml.MzMlWriter;
import org.seedtrain.lab.ms.mzml.Spectrum;
import org.seedtrain.lab.peak.Peak;

/// Curves for the analyses that read curves, one file for each.
final class HandedTraces {
    private static final String STANDARD = "reference standard";

    private HandedTraces() {}

    private static Part pairs(Trace trace, String header, String slot) {
        Lines lines = new Lines(header);
        for (int i = 0; i < trace.x().size(); i++) {
            lines.row(trace.x().get(i), trace.y().get(i));
        }
        return lines.as(slot, trace.name() + ".csv");
    }

    /// Every curve over minutes is a chromatogram.
    static List<Handover> chromatograms(RawData raw) {
        return raw.traces().stream().filter(trace -> trace.xUnit().equals("min"))
                .map(trace -> new Handover("peaks", trace.name(), false, Map.of(), List.of(pairs(trace, "time_min,signal", "chromatogram")))).toList();
    }

    static List<Handover> electropherograms(RawData raw) {
        List<Peak> standard = raw.traces().stream().filter(trace -> trace.subject().equals(STANDARD)).findFirst()
                .map(trace -> Elution.peaks(trace, 12, 27)).orElse(List.of());
        Map<String, String> zones = new TreeMap<>();
        if (!standard.isEmpty()) {
            double main = Specification.round(Elution.largest(standard).retention_min(), 4).doubleValue();
            zones.put("from", "12");
            zones.put("to", "26");
            zones.put("main-from", Handover.plain(Specification.round(main - 0.7, 4).doubleValue()));
            zones.put("main-to", Handover.plain(Specification.round(main + 1.1, 4).doubleValue()));
        }
        return raw.traces().stream().map(trace -> new Handover("integrity", trace.name(), false, zones,
                List.of(pairs(trace, "time_min,signal", "trace")))).toList();
    }

    static List<Handover> masses(RawData raw, Worksheet worksheet) {
        MassProduct product = MassProduct.of(worksheet.choice("product"));
        Map<String, String> options = Map.of("sequence", product.sequenceWords(), "disulfides", product.disulfideWords(), "modifications",
                product.modificationWords(), "tolerance", "30", "low", Handover.plain(product.search.lowMass_Da()), "high",
                Handover.plain(product.search.highMass_Da()));
        return raw.traces().stream()
                .map(trace -> new Handover("mass", trace.name(), false, options, List.of(pairs(trace, "mz,intensity", "spectrum")))).toList();
    }

    static List<Handover> peptides(RawData raw, Worksheet worksheet) {
        MassProduct product = MassProduct.of(worksheet.choice("product"));
        Map<String, String> options = Map.of("sequence", product.sequenceWords(), "protease", worksheet.choice("protease"), "missed", "1",
                "tolerance", "10", "charge", "4", "variable", "oxidation,met-loss,lys-loss,G0F,G1F");
        List<Handover> all = new ArrayList<>();
        for (Trace trace : raw.traces()) {
            Spectrum spectrum = new Spectrum(0, "scan=1", 60, 1, Spectrum.Polarity.POSITIVE, Spectrum.Representation.CENTROID, Double.NaN, List.of(),
                    numbers(trace.x()), numbers(trace.y()));
            String name = trace.name().replace(' ', '-');
            byte[] file = MzMlWriter.write(name, "Quadrupole time of flight, sum of the run", List.of(spectrum), List.of());
            all.add(new Handover("peptide-map", trace.name(), false, options, List.of(new Part("run", new Document(name + ".mzML", file)))));
        }
        return all;
    }

    static List<Handover> correlations(RawData raw, Worksheet worksheet) {
        List<Handover> all = new ArrayList<>();
        for (String subject : raw.traces().stream().map(Trace::subject).distinct().toList()) {
            List<Trace> runs = raw.traces().stream().filter(trace -> trace.subject().equals(subject)).toList();
            StringBuilder header = new StringBuilder("tau_s");
            for (int i = 1; i <= runs.size(); i++) {
                header.append(",run").append(i);
            }
            Lines lines = new Lines(header.toString());
            for (int i = 0; i < runs.getFirst().x().size(); i++) {
                Object[] row = new Object[runs.size() + 1];
                row[0] = runs.getFirst().x().get(i);
                for (int k = 0; k < runs.size(); k++) {
                    row[k + 1] = runs.get(k).y().get(i);
                }
                lines.row(row);
            }
            all.add(new Handover("dls", subject, false, subject.equals(STANDARD) ? Map.of()
                    : Map.of("viscosity", Handover.plain(worksheet.number("viscosity"))), List.of(lines.as("correlation", subject + "-correlation.csv"))));
        }
        return all;
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
