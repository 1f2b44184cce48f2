package org.seedtrain.plant.utility;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.probe.ProbeKind;

/// Purified water from the city's: softener, carbon, reverse osmosis, electrodeionisation, tank. Hardness that breaks
/// through the softener scales membranes and stacks, chlorine that breaks through the carbon harms the membranes, and all of
/// it is seen in conductivity, organic carbon and flow.
public final class PurifiedWater extends Service {
    private static final int RESIN = 0;
    private static final int CARBON = 1;
    private static final int FOULING = 2;
    private static final int DAMAGE = 3;
    private static final int STACK = 4;
    private static final int VOLUME = 5;
    private static final int IONS = 6;
    private static final int ORGANIC = 7;
    private static final int GERMS = 8;
    private static final double DAY = 86_400;
    private static final double SALT_REJECTION = 0.985;
    /// Of pure water at 25 °C [µS/cm].
    private static final double PURE = 0.055;

    private final double feedConductivity;
    private final double hardness;
    private final double feedOrganic;
    private final double chlorine;
    private final double resin;
    private final double carbon;
    private final double design;
    private final double tank;
    private final int run;
    private final int demand;
    private final int sanitise;

    private PurifiedWater(UnitLayout layout) {
        super(layout.name(), board(layout.name()), List.of(
                MalfunctionKind.of("softener", "Softener lets hardness through", "연수기 경도 누출"),
                MalfunctionKind.of("carbon", "Carbon lets chlorine through", "활성탄 염소 누출"),
                MalfunctionKind.of("membrane", "Membrane's seal leaks", "RO 막 씰 누설"),
                MalfunctionKind.of("edi", "Electrodeionisation loses its current", "EDI 전류 상실"),
                MalfunctionKind.of("lamp", "Ultraviolet lamp burnt out", "자외선 램프 수명 종료")));
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        feedConductivity = p.get("feedConductivity", "µS/cm", 250, 10, 5000);
        hardness = p.get("feedHardness", "mol/m3", 1.0, 0, 20);
        feedOrganic = p.get("feedOrganicCarbon", "µg/L", 1500, 0, 2e4);
        chlorine = p.get("feedChlorine", "g/m3", 0.4, 0, 10);
        resin = p.get("resinCapacity", "mol", 60, 1, 1e5);
        carbon = p.get("carbonCapacity", "g", 2000, 1, 1e6);
        design = p.get("flow", "m3/s", 1.4e-4, 1e-6, 1);
        tank = p.get("tank", "m3", 2, 0.01, 1000);
        p.done();
        run = setting("run");
        demand = setting("demand");
        sanitise = setting("sanitise");
    }

    /// From a layout.
    public static PurifiedWater create(UnitLayout layout) {
        return new PurifiedWater(layout);
    }

