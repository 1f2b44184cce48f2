package org.seedtrain.lab.ms;

import java.util.Arrays;

/// A curve for a picture: of many points the lowest and the highest of each short stretch.
record Thinned(double[] x, double[] y) {
    private static final int MOST = 3000;

    static Thinned of(double[] x, double[] y) {
        if (x.length <= MOST) {
            return new Thinned(x.clone(), y.clone());
        }
        int stretches = MOST / 2;
        double[] newX = new double[MOST];
        double[] newY = new double[MOST];
        int count = 0;
        for (int s = 0; s < stretches; s++) {
            int from = (int) ((long) s * x.length / stretches);
            int to = (int) ((long) (s + 1) * x.length / stretches);
            int low = from;
            int high = from;
            for (int i = from; i < to; i++) {
                low = y[i] < y[low] ? i : low;
                high = y[i] > y[high] ? i : high;
            }
            newX[count] = x[Math.min(low, high)];
            newY[count++] = y[Math.min(low, high)];
            if (low != high) {
                newX[count] = x[Math.max(low, high)];
                newY[count++] = y[Math.max(low, high)];
            }
        }
        return new Thinned(Arrays.copyOf(newX, count), Arrays.copyOf(newY, count));
    }
}
