package org.seedtrain.plant.fermenter;

import java.util.Arrays;
import java.util.List;
import org.seedtrain.plant.MalfunctionKind;

/// What can go wrong at a fermenter, at the ordinals of the constants.
enum Faulty {
    PH_DRIFT("pHDrift", "pH electrode drifts (up to 60 mV)", "pH 전극 드리프트(최대 60 mV)"),
    DO_FOULING("DOFouling", "Oxygen membrane fouls (up to 50 %)", "용존산소 막 오염(최대 50 %)"),
    TEMPERATURE_OFFSET("temperatureOffset", "Thermometer reads low (up to 3 K)", "온도계 낮게 표시(최대 3 K)"),
    STEAM_TRAP("steamTrap", "Steam trap of the drain is blocked", "배출구 스팀 트랩 막힘"),
    COOLING_LOSS("coolingLoss", "Cooling water fails", "냉각수 공급 이상"),
    AIR_LOSS("airLoss", "Air supply fails", "공기 공급 이상"),
    BASE_STUCK("basePumpStuck", "Base pump keeps running", "염기 펌프 계속 작동"),
    FEED_DRIFT("feedPumpDrift", "Feed pump gives too much (up to +50 %)", "공급 펌프 과다 공급(최대 +50 %)"),
    STIRRER_SLIP("stirrerSlip", "Stirrer belt slips", "교반 벨트 미끄러짐"),
    FILTER_WET("ventFilterWet", "Vent filter is wet", "벤트 필터 젖음"),
    LEAK("contamination", "A seal leaks: germs get in", "씰 누설: 미생물 유입"),
    OFF_GAS_DRIFT("offgasDrift", "Off-gas analyser drifts (up to -10 % oxygen)", "배가스 분석기 드리프트(산소 최대 -10 %)"),
    LOAD_CELL("loadCell", "A hose pulls at the load cells (up to +2 kg)", "호스가 로드셀을 당김(최대 +2 kg)"),
    FEED_BLOCKED("feedBlocked", "Feed line is blocked", "공급 라인 막힘"),
    CO2_STUCK("carbonDioxideStuck", "Carbon dioxide valve leaks (up to 1 L/min)", "이산화탄소 밸브 누설(최대 1 L/min)"),
    SPARGER_CLOGGED("spargerClogged", "Sparger clogs", "스파저 막힘"),
    OVERLAY_LOSS("overlayLoss", "Overlay gas fails", "오버레이 기체 공급 이상"),
    PCO2_DRIFT("pCO2Drift", "pCO2 probe drifts (up to +60 mmHg)", "pCO2 전극 드리프트(최대 +60 mmHg)"),
    CAPACITANCE_FOULING("capacitanceFouling", "Capacitance probe fouls (up to 40 %)", "정전용량 전극 오염(최대 40 %)"),
    BAG_LEAK("bagLeak", "The bag has a pinhole", "백에 미세 구멍"),
    FILM_HEATER("heaterFailure", "Heater of the bag holder fails", "백 홀더 히터 고장");

    static final int COUNT = values().length;
    private static final Faulty[] ALL = values();

    private final String word;
    private final MalfunctionKind kind;

    Faulty(String word, String english, String korean) {
        this.word = word;
        kind = MalfunctionKind.of(word, english, korean);
    }

    String word() {
        return word;
    }

    static Faulty of(int ordinal) {
        return ALL[ordinal];
    }

    static List<MalfunctionKind> kinds(Use use) {
        return Arrays.stream(ALL).filter(use::has).map(one -> one.kind).toList();
    }
}
