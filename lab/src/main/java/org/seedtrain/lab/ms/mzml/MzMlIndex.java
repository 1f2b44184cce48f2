package org.seedtrain.lab.ms.mzml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// What the index at the end of an `indexedmzML` is worth: whether the checksum is that of the file (SHA-1 of everything up
/// to and with `<fileChecksum>`) and whether the offsets point at spectra.
///
/// @param statedChecksum as written; empty where there is none
/// @param checksum of the bytes; empty where none is stated
/// @param offsets how many the index lists
/// @param wrongOffsets how many of them do not point at a spectrum or chromatogram
public record MzMlIndex(String statedChecksum, String checksum, int offsets, int wrongOffsets) {
    private static final byte[] CHECKSUM = bytes("<fileChecksum>");
    private static final byte[] LIST = bytes("<indexList ");
    private static final byte[] OFFSET = bytes("<offset ");
    private static final byte[] SPECTRUM = bytes("<spectrum ");
    private static final byte[] CHROMATOGRAM = bytes("<chromatogram ");

    public static MzMlIndex of(byte[] file) {
        int sum = last(file, CHECKSUM);
        String stated = sum < 0 ? "" : text(file, sum + CHECKSUM.length).toLowerCase(Locale.ROOT);
        String computed = sum < 0 ? "" : sha1(file, sum + CHECKSUM.length);
        int list = last(file, LIST);
        int offsets = 0;
        int wrong = 0;
        for (int at = list; at >= 0 && at < file.length; at++) {
            if (starts(file, at, OFFSET)) {
                while (at < file.length && file[at] != '>') {
                    at++;
                }
                offsets++;
                wrong += points(file, text(file, at + 1)) ? 0 : 1;
            }
        }
        return new MzMlIndex(stated, computed, offsets, wrong);
    }

    /// Whether there is a checksum and it is right.
    public boolean verified() {
        return !checksum.isEmpty() && checksum.equals(statedChecksum);
    }

    private static boolean points(byte[] file, String offset) {
        try {
            long at = Long.parseLong(offset);
            return at >= 0 && at < file.length && (starts(file, (int) at, SPECTRUM) || starts(file, (int) at, CHROMATOGRAM));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String text(byte[] file, int from) {
        int to = Math.min(from, file.length);
        while (to < file.length && file[to] != '<' && to - from < 64) {
            to++;
        }
        return new String(file, Math.min(from, to), Math.max(0, to - from), StandardCharsets.ISO_8859_1).strip();
    }

    private static String sha1(byte[] file, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(file, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }

    private static int last(byte[] file, byte[] mark) {
        for (int at = file.length - mark.length; at >= 0; at--) {
            if (starts(file, at, mark)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] file, int at, byte[] mark) {
        if (at + mark.length > file.length || file[at + 1] != mark[1]) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (file[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
