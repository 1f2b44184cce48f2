package org.seedtrain.plant.utility;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.Load;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.probe.ProbeKind;

/// Compressed air: a compressor that fills a receiver, a dryer, filters. When it trips the receiver lasts for minutes.
public final class CompressedAir extends SupplyingService {
    private static final int PRESSURE = 0;
    private static final int DESICCANT = 1;
    private static final int OIL = 2;
    private static final double ENOUGH = 3e5;

    private final double receiver;
    private final double most;
    private final int run;
    private final int gauge;
    private final int dryer;
    private final int demand;

    private CompressedAir(UnitLayout layout) {
        super(layout.name(), board(layout.name()), List.of(
                MalfunctionKind.of("trip", "Compressor trips", "압축기 트립"),
                MalfunctionKind.of("dryer", "Dryer does not switch over", "제습기 전환 불량"),
                MalfunctionKind.of("separator", "Oil separator fails", "유분리기 고장"),
                MalfunctionKind.of("filter", "Fine filter broken", "정밀 필터 파손")), Header.COMPRESSED_AIR);
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        receiver = p.get("receiver", "m3", 1, 0.01, 1000);
        most = p.get("capacity", "m3/s", 0.03, 1e-4, 100);
        p.done();
        run = setting("run");
        gauge = tag("pressure.reading");
        dryer = setting("dryer.run");
        demand = setting("demand");
    }

    /// From a layout.
    public static CompressedAir create(UnitLayout layout) {
        return new CompressedAir(layout);
    }

    private static Board board(String unit) {
        return new Board(unit)
                .onOff("run", "Compressor", "압축기", true)
                .onOff("dryer.run", "Dryer", "제습기", true)
                .setting("demand", "Air used (at 1 bar)", "공기 사용량(1 bar 기준)", "m3/h", 0, 200, 0, 40)
                .probe(ProbeKind.PRESSURE, "pressure.reading", "Pressure", "압력", "bar", 0, 12, 2)
                .probe(ProbeKind.TEMPERATURE, 5, "dewPoint.reading", "Dew point", "노점", "Cel", -80, 40, 0)
                .computed("oil", "Oil", "유분", "mg/m3", 0, 100, 3)
                .computed("used", "Air that the units use (at 1 bar)", "설비 공기 사용량(1 bar 기준)", "m3/h", 0, 1e4, 1)
                .computed("particles", "Particles from 0.5 µm", "0.5 µm 이상 입자", "1/m3", 0, 1e9, 0);
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("trip");
            case COMPRESSED_AIR, CHILLED_WATER, CLEAN_STEAM -> List.of();
        };
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(
                new AlarmLimit(
                        name() + ".pressure.reading", "low", Map.of("en", "Air pressure low", "ko", "공기 압력 저하"), 1, false, 5, 0.3, null),
                new AlarmLimit(
                        name() + ".dewPoint.reading", "high", Map.of("en", "Air is moist", "ko", "노점 상승"), 3, true, -20, 3, null));
    }

    /// At the pressure where the compressor, that sees it by its gauge, makes what is used.
    @Override
    double[] begin(long seed) {
        Now now = new Now(0, seed, Faults.NONE);
        double wanted = 7.5 - 0.5 * 40.0 / 3600 / most;
        double at7 = seen(gauge, 7, now);
        double p = 7 + (wanted - at7) / (seen(gauge, 8, now) - at7);
        return new double[] {1e5 * p, 0.2, 0.01};
    }

    @Override
    double[] sizes() {
        return new double[] {1e4, 0.1, 0.01};
    }

    /// Regulators at the units hold their flow as long as the header has 3 bar.
    @Override
    public double lacking(Header header, State s, Now now) {
        return Math.max(0, 1 - s.y().get(PRESSURE) / ENOUGH);
    }

    /// Compressed at constant temperature with an efficiency of 0.55.
    @Override
    public Load load(State s, Now now) {
        double p = Math.max(0, s.y().get(PRESSURE));
        return Load.power(made(p, s.settings(), now, now.time()) * 101_325 * FastMath.log1p(p / 1e5) / 0.55);
    }

    @Override
    public void readDrawn(State s, double drawn, Readout out) {
        out.set(gauge + 3, drawn * 3600);
    }

    @Override
    Equations equations(State s, Now now, Ports ports) {
        double[] set = s.settings();
        double units = drawn(s);
        return (t, y, at, dydt) -> rates(t, y, at, set, units, now, dydt);
    }

    private double made(double p, double[] set, Now now, double t) {
        double seen = seen(gauge, p * 1e-5, now);
        return most * set[run] * (1 - now.faults().severity("trip", t)) * Math.max(0, Math.min(1, (7.5 - seen) / 0.5));
    }

    private void rates(double t, double[] y, int at, double[] set, double units, Now now, double[] dydt) {
        double p = Math.max(0, y[at + PRESSURE]);
        double made = made(p, set, now, t);
        double used = (set[demand] / 3600 + units) * Math.max(0, Math.min(1, p / 1e5));
        dydt[at + PRESSURE] = (made - used) * 101_325 / receiver;
        double idle = Math.max(1 - set[dryer], now.faults().severity("dryer", t));
        dydt[at + DESICCANT] = idle * used / most / 3600 * (1 - y[at + DESICCANT]) - (1 - idle) * (y[at + DESICCANT] - 0.2) / 1200;
        dydt[at + OIL] = (0.01 + 4.99 * now.faults().severity("separator", t) - y[at + OIL]) / 900;
    }

    @Override
    void show(State s, Now now, double[] shown) {
        int k = gauge;
        shown[k] = Math.max(0, s.y().get(PRESSURE)) * 1e-5;
        shown[k + 1] = -45 + 58 * Math.max(0, (s.y().get(DESICCANT) - 0.2) / 0.8);
        shown[k + 2] = s.y().get(OIL);
        shown[k + 3] = 0;
        shown[k + 4] = 100 + 5e6 * now.faults().severity("filter", now.time());
    }
}
