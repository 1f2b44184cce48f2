package org.seedtrain.lab;

import java.util.List;
import java.util.Map;

/// What instruments showed, as they showed it: nothing is computed in here. A method uses the parts it needs, the rest
/// is empty.
///
/// @param test id of the method
/// @param readings what stood on a display, in the order it was read
/// @param wells what a plate reader gave for each filled well
/// @param traces curves: a chromatogram, the colour of a well over time, a display settling
/// @param dishes culture plates as a person sees them
/// @param images pictures that a person reads: a stained slide, a rack of tubes
/// @param remarks what an attentive analyst would have noticed
public record RawData(
        String test,
        List<Reading> readings,
        List<WellReading> wells,
        List<Trace> traces,
        List<Dish> dishes,
        List<Image> images,
        List<Flag> remarks) {

    /// Without images.
    public RawData(
            String test, List<Reading> readings, List<WellReading> wells, List<Trace> traces, List<Dish> dishes,
            List<Flag> remarks) {
        this(test, readings, wells, traces, dishes, List.of(), remarks);
    }

    public RawData {
        readings = List.copyOf(readings);
        wells = List.copyOf(wells);
        traces = List.copyOf(traces);
        dishes = List.copyOf(dishes);
        images = List.copyOf(images);
        remarks = List.copyOf(remarks);
    }

    /// A number on a display.
    ///
    /// @param name unique in the raw data, e.g. `S-101.2.absorbance`
    /// @param subject what was measured: a specimen, a buffer, a tube
    /// @param title by language tag
    /// @param value as displayed
    /// @param unit UCUM-like text
    /// @param digits decimal places of the display
    public record Reading(
            String name, String subject, Map<String, String> title, double value, String unit, int digits) {}

    /// The reading of one well.
    ///
    /// @param position `A1` to `H12`
    /// @param value absorbance, or onset time [s] for a kinetic reader
    /// @param over whether the reader showed "over" or, for a kinetic reader, no onset
    public record WellReading(String position, double value, boolean over) {}

    /// A curve; both lists have the same length.
    public record Trace(
            String name, String subject, String xUnit, String yUnit, List<Double> x, List<Double> y) {}

    /// A culture plate after incubation.
    ///
    /// @param name label, e.g. `S-101 10^-2 a`
    /// @param subject the specimen, or `negative control`
    /// @param dilution factor by which the specimen was diluted, 1 for undiluted
    /// @param volume_mL of the dilution that was plated or filtered
    /// @param membrane whether the colonies stand on a 47 mm membrane
    /// @param lawn whether the growth is confluent; then only some colonies are listed
    /// @param diameter_mm inner diameter, 85 for the usual plate
    /// @param about what was done with it where no volume of a liquid was plated, by language tag; else empty
    public record Dish(
            String name,
            String subject,
            double dilution,
            double volume_mL,
            boolean membrane,
            boolean lawn,
            List<Colony> colonies,
            double diameter_mm,
            Map<String, String> about) {
        public Dish {
            colonies = List.copyOf(colonies);
            about = Words.sorted(about);
        }

        /// A usual plate with a liquid.
        public Dish(String name, String subject, double dilution, double volume_mL, boolean membrane, boolean lawn, List<Colony> colonies) {
            this(name, subject, dilution, volume_mL, membrane, lawn, colonies, 85, Map.of());
        }
    }

    /// @param x_mm from the centre of the dish
    /// @param y_mm from the centre of the dish
    /// @param form 0 the production strain's look, 1 and above other looks
    public record Colony(double x_mm, double y_mm, double diameter_mm, int form) {}

    /// A picture made of shapes on a ground.
    ///
    /// @param name label, e.g. `S-101 field 1`
    /// @param subject the specimen or a control
    /// @param title by language tag
    /// @param width in the unit
    /// @param unit UCUM-like text of all lengths, e.g. `um`
    /// @param ground colour behind the shapes, `#rrggbb`
    public record Image(
            String name,
            String subject,
            Map<String, String> title,
            double width,
            double height,
            String unit,
            String ground,
            List<Shape> shapes) {
        public Image {
            shapes = List.copyOf(shapes);
        }
    }

    public enum Form { ELLIPSE, ROD, RECTANGLE }

    /// @param x of the centre, from the left
    /// @param y of the centre, from the top
    /// @param length along the angle
    /// @param width across it
    /// @param angle_deg of the length, from the horizontal, clockwise
    /// @param colour `#rrggbb`
    public record Shape(Form form, double x, double y, double length, double width, double angle_deg, String colour) {}

    public double reading(String name) {
        for (Reading reading : readings) {
            if (reading.name().equals(name)) {
                return reading.value();
            }
        }
        throw new IllegalArgumentException("raw data of '" + test + "' have no reading '" + name + "'");
    }
}
