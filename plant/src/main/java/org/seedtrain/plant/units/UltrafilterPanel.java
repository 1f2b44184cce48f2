package org.seedtrain.plant.units;

import java.util.List;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Sampling;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;

/// What an ultrafilter shows and what can be done at it.
final class UltrafilterPanel {
    private UltrafilterPanel() {}

    static List<Tag> tags(String name, double tankVolume) {
        return List.of(
                Tags.reading(name + ".weight", "Tank weight", "탱크 중량", "kg", 0, 1.3e3 * tankVolume, 3),
                Tags.reading(name + ".flux.reading", "Flux", "투과 유속", "L/(m2.h)", 0, 500, 1),
                Tags.reading(name + ".conductivity.reading", "Retentate conductivity at 25 °C", "보유액 전도도(25 °C)", "mS/cm", 0, 300, 2),
                Tags.reading(name + ".pH.reading", "Retentate pH", "보유액 pH", "[pH]", 0, 14, 2),
                Tags.computed(name + ".diavolumes", "Diavolumes done", "투석 부피 수", "1", 0, 1000, 2),
                Tags.computed(name + ".waterFlux", "Water permeability at the last flush, of new", "물 투과도(최근 세척, 신품 대비)", "%", 0, 100, 0),
                Tags.setting(name + ".pressure.setpoint", "Transmembrane pressure", "막횡단 압력", "bar", 0, 4, 2),
                Tags.setting(name + ".crossFlow.setpoint", "Cross-flow", "순환 유량", "L/min", 0, 20, 1),
                Tags.setting(name + ".target", "Concentrate to", "농축 목표 부피", "L", 0, 1e3 * tankVolume, 2),
                Tags.setting(name + ".diavolumes.target", "Diavolumes to do", "투석 목표", "1", 0, 50, 1),
                Tags.choice(
                        name + ".phase", "Phase", "단계", "Stopped", "정지", "Load", "충전", "Concentrate", "농축",
                        "Diafilter", "투석여과", "Recover", "회수"),
                Validity.tag(name),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0),
                Tags.computed(name + ".diffusion", "Air diffusion at the last integrity test", "공기 확산 유량(최근 완전성 시험)", "mL/min", 0, 1e5, 1),
                Tags.reading(name + ".TMP.reading", "Transmembrane pressure", "막횡단 압력 지시", "bar", 0, 7, 2),
                Tags.computed(
                        name + ".waterPermeability", "Water permeability at 20 °C, last flush", "물 투과도(20 °C, 최근 세척)",
                        "L/(m2.h.bar)", 0, 1e4, 1),
                Tags.computed(name + ".retentateValve", "Retentate valve closed", "보유액 밸브 닫힘", "%", 0, 100, 1));
    }

    static List<Action> actions() {
        return Hoses.with(
                Actions.of("flushOut", "Push the heel out with the last drops of buffer", "잔량 밀어내기")
                        .name("to", "Into", "받는 용기", Action.Kind.CONTAINER, true)
                        .action(),
                Sampling.action(),
                Actions.of("integrityTest", "Integrity test: air diffusion at 1 bar", "완전성 시험(1 bar 공기 확산)").action(),
                Actions.of("flush", "Flush with water: normalised permeability", "물 세척: 정규화 투과도 측정").action(),
                Actions.of("clean", "Clean the membrane and drain", "막 세정 및 배수").action());
    }
}
