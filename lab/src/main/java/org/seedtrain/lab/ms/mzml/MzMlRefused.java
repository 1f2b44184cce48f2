package org.seedtrain.lab.ms.mzml;

/// A file that cannot be read as mzML. The message names the file, the byte, the spectrum where there is one, and what would
/// be right.
public final class MzMlRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public MzMlRefused(String message) {
        super(message);
    }
}
