package org.seedtrain.lab.protein;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Words;

/// What a substance of the buffer does to a colorimetric protein assay: it reads as so much protein, and takes so much of the colour
/// away. Set to the compatibility tables of the reagents' makers (a substance at its limit shifts 1 g/L by about 10 %).
///
/// @param apparent protein that the substance reads as [ug/mL per unit]
/// @param suppression part of the colour that is lost, `1 - 1/(1 + suppression * amount)` [1 per unit]
public record Interference(double apparent, double suppression) {
    private static final Interference NONE = new Interference(0, 0);

    /// A colorimetric assay.
    public enum Assay {
        BCA,
        BRADFORD,
        LOWRY
    }

    /// What a buffer may hold.
    public enum Substance {
        HISTIDINE("histidine", "mmol/L", "histidine", "히스티딘"),
        TRIS("tris", "mmol/L", "Tris", "트리스"),
        CITRATE("citrate", "mmol/L", "citrate", "시트르산염"),
        SUGAR("sugar", "mmol/L", "reducing sugar", "환원당"),
        THIOL("thiol", "mmol/L", "reducing agent", "환원제"),
        DETERGENT("detergent", "g/L", "detergent", "계면활성제");

        private final String id;
        private final String unit;
        private final Map<String, String> title;

        Substance(String id, String unit, String en, String ko) {
            this.id = id;
            this.unit = unit;
            this.title = Words.of(en, ko);
        }

        public String id() {
            return id;
        }

        public String unit() {
            return unit;
        }

        public Map<String, String> title() {
            return title;
        }
    }

    public static Interference of(Assay assay, Substance substance) {
        return switch (assay) {
            case BCA -> switch (substance) {
                case HISTIDINE -> new Interference(0.0012 / 0.0014, 0);
                case TRIS -> new Interference(0, 1 / 2300.0);
                case CITRATE -> new Interference(0, 1 / 1500.0);
                case SUGAR -> new Interference(0.013 / 0.0014, 0);
                case THIOL -> new Interference(0.13 / 0.0014, 0);
                case DETERGENT -> new Interference(0.005 / 0.0014, 0);
            };
            case BRADFORD -> switch (substance) {
                case DETERGENT -> new Interference(90, 1 / 12.0);
                case TRIS -> new Interference(0, 1 / 20000.0);
                case HISTIDINE, CITRATE, SUGAR, THIOL -> NONE;
            };
            case LOWRY -> switch (substance) {
                case HISTIDINE -> new Interference(0.5, 0);
                case TRIS -> new Interference(0.6, 1 / 400.0);
                case CITRATE -> new Interference(0, 1 / 40.0);
                case SUGAR -> new Interference(1.2, 0);
                case THIOL -> new Interference(120, 0);
                case DETERGENT -> new Interference(15, 1 / 20.0);
            };
        };
    }

    public boolean any() {
        return apparent > 0 || suppression > 0;
    }

    /// Relative shift of a result.
    ///
    /// @param protein in the well's sample [ug/mL]
    /// @param amounts in the well's sample, by substance
    public static double bias(Assay assay, Map<Substance, Double> amounts, double protein) {
        double added = 0;
        double lost = 1;
        for (Map.Entry<Substance, Double> entry : amounts.entrySet()) {
            Interference one = of(assay, entry.getKey());
            added += one.apparent * entry.getValue();
            lost += one.suppression * entry.getValue();
        }
        return (protein + added) / lost / protein - 1;
    }

    /// Reads `histidine=20`, `detergent=0.2`.
    ///
    /// @throws IllegalArgumentException naming what cannot be
    public static Map<Substance, Double> parse(List<String> words) {
        Map<Substance, Double> amounts = new java.util.TreeMap<>();
        for (String word : words) {
            int at = word.indexOf('=');
            String name = at < 0 ? word : word.substring(0, at).strip();
            List<String> known = new ArrayList<>();
            Substance found = null;
            for (Substance substance : Substance.values()) {
                known.add(substance.id + " [" + substance.unit + "]");
                found = substance.id.equals(name) ? substance : found;
            }
            double amount = Double.NaN;
            try {
                amount = at < 0 ? Double.NaN : Double.parseDouble(word.substring(at + 1).strip());
            } catch (NumberFormatException notANumber) {
                // said below
            }
            if (found == null || !(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException("the buffer '" + word + "' must be a substance, = and its amount, e.g."
                        + " histidine=20; known are " + String.join(", ", known));
            }
            amounts.put(found, amount);
        }
        return amounts;
    }
}
