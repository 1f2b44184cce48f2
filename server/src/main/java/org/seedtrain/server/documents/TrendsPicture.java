package org.seedtrain.server.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.Text;
import org.seedtrain.plant.UnitLayout;

/// The trends of a batch as small panels, unit by unit, each over the time in which the unit was worked with.
public final class TrendsPicture {
    private static final int COLUMNS = 3;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 210;
    private static final int HEAD = 52;
    private static final int POINTS = 500;
    private static final Color INK = new Color(0x22262B);
    private static final Color SOFT = new Color(0x6B737C);
    private static final Color GRID = new Color(0xE3E7EB);
    private static final Color CURVE = new Color(0x1F5FA8);
    private static final Color WANTED = new Color(0xB26A00);

    private TrendsPicture() {}

    /// The panels of one unit.
    record Chapter(Text title, String unit, List<Panel> panels) {
        int height() {
            return HEAD + (panels.size() + COLUMNS - 1) / COLUMNS * HEIGHT;
        }
    }

    /// All units in one picture.
    public static byte[] png(Run run) {
        return draw(chapters(run), "en");
    }

    static List<Chapter> chapters(Run run) {
        List<Chapter> chapters = new ArrayList<>();
        for (UnitLayout unit : run.plant().plant().layout().units()) {
            double[] window = unit.type().equals("container") ? null : window(run, unit.name());
            if (window != null) {
                List<Panel> panels = Panel.of(run.plant(), unit.name(), window[0], window[1], POINTS);
                if (!panels.isEmpty()) {
                    chapters.add(new Chapter(Text.of(unit.title()), unit.name(), panels));
                }
            }
        }
        return chapters;
    }

    /// From the first to the last command to a unit, with some time around [s].
    private static double @Nullable [] window(Run run, String unit) {
        double first = Double.NaN;
        double last = Double.NaN;
        double end = run.last().time();
        for (Entry entry : run.entries()) {
            if (entry.body() instanceof Body.Plant plant && concerns(plant, unit)) {
                first = Double.isNaN(first) ? entry.time() : first;
                last = entry.time();
            }
        }
        if (Double.isNaN(first) || end <= 0) {
            return null;
        }
        double around = Math.max(300, 0.08 * (last - first));
        double from = Math.max(0, first - around);
        double to = Math.min(end, last + around);
        return to > from ? new double[] {from, to} : null;
    }

    private static boolean concerns(Body.Plant plant, String unit) {
        String target = plant.command().target();
        return target.equals(unit) || target.startsWith(unit + ".");
    }

    static byte[] draw(List<Chapter> chapters, String language) {
        int height = Math.max(HEAD, chapters.stream().mapToInt(Chapter::height).sum());
        BufferedImage image = new BufferedImage(COLUMNS * WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        int y = 0;
        for (Chapter chapter : chapters) {
            g.setColor(INK);
            g.setFont(font("Bold", 24));
            g.drawString(chapter.unit() + "   " + chapter.title().in(language), 20, y + 36);
            for (int i = 0; i < chapter.panels().size(); i++) {
                panel(g, chapter.panels().get(i), language, i % COLUMNS * WIDTH, y + HEAD + i / COLUMNS * HEIGHT);
            }
            y += chapter.height();
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void panel(Graphics2D g, Panel panel, String language, int left, int top) {
        int x0 = left + 74;
        int x1 = left + WIDTH - 20;
        int y0 = top + HEIGHT - 40;
        int y1 = top + 30;
        Scale y = Scale.around(panel.lowest(), panel.highest());
        Scale x = Scale.between(panel.time()[0], panel.time()[panel.time().length - 1]);
        g.setFont(font("Bold", 15));
        g.setColor(INK);
        g.drawString(panel.title().in(language) + "   " + Words.unit(panel.unit()), left + 20, top + 18);
        g.setFont(font("Regular", 13));
        g.setStroke(new BasicStroke(1));
        for (double tick : y.ticks(4)) {
            int at = y.place(tick, y0, y1);
            g.setColor(GRID);
            g.drawLine(x0, at, x1, at);
            g.setColor(SOFT);
            String text = y.show(tick);
            g.drawString(text, x0 - 8 - g.getFontMetrics().stringWidth(text), at + 5);
        }
        for (double tick : x.ticks(6)) {
            int at = x.place(tick, x0, x1);
            g.setColor(GRID);
            g.drawLine(at, y0, at, y1);
            g.setColor(SOFT);
            String text = x.show(tick) + " h";
            g.drawString(text, at - g.getFontMetrics().stringWidth(text) / 2, y0 + 18);
        }
        g.setClip(x0, y1 - 2, x1 - x0, y0 - y1 + 4);
        double[] wanted = panel.setPoint();
        if (wanted != null) {
            g.setColor(WANTED);
            g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 5}, 0));
            g.draw(curve(panel.time(), wanted, x, y, x0, x1, y0, y1));
        }
        g.setColor(CURVE);
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(curve(panel.time(), panel.shown(), x, y, x0, x1, y0, y1));
        g.setClip(null);
    }

    private static Path2D curve(
            double[] time, double[] value, Scale x, Scale y, int x0, int x1, int y0, int y1) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < time.length; i++) {
            if (Double.isNaN(value[i])) {
                down = false;
                continue;
            }
            double px = x0 + x.part(time[i]) * (x1 - x0);
            double py = y0 + y.part(value[i]) * (y1 - y0);
            if (down) {
                path.lineTo(px, py);
            } else {
                path.moveTo(px, py);
                down = true;
            }
        }
        return path;
    }

    /// An axis from `low` to `high`.
    private record Scale(double low, double high) {
        static Scale between(double low, double high) {
            return new Scale(low, high > low ? high : low + 1);
        }

        static Scale around(double low, double high) {
            double margin = 0.06 * Math.max(high - low, 1e-9);
            return between(low - margin, high + margin);
        }

        double part(double value) {
            return (value - low) / (high - low);
        }

        int place(double value, int from, int to) {
            return (int) Math.round(from + part(value) * (to - from));
        }

        List<Double> ticks(int about) {
            return RoundTicks.between(low, high, about);
        }

        String show(double tick) {
            double range = high - low;
            int digits = range >= 20 ? 0 : range >= 2 ? 1 : range >= 0.2 ? 2 : range >= 0.02 ? 3 : 4;
            return String.format(Locale.ROOT, "%." + digits + "f", tick);
        }
    }

    private static Font font(String weight, float size) {
        return (weight.equals("Bold") ? PictureFonts.BOLD : PictureFonts.REGULAR).deriveFont(size);
    }
}
