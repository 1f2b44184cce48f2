package org.seedtrain.server.documents;

import java.util.List;

/// XHTML as text, every content escaped.
final class Html {
    private final StringBuilder out = new StringBuilder();

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c == '\n' || c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF ? c : ' ');
            }
        });
        return safe.toString();
    }

    /// `<name class="style">` with escaped text.
    static String element(String name, String style, String text) {
        return "<" + name + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">" + escape(text) + "</" + name + ">";
    }

    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html open(String name, String style) {
        out.append('<').append(name);
        if (!style.isEmpty()) {
            out.append(" class=\"").append(style).append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Html text(String name, String style, String text) {
        out.append(element(name, style, text));
        return this;
    }

    Html heading(int level, String text) {
        return text("h" + level, "", text);
    }

    /// The head of a table, repeated on every page.
    Html table(String style, List<String> heads) {
        open("table", style).open("thead", "").open("tr", "");
        heads.forEach(head -> text("th", "", head));
        return close("tr").close("thead").open("tbody", "");
    }

    Html row(String style, String... cells) {
        open("tr", style);
        for (String cell : cells) {
            raw("<td>").raw(cell).raw("</td>");
        }
        return close("tr");
    }

    Html endTable() {
        return close("tbody").close("table");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
