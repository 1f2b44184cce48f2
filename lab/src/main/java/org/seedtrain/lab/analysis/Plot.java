package org.seedtrain.lab.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Words;

/// A picture as its data.
///
/// @param title by language tag
/// @param marks lines across the picture: limits, retention times
@SuppressWarnings("ArrayRecordComponent")
public record Plot(String name, Map<String, String> title, Axis x, Axis y, List<Series> series, List<Mark> marks) {

    /// @param unit UCUM-like text, `1` for none
    public record Axis(Map<String, String> title, String unit, boolean log) {}

    public enum Kind {
        LINE,
        POINTS,
        /// From zero up to y at x.
        BARS,
        /// The area between y and [Series#upper()].
        BAND
    }

    /// @param upper of a band; else absent
    public record Series(String name, Map<String, String> title, Kind kind, double[] x, double[] y, double @Nullable [] upper) {}

    /// @param vertical whether it stands at an x; else it lies at a y
    public record Mark(boolean vertical, double at, Map<String, String> title) {}

    public static Plot of(String name, String en, String ko,
            String xEn, String xKo, String xUnit, String yEn, String yKo, String yUnit) {
        return new Plot(name, Words.of(en, ko), new Axis(Words.of(xEn, xKo), xUnit, false),
                new Axis(Words.of(yEn, yKo), yUnit, false), new ArrayList<>(), new ArrayList<>());
    }

    /// The same with logarithmic axes.
    public Plot log(boolean ofX, boolean ofY) {
        return new Plot(name, title, new Axis(x.title(), x.unit(), ofX), new Axis(y.title(), y.unit(), ofY), series, marks);
    }

    public Plot line(String id, String en, String ko, double[] xs, double[] ys) {
        return add(id, en, ko, Kind.LINE, xs, ys, null);
    }

    public Plot points(String id, String en, String ko, double[] xs, double[] ys) {
        return add(id, en, ko, Kind.POINTS, xs, ys, null);
    }

    public Plot bars(String id, String en, String ko, double[] xs, double[] ys) {
        return add(id, en, ko, Kind.BARS, xs, ys, null);
    }

    public Plot band(String id, String en, String ko, double[] xs, double[] low, double[] high) {
        return add(id, en, ko, Kind.BAND, xs, low, high);
    }

    private Plot add(String id, String en, String ko, Kind kind, double[] xs, double[] ys, double @Nullable [] upper) {
        if (xs.length != ys.length || upper != null && upper.length != xs.length) {
            throw new IllegalArgumentException("series '" + id + "' of plot '" + name + "': " + xs.length + " x, " + ys.length + " y");
        }
        series.add(new Series(id, Words.of(en, ko), kind, xs, ys, upper));
        return this;
    }

    public Plot markX(double at, String en, String ko) {
        marks.add(new Mark(true, at, Words.of(en, ko)));
        return this;
    }

    public Plot markY(double at, String en, String ko) {
        marks.add(new Mark(false, at, Words.of(en, ko)));
        return this;
    }
}
