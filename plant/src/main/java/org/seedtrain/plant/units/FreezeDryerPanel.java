package org.seedtrain.plant.units;

import java.util.List;
import java.util.Map;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;

/// What a freeze dryer shows and what can be done at it.
final class FreezeDryerPanel {
    private FreezeDryerPanel() {}

    static List<Tag> tags(String name) {
        return List.of(
                Tags.reading(name + ".shelf.reading", "Shelf temperature", "선반 온도", "Cel", -70, 80, 1),
                Tags.reading(name + ".product.reading", "Product temperature", "제품 온도", "Cel", -70, 80, 1),
                Tags.reading(name + ".pressure.reading", "Chamber pressure (capacitance)", "챔버 압력(정전용량)", "Pa", 0, 110_000, 1),
                Tags.reading(name + ".pirani.reading", "Chamber pressure (Pirani)", "챔버 압력(피라니)", "Pa", 0, 180_000, 1),
                Tags.computed(name + ".pirani.ratio", "Pirani over capacitance", "피라니/정전용량 비", "1", 0.9, 1.7, 2),
                Tags.reading(name + ".condenser.reading", "Ice on the condenser", "응축기 얼음량", "kg", 0, 1e4, 2),
                Tags.computed(name + ".vials", "Vials inside", "적재 바이알 수", "1", 0, 1e6, 0),
                Tags.computed(name + ".leakRate", "Leak rate found", "측정 누설률", "Pa.m3/s", 0, 1e3, 3),
                Tags.setting(name + ".shelf.setpoint", "Shelf set-point", "선반 온도 설정값", "Cel", -60, 60, 1),
                Tags.setting(name + ".shelf.rate", "Shelf ramp", "선반 승온/냉각 속도", "K/min", 0.01, 5, 2),
                Tags.setting(name + ".pressure.setpoint", "Pressure set-point", "압력 설정값", "Pa", 1, 200, 1),
                Tags.onOff(name + ".vacuum", "Vacuum", "진공"),
                Validity.tag(name),
                Tags.computed(name + ".busy", "Shelf on its way", "선반 온도 변경 중", "1", 0, 1, 0));
    }

    static List<Action> actions() {
        return List.of(
                Actions.of("load", "Load vials", "바이알 적재")
                        .name("container", "Vials", "바이알", Action.Kind.CONTAINER, true)
                        .option("vials", "Number, where the vials are not counted", "수량(계수되지 않은 경우)", "1", 1, 1e6, Double.NaN)
                        .action(),
                Actions.of("nucleate", "Nucleate by a pressure drop", "압력 강하 핵생성").action(),
                Actions.of("stopper", "Stopper the vials", "고무전 마개 밀봉").action(),
                Actions.of("leakTest", "Leak test of the chamber", "챔버 누설 시험").action(),
                Actions.of("defrost", "Defrost the condenser", "응축기 제상").action(),
                Actions.of("unload", "Unload the vials", "바이알 반출")
                        .name("lot", "Name of the vials", "바이알 로트명", Action.Kind.LABEL, true)
                        .action());
    }

    static List<AlarmLimit> alarms(String name) {
        return List.of(
                new AlarmLimit(
                        name + ".pressure.reading", "high", Map.of("en", "Pressure control lost", "ko", "압력 제어 상실"), 2,
                        true, 40, 5, name + ".vacuum"),
                Validity.alarm(name, "fill above 30 mm", "충전 높이 30 mm 초과"));
    }

    static List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("leak", "Chamber leaks", "챔버 누설"),
                MalfunctionKind.of("condenser", "Condenser gets warm", "응축기 냉각 저하"),
                MalfunctionKind.of("shelf", "Shelf is warmer than it shows (5 K)", "선반 온도 낮게 지시(5 K)"));
    }

    static void read(FreezeDryer dryer, FreezeDryerState s, Now now, Readout out) {
        double wrong = 5 * now.faults().severity("shelf", now.time());
        out.reading(0, s.shelf() - FreezeDryer.CELSIUS - wrong, s.shelf() - FreezeDryer.CELSIUS, 0.1);
        double product = s.empty() ? s.shelf() : s.groups().getFirst().temperature();
        out.reading(1, product - FreezeDryer.CELSIUS, product - FreezeDryer.CELSIUS, 0.2);
        double vapour = dryer.vapour(s);
        double water = vapour / (vapour + dryer.leak(now) + FreezeDryer.OTHER_GAS);
        boolean low = s.pressure() < 2000;
        double pirani = s.pressure() * (1 + (low ? 0.6 * water : 0));
        out.reading(2, s.pressure(), s.pressure(), low ? 0.05 : 10);
        out.reading(3, pirani, s.pressure(), low ? 0.1 : 10);
        out.set(4, pirani / s.pressure());
        out.reading(5, s.condensed(), s.condensed(), 0.01);
        out.set(6, s.vials());
        out.set(7, Double.isNaN(s.leakRate()) ? 0 : s.leakRate());
        out.set(8, s.shelfSet() - FreezeDryer.CELSIUS);
        out.set(9, s.rate() * 60);
        out.set(10, s.pressureSet());
        out.set(11, s.vacuum() ? 1 : 0);
        out.set(12, !s.empty() && s.vials() > 0 && dryer.height(s) > 0.03 ? 1 : 0);
        out.set(13, Math.abs(s.shelf() - s.shelfSet() - wrong) > 0.5 ? 1 : 0);
    }
}
