package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.Flora.Body;
import org.seedtrain.lab.RawData.Form;
import org.seedtrain.lab.RawData.Image;
import org.seedtrain.lab.RawData.Shape;

/// Fields of 100 by 80 um of a stained smear. Of 10 uL spread over 1 cm2 a field holds 8e-7 mL. A cell keeps the violet with a chance that
/// falls with the time of decolouring: a Gram-positive one until about 25 s, a Gram-negative one until about 4 s; old cultures and
/// old iodine let go sooner, thick smears later.
final class GramSlide {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 80;
    private static final double FIELD_ML = 8e-7;
    private static final double CROWDED = 160;
    private static final int[] VIOLET = {75, 42, 131};
    private static final int[] SAFRANIN = {212, 82, 124};

    private final double decolour_s;
    private final boolean mixed;
    private final double weakness;
    private final Noise noise;

    /// @param decolour_s as it was done
    GramSlide(double decolour_s, Technique technique, Noise noise) {
        this.decolour_s = decolour_s;
        this.mixed = technique.mixed();
        this.weakness = technique.standardAge_d() > 365 ? 0.5 : 1;
        this.noise = noise;
    }

    static double expected(double perMillilitre) {
        return FIELD_ML * perMillilitre;
    }

    /// How much thicker than can be seen through.
    static double thickness(double perMillilitre) {
        return expected(perMillilitre) / CROWDED;
    }

    /// A kind of cells on the slide.
    ///
    /// @param count expected in a field
    record Growth(Flora kind, double count, boolean old) {}

    /// @param thickness above 1 the smear is thick
    Image field(String subject, int number, List<Growth> growths, double thickness) {
        Noise own = noise.part(subject).part("field " + number);
        List<Shape> shapes = new ArrayList<>();
        double all = growths.stream().mapToDouble(Growth::count).sum();
        double scale = all > CROWDED ? CROWDED / all : 1;
        for (int g = 0; g < growths.size(); g++) {
            Growth growth = growths.get(g);
            Noise part = own.part("kind " + g);
            int size = switch (growth.kind().grouping) {
                case SINGLE -> 1;
                case CHAIN, TETRAD -> 4;
                case CLUSTER -> 9;
            };
            long groups = part.poisson(growth.count() * scale / size, 0);
            for (int k = 0; k < groups; k++) {
                group(growth, part.part("group " + k), thickness, shapes);
            }
        }
        return new Image(subject + " field " + number, subject, Words.of(subject + ", field " + number, subject + " 시야 " + number), WIDTH,
                HEIGHT, "um", "#f6f1ea", shapes);
    }

    private void group(Growth growth, Noise own, double thickness, List<Shape> shapes) {
        Flora kind = growth.kind();
        double x = WIDTH * own.uniform(0);
        double y = HEIGHT * own.uniform(1);
        double angle = 180 * own.uniform(2);
        int cells = switch (kind.grouping) {
            case SINGLE -> own.uniform(3) < 0.15 ? 2 : 1;
            case TETRAD -> 4;
            case CHAIN -> 1 + (int) (6 * own.uniform(3));
            case CLUSTER -> 4 + (int) (10 * own.uniform(3));
        };
        if (!mixed) {
            cells *= 2;
        }
        double cos = FastMath.cos(FastMath.toRadians(angle));
        double sin = FastMath.sin(FastMath.toRadians(angle));
        for (int i = 0; i < cells; i++) {
            Noise cell = own.part("cell " + i);
            double length = kind.length_um * (1 + 0.12 * cell.normal(0));
            double width = kind.width_um * (1 + 0.06 * cell.normal(1));
            double along = 0;
            double across = 0;
            double turn = angle + 8 * cell.normal(2);
            switch (kind.grouping) {
                case SINGLE, CHAIN -> along = i * kind.length_um * 1.05;
                case TETRAD -> {
                    along = (i % 2) * kind.length_um;
                    across = (i / 2) * kind.length_um;
                }
                case CLUSTER -> {
                    double radius = 0.55 * kind.length_um * Math.sqrt(i);
                    double at = 2.4 * i;
                    along = radius * FastMath.cos(at);
                    across = radius * FastMath.sin(at);
                    turn = kind.body == Body.ROD ? 180 * cell.uniform(3) : turn;
                }
            }
            shapes.add(new Shape(kind.body == Body.ROD ? Form.ROD : Form.ELLIPSE, two(x + along * cos - across * sin),
                    two(y + along * sin + across * cos), two(length), two(width), two(turn), colour(growth, cell, thickness)));
            if (kind.body == Body.YEAST && cell.uniform(4) < 0.3) {
                shapes.add(new Shape(Form.ELLIPSE, two(x + 0.62 * length), two(y - 0.3 * width), two(0.6 * length), two(0.62 * width), two(turn),
                        shapes.getLast().colour()));
            }
        }
    }

    private String colour(Growth growth, Noise cell, double thickness) {
        boolean positive = growth.kind().gramPositive;
        double middle = (positive ? 25 : 4) * weakness * (positive && growth.old() ? 0.4 : 1)
                * (1 + 0.15 * FastMath.log(Math.max(1, thickness)));
        double width = positive ? 3 : 0.9;
        double kept = 1 / (1 + FastMath.exp((decolour_s - middle) / width));
        boolean violet = cell.uniform(5) < kept;
        double share = Math.max(0, Math.min(1, (violet ? 0.93 : 0.06) + 0.06 * cell.normal(6)));
        double light = 1 + 0.05 * cell.normal(7);
        StringBuilder text = new StringBuilder("#");
        for (int c = 0; c < 3; c++) {
            int value = (int) Math.max(0, Math.min(255, FastMath.rint((VIOLET[c] * share + SAFRANIN[c] * (1 - share)) * light)));
            text.append(Character.forDigit(value / 16, 16)).append(Character.forDigit(value % 16, 16));
        }
        return text.toString();
    }

    private static double two(double value) {
        return Specification.round(value, 2).doubleValue();
    }
}
