package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table as a picture (SVG): panels one below the other over a common axis. The same table gives the same bytes.
public final class Drawing {
    private static final int WIDTH = 720;
    private static final int LEFT = 66;
    private static final int RIGHT = 18;
    private static final int PANEL = 170;
    private static final int HEAD = 44;
    private static final int FOOT = 46;
    /// Colours that differ in brightness too (Okabe and Ito 2008).
    private static final String[] COLOURS = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8c6d00", "#56b4e9", "#000000"};
    private static final Map<String, Double> SECONDS = Map.of("s", 1.0, "min", 60.0, "h", 3600.0, "d", 86400.0);

    private final StringBuilder svg = new StringBuilder();
    private final Table table;
    private final double low;
    private final double high;
    private final double factor;
    private final String unit;

    private Drawing(Table table, Plot plot) {
        this.table = table;
        String own = table.columns().getFirst().unit();
        double first = table.rows().getFirst()[0];
        double last = table.rows().getLast()[0];
        String wanted = plot.x();
        if (SECONDS.containsKey(own)) {
            double span = (last - first) * SECONDS.get(own);
            unit = wanted != null ? wanted : span > 172_800 ? "d" : span > 10_800 ? "h" : span > 900 ? "min" : "s";
            factor = SECONDS.get(own) / SECONDS.get(unit);
        } else {
            unit = own;
            factor = 1;
        }
        low = first * factor;
        high = last > first ? last * factor : first * factor + 1;
    }

    /// Draws it.
    ///
    /// @param name used as title if the plot has none
    /// @throws CaseProblem if the plot names a column that is not there
    public static String svg(String name, Table table, Plot plot) {
        return new Drawing(table, plot).draw(plot.title().isEmpty() ? name : plot.title(), panels(table, plot));
    }

    private static List<Plot.Panel> panels(Table table, Plot plot) {
        if (!plot.panels().isEmpty()) {
            return plot.panels();
        }
        List<String> all = table.columns().stream().skip(1).map(Column::name).toList();
        return List.of(new Plot.Panel("", all));
    }

