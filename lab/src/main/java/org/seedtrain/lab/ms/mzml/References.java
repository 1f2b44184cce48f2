package org.seedtrain.lab.ms.mzml;

/// The five names and the numbers that XML allows after `&`; anything else stays as it is written.
final class References {
    private References() {}

    static String resolve(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            int end = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
            String one = end < 0 ? "" : character(raw.substring(i + 1, end));
            text.append(one.isEmpty() ? raw.substring(i, i + 1) : one);
            i = one.isEmpty() ? i + 1 : end + 1;
        }
        return text.toString();
    }

    private static String character(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> number(name);
        };
    }

    private static String number(String name) {
        if (!name.startsWith("#")) {
            return "";
        }
        try {
            int code = name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
