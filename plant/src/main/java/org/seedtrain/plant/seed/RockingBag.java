package org.seedtrain.plant.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.probe.Calibration;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// A rocking (wave) bag: an inflated bag on a heated platform that rocks. Oxygen goes through the moving surface, and
/// through breaking waves when it rocks fast: `kLa = ks (n/20)^0.8 (a/10) + kb (n/40)^6 (a/10)^2`, both in proportion to
/// half the working volume over the volume, ks = 3.5 and kb = 59 1/h fitted to the two ends of Bai, Moo-Young and Anderson
/// (2019): 3.5 1/h up to 20 1/min, 65 1/h at 40 1/min and the steepest angle.
public final class RockingBag extends SeedVessel {
    private static final int RATE = 0;
    private static final int ANGLE = 1;
    private static final int SET = 2;
    private static final int HEAT = 3;
    private static final int GAS = 4;
    private static final int CO2 = 5;
    private static final int O2 = 6;
    private static final int PH_MODE = 7;
    private static final int PH_SET = 8;
    private static final int DO_MODE = 9;
    private static final int DO_SET = 10;
    private static final int ROCK = 11;
    private static final String[] SETTINGS = {
        "rate.setpoint", "angle.setpoint", "temperature.setpoint", "temperature.on", "gas.flow", "CO2.setpoint",
        "O2.setpoint", "pH.mode", "pH.setpoint", "DO.mode", "DO.setpoint", "rocking"
    };
    private static final int READINGS = 8;

    private final double bag;
    private final double heater;
    private final double loss;
    private final double damage;
    private final List<Tag> tags;
    private final Probe temperature;
    private final Probe pH;
    private final Probe oxygen;
    private final Probe weight;
    private final Probe gasFlow;

    private RockingBag(UnitLayout layout, Parameters p) {
        super(
                layout,
                0.5 * p.get("volume", "m3", 0.02, 1e-4, 1),
                (int) p.get("organism", "1", 1, 0, 2),
                p.get("riskByWeld", "1", 0.0005, 0, 1),
                p.get("riskInTheOpen", "1", 0.2, 0, 1));
        bag = p.get("volume", "m3", 0.02, 1e-4, 1);
        heater = p.get("heaterPower", "W", 120, 1, 1e5);
        loss = p.get("heatLoss", "W/K", 3, 0, 1e3);
        damage = p.get("riskOfDamage", "1", 0.004, 0, 1);
        p.done();
        tags = tags(bag);
        temperature = Probe.of(ProbeKind.TEMPERATURE, tags, name + ".temperature.reading");
        pH = Probe.of(ProbeKind.PH, tags, name + ".pH.reading");
        oxygen = Probe.of(ProbeKind.OXYGEN, tags, name + ".DO.reading");
        weight = Probe.of(ProbeKind.WEIGHT, tags, name + ".weight.reading");
        gasFlow = Probe.of(ProbeKind.FLOW, tags, name + ".gas.reading");
    }

    public static RockingBag create(UnitLayout layout) {
        return new RockingBag(layout, new Parameters("unit " + layout.name(), layout.parameters()));
    }

