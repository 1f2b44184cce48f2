package org.seedtrain.server.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.analysis.Plot;

/// Draws a [Plot] of the laboratory: what it shows is in the plot, how it looks is here.
final class PlotPicture {
    private static final Color INK = new Color(0x22262B);
    private static final Color SOFT = new Color(0x5B636C);
    private static final Color GRID = new Color(0xE3E7EB);
    private static final Color MARK = new Color(0xB26A00);
    /// Colours that differ in brightness too (Okabe and Ito 2008).
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0x8C6D00),
        new Color(0x56B4E9), new Color(0x000000)
    };

    /// More series than these are too many to be named: they are wells of a plate.
    private static final int NAMED = 15;
    /// Lines over each other in which marks are named.
    private static final int MARK_LINES = 4;

    private final Plot plot;
    private final String language;
    private final double width;
    private final double height;
    private final PlotAxis x;
    private final PlotAxis y;
    private final double left = 62;
    private final double right;
    private final double top = 26;
    private final double bottom;

    private PlotPicture(Plot plot, String language, double width, double height) {
        this.plot = plot;
        this.language = language;
        this.width = width;
        this.height = height;
        right = width - 14;
        bottom = height - 40 - 14 * legendLines();
        List<double[]> xs = new ArrayList<>();
        List<double[]> ys = new ArrayList<>();
        for (Plot.Series series : plot.series()) {
            xs.add(series.x());
            ys.add(series.y());
            if (series.upper() != null) {
                ys.add(series.upper());
            }
            if (series.kind() == Plot.Kind.BARS) {
                ys.add(new double[] {0});
            }
        }
        for (Plot.Mark mark : plot.marks()) {
            (mark.vertical() ? xs : ys).add(new double[] {mark.at()});
        }
        x = PlotAxis.over(xs, plot.x().log(), barRoom());
        y = PlotAxis.over(ys, plot.y().log(), 0.05);
    }

    /// @param width in the units of the graphics, about a point each
    static void draw(Graphics2D g, Plot plot, String language, double width, double height) {
        new PlotPicture(plot, language, width, height).draw(g);
    }

    private double barRoom() {
        int bars = plot.series().stream().filter(series -> series.kind() == Plot.Kind.BARS)
                .mapToInt(series -> series.x().length).max().orElse(0);
        return bars == 0 ? 0.02 : Math.max(0.02, Math.min(0.3, 0.6 / bars));
    }

    private int legendLines() {
        return plot.series().size() < 2 || plot.series().size() > NAMED ? 0 : (plot.series().size() + 2) / 3;
    }

    private String in(java.util.Map<String, String> words) {
        return words.getOrDefault(language, words.getOrDefault("en", ""));
    }

    private void draw(Graphics2D g) {
        g.setColor(INK);
        g.setFont(PictureFonts.BOLD.deriveFont(10.5f));
        g.drawString(in(plot.title()), 8, 14);
        g.setFont(PictureFonts.REGULAR.deriveFont(8.5f));
        grid(g);
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(left, top, right - left, bottom - top));
        for (int i = 0; i < plot.series().size(); i++) {
            series(g, plot.series().get(i), COLOURS[i % COLOURS.length]);
        }
        g.setClip(clip);
        marks(g);
        legend(g);
    }

    private void grid(Graphics2D g) {
        g.setStroke(new BasicStroke(0.5f));
        for (double tick : y.ticks(5)) {
            double at = py(tick);
            g.setColor(GRID);
            g.draw(new Line2D.Double(left, at, right, at));
            g.setColor(SOFT);
            String text = y.show(tick);
            g.drawString(text, (float) (left - 5 - g.getFontMetrics().stringWidth(text)), (float) at + 3);
        }
        for (double tick : x.ticks(8)) {
            double at = px(tick);
            g.setColor(GRID);
            g.draw(new Line2D.Double(at, top, at, bottom));
            g.setColor(SOFT);
            String text = x.show(tick);
            g.drawString(text, (float) at - g.getFontMetrics().stringWidth(text) / 2f, (float) bottom + 12);
        }
        g.setColor(INK);
        g.draw(new Line2D.Double(left, bottom, right, bottom));
        g.draw(new Line2D.Double(left, top, left, bottom));
        String below = named(plot.x());
        g.drawString(below, (float) ((left + right) / 2 - g.getFontMetrics().stringWidth(below) / 2.0), (float) bottom + 26);
        String beside = named(plot.y());
        var before = g.getTransform();
        g.translate(14, (top + bottom) / 2 + g.getFontMetrics().stringWidth(beside) / 2.0);
        g.rotate(-Math.PI / 2);
        g.drawString(beside, 0, 0);
        g.setTransform(before);
    }

    private String named(Plot.Axis axis) {
        String unit = Words.unit(axis.unit());
        return in(axis.title()) + (unit.isEmpty() ? "" : " [" + unit + "]");
    }

    private void series(Graphics2D g, Plot.Series series, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (series.kind()) {
            case LINE -> g.draw(path(series.x(), series.y()));
            case POINTS -> {
                for (int i = 0; i < series.x().length; i++) {
                    double px = px(series.x()[i]);
                    double py = py(series.y()[i]);
                    if (Double.isFinite(px) && Double.isFinite(py)) {
                        g.fill(new Ellipse2D.Double(px - 2.1, py - 2.1, 4.2, 4.2));
                    }
                }
            }
            case BARS -> {
                double wide = Math.max(0.8, Math.min(26, 0.7 * (right - left) / Math.max(1, series.x().length)));
                double zero = py(y.log() ? y.low() : 0);
                for (int i = 0; i < series.x().length; i++) {
                    double py = py(series.y()[i]);
                    g.fill(new Rectangle2D.Double(px(series.x()[i]) - wide / 2, Math.min(py, zero), wide, Math.abs(zero - py)));
                }
            }
            case BAND -> {
                Path2D area = path(series.x(), series.y());
                double[] upper = series.upper();
                for (int i = series.x().length - 1; upper != null && i >= 0; i--) {
                    area.lineTo(px(series.x()[i]), py(upper[i]));
                }
                area.closePath();
                g.setColor(blend(colour));
                g.fill(area);
            }
        }
    }

    /// Printed documents for the archive have no transparency.
    private static Color blend(Color colour) {
        return new Color(255 - (255 - colour.getRed()) / 5, 255 - (255 - colour.getGreen()) / 5, 255 - (255 - colour.getBlue()) / 5);
    }

    private Path2D path(double[] xs, double[] ys) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        int step = Math.max(1, xs.length / 6000);
        for (int i = 0; i < xs.length; i += step) {
            double px = px(xs[i]);
            double py = py(ys[i]);
            if (!Double.isFinite(px) || !Double.isFinite(py)) {
                down = false;
            } else if (down) {
                path.lineTo(px, py);
            } else {
                path.moveTo(px, py);
                down = true;
            }
        }
        return path;
    }

    private void marks(Graphics2D g) {
        g.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0));
        g.setColor(MARK);
        g.setFont(PictureFonts.REGULAR.deriveFont(7.5f));
        double[] taken = new double[MARK_LINES];
        for (Plot.Mark mark : plot.marks()) {
            String text = in(mark.title());
            if (mark.vertical()) {
                double at = px(mark.at());
                g.draw(new Line2D.Double(at, top, at, bottom));
                double wide = g.getFontMetrics().stringWidth(text) + 4;
                double start = at + 2 + wide > right ? at - wide : at + 2;
                int line = 0;
                while (line < MARK_LINES - 1 && taken[line] > start) {
                    line++;
                }
                taken[line] = start + wide;
                g.drawString(text, (float) start, (float) top + 8 + 9 * line);
            } else {
                double at = py(mark.at());
                g.draw(new Line2D.Double(left, at, right, at));
                g.drawString(text, (float) right - g.getFontMetrics().stringWidth(text) - 2, (float) at - 2);
            }
        }
    }

    private void legend(Graphics2D g) {
        if (legendLines() == 0) {
            return;
        }
        g.setFont(PictureFonts.REGULAR.deriveFont(8.5f));
        double column = (right - left) / 3;
        for (int i = 0; i < plot.series().size(); i++) {
            double at = left + i % 3 * column;
            double line = bottom + 42 + 14 * (i / 3);
            Plot.Series series = plot.series().get(i);
            Color colour = COLOURS[i % COLOURS.length];
            g.setColor(series.kind() == Plot.Kind.BAND ? blend(colour) : colour);
            g.fill(series.kind() == Plot.Kind.POINTS ? new Ellipse2D.Double(at + 4, line - 6, 5, 5)
                    : new Rectangle2D.Double(at, line - (series.kind() == Plot.Kind.LINE ? 4 : 7), 13, series.kind() == Plot.Kind.LINE ? 1.4 : 7));
            g.setColor(INK);
            g.drawString(in(series.title()), (float) at + 18, (float) line);
        }
    }

    private double px(double value) {
        return left + x.part(value) * (right - left);
    }

    private double py(double value) {
        return bottom - y.part(value) * (bottom - top);
    }
}
