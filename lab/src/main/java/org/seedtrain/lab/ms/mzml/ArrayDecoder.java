package org.seedtrain.lab.ms.mzml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// From the text of a `binary` element to numbers. The inflater and its buffer are used again and again.
final class ArrayDecoder implements AutoCloseable {
    /// No array is longer than this: 2 GB of memory for one spectrum is a mistake in the file.
    static final int LONGEST = 100_000_000;
    private final Inflater inflater = new Inflater();
    private byte[] inflated = new byte[1 << 16];

    /// How the array is packed beside zlib.
    enum Packing { NONE, LINEAR, POSITIVE_INTEGERS, SHORT_LOGGED }

    enum Number { FLOAT_32, FLOAT_64, INTEGER_32, INTEGER_64 }

    /// Why an array cannot be decoded.
    static final class Undecodable extends Exception {
        Undecodable(String message) {
            super(message, null, false, false);
        }
    }

    double[] decode(byte[] text, int from, int to, Number number, Packing packing, boolean zlib, int count)
            throws Undecodable {
        byte[] bytes = base64(text, from, to);
        int length = bytes.length;
        int width = number == Number.FLOAT_32 || number == Number.INTEGER_32 ? 4 : 8;
        if (zlib && length > 0) {
            length = inflate(bytes, packing == Packing.NONE ? (long) width * count : 32 + 5L * count);
            bytes = inflated;
        }
        try {
            return switch (packing) {
                case NONE -> numbers(bytes, length, number, width, count);
                case LINEAR -> Numpress.linear(bytes, length, count);
                case POSITIVE_INTEGERS -> Numpress.positiveIntegers(bytes, length, count);
                case SHORT_LOGGED -> Numpress.shortLogged(bytes, length, count);
            };
        } catch (Numpress.Corrupt corrupt) {
            throw new Undecodable("numpress: " + corrupt.getMessage());
        }
    }

    private static byte[] base64(byte[] text, int from, int to) throws Undecodable {
        int start = from;
        int end = to;
        while (start < end && text[start] <= ' ') {
            start++;
        }
        while (end > start && text[end - 1] <= ' ') {
            end--;
        }
        try {
            return decoded(text, start, end);
        } catch (IllegalArgumentException first) {
            byte[] bare = new byte[end - start];
            int length = 0;
            for (int i = start; i < end; i++) {
                if (text[i] < 0 || text[i] > ' ') {
                    bare[length++] = text[i];
                }
            }
            try {
                return decoded(bare, 0, length);
            } catch (IllegalArgumentException second) {
                throw new Undecodable("is not base64: " + second.getMessage());
            }
        }
    }

    private static byte[] decoded(byte[] text, int from, int to) {
        ByteBuffer bytes = Base64.getDecoder().decode(ByteBuffer.wrap(text, from, to - from));
        byte[] array = bytes.array();
        return array.length == bytes.remaining() ? array : Arrays.copyOf(array, bytes.remaining());
    }

    private int inflate(byte[] bytes, long most) throws Undecodable {
        int room = Math.toIntExact(Math.min(most + 1, Integer.MAX_VALUE - 16));
        inflater.reset();
        inflater.setInput(bytes);
        try {
            int length = 0;
            while (!inflater.finished() && length < room) {
                if (length == inflated.length) {
                    inflated = Arrays.copyOf(inflated, (int) Math.min(2L * inflated.length, Integer.MAX_VALUE - 16));
                }
                int more = inflater.inflate(inflated, length, Math.min(room, inflated.length) - length);
                if (more == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Undecodable("the zlib stream ends too early, after " + length + " bytes");
                }
                length += more;
            }
            if (!inflater.finished() && length >= room) {
                throw new Undecodable("the zlib stream holds more than the " + most + " bytes the array should have");
            }
            return length;
        } catch (DataFormatException e) {
            throw new Undecodable("is not a zlib stream: " + e.getMessage());
        }
    }

    private static double[] numbers(byte[] bytes, int length, Number number, int width, int count) throws Undecodable {
        if (length != (long) width * count) {
            throw new Undecodable("holds " + length + " bytes, which is " + (length % width == 0
                    ? length / width + " numbers of " + 8 * width + " bits, not " + count
                    : "no whole count of " + 8 * width + "-bit numbers"));
        }
        double[] values = new double[count];
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN);
        switch (number) {
            case FLOAT_64 -> buffer.asDoubleBuffer().get(values);
            case FLOAT_32 -> {
                float[] single = new float[count];
                buffer.asFloatBuffer().get(single);
                for (int i = 0; i < count; i++) {
                    values[i] = single[i];
                }
            }
            case INTEGER_32 -> {
                for (int i = 0; i < count; i++) {
                    values[i] = buffer.getInt(4 * i);
                }
            }
            case INTEGER_64 -> {
                for (int i = 0; i < count; i++) {
                    values[i] = buffer.getLong(8 * i);
                }
            }
        }
        return values;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