    private List<Tag> tags(double size) {
        List<Tag> all = new ArrayList<>(List.of(
                Tags.reading(name + ".temperature.reading", "Temperature", "온도", "Cel", 0, 60, 1),
                Tags.reading(name + ".pH.reading", "pH", "pH", "[pH]", 0, 14, 2),
                Tags.reading(name + ".DO.reading", "Dissolved oxygen", "용존산소", "%", 0, 300, 1),
                Tags.reading(name + ".weight.reading", "Weight of the culture", "배양액 무게", "kg", 0, 700 * size, 2),
                Tags.reading(name + ".gas.reading", "Gas flow", "기체 유량", "L/min", 0, 5, 2),
                Tags.computed(name + ".CO2.output", "Carbon dioxide in the gas", "기체 중 이산화탄소", "%", 0, 100, 1),
                Tags.computed(name + ".O2.output", "Oxygen added to the gas", "추가 산소", "%", 0, 100, 1),
                Tags.computed(name + ".bag.installed", "Bag installed", "백 설치됨", "1", 0, 1, 0)));
        all.addAll(List.of(
                Tags.setting(name + ".rate.setpoint", "Rocking rate", "요동 속도", "1/min", 0, 40, 0),
                Tags.setting(name + ".angle.setpoint", "Rocking angle", "요동 각도", "deg", 2, 12, 1),
                Tags.setting(name + ".temperature.setpoint", "Temperature set-point", "온도 설정값", "Cel", 15, 42, 1),
                Tags.onOff(name + ".temperature.on", "Heating", "가열"),
                Tags.setting(name + ".gas.flow", "Gas flow set-point", "기체 유량 설정값", "L/min", 0, 3, 2),
                Tags.setting(name + ".CO2.setpoint", "Carbon dioxide", "이산화탄소", "%", 0, 15, 1),
                Tags.setting(name + ".O2.setpoint", "Oxygen added", "추가 산소", "%", 0, 50, 1),
                Tags.choice(name + ".pH.mode", "pH mode", "pH 제어 모드", "Manual", "수동", "By carbon dioxide", "이산화탄소로 제어"),
                Tags.setting(name + ".pH.setpoint", "pH set-point", "pH 설정값", "[pH]", 6, 8, 2),
                Tags.choice(name + ".DO.mode", "Dissolved oxygen mode", "용존산소 제어 모드", "Manual", "수동", "By oxygen", "산소로 제어"),
                Tags.setting(name + ".DO.setpoint", "Dissolved oxygen set-point", "용존산소 설정값", "%", 0, 100, 0),
                Tags.onOff(name + ".rocking", "Rocking", "요동"),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0)));
        return List.copyOf(all);
    }

    @Override
    public List<Tag> tags() {
        return tags;
    }

    @Override
    public List<Action> actions() {
        return handling(
                Actions.of("installBag", "Install and inflate a bag", "백 설치 및 팽창")
                        .name("bag", "Label of the bag", "백 라벨", Action.Kind.LABEL, true)
                        .action(),
                Actions.of("removeBag", "Take the bag off", "백 제거").action(),
                Actions.of("correctPH", "Correct pH to a measured value", "pH 보정(오프라인 값)")
                        .quantity("value", "pH measured", "측정 pH", "[pH]", 4, 10)
                        .action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(
                limit("temperature.reading", "high", "Temperature high", "온도 높음", true, 38.5, 0.3),
                limit("pH.reading", "low", "pH low", "pH 낮음", false, 6.7, 0.05),
                limit("DO.reading", "low", "Dissolved oxygen low", "용존산소 낮음", false, 15, 3));
    }

    private AlarmLimit limit(
            String part, String what, String en, String ko, boolean high, double at, double hysteresis) {
        return new AlarmLimit(
                name + "." + part, what, Map.of("en", en, "ko", ko), 2, high, at, hysteresis, name + ".bag.installed");
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("rocker", "Rocker slows down and stands", "요동 구동부 고장"),
                MalfunctionKind.of("heating", "Heating pad fails", "가열판 고장"),
                MalfunctionKind.of("gasLoss", "Gas supply fails", "기체 공급 이상"),
                MalfunctionKind.of("mixer", "Gas mixer gives too little carbon dioxide", "기체 혼합기: 이산화탄소 부족"),
                MalfunctionKind.of("filterBlocked", "Inlet filter is wet", "유입 필터 젖음"),
                MalfunctionKind.of("bagLeak", "The bag has a pinhole", "백에 미세 구멍")));
        for (Probe probe : List.of(temperature, pH, oxygen, weight)) {
            kinds.addAll(probe.malfunctions());
        }
        return List.copyOf(kinds);
    }

    @Override
    public SeedState initial(long seed) {
        return new SeedState(
                Mixture.NOTHING,
                SeedState.resting(),
                new double[] {20, 7, 37, 0, 0, 5, 0, 0, 7.1, 0, 40, 0},
                false,
                0,
                Calibration.NONE);
    }

    @Override
    public SeedState set(SeedState s, String tag, double value, Site site) {
        String part = tag.substring(name.length() + 1);
        for (int i = 0; i < SETTINGS.length; i++) {
            if (SETTINGS[i].equals(part)) {
                return s.set(i, value);
            }
        }
        throw new IllegalStateException(tag);
    }

    @Override
    public SeedState act(SeedState s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "installBag" -> install(s, site);
            case "removeBag" -> {
                site.discard(s.broth());
                yield new SeedState(Mixture.NOTHING.at(s.broth().temperature()), gasKept(s), s.set(), false, 0, s.pH());
            }
            case "correctPH" ->
                s.pH(pH.corrected(s.x()[SeedState.PH_LAG], act.quantities().get("value"), site.now(), s.pH()));
            default -> java.util.Objects.requireNonNull(handle(s, act, site));
        };
    }

    private static double[] gasKept(SeedState s) {
        double[] x = SeedState.resting();
        x[SeedState.GAS_NET] = s.x()[SeedState.GAS_NET];
        x[SeedState.HEAT_IN] = s.x()[SeedState.HEAT_IN];
        return x;
    }

    private SeedState install(SeedState s, Site site) {
        if (s.there()) {
            throw new CommandRefused("refused.bagThere", name + " already holds a bag", name);
        }
        // Handling leaves a pinhole of 40 to 200 um now and then.
        double luck = Noise.uniform(site.now().seed(), Noise.hash(name + ":bag"), site.time());
        double hole = luck < damage ? 4e-5 + 1.6e-4 * luck / damage : 0;
        return new SeedState(Mixture.NOTHING.at(s.broth().temperature()), gasKept(s), s.set(), true, hole, s.pH());
    }

    /// [1/s]
    ///
    /// @param rate of rocking [1/min]
    /// @param angle [deg]
    /// @param fill working volume over twice the volume: 1 when half full
    static double kLa(double rate, double angle, double fill) {
        double a = angle / 10;
        double slow = FastMath.pow(Math.max(rate, 0.2) / 20, 0.8);
        double fast = rate / 40;
        double cube = fast * fast * fast;
        return (3.5 * slow * a + 59 * cube * cube * a * a) * fill / 3600;
    }

    private double shownPh(SeedState s, double lagged, long seed, Faults faults, double t) {
        return pH.shown(lagged, seed, faults, t, s.pH());
    }

    private double carbonDioxide(SeedState s, double shown) {
        double free = s.set()[PH_MODE] > 0.5 ? s.set()[CO2] + 30 * (shown - s.set()[PH_SET]) : s.set()[CO2];
        return Math.max(0, Math.min(20, free));
    }

    private double pureOxygen(SeedState s, double shown) {
        double free = s.set()[DO_MODE] > 0.5 ? s.set()[O2] + (s.set()[DO_SET] - shown) : s.set()[O2];
        return Math.max(0, Math.min(50, free));
    }

    private double flow(SeedState s, Faults faults, double t) {
        return s.there()
                ? s.set()[GAS] * (1 - faults.severity("gasLoss", t)) * (1 - 0.95 * faults.severity("filterBlocked", t))
                : 0;
    }

    @Override
    double walls() {
        return 1e3 + 1e5 * bag;
    }

    @Override
    void surround(
            SeedState s, Faults faults, double t, long seed, double broth, double warm, double acidity, double oxygenFelt,
            Surroundings out) {
        double rate = s.set()[ROCK] * s.set()[RATE] * (1 - faults.severity("rocker", t));
        double fill = 0.5 * capacity() / Math.max(broth, 0.02 * capacity());
        out.kLa = kLa(rate, s.set()[ANGLE], fill);
        // A little goes through filters and film even without flow.
        out.gas = (flow(s, faults, t) + 2e-4) * MOL_PER_LPM;
        double carbonDioxide = 0.01 * carbonDioxide(s, shownPh(s, acidity, seed, faults, t))
                * (1 - 0.8 * faults.severity("mixer", t));
        double added = 0.01 * pureOxygen(s, oxygen.shown(oxygenFelt, seed, faults, t, Calibration.NONE));
        double air = Math.max(0, 1 - carbonDioxide - added);
        out.freshCarbonDioxide = carbonDioxide + 4.2e-4 * air;
        out.freshOxygen = added + 0.2095 * air;
        out.head = (bag - Math.min(broth, 0.9 * bag)) * 40;
        double shown = temperature.shown(warm - 273.15, seed, faults, t, Calibration.NONE);
        double power = s.set()[HEAT] > 0.5
                ? 60 * (s.set()[SET] - shown) + loss * (s.set()[SET] + 273.15 - ROOM)
                : 0;
        power = Math.max(0, Math.min(heater, power)) * (1 - faults.severity("heating", t));
        out.heat = power - loss * (warm - ROOM);
        out.walls = walls();
        out.dryness = 1;
        double fast = rate / 40;
        out.shear = 2e-3 * fast * fast * fast;
        double d = (s.hole() + 1.5e-4 * faults.severity("bagLeak", t)) / 1e-4;
        // Two germs an hour through 0.1 mm, with its area.
        out.germs = 2.0 / 3600 * d * d * Species.KG_PER_CFU;
    }

    @Override
    public void read(SeedState s, Now now, Readout out) {
        double t = now.time();
        double[] x = s.x();
        double acidity = x[SeedState.PH_LAG];
        double felt = x[SeedState.O2_LAG];
        double warm = s.there() ? s.broth().temperature() - 273.15 : ROOM - 273.15;
        temperature.read(out, warm, now);
        pH.read(out, acidity, now, s.pH());
        oxygen.read(out, felt, now);
        weight.read(out, s.broth().mass(), now);
        gasFlow.read(out, flow(s, now.faults(), t), now);
        out.set(5, carbonDioxide(s, shownPh(s, acidity, now.seed(), now.faults(), t)));
        out.set(6, pureOxygen(s, oxygen.shown(felt, now)));
        out.set(7, s.there() ? 1 : 0);
        for (int i = 0; i < SETTINGS.length; i++) {
            out.set(READINGS + i, s.set()[i]);
        }
        out.set(READINGS + SETTINGS.length, 0);
    }

    @Override
    public List<Map<String, String>> outside(SeedState s, Now now) {
        boolean thick = s.broth().concentration(Species.CELLS) > 10;
        return thick
                ? List.of(Map.of(
                        "en", "More than 10 g/L of cells: the surface brings no such oxygen.",
                        "ko", "균체가 10 g/L를 넘어 표면 산소 전달의 유효 범위를 벗어났습니다."))
                : List.of();
    }
}
