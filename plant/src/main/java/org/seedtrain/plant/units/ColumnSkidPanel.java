package org.seedtrain.plant.units;

import java.util.List;
import java.util.Map;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;

/// What a column skid shows, what can be done at it, what can go wrong.
final class ColumnSkidPanel {
    private static final double LITRE_PER_MINUTE = 1e-3 / 60;

    private ColumnSkidPanel() {}

    static List<Tag> tags(String name, double mostFlow) {
        return List.of(
                Tags.reading(name + ".UV.reading", "UV 280 nm", "UV 280 nm", "AU", -1, 10, 4),
                Tags.reading(name + ".conductivity.reading", "Conductivity at 25 °C", "전도도(25 °C)", "mS/cm", 0, 300, 2),
                Tags.reading(name + ".pH.reading", "pH", "pH", "[pH]", 0, 14, 2),
                Tags.reading(name + ".pressure.reading", "Pressure", "압력", "bar", 0, 20, 2),
                Tags.computed(name + ".volume", "Volume in all", "누적 부피", "L", 0, 1e6, 2),
                Tags.computed(name + ".columnVolumes", "Column volumes in all", "누적 칼럼 부피", "1", 0, 1e6, 2),
                Tags.computed(name + ".remaining", "Left of this phase", "단계 잔여 부피", "L", 0, 1e6, 2),
                Tags.computed(name + ".shareB", "B now", "B 비율", "%", 0, 100, 1),
                Tags.setting(name + ".flow.setpoint", "Flow", "유량", "L/min", 0.001, mostFlow / LITRE_PER_MINUTE, 3),
                Tags.setting(name + ".B.setpoint", "B", "B 설정", "%", 0, 100, 1),
                Tags.choice(name + ".outlet", "Outlet valve", "출구 밸브", "Waste", "폐액", "Pool", "회수"),
                Tags.setting(name + ".collectAbove", "Collect by UV above (0: by hand)", "UV 자동 회수 기준(0: 수동)", "AU", 0, 5, 3),
                Tags.onOff(name + ".run", "Pumps", "펌프"),
                Validity.tag(name),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0),
                Tags.computed(name + ".trap.air", "Air in the bubble trap", "기포 트랩 공기", "L", 0, 100, 3),
                Tags.computed(name + ".plateHeight", "Height of a plate at the last test", "이론단 높이(최근 시험)", "mm", 0, 100, 2),
                Tags.computed(name + ".asymmetry", "Asymmetry at the last test", "비대칭도(최근 시험)", "1", 0, 20, 2),
                Tags.computed(name + ".packings", "Packed here", "충전 횟수", "1", 0, 1000, 0),
                Tags.computed(name + ".ligand", "Ligand left, of new", "남은 리간드(신품 대비)", "%", 0, 100, 1),
                Tags.computed(name + ".leached", "Ligand leached into pools so far", "회수액으로 용출된 리간드 누계", "mg", 0, 1e6, 3));
    }

    static List<Action> actions(double mostFlow) {
        double most = mostFlow / LITRE_PER_MINUTE;
        return Hoses.with(
                Actions.of("phase", "Run a phase", "단계 운전")
                        .quantity("volume", "Volume", "부피", "L", 0, 1e5)
                        .quantity("flow", "Flow", "유량", "L/min", 0.001, most)
                        .option("fromB", "B at the start", "시작 B", "%", 0, 100, 0)
                        .option("toB", "B at the end (absent: as at the start)", "종료 B", "%", 0, 100, Double.NaN)
                        .action(),
                Actions.of("pack", "Pack the bed anew", "칼럼 재충전")
                        .quantity("flow", "Flow", "유량", "L/min", 0.001, 4 * most)
                        .action(),
                Actions.of("testPacking", "Inject a pulse, judge the packing", "충전 시험(펄스 주입)")
                        .quantity("flow", "Flow", "유량", "L/min", 0.001, most)
                        .action(),
                Actions.of("ventTrap", "Vent the bubble trap", "기포 트랩 배기").action(),
                Actions.of("zeroUV", "Zero the UV detector", "UV 영점").action(),
                Actions.of("stop", "Stop the pumps", "펌프 정지").action());
    }

    static List<AlarmLimit> alarms(String name, double mostPressure) {
        return List.of(
            Validity.alarm(
                name, "above 100 g/L protein the isotherm is not known", "단백질 100 g/L 초과에서는 흡착 등온식을 알 수 없음"),
            new AlarmLimit(
                name + ".pressure.reading",
                "high",
                Map.of("en", "Column pressure high", "ko", "칼럼 압력 높음"),
                2,
                true,
                mostPressure * 1e-5,
                0.2,
                name + ".run"));
    }

    static List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("mixing", "Pump B delivers less than it says", "B 펌프 토출 저하"),
                MalfunctionKind.of("packing", "Bed is badly packed", "칼럼 충전 불량"),
                MalfunctionKind.of("resin", "Resin has lost capacity", "수지 용량 저하"),
                MalfunctionKind.of("lamp", "UV lamp drifts upwards", "UV 램프 드리프트"),
                MalfunctionKind.of("airDetector", "Air detector is blind: the pumps run on (up to 20 min)", "공기 감지기 불량: 펌프 계속 가동(최대 20분)"),
                MalfunctionKind.of("trapValve", "Bubble trap holds no air back", "기포 트랩 밸브 불량"),
                MalfunctionKind.of("fouling", "Feed fouls the resin (up to 51 times as fast)", "수지 오염 가속(최대 51배)"));
    }
}
