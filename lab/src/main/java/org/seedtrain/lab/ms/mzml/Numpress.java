package org.seedtrain.lab.ms.mzml;

/// MS-Numpress (Teleman et al. 2014, Mol. Cell. Proteomics 13, 1537): linear prediction, positive integers and short logged
/// floats. Numbers are kept as half bytes: a head that counts leading zeros (0 to 8) or leading ones (9 to 15, less 8), then
/// the rest of a 32-bit integer, lowest half byte first.
final class Numpress {
    private final byte[] data;
    private final int end;
    private int at;
    private boolean low;

    private Numpress(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = end;
    }

    /// The encoded bytes do not hold what they should.
    static final class Corrupt extends Exception {
        Corrupt(String message) {
            super(message, null, false, false);
        }
    }

    /// `x(i) = (2 k(i-1) - k(i-2) + d(i))/fixed point`, k being the integers kept.
    static double[] linear(byte[] data, int length, int count) throws Corrupt {
        need(count <= 2L * length, length);
        double[] values = new double[count];
        if (count == 0) {
            return values;
        }
        double fixedPoint = fixedPoint(data, length);
        need(length >= (count == 1 ? 12 : 16), length);
        long before = integer(data, 8);
        values[0] = before / fixedPoint;
        if (count == 1) {
            return values;
        }
        long last = integer(data, 12);
        values[1] = last / fixedPoint;
        Numpress rest = new Numpress(data, 16, length);
        for (int i = 2; i < count; i++) {
            long next = last + (last - before) + (int) rest.next();
            values[i] = next / fixedPoint;
            before = last;
            last = next;
        }
        rest.finish();
        return values;
    }

    static double[] positiveIntegers(byte[] data, int length, int count) throws Corrupt {
        need(count <= 2L * length, length);
        double[] values = new double[count];
        Numpress rest = new Numpress(data, 0, length);
        for (int i = 0; i < count; i++) {
            values[i] = rest.next();
        }
        rest.finish();
        return values;
    }

    /// `x = exp(k/fixed point) - 1`, k of 16 bits.
    static double[] shortLogged(byte[] data, int length, int count) throws Corrupt {
        need(count <= length, length);
        double[] values = new double[count];
        if (count == 0) {
            return values;
        }
        double fixedPoint = fixedPoint(data, length);
        if (length != 8 + 2 * count) {
            throw new Corrupt((length - 8) / 2 + " values, not " + count);
        }
        for (int i = 0; i < count; i++) {
            int k = (data[8 + 2 * i] & 0xFF) | (data[9 + 2 * i] & 0xFF) << 8;
            values[i] = StrictMath.exp(k / fixedPoint) - 1;
        }
        return values;
    }

    private static double fixedPoint(byte[] data, int length) throws Corrupt {
        need(length >= 8, length);
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | data[i] & 0xFF;
        }
        double value = Double.longBitsToDouble(bits);
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new Corrupt("the fixed point is " + value + "; it must be a positive number");
        }
        return value;
    }

    private static long integer(byte[] data, int at) {
        return (data[at] & 0xFF) | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF) << 16 | (long) (data[at + 3] & 0xFF) << 24;
    }

    private static void need(boolean there, int length) throws Corrupt {
        if (!there) {
            throw new Corrupt("only " + length + " bytes are there");
        }
    }

    private int half() throws Corrupt {
        if (at >= end) {
            throw new Corrupt("the values end too early");
        }
        int half = low ? data[at++] & 0xF : data[at] >> 4 & 0xF;
        low = !low;
        return half;
    }

    private long next() throws Corrupt {
        int head = half();
        int lead = head <= 8 ? head : head - 8;
        int value = head <= 8 || lead == 0 ? 0 : -1 << 32 - 4 * lead;
        for (int i = lead; i < 8; i++) {
            value |= half() << 4 * (i - lead);
        }
        return value & 0xFFFFFFFFL;
    }

    private void finish() throws Corrupt {
        if (end - at > (low ? 1 : 0)) {
            throw new Corrupt("more values are there than the array should hold");
        }
    }
}
