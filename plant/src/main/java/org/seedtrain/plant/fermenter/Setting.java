package org.seedtrain.plant.fermenter;

import java.util.Arrays;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;

/// What an operator can set at a fermenter; the value is kept in the tag's unit, at the index of the constant.
enum Setting {
    PHASE("phase", "Phase", "단계", 0, "Idle", "대기", "Process", "배양", "Sterilise", "멸균"),
    SIP_TEMPERATURE("sip.temperature", "Sterilisation temperature", "멸균 온도", "Cel", 105, 130, 1, 121.5),
    SIP_HOLD("sip.hold", "Sterilisation hold", "멸균 유지 시간", "min", 1, 120, 0, 20),
    T_MODE("temperature.mode", "Temperature mode", "온도 제어 모드", 0, "Manual", "수동", "Automatic", "자동"),
    T_SETPOINT("temperature.setpoint", "Temperature set-point", "온도 설정값", "Cel", 4, 60, 1, 37),
    T_OUTPUT("temperature.output", "Jacket output (heat +, cool -)", "자켓 출력(가열 +, 냉각 -)", "%", -100, 100, 1, 0),
    PH_MODE("pH.mode", "pH mode", "pH 제어 모드", 0, "Manual", "수동", "Automatic", "자동"),
    PH_SETPOINT("pH.setpoint", "pH set-point", "pH 설정값", "[pH]", 3, 10, 2, 7),
    PH_OUTPUT("pH.output", "pH output (base +, acid -)", "pH 출력(염기 +, 산 -)", "%", -100, 100, 1, 0),
    DO_MODE("DO.mode", "Dissolved oxygen mode", "용존산소 제어 모드", 0, "Manual", "수동", "Cascade", "캐스케이드"),
    DO_SETPOINT("DO.setpoint", "Dissolved oxygen set-point", "용존산소 설정값", "%", 0, 100, 1, 30),
    DO_OUTPUT("DO.output", "Cascade output", "캐스케이드 출력", "%", 0, 100, 1, 0),
    P_MODE("pressure.mode", "Pressure mode", "압력 제어 모드", 0, "Manual", "수동", "Automatic", "자동"),
    P_SETPOINT("pressure.setpoint", "Pressure set-point", "압력 설정값", "bar", 0, 1.2, 2, 0.3),
    P_OUTPUT("pressure.output", "Exhaust valve", "배기 밸브", "%", 0, 100, 1, 100),
    SPEED("agitator.speed", "Stirrer speed set-point", "교반 속도 설정값", "1/min", 0, 1000, 0, 0),
    SPEED_HIGH("DO.speedHigh", "Cascade: highest speed", "캐스케이드: 최고 속도", "1/min", 100, 1000, 0, 900),
    AIR("air.flow", "Air flow set-point", "공기 유량 설정값", "L/min", 0, 100, 1, 0),
    AIR_HIGH("DO.airHigh", "Cascade: highest air flow", "캐스케이드: 최고 공기 유량", "L/min", 0, 100, 1, 75),
    OXYGEN("oxygen.flow", "Oxygen flow set-point", "산소 유량 설정값", "L/min", 0, 50, 1, 0),
    OXYGEN_HIGH("DO.oxygenHigh", "Cascade: highest oxygen flow", "캐스케이드: 최고 산소 유량", "L/min", 0, 50, 1, 25),
    GAS("gas", "Gas at the sparger", "스파저 기체", 0, "Air", "공기", "Nitrogen", "질소"),
    FEED_MODE("feed.mode", "Feed profile", "공급 방식", 0, "Off", "정지", "Constant", "일정", "Exponential", "지수"),
    FEED_RATE("feed.rate", "Feed rate (start of the profile)", "공급 속도(시작값)", "mL/min", 0, 60, 2, 1),
    FEED_MU("feed.mu", "Feed: exponent", "공급: 지수", "1/h", 0, 0.6, 3, 0.15),
    FEED_HIGH("feed.rateHigh", "Feed: highest rate", "공급: 최고 속도", "mL/min", 0, 60, 1, 20),
    ANTIFOAM_MODE("antifoam.mode", "Antifoam mode", "소포제 모드", 0, "Off", "정지", "Automatic", "자동"),
    ANTIFOAM_LEVEL("antifoam.level", "Antifoam: foam height that starts it", "소포제: 시작 거품 높이", "mm", 20, 400, 0, 120),
    OVERLAY("overlay.flow", "Air over the liquid, set-point", "오버레이 공기 설정값", "L/min", 0, 20, 1, 0),
    CARBON_DIOXIDE("CO2.flow", "Carbon dioxide flow set-point", "이산화탄소 유량 설정값", "L/min", 0, 5, 2, 0),
    SPARGER("sparger", "Sparger", "스파저", 0, "Drilled (macro)", "천공형(매크로)", "Sintered (micro)", "소결형(마이크로)"),
    FEED_B("feedB.rate", "Second feed", "제2 공급", "mL/min", 0, 20, 3, 0);

    static final int COUNT = values().length;
    private static final Setting[] ALL = values();

    private final String part;
    private final String english;
    private final String korean;
    private final String unit;
    private final double low;
    private final double high;
    private final int digits;
    private final double preset;
    private final String[] choices;

    Setting(
            String part, String english, String korean, String unit, double low, double high, int digits, double preset) {
        this.part = part;
        this.english = english;
        this.korean = korean;
        this.unit = unit;
        this.low = low;
        this.high = high;
        this.digits = digits;
        this.preset = preset;
        choices = new String[0];
    }

    Setting(String part, String english, String korean, double preset, String... choices) {
        this.part = part;
        this.english = english;
        this.korean = korean;
        this.unit = "1";
        this.low = 0;
        this.high = choices.length / 2 - 1;
        this.digits = 0;
        this.preset = preset;
        this.choices = choices;
    }

    Tag tag(String place, Use use) {
        String name = place + "." + part;
        if (choices.length == 0) {
            return Tags.setting(name, english, korean, unit, low, use.high(this), digits);
        }
        // A bag is never steamed.
        boolean fewer = this == PHASE && use.bag();
        return Tags.choice(name, english, korean, fewer ? Arrays.copyOf(choices, 4) : choices);
    }

    double preset() {
        return preset;
    }

    double high() {
        return high;
    }

    static double[] presets(int length, Use use) {
        double[] values = new double[length];
        for (Setting setting : ALL) {
            values[setting.ordinal()] = use.preset(setting);
        }
        return values;
    }

    static Setting of(String place, String tag) {
        for (Setting setting : ALL) {
            if (tag.length() == place.length() + 1 + setting.part.length() && tag.endsWith(setting.part)) {
                return setting;
            }
        }
        throw new IllegalArgumentException(tag);
    }
}
