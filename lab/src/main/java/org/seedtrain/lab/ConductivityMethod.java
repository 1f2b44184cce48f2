package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Evaluation.Criterion;
import org.seedtrain.lab.Evaluation.Relation;
import org.seedtrain.lab.Evaluation.Result;
import org.seedtrain.lab.stats.Replicates;

/// Conductivity with a cell whose constant is checked in a potassium chloride standard (Ph. Eur. 2.2.38). The meter
/// shows the conductivity for a cell constant of exactly 1 per cm, without temperature compensation:
/// `kappa25 = K shown / (1 + alpha (T - 25))`.
final class ConductivityMethod implements TestMethod {
    /// Temperature coefficient of potassium chloride solutions [1/K].
    private static final double KCL = 0.0191;
    /// Temperature coefficient of buffers and media [1/K].
    private static final double BUFFER = 0.0205;

    @Override
    public String id() {
        return "conductivity";
    }

    @Override
    public Map<String, String> title() {
        return Words.of("Conductivity", "전도도");
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice("standard", "Potassium chloride standard", "염화칼륨 표준액",
                        Input.option("12.88", "12.88 mS/cm", "12.88 mS/cm"),
                        Input.option("1.413", "1.413 mS/cm", "1.413 mS/cm"),
                        Input.option("0.147", "0.147 mS/cm", "0.147 mS/cm")),
                Input.number("temperature", "Temperature of the bath", "항온조 온도", "Cel", 10, 40, 25, 1),
                Input.choice("equilibrated", "Sample brought to the bath's temperature", "검체 온도 평형",
                        Input.option("yes", "yes", "예"), Input.option("no", "no", "아니오")),
                Input.number("coefficient", "Temperature coefficient", "온도 계수", "%/K", 0, 5, 2, 2),
                Input.number("replicates", "Readings of the sample", "측정 횟수", "1", 1, 10, 3, 0));
    }

    @Override
    public List<Habit> habits() {
        return List.of(Habit.WARM, Habit.RINSED);
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(Attribute.of("conductivity", "Conductivity at 25 °C", "25 °C 전도도", "mS/cm", 2));
    }

    @Override
    public double volume_mL(Worksheet worksheet, String specimen) {
        return 5;
    }

    @Override
    public RawData measure(List<Specimen> specimens, Worksheet worksheet, Technique technique, long seed) {
        check(specimens, worksheet);
        Noise noise = Noise.of(seed, id());
        double constant = 1 + 0.012 * noise.normal(0);
        double bath = worksheet.number("temperature");
        double evaporated = 1 + 0.001 * Math.max(0, technique.standardAge_d() - 30);
        double nominal = Double.parseDouble(worksheet.choice("standard"));
        double last = nominal * evaporated * (1 + KCL * (bath - 25));
        double warming = technique.warmedUp() ? 0 : 0.02;
        Display display = new Display();
        Eye.look(specimens, technique).forEach(display::remark);
        display.read("standard.conductivity", "standard", "Standard, shown", "표준액 표시값",
                last / constant * (1 - warming) * (1 + 0.001 * noise.normal(1)), "mS/cm", 4);
        display.read("standard.temperature", "standard", "Standard, temperature", "표준액 온도",
                bath + 0.05 * noise.normal(2), "Cel", 1);
        int replicates = (int) worksheet.number("replicates");
        for (Specimen specimen : specimens) {
            Noise own = noise.part(specimen.name());
            double warm = worksheet.choice("equilibrated").equals("yes") ? bath : specimen.temperature_C();
            double truth = specimen.conductivity_mS_cm() * (1 + BUFFER * (warm - 25));
            display.read(specimen.name() + ".temperature", specimen.name(), "Sample temperature", "검체 온도",
                    warm + 0.05 * own.normal(0), "Cel", 1);
            for (int i = 1; i <= replicates; i++) {
                double carried = technique.rinsed() ? 0 : 0.03;
                double inCell = truth + carried * (last - truth);
                last = inCell;
                display.read(specimen.name() + "." + i + ".conductivity", specimen.name(), "Sample, reading " + i,
                        "검체 " + i + "회", inCell / constant * (1 + 0.002 * own.normal(i)) + 2e-5 * own.normal(100 + i),
                        "mS/cm", 4);
            }
        }
        return display.rawData(id());
    }

    @Override
    public Evaluation evaluate(RawData raw, Worksheet worksheet) {
        check(worksheet);
        double nominal = Double.parseDouble(worksheet.choice("standard"));
        double alpha = worksheet.number("coefficient") / 100;
        double atBath = nominal * (1 + KCL * (raw.reading("standard.temperature") - 25));
        if (raw.reading("standard.conductivity") == 0) {
            return Evaluation.impossible(id(), "cellConstant", "The cell showed nothing in the standard",
                    "표준액에서 전도도가 표시되지 않음");
        }
        double constant = atBath / raw.reading("standard.conductivity");
        Display figures = new Display();
        figures.figure("cellConstant", "", "Cell constant", "셀 상수", constant, "1/cm", 4);
        List<Criterion> suitability = new ArrayList<>();
        suitability.add(Criterion.within("cellConstant", "", Words.of("Cell constant", "셀 상수"), constant, 0.95, 1.05,
                "1/cm", 3));
        List<Result> results = new ArrayList<>();
        for (String specimen : Display.subjects(raw, "conductivity", List.of("standard"))) {
            double temperature = raw.reading(specimen + ".temperature");
            Replicates shown = Replicates.of(Display.series(raw, specimen, "conductivity"));
            double factor = constant / (1 + alpha * (temperature - 25));
            double value = shown.mean() * factor;
            double calibration = 0.005 * value;
            double compensation = 0.002 * Math.abs(temperature - 25) * value;
            double spread = shown.halfWidth() * factor;
            double half = Math.sqrt(spread * spread + calibration * calibration + compensation * compensation);
            List<Flag> flags = value > 10 * nominal || value < 0.05 * nominal
                    ? List.of(Flag.of("standard-far", specimen, "The standard is far from the sample's conductivity",
                            "표준액이 검체의 전도도와 크게 다름"))
                    : List.of();
            results.add(new Result(specimen, "conductivity", Relation.EQUAL, value, value - half, value + half, "mS/cm",
                    2, flags));
            suitability.add(Criterion.within("repeatability", specimen, Words.of("CV of the readings", "측정값의 변동계수"),
                    shown.cv_percent(), null, 2.0, "%", 2));
        }
        return new Evaluation(id(), results, suitability, figures.readings(), List.of(), List.of(), List.of());
    }
}
