package org.seedtrain.lab.ms.mzml;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;

/// Writes an indexed mzML 1.1 with 64-bit arrays under zlib, its offsets and its checksum.
public final class MzMlWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> offsets = new ArrayList<>();
    private final Deflater deflater = new Deflater();

    private MzMlWriter() {}

    /// @param run id of the run, a word
    /// @param instrument in words, for the people who read the file
    public static byte[] write(String run, String instrument, List<Spectrum> spectra, List<Chromatogram> chromatograms) {
        MzMlWriter writer = new MzMlWriter();
        try {
            return writer.file(run, instrument, spectra, chromatograms);
        } finally {
            writer.deflater.end();
        }
    }

    private byte[] file(String run, String instrument, List<Spectrum> spectra, List<Chromatogram> chromatograms) {
        put("""
                <?xml version="1.0" encoding="utf-8"?>
                <indexedmzML xmlns="http://psi.hupo.org/ms/mzml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://psi.hupo.org/ms/mzml http://psidev.info/files/ms/mzML/xsd/mzML1.1.2_idx.xsd">
                <mzML xmlns="http://psi.hupo.org/ms/mzml" version="1.1.0" id="%1$s">
                <cvList count="2">
                <cv id="MS" fullName="Proteomics Standards Initiative Mass Spectrometry Ontology" URI="https://purl.obolibrary.org/obo/ms.obo"/>
                <cv id="UO" fullName="Unit Ontology" URI="https://purl.obolibrary.org/obo/uo.obo"/>
                </cvList>
                <fileDescription><fileContent>%3$s</fileContent></fileDescription>
                <softwareList count="1"><software id="seedtrain" version="1"><cvParam cvRef="MS" accession="MS:1000799" name="custom unreleased software tool" value="Seedtrain"/></software></softwareList>
                <instrumentConfigurationList count="1"><instrumentConfiguration id="IC1"><cvParam cvRef="MS" accession="MS:1000031" name="instrument model" value=""/><userParam name="instrument" value="%2$s"/></instrumentConfiguration></instrumentConfigurationList>
                <dataProcessingList count="1"><dataProcessing id="DP1"><processingMethod order="0" softwareRef="seedtrain"><cvParam cvRef="MS" accession="MS:1000544" name="Conversion to mzML" value=""/></processingMethod></dataProcessing></dataProcessingList>
                <run id="%1$s" defaultInstrumentConfigurationRef="IC1">
                """.formatted(escaped(run), escaped(instrument), parameter("MS:1000579", "MS1 spectrum", "")));
        if (!spectra.isEmpty()) {
            put("<spectrumList count=\"" + spectra.size() + "\" defaultDataProcessingRef=\"DP1\">\n");
            for (int i = 0; i < spectra.size(); i++) {
                spectrum(i, spectra.get(i));
            }
            put("</spectrumList>\n");
        }
        int spectrumOffsets = offsets.size();
        if (!chromatograms.isEmpty()) {
            put("<chromatogramList count=\"" + chromatograms.size() + "\" defaultDataProcessingRef=\"DP1\">\n");
            for (int i = 0; i < chromatograms.size(); i++) {
                chromatogram(i, chromatograms.get(i));
            }
            put("</chromatogramList>\n");
        }
        put("</run>\n</mzML>\n");
        index(spectrumOffsets);
        return out.toByteArray();
    }

    private void index(int spectrumOffsets) {
        int start = out.size();
        int kinds = (spectrumOffsets > 0 ? 1 : 0) + (offsets.size() > spectrumOffsets ? 1 : 0);
        put("<indexList count=\"" + Math.max(1, kinds) + "\">\n");
        if (spectrumOffsets > 0 || kinds == 0) {
            put("<index name=\"spectrum\">\n" + String.join("", offsets.subList(0, spectrumOffsets)) + "</index>\n");
        }
        if (offsets.size() > spectrumOffsets) {
            put("<index name=\"chromatogram\">\n" + String.join("", offsets.subList(spectrumOffsets, offsets.size()))
                    + "</index>\n");
        }
        put("</indexList>\n<indexListOffset>" + start + "</indexListOffset>\n<fileChecksum>");
        try {
            put(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(out.toByteArray())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
        put("</fileChecksum>\n</indexedmzML>\n");
    }

    private void spectrum(int index, Spectrum spectrum) {
        offset(spectrum.id());
        put("<spectrum index=\"" + index + "\" id=\"" + escaped(spectrum.id()) + "\" defaultArrayLength=\""
                + spectrum.mz().length + "\">" + parameter("MS:1000511", "ms level", String.valueOf(spectrum.msLevel()))
                + (spectrum.msLevel() > 1 ? parameter("MS:1000580", "MSn spectrum", "") : parameter("MS:1000579", "MS1 spectrum", "")));
        switch (spectrum.polarity()) {
            case POSITIVE -> put(parameter("MS:1000130", "positive scan", ""));
            case NEGATIVE -> put(parameter("MS:1000129", "negative scan", ""));
            case UNSTATED -> {}
        }
        switch (spectrum.representation()) {
            case PROFILE -> put(parameter("MS:1000128", "profile spectrum", ""));
            case CENTROID -> put(parameter("MS:1000127", "centroid spectrum", ""));
            case UNSTATED -> {}
        }
        put(parameter("MS:1000285", "total ion current", String.valueOf(spectrum.totalIonCurrent())));
        if (!Double.isNaN(spectrum.time_s())) {
            put("<scanList count=\"1\">" + parameter("MS:1000795", "no combination", "") + "<scan>"
                    + "<cvParam cvRef=\"MS\" accession=\"MS:1000016\" name=\"scan start time\" value=\"" + spectrum.time_s()
                    + "\" unitCvRef=\"UO\" unitAccession=\"UO:0000010\" unitName=\"second\"/></scan></scanList>");
        }
        if (!spectrum.precursors().isEmpty()) {
            put("<precursorList count=\"" + spectrum.precursors().size() + "\">");
            for (Spectrum.Precursor ion : spectrum.precursors()) {
                put("<precursor><selectedIonList count=\"1\"><selectedIon>"
                        + parameter("MS:1000744", "selected ion m/z", String.valueOf(ion.mz()))
                        + (ion.charge() > 0 ? parameter("MS:1000041", "charge state", String.valueOf(ion.charge())) : "")
                        + (ion.intensity() > 0 ? parameter("MS:1000042", "peak intensity", String.valueOf(ion.intensity())) : "")
                        + "</selectedIon></selectedIonList><activation>"
                        + parameter("MS:1000422", "beam-type collision-induced dissociation", "")
                        + "</activation></precursor>");
            }
            put("</precursorList>");
        }
        put("<binaryDataArrayList count=\"2\">");
        array("MS:1000514", "m/z array", "unitCvRef=\"MS\" unitAccession=\"MS:1000040\" unitName=\"m/z\"", spectrum.mz());
        array("MS:1000515", "intensity array", "unitCvRef=\"MS\" unitAccession=\"MS:1000131\" unitName=\"number of detector counts\"",
                spectrum.intensity());
        put("</binaryDataArrayList></spectrum>\n");
    }

    private void chromatogram(int index, Chromatogram chromatogram) {
        offset(chromatogram.id());
        put("<chromatogram index=\"" + index + "\" id=\"" + escaped(chromatogram.id()) + "\" defaultArrayLength=\""
                + chromatogram.time_s().length + "\">" + parameter("MS:1000235", "total ion current chromatogram", "")
                + "<binaryDataArrayList count=\"2\">");
        array("MS:1000595", "time array", "unitCvRef=\"UO\" unitAccession=\"UO:0000010\" unitName=\"second\"",
                chromatogram.time_s());
        array("MS:1000515", "intensity array", "unitCvRef=\"MS\" unitAccession=\"MS:1000131\" unitName=\"number of detector counts\"",
                chromatogram.intensity());
        put("</binaryDataArrayList></chromatogram>\n");
    }

    private void offset(String id) {
        offsets.add("<offset idRef=\"" + escaped(id) + "\">" + out.size() + "</offset>\n");
    }

    private void array(String accession, String name, String unit, double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        deflater.reset();
        deflater.setInput(bytes.array());
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 14];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        String text = Base64.getEncoder().encodeToString(packed.toByteArray());
        put("<binaryDataArray encodedLength=\"" + text.length() + "\">" + parameter("MS:1000523", "64-bit float", "")
                + parameter("MS:1000574", "zlib compression", "") + "<cvParam cvRef=\"MS\" accession=\"" + accession
                + "\" name=\"" + name + "\" value=\"\" " + unit + "/><binary>" + text + "</binary></binaryDataArray>");
    }

    private static String parameter(String accession, String name, String value) {
        return "<cvParam cvRef=\"MS\" accession=\"" + accession + "\" name=\"" + name + "\" value=\"" + value + "\"/>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private void put(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
