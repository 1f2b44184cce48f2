package org.seedtrain.lab.ms.mzml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads an mzML file from front to end, one spectrum or chromatogram at a time, and needs memory for one only. The index
/// of an `indexedmzML` is not used (files are found whose offsets are wrong); [MzMlIndex] checks it.
///
///     try (MzMlReader reader = MzMlReader.of(stream, "run.mzML")) {
///         for (Optional<MzMlEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) { ... }
///     }
///
/// Arrays: 32 and 64 bit floats and integers, uncompressed, zlib, MS-Numpress linear, pic, slof, these also with zlib.
public final class MzMlReader implements AutoCloseable {
    private static final int DEEPEST = 100;
    private final String file;
    private final XmlBytes xml;
    private final ArrayDecoder decoder = new ArrayDecoder();
    private final List<String> path = new ArrayList<>();
    private final Map<String, List<Parameter>> groups = new LinkedHashMap<>();
    private List<Parameter> group = new ArrayList<>();
    private @Nullable EntryElement entry;
    private @Nullable ArrayElement array;
    private boolean done;
    private int spectra;
    private int chromatograms;

    private String version = "";
    private boolean indexed;
    private String runId = "";
    private String startTime = "";
    private final List<String> instruments = new ArrayList<>();
    private final List<String> software = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private int announcedSpectra = -1;
    private int announcedChromatograms = -1;

    private MzMlReader(InputStream in, String file) throws IOException {
        this.file = file;
        this.xml = new XmlBytes(in, file);
    }

    /// @param file name for the messages
    /// @throws MzMlRefused when the stream does not begin as XML does
    public static MzMlReader of(InputStream in, String file) throws IOException {
        return new MzMlReader(in, file);
    }

