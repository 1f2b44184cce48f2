package org.seedtrain.plant.utility;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.probe.ProbeKind;

/// A clean steam generator: pressure between what is made and what is used, droplets that are carried over when it is
/// overdrawn or its level is too high, gases that do not condense when the feed is not degassed.
public final class CleanSteam extends SupplyingService {
    private static final int PRESSURE = 0;
    private static final int GASES = 1;
    private static final int WARMUP = 2;
    /// Steam is piped as the water it condenses to [kg/m3].
    private static final double CONDENSATE = 1000;

    private final double most;
    private final double header;
    private final int run;
    private final int gauge;
    private final int setpoint;
    private final int demand;
    private final int degas;
    private final int used;

    private CleanSteam(UnitLayout layout) {
        super(layout.name(), board(layout.name()), List.of(
                MalfunctionKind.of("heating", "Heating steam fails", "가열 증기 부족"),
                MalfunctionKind.of("level", "Level too high: droplets are carried over", "수위 과다(비말 동반)"),
                MalfunctionKind.of("degasser", "Feed water is not degassed", "급수 탈기 불량"),
                MalfunctionKind.of("trap", "Steam trap stuck: condensate stays in the line", "트랩 고착(응축수 정체)")), Header.CLEAN_STEAM);
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        most = p.get("capacity", "kg/s", 0.04, 1e-4, 100);
        header = p.get("header", "kg/Pa", 2e-6, 1e-9, 1);
        p.done();
        run = setting("run");
        gauge = tag("pressure.reading");
        setpoint = setting("pressure.setpoint");
        demand = setting("demand");
        degas = setting("degasser.run");
        used = tag("heaters");
    }

    /// From a layout.
    public static CleanSteam create(UnitLayout layout) {
        return new CleanSteam(layout);
    }

