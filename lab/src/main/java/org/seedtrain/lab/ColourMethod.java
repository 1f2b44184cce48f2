package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.seedtrain.lab.curve.CurveModel;
import org.seedtrain.lab.curve.CurveRefused;
import org.seedtrain.lab.curve.Weighting;
import org.seedtrain.lab.protein.Interference;

/// Total protein by a colour reaction on a 96-well plate against albumin (Ph. Eur. 2.5.33, USP 1057). The result is in
/// albumin equivalents. Standards are made in water, or in the buffer of the sample: then what the buffer does is in the
/// blank and in the curve too.
final class ColourMethod implements TestMethod {
    private final String id;
    private final Map<String, String> title;
    private final ColourReaction reaction;
    private final List<Double> dilutions;

    private ColourMethod(String id, String en, String ko, ColourReaction reaction, List<Double> dilutions) {
        this.id = id;
        this.title = Words.of(en, ko);
        this.reaction = reaction;
        this.dilutions = dilutions;
    }

    static ColourMethod bca() {
        return new ColourMethod("bca", "Protein (BCA)", "단백질 정량(BCA)", ColourReaction.BCA, List.of(2.0, 5.0, 20.0));
    }

    static ColourMethod bradford() {
        return new ColourMethod("bradford", "Protein (Bradford)", "단백질 정량(Bradford)", ColourReaction.BRADFORD, List.of(2.0, 4.0, 10.0));
    }

    static ColourMethod lowry() {
        return new ColourMethod("lowry", "Protein (Lowry)", "단백질 정량(Lowry)", ColourReaction.LOWRY, List.of(2.0, 5.0, 20.0));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Map<String, String> title() {
        return title;
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.plate("Plate layout", "플레이트 배치"),
                Input.number("incubationTime", "Incubation", "반응 시간", "min", Math.min(5, reaction.minutes() / 5), 240, reaction.minutes(), 0),
                Input.number("incubationTemperature", "Incubator", "반응 온도", "Cel", 15, 65, reaction.temperature(), 0),
                Input.choice("model", "Curve", "검량선",
                        Input.option("quadratic", "quadratic", "이차식"), Input.option("linear", "straight line", "직선"),
                        Input.option("4pl", "four-parameter logistic", "4-매개변수 로지스틱")),
                Input.choice("weights", "Weights", "가중치",
                        Input.option("none", "none", "없음"), Input.option("1/y", "1/y", "1/y"),
                        Input.option("1/y2", "1/y²", "1/y²")),
                Input.choice("blank", "Blank", "공시험",
                        Input.option("subtract", "subtracted", "차감"), Input.option("keep", "not subtracted", "차감하지 않음")),
                Input.choice("diluent", "Standards and blank in", "표준액·공시험 용매",
                        Input.option("water", "water", "물"), Input.option("buffer", "the buffer of the sample", "검체와 같은 완충액")),
                Input.choice("sampleBuffer", "The sample's buffer holds", "검체 완충액의 간섭 성분", buffers()));
    }

    private static Input.Choice[] buffers() {
        List<Input.Choice> choices = new ArrayList<>();
        choices.add(Input.option("none", "nothing that is known to interfere", "알려진 간섭 성분 없음"));
        for (Interference.Substance substance : Interference.Substance.values()) {
            choices.add(new Input.Choice(substance.id(), substance.title()));
        }
        return choices.toArray(Input.Choice[]::new);
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.MIXED, Habit.WARM, Habit.SEALED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("protein", "Protein, as albumin", "단백질(알부민 환산)", "g/L", 3));
    }

    /// Standards and a blank, each specimen in three dilutions, all in duplicate.
    @Override
    public Worksheet preset(List<String> specimens) {
        Map<String, List<Double>> perSpecimen = new LinkedHashMap<>();
        specimens.forEach(name -> perSpecimen.put(name, dilutions));
        return TestMethod.super.preset(specimens).with(PlateLayout.duplicates(reaction.standards(), perSpecimen));
    }

    /// Diluted to about 1000, 500 and 250 ug/mL, or not at all.
    @Override
    public Worksheet prepared(Map<String, Double> expected) {
        Map<String, List<Double>> perSpecimen = new LinkedHashMap<>();
        new TreeMap<>(expected).forEach((name, value) -> perSpecimen.put(name, Stream.of(1.0, 0.5, 0.25)
                .map(target -> Dilutions.round(value / target)).distinct().toList()));
        return preset(expected.keySet().stream().sorted().toList()).with(PlateLayout.duplicates(reaction.standards(), perSpecimen));
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        List<RawData.WellReading> wells = new ColourPlate(reaction, worksheet, technique, noise).read(specimens);
        return new RawData(id(), List.of(), wells, List.of(), List.of(), Eye.look(specimens, technique));
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        try {
            PlateCurve curve = PlateCurve.of(raw, worksheet, CurveModel.of(worksheet.choice("model")),
                    Weighting.of(worksheet.choice("weights")), worksheet.choice("blank").equals("subtract"));
            Evaluation evaluation = curve.evaluation(id(), "protein", 1e-3, "g/L", 3, reaction.blankLimit());
            return evaluation.with(interference(worksheet));
        } catch (CurveRefused refused) {
            return Evaluation.impossible(id(), "curve", "Standard curve: " + refused.getMessage(),
                    "표준액으로 검량선을 만들 수 없음");
        }
    }

    /// What is known of the sample's buffer, unless the standards stand in the same.
    private List<Flag> interference(Worksheet worksheet) {
        for (Interference.Substance substance : Interference.Substance.values()) {
            if (!substance.id().equals(worksheet.choice("sampleBuffer")) || worksheet.choice("diluent").equals("buffer")) {
                continue;
            }
            Interference one = Interference.of(reaction.assay(), substance);
            String en = substance.title().get("en");
            String ko = substance.title().get("ko");
            if (one.any()) {
                boolean more = one.apparent() > 0;
                return List.of(Flag.of("interference", "", "The buffer's " + en + (more ? " reads as protein" : " takes colour away")
                                + ": make standards and blank in the same buffer, or dilute more",
                        "완충액의 " + ko + (more ? "이(가) 단백질로 읽힘" : "이(가) 발색을 줄임") + ": 표준액과 공시험을 같은 완충액으로 만들거나 더 희석할 것"));
            }
        }
        return List.of();
    }
}
