package org.seedtrain.lab.ms.mzml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a file is that is not XML, told by its first bytes.
final class Signature {
    private Signature() {}

    /// Words for the message; empty when it may be XML.
    static String of(byte[] bytes, int length) {
        int first = length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        String head = new String(bytes, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1);
        if (first == 0x1F8B) {
            return "is gzip-compressed (it begins with 1F 8B): unpack it first, for example with gunzip";
        }
        if (head.startsWith("PK\3\4")) {
            return "is a ZIP archive: unpack it and give the mzML file in it";
        }
        if (first == 0xFEFF || first == 0xFFFE || length > 3 && (bytes[0] == 0 && bytes[1] == '<' || bytes[0] == '<' && bytes[1] == 0)) {
            return "is UTF-16 text; mzML must be UTF-8 or ISO-8859-1: convert it";
        }
        if (first == 0x01A1 && head.startsWith("F\0i\0n\0n\0", 2)) {
            return "is a Thermo RAW file: convert it to mzML first (msConvert, ThermoRawFileParser)";
        }
        if (head.startsWith("\u0089HDF")) {
            return "is an HDF5 file (mzMLb or mz5): convert it to mzML first";
        }
        if (head.startsWith("SQLite format")) {
            return "is an SQLite file: convert it to mzML first";
        }
        if (head.startsWith("%PDF")) {
            return "is a PDF document, not mzML";
        }
        String lower = head.toLowerCase(Locale.ROOT).strip();
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return "is a web page, not mzML: the download has probably failed";
        }
        return "";
    }
}
