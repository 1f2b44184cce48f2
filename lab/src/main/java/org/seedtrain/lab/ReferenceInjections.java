package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.peak.Peak;

/// What blank and reference standard of a sequence say: where the main peak elutes, whether the system is fit (USP 621,
/// Ph. Eur. 2.2.46), whether anything was carried over.
final class ReferenceInjections {
    static final String STANDARD = "reference standard";
    static final String BLANK = "blank";

    private final List<Peak> standard;
    private final List<Criterion> suitability = new ArrayList<>();

    /// @param from begin of the part of the chromatogram that counts [min]
    ReferenceInjections(RawData raw, double from, double to) {
        standard = raw.traces().stream().filter(trace -> trace.subject().equals(STANDARD)).findFirst()
                .map(trace -> Elution.peaks(trace, from, to)).orElse(List.of());
        List<Trace> blanks = raw.traces().stream().filter(trace -> trace.subject().equals(BLANK)).toList();
        if (standard.isEmpty() || blanks.isEmpty()) {
            return;
        }
        Peak main = main();
        double dirt = Elution.peaks(blanks.getFirst(), from, to).stream().mapToDouble(Peak::area).sum();
        suitability.add(Criterion.within("blank", BLANK, Words.of("Peaks of the blank, of the standard", "공시험 피크(표준품 대비)"),
                100 * dirt / main.area(), null, 1.0, "%", 2));
        if (blanks.size() > 1) {
            double left = Elution.peaks(blanks.getLast(), from, to).stream()
                    .filter(peak -> Math.abs(peak.retention_min() - main.retention_min()) < 2 * main.width50_min()).mapToDouble(Peak::area).sum();
            suitability.add(Criterion.within("carryOver", BLANK, Words.of("Carry-over of the standard", "표준품 캐리오버"),
                    100 * left / main.area(), null, 0.5, "%", 2));
        }
    }

    static boolean sample(String subject) {
        return !subject.equals(STANDARD) && !subject.equals(BLANK);
    }

    boolean missing() {
        return standard.isEmpty();
    }

    /// The largest peak of the standard.
    Peak main() {
        return Elution.largest(standard);
    }

    /// The largest resolution of the standard's peaks.
    double mostResolution() {
        return standard.stream().mapToDouble(Peak::resolution).max().orElse(0);
    }

    ReferenceInjections retention(String en, String ko, double low, double high) {
        suitability.add(Criterion.within("retention", STANDARD, Words.of(en, ko), main().retention_min(), low, high, "min", 2));
        return this;
    }

    ReferenceInjections resolution(String en, String ko, double least) {
        suitability.add(Criterion.within("resolution", STANDARD, Words.of(en, ko), main().resolution(), least, null, "1", 2));
        return this;
    }

    ReferenceInjections shape(double mostTailing, double leastPlates) {
        suitability.add(Criterion.within("tailing", STANDARD, Words.of("Tailing", "테일링"), main().tailing(), 0.8, mostTailing, "1", 2));
        suitability.add(Criterion.within("plates", STANDARD, Words.of("Plates", "이론단수"), main().plates(), leastPlates, null, "1", 0));
        return this;
    }

    /// The criteria so far, to which those of the samples may be added.
    List<Criterion> criteria() {
        return suitability;
    }

    /// Injections whose detector was full.
    static List<Flag> saturated(RawData raw, double fullScale) {
        return raw.traces().stream().filter(trace -> trace.y().stream().mapToDouble(Double::doubleValue).max().orElse(0) >= fullScale)
                .map(trace -> Flag.of("saturated", trace.name(), "The detector is saturated: inject less", "검출기 포화: 주입량을 줄일 것")).toList();
    }
}
