package org.seedtrain.plant.units;

import java.util.List;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Sampling;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// What a mixing vessel shows and what can be done at it.
final class MixingVesselPanel {
    /// Ionic strength above which activities and conductivity are guesses [mol/L].
    private static final double STRONGEST = 2;

    private MixingVesselPanel() {}

    static List<Tag> tags(String name, double volume) {
        return List.of(
                Tags.reading(name + ".weight", "Net weight", "순중량", "kg", 0, 1.3e3 * volume, 2),
                Tags.reading(name + ".temperature.reading", "Temperature", "온도", "Cel", 0, 130, 1),
                Tags.reading(name + ".pH.reading", "pH", "pH", "[pH]", 0, 14, 2),
                Tags.reading(name + ".conductivity.reading", "Conductivity at 25 °C", "전도도(25 °C)", "mS/cm", 0, 300, 2),
                Tags.computed(name + ".undissolved", "Undissolved powder", "미용해 분말", "kg", 0, 100, 3),
                Tags.setting(name + ".stirrer.speed", "Stirrer", "교반기", "1/min", 0, 600, 0),
                Tags.setting(name + ".temperature.setpoint", "Temperature set-point", "온도 설정값", "Cel", 5, 90, 1),
                Tags.onOff(name + ".temperature.on", "Temperature control", "온도 제어"),
                Validity.tag(name),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
    }

    static List<Action> actions(double volume) {
        return List.of(
                Actions.of("fill", "Fill water to a weight", "목표 중량까지 주사용수 채우기")
                        .quantity("weight", "Total weight", "총 중량", "kg", 0, 1.2e3 * volume)
                        .action(),
                Actions.of("charge", "Charge a container's contents", "용기 내용물 투입")
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "kg", 0, 1e3, Double.NaN)
                        .action(),
                Actions.of("transfer", "Pump out", "펌프 이송")
                        .name("to", "Target", "대상", Action.Kind.CONTAINER, true)
                        .option("volume", "Volume", "부피", "L", 0, 1e4, 1e4)
                        .option("flow", "Flow", "유량", "L/min", 0.01, 100, 4)
                        .option("filter", "Through the sterilising filter", "제균 필터 통과", "1", 0, 1, 0)
                        .action(),
                Actions.of("stop", "Close the water valve and stop the pump", "급수 및 펌프 정지").action(),
                org.seedtrain.plant.Sampling.action(),
                Actions.of("standardise", "Standardise the pH probe in two buffers", "완충액 2점 pH 교정")
                        .name("first", "First buffer", "첫째 완충액", Action.Kind.CONTAINER, false)
                        .name("second", "Second buffer", "둘째 완충액", Action.Kind.CONTAINER, false)
                        .option("firstValue", "pH on the first label", "첫째 라벨 pH", "[pH]", 1, 13, 7)
                        .option("secondValue", "pH on the second label", "둘째 라벨 pH", "[pH]", 1, 13, 4)
                        .action(),
                Actions.of("discard", "Empty to the drain", "배수").action());
    }

    static List<AlarmLimit> alarms(String name) {
        return List.of(Validity.alarm(
                name, "above 2 mol/L pH and conductivity are guesses", "2 mol/L 초과에서는 pH와 전도도가 추정값임"));
    }

    static List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("stirrer", "Stirrer coupling slips", "교반기 커플링 미끄럼"),
                MalfunctionKind.of("pH", "pH probe reads too high (0.5 at full severity)", "pH 센서 높게 지시"));
    }

    static void read(MixingVesselState state, double volume, Now now, Readout out) {
        double weight = state.weight();
        out.reading(0, weight * (1 + state.weightOffset()), weight, 0.01);
        double celsius = state.liquid().temperature() - 273.15;
        out.reading(1, celsius, celsius, 0.03);
        boolean wet = state.liquid().volume() > 0.02 * volume;
        boolean asked = out.wants(2) || out.wants(3) || out.wants(8);
        IonicEquilibrium.Solution solution = IonicEquilibrium.of(wet && asked ? state.liquid() : Mixture.NOTHING);
        double pH = wet ? solution.pH() : 7;
        out.reading(2, pH + state.pHOffset() + 0.5 * now.faults().severity("pH", now.time()), pH, 0.005);
        double conductivity = wet ? 10 * solution.conductivity25() : 0;
        out.reading(3, conductivity, conductivity, 0.003 * conductivity);
        double solid = state.scale() * Precipitate.MOLAR_MASS;
        for (MixingVesselState.Powder powder : state.powders()) {
            solid += powder.rest().mass();
        }
        out.set(4, solid);
        out.set(5, state.stirrer());
        out.set(6, state.setPoint() - 273.15);
        out.set(7, state.tempering() ? 1 : 0);
        out.set(8, wet && solution.ionicStrength() > STRONGEST ? 1 : 0);
        out.set(9, state.pumping() || state.fills() || (!state.powders().isEmpty() && state.liquid().mass() > 0) ? 1 : 0);
    }
}
