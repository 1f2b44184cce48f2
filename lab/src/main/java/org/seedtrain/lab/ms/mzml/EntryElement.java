package org.seedtrain.lab.ms.mzml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A `spectrum` or `chromatogram` while it is being read.
final class EntryElement {
    private static final double[] NONE = {};
    final boolean spectrum;
    final int index;
    final String id;
    final long offset;
    final int length;
    private int msLevel;
    private Spectrum.Polarity polarity = Spectrum.Polarity.UNSTATED;
    private Spectrum.Representation representation = Spectrum.Representation.UNSTATED;
    private double time_s = Double.NaN;
    private String type = "";
    private final List<Spectrum.Precursor> precursors = new ArrayList<>();
    private double ionMz;
    private int ionCharge;
    private double ionIntensity;
    private double @Nullable [] mz;
    private double @Nullable [] intensity;
    private double @Nullable [] time;

    EntryElement(boolean spectrum, int index, String id, long offset, int length) {
        this.spectrum = spectrum;
        this.index = index;
        this.id = id;
        this.offset = offset;
        this.length = length;
    }

    String name() {
        return (spectrum ? "spectrum " : "chromatogram ") + (index + 1) + " ('" + id + "')";
    }

    /// @param inside the element the term stands in
    void take(String inside, Parameter parameter) throws NumberFormatException {
        switch (inside) {
            case "spectrum" -> {
                switch (parameter.accession()) {
                    case "MS:1000511" -> msLevel = Integer.parseInt(parameter.value().strip());
                    case "MS:1000130" -> polarity = Spectrum.Polarity.POSITIVE;
                    case "MS:1000129" -> polarity = Spectrum.Polarity.NEGATIVE;
                    case "MS:1000128" -> representation = Spectrum.Representation.PROFILE;
                    case "MS:1000127" -> representation = Spectrum.Representation.CENTROID;
                    case "MS:1000579" -> msLevel = msLevel == 0 ? 1 : msLevel;
                    default -> {}
                }
            }
            case "chromatogram" -> type = type.isEmpty() ? parameter.name() : type;
            case "scan" -> {
                if (parameter.accession().equals("MS:1000016")) {
                    time_s = Double.parseDouble(parameter.value().strip()) * Vocabulary.seconds(parameter);
                }
            }
            case "selectedIon" -> {
                switch (parameter.accession()) {
                    case "MS:1000744", "MS:1000040" -> ionMz = Double.parseDouble(parameter.value().strip());
                    case "MS:1000041" -> ionCharge = (int) Double.parseDouble(parameter.value().strip());
                    case "MS:1000042" -> ionIntensity = Double.parseDouble(parameter.value().strip());
                    default -> {}
                }
            }
            default -> {}
        }
    }

    void ionBegins() {
        ionMz = 0;
        ionCharge = 0;
        ionIntensity = 0;
    }

    void ionEnds() {
        precursors.add(new Spectrum.Precursor(ionMz, ionCharge, ionIntensity));
    }

    void array(ArrayElement.Holds holds, double[] values) {
        switch (holds) {
            case MZ -> mz = values;
            case INTENSITY -> intensity = values;
            case TIME -> time = values;
            case OTHER -> {}
        }
    }

    /// @throws MzMlRefused when an array is missing or they differ in length
    MzMlEntry whole(String file) {
        double[] x = spectrum ? mz : time;
        double[] y = intensity;
        if (x == null || y == null) {
            if (length > 0) {
                throw new MzMlRefused(file + ": " + name() + " at byte " + offset + " has no "
                        + (x == null ? spectrum ? "m/z array" : "time array" : "intensity array"));
            }
            x = NONE;
            y = NONE;
        }
        if (x.length != y.length) {
            throw new MzMlRefused(file + ": " + name() + " at byte " + offset + " has " + x.length
                    + (spectrum ? " m/z values" : " times") + " but " + y.length + " intensities");
        }
        return spectrum
                ? new Spectrum(index, id, offset, msLevel, polarity, representation, time_s, precursors, x, y)
                : new Chromatogram(index, id, offset, type, x, y);
    }
}
