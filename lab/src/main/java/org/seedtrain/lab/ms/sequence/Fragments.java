package org.seedtrain.lab.ms.sequence;

/// Fragments of a peptide when the amide bonds break: b ions keep the first residues, y ions the last (Roepstorff & Fohlman
/// 1984). m/z with one proton: `b(i) = sum of i residues + proton`, `y(i) = sum of i residues + water + proton`.
///
/// @param b from b1 on [m/z, charge 1]
/// @param y from y1 on [m/z, charge 1]
public record Fragments(double[] b, double[] y) {
    /// @param differences mass added to each residue by modifications [Da]; as long as the peptide
    public static Fragments of(String letters, double[] differences) {
        int n = letters.length() - 1;
        double[] b = new double[Math.max(0, n)];
        double[] y = new double[Math.max(0, n)];
        double sum = Formula.PROTON;
        for (int i = 0; i < n; i++) {
            sum += Residue.known(letters.charAt(i)).formula().monoisotopic() + differences[i];
            b[i] = sum;
        }
        sum = Formula.PROTON + Formula.WATER.monoisotopic();
        for (int i = 0; i < n; i++) {
            sum += Residue.known(letters.charAt(n - i)).formula().monoisotopic() + differences[n - i];
            y[i] = sum;
        }
        return new Fragments(b, y);
    }
}
