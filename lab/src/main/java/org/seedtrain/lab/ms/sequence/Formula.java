package org.seedtrain.lab.ms.sequence;

import java.util.Arrays;

/// An elemental composition; counts may be negative in a difference (a loss).
public final class Formula {
    /// Mass of the proton [Da], as in the reference cases.
    public static final double PROTON = 1.00727646688;
    public static final Formula NONE = new Formula(new int[Element.values().length]);
    public static final Formula WATER = of("H2O");
    private final int[] counts;

    private Formula(int[] counts) {
        this.counts = counts;
    }

    /// @param text e.g. `C6H10O5`, `H-2`
    public static Formula of(String text) {
        int[] counts = new int[Element.values().length];
        int i = 0;
        while (i < text.length()) {
            int from = i++;
            while (i < text.length() && Character.isLowerCase(text.charAt(i))) {
                i++;
            }
            String symbol = text.substring(from, i);
            int digits = i;
            while (i < text.length() && (Character.isDigit(text.charAt(i)) || i == digits && text.charAt(i) == '-')) {
                i++;
            }
            String count = text.substring(digits, i);
            Element element = Arrays.stream(Element.values()).filter(known -> known.name().equals(symbol)).findFirst()
                    .orElseThrow(() -> new SequenceRefused("formula '" + text + "': '" + symbol + "' at letter " + (from + 1)
                            + " is not among the elements " + Arrays.toString(Element.values())));
            if (count.equals("-") || count.length() > 6) {
                throw new SequenceRefused("formula '" + text + "': '" + count + "' is not a count");
            }
            counts[element.ordinal()] += count.isEmpty() ? 1 : Integer.parseInt(count);
        }
        return new Formula(counts);
    }

    public Formula plus(Formula other) {
        return plus(other, 1);
    }

    /// This and a number of others; the number may be negative.
    public Formula plus(Formula other, int times) {
        int[] sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * other.counts[i];
        }
        return new Formula(sum);
    }

    public int count(Element element) {
        return counts[element.ordinal()];
    }

    /// Of the most abundant isotope of each element [Da].
    public double monoisotopic() {
        double sum = 0;
        for (Element element : Element.values()) {
            sum += counts[element.ordinal()] * element.monoisotopic();
        }
        return sum;
    }

    /// [Da]
    public double average() {
        double sum = 0;
        for (Element element : Element.values()) {
            sum += counts[element.ordinal()] * element.average();
        }
        return sum;
    }

    /// m/z of the ion with this many protons, from a neutral mass.
    public static double mz(double mass, int charge) {
        return mass / charge + PROTON;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && Arrays.equals(counts, formula.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /// Carbon, hydrogen, then the others by their symbols: `C6H10O5`.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Element element : new Element[] {Element.C, Element.H, Element.Cl, Element.Fe, Element.K, Element.N, Element.Na,
            Element.O, Element.P, Element.S, Element.Se}) {
            int count = counts[element.ordinal()];
            if (count != 0) {
                text.append(element.name()).append(count == 1 ? "" : String.valueOf(count));
            }
        }
        return text.toString();
    }
}
