package org.seedtrain.plant.seed;

import java.util.List;
import java.util.Objects;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.probe.Calibration;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// An Erlenmeyer flask with a vented cap in a shaking incubator with carbon dioxide, for animal cells, yeast or bacteria.
/// `kLa = 6.67e-6 N^1.16 VL^-0.83 d0^0.38 d^1.92` [1/s; 1/min, mL, cm] (Maier et al. 2004; Seletzky et al. 2006), d = 8.3 cm
/// for 250 mL and in proportion; gas passes the cap by diffusion.
public final class CultureFlask extends SeedVessel {
    private static final int SET = 0;
    private static final int SPEED = 1;
    private static final int ON = 2;
    private static final int CO2 = 3;

    private final double flask;
    private final double cap;
    private final double shakingDiameter;
    private final List<Tag> tags;
    private final Probe thermometer;
    private final Probe gasProbe;

    private CultureFlask(UnitLayout layout, Parameters p) {
        super(
                layout,
                0.6 * p.get("volume", "m3", 3e-3, 1e-5, 0.01),
                (int) p.get("organism", "1", 1, 0, 2),
                p.get("riskUnderLaminarFlow", "1", 0.0005, 0, 1),
                p.get("riskInTheOpen", "1", 0.25, 0, 1));
        flask = p.get("volume", "m3", 3e-3, 1e-5, 0.01);
        cap = p.get("capExchange", "mol/s", 5e-5, 1e-8, 1e-2);
        shakingDiameter = p.get("shakingDiameter", "m", 0.025, 0.001, 0.2);
        p.done();
        tags = List.of(
                Tags.reading(name + ".temperature.reading", "Incubator", "배양기 온도", "Cel", 0, 60, 1),
                Tags.reading(name + ".CO2.reading", "Carbon dioxide in the incubator", "배양기 이산화탄소", "%", 0, 20, 1),
                Tags.setting(name + ".temperature.setpoint", "Incubator set-point", "배양기 설정", "Cel", 15, 50, 1),
                Tags.setting(name + ".speed.setpoint", "Shaking", "진탕", "1/min", 0, 350, 0),
                Tags.onOff(name + ".on", "Shaker", "진탕기"),
                Tags.setting(name + ".CO2.setpoint", "Carbon dioxide set-point", "이산화탄소 설정", "%", 0, 15, 1),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0));
        thermometer = Probe.of(ProbeKind.TEMPERATURE, tags, name + ".temperature.reading");
        gasProbe = Probe.of(ProbeKind.OFF_GAS_CARBON_DIOXIDE, tags, name + ".CO2.reading", 5);
    }

    public static CultureFlask create(UnitLayout layout) {
        return new CultureFlask(layout, new Parameters("unit " + layout.name(), layout.parameters()));
    }

    @Override
    public List<Tag> tags() {
        return tags;
    }

    @Override
    public List<Action> actions() {
        return handling();
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return List.of(
                MalfunctionKind.of("shaking", "Shaker stands still", "진탕 정지"),
                MalfunctionKind.of("heating", "Incubator does not heat", "배양기 가열 고장"),
                MalfunctionKind.of("overheating", "Incubator too warm (up to +6 K)", "배양기 과열(최대 +6 K)"),
                MalfunctionKind.of("gas", "Carbon dioxide bottle is empty", "이산화탄소 소진"),
                MalfunctionKind.of("capWet", "Cap is wet: no gas passes", "캡 젖음: 기체 교환 불량"),
                MalfunctionKind.of("capLoose", "Cap sits loose: germs get in", "캡 헐거움: 미생물 유입"));
    }

    @Override
    public SeedState initial(long seed) {
        return new SeedState(
                Mixture.NOTHING, SeedState.resting(), new double[] {37, 120, 0, 5}, true, 0, Calibration.NONE);
    }

    @Override
    public SeedState set(SeedState s, String tag, double value, Site site) {
        return s.set(
                switch (tag.substring(name.length() + 1)) {
                    case "temperature.setpoint" -> SET;
                    case "speed.setpoint" -> SPEED;
                    case "CO2.setpoint" -> CO2;
                    default -> ON;
                },
                value);
    }

    @Override
    public SeedState act(SeedState s, Command.Act act, Site site) {
        return Objects.requireNonNull(handle(s, act, site));
    }

    private static double air(SeedState s, Faults faults, double t) {
        double set = s.set()[SET] + 273.15;
        return ROOM + (set - ROOM) * (1 - faults.severity("heating", t)) + 6 * faults.severity("overheating", t);
    }

    private static double carbonDioxide(SeedState s, Faults faults, double t) {
        return 4.2e-4 + 0.01 * s.set()[CO2] * (1 - faults.severity("gas", t));
    }

    /// Maier et al. (2004).
    static double kLa(double perMinute, double broth, double shakingDiameter, double flask) {
        double d = 8.3 * FastMath.cbrt(flask / 250e-6);
        return 6.67e-6
                * FastMath.pow(perMinute, 1.16)
                * FastMath.pow(Math.max(broth, 1e-6) * 1e6, -0.83)
                * FastMath.pow(100 * shakingDiameter, 0.38)
                * FastMath.pow(d, 1.92);
    }

    @Override
    double walls() {
        return 2e5 * flask;
    }

    @Override
    void surround(
            SeedState s, Faults faults, double t, long seed, double broth, double temperature, double pH, double oxygen,
            Surroundings out) {
        double speed = s.set()[ON] * s.set()[SPEED] * (1 - faults.severity("shaking", t));
        // At rest convection stirs a little.
        out.kLa = kLa(Math.max(speed, 8), broth, shakingDiameter, flask);
        out.gas = cap * (1 - 0.98 * faults.severity("capWet", t)) * (1 + 3 * faults.severity("capLoose", t));
        out.freshCarbonDioxide = carbonDioxide(s, faults, t);
        out.freshOxygen = 0.2095 * (1 - out.freshCarbonDioxide);
        out.head = (flask - Math.min(broth, 0.9 * flask)) * 40;
        out.heat = 4e3 * Math.max(broth, 1e-5) * (air(s, faults, t) - temperature);
        out.walls = walls();
        out.dryness = 0.1;
        out.shear = 0;
        out.germs = faults.severity("capLoose", t) * org.seedtrain.plant.Species.KG_PER_CFU / 600;
    }

    @Override
    public void read(SeedState s, Now now, Readout out) {
        thermometer.read(out, air(s, now.faults(), now.time()) - 273.15, now);
        gasProbe.read(out, 100 * carbonDioxide(s, now.faults(), now.time()), now);
        out.set(2, s.set()[SET]);
        out.set(3, s.set()[SPEED]);
        out.set(4, s.set()[ON]);
        out.set(5, s.set()[CO2]);
        out.set(6, 0);
    }

    /// Nobody pumps out of a flask.
    @Override
    public boolean canGive(SeedState s, String port) {
        return false;
    }
}
