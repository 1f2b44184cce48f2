package org.seedtrain.lab.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON text (RFC 8259) as maps, lists, strings, numbers (Double), Boolean and null.
public final class JsonText {
    private final String name;
    private final String text;
    private int at;

    private JsonText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /// @throws FileRefused naming the line
    public static @Nullable Object parse(String name, String text) {
        JsonText json = new JsonText(name, text);
        Object value = json.value(0);
        json.blanks();
        if (json.at < text.length()) {
            throw json.refused("the text goes on after its end");
        }
        return value;
    }

    private FileRefused refused(String words) {
        return new FileRefused(name + ", line " + (1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count())
                + ": this is no JSON: " + words);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        blanks();
        if (at >= text.length()) {
            throw refused("it ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw refused("found '" + text.charAt(at) + "' where '" + c + "' must stand");
        }
        at++;
    }

    private @Nullable Object value(int depth) {
        if (depth > 64) {
            throw refused("it is nested too deeply");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        expect('{');
        while (peek() != '}') {
            String key = string();
            expect(':');
            object.put(key, value(depth + 1));
            if (peek() != '}') {
                expect(',');
            }
        }
        at++;
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        expect('[');
        while (peek() != ']') {
            array.add(value(depth + 1));
            if (peek() != ']') {
                expect(',');
            }
        }
        at++;
        return array;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                char escape = text.charAt(at++);
                switch (escape) {
                    case 'n' -> string.append('\n');
                    case 't' -> string.append('\t');
                    case 'r' -> string.append('\r');
                    case 'b' -> string.append('\b');
                    case 'f' -> string.append('\f');
                    case 'u' -> {
                        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                            throw refused("\\u needs four hexadecimal digits");
                        }
                        string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    }
                    default -> string.append(escape);
                }
            } else {
                string.append(c);
            }
        }
        if (at >= text.length()) {
            throw refused("a quotation mark is opened and never closed");
        }
        at++;
        return string.toString();
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw refused("found '" + text.charAt(at) + "'");
        }
        at += word.length();
        return value;
    }

    private Double number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.valueOf(text.substring(start, at));
        } catch (NumberFormatException notANumber) {
            throw refused("found '" + text.charAt(start) + "'");
        }
    }
}
