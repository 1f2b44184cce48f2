package org.seedtrain.lab;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.analysis.Document;

/// Raw data of the bench as an analysis of the laboratory reads them: files in the format of a real instrument and the options that
/// the worksheet sets. The analysis does not know that they are virtual.
///
/// @param analysis its name, e.g. `peaks`
/// @param subject what was measured; empty for the whole test
/// @param counted whether a person had to count or judge first: what the eye finds is given away after the report only
/// @param options as typed
public record Handover(String analysis, String subject, boolean counted, Map<String, String> options, List<Part> files) {
    public Handover {
        options = Words.sorted(options);
        files = List.copyOf(files);
    }

    /// @param slot of the analysis
    public record Part(String slot, Document document) {}

    /// What can be handed over; empty for a test that no analysis evaluates.
    public static List<Handover> of(RawData raw, Worksheet worksheet) {
        return switch (raw.test()) {
            case "bca", "bradford", "lowry" -> List.of(HandedPlates.curve(raw, worksheet));
            case "potency" -> List.of(HandedPlates.potency(raw, worksheet));
            case "endotoxin" -> List.of(HandedPlates.endotoxin(raw, worksheet));
            case "residual-dna" -> List.of(HandedPlates.amplification(raw, worksheet));
            case "host-protein", "dsrna" -> List.of(HandedReadings.immunoassay(raw, worksheet));
            case "encapsulation" -> List.of(HandedReadings.encapsulation(raw, worksheet));
            case "a280", "a260" -> List.of(HandedReadings.absorbance(raw, worksheet));
            case "cell-count" -> HandedReadings.cells(raw, worksheet);
            case "particle-count" -> HandedReadings.particles(raw, worksheet);
            case "toc", "ph", "conductivity", "osmolality", "od600", "dry-weight", "appearance" -> HandedNumbers.of(raw, worksheet);
            case "intact-mass" -> HandedTraces.masses(raw, worksheet);
            case "peptide-map" -> HandedTraces.peptides(raw, worksheet);
            case "integrity" -> HandedTraces.electropherograms(raw);
            case "dls" -> HandedTraces.correlations(raw, worksheet);
            case "bioburden" -> HandedPictures.colonies(raw, worksheet);
            case "growth-promotion" -> HandedPictures.media(raw);
            case "viable-count" -> HandedPictures.room(raw, worksheet);
            case "gram-stain" -> HandedPictures.gram(raw);
            case "sterility" -> HandedPictures.broths(raw, worksheet);
            default -> HandedTraces.chromatograms(raw);
        };
    }

    /// Lines of a file with commas.
    static final class Lines {
        private final StringBuilder text = new StringBuilder();

        Lines(String header) {
            text.append(header).append('\n');
        }

        /// @param cells numbers, or words in which commas are replaced
        Lines row(Object... cells) {
            List<String> words = new ArrayList<>();
            for (Object cell : cells) {
                words.add(cell instanceof Double number ? plain(number) : String.valueOf(cell).replace(',', ' '));
            }
            text.append(String.join(",", words)).append('\n');
            return this;
        }

        Part as(String slot, String name) {
            return new Part(slot, new Document(name.replace(' ', '-').replace('/', '-').replace(':', '-'),
                    text.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// As short as it can be read back.
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }

    static String plain(double[] numbers) {
        List<String> words = new ArrayList<>();
        for (double number : numbers) {
            words.add(plain(number));
        }
        return String.join(",", words);
    }
}
