package org.seedtrain.plant.utility;

import java.util.List;
import java.util.Map;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.probe.ProbeKind;

/// The plant's electricity: a transformer and its main switch. A dip of the mains takes speed from every drive that hangs on
/// it; a transformer that is loaded beyond its rating gets hot.
public final class PowerSupply extends SupplyingService {
    private static final int WARMTH = 0;
    private static final double ROOM = 25;
    /// Rise of the winding at its rating [K], and its time constant [s] (IEC 60076-7, dry: half an hour).
    private static final double RISE = 60;
    private static final double LAG = 1800;

    private final double rating;
    private final int on;
    private final int demand;
    private final int voltage;

    private PowerSupply(UnitLayout layout) {
        super(layout.name(), board(layout.name()), List.of(
                MalfunctionKind.of("dip", "Dip of the mains", "전압 강하")), Header.POWER);
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        rating = p.get("rating", "W", 160_000, 100, 1e9);
        p.done();
        on = setting("on");
        demand = setting("demand");
        voltage = tag("voltage");
    }

    /// From a layout.
    public static PowerSupply create(UnitLayout layout) {
        return new PowerSupply(layout);
    }

    private static Board board(String unit) {
        return new Board(unit)
                .onOff("on", "Main switch", "주 차단기", true)
                .setting("demand", "Power of the rest of the building", "건물 기타 전력", "kW", 0, 1000, 1, 35)
                .computed("voltage", "Voltage, of the nominal", "전압(정격 대비)", "%", 0, 120, 1)
                .computed("load", "Power that the units draw", "설비 소비전력", "kW", 0, 1e5, 2)
                .probe(ProbeKind.TEMPERATURE, "winding.reading", "Winding temperature", "권선 온도", "Cel", 0, 250, 0);
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(new AlarmLimit(
                name() + ".winding.reading", "high", Map.of("en", "Transformer hot", "ko", "변압기 과열"), 2, true, 110, 5, null));
    }

    @Override
    double[] begin(long seed) {
        return new double[] {at(presets()[demand] * 1e3)};
    }

    @Override
    double[] sizes() {
        return new double[] {10};
    }

    private double at(double power) {
        double share = power / rating;
        return ROOM + RISE * share * share;
    }

    @Override
    Equations equations(State s, Now now, Ports ports) {
        double goal = s.set().get(on) > 0.5 ? at(s.set().get(demand) * 1e3 + drawn(s)) : ROOM;
        return (t, y, at, dydt) -> dydt[at + WARMTH] = (goal - y[at + WARMTH]) / LAG;
    }

    @Override
    public double lacking(Header header, State s, Now now) {
        return s.set().get(on) > 0.5 ? now.faults().severity("dip", now.time()) : 1;
    }

    @Override
    public void readDrawn(State s, double drawn, Readout out) {
        out.set(voltage + 1, s.set().get(on) > 0.5 ? drawn * 1e-3 : 0);
    }

    @Override
    void show(State s, Now now, double[] shown) {
        shown[voltage] = 100 * (1 - lacking(Header.POWER, s, now));
        shown[voltage + 1] = 0;
        shown[voltage + 2] = s.y().get(WARMTH);
    }
}