    /// Everything of a file in memory.
    public static List<MzMlEntry> all(byte[] bytes, String file) {
        try (MzMlReader reader = of(new ByteArrayInputStream(bytes), file)) {
            List<MzMlEntry> all = new ArrayList<>();
            for (Optional<MzMlEntry> one = reader.next(); one.isPresent(); one = reader.next()) {
                all.add(one.get());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the file says about itself, as far as it has been read: whole after the first [#next()].
    public RunDescription description() {
        return new RunDescription(version, indexed, runId, startTime, instruments, software, sources, announcedSpectra,
                announcedChromatograms);
    }

    /// The next spectrum or chromatogram; empty after the last.
    ///
    /// @throws MzMlRefused naming the byte and the spectrum when the file is wrong or cut off
    public Optional<MzMlEntry> next() throws IOException {
        try {
            while (!done) {
                MzMlEntry whole = step();
                if (whole != null) {
                    return Optional.of(whole);
                }
            }
            return Optional.empty();
        } catch (XmlBytes.Truncated truncated) {
            throw cutOff(truncated.length());
        } catch (NumberFormatException e) {
            throw refused("a number cannot be read: " + e.getMessage());
        }
    }

    private @Nullable MzMlEntry step() throws IOException {
        switch (xml.next()) {
            case EOF -> throw cutOff(xml.offset());
            case START -> {
                String name = xml.name();
                begin(name);
                path.add(name);
                if (path.size() > DEEPEST) {
                    throw refused("elements are nested deeper than " + DEEPEST);
                }
                if (name.equals("binary")) {
                    binary();
                }
            }
            case EMPTY -> {
                String name = xml.name();
                begin(name);
                if (name.equals("binary")) {
                    path.add(name);
                    decode(new byte[0], 0, 0);
                    path.removeLast();
                }
                return end(name);
            }
            case END -> {
                String name = xml.name();
                if (path.isEmpty() || !path.getLast().equals(name)) {
                    throw refused("</" + name + "> closes nothing"
                            + (path.isEmpty() ? "" : "; <" + path.getLast() + "> is open"));
                }
                path.removeLast();
                return end(name);
            }
        }
        return null;
    }

    private void begin(String name) {
        if (path.isEmpty() && !name.equals("mzML") && !name.equals("indexedmzML")) {
            throw new MzMlRefused(file + " is not mzML: its first element is <" + name + ">, not <mzML> or <indexedmzML>"
                    + (name.equals("mzXML") || name.equals("msRun") || name.equals("mzData")
                            ? "; convert it to mzML (msConvert)" : ""));
        }
        switch (name) {
            case "indexedmzML" -> indexed = true;
            case "mzML" -> version = xml.attribute("version");
            case "sourceFile" -> sources.add(xml.attribute("name"));
            case "software" -> software.add((xml.attribute("id") + " " + xml.attribute("version")).strip());
            case "run" -> {
                runId = xml.attribute("id");
                startTime = xml.attribute("startTimeStamp");
            }
            case "spectrumList" -> announcedSpectra = count("count", -1);
            case "chromatogramList" -> announcedChromatograms = count("count", -1);
            case "referenceableParamGroup" -> {
                group = new ArrayList<>();
                groups.put(xml.attribute("id"), group);
            }
            case "spectrum" -> entry = new EntryElement(true, spectra++, xml.attribute("id"), xml.tagOffset(), arrayLength());
            case "chromatogram" ->
                entry = new EntryElement(false, chromatograms++, xml.attribute("id"), xml.tagOffset(), arrayLength());
            case "selectedIon" -> {
                if (entry != null) {
                    entry.ionBegins();
                }
            }
            case "binaryDataArray" -> {
                if (entry != null) {
                    array = new ArrayElement(count("arrayLength", entry.length), count("encodedLength", 0));
                }
            }
            case "cvParam" -> take(new Parameter(xml.attribute("accession"), xml.attribute("name"), xml.attribute("value"),
                    xml.attribute("unitAccession")));
            case "referenceableParamGroupRef" -> {
                List<Parameter> referred = groups.get(xml.attribute("ref"));
                if (referred == null) {
                    throw refused("refers to a group '" + xml.attribute("ref") + "' that is not there");
                }
                referred.forEach(this::take);
            }
            default -> {}
        }
    }

    private int arrayLength() {
        int length = count("defaultArrayLength", -1);
        if (length < 0) {
            throw new MzMlRefused(file + ": <" + xml.name() + "> at byte " + xml.tagOffset() + " has no defaultArrayLength");
        }
        return length;
    }

    private int count(String attribute, int otherwise) {
        String text = xml.attribute(attribute).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        long value = Long.parseLong(text);
        if (value < 0 || value > ArrayDecoder.LONGEST && !attribute.equals("count") && !attribute.equals("encodedLength")
                || value > Integer.MAX_VALUE) {
            throw refused(attribute + " is " + value + "; it must lie between 0 and " + ArrayDecoder.LONGEST);
        }
        return (int) value;
    }

    private void take(Parameter parameter) {
        String inside = path.isEmpty() ? "" : path.getLast();
        ArrayElement open = array;
        if (open != null) {
            open.take(parameter);
        } else if (entry != null) {
            entry.take(inside, parameter);
        } else if (inside.equals("referenceableParamGroup")) {
            group.add(parameter);
        } else if (inside.equals("instrumentConfiguration") || inside.equals("source") || inside.equals("analyzer")
                || inside.equals("detector")) {
            instruments.add(parameter.name());
        }
    }

    private void binary() throws IOException {
        ArrayElement open = array;
        int end = xml.textEnd(open == null ? 0 : open.encodedLength);
        decode(xml.bytes(), xml.textFrom(), end);
        xml.passText(end);
    }

    private void decode(byte[] text, int from, int to) {
        ArrayElement open = array;
        EntryElement of = entry;
        if (open == null || of == null || open.holds() == ArrayElement.Holds.OTHER) {
            return;
        }
        try {
            of.array(open.holds(), open.decode(decoder, text, from, to));
        } catch (ArrayDecoder.Undecodable e) {
            throw refused(open.name() + ": " + e.getMessage());
        }
    }

    private @Nullable MzMlEntry end(String name) {
        switch (name) {
            case "spectrum", "chromatogram" -> {
                EntryElement of = entry;
                entry = null;
                return of == null ? null : of.whole(file);
            }
            case "selectedIon" -> {
                if (entry != null) {
                    entry.ionEnds();
                }
            }
            case "binaryDataArray" -> array = null;
            case "mzML" -> done = true;
            default -> {}
        }
        return null;
    }

    private MzMlRefused refused(String what) {
        EntryElement of = entry;
        return new MzMlRefused(file + ", byte " + xml.tagOffset() + (of == null ? "" : ", " + of.name()) + ": " + what);
    }

    private MzMlRefused cutOff(long length) {
        EntryElement of = entry;
        if (path.isEmpty()) {
            return new MzMlRefused(file + " holds no mzML: it ends after " + length + " bytes without an element");
        }
        int whole = spectra - (of != null && of.spectrum ? 1 : 0);
        return new MzMlRefused(file + " is cut off: it ends after " + length + " bytes inside <" + path.getLast() + ">"
                + (of == null ? "" : " of " + of.name()) + "; before that " + whole + " spectra are whole"
                + (announcedSpectra < 0 ? "" : " of " + announcedSpectra + " announced"));
    }

    @Override
    public void close() {
        decoder.close();
    }
}
