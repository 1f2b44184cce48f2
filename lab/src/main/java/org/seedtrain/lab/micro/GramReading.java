package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What a Gram stain shows, cell by cell: violet or red, round or long, alone or together.
///
/// @param cells that were seen
/// @param positive_percent that kept the violet
/// @param rods_percent that are longer than 1.4 times their width
/// @param doubtful_percent whose colour lies between
/// @param kinds from the most frequent on
public record GramReading(
        int cells, double positive_percent, double rods_percent, double doubtful_percent, List<Kind> kinds) {
    private static final double VIOLET_RED = 75;
    private static final double SAFRANIN_RED = 212;
    private static final double ROD = 1.4;
    private static final double YEAST_UM = 2.5;
    /// A kind that makes up less is not named: dirt, debris, a badly stained cell.
    private static final double LEAST_PERCENT = 3;

    private static final int MOST_IN_A_FIELD = 5_000;

    public enum Shape { COCCUS, ROD, YEAST }

    public enum Grouping { SINGLE, GROUPED, CLUSTER }

    /// @param red 0 to 255 of the cell's colour: 75 for crystal violet, 212 for safranin
    public record Cell(double x_um, double y_um, double length_um, double width_um, double red) {
        /// 1 violet, 0 red.
        double violet() {
            return (SAFRANIN_RED - red) / (SAFRANIN_RED - VIOLET_RED);
        }

        boolean positive() {
            return violet() > 0.5;
        }

        Shape shape() {
            double shorter = Math.min(length_um, width_um);
            return shorter >= YEAST_UM ? Shape.YEAST : Math.max(length_um, width_um) >= ROD * shorter ? Shape.ROD : Shape.COCCUS;
        }
    }

    public record Kind(boolean positive, Shape shape, Grouping grouping, int cells, double percent) {
        public String en() {
            return "Gram-" + (positive ? "positive" : "negative") + " " + switch (shape) {
                case COCCUS -> "cocci";
                case ROD -> "rods";
                case YEAST -> "yeast-like cells";
            } + switch (grouping) {
                case SINGLE -> "";
                case GROUPED -> ", in pairs, chains or fours";
                case CLUSTER -> ", in clusters";
            };
        }

        public String ko() {
            return "그람 " + (positive ? "양성" : "음성") + " " + switch (shape) {
                case COCCUS -> "구균";
                case ROD -> "간균";
                case YEAST -> "효모상 세포";
            } + switch (grouping) {
                case SINGLE -> "";
                case GROUPED -> ", 쌍·사슬·사연";
                case CLUSTER -> ", 포도상";
            };
        }

        /// For programs: `positive-coccus`.
        public String name() {
            return (positive ? "positive" : "negative") + "-" + shape.name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param fields cells by field of view
    public static GramReading of(List<List<Cell>> fields) {
        for (List<Cell> field : fields) {
            if (field.size() > MOST_IN_A_FIELD) {
                throw new IllegalArgumentException("a field has " + field.size() + " cells; more than " + MOST_IN_A_FIELD
                        + " in one field are no field of a microscope");
            }
        }
        List<Cell> all = fields.stream().flatMap(List::stream).toList();
        int n = all.size();
        if (n == 0) {
            return new GramReading(0, 0, 0, 0, List.of());
        }
        long positive = all.stream().filter(Cell::positive).count();
        long rods = all.stream().filter(cell -> cell.shape() == Shape.ROD).count();
        long doubtful = all.stream().filter(cell -> Math.abs(cell.violet() - 0.5) < 0.2).count();
        List<Kind> kinds = new ArrayList<>();
        for (boolean violet : new boolean[] {true, false}) {
            for (Shape shape : Shape.values()) {
                int count = 0;
                double neighbours = 0;
                for (List<Cell> field : fields) {
                    List<Cell> same = field.stream().filter(cell -> cell.positive() == violet && cell.shape() == shape).toList();
                    count += same.size();
                    neighbours += neighbours(same);
                }
                if (100.0 * count / n >= LEAST_PERCENT) {
                    double mean = neighbours / count;
                    Grouping grouping = mean > 2.2 ? Grouping.CLUSTER : mean > 0.8 ? Grouping.GROUPED : Grouping.SINGLE;
                    kinds.add(new Kind(violet, shape, grouping, count, 100.0 * count / n));
                }
            }
        }
        kinds.sort(Comparator.comparingInt(Kind::cells).reversed());
        return new GramReading(n, 100.0 * positive / n, 100.0 * rods / n, 100.0 * doubtful / n, kinds);
    }

    /// Sum over cells of how many others touch them.
    private static double neighbours(List<Cell> cells) {
        double sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            for (int k = i + 1; k < cells.size(); k++) {
                double dx = cells.get(i).x_um() - cells.get(k).x_um();
                double dy = cells.get(i).y_um() - cells.get(k).y_um();
                double reach = 0.62 * (cells.get(i).length_um() + cells.get(k).length_um());
                sum += dx * dx + dy * dy < reach * reach ? 2 : 0;
            }
        }
        return sum;
    }
}
