package org.seedtrain.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.CurveRefused;
import org.seedtrain.lab.curve.Weighting;

/// Total protein by bicinchoninic acid on a 96-well plate against albumin (Smith et al. 1985; Ph. Eur. 2.5.33 method
/// 4, USP 1057). The result is in albumin equivalents.
final class BcaMethod implements TestMethod {
    /// Albumin standards [ug/mL].
    static final List<Double> STANDARDS = List.of(2000.0, 1500.0, 1000.0, 750.0, 500.0, 250.0, 125.0, 62.5, 25.0);

    @Override
    public String id() {
        return "bca";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Protein (BCA)", "단백질 정량(BCA)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.plate("Plate layout", "플레이트 배치"),
                Input.number("incubationTime", "Incubation", "반응 시간", "min", 5, 240, 30, 0),
                Input.number("incubationTemperature", "Incubator", "반응 온도", "Cel", 15, 65, 37, 0),
                Input.choice("model", "Curve", "검량선",
                        Input.option("quadratic", "quadratic", "이차식"), Input.option("linear", "straight line", "직선"),
                        Input.option("4pl", "four-parameter logistic", "4-매개변수 로지스틱")),
                Input.choice("weights", "Weights", "가중치",
                        Input.option("none", "none", "없음"), Input.option("1/y", "1/y", "1/y"),
                        Input.option("1/y2", "1/y²", "1/y²")),
                Input.choice("blank", "Blank", "공시험",
                        Input.option("subtract", "subtracted", "차감"), Input.option("keep", "not subtracted", "차감하지 않음")));
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("protein", "Protein, as albumin", "단백질(알부민 환산)", "g/L", 3));
    }

    /// Nine standards and a blank, each specimen in three dilutions, all in duplicate.
    @Override
    public Worksheet preset(List<String> specimens) {
        Map<String, List<Double>> dilutions = new LinkedHashMap<>();
        specimens.forEach(name -> dilutions.put(name, List.of(2.0, 5.0, 20.0)));
        return TestMethod.super.preset(specimens).with(PlateLayout.duplicates(STANDARDS, dilutions));
    }

    /// Diluted to about 1000, 500 and 250 ug/mL, or not at all.
    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        Map<String, List<Double>> dilutions = new LinkedHashMap<>();
        new TreeMap<>(expected).forEach((name, value) -> dilutions.put(name, Stream.of(1.0, 0.5, 0.25)
                .map(target -> Dilutions.round(value / target)).distinct().toList()));
        return preset(expected.keySet().stream().sorted().toList()).with(PlateLayout.duplicates(STANDARDS, dilutions));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        List<RawData.WellReading> wells = new BcaPlate(worksheet, technique, noise).read(specimens);
        return new RawData(id(), List.of(), wells, List.of(), List.of(), Eye.look(specimens, technique));
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        try {
            PlateCurve curve = PlateCurve.of(raw, worksheet, CurveModel.of(worksheet.choice("model")),
                    Weighting.of(worksheet.choice("weights")), worksheet.choice("blank").equals("subtract"));
            return curve.evaluation(id(), "protein", 1e-3, "g/L", 3);
        } catch (CurveRefused refused) {
            return Evaluation.impossible(id(), "curve", "Standard curve: " + refused.getMessage(),
                    "표준액으로 검량선을 만들 수 없음");
        }
    }
}