    private static Board board(String unit) {
        return new Board(unit)
                .onOff("run", "Production", "생산", true)
                .setting("demand", "Drawn from the loop", "사용량", "L/h", 0, 2000, 0, 100)
                .onOff("sanitise", "Hot sanitisation at 80 °C", "80 °C 열수 살균", false)
                .computed("hardness", "Hardness after the softener", "연수 경도", "mmol/L", 0, 20, 3)
                .computed("chlorine", "Chlorine after the carbon", "활성탄 후단 염소", "mg/L", 0, 10, 3)
                .probe(ProbeKind.CONDUCTIVITY, "permeate.conductivity", "Conductivity after reverse osmosis", "RO 후단 전도도", "uS/cm", 0, 2000, 2)
                .probe(ProbeKind.FLOW, "permeate.flow", "Permeate", "투과수 유량", "L/h", 0, 1e5, 0)
                .probe(ProbeKind.CONDUCTIVITY, "product.conductivity", "Conductivity after electrodeionisation", "EDI 후단 전도도", "uS/cm", 0, 2000, 3)
                .probe(ProbeKind.CONDUCTIVITY, "loop.conductivity", "Conductivity in the loop", "루프 전도도", "uS/cm", 0, 2000, 3)
                .probe(ProbeKind.TOC, "loop.toc", "Organic carbon in the loop", "루프 TOC", "ug/L", 0, 5000, 0)
                .probe(ProbeKind.LEVEL, "tank.level", "Tank", "저장탱크 수위", "%", 0, 100, 1)
                .computed("sample.count", "Germs in the last sample", "최근 시료 균수", "1/mL", 0, 1e7, 0);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Actions.of("regenerate", "Regenerate the softener with brine", "연수기 재생").action(),
                Actions.of("changeCarbon", "Change the carbon", "활성탄 교체").action(),
                Actions.of("cleanMembranes", "Clean the membranes with acid", "RO 막 산세정").action(),
                Actions.of("sample", "Sample for germs (1 mL plated)", "미생물 시료 채취(1 mL)").action());
    }

    @Override
    public List<AlarmLimit> alarms() {
        return List.of(
                new AlarmLimit(
                        name() + ".loop.conductivity", "high",
                        Map.of("en", "Loop above 1.3 µS/cm", "ko", "루프 전도도 1.3 µS/cm 초과"), 2, true, 1.3, 0.1, null),
                new AlarmLimit(
                        name() + ".loop.toc", "high", Map.of("en", "Organic carbon above 500 µg/L", "ko", "TOC 500 µg/L 초과"), 2,
                        true, 500, 20, null));
    }

    @Override
    int notes() {
        return 1;
    }

    @Override
    double[] begin(long seed) {
        return new double[] {0.3 * resin, 0.2 * carbon, 0, 0, 0, 0.7 * tank, 0.7 * tank * 0.05, 0.7 * tank * 25, 0.7 * tank * 1e6 * 2};
    }

    @Override
    double[] sizes() {
        return new double[] {1, 10, 0.1, 0.1, 0.1, 0.1, 0.1, 10, 1e6};
    }

    /// 0 long before, 1 long after a bed is used up.
    private static double through(double used, double capacity) {
        return 1 / (1 + FastMath.exp(-(used / capacity - 0.97) / 0.015));
    }

    /// What leaves each stage; made anew for every question.
    private final class Train {
        final double hard;
        final double chlorineLeft;
        final double permeate;
        final double afterOsmosis;
        final double product;
        final double organic;

        Train(double t, double[] y, int at, double[] set, Now now) {
            double leak = now.faults().severity("softener", t);
            hard = hardness * Math.min(1, through(y[at + RESIN], resin) + leak);
            chlorineLeft = chlorine * Math.min(1, through(y[at + CARBON], carbon) + now.faults().severity("carbon", t));
            double room = Math.max(0, Math.min(1, (0.98 * tank - y[at + VOLUME]) / (0.02 * tank)));
            permeate = set[run] * design * (1 - 0.8 * Math.min(1, Math.max(0, y[at + FOULING]))) * room;
            double passes = 1 - SALT_REJECTION + 0.2 * Math.min(1, Math.max(0, y[at + DAMAGE]))
                    + 0.15 * now.faults().severity("membrane", t);
            afterOsmosis = feedConductivity * passes;
            double stack = Math.min(1, 0.005 + Math.max(0, y[at + STACK]) + now.faults().severity("edi", t));
            product = PURE + afterOsmosis * stack;
            organic = feedOrganic * 0.35 * (0.03 + passes) * (0.35 + 0.65 * now.faults().severity("lamp", t));
        }
    }

    @Override
    Equations equations(double[] set, Now now, Ports ports) {
        return (t, y, at, dydt) -> rates(t, y, at, set, now, dydt);
    }

    private void rates(double t, double[] y, int at, double[] set, Now now, double[] dydt) {
        Train train = new Train(t, y, at, set, now);
        double v = Math.max(0.01 * tank, y[at + VOLUME]);
        double enough = Math.max(0, Math.min(1, (y[at + VOLUME] - 0.05 * tank) / (0.05 * tank)));
        double out = set[demand] * 1e-3 / 3600 * enough;
        double q = train.permeate;
        dydt[at + RESIN] = q / 0.75 * (hardness - train.hard);
        dydt[at + CARBON] = q / 0.75 * (chlorine - train.chlorineLeft);
        dydt[at + FOULING] = q / design * (1 / (365 * DAY) + train.hard / Math.max(1e-9, hardness) / (1.5 * DAY)) * (1 - Math.min(1, y[at + FOULING]));
        dydt[at + DAMAGE] = q / design * train.chlorineLeft / Math.max(1e-9, chlorine) / (4 * DAY) * (1 - Math.min(1, y[at + DAMAGE]));
        dydt[at + STACK] = q / design * train.hard / Math.max(1e-9, hardness) / (3 * DAY) * (1 - Math.min(1, y[at + STACK]));
        dydt[at + VOLUME] = q - out;
        dydt[at + IONS] = q * (train.product - PURE) - out * y[at + IONS] / v;
        dydt[at + ORGANIC] = q * train.organic - out * y[at + ORGANIC] / v;
        boolean hot = set[sanitise] > 0.5;
        double grows = hot ? -FastMath.log(10) / 120 : FastMath.log(2) / (30 * 3600) * (0.3 + 0.7 * now.faults().severity("lamp", t));
        dydt[at + GERMS] = grows * y[at + GERMS] + q * 5e4 + (hot ? 0 : 20 * v) - out * y[at + GERMS] / v;
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "regenerate" -> s.y(RESIN, 0.05 * resin);
            case "changeCarbon" -> s.y(CARBON, 0);
            case "cleanMembranes" -> s.y(FOULING, 0.05 * s.y().get(FOULING)).y(STACK, 0.3 * s.y().get(STACK));
            default -> s.note(0, Counts.poisson(
                    site.now().seed(), name() + ".sample@" + site.time(), 1e-6 * s.y().get(GERMS) / Math.max(1e-3, s.y().get(VOLUME))));
        };
    }

    @Override
    void show(State s, Now now, double[] shown) {
        double[] y = s.values();
        Train train = new Train(now.time(), y, 0, s.settings(), now);
        double v = Math.max(0.01 * tank, y[VOLUME]);
        int k = tag("hardness");
        shown[k] = train.hard;
        shown[k + 1] = train.chlorineLeft;
        shown[k + 2] = train.afterOsmosis;
        shown[k + 3] = train.permeate * 3.6e6;
        shown[k + 4] = train.product;
        shown[k + 5] = PURE + y[IONS] / v;
        shown[k + 6] = y[ORGANIC] / v;
        shown[k + 7] = 100 * y[VOLUME] / tank;
        shown[k + 8] = s.notes().getFirst();
    }
}
