package org.seedtrain.plant.utility;

import java.util.List;
import java.util.Map;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.Load;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.probe.ProbeKind;

/// Chilled water: a chiller cools a buffer tank from which jackets and coolers are fed. When it trips the tank gets warm with
/// the heat that they bring back.
public final class ChilledWater extends SupplyingService {
    private static final int WARMTH = 0;
    private static final double CAPACITY = 4184;
    /// What the water is meant for: taking heat from something at this temperature [K].
    private static final double WARM_SIDE = 303.15;
    private static final double ROOM = 293.15;
    /// Cold made for each joule of electricity.
    private static final double PERFORMANCE = 3.5;

    private final double mass;
    private final double most;
    private final double loss;
    private final int run;
    private final int setpoint;
    private final int demand;
    private final int thermometer;

    private ChilledWater(UnitLayout layout) {
        super(layout.name(), board(layout.name()), List.of(
                MalfunctionKind.of("compressor", "Chiller trips", "냉동기 트립"),
                MalfunctionKind.of("pump", "Circulation pump fails", "순환 펌프 고장")), Header.CHILLED_WATER);
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        mass = p.get("tank", "kg", 1500, 10, 1e6);
        most = p.get("capacity", "W", 60_000, 100, 1e8);
        loss = p.get("loss", "W/K", 40, 0, 1e4);
        p.done();
        run = setting("run");
        setpoint = setting("setpoint");
        demand = setting("demand");
        thermometer = tag("supply.reading");
    }

    /// From a layout.
    public static ChilledWater create(UnitLayout layout) {
        return new ChilledWater(layout);
    }

    private static Board board(String unit) {
        return new Board(unit)
                .onOff("run", "Chiller", "냉동기", true)
                .setting("setpoint", "Supply temperature", "공급 온도 설정", "Cel", 2, 15, 1, 6)
                .setting("demand", "Heat of the rest of the building", "건물 기타 부하", "kW", 0, 500, 1, 12)
                .probe(ProbeKind.TEMPERATURE, "supply.reading", "Supply temperature", "공급 온도", "Cel", 0, 60, 1)
                .computed("load", "Heat taken from the units", "설비 냉각 부하", "kW", 0, 1e4, 1);
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("compressor", "pump");
            case COMPRESSED_AIR, CHILLED_WATER, CLEAN_STEAM -> List.of();
        };
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(new AlarmLimit(
                name() + ".supply.reading", "high", Map.of("en", "Chilled water warm", "ko", "냉각수 온도 상승"), 2, true, 10, 1, null));
    }

    /// At the temperature where the chiller, that sees it by its thermometer, makes what is used.
    @Override
    double[] begin(long seed) {
        Now now = new Now(0, seed, org.seedtrain.plant.Faults.NONE);
        double low = 275;
        double high = ROOM;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (made(middle, presets(), now, 0) > presets()[demand] * 1e3 + loss * (ROOM - middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new double[] {0.5 * (low + high)};
    }

    @Override
    double[] sizes() {
        return new double[] {1};
    }

    /// Full power 0.5 K above the set-point, none 0.5 K below.
    private double made(double warmth, double[] set, Now now, double t) {
        double seen = seen(thermometer, warmth - 273.15, now);
        return most * set[run] * (1 - now.faults().severity("compressor", t)) * Math.max(0, Math.min(1, 0.5 + seen - set[setpoint]));
    }

    @Override
    Equations equations(State s, Now now, Ports ports) {
        double[] set = s.settings();
        double used = set[demand] * 1e3 + drawn(s);
        return (t, y, at, dydt) -> {
            double warmth = y[at + WARMTH];
            double returned = used * Math.max(0, 1 - warmer(warmth)) * (1 - now.faults().severity("pump", t));
            dydt[at + WARMTH] = (returned + loss * (ROOM - warmth) - made(warmth, set, now, t)) / (mass * CAPACITY);
        };
    }

    /// How much less heat goes into water that is warmer than 6 °C.
    private static double warmer(double warmth) {
        return Math.max(0, Math.min(1, (warmth - 279.15) / (WARM_SIDE - 279.15)));
    }

    /// Two kelvin are nobody's business.
    @Override
    public double lacking(Header header, State s, Now now) {
        double warm = Math.max(0, warmer(s.y().get(WARMTH)) - 2 / (WARM_SIDE - 279.15));
        return Math.max(now.faults().severity("pump", now.time()), warm);
    }

    @Override
    public Load load(State s, Now now) {
        return Load.power(made(s.y().get(WARMTH), s.settings(), now, now.time()) / PERFORMANCE + 1500 * (1 - now.faults().severity("pump", now.time())));
    }

    @Override
    public void readDrawn(State s, double drawn, Readout out) {
        out.set(thermometer + 1, drawn * 1e-3);
    }

    @Override
    void show(State s, Now now, double[] shown) {
        shown[thermometer] = s.y().get(WARMTH) - 273.15;
        shown[thermometer + 1] = 0;
    }
}
