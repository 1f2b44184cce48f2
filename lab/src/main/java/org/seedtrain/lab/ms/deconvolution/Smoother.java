package org.seedtrain.lab.ms.deconvolution;

import org.hipparchus.util.FastMath;

/// Convolution with a Gaussian.
final class Smoother {
    private Smoother() {}

    /// @param sigma in cells
    static double[] gaussian(double[] values, double sigma) {
        if (!(sigma > 0.05)) {
            return values.clone();
        }
        int reach = (int) Math.ceil(4 * sigma);
        double[] weight = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            weight[i] = FastMath.exp(-0.5 * i * i / (sigma * sigma));
            sum += i == 0 ? weight[i] : 2 * weight[i];
        }
        double[] smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double all = weight[0] * values[i];
            for (int k = 1; k <= reach; k++) {
                double left = i - k >= 0 ? values[i - k] : 0;
                double right = i + k < values.length ? values[i + k] : 0;
                all += weight[k] * (left + right);
            }
            smooth[i] = all / sum;
        }
        return smooth;
    }
}
