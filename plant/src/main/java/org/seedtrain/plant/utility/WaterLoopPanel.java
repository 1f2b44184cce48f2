package org.seedtrain.plant.utility;

import java.util.List;
import java.util.Map;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.probe.ProbeKind;

/// What a water loop shows, what can be set and done at it.
final class WaterLoopPanel {
    private WaterLoopPanel() {}

    static Board board(String unit, List<PointOfUse> points) {
        Board board = new Board(unit)
                .onOff("still.run", "Still", "증류기", true)
                .onOff("pump.run", "Circulation", "순환 펌프", true)
                .setting("temperature.setpoint", "Loop temperature", "루프 온도 설정", "Cel", 20, 95, 1, 82);
        String[] names = new String[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            names[2 * i] = "Point " + points.get(i).name();
            names[2 * i + 1] = "사용점 " + points.get(i).name();
        }
        board.choice("sampler.at", "Sampling at", "채취 지점", 0, names);
        for (PointOfUse point : points) {
            board.onOff(point.name() + ".open", "Point " + point.name() + ": valve", "사용점 " + point.name() + " 밸브", false);
        }
        return board.probe(ProbeKind.LEVEL, "tank.level", "Tank", "저장탱크 수위", "%", 0, 100, 1)
                .probe(ProbeKind.TEMPERATURE, "return.temperature", "Temperature of the return", "환수 온도", "Cel", 0, 110, 1)
                .probe(ProbeKind.FLOW, "return.velocity", "Velocity of the return", "환수 유속", "m/s", 0, 5, 2)
                .probe(ProbeKind.CONDUCTIVITY, "return.conductivity", "Conductivity, not compensated", "전도도(비보정)", "uS/cm", 0, 200, 2)
                .probe(ProbeKind.TOC, "return.toc", "Organic carbon", "TOC", "ug/L", 0, 5000, 0)
                .computed("sample.conductivity", "Sample: conductivity at 25 °C", "시료 전도도(25 °C)", "uS/cm", 0, 200, 2)
                .computed("sample.toc", "Sample: organic carbon", "시료 TOC", "ug/L", 0, 1e6, 0)
                .computed("sample.count", "Sample: germs in 100 mL", "시료 균수(100 mL)", "1", 0, 1e8, 0)
                .computed("sample.endotoxin", "Sample: endotoxin", "시료 엔도톡신", "[EU]/mL", 0, 1e5, 3);
    }

    static List<Action> actions() {
        return List.of(
                Actions.of("wipe", "Wipe the point with 70 % alcohol", "채취구 70 % 알코올 소독").action(),
                Actions.of("sample", "Flush the point and take a sample", "플러싱 후 시료 채취")
                        .quantity("flush", "Flushed before", "플러싱량", "L", 0, 100)
                        .quantity("volume", "Sample", "시료량", "mL", 1, 1000)
                        .name("sample", "Name of the sample", "시료명", Action.Kind.LABEL, true)
                        .action(),
                Actions.of("draw", "Draw water into a container", "용기로 급수")
                        .quantity("mass", "How much", "양", "kg", 0, 1000)
                        .name("container", "Into", "용기", Action.Kind.CONTAINER, true)
                        .action());
    }

    static List<AlarmLimit> alarms(String name) {
        return List.of(
                new AlarmLimit(
                        name + ".return.temperature", "low", Map.of("en", "Return below 70 °C", "ko", "환수 온도 70 °C 미만"), 2,
                        false, 70, 2, null),
                new AlarmLimit(
                        name + ".return.velocity", "low", Map.of("en", "Return below 0.9 m/s", "ko", "환수 유속 0.9 m/s 미만"), 2,
                        false, 0.9, 0.1, null));
    }
}
