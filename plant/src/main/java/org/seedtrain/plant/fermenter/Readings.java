package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.probe.OxygenProbe;
import org.seedtrain.plant.probe.PhProbe;

/// What a fermenter's panel shows, behind the settings.
final class Readings {
    private static final double LN10 = 2.302585092994046;
    private static final double LPM = 60 * 22.414;

    private final Fermenter fermenter;
    private final String name;

    Readings(Fermenter fermenter) {
        this.fermenter = fermenter;
        name = fermenter.name();
    }

    List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        reading(tags, "temperature.reading", "Temperature", "온도", "Cel", -5, 150, 1);
        reading(tags, "jacket.reading", "Jacket temperature", "자켓 온도", "Cel", -5, 160, 1);
        reading(tags, "drain.reading", "Temperature at the drain", "배출구 온도", "Cel", -5, 150, 1);
        reading(tags, "pH.reading", "pH", "pH", "[pH]", 0, 14, 2);
        reading(tags, "DO.reading", "Dissolved oxygen", "용존산소", "%", 0, 200, 1);
        reading(tags, "pressure.reading", "Pressure", "압력", "bar", -1, 3, 2);
        reading(tags, "weight.reading", "Broth weight", "배양액 무게", "kg", 0, 80, 2);
        reading(tags, "agitator.reading", "Stirrer speed", "교반 속도", "1/min", 0, 1000, 0);
        reading(tags, "power.reading", "Stirrer power", "교반 동력", "W", 0, 2000, 0);
        reading(tags, "air.reading", "Air flow", "공기 유량", "L/min", 0, 100, 1);
        reading(tags, "oxygen.reading", "Oxygen flow", "산소 유량", "L/min", 0, 50, 1);
        reading(tags, "offgas.oxygen", "Oxygen in the off-gas", "배가스 산소", "%", 0, 100, 2);
        reading(tags, "offgas.carbonDioxide", "Carbon dioxide in the off-gas", "배가스 이산화탄소", "%", 0, 25, 2);
        reading(tags, "foam.reading", "Foam height", "거품 높이", "mm", 0, 500, 0);
        reading(tags, "turbidity.reading", "On-line turbidity", "온라인 탁도", "1", 0, 4, 3);
        computed(tags, "feed.flow", "Feed flow", "공급 유량", "mL/min", 0, 100, 2);
        computed(tags, "feed.total", "Fed so far", "누적 공급량", "mL", 0, 50_000, 0);
        computed(tags, "acid.total", "Acid so far", "누적 산", "mL", 0, 10_000, 0);
        computed(tags, "base.total", "Base so far", "누적 염기", "mL", 0, 10_000, 0);
        computed(tags, "antifoam.total", "Antifoam so far", "누적 소포제", "mL", 0, 10_000, 0);
        computed(tags, "sip.stage", "Sterilisation (0 none, 1 heating, 2 holding, 3 cooling)", "멸균(0 없음, 1 가열, 2 유지, 3 냉각)", "1", 0, 3, 0);
        computed(tags, "sip.F0drain", "F0 at the drain", "배출구 F0", "min", 0, 1000, 1);
        computed(tags, "sip.F0", "F0 in the broth", "배양액 F0", "min", 0, 1000, 1);
        reading(tags, "vent.pressureDrop", "Pressure drop of the vent filter", "벤트 필터 차압", "mbar", 0, 1500, 0);
        computed(tags, "pH.slope", "pH probe: slope", "pH 전극 기울기", "%", 0, 200, 1);
        computed(tags, "pH.offset", "pH probe: offset", "pH 전극 오프셋", "mV", -200, 200, 1);
        computed(tags, "DO.current", "DO probe: current", "DO 전극 전류", "nA", 0, 500, 2);
        computed(tags, "OUR", "Oxygen uptake rate", "산소 소비 속도", "mmol/L/h", -1000, 1000, 1);
        computed(tags, "CER", "Carbon dioxide evolution rate", "이산화탄소 발생 속도", "mmol/L/h", -1000, 1000, 1);
        computed(tags, "culture", "Culture running", "배양 중", "1", 0, 1, 0);
        computed(tags, "busy", "Pumping or sterilising", "이송 또는 멸균 중", "1", 0, 1, 0);
        return tags;
    }

    private void reading(
            List<Tag> tags, String part, String en, String ko, String unit, double low, double high, int digits) {
        tags.add(Tags.reading(name + "." + part, en, ko, unit, low, high, digits));
    }

    private void computed(
            List<Tag> tags, String part, String en, String ko, String unit, double low, double high, int digits) {
        tags.add(Tags.computed(name + "." + part, en, ko, unit, low, high, digits));
    }

    List<AlarmLimit> alarms() {
        return List.of(
                limit("temperature.reading", "high", "Temperature high", "온도 높음", 2, true, 38.5, 0.3),
                limit("temperature.reading", "low", "Temperature low", "온도 낮음", 3, false, 25, 0.3),
                limit("pH.reading", "high", "pH high", "pH 높음", 2, true, 7.5, 0.05),
                limit("pH.reading", "low", "pH low", "pH 낮음", 2, false, 6.5, 0.05),
                limit("DO.reading", "low", "Dissolved oxygen low", "용존산소 낮음", 2, false, 15, 3),
                limit("DO.reading", "lowLow", "Dissolved oxygen very low", "용존산소 매우 낮음", 1, false, 5, 2),
                limit("foam.reading", "high", "Foam high", "거품 높음", 2, true, 220, 30),
                always("pressure.reading", "high", "Pressure high", "압력 높음", 1, true, 1.7, 0.1),
                always("vent.pressureDrop", "high", "Vent filter blocked", "벤트 필터 막힘", 2, true, 400, 50),
                always("weight.reading", "high", "Vessel nearly full", "용기 만량 근접", 2, true, 58, 0.5));
    }

    private AlarmLimit limit(
            String part, String limit, String en, String ko, int priority, boolean high, double at, double hysteresis) {
        return new AlarmLimit(
                name + "." + part, limit, Map.of("en", en, "ko", ko), priority, high, at, hysteresis, name + ".culture");
    }

    private AlarmLimit always(
            String part, String limit, String en, String ko, int priority, boolean high, double at, double hysteresis) {
        return new AlarmLimit(
                name + "." + part, limit, Map.of("en", en, "ko", ko), priority, high, at, hysteresis, null);
    }

    /// Where the correlations end.
    List<Map<String, String>> outside(FermenterState s) {
        List<Map<String, String>> found = new ArrayList<>();
        double volume = s.volume();
        if (volume < 1e-4) {
            return found;
        }
        double pH = -s.x()[LN_H] / LN10;
        double cells = (s.mass()[Culture.CELLS] + s.mass()[Culture.RESTING] + s.mass()[Culture.DEAD]) / volume;
        if (pH < 3 || pH > 11) {
            found.add(Map.of("en", "pH is outside 3 to 11.", "ko", "pH가 3~11 범위를 벗어났습니다."));
        }
        if (s.x()[STRENGTH] > 1) {
            found.add(Map.of(
                    "en", "Ionic strength is above 1 mol/L: activity coefficients are extrapolated.",
                    "ko", "이온 강도가 1 mol/L를 넘어 활동도 계수가 외삽되었습니다."));
        }
        if (cells > 120) {
            found.add(Map.of(
                    "en", "More than 120 g/L of cells: oxygen transfer in such a broth is not known.",
                    "ko", "균체가 120 g/L를 넘어 산소 전달을 예측할 수 없습니다."));
        }
        if (s.mass()[Culture.WATER] < 500 * volume) {
            found.add(Map.of("en", "Less than half of it is water.", "ko", "물이 절반 미만입니다."));
        }
        if (s.set(Setting.SPEED) > 0 && volume < 0.12 * fermenter.vessel().total()) {
            found.add(Map.of(
                    "en", "The lowest turbine is not covered: power and oxygen transfer are not known.",
                    "ko", "최하단 임펠러가 잠기지 않아 동력과 산소 전달을 예측할 수 없습니다."));
        }
        return found;
    }

    void read(FermenterState s, Now now, Readout out) {
        Loops.View v = fermenter.look(s, now);
        for (int i = 0; i < Setting.COUNT; i++) {
            out.set(i, s.memory()[i]);
        }
        out.set(Setting.T_OUTPUT.ordinal(), v.heat);
        out.set(Setting.PH_OUTPUT.ordinal(), v.dose);
        out.set(Setting.DO_OUTPUT.ordinal(), v.cascade);
        out.set(Setting.P_OUTPUT.ordinal(), v.valve);
        int i = Setting.COUNT;
        double[] x = s.x();
        double volume = s.volume();
        double celsius = x[T] - Loops.CELSIUS;
        out.reading(i++, v.temperature, celsius, 0.03);
        out.reading(i++, x[JACKET] - Loops.CELSIUS, x[JACKET] - Loops.CELSIUS, 0.05);
        out.reading(i++, x[COLD] - Loops.CELSIUS, x[COLD] - Loops.CELSIUS, 0.05);
        out.reading(i++, v.pH, -x[LN_H] / LN10, PhProbe.NOISE);
        out.reading(i++, v.oxygen, 100 * x[O2_LAG] / 19_900, OxygenProbe.NOISE);
        out.reading(i++, v.pressure, v.pressure, 0.003);
        double mass = 0;
        for (double m : s.mass()) {
            mass += m;
        }
        out.reading(i++, mass, mass, 0.01);
        out.reading(i++, v.speed * 60, v.speed * 60, v.speed > 0 ? 0.6 : 0);
        double gas = v.air + v.pureOxygen + v.nitrogen;
        double power = fermenter.vessel()
                .gassedPower(v.speed, Math.max(volume, 1e-4), gas * 8.314462618 * x[T] / v.headPressure);
        out.reading(i++, power, power, power * 0.01);
        out.reading(i++, (v.air + v.nitrogen) * LPM, (v.air + v.nitrogen) * LPM, gas > 0 ? 0.05 : 0);
        out.reading(i++, v.pureOxygen * LPM, v.pureOxygen * LPM, v.pureOxygen > 0 ? 0.03 : 0);
        i = offGas(s, v, gas, volume, i, out);
        out.set(i++, v.feed * 60e6);
        out.set(i++, x[FEED_TOTAL] * 1e6);
        out.set(i++, x[ACID_TOTAL] * 1e6);
        out.set(i++, x[BASE_TOTAL] * 1e6);
        out.set(i++, x[ANTIFOAM_TOTAL] * 1e6);
        double stage = s.memory()[STAGE];
        out.set(i++, stage);
        out.set(i++, x[F0_COLD] / 60);
        out.set(i++, x[F0_VESSEL] / 60);
        double wet = Math.min(1, x[WET] + v.fault[Faulty.FILTER_WET.ordinal()]);
        double through = gas * 8.314462618 * x[T] / Math.max(v.headPressure, 1e4);
        double drop = through / fermenter.vessel().exhaust() * Gassing.filterResistance(wet) * 0.01;
        out.reading(i++, drop, drop, 0.5);
        out.set(i++, 100 * s.pH().slopeCal());
        out.set(i++, 1e3 * s.pH().offsetCal());
        out.set(i++, 1e9 * s.oxygen().current(x[O2_LAG], x[T]));
        i = uptake(s, v, gas, volume, i, out);
        out.set(i++, s.is(Setting.PHASE, 1) && s.memory()[INOCULATED] >= 0 ? 1 : 0);
        out.set(i, stage > 0 || s.memory()[FILL_FLOW] > 0 || s.memory()[EMPTY_FLOW] > 0 ? 1 : 0);
    }

    private int offGas(FermenterState s, Loops.View v, double gas, double volume, int at, Readout out) {
        int i = at;
        double[] x = s.x();
        double moles = x[N_O2] + x[N_CO2] + x[N_N2];
        double oxygen = moles > 0 ? 100 * x[N_O2] / moles : 0;
        double carbonDioxide = moles > 0 ? 100 * x[N_CO2] / moles : 0;
        out.reading(i++, oxygen, oxygen, 0.01);
        out.reading(i++, carbonDioxide, carbonDioxide, 0.005);
        out.reading(i++, x[FOAM] * 1e3, x[FOAM] * 1e3, 2);
        double cells = volume > 0
                ? (s.mass()[Culture.CELLS] + s.mass()[Culture.RESTING] + s.mass()[Culture.FREE] + s.mass()[Culture.DEAD])
                        / volume
                : 0;
        double absorbance = 3.6 * (1 - StrictMath.exp(-cells / 14));
        out.reading(i++, absorbance, absorbance, gas > 0 ? 0.006 : 0.002);
        return i;
    }

    /// Gas balance with nitrogen as the inert.
    private int uptake(FermenterState s, Loops.View v, double gas, double volume, int at, Readout out) {
        int i = at;
        double[] x = s.x();
        double moles = x[N_O2] + x[N_CO2] + x[N_N2];
        double nitrogenIn = 0.79008 * v.air + v.nitrogen;
        if (gas <= 0 || volume <= 1e-4 || x[N_N2] <= 1e-3 * moles || nitrogenIn <= 0) {
            out.set(i++, 0);
            out.set(i++, 0);
            return i;
        }
        double leaving = nitrogenIn * moles / x[N_N2];
        double perLitreHour = 3600 / volume;
        out.set(i++, (0.2095 * v.air + v.pureOxygen - leaving * x[N_O2] / moles) * perLitreHour);
        out.set(i++, (leaving * x[N_CO2] / moles - 4.2e-4 * v.air) * perLitreHour);
        return i;
    }
}
