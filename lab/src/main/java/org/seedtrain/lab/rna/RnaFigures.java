package org.seedtrain.lab.rna;

import java.util.Map;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;

/// The short formulas of the RNA laboratory.
public final class RnaFigures {
    /// RNA of an absorbance of 1 in 1 cm [ug/mL].
    public static final double PER_ABSORBANCE = 40;
    private static final double LN10 = 2.302585092994046;

    private RnaFigures() {}

    /// RNA [ug/mL] from absorbances at 260 nm and, for scattered light, 320 nm: `(A260 - A320) D 40/path`.
    public static double content(double a260, double a320, double dilution, double path_cm) {
        return (a260 - a320) * dilution * PER_ABSORBANCE / path_cm;
    }

    /// Encapsulated share [%] from the concentrations read off the line of standards: what the dye reaches only after a
    /// detergent has opened the particles.
    public static double encapsulation(double slope, double intercept, double total, double free) {
        return 100 * (1 - (free - intercept) / (total - intercept));
    }

    /// Share [%] of one peak by area over migration time, as is due where slow zones stay longer before the detector
    /// (Ph. Eur. 2.2.47).
    public static double correctedPercent(double[] areas, double[] times, int peak) {
        double sum = 0;
        for (int i = 0; i < areas.length; i++) {
            sum += areas[i] / times[i];
        }
        return 100 * areas[peak] / times[peak] / sum;
    }

    /// Share [%] of some of the 5' ends, by area.
    public static double share(Map<String, Double> areas, String... wanted) {
        double sum = 0;
        double part = 0;
        for (Map.Entry<String, Double> area : areas.entrySet()) {
            sum += area.getValue();
            for (String name : wanted) {
                part += area.getKey().equals(name) ? area.getValue() : 0;
            }
        }
        return 100 * part / sum;
    }

    /// Ionisable nitrogen for each phosphate.
    ///
    /// @param lipidMolarMass [g/mol], one amine a molecule
    /// @param nucleotide mean molar mass of a nucleotide [g/mol]
    public static double nitrogenToPhosphate(
            double lipid_mg, double lipidMolarMass, double rna_mg, double nucleotide) {
        return (lipid_mg / lipidMolarMass) / (rna_mg / nucleotide);
    }

    /// Apparent pKa by the dye TNS: the pH at half of the fluorescence, `F = Fmin + (Fmax - Fmin)/(1 + 10^(n (pH - pKa)))`, a
    /// logistic curve in 10^pH.
    public static double apparentPKa(double[] pH, double[] fluorescence) {
        double[] x = new double[pH.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = StrictMath.exp(LN10 * (pH[i] - 7));
        }
        StandardCurve curve = StandardCurve.fit(CurveModel.FOUR_PL, Weighting.NONE, x, fluorescence);
        return 7 + StrictMath.log(curve.parameter("c")) / LN10;
    }
}
