package org.seedtrain.plant.mrna;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Sampling;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.probe.Probe;

/// What a transcription reactor shows and what can be done at it.
final class IvtReactorPanel {
    private IvtReactorPanel() {}

    static List<Tag> tags(String name, double volume) {
        return List.of(
                Tags.reading(name + ".weight", "Net weight", "순중량", "g", 0, 1.3e6 * volume, 2),
                Tags.reading(name + ".temperature.reading", "Temperature", "온도", "Cel", 0, 90, 1),
                Tags.reading(name + ".pH.reading", "pH", "pH", "[pH]", 0, 14, 2),
                Tags.reading(name + ".turbidity.reading", "Turbidity", "탁도", "NTU", 0, 20000, 0),
                Tags.setting(name + ".stirrer.speed", "Stirrer", "교반기", "1/min", 0, 600, 0),
                Tags.setting(name + ".temperature.setpoint", "Temperature set-point", "온도 설정값", "Cel", 4, 80, 1),
                Tags.onOff(name + ".temperature.on", "Temperature control", "온도 제어"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
    }

    static List<Action> actions() {
        return List.of(
                Actions.of("charge", "Charge a container's contents", "용기 내용물 투입")
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "kg", 0, 100, Double.NaN)
                        .option("clean", "Fresh gloves, closed bench (1: yes)", "새 장갑, 무RNase 작업대(1: 예)", "1", 0, 1, 1)
                        .action(),
                Actions.of("transfer", "Pump out", "펌프 이송")
                        .name("to", "Target", "대상", Action.Kind.CONTAINER, true)
                        .option("volume", "Volume", "부피", "mL", 0, 1e6, 1e6)
                        .option("flow", "Flow", "유량", "mL/min", 0.1, 1e4, 50)
                        .action(),
                Actions.of("stop", "Stop the pump", "펌프 정지").action(),
                Sampling.action(),
                Actions.of("standardise", "Standardise the pH probe in two buffers", "완충액 2점 pH 교정").action(),
                Actions.of("discard", "Empty to the drain", "배수").action());
    }

    static List<AlarmLimit> alarms(String name) {
        return List.of(
                new AlarmLimit(
                        name + ".temperature.reading", "high", Map.of("en", "Reaction too warm", "ko", "반응 온도 높음"),
                        2, true, 42, 0.5, null),
                new AlarmLimit(
                        name + ".turbidity.reading", "high",
                        Map.of("en", "Turbid: pyrophosphate falls out", "ko", "혼탁: 피로인산염 침전"), 3, true, 150, 20, null));
    }

    static List<MalfunctionKind> malfunctions(Probe... probes) {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("heater", "Jacket heats less", "재킷 가열 저하"),
                MalfunctionKind.of("stirrer", "Stirrer coupling slips", "교반기 커플링 미끄럼"),
                MalfunctionKind.of("thermometer", "Thermometer well is dry: reads up to 8 K low", "온도계 포켓 건조: 최대 8 K 낮게 지시"),
                MalfunctionKind.of("ribonuclease", "Ribonuclease creeps in", "RNase 오염")));
        for (Probe probe : probes) {
            kinds.addAll(probe.malfunctions());
        }
        return List.copyOf(kinds);
    }

    static void settings(IvtReactorState s, Readout out) {
        out.set(4, s.stirrer());
        out.set(5, s.setPoint() - 273.15);
        out.set(6, s.tempering() ? 1 : 0);
        out.set(7, s.pumping() ? 1 : 0);
    }

    /// 2000 NTU per g/L of fine crystals, 100 NTU per g/L of lipid in particles at 80 nm.
    static double turbidity(Mixture in) {
        double size = ParticleSize.zAverage(in) / 8e-8;
        return 2000 * in.concentration(Species.MAGNESIUM_PYROPHOSPHATE)
                + 100 * ParticleSize.lipid(in.masses(), 0) / Math.max(1e-12, in.volume()) * size * size * size;
    }
}