    private static Board board(String unit) {
        return new Board(unit)
                .onOff("run", "Generator", "발생기", true)
                .setting("pressure.setpoint", "Pressure", "압력 설정", "bar", 1, 4, 2, 2.5)
                .setting("demand", "Steam used", "증기 사용량", "kg/h", 0, 500, 0, 20)
                .onOff("degasser.run", "Degasser", "탈기기", true)
                .probe(ProbeKind.PRESSURE, "pressure.reading", "Pressure over the atmosphere", "게이지 압력", "bar", 0, 6, 2)
                .probe(ProbeKind.TEMPERATURE, "temperature.reading", "Temperature at the outlet", "출구 온도", "Cel", 0, 180, 1)
                .computed("dryness", "Dryness", "건조도", "1", 0, 1, 3)
                .computed("gases", "Gases that do not condense", "비응축성 기체", "%", 0, 100, 1)
                .computed("superheat", "Superheat on expansion", "과열도", "K", 0, 100, 1)
                .probe(ProbeKind.CONDUCTIVITY, "condensate.conductivity", "Conductivity of the condensate", "응축수 전도도", "uS/cm", 0, 200, 2)
                .computed("condensate.endotoxin", "Endotoxin of the condensate", "응축수 엔도톡신", "[EU]/mL", 0, 1e4, 3)
                .computed("heaters", "Steam that heaters of the units use", "설비 가열 증기", "kg/h", 0, 1e4, 1);
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("heating");
            case CLEAN_STEAM -> List.of("heating");
            case COMPRESSED_AIR, CHILLED_WATER -> List.of();
        };
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(new AlarmLimit(
                name() + ".pressure.reading", "low", Map.of("en", "Steam pressure low", "ko", "증기 압력 저하"), 2, false, 1.2, 0.2, null));
    }

    /// Heaters that condense it have nothing more below half a bar; above 1.5 bar they have what they want.
    @Override
    public double lacking(Header header, State s, Now now) {
        return Math.max(0, Math.min(1, (1.5e5 - s.y().get(PRESSURE)) / 1e5));
    }

    @Override
    public void readDrawn(State s, double drawn, Readout out) {
        out.set(used, drawn * 3600);
    }

    /// At the pressure where the generator, that sees it by its gauge, makes what is used.
    @Override
    double[] begin(long seed) {
        Now now = new Now(0, seed, Faults.NONE);
        double wanted = 2.5 + (0.5 - 20.0 / 3600 / most) / 2;
        double at2 = seen(gauge, 2, now);
        double p = 2 + (wanted - at2) / (seen(gauge, 3, now) - at2);
        return new double[] {1e5 * p, 1.0, 1};
    }

    @Override
    double[] sizes() {
        return new double[] {1e4, 1, 1};
    }

    @Override
    Equations equations(State s, Now now, Ports ports) {
        Stream[] users = ports.outlets().toArray(new Stream[0]);
        double[] set = s.settings();
        double heaters = drawn(s);
        return (t, y, at, dydt) -> rates(t, y, at, set, heaters, now, users, dydt);
    }

    private void rates(double t, double[] y, int at, double[] set, double heaters, Now now, Stream[] users, double[] dydt) {
        double p = Math.max(0, y[at + PRESSURE]);
        double can = most * set[run] * (1 - now.faults().severity("heating", t)) * Math.min(1, Math.max(0, y[at + WARMUP]));
        double seen = seen(gauge, p * 1e-5, now);
        double made = can * Math.max(0, Math.min(1, 0.5 + 2 * (set[setpoint] - seen)));
        double drawn = set[demand] / 3600 + heaters;
        for (Stream user : users) {
            drawn += CONDENSATE * user.flow;
        }
        double gases = 0.01 * Math.max(0, y[at + GASES]);
        double dryness = 1 - wetness(drawn / most, now, t) - trapped(now, t);
        for (Stream user : users) {
            user.temperature = 273.15 + saturation((p + 101_325) * (1 - gases));
            user.gases = gases;
            user.dryness = dryness;
        }
        double used = drawn * Math.sqrt(Math.max(0, Math.min(1, p / 1e5)));
        dydt[at + PRESSURE] = (made - used) / header;
        double gas = 1 + 9 * Math.max(1 - set[degas], now.faults().severity("degasser", t));
        dydt[at + GASES] = (gas - y[at + GASES]) / 300;
        dydt[at + WARMUP] = (set[run] - y[at + WARMUP]) / 600;
    }

    /// Droplets carried over, by mass: at too high a level and when more is drawn than it makes.
    private static double wetness(double load, Now now, double t) {
        return 0.01 + 0.15 * now.faults().severity("level", t) + 0.05 * Math.max(0, load - 0.9);
    }

    /// Condensate that a trap leaves in the line, by mass.
    private static double trapped(Now now, double t) {
        return 0.06 * now.faults().severity("trap", t);
    }

    /// Temperature [°C] of saturated steam at an absolute pressure [Pa], Antoine's equation.
    static double saturation(double absolute) {
        return 1730.63 / (8.07131 - FastMath.log10(Math.max(600, absolute) / 133.322)) - 233.426;
    }

    @Override
    void show(State s, Now now, double[] shown) {
        double p = Math.max(0, s.y().get(PRESSURE));
        double[] set = s.settings();
        double carried = wetness(set[demand] / 3600 / most, now, now.time());
        double wet = carried + trapped(now, now.time());
        double gas = Math.max(0, s.y().get(GASES));
        int k = gauge;
        shown[k] = p * 1e-5;
        // gases take their share of the pressure: the steam is as warm as its own
        shown[k + 1] = saturation((p + 101_325) * (1 - 0.01 * gas));
        shown[k + 2] = 1 - wet;
        shown[k + 3] = gas;
        shown[k + 4] = Math.max(0, 12 * p * 1e-5 / 2.5 - 500 * wet);
        shown[k + 5] = 0.5 + 60 * (carried - 0.01);
        shown[used] = 0;
        shown[k + 6] = 0.01 + 30 * Math.max(0, carried - 0.01);
    }
}
