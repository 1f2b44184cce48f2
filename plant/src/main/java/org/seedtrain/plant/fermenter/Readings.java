package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.seedtrain.plant.organism.Cho;
import org.seedtrain.plant.organism.Place;
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
    private final Use use;
    private final Setting[] settings;

    Readings(Fermenter fermenter) {
        this.fermenter = fermenter;
        name = fermenter.name();
        use = fermenter.use();
        settings = Arrays.stream(Setting.values()).filter(use::has).toArray(Setting[]::new);
    }

    List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        for (Setting setting : settings) {
            tags.add(setting.tag(name, use));
        }
        reading(tags, "temperature.reading", "Temperature", "온도", "Cel", -5, 150, 1);
        reading(tags, "jacket.reading", "Jacket temperature", "자켓 온도", "Cel", -5, 160, 1);
        if (!use.bag()) {
            reading(tags, "drain.reading", "Temperature at the drain", "배출구 온도", "Cel", -5, 150, 1);
        }
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
        if (!use.bag()) {
            computed(tags, "sip.stage", "Sterilisation (0 none, 1 heating, 2 holding, 3 cooling)", "멸균(0 없음, 1 가열, 2 유지, 3 냉각)", "1", 0, 3, 0);
            computed(tags, "sip.F0drain", "F0 at the drain", "배출구 F0", "min", 0, 1000, 1);
            computed(tags, "sip.F0", "F0 in the broth", "배양액 F0", "min", 0, 1000, 1);
        }
        reading(tags, "vent.pressureDrop", "Pressure drop of the vent filter", "벤트 필터 차압", "mbar", 0, 1500, 0);
        computed(tags, "pH.slope", "pH probe: slope", "pH 전극 기울기", "%", 0, 200, 1);
        computed(tags, "pH.offset", "pH probe: offset", "pH 전극 오프셋", "mV", -200, 200, 1);
        computed(tags, "DO.current", "DO probe: current", "DO 전극 전류", "nA", 0, 500, 2);
        computed(tags, "OUR", "Oxygen uptake rate", "산소 소비 속도", "mmol/L/h", -1000, 1000, 1);
        computed(tags, "CER", "Carbon dioxide evolution rate", "이산화탄소 발생 속도", "mmol/L/h", -1000, 1000, 1);
        computed(tags, "RQ", "Respiratory quotient", "호흡률(RQ)", "1", -10, 10, 2);
        if (use.cells()) {
            reading(tags, "pCO2.reading", "Dissolved carbon dioxide", "용존 이산화탄소", "mm[Hg]", 0, 400, 0);
            reading(tags, "capacitance.reading", "Capacitance (viable cells)", "정전용량(생세포)", "pF/cm", 0, 100, 2);
            reading(tags, "CO2.reading", "Carbon dioxide flow", "이산화탄소 유량", "L/min", 0, 5, 2);
            reading(tags, "overlay.reading", "Overlay flow", "오버레이 유량", "L/min", 0, 20, 1);
            computed(tags, "feedB.total", "Second feed so far", "누적 제2 공급량", "mL", 0, 50_000, 0);
        }
        if (use.bag()) {
            computed(tags, "bag.installed", "Bag installed", "백 설치됨", "1", 0, 1, 0);
            reading(tags, "bag.pressureDrop", "Bag test: pressure lost", "백 시험 압력 감소", "mbar", -1, 25, 2);
        }
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
        boolean cells = use.cells();
        double warm = use == Use.YEAST ? 32 : 38.5;
        double acid = cells ? 6.75 : use == Use.YEAST ? 4.5 : 6.5;
        double alkaline = cells ? 7.35 : use == Use.YEAST ? 5.6 : 7.5;
        List<AlarmLimit> limits = new ArrayList<>(List.of(
                limit("temperature.reading", "high", "Temperature high", "온도 높음", 2, true, warm, 0.3),
                limit("temperature.reading", "low", "Temperature low", "온도 낮음", 3, false, cells ? 31 : 25, 0.3),
                limit("pH.reading", "high", "pH high", "pH 높음", 2, true, alkaline, 0.05),
                limit("pH.reading", "low", "pH low", "pH 낮음", 2, false, acid, 0.05),
                limit("DO.reading", "low", "Dissolved oxygen low", "용존산소 낮음", 2, false, 15, 3),
                limit("DO.reading", "lowLow", "Dissolved oxygen very low", "용존산소 매우 낮음", 1, false, 5, 2),
                limit("foam.reading", "high", "Foam high", "거품 높음", 2, true, 220, 30),
                use.bag()
                        ? always("pressure.reading", "high", "Pressure in the bag high", "백 압력 높음", 1, true, 0.06, 0.01)
                        : always("pressure.reading", "high", "Pressure high", "압력 높음", 1, true, 1.7, 0.1),
                always("vent.pressureDrop", "high", "Vent filter blocked", "벤트 필터 막힘", 2, true, cells ? 60 : 400, cells ? 10 : 50),
                always("weight.reading", "high", "Vessel nearly full", "용기 만량 근접", 2, true, 58, 0.5)));
        if (cells) {
            limits.add(limit("pCO2.reading", "high", "Carbon dioxide high", "이산화탄소 높음", 2, true, 160, 10));
        }
        return List.copyOf(limits);
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
        double cells = (s.mass()[Place.CELLS] + s.mass()[Place.RESTING] + s.mass()[Place.DEAD]) / volume;
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
        if (s.mass()[Place.WATER] < 500 * volume) {
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
        int i = 0;
        for (Setting setting : settings) {
            out.set(i++, switch (setting) {
                case T_OUTPUT -> v.heat;
                case PH_OUTPUT -> v.dose;
                case DO_OUTPUT -> v.cascade;
                case P_OUTPUT -> v.valve;
                default -> s.set(setting);
            });
        }
        double[] x = s.x();
        double volume = s.volume();
        double celsius = x[T] - Loops.CELSIUS;
        out.reading(i++, v.temperature, celsius, 0.03);
        out.reading(i++, x[JACKET] - Loops.CELSIUS, x[JACKET] - Loops.CELSIUS, 0.05);
        if (!use.bag()) {
            out.reading(i++, x[COLD] - Loops.CELSIUS, x[COLD] - Loops.CELSIUS, 0.05);
        }
        out.reading(i++, v.pH, -x[LN_H] / LN10, PhProbe.NOISE);
        out.reading(i++, v.oxygen, 100 * x[O2_LAG] / 19_900, OxygenProbe.NOISE);
        out.reading(i++, v.pressure, v.pressure, use.bag() ? 0.0005 : 0.003);
        double mass = 0;
        for (double m : s.mass()) {
            mass += m;
        }
        out.reading(i++, mass + 2 * v.fault[Faulty.LOAD_CELL.ordinal()], mass, 0.01);
        out.reading(i++, v.speed * 60, v.speed * 60, v.speed > 0 ? 0.6 : 0);
        double gas = v.air + v.pureOxygen + v.nitrogen;
        double all = gas + v.carbonDioxide;
        double power = fermenter.vessel()
                .gassedPower(v.speed, Math.max(volume, 1e-4), all * 8.314462618 * x[T] / v.headPressure);
        out.reading(i++, power, power, power * 0.01);
        out.reading(i++, (v.air + v.nitrogen) * LPM, (v.air + v.nitrogen) * LPM, gas > 0 ? 0.05 : 0);
        out.reading(i++, v.pureOxygen * LPM, v.pureOxygen * LPM, v.pureOxygen > 0 ? 0.03 : 0);
        i = offGas(s, v, gas, volume, now.time(), i, out);
        out.set(i++, v.feed * 60e6);
        out.set(i++, x[FEED_TOTAL] * 1e6);
        out.set(i++, x[ACID_TOTAL] * 1e6);
        out.set(i++, x[BASE_TOTAL] * 1e6);
        out.set(i++, x[ANTIFOAM_TOTAL] * 1e6);
        double stage = s.memory()[STAGE];
        if (!use.bag()) {
            out.set(i++, stage);
            out.set(i++, x[F0_COLD] / 60);
            out.set(i++, x[F0_VESSEL] / 60);
        }
        double wet = Math.min(1, x[WET] + v.fault[Faulty.FILTER_WET.ordinal()]);
        double through = (all + v.overlay) * 8.314462618 * x[T] / Math.max(v.headPressure, 1e4);
        double drop = through / fermenter.vessel().exhaust() * Gassing.filterResistance(wet) * 0.01;
        out.reading(i++, drop, drop, 0.5);
        out.set(i++, 100 * s.pH().slopeCal());
        out.set(i++, 1e3 * s.pH().offsetCal());
        out.set(i++, 1e9 * s.oxygen().current(x[O2_LAG], x[T]));
        i = uptake(s, v, volume, now.time(), i, out);
        i = ofCells(s, v, now.time(), i, out);
        boolean testing = s.memory()[TEST_END] > 0;
        out.set(i++, s.is(Setting.PHASE, 1) && s.memory()[INOCULATED] >= 0 ? 1 : 0);
        out.set(i, stage > 0 || testing || s.memory()[FILL_FLOW] > 0 || s.memory()[EMPTY_FLOW] > 0 ? 1 : 0);
    }

    private int ofCells(FermenterState s, Loops.View v, double t, int at, Readout out) {
        int i = at;
        if (use.cells()) {
            double pressure = CellProbes.carbonDioxide(s, v.fault[Faulty.PCO2_DRIFT.ordinal()], t) / CellProbes.MMHG;
            out.reading(i++, pressure, s.x()[CO2_LAG] / CellProbes.MMHG, 0.7);
            double capacitance = CellProbes.capacitance(s, v.fault[Faulty.CAPACITANCE_FOULING.ordinal()]);
            out.reading(i++, capacitance, s.x()[CAPACITANCE_LAG] / Cho.GRAM_PER_1E9, 0.05 + 0.01 * capacitance);
            out.reading(i++, v.carbonDioxide * LPM, v.carbonDioxide * LPM, v.carbonDioxide > 0 ? 0.003 : 0);
            out.reading(i++, v.overlay * LPM, v.overlay * LPM, v.overlay > 0 ? 0.02 : 0);
            out.set(i++, s.x()[FEED_B_TOTAL] * 1e6);
        }
        if (use.bag()) {
            out.set(i++, s.memory()[BAG]);
            double drop = Math.max(-1, s.memory()[TEST_DROP]);
            out.reading(i++, drop, drop, drop >= 0 ? 0.01 : 0);
        }
        return i;
    }

    private int offGas(FermenterState s, Loops.View v, double gas, double volume, double t, int at, Readout out) {
        int i = at;
        double[] x = s.x();
        double moles = x[N_O2] + x[N_CO2] + x[N_N2];
        double oxygen = moles > 0 ? 100 * x[N_O2] / moles : 0;
        double carbonDioxide = moles > 0 ? 100 * x[N_CO2] / moles : 0;
        out.reading(i++, oxygen * CellProbes.oxygenFactor(s, v.fault[Faulty.OFF_GAS_DRIFT.ordinal()], t), oxygen, 0.01);
        out.reading(i++, carbonDioxide * CellProbes.carbonDioxideFactor(s, t), carbonDioxide, 0.005);
        out.reading(i++, x[FOAM] * 1e3, x[FOAM] * 1e3, 2);
        double absorbance = 3.6 * (1 - StrictMath.exp(-CellProbes.biomass(s.mass(), volume) / 14));
        out.reading(i++, absorbance, absorbance, gas > 0 ? 0.006 : 0.002);
        return i;
    }

    /// Gas balance with nitrogen as the inert, from what the analyser shows.
    private int uptake(FermenterState s, Loops.View v, double volume, double t, int at, Readout out) {
        int i = at;
        double[] x = s.x();
        double moles = x[N_O2] + x[N_CO2] + x[N_N2];
        double air = v.air + v.overlay;
        double nitrogenIn = 0.79008 * air + v.nitrogen;
        if (volume <= 1e-4 || x[N_N2] <= 1e-3 * moles || nitrogenIn <= 0) {
            out.set(i++, 0);
            out.set(i++, 0);
            out.set(i++, 0);
            return i;
        }
        double oxygen = x[N_O2] / moles * CellProbes.oxygenFactor(s, v.fault[Faulty.OFF_GAS_DRIFT.ordinal()], t);
        double carbonDioxide = x[N_CO2] / moles * CellProbes.carbonDioxideFactor(s, t);
        double leaving = nitrogenIn / Math.max(1e-3, 1 - oxygen - carbonDioxide);
        double perLitreHour = 3600 / volume;
        double our = (0.2095 * air + v.pureOxygen - leaving * oxygen) * perLitreHour;
        double cer = (leaving * carbonDioxide - 4.2e-4 * air - v.carbonDioxide) * perLitreHour;
        out.set(i++, our);
        out.set(i++, cer);
        out.set(i++, CellProbes.quotient(cer, our));
        return i;
    }
}
