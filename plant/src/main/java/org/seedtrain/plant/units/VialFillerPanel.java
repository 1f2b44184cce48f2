package org.seedtrain.plant.units;

import java.util.List;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;

/// What a vial filler shows and what can be done at it.
final class VialFillerPanel {
    private VialFillerPanel() {}

    static List<Tag> tags(String name) {
        return List.of(
                Tags.reading(name + ".fillWeight.reading", "Last vial, net", "마지막 바이알 순중량", "g", 0, 100, 4),
                Tags.computed(name + ".vials", "Vials filled", "충전 수", "1", 0, 1e6, 0),
                Tags.computed(name + ".rejected", "Vials rejected", "부적합 수", "1", 0, 1e6, 0),
                Tags.setting(name + ".dose.setpoint", "Fill volume", "충전량", "mL", 0.1, 100, 3),
                Tags.setting(name + ".order", "Vials to fill", "목표 수량", "1", 0, 100000, 0),
                Tags.setting(name + ".speed.setpoint", "Speed", "속도", "1/min", 1, 300, 0),
                Tags.onOff(name + ".run", "Filling", "충전"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0),
                Tags.computed(name + ".stopped", "Tipped vial stops the line", "넘어진 바이알로 정지", "1", 0, 1, 0),
                Tags.computed(name + ".stoppages", "Stoppages", "정지 횟수", "1", 0, 1e6, 0));
    }

    static List<Action> actions() {
        return Hoses.with(
                Actions.of("adjust", "Adjust the pump by", "펌프 보정")
                        .quantity("change", "Change", "변화", "%", -20, 20)
                        .action(),
                Actions.of("clear", "Clear the tipped vial through the gloves", "글러브로 넘어진 바이알 제거").action(),
                Actions.of("release", "Close the lot: gather the good vials", "로트 마감")
                        .name("lot", "Name of the vials", "바이알 로트명", Action.Kind.LABEL, true)
                        .action());
    }

    static List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("pump", "Dosing pump delivers less", "충전 펌프 토출 저하"),
                MalfunctionKind.of("tipping", "Vials tip over at the turntable", "턴테이블에서 바이알 넘어짐"),
                MalfunctionKind.of("stoppering", "Stoppers sit badly", "고무전 체결 불량"),
                MalfunctionKind.of("glass", "Glass particles from the washing", "세척 공정 유리 파티클"));
    }
}
