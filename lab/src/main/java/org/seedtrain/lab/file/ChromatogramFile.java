package org.seedtrain.lab.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.seedtrain.lab.RawData.Trace;

/// A chromatogram as two columns, time and signal: with or without a header, after the header of a vendor's export, with commas,
/// semicolons, tabs or blanks between the columns and a decimal point or comma. Times in seconds or milliseconds are
/// known by their column's name; else they are minutes. JCAMP-DX is read too.
public final class ChromatogramFile {
    private static final int MOST = 20_000_000;

    private final String name;
    private final String text;
    private double[] time = new double[4096];
    private double[] signal = new double[4096];
    private int n;
    private final TreeMap<String, String> header = new TreeMap<>();
    private char separator = ',';
    private boolean comma;
    private int timeColumn;
    private int signalColumn = 1;
    private double perMinute = 1;

    private ChromatogramFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /// @param name of the injection, e.g. `S-101.1`
    /// @param subject the specimen, `reference standard` or `blank`
    /// @throws FileRefused naming the line that cannot be read
    public static Trace parse(String name, String subject, String text) {
        Chromatogram read = new ChromatogramFile("", text).read();
        List<Double> times = Arrays.stream(read.time_min()).boxed().toList();
        return new Trace(name, subject, "min", "mAU", times, Arrays.stream(read.signal()).boxed().toList());
    }

    /// @param name of the file, for messages
    /// @throws FileRefused naming the line that cannot be read and what would be right
    public static Chromatogram read(String name, String text) {
        String start = text.stripLeading();
        if (start.regionMatches(true, 0, "##TITLE", 0, 7) || start.regionMatches(true, 0, "##JCAMP", 0, 7)) {
            JcampFile file = JcampFile.parse(name, text);
            double factor = file.xUnits().toUpperCase(Locale.ROOT).startsWith("SEC") ? 60 : 1;
            return new Chromatogram(name, Arrays.stream(file.x()).map(x -> x / factor).toArray(), file.y(), file.header());
        }
        return new ChromatogramFile(name, text).read();
    }

    private String at(int line) {
        return (name.isEmpty() ? "" : name + ", ") + "line " + line;
    }

    private Chromatogram read() {
        int line = 0;
        int position = 0;
        List<String> before = List.of();
        while (position < text.length()) {
            int end = text.indexOf('\n', position);
            end = end < 0 ? text.length() : end;
            String words = text.substring(position, end).strip();
            position = end + 1;
            line++;
            if (words.isEmpty() || words.startsWith("#")) {
                continue;
            }
            if (n == 0) {
                before = start(words, before, line);
            } else if (words.charAt(0) == '[') {
                break;
            } else {
                point(cells(words), line);
            }
        }
        if (n < 20) {
            throw new FileRefused((name.isEmpty() ? "a chromatogram" : name + ": a chromatogram")
                    + " needs 20 points or more, each a line with a time and a signal; this file has " + n);
        }
        return new Chromatogram(name, Arrays.copyOf(time, n), Arrays.copyOf(signal, n), header);
    }

    /// A line before the first point: notes a header, or begins the data.
    ///
    /// @return the cells of a line that may be the names of the columns
    private List<String> start(String words, List<String> before, int line) {
        separator = words.indexOf('\t') >= 0 ? '\t' : words.indexOf(';') >= 0 ? ';'
                : words.indexOf(',') >= 0 && words.strip().indexOf(' ') < 0 ? ',' : words.indexOf(',') >= 0 && words.indexOf(' ') >= 0
                        && words.matches("[-+0-9.,eE\\s]+") && !words.matches(".*,\\s.*") ? ' ' : words.indexOf(',') >= 0 ? ',' : ' ';
        comma = separator != ',';
        List<String> cells = cells(words);
        boolean data = cells.size() > 1 && number(cells.get(0)) && number(cells.get(1));
        if (!data) {
            if (cells.size() == 2 && !cells.getFirst().isEmpty()) {
                header.putIfAbsent(cells.getFirst().replace(":", "").strip(), cells.get(1));
            }
            if (cells.size() == 1 && number(cells.getFirst())) {
                throw new FileRefused(at(line) + ": there must be a time and a signal, found '" + words + "'");
            }
            return cells.size() > 1 ? cells : before;
        }
        if (separator == ',' && cells.size() == 4 && cells.stream().allMatch(cell -> cell.matches("[-+]?\\d+"))) {
            throw new FileRefused(at(line) + ": '" + words + "' has commas between the columns and in the numbers; export with"
                    + " semicolons or tabs between the columns, or with decimal points");
        }
        columns(before);
        point(cells, line);
        return before;
    }

    private void columns(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String column = names.get(i).toLowerCase(Locale.ROOT);
            if (i > 0 && column.equals("signal")) {
                signalColumn = i;
            }
            if (i == 0) {
                perMinute = column.matches(".*(\\(|\\[|_|\\s)(ms|msec|milliseconds?)(\\)|]|$).*") ? 60_000
                        : column.matches(".*((\\(|\\[|_|\\s)(s|sec|secs)(\\)|]|$)|seconds?).*") ? 60 : 1;
            }
        }
    }

    private void point(List<String> cells, int line) {
        if (cells.size() <= signalColumn) {
            throw new FileRefused(at(line) + ": there must be a time and a signal, found '" + String.join(" ", cells) + "'");
        }
        double t = number(cells.get(timeColumn), line, "time") / perMinute;
        double y = number(cells.get(signalColumn), line, "signal");
        if (n > 0 && !(t > time[n - 1])) {
            throw new FileRefused(at(line) + ": the time " + t + " min does not come after " + time[n - 1]
                    + " min; sort the file by time, each time once");
        }
        if (n == MOST) {
            throw new FileRefused((name.isEmpty() ? "the file" : name) + " has more than " + MOST
                    + " points; export it with fewer: 20 over the narrowest peak are enough");
        }
        if (n == time.length) {
            time = Arrays.copyOf(time, 2 * n);
            signal = Arrays.copyOf(signal, 2 * n);
        }
        time[n] = t;
        signal[n++] = y;
    }

    private List<String> cells(String words) {
        String[] parts = separator == ' ' ? words.split("\\s+") : split(words);
        for (int i = 0; i < parts.length; i++) {
            String cell = parts[i].strip();
            parts[i] = cell.length() > 1 && cell.charAt(0) == '"' && cell.endsWith("\"") ? cell.substring(1, cell.length() - 1).strip() : cell;
        }
        return List.of(parts);
    }

    private String[] split(String words) {
        int first = words.indexOf(separator);
        if (first < 0) {
            return new String[] {words};
        }
        int second = words.indexOf(separator, first + 1);
        return second < 0 ? new String[] {words.substring(0, first), words.substring(first + 1)}
                : words.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
    }

    private boolean number(String cell) {
        if (cell.isEmpty() || "+-.0123456789,".indexOf(cell.charAt(0)) < 0) {
            return false;
        }
        try {
            return Double.isFinite(Double.parseDouble(comma ? cell.replace(',', '.') : cell));
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private double number(String cell, int line, String what) {
        if (!number(cell)) {
            throw new FileRefused(at(line) + ": the " + what + " is '" + cell + "'; it must be a number");
        }
        return Double.parseDouble(comma ? cell.replace(',', '.') : cell);
    }
}
