package org.seedtrain.lab.ms.deconvolution;

/// A spectrum from which no masses can be made, or settings that make no sense; the message says why.
public final class DeconvolutionRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public DeconvolutionRefused(String message) {
        super(message);
    }
}
