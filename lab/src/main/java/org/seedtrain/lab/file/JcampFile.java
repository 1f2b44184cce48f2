package org.seedtrain.lab.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A spectrum or chromatogram in JCAMP-DX (McDonald & Wilks 1988, version 4.24; Lampen et al. 1994): XYDATA as free numbers (AFFN)
/// or packed, squeezed, difference and duplicate forms (ASDF), XYPOINTS and PEAK TABLE. Of several blocks the first with
/// data is read. The checks of the format are made: the number of points, the place of every line, and the ordinate
/// that a difference line repeats.
///
/// @param xUnits as it stands there, e.g. `NANOMETERS`
/// @param header all labelled records by their labels, in capitals without blanks
/// @param points whether the points stand alone (XYPOINTS, PEAK TABLE) instead of at even steps
@SuppressWarnings("ArrayRecordComponent")
public record JcampFile(
        String title, String dataType, String xUnits, String yUnits, Map<String, String> header, double[] x, double[] y,
        boolean points) {

    /// @param name of the file, for messages
    /// @throws FileRefused naming the line and what would be right
    public static JcampFile parse(String name, String text) {
        return new Reader(name).read(text);
    }

    private static final class Reader {
        private final String name;
        private final TreeMap<String, String> header = new TreeMap<>();
        private final List<Double> x = new ArrayList<>();
        private final List<Double> y = new ArrayList<>();
        private double xFactor = 1;
        private double yFactor = 1;

        Reader(String name) {
            this.name = name;
        }

        private FileRefused refused(int line, String words) {
            return new FileRefused(name + ", line " + line + ": " + words);
        }

        JcampFile read(String text) {
            String[] lines = text.replace("\uFEFF", "").split("\\R", -1);
            String label = "";
            String form = "";
            List<String> data = new ArrayList<>();
            int first = 0;
            for (int i = 0; i < lines.length; i++) {
                int comment = lines[i].indexOf("$$");
                String line = comment >= 0 ? lines[i].substring(0, comment) : lines[i];
                if (line.stripLeading().startsWith("##")) {
                    int equals = line.indexOf('=');
                    if (equals < 0) {
                        throw refused(i + 1, "'" + line.strip() + "' is a label without '='");
                    }
                    if (!form.isEmpty()) {
                        break;
                    }
                    label = line.strip().substring(2, line.strip().indexOf('=')).replaceAll("[\\s\\-/_]", "").toUpperCase(Locale.ROOT);
                    String value = line.substring(equals + 1).strip();
                    if (label.equals("NTUPLES")) {
                        throw refused(i + 1, "this file holds NTUPLES (several variables); export it as XYDATA or XYPOINTS");
                    }
                    if (List.of("XYDATA", "XYPOINTS", "PEAKTABLE", "PEAKASSIGNMENTS").contains(label)) {
                        form = label;
                        first = i + 2;
                    }
                    header.put(label, value);
                } else if (!form.isEmpty()) {
                    data.add(line);
                } else if (!label.isEmpty() && !line.isBlank()) {
                    header.merge(label, line.strip(), (old, more) -> old + "\n" + more);
                }
            }
            if (form.isEmpty()) {
                throw new FileRefused(name + " has no XYDATA, XYPOINTS or PEAK TABLE; is it JCAMP-DX?");
            }
            xFactor = factor("XFACTOR");
            yFactor = factor("YFACTOR");
            if (form.equals("XYDATA")) {
                ordinates(data, first);
            } else {
                pairs(data, first);
            }
            return finished(!form.equals("XYDATA"));
        }

        private double factor(String label) {
            return header.containsKey(label) ? number(label) : 1;
        }

        private double number(String label) {
            String value = header.getOrDefault(label, "").strip();
            try {
                return Double.parseDouble(value.replace(',', '.'));
            } catch (NumberFormatException notANumber) {
                throw new FileRefused(name + ": ##" + label + "= is '" + value + "'; it must be a number");
            }
        }

        private JcampFile finished(boolean points) {
            if (header.containsKey("NPOINTS") && number("NPOINTS") != x.size()) {
                throw new FileRefused(name + ": ##NPOINTS= promises " + header.get("NPOINTS") + " points, there are " + x.size()
                        + "; the file is cut off or was changed");
            }
            if (x.isEmpty()) {
                throw new FileRefused(name + " has no points");
            }
            int n = x.size();
            double[] xs = x.stream().mapToDouble(Double::doubleValue).toArray();
            double[] ys = y.stream().mapToDouble(Double::doubleValue).toArray();
            if (n > 1 && xs[0] > xs[n - 1]) {
                for (int i = 0, k = n - 1; i < k; i++, k--) {
                    double swap = xs[i];
                    xs[i] = xs[k];
                    xs[k] = swap;
                    swap = ys[i];
                    ys[i] = ys[k];
                    ys[k] = swap;
                }
            }
            return new JcampFile(header.getOrDefault("TITLE", ""), header.getOrDefault("DATATYPE", ""), header.getOrDefault("XUNITS", ""),
                    header.getOrDefault("YUNITS", ""), Collections.unmodifiableMap(header), xs, ys, points);
        }

        private void pairs(List<String> lines, int first) {
            for (int i = 0; i < lines.size(); i++) {
                for (String group : lines.get(i).split(";")) {
                    String[] cells = group.strip().replaceAll("<[^>]*>", "").replaceAll("[()]", "").strip().split("[,\\s]+");
                    if (cells.length == 1 && cells[0].isEmpty()) {
                        continue;
                    }
                    if (cells.length % 2 != 0) {
                        throw refused(first + i, "'" + group.strip() + "' must be pairs of an abscissa and an ordinate");
                    }
                    for (int k = 0; k < cells.length; k += 2) {
                        x.add(xFactor * value(cells[k], first + i));
                        y.add(yFactor * value(cells[k + 1], first + i));
                    }
                }
            }
        }

        private double value(String cell, int line) {
            try {
                return Double.parseDouble(cell);
            } catch (NumberFormatException notANumber) {
                throw refused(line, "'" + cell + "' is no number");
            }
        }

        private void ordinates(List<String> lines, int first) {
            int points = (int) number("NPOINTS");
            double start = number("FIRSTX");
            double step = points > 1 ? (number("LASTX") - start) / (points - 1) : 1;
            boolean packed = lines.stream().anyMatch(line -> line.matches(".*[@A-DF-Za-df-s%].*"))
                    || lines.stream().noneMatch(line -> line.matches(".*[0-9.][eE][+-]?\\d.*"));
            boolean differences = false;
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBlank()) {
                    continue;
                }
                JcampOrdinates line = JcampOrdinates.of(lines.get(i), packed);
                if (line.wrong() != null) {
                    throw refused(first + i, line.wrong());
                }
                List<Double> values = line.values();
                int expected = y.size() - (differences ? 1 : 0);
                double place = start + expected * step;
                if (Math.abs(line.abscissa() * xFactor - place) > Math.max(0.6 * Math.abs(step), 1e-6 * Math.abs(place))) {
                    throw refused(first + i, "the line begins at " + line.abscissa() * xFactor + ", but after " + y.size()
                            + " points it must be at " + place + "; a line is missing or was changed");
                }
                int from = 0;
                if (differences && !values.isEmpty()) {
                    if (Math.abs(values.getFirst() * yFactor - y.getLast()) > 1.01 * Math.abs(yFactor)) {
                        throw refused(first + i, "the check fails: the last line ends with " + y.getLast() + ", this one begins with "
                                + values.getFirst() * yFactor);
                    }
                    from = 1;
                }
                for (double value : values.subList(from, values.size())) {
                    x.add(start + x.size() * step);
                    y.add(value * yFactor);
                }
                differences = line.differences();
            }
            // A file may end with a line that holds nothing but the last check.
            if (y.size() == points + 1 && differences) {
                x.removeLast();
                y.removeLast();
            }
        }
    }
}
