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
    LEAK("contamination", "A seal leaks: germs get in", "씰 누설: 미생물 유입");

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

    static List<MalfunctionKind> kinds() {
        return Arrays.stream(ALL).map(one -> one.kind).toList();
    }
}
