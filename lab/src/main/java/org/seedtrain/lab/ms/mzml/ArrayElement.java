package org.seedtrain.lab.ms.mzml;

import org.jspecify.annotations.Nullable;

/// A `binaryDataArray` while its terms are being read.
final class ArrayElement {
    enum Holds { MZ, INTENSITY, TIME, OTHER }

    private Holds holds = Holds.OTHER;
    private double perUnit = 1;
    private ArrayDecoder.@Nullable Number number;
    private ArrayDecoder.Packing packing = ArrayDecoder.Packing.NONE;
    private boolean zlib;
    private boolean packed;
    final int count;
    final int encodedLength;

    ArrayElement(int count, int encodedLength) {
        this.count = count;
        this.encodedLength = encodedLength;
    }

    Holds holds() {
        return holds;
    }

    /// Takes a term; those that say nothing about the array are passed over.
    void take(Parameter parameter) {
        switch (parameter.accession()) {
            case "MS:1000514" -> holds = Holds.MZ;
            case "MS:1000515" -> holds = Holds.INTENSITY;
            case "MS:1000595" -> {
                holds = Holds.TIME;
                perUnit = Vocabulary.seconds(parameter);
            }
            case "MS:1000519" -> number = ArrayDecoder.Number.INTEGER_32;
            case "MS:1000521" -> number = ArrayDecoder.Number.FLOAT_32;
            case "MS:1000522" -> number = ArrayDecoder.Number.INTEGER_64;
            case "MS:1000523" -> number = ArrayDecoder.Number.FLOAT_64;
            case "MS:1000576" -> packed = true;
            case "MS:1000574" -> packing(packing, true);
            case "MS:1002312" -> packing(ArrayDecoder.Packing.LINEAR, zlib);
            case "MS:1002313" -> packing(ArrayDecoder.Packing.POSITIVE_INTEGERS, zlib);
            case "MS:1002314" -> packing(ArrayDecoder.Packing.SHORT_LOGGED, zlib);
            case "MS:1002746" -> packing(ArrayDecoder.Packing.LINEAR, true);
            case "MS:1002747" -> packing(ArrayDecoder.Packing.POSITIVE_INTEGERS, true);
            case "MS:1002748" -> packing(ArrayDecoder.Packing.SHORT_LOGGED, true);
            default -> {}
        }
    }

    private void packing(ArrayDecoder.Packing how, boolean withZlib) {
        packing = how;
        zlib = withZlib;
        packed = true;
    }

    double[] decode(ArrayDecoder decoder, byte[] text, int from, int to) throws ArrayDecoder.Undecodable {
        if (!packed) {
            throw new ArrayDecoder.Undecodable("names no compression that can be read (none, zlib, MS-Numpress linear, pic or"
                    + " slof with or without zlib)");
        }
        ArrayDecoder.Number width = number;
        if (width == null) {
            if (packing == ArrayDecoder.Packing.NONE) {
                throw new ArrayDecoder.Undecodable("does not say whether its numbers have 32 or 64 bits");
            }
            width = ArrayDecoder.Number.FLOAT_64;
        }
        double[] values = decoder.decode(text, from, to, width, packing, zlib, count);
        for (int i = 0; perUnit != 1 && i < values.length; i++) {
            values[i] *= perUnit;
        }
        return values;
    }

    String name() {
        return switch (holds) {
            case MZ -> "m/z array";
            case INTENSITY -> "intensity array";
            case TIME -> "time array";
            case OTHER -> "array";
        };
    }
}
