package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Point;
import org.seedtrain.lab.PlateLayout.Role;
import org.seedtrain.lab.PlateLayout.Well;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.RawData.WellReading;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.StandardCurve;
import org.seedtrain.lab.curve.Weighting;
import org.seedtrain.lab.stats.Replicates;

/// A standard curve on a plate: blank, standards, fit, back-calculation, unknowns.
final class PlateCurve {
    private final Map<Double, List<Double>> standards = new TreeMap<>();
    /// Responses by specimen and dilution.
    private final Map<String, Map<Double, List<Double>>> samples = new TreeMap<>();
    private final List<Flag> flags = new ArrayList<>();
    private final Replicates blank;
    private final StandardCurve curve;
    private final List<Point> points = new ArrayList<>();
    private final String unit = "ug/mL";

    static PlateCurve of(RawData raw, Worksheet worksheet, CurveModel model, Weighting weights, boolean subtract) {
        return new PlateCurve(raw, worksheet, model, weights, subtract);
    }

    private PlateCurve(RawData raw, Worksheet worksheet, CurveModel model, Weighting weights, boolean subtract) {
        Map<String, WellReading> byPosition = new TreeMap<>();
        raw.wells().forEach(well -> byPosition.put(well.position(), well));
        List<Double> blanks = new ArrayList<>();
        for (Well well : worksheet.plate().wells(Role.BLANK)) {
            WellReading reading = byPosition.get(well.position());
            if (reading != null && !reading.over()) {
                blanks.add(reading.value());
            }
        }
        if (blanks.isEmpty()) {
            flags.add(Flag.of("no-blank", "", "There is no blank on the plate", "플레이트에 공시험이 없음"));
        }
        blank = blanks.isEmpty() ? new Replicates(0, 0, 0) : Replicates.of(blanks);
        double base = subtract ? blank.mean() : 0;
        for (Well well : worksheet.plate().wells()) {
            sort(well, byPosition.get(well.position()), base);
        }
        curve = fit(model, weights);
        backCalculate();
    }

    private void sort(Well well, @Nullable WellReading reading, double base) {
        if (well.role() == Role.BLANK) {
            return;
        }
        if (reading == null) {
            flags.add(Flag.of("not-read", well.position(), "Well " + well.position() + " has no reading",
                    well.position() + " 웰의 측정값이 없음"));
            return;
        }
        if (reading.over()) {
            flags.add(Flag.of("saturated", well.position(), "Well " + well.position() + " is beyond the reader's range",
                    well.position() + " 웰이 측정 범위를 넘음"));
        }
        if (well.role() == Role.STANDARD && !reading.over()) {
            standards.computeIfAbsent(well.amount(), level -> new ArrayList<>()).add(reading.value() - base);
        }
        if (well.role() == Role.SAMPLE) {
            samples.computeIfAbsent(well.name(), name -> new TreeMap<>())
                    .computeIfAbsent(well.amount(), factor -> new ArrayList<>())
                    .add(reading.over() ? Double.POSITIVE_INFINITY : reading.value() - base);
        }
    }

    private StandardCurve fit(CurveModel model, Weighting weights) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        standards.forEach((level, responses) -> responses.forEach(response -> {
            x.add(level);
            y.add(response);
        }));
        return StandardCurve.fit(model, weights, x.stream().mapToDouble(Double::doubleValue).toArray(),
                y.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void backCalculate() {
        standards.forEach((level, responses) -> {
            Replicates mean = Replicates.of(responses);
            StandardCurve.Unknown read = curve.read(mean.mean(), mean.n());
            boolean on = read.range() != StandardCurve.Range.BELOW && read.range() != StandardCurve.Range.ABOVE;
            points.add(new Point(level, mean.mean(), on ? read.concentration() : null,
                    on && level > 0 ? 100 * read.concentration() / level : null, mean.cv_percent(), mean.n()));
        });
    }

    /// Recovery within 15 %, at the lowest level 20 % (the centre's procedure).
    private boolean recovered(Point point) {
        double allowed = point.nominal() <= curve.lowest() ? 20 : 15;
        Double recovery = point.recovery_percent();
        return recovery != null && Math.abs(recovery - 100) <= allowed;
    }

    /// Lowest standard that is recovered together with all above it up to the next; below it nothing is quantified.
    private double lowerLimit() {
        double limit = curve.highest();
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).nominal() > 0 && recovered(points.get(i))) {
                limit = points.get(i).nominal();
            }
        }
        return limit;
    }

    /// @param factor from the standards' unit to the result's
    Evaluation evaluation(String test, String attribute, double factor, String resultUnit, int digits, double blankLimit) {
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("rSquared", "", Words.of("R² of the curve", "검량선 R²"), curve.rSquared(), 0.99,
                null, "1", 4));
        List<Point> levels = points.stream().filter(point -> point.nominal() > 0).toList();
        double share = 100.0 * levels.stream().filter(this::recovered).count() / levels.size();
        suitability.add(Criterion.within("recovery", "", Words.of("Standards recovered within 15 % (lowest: 20 %)",
                "회수율 ±15 % 이내 표준액 비율(최저 농도 ±20 %)"), share, 75.0, null, "%", 0));
        suitability.add(Criterion.within("blank", "", Words.of("Blank absorbance", "공시험 흡광도"), blank.mean(), null, blankLimit,
                "1", 3));
        UnknownsOnPlate unknowns = new UnknownsOnPlate(curve, lowerLimit(), factor, resultUnit, digits, attribute);
        List<Evaluation.Result> results = new ArrayList<>();
        samples.forEach((specimen, dilutions) -> results.add(unknowns.result(specimen, dilutions)));
        suitability.addAll(unknowns.suitability());
        return new Evaluation(test, results, suitability, figures(unknowns), points, lines(), flags);
    }

    private List<RawData.Reading> figures(UnknownsOnPlate unknowns) {
        Display figures = new Display();
        figures.figure("blank.mean", "", "Blank, mean", "공시험 평균", blank.mean(), "1", 4);
        double[] errors = curve.standardErrors();
        for (int i = 0; i < errors.length; i++) {
            String name = curve.model().parameters().get(i);
            figures.figure("curve." + name, "", "Parameter " + name, "매개변수 " + name, curve.parameters()[i], "1", 8);
            figures.figure("curve." + name + ".standardError", "", "Standard error of " + name + " (Gauss-Newton)",
                    name + "의 표준오차(Gauss-Newton)", errors[i], "1", 8);
        }
        figures.figure("curve.residualSd", "", "Residual standard deviation", "잔차 표준편차", curve.residualSd(), "1", 5);
        figures.figure("curve.lowerLimit", "", "Lowest standard that counts", "정량 하한", lowerLimit(), unit, 0);
        List<RawData.Reading> all = new ArrayList<>(figures.readings());
        all.addAll(unknowns.figures());
        return all;
    }

    /// The curve and its 95 % band, to draw.
    private List<Trace> lines() {
        List<Double> x = new ArrayList<>();
        List<Double> fitted = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double concentration = curve.highest() * i / 60;
            double band = curve.band(concentration);
            x.add(concentration);
            fitted.add(curve.response(concentration));
            low.add(curve.response(concentration) - band);
            high.add(curve.response(concentration) + band);
        }
        return List.of(new Trace("curve", "", unit, "1", x, fitted), new Trace("curve.low", "", unit, "1", x, low),
                new Trace("curve.high", "", unit, "1", x, high));
    }
}
