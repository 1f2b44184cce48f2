package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;
import org.seedtrain.lab.water.OrganicCarbon;
import org.seedtrain.lab.water.WaterRefused;

/// Total organic carbon of water by oxidation with ultraviolet light and the conductivity of the carbon dioxide (USP <643>):
/// reagent water, sucrose (easily oxidised) and 1,4-benzoquinone (hardly) come before the samples.
final class OrganicCarbonMethod implements TestMethod {
    private static final String WATER = "reagent water";
    private static final String SUCROSE = "sucrose";
    private static final String QUINONE = "benzoquinone";
    private static final double STANDARD = 0.50;
    /// Highest carbon that the analyser shows [mg/L].
    private static final double HIGHEST = 50;
    /// Carbon in a gram of what is given in g/L, and in a millimole of what is given in mmol/L [g, mg].
    private static final Map<Constituent, Double> CARBON = carbon();

    private static Map<Constituent, Double> carbon() {
        Map<Constituent, Double> part = new EnumMap<>(Constituent.class);
        for (Constituent protein : List.of(Constituent.ANTIGEN, Constituent.AGGREGATE, Constituent.HOST_PROTEIN, Constituent.ANTIBODY,
                Constituent.ENZYMES)) {
            part.put(protein, 0.53);
        }
        for (Constituent nucleic : List.of(Constituent.DNA, Constituent.TEMPLATE_DNA, Constituent.MRNA, Constituent.UNCAPPED_MRNA,
                Constituent.RNA_FRAGMENTS, Constituent.DOUBLE_STRANDED_RNA)) {
            part.put(nucleic, 0.35);
        }
        part.put(Constituent.PEPTIDES, 0.45);
        part.put(Constituent.CELLS, 0.48);
        part.put(Constituent.DEAD_CELLS, 0.48);
        part.put(Constituent.DEBRIS, 0.48);
        part.put(Constituent.GLUCOSE, 0.400);
        part.put(Constituent.ACETATE, 0.407);
        part.put(Constituent.LACTATE, 0.404);
        part.put(Constituent.SURFACTANT, 0.55);
        part.put(Constituent.NUCLEOTIDES, 0.24);
        part.put(Constituent.LIPID, 0.75);
        part.put(Constituent.TRIS, 0.04804);
        part.put(Constituent.HISTIDINE, 0.07207);
        part.put(Constituent.CITRATE, 0.07207);
        return part;
    }

    /// [mg/L].
    static double carbon(Specimen specimen) {
        double grams = 0;
        for (Map.Entry<Constituent, Double> part : CARBON.entrySet()) {
            grams += specimen.amount(part.getKey()) * part.getValue();
        }
        return 1000 * grams;
    }

    @Override
    public String id() {
        return "toc";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Total organic carbon", "총유기탄소 (TOC)");
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.number("replicates", "Readings of each", "측정 횟수", "1", 1, 10, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("carbon", "Total organic carbon", "총유기탄소", "mg/L", 3));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 10 * worksheet.number("replicates");
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        int replicates = (int) worksheet.number("replicates");
        double gain = 1 + 0.02 * noise.normal(0);
        double reagent = 0.015 * (1 + 0.3 * noise.uniform(1));
        double glass = technique.glassEndotoxin_EU_mL() > 0 ? 0.15 : 0;
        // a cold lamp oxidises what is easy, and not what is hard
        double hard = (technique.warmedUp() ? 0.97 : 0.78) * (1 + 0.01 * noise.normal(2));
        double eaten = 1 - 0.004 * Math.max(0, technique.standardAge_d() - 14);
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        double before = 0;
        before = read(display, WATER, "Reagent water", "시약용수", reagent + glass, before, gain, technique, noise.part(WATER), replicates);
        before = read(display, SUCROSE, "Sucrose 0.50 mg/L", "자당 0.50 mg/L", reagent + glass + STANDARD * Math.max(0.2, eaten), before, gain,
                technique, noise.part(SUCROSE), replicates);
        before = read(display, QUINONE, "Benzoquinone 0.50 mg/L", "벤조퀴논 0.50 mg/L", reagent + glass + STANDARD * hard, before, gain, technique,
                noise.part(QUINONE), replicates);
        for (Specimen specimen : specimens) {
            before = read(display, specimen.name(), "Sample", "검체", Math.min(HIGHEST, carbon(specimen) + glass), before, gain, technique,
                    noise.part(specimen.name()), replicates);
        }
        return display.rawData(id());
    }

    /// @param before carbon of the vial before; without rinsing a part of it comes along
    private static double read(Display display, String subject, String en, String ko, double carbon, double before, double gain,
            Technique technique, Noise noise, int replicates) {
        for (int i = 1; i <= replicates; i++) {
            double carried = technique.rinsed() ? 0 : 0.08 * (i == 1 ? before - carbon : 0.08 * (before - carbon));
            double sd = 0.002 + 0.008 * carbon;
            double shown = Math.max(0, gain * (carbon + carried) + sd * noise.normal(i));
            display.read(subject + "." + i + ".carbon", subject, en + " " + i, ko + " " + i + "회", shown, "mg/L", 3);
        }
        return carbon;
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        double water = Replicates.of(Display.series(raw, WATER, "carbon")).mean();
        double sucrose = Replicates.of(Display.series(raw, SUCROSE, "carbon")).mean();
        double quinone = Replicates.of(Display.series(raw, QUINONE, "carbon")).mean();
        OrganicCarbon system;
        try {
            system = OrganicCarbon.of(water, sucrose, quinone);
        } catch (WaterRefused e) {
            return Evaluation.impossible(id(), "efficiency", "The sucrose standard responds no more than the water",
                    "자당 표준액의 응답이 시약용수보다 높지 않음");
        }
        Display figures = new Display();
        figures.figure("limitResponse", "", "Limit response", "한도 응답", system.limitResponse(), "mg/L", 3);
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("efficiency", "", Words.of("Response efficiency", "응답 효율"),
                system.responseEfficiency_percent(), OrganicCarbon.LOWEST_PERCENT, OrganicCarbon.HIGHEST_PERCENT, "%", 1));
        suitability.add(Criterion.within("reagentWater", WATER, Words.of("Reagent water", "시약용수"), water, null,
                OrganicCarbon.REAGENT_WATER, "mg/L", 3));
        double scale = STANDARD / system.limitResponse();
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "carbon", List.of(WATER, SUCROSE, QUINONE))) {
            Replicates readings = Replicates.of(Display.series(raw, specimen, "carbon"));
            double value = readings.mean() * scale;
            double half = Math.sqrt(readings.halfWidth() * readings.halfWidth() * scale * scale + 0.0025 * value * value + 1e-6);
            List<Flag> flags = readings.mean() >= 0.95 * HIGHEST
                    ? List.of(Flag.of("above-range", specimen, "The sample is beyond the range of the analyser", "검체가 분석기의 측정 범위를 벗어남"))
                    : List.of();
            results.add(new Result(specimen, "carbon", flags.isEmpty() ? Relation.EQUAL : Relation.ABOVE, value, Math.max(0, value - half),
                    value + half, "mg/L", 3, flags));
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }
}
