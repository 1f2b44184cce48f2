package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.ANTIBODY;
import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.CONTAMINANT;
import static org.seedtrain.lab.Constituent.DEAD_CELLS;
import static org.seedtrain.lab.Constituent.DEBRIS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.RawData.Image;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.micro.SterilityTest;

/// Test for sterility (USP 71, Ph. Eur. 2.6.1): membranes or portions in fluid thioglycollate (30 to 35 °C) and soybean-casein digest
/// (20 to 25 °C) for 14 days; a person looks for turbidity. A product that is cloudy itself needs membranes.
final class SterilityMethod implements TestMethod {
    static final String CONTROL = "negative control";
    private static final double CELL_MASS = 3e-13;
    /// Rise that is taken for growth [NTU].
    private static final double GROWTH = 8;
    /// What a product may bring so that growth can still be seen.
    private static final double TURBID = 40;

    @Override
    public String id() {
        return "sterility";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Test for sterility", "무균시험");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.choice("way", "Way", "방법", Input.option("membrane", "membrane filtration", "막여과법"),
                        Input.option("direct", "direct inoculation", "직접접종법")),
                Input.number("volume", "Sample for each medium", "배지별 검체량", "mL", 0.5, 500, 10, 1),
                Input.number("vessels", "Vessels of each medium", "배지별 용기 수", "1", 1, 10, 2, 0),
                Input.number("days", "Incubation", "배양 일수", "d", 1, 28, 14, 0),
                Input.number("thioglycollate", "Fluid thioglycollate at", "액상 티오글리콜산배지 온도", "Cel", 4, 45, 32.5, 1),
                Input.number("soybeanCasein", "Soybean-casein digest at", "대두카제인소화액배지 온도", "Cel", 4, 45, 22.5, 1));
    }

    @Override
    public List<Habit> habits() {
        return List.of();
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("growing", "Vessels with growth", "증식 용기 수", "1", 0));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 2 * worksheet.number("volume");
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        BrothIncubator incubator = new BrothIncubator(technique, noise);
        List<Trace> traces = new ArrayList<>();
        List<Image> images = new ArrayList<>();
        double days = worksheet.number("days");
        List<Trace> controls = new ArrayList<>();
        for (BrothIncubator.Broth broth : broths(worksheet)) {
            String name = CONTROL + " " + broth.name();
            controls.add(incubator.stand(new BrothIncubator.Vessel(name, CONTROL, broth, Flora.ofHands(noise.part(name)),
                    0.5 * technique.asepsis_CFU(), 0), days));
        }
        add(CONTROL, controls, (int) days, traces, images);
        for (Specimen specimen : specimens) {
            List<Trace> tubes = new ArrayList<>();
            for (BrothIncubator.Broth broth : broths(worksheet)) {
                for (int i = 0; i < (int) worksheet.number("vessels"); i++) {
                    tubes.add(incubator.stand(vessel(specimen, broth, i, worksheet, technique, noise), days));
                }
            }
            add(specimen.name(), tubes, (int) days, traces, images);
        }
        return new RawData(id(), List.of(), List.of(), traces, List.of(), images, Eye.look(specimens, technique));
    }

    private static List<BrothIncubator.Broth> broths(Worksheet worksheet) {
        return List.of(new BrothIncubator.Broth("FTM", true, worksheet.number("thioglycollate"), 32.5),
                new BrothIncubator.Broth("SCDM", false, worksheet.number("soybeanCasein"), 22.5));
    }

    private static void add(String subject, List<Trace> tubes, int days, List<Trace> traces, List<Image> images) {
        traces.addAll(tubes);
        for (int day : new int[] {Math.min(3, days), Math.min(7, days), days}) {
            String name = subject + " day " + day;
            if (images.stream().noneMatch(image -> image.name().equals(name))) {
                images.add(BrothIncubator.rack(name, subject + ", day " + day + ": " + vessels(subject, tubes), subject + " " + day + "일차: " + vessels(subject, tubes), tubes, day));
            }
        }
    }

    /// What stands in the rack from left to right.
    private static String vessels(String subject, List<Trace> tubes) {
        return String.join(", ", tubes.stream().map(tube -> tube.name().substring(subject.length() + 1)).toList());
    }

    private static BrothIncubator.Vessel vessel(
            Specimen specimen, BrothIncubator.Broth broth, int i, Worksheet worksheet, Technique technique, Noise noise) {
        String name = specimen.name() + " " + broth.name() + " " + (i + 1);
        double portion = worksheet.number("volume") / worksheet.number("vessels");
        double producers = specimen.amount(ANTIBODY) > 0 ? 0 : specimen.amount(CELLS) * 1e-3 / CELL_MASS;
        double own = (specimen.amount(CONTAMINANT) + producers) * portion;
        boolean producing = producers > specimen.amount(CONTAMINANT);
        boolean byHand = own < technique.asepsis_CFU();
        Flora kind = byHand ? Flora.ofHands(noise.part(name)) : producing ? Flora.PSEUDOMONAS : Flora.of(specimen);
        double solids = specimen.amount(CELLS) + specimen.amount(DEAD_CELLS) + 0.4 * specimen.amount(DEBRIS);
        double cloud = 250 * OpticalDensityMethod.PER_GRAM * solids + 8 * specimen.amount(AGGREGATE) + 0.6 * specimen.protein()
                + RnaSpectrum.turbidity(specimen);
        double product = worksheet.choice("way").equals("direct") ? cloud * portion / (portion + BrothIncubator.BROTH_ML) : 0;
        return new BrothIncubator.Vessel(name, specimen.name(), broth, kind, Math.min(1e12, own + technique.asepsis_CFU()), product);
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        Display figures = new Display();
        Map<String, Integer> growing = new LinkedHashMap<>();
        Map<String, Boolean> turbid = new LinkedHashMap<>();
        for (Trace tube : raw.traces()) {
            double start = tube.y().getFirst();
            int day = growthDay(tube);
            growing.merge(tube.subject(), day >= 0 ? 1 : 0, Integer::sum);
            turbid.merge(tube.subject(), start > TURBID, Boolean::logicalOr);
            if (day >= 0) {
                figures.figure(tube.name() + ".day", tube.subject(), tube.name() + ", turbid on day", tube.name() + " 혼탁 확인일", day, "d", 0);
            }
        }
        int control = growing.getOrDefault(CONTROL, 0);
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("control", CONTROL, Words.of("Negative controls with growth", "음성대조 증식 용기"), control, null, 0.0, "1", 0));
        suitability.add(Criterion.within("days", "", Words.of("Incubation", "배양 일수"), worksheet.number("days"), SterilityTest.LEAST_DAYS, null,
                "d", 0));
        suitability.add(Criterion.within("thioglycollate", "", Words.of("Fluid thioglycollate", "액상 티오글리콜산배지"),
                worksheet.number("thioglycollate"), 30.0, 35.0, "Cel", 1));
        suitability.add(Criterion.within("soybeanCasein", "", Words.of("Soybean-casein digest", "대두카제인소화액배지"),
                worksheet.number("soybeanCasein"), 20.0, 25.0, "Cel", 1));
        List<Result> results = new ArrayList<>();
        growing.forEach((subject, vessels) -> {
            if (!subject.equals(CONTROL)) {
                suitability.add(Criterion.within("clear", subject, Words.of("Product that is too cloudy to see growth", "증식을 볼 수 없게 혼탁한 제품"),
                        turbid.getOrDefault(subject, false) ? 1 : 0, null, 0.0, "1", 0));
                results.add(new Result(subject, "growing", Relation.EQUAL, vessels, vessels, vessels, "1", 0,
                        List.of(flag(subject, vessels, control > 0, turbid.getOrDefault(subject, false), worksheet))));
            }
        });
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }

    /// First day from which a vessel stays cloudier than it was; -1 for none.
    static int growthDay(Trace tube) {
        double start = tube.y().getFirst();
        double needed = start + Math.max(GROWTH, 0.25 * start);
        int day = -1;
        for (int i = tube.y().size() - 1; i > 0 && tube.y().get(i) > needed; i--) {
            day = i;
        }
        return day;
    }

    private static Flag flag(String subject, int vessels, boolean control, boolean turbid, Worksheet worksheet) {
        SterilityTest.Finding finding = SterilityTest.judge(new SterilityTest.Observation(worksheet.number("days"), vessels, control, true,
                turbid, -1, SterilityTest.Invalid.NO, false));
        return switch (finding) {
            case STERILE -> Flag.of("sterile", subject, "No growth", "증식 없음");
            case NOT_STERILE -> Flag.of("growth", subject, "Growth: identify the germ before anything is concluded", "증식: 결론 전에 균 동정 필요");
            case INVALID_REPEAT -> Flag.of("void", subject, "The negative control grew: the test is void", "음성대조 증식: 시험 무효");
            case UNFINISHED, MEDIA_UNSUITABLE -> Flag.of("unfinished", subject, turbid ? "Cloudy by itself: transfer a portion and wait 4 days"
                    : "Not yet 14 days", turbid ? "제품 자체 혼탁: 일부를 계대하여 4일 이상 배양" : "14일 미만");
        };
    }
}
