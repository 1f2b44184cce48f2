package org.seedtrain.server.documents;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.seedtrain.batch.Text;

/// The words of printed documents in one language. Dates are written so that nobody can misread them, in one zone that is
/// named on the first page.
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Map<String, String> UNITS = Map.of(
            "Cel", "°C", "[pH]", "pH", "1/min", "min⁻¹", "1", "", "m3", "m³", "uS/cm", "µS/cm", "[CFU]/mL", "CFU/mL");

    private final String language;
    private final ResourceBundle bundle;
    private final ZoneId zone;

    private Words(String language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle("documents.words", Locale.of(language));
    }

    /// @param language `ko`; everything else is English
    static Words in(String language, ZoneId zone) {
        return new Words(language.startsWith("ko") ? "ko" : "en", zone);
    }

    String language() {
        return language;
    }

    String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /// A word of a closed set, e.g. `meaning.APPROVED`; the word itself when the catalogue does not know it.
    String word(String set, String word) {
        try {
            return bundle.getString(set + "." + word);
        } catch (MissingResourceException unknown) {
            return word;
        }
    }

    String of(Text text) {
        return text.in(language);
    }

    String wall(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    String zone(Instant at) {
        String offset = zone.getRules().getOffset(at).getId();
        return "UTC" + (offset.equals("Z") ? "" : offset);
    }

    /// Simulated time as days and hours of the batch: `1 d 03:20:15`.
    String simulated(double seconds) {
        long whole = (long) Math.floor(seconds);
        long days = whole / 86400;
        String clock = "%02d:%02d:%02d".formatted(whole / 3600 % 24, whole / 60 % 60, whole % 60);
        return days > 0 ? get("days", days) + " " + clock : clock;
    }

    /// Units as people write them.
    static String unit(String code) {
        String known = UNITS.get(code);
        return known != null ? known : code.replaceAll("\\bu(?=[gLmMASs])", "µ").replaceAll("\\bCel\\b", "°C").replaceAll("m2\\b", "m²")
                .replaceAll("m3\\b", "m³").replace("[", "").replace("]", "");
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static String number(double value) {
        String text = java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return text.length() > 14 ? String.format(Locale.ROOT, "%.6g", value) : text;
    }
}
