package org.seedtrain.batch.operator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.seedtrain.batch.record.Numbers;

/// Lines of comma-separated numbers, each column with its decimals. What shows the same as the line before is copied from
/// there.
final class TrendRows {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    private static final double WHOLE = 1e15;
    private static final int LONGEST = 32;

    private final int[] digits;
    private final double[] last;
    /// Where each cell of the last line begins, with its comma, and where the line ends.
    private final int[] cell;
    private byte[] text = new byte[1 << 16];
    private int length;

    /// @param digits decimals by column
    TrendRows(int[] digits) {
        this.digits = digits;
        last = new double[digits.length];
        cell = new int[digits.length + 1];
    }

    /// Adds a line; what is no finite number stays empty.
    void add(long time, double[] values) {
        boolean first = length == 0;
        int n = digits.length;
        room(Math.max(LONGEST, 2 * (cell[n] - cell[0]) + LONGEST * n));
        whole(time, 0);
        int i = 0;
        while (i < n) {
            int same = i;
            while (!first && same < n && bits(values[same]) == bits(last[same])) {
                same++;
            }
            if (same > i) {
                copy(i, same);
                i = same;
            } else {
                cell[i] = length;
                text[length++] = ',';
                number(values[i], digits[i]);
                last[i] = values[i];
                i++;
            }
        }
        cell[n] = length;
        text[length++] = '\n';
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private void room(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, 2 * text.length + more);
        }
    }

    private void copy(int from, int to) {
        int begin = cell[from];
        int count = cell[to] - begin;
        System.arraycopy(text, begin, text, length, count);
        int shift = length - begin;
        for (int k = from; k < to; k++) {
            cell[k] += shift;
        }
        length += count;
    }

    /// As [Numbers#show] up to ties, without the cost of decimals: whole numbers of the last digit.
    private void number(double value, int places) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            return;
        }
        double scaled = Math.abs(value) * POWERS[Math.min(places, 9)];
        if (places > 9 || scaled > WHOLE) {
            byte[] shown = Numbers.show(value, places).getBytes(StandardCharsets.ISO_8859_1);
            room(shown.length + LONGEST * digits.length);
            System.arraycopy(shown, 0, text, length, shown.length);
            length += shown.length;
            return;
        }
        long whole = (long) Math.floor(scaled + 0.5);
        if (value < 0 && whole > 0) {
            text[length++] = '-';
        }
        whole(whole, places);
    }

    /// Writes the digits of a number that is not negative, the last `places` behind a point.
    private void whole(long number, int places) {
        int size = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            size++;
        }
        size = Math.max(size, places + 1);
        int at = length + size + (places > 0 ? 1 : 0);
        length = at;
        long rest = number;
        for (int k = 0; k < size; k++) {
            if (k == places && places > 0) {
                text[--at] = '.';
            }
            long less = rest / 10;
            text[--at] = (byte) ('0' + (rest - 10 * less));
            rest = less;
        }
    }

    @Override
    public String toString() {
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }
}
