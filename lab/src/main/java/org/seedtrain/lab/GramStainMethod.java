package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Image;
import org.seedtrain.lab.RawData.Shape;
import org.seedtrain.lab.micro.BinomialInterval;
import org.seedtrain.lab.micro.GramReading;

/// Gram stain of a smear or of a colony, with a control of staphylococci and one of E. coli on the same slide: a person judges colour,
/// shape and arrangement.
final class GramStainMethod implements TestMethod {
    static final String POSITIVE = "positive control";
    static final String NEGATIVE = "negative control";
    /// Dry mass of one production cell [g].
    private static final double CELL_MASS = 3e-13;

    @Override
    public String id() {
        return "gram-stain";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Gram stain", "그람염색");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.choice("source", "Taken from", "검체 채취",
                        Input.option("liquid", "the liquid itself", "액체 검체"), Input.option("colony", "a colony grown from it", "배양 집락")),
                Input.number("dilution", "Dilution, 1 to", "희석배수", "1", 1, 1e6, 1, 0),
                Input.number("decolour", "Decolouring", "탈색 시간", "s", 1, 120, 10, 0),
                Input.number("fields", "Fields looked at", "관찰 시야 수", "1", 1, 8, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("positive", "Gram-positive cells", "그람양성 세포", "%", 0),
                Attribute.of("rods", "Rods", "간균", "%", 0), Attribute.of("cells", "Cells in a field", "시야당 세포", "1", 0));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 0.1;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        GramSlide slide = new GramSlide(worksheet.number("decolour") * technique.incubationTime(), technique, Noise.of(seed, id()));
        List<Image> images = new ArrayList<>();
        List<Flag> remarks = new ArrayList<>(Eye.look(specimens, technique));
        images.add(slide.field(POSITIVE, 1, List.of(new GramSlide.Growth(Flora.STAPHYLOCOCCUS, 90, false)), 0.5));
        images.add(slide.field(NEGATIVE, 1, List.of(new GramSlide.Growth(Flora.PSEUDOMONAS, 90, false)), 0.5));
        for (Specimen specimen : specimens) {
            List<GramSlide.Growth> growths = growths(specimen, worksheet, technique);
            double all = growths.stream().mapToDouble(GramSlide.Growth::count).sum();
            double thickness = all / GramSlide.expected(1) * GramSlide.thickness(1);
            if (thickness > 2) {
                remarks.add(Flag.of("thick", specimen.name(), "The smear of " + specimen.name() + " is thick",
                        specimen.name() + " 도말이 두꺼움"));
            }
            for (int i = 1; i <= (int) worksheet.number("fields"); i++) {
                images.add(slide.field(specimen.name(), i, growths, thickness));
            }
        }
        return new RawData(id(), List.of(), List.of(), List.of(), List.of(), images, remarks);
    }

    private static List<GramSlide.Growth> growths(Specimen specimen, Worksheet worksheet, Technique technique) {
        boolean old = specimen.age_h() > 48 && specimen.storage_C() > 10;
        double dilution = worksheet.number("dilution") * (worksheet.number("dilution") > 1 ? technique.dilutionError() : 1);
        // Animal cells are not counted among germs.
        double producers = specimen.amount(Constituent.ANTIBODY) > 0 ? 0
                : (specimen.amount(Constituent.CELLS) + specimen.amount(Constituent.DEAD_CELLS)) * 1e-3 / CELL_MASS;
        double foreign = specimen.amount(Constituent.CONTAMINANT);
        List<GramSlide.Growth> growths = new ArrayList<>();
        if (worksheet.choice("source").equals("colony")) {
            // A colony of what looks foreign is picked first.
            if (foreign > 0) {
                growths.add(new GramSlide.Growth(Flora.of(specimen), 100, old));
            } else if (producers > 0) {
                growths.add(new GramSlide.Growth(Flora.PSEUDOMONAS, 100, old));
            }
            return growths;
        }
        if (producers > 0) {
            growths.add(new GramSlide.Growth(Flora.PSEUDOMONAS, Math.min(1e9, GramSlide.expected(producers) / dilution), old));
        }
        if (foreign > 0) {
            growths.add(new GramSlide.Growth(Flora.of(specimen), Math.min(1e9, GramSlide.expected(foreign) / dilution), old));
        }
        return growths;
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        Map<String, List<List<GramReading.Cell>>> fields = new LinkedHashMap<>();
        for (Image image : raw.images()) {
            fields.computeIfAbsent(image.subject(), key -> new ArrayList<>()).add(image.shapes().stream().map(GramStainMethod::cell).toList());
        }
        GramReading positive = GramReading.of(fields.getOrDefault(POSITIVE, List.of()));
        GramReading negative = GramReading.of(fields.getOrDefault(NEGATIVE, List.of()));
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("positiveControl", POSITIVE, Words.of("Staphylococci that stay violet", "포도상구균 보라색 유지"),
                positive.positive_percent(), 95.0, null, "%", 0));
        suitability.add(Criterion.within("negativeControl", NEGATIVE, Words.of("Gram-negative control that stays violet", "음성균 대조 중 보라색"),
                negative.positive_percent(), null, 5.0, "%", 0));
        List<Result> results = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        fields.forEach((subject, cells) -> {
            if (!subject.equals(POSITIVE) && !subject.equals(NEGATIVE)) {
                report(subject, GramReading.of(cells), cells.size(), results, flags);
            }
        });
        return new Evaluation(id(), results, suitability, List.of(), List.of(), List.of(), flags);
    }

    private static GramReading.Cell cell(Shape shape) {
        return new GramReading.Cell(shape.x(), shape.y(), shape.length(), shape.width(), Integer.parseInt(shape.colour().substring(1, 3), 16));
    }

    private static void report(String subject, GramReading reading, int fields, List<Result> results, List<Flag> flags) {
        int n = reading.cells();
        results.add(share(subject, "positive", reading.positive_percent(), n));
        results.add(share(subject, "rods", reading.rods_percent(), n));
        double perField = (double) n / Math.max(1, fields);
        results.add(new Result(subject, "cells", Relation.EQUAL, perField, perField, perField, "1", 0, List.of()));
        if (n == 0) {
            flags.add(Flag.of("no-cells", subject, subject + ": no cells are seen", subject + ": 세포가 보이지 않음"));
        }
        for (GramReading.Kind kind : reading.kinds()) {
            flags.add(Flag.of(kind.name(), subject, subject + ": " + kind.en() + " (" + Math.round(kind.percent()) + " %)",
                    subject + ": " + kind.ko() + " (" + Math.round(kind.percent()) + " %)"));
        }
        if (reading.kinds().size() > 1) {
            flags.add(Flag.of("mixed", subject, subject + ": more than one kind of cell", subject + ": 두 종류 이상의 세포"));
        }
    }

    private static Result share(String subject, String attribute, double percent, int n) {
        BinomialInterval interval = n > 0 ? BinomialInterval.of(Math.round(percent * n / 100), n) : new BinomialInterval(0, 1);
        return new Result(subject, attribute, Relation.EQUAL, percent, Math.min(percent, 100 * interval.low()),
                Math.max(percent, 100 * interval.high()), "%", 0, List.of());
    }
}
