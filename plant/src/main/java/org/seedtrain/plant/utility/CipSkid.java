package org.seedtrain.plant.utility;

import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.physics.Jacket;
import org.seedtrain.plant.probe.ProbeKind;

/// Cleaning in place of one vessel: rinses, caustic, acid through a spray ball. Soil goes with time, action, chemistry and
/// temperature (Sinner's circle); where the spray does not reach it hardly goes. What stays can be found by swab and rinse.
/// With a vessel at its hose `vessel` it takes over what the last batch left there and gives back what cleaning left of it,
/// with the film of the last rinse: the next batch gets it.
public final class CipSkid extends Service {
    /// Soil in the spray's reach and in its shadow [kg/m2 of each], chemicals in the line [kg/m3], carbon in the return
    /// [kg/m3], temperature [K], water used [m3].
    private static final int SOIL = 0;
    private static final int SHADOW = 1;
    private static final int CAUSTIC = 2;
    private static final int ACID = 3;
    private static final int CARBON = 4;
    private static final int WARMTH = 5;
    private static final int WATER = 6;
    /// Decimal reductions of germs by caustic and heat.
    private static final int KILLED = 7;
    /// Notes: swab, rinse, whether it has the vessel, mass [kg] and heat [J] from elsewhere, temperature [K] of what it took
    /// from the vessel and how much of each species [kg].
    private static final int TAKEN = 6;
    /// Film that stays after draining [m].
    private static final double FILM = 1e-4;
    private static final double MOST_TO_TAKE = 2;
    private static final double HELD = 0.02;
    private static final double FULL_FLOW = 3.0e-4;

    private final double area;
    private final double shadow;
    private final double dirt;
    private final String vessel;
    private final int step;
    private final int flow;
    private final int warm;

    private CipSkid(UnitLayout layout) {
        super(layout.name(), board(layout.name()), List.of(
                MalfunctionKind.of("spray", "Spray ball blocked", "스프레이 볼 막힘"),
                MalfunctionKind.of("dosing", "Caustic and acid are dosed too thin", "세정제 농도 저하"),
                MalfunctionKind.of("heater", "Heater fails", "히터 고장"),
                MalfunctionKind.of("pump", "Pump delivers less", "펌프 유량 저하"),
                MalfunctionKind.of("valve", "Caustic valve passes into the rinse", "가성소다 밸브 누설")));
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        area = p.get("area", "m2", 1.2, 0.01, 1000);
        shadow = p.get("shadow", "1", 0.02, 0, 1);
        dirt = p.get("soil", "kg/m2", 2e-3, 0, 1);
        p.done();
        vessel = layout.hoses().getOrDefault("vessel", "");
        step = setting("step");
        flow = setting("flow.setpoint");
        warm = setting("temperature.setpoint");
    }

    /// From a layout.
    public static CipSkid create(UnitLayout layout) {
        return new CipSkid(layout);
    }