    private String draw(String title, List<Plot.Panel> panels) {
        int height = 34 + panels.size() * (PANEL + HEAD) + FOOT;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"Pretendard, Helvetica, Arial, sans-serif\" font-size=\"12\" fill=\"#333\" role=\"img\">\n",
                WIDTH, height, WIDTH, height));
        svg.append("<title>").append(escape(title)).append("</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"#fff\"/>\n");
        text(LEFT, 24, "font-size=\"15\" font-weight=\"600\"", title);
        double[] ticks = ticks(low, high);
        for (int p = 0; p < panels.size(); p++) {
            panel(panels.get(p), 34 + p * (PANEL + HEAD) + HEAD, ticks);
        }
        double bottom = 34 + panels.size() * (PANEL + HEAD);
        for (double tick : ticks) {
            text(x(tick), bottom + 17, "text-anchor=\"middle\"", number(tick, ticks));
        }
        String axis = table.columns().getFirst().title();
        text((LEFT + WIDTH - RIGHT) / 2.0, bottom + 37, "text-anchor=\"middle\"", axis + (unit.isEmpty() ? "" : " [" + unit + "]"));
        return svg.append("</svg>\n").toString();
    }

    private void panel(Plot.Panel panel, double top, double[] across) {
        List<Integer> columns = new ArrayList<>();
        for (String name : panel.columns()) {
            int at = table.indexOf(name);
            if (at < 1) {
                throw new CaseProblem("plot names the column " + name + "; there are "
                        + String.join(", ", table.columns().stream().skip(1).map(Column::name).toList()));
            }
            columns.add(at);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] row : table.rows()) {
            for (int c : columns) {
                if (Double.isFinite(row[c])) {
                    least = Math.min(least, row[c]);
                    most = Math.max(most, row[c]);
                }
            }
        }
        if (!(most >= least)) {
            least = 0;
            most = 1;
        }
        double pad = most > least ? 0.05 * (most - least) : Math.max(0.5, 0.05 * Math.abs(most));
        double bottom = least >= 0 && least - pad < 0 ? 0 : least - pad;
        double ceiling = most + pad;
        double[] up = ticks(bottom, ceiling);
        grid(top, across, up, bottom, ceiling);
        legend(panel, columns, top);
        for (int i = 0; i < columns.size(); i++) {
            svg.append("<path fill=\"none\" stroke=\"").append(COLOURS[i % COLOURS.length])
                    .append("\" stroke-width=\"1.7\" stroke-linejoin=\"round\"")
                    .append(i >= COLOURS.length ? " stroke-dasharray=\"6 3\"" : "")
                    .append(" d=\"").append(path(columns.get(i), top, bottom, ceiling)).append("\"/>\n");
        }
    }

    private void grid(double top, double[] across, double[] up, double bottom, double ceiling) {
        svg.append("<g stroke=\"#e3e6e8\">\n");
        for (double tick : across) {
            line(x(tick), top, x(tick), top + PANEL);
        }
        for (double tick : up) {
            line(LEFT, y(tick, top, bottom, ceiling), WIDTH - RIGHT, y(tick, top, bottom, ceiling));
        }
        svg.append("</g>\n<g stroke=\"#8a9299\">\n");
        line(LEFT, top, LEFT, top + PANEL);
        line(LEFT, top + PANEL, WIDTH - RIGHT, top + PANEL);
        svg.append("</g>\n");
        for (double tick : up) {
            text(LEFT - 7, y(tick, top, bottom, ceiling) + 4, "text-anchor=\"end\"", number(tick, up));
        }
    }

    private void legend(Plot.Panel panel, List<Integer> columns, double top) {
        double at = LEFT;
        if (!panel.title().isEmpty()) {
            text(at, top - 26, "font-weight=\"600\"", panel.title());
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = table.columns().get(columns.get(i));
            String label = column.title() + (column.unit().isEmpty() ? "" : " [" + column.unit() + "]");
            double length = 34 + 6.4 * label.length();
            if (at + length > WIDTH - RIGHT && at > LEFT) {
                text(at, top - 8, "", "...");
                break;
            }
            svg.append("<g stroke-width=\"2.5\" stroke=\"").append(COLOURS[i % COLOURS.length]).append('"')
                    .append(i >= COLOURS.length ? " stroke-dasharray=\"6 3\"" : "").append('>');
            line(at, top - 12, at + 16, top - 12);
            svg.append("</g>");
            text(at + 21, top - 8, "", label);
            at += length;
        }
    }

    /// At most two points, the lowest and the highest, for every two pixels across.
    private String path(int column, double top, double bottom, double ceiling) {
        List<double[]> points = new ArrayList<>();
        double[] lowest = null;
        double[] highest = null;
        for (double[] row : table.rows()) {
            if (!Double.isFinite(row[column])) {
                continue;
            }
            double[] point = {x(row[0] * factor), row[column]};
            if (lowest != null && highest != null && (int) (0.5 * point[0]) == (int) (0.5 * lowest[0])) {
                lowest = point[1] < lowest[1] ? point : lowest;
                highest = point[1] > highest[1] ? point : highest;
            } else {
                extremes(points, lowest, highest);
                lowest = point;
                highest = point;
            }
        }
        extremes(points, lowest, highest);
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(path.isEmpty() ? "M" : "L").append(tenth(point[0])).append(' ')
                    .append(tenth(y(point[1], top, bottom, ceiling)));
        }
        return path.isEmpty() ? "M0 0" : path.toString();
    }

    private static void extremes(List<double[]> points, double @Nullable [] a, double @Nullable [] b) {
        if (a == null || b == null) {
            return;
        }
        boolean first = a[0] <= b[0];
        points.add(first ? a : b);
        if (a != b) {
            points.add(first ? b : a);
        }
    }

    private double x(double value) {
        return LEFT + (value - low) / (high - low) * (WIDTH - RIGHT - LEFT);
    }

    private static double y(double value, double top, double bottom, double ceiling) {
        return top + PANEL * (1 - (value - bottom) / (ceiling - bottom));
    }

    /// About six round numbers within a range.
    private static double[] ticks(double low, double high) {
        double rough = (high - low) / 5;
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(rough)));
        double step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        List<Double> ticks = new ArrayList<>();
        for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(k * step);
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String number(double value, double[] among) {
        double step = among.length > 1 ? among[1] - among[0] : Math.max(1e-3, Math.abs(value));
        double most = Math.max(Math.abs(among[0]), Math.abs(among[among.length - 1]));
        if (most >= 1e6 || most < 1e-3) {
            return Math.abs(value) < 1e-9 * step ? "0" : String.format(Locale.ROOT, "%.3g", value).replaceAll("\\.?0*(e|$)", "$1");
        }
        int digits = (int) Math.max(0, -StrictMath.floor(StrictMath.log10(step) + 1e-9));
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    private void line(double x1, double y1, double x2, double y2) {
        svg.append("<path d=\"M").append(tenth(x1)).append(' ').append(tenth(y1)).append('L').append(tenth(x2)).append(' ')
                .append(tenth(y2)).append("\"/>\n");
    }

    private void text(double x, double y, String how, String words) {
        svg.append("<text x=\"").append(tenth(x)).append("\" y=\"").append(tenth(y)).append('"')
                .append(how.isEmpty() ? "" : " " + how).append('>').append(escape(words)).append("</text>\n");
    }

    private static String tenth(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