    private static Board board(String unit) {
        return new Board(unit)
                .choice("step", "Step", "단계", 0, "stopped", "정지", "rinse with water", "물 헹굼", "caustic 1 %", "가성소다 1 %", "acid 1 %", "산 1 %", "final rinse", "최종 헹굼")
                .setting("flow.setpoint", "Flow", "유량", "L/min", 1, 40, 1, 18)
                .setting("temperature.setpoint", "Temperature", "온도", "Cel", 15, 85, 0, 65)
                .probe(ProbeKind.FLOW, "flow.reading", "Flow", "유량", "L/min", 0, 60, 1)
                .probe(ProbeKind.TEMPERATURE, "return.temperature", "Temperature of the return", "회수 온도", "Cel", 0, 110, 1)
                .probe(ProbeKind.CONDUCTIVITY, "return.conductivity", "Conductivity of the return", "회수 전도도", "mS/cm", 0, 200, 4)
                .probe(ProbeKind.TOC, "return.toc", "Organic carbon of the return", "회수 TOC", "ug/L", 0, 1e7, 0)
                .computed("used", "Water used", "사용 수량", "L", 0, 1e5, 0)
                .computed("swab", "Last swab: residue", "최근 스왑 잔류량", "ug/cm2", 0, 1e6, 2)
                .computed("rinse", "Last rinse sample: organic carbon", "최근 린스 시료 TOC", "ug/L", 0, 1e7, 0);
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("pump");
            case CLEAN_STEAM -> List.of("heater");
            case COMPRESSED_AIR, CHILLED_WATER -> List.of();
        };
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Actions.of("begin", "Take over the dirty vessel", "오염 탱크 인수(세척 시작)").action(),
                Actions.of("finish", "Drain and give the vessel back", "배수 후 탱크 인계(세척 종료)").action(),
                Actions.of("soil", "The vessel was used: it is dirty", "탱크 사용(오염)").action(),
                Actions.of("swab", "Swab where it is hardest to clean", "세정 취약부 스왑").action(),
                Actions.of("rinseSample", "Sample the final rinse", "최종 린스 시료").action());
    }

    @Override
    int notes() {
        return TAKEN + Species.COUNT;
    }

    @Override
    double[] begin(long seed) {
        return new double[] {dirt, dirt, 0, 0, 0, 293.15, 0, 0};
    }

    @Override
    double[] sizes() {
        return new double[] {1e-3, 1e-3, 0.1, 0.1, 1e-3, 1, 0.01, 1};
    }

    @Override
    boolean still(State s, Now now) {
        return s.set().get(step) < 0.5 && Math.abs(s.y().get(WARMTH) - 293.15) < 0.1;
    }

    private double flows(double t, double[] set, Now now) {
        return set[step] < 0.5 ? 0 : set[flow] * 1e-3 / 60 * (1 - 0.8 * now.faults().severity("pump", t));
    }

    /// Rate of cleaning [1/s]: water takes what is loose, alkali what is protein (tenfold for each 30 K, Bird and Fryer 1991),
    /// with the 0.8th power of the flow.
    private static double cleaning(double caustic, double acid, double temperature, double flow) {
        double warm = FastMath.exp(FastMath.log(10) * (temperature - 338.15) / 30);
        double chemistry = 4e-4 + 6e-3 * caustic / (caustic + 5) + 8e-4 * acid / (acid + 5);
        return chemistry * warm * FastMath.pow(Math.max(0, flow) / FULL_FLOW, 0.8);
    }

    @Override
    Equations equations(double[] set, Now now, Ports ports) {
        return (t, y, at, dydt) -> rates(t, y, at, set, now, dydt);
    }

    private void rates(double t, double[] y, int at, double[] set, Now now, double[] dydt) {
        double q = flows(t, set, now);
        int what = (int) Math.rint(set[step]);
        double thin = 1 - 0.9 * now.faults().severity("dosing", t);
        double passing = now.faults().severity("valve", t);
        double causticIn = what == 2 ? 10 * thin : 0.4 * passing;
        double acidIn = what == 3 ? 10 * thin : 0;
        double blocked = now.faults().severity("spray", t);
        double k = cleaning(y[at + CAUSTIC], y[at + ACID], y[at + WARMTH], q);
        double reach = 1 - 0.97 * blocked;
        dydt[at + SOIL] = -k * reach * y[at + SOIL];
        dydt[at + SHADOW] = -k * 0.8 * y[at + SHADOW];
        double washed = area * ((1 - shadow) * -dydt[at + SOIL] + shadow * -dydt[at + SHADOW]);
        double exchange = q / HELD;
        dydt[at + CAUSTIC] = exchange * (causticIn - y[at + CAUSTIC]);
        dydt[at + ACID] = exchange * (acidIn - y[at + ACID]);
        dydt[at + CARBON] = 0.5 * washed / HELD - exchange * (y[at + CARBON] - 5e-5);
        double wanted = what == 2 || what == 3 ? 273.15 + set[warm] : 298.15;
        double supply = wanted - (wanted - 293.15) * now.faults().severity("heater", t);
        dydt[at + WARMTH] = exchange * 0.3 * (supply - y[at + WARMTH]) + (293.15 - y[at + WARMTH]) / 3600;
        dydt[at + WATER] = q;
        // vegetative cells and spores by 1 % of hot caustic: a decimal reduction in 2 min at 65 °C, tenfold for 20 K
        double warm = FastMath.exp(FastMath.log(10) * (y[at + WARMTH] - 338.15) / 20);
        dydt[at + KILLED] = q > 0 ? y[at + CAUSTIC] / 10 / 120 * warm : 0;
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        double scatter = 1 + 0.1 * Noise.normal(site.now().seed(), Noise.hash(name() + "." + act.action()), site.time());
        return switch (act.action()) {
            case "begin" -> take(s, site);
            case "finish" -> giveBack(s, site);
            case "soil" -> s.y(SOIL, dirt).y(SHADOW, dirt);
            // 1 kg/m2 = 1e5 µg/cm2; a swab brings 80 % of it along
            case "swab" -> s.note(0, 0.8e5 * Math.max(s.y().get(SHADOW), s.y().get(SOIL)) * Math.max(0.5, scatter));
            default -> s.note(1, (1e6 * Math.max(0, s.y().get(CARBON)) + 20) * Math.max(0.5, scatter));
        };
    }

    private State take(State s, Site site) {
        if (vessel.isEmpty()) {
            throw new CommandRefused("refused.noHose", name() + " has nothing connected at 'vessel'", name(), "vessel");
        }
        if (s.notes().get(2) > 0.5) {
            throw new CommandRefused("refused.running", name() + " has " + vessel + " already", name());
        }
        double there = site.contents(vessel).mass();
        if (there > MOST_TO_TAKE) {
            throw new CommandRefused("refused.notEmpty", vessel + " must be empty before it is cleaned", vessel, there);
        }
        Mixture left = site.take(vessel, 1);
        double solids = left.mass() - left.mass(Species.WATER);
        State after = s.y(SOIL, solids / area).y(SHADOW, solids / area).y(KILLED, 0).note(2, 1).note(5, left.temperature());
        for (Species species : Species.values()) {
            after = after.note(TAKEN + species.ordinal(), left.mass(species));
        }
        return after;
    }

    /// What stays of the soil, germs fewer by what caustic and heat killed, and the film of what ran through last.
    private State giveBack(State s, Site site) {
        if (s.notes().get(2) < 0.5) {
            throw new CommandRefused("refused.noHose", name() + " has no vessel to give back", name());
        }
        double[] taken = new double[Species.COUNT];
        double solids = 0;
        for (int i = 0; i < taken.length; i++) {
            taken[i] = s.notes().get(TAKEN + i);
            solids += taken[i];
        }
        solids -= taken[Species.WATER.ordinal()];
        double left = area * ((1 - shadow) * s.y().get(SOIL) + shadow * s.y().get(SHADOW));
        double share = solids > 0 ? Math.max(0, Math.min(1, left / solids)) : 0;
        double[] stays = new double[Species.COUNT];
        for (int i = 0; i < stays.length; i++) {
            double alive = i == Species.CONTAMINANT.ordinal() ? FastMath.exp(-FastMath.log(10) * s.y().get(KILLED)) : 1;
            stays[i] = i == Species.WATER.ordinal() ? 0 : share * alive * taken[i];
        }
        Mixture rest = new Mixture(stays, s.y().get(WARMTH));
        double[] gone = new double[Species.COUNT];
        for (int i = 0; i < gone.length; i++) {
            gone[i] = taken[i] - stays[i];
        }
        site.discard(new Mixture(gone, s.y().get(WARMTH)));
        Mixture film = film(s);
        site.put(vessel, rest.plus(film));
        Mixture out = new Mixture(taken, s.notes().get(5));
        double heat = film.enthalpy() + out.at(s.y().get(WARMTH)).enthalpy() - out.enthalpy();
        State after = s.note(2, 0).note(3, s.notes().get(3) + film.mass()).note(4, s.notes().get(4) + heat);
        for (int i = 0; i < taken.length; i++) {
            after = after.note(TAKEN + i, 0);
        }
        return after;
    }

    /// Water with the caustic, the acid and the soil that the return had last; the mass that is neither sodium nor phosphate
    /// counts as water.
    private Mixture film(State s) {
        double volume = s.y().get(WATER) > 0 ? area * FILM : 0;
        double[] m = new double[Species.COUNT];
        double caustic = Math.max(0, s.y().get(CAUSTIC)) * volume;
        double acid = Math.max(0, s.y().get(ACID)) * volume;
        m[Species.SODIUM.ordinal()] = caustic * 22.990 / 39.997;
        m[Species.PHOSPHATE.ordinal()] = acid * 94.971 / 97.994;
        m[Species.HOST_PROTEIN.ordinal()] = 2 * Math.max(0, s.y().get(CARBON)) * volume;
        m[Species.WATER.ordinal()] = 998 * volume + caustic * 17.007 / 39.997 + acid * 3.023 / 97.994;
        return new Mixture(m, s.y().get(WARMTH));
    }

    @Override
    public double fromOutside(State s) {
        return s.notes().get(3);
    }

    @Override
    public double heatFromOutside(State s) {
        return s.notes().get(4);
    }

    @Override
    public double heatHeld(State s) {
        return held(s) * Jacket.HEAT_CAPACITY * s.notes().get(5);
    }

    @Override
    public double held(State s) {
        double sum = 0;
        for (int i = TAKEN; i < s.notes().size(); i++) {
            sum += s.notes().get(i);
        }
        return sum;
    }

    @Override
    void show(State s, Now now, double[] shown) {
        int k = tag("flow.reading");
        shown[k] = flows(now.time(), s.settings(), now) * 6e4;
        shown[k + 1] = s.y().get(WARMTH) - 273.15;
        // 1 % sodium hydroxide has 53 mS/cm, 1 % phosphoric acid 10 mS/cm at 25 °C
        shown[k + 2] = 0.0013 + 5.3 * Math.max(0, s.y().get(CAUSTIC)) + 1.0 * Math.max(0, s.y().get(ACID));
        shown[k + 3] = 1e6 * Math.max(0, s.y().get(CARBON));
        shown[k + 4] = 1e3 * s.y().get(WATER);
        shown[k + 5] = s.notes().getFirst();
        shown[k + 6] = s.notes().get(1);
    }
}
