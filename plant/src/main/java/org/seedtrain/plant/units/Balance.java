package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Supply;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.physics.Jacket;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// A balance: it warms up, must stand level, drifts, and shows what lies on it with its repeatability. Powder is added
/// by hand from a lot into the container on the pan: a scoop is never exactly what was wanted.
///
/// The least weight for 0.10 % (USP 41) is 2000 times the repeatability.
public final class Balance implements UnitModel<Balance.State> {
    /// @param onSince time of switching on [s]; NaN when off
    /// @param container on the pan; empty when there is none
    /// @param gross true mass on the pan [kg]
    /// @param tare reading that is taken off [kg]
    /// @param check error found with the check weight [kg]; NaN before
    /// @param open whether the draught shield is open
    /// @param charge what static charge on the powder added to the reading when it was poured [kg]
    /// @param chargedAt time of that [s]
    /// @param thirst water that what was added can still take from the air [kg]
    /// @param uptake rate at which it does [1/s]
    /// @param openSince time from which that counts [s]
    /// @param water from the air so far [kg]
    /// @param warmth of it [J]
    public record State(
            double onSince,
            boolean level,
            String container,
            double gross,
            double tare,
            double check,
            boolean open,
            double charge,
            double chargedAt,
            double thirst,
            double uptake,
            double openSince,
            double water,
            double warmth) {
        State pan(String c, double g) {
            boolean same = c.equals(container);
            return new State(
                    onSince, level, c, g, tare, check, open, same ? charge : 0, chargedAt, same ? thirst : 0,
                    same ? uptake : 0, openSince, water, warmth);
        }

        /// After so much water was taken up at a temperature; `left` more can come.
        State drank(double gain, double temperature, double left, double rate, double t) {
            return new State(
                    onSince, level, container, gross + gain, tare, check, open, charge, chargedAt, left, rate, t,
                    water + gain, warmth + gain * Jacket.HEAT_CAPACITY * temperature);
        }

        /// Water taken up since [#openSince] [kg].
        double drunk(double t) {
            return thirst > 0 ? -thirst * FastMath.expm1(-uptake * (t - openSince)) : 0;
        }

        State power(double since, double tareOf) {
            return new State(
                    since, level, container, gross, tareOf, check, open, charge, chargedAt, thirst, uptake, openSince, water,
                    warmth);
        }

        State shield(boolean up) {
            return new State(
                    onSince, level, container, gross, tare, check, up, charge, chargedAt, thirst, uptake, openSince, water,
                    warmth);
        }

        State levelled() {
            return new State(
                    onSince, true, container, gross, tare, check, open, charge, chargedAt, thirst, uptake, openSince, water,
                    warmth);
        }

        State checked(double error) {
            return new State(
                    onSince, level, container, gross, tare, error, open, charge, chargedAt, thirst, uptake, openSince, water,
                    warmth);
        }

        State charged(double pull, double t) {
            return new State(
                    onSince, level, container, gross, tare, check, open, pull, t, thirst, uptake, openSince, water, warmth);
        }

        /// Pull of the static charge now [kg].
        double pull(double t) {
            return charge == 0 ? 0 : charge * FastMath.exp(-(t - chargedAt) / LEAKS_AWAY);
        }
    }

    /// Time in which a charge leaks away over the glass [s].
    private static final double LEAKS_AWAY = 300;
    /// Noise with the shield open as a multiple of that with it closed.
    private static final double OPEN_SHIELD = 5;

    private static final double BAG = 0.05;
    /// Of particles that carry germs [m/s]; mouth of a container [m2].
    private static final double SETTLING = 4.6e-3;
    private static final double OPEN_AREA = 8e-3;
    /// Water that a powder takes up at most, by mass.
    private static final double DELIQUESCENT = 0.2;

    private final double capacity;
    private final double repeatability;
    private final double readability;
    private final double drift;
    private final double warmUp;
    private final double scoop;
    private final @Nullable Supply room;
    private final String name;
    private final List<Tag> tags;
    private final Probe weight;

    private Balance(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        capacity = p.get("capacity", "kg", 15, 1e-3, 2000);
        repeatability = p.get("repeatability", "kg", 5e-6, 1e-9, 1);
        readability = p.get("readability", "kg", 1e-5, 1e-9, 1);
        drift = p.get("drift", "1/h", 2e-6, 0, 1);
        warmUp = p.get("warmUp", "s", 1200, 0, 1e5);
        scoop = p.get("scoop", "1", 0.01, 0, 1);
        p.done();
        room = Supply.of(layout, "room");
        int digits = (int) Math.max(0, Math.rint(-FastMath.log10(readability) - 3));
        tags = List.of(
                Tags.reading(name + ".weight", "Net weight", "순중량", "g", -1e3 * capacity, 1e3 * capacity, digits),
                Tags.onOff(name + ".on", "Power", "전원"),
                Tags.computed(name + ".level", "Bubble in the middle", "수평", "1", 0, 1, 0),
                Tags.computed(name + ".checkError", "Error at the check weight", "분동 점검 오차", "g", -1e3, 1e3, digits),
                Tags.computed(name + ".leastWeight", "Least weight (USP 41)", "최소 칭량값(USP 41)", "g", 0, 1e6, digits),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0),
                Tags.onOff(name + ".shield", "Draught shield open", "바람막이 열림"));
        weight = Probe.of(ProbeKind.BALANCE, tags, name + ".weight", 1e3 * repeatability);
    }

    @Override
    public double fromOutside(State s) {
        return s.water;
    }

    @Override
    public double heatFromOutside(State s) {
        return s.warmth;
    }

    public static Balance create(UnitLayout layout) {
        return new Balance(layout);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Tag> tags() {
        return tags;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Actions.of("level", "Level it", "수평 맞추기").action(),
                Actions.of("check", "Put the check weight on", "분동 점검")
                        .quantity("mass", "Check weight", "분동", "g", 0, 1e3 * capacity)
                        .action(),
                Actions.of("place", "Place a container", "용기 올리기")
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .action(),
                Actions.of("placeNew", "Place a new, labelled container", "새 용기 올리기")
                        .name("container", "Label", "라벨", Action.Kind.LABEL, true)
                        .option("volume", "Volume", "부피", "L", 1e-3, 1000, 10)
                        .action(),
                Actions.of("tare", "Tare", "영점(용기)").action(),
                Actions.of("add", "Add from a lot", "로트에서 담기")
                        .name("lot", "Lot", "로트", Action.Kind.LOT, true)
                        .quantity("mass", "Wanted", "목표", "g", 0, 1e3 * capacity)
                        .action(),
                Actions.of("remove", "Take some off (to waste)", "덜어내기(폐기)")
                        .quantity("mass", "Wanted", "목표", "g", 0, 1e3 * capacity)
                        .action(),
                Actions.of("takeOff", "Take the container off", "용기 내리기").action());
    }

    @Override
    public List<String> services() {
        return List.of("room");
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("span", "Sensitivity is off (1 % at full severity)", "감도 이탈"),
                MalfunctionKind.of("draught", "Draught", "기류")));
        kinds.addAll(weight.malfunctions());
        return List.copyOf(kinds);
    }

    @Override
    public State initial(long seed) {
        return new State(Double.NaN, Noise.uniform(seed, name + ".level") > 0.3, "", 0, 0, Double.NaN, false, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public State set(State s, String tag, double value, Site site) {
        if (tag.endsWith(".shield")) {
            return s.shield(value > 0.5);
        }
        double since = value > 0.5 ? (Double.isNaN(s.onSince) ? site.time() : s.onSince) : Double.NaN;
        return s.power(since, 0);
    }

    @Override
    public State act(State s, Command.Act act, Site site) {
        Map<String, Double> q = act.quantities();
        return switch (act.action()) {
            case "level" -> s.levelled();
            case "check" -> check(s, q.get("mass") * 1e-3, site);
            case "place" -> place(s, act.names().get("container"), site);
            case "placeNew" -> {
                site.create(act.names().get("container"), q.get("volume") * 1e-3);
                yield place(s, act.names().get("container"), site);
            }
            case "tare" -> {
                mustBeOn(s);
                double now = shown(s, site.now());
                yield s.power(s.onSince, s.tare + round(now));
            }
            case "add" -> add(drink(s, site), act.names().get("lot"), q.get("mass") * 1e-3, site);
            case "remove" -> remove(drink(s, site), q.get("mass") * 1e-3, site);
            default -> drink(s, site).pan("", 0);
        };
    }

    private State check(State s, double mass, Site site) {
        mustBeOn(s);
        State alone = s.pan("", mass).power(s.onSince, 0);
        double noise = noise(s, site.now()) * Noise.normal(site.now().seed(), Noise.hash(name + ".check"), site.time());
        double error = round(shown(alone, site.now()) + noise) - mass;
        return s.checked(error);
    }

    private void mustBeOn(State s) {
        if (Double.isNaN(s.onSince)) {
            throw new CommandRefused("refused.off", name + " is switched off", name);
        }
    }

    private State place(State s, String container, Site site) {
        double mass = site.contents(container).mass() + BAG;
        if (mass > capacity) {
            throw new CommandRefused(
                    "refused.tooHeavy", container + " weighs " + mass + " kg; " + name + " carries " + capacity + " kg",
                    container, mass, capacity);
        }
        return drink(s, site).pan(container, mass);
    }

    private State add(State s, String lot, double wanted, Site site) {
        mustHold(s);
        double miss = scoop * wanted * Noise.normal(site.now().seed(), Noise.hash(name + ".scoop"), site.time());
        double mass = Math.max(0, Math.min(wanted + miss, capacity - s.gross));
        MaterialLot material = site.lot(lot);
        Mixture powder = site.takeLot(lot, mass);
        // the property is for 45 % of humidity, a powder gives nothing off below 25 %
        double dampness = Math.max(0, site.air(room).humidity() - 0.25) / 0.2;
        double hourly = material.property("hygroscopic", 0) * dampness;
        // The lot stands open for five minutes, the container as long as it stands on the pan.
        double gain = hourly / 12 * mass;
        // a solution comes out of a closed bottle by its tube
        boolean powdery = material.composition().getOrDefault(Species.WATER, 0.0) < 0.6;
        double germs = room == null || !powdery ? 0 : settled(site);
        if (gain > 0 || germs > 0) {
            powder = powder.plus(
                    Mixture.of(Map.of(Species.WATER, gain, Species.CONTAMINANT, germs), powder.temperature()));
        }
        site.put(s.container, powder, material.property("particleSize", 0));
        double pull = s.pull(site.time()) + material.property("static", 0) * mass;
        State on = s.pan(s.container, s.gross + mass).charged(pull, site.time());
        double more = hourly > 0 ? Math.max(0, DELIQUESCENT * mass - gain) : 0;
        double left = s.thirst + more;
        double rate = left > 0 ? (s.thirst * s.uptake + more * hourly / (3600 * DELIQUESCENT)) / left : 0;
        return on.drank(gain + germs, powder.temperature(), left, rate, site.time());
    }

    /// What stood open on the pan has taken up water: `w = wmax (1 - exp(-k t))`, wmax a fifth of the powder.
    private State drink(State s, Site site) {
        double gain = s.drunk(site.time());
        if (gain <= 0) {
            return s;
        }
        double temperature = site.contents(s.container).temperature();
        site.put(s.container, Mixture.of(Map.of(Species.WATER, gain), temperature));
        return s.drank(gain, temperature, s.thirst - gain, s.uptake, site.time());
    }

    /// Germs that settle into an open container of a decimetre of width within a minute [kg].
    private double settled(Site site) {
        double mean = site.air(room).germs() * SETTLING * OPEN_AREA * 60;
        return Species.KG_PER_CFU * Chance.poisson(site.now().seed(), name + ".open@" + site.time(), mean);
    }

    private State remove(State s, double wanted, Site site) {
        mustHold(s);
        double there = site.contents(s.container).mass();
        double miss = scoop * wanted * Noise.normal(site.now().seed(), Noise.hash(name + ".scoop"), site.time());
        double mass = Math.max(0, Math.min(wanted + miss, there));
        site.discard(site.takeMass(s.container, mass));
        return s.pan(s.container, s.gross - mass);
    }

    private void mustHold(State s) {
        if (s.container.isEmpty()) {
            throw new CommandRefused("refused.emptyPan", "there is no container on " + name, name);
        }
    }

    private double noise(State s, Now now) {
        return (s.open ? OPEN_SHIELD : 1) * repeatability * (1 + 20 * now.faults().severity("draught", now.time()));
    }

    /// Gross reading less tare [kg], without noise: sensitivity (tilt 2e-4, warm-up 5e-4 fading, drift by the hour, a
    /// malfunction) times what lies on it.
    private double shown(State s, Now now) {
        double age = now.time() - s.onSince;
        double cold = warmUp > 0 ? 5e-4 * FastMath.exp(-3 * age / warmUp) : 0;
        double slow = drift * age / 3600 * Noise.normal(now.seed(), name + ".drift");
        double sensitivity =
                1 + (s.level ? 0 : 2e-4) + cold + slow + 0.01 * now.faults().severity("span", now.time());
        return (s.gross + s.drunk(now.time())) * sensitivity + s.pull(now.time()) - s.tare;
    }

    private double round(double mass) {
        return Math.rint(mass / readability) * readability;
    }

    @Override
    public boolean steady(State s, Faults faults) {
        return Double.isNaN(s.onSince);
    }

    @Override
    public void read(State s, Now now, Readout out) {
        boolean on = !Double.isNaN(s.onSince);
        double actual = 1e3 * (s.gross + s.drunk(now.time()) - s.tare);
        if (on) {
            double reading = weight.shown(1e3 * shown(s, now), now);
            out.reading(0, reading, actual, 1e3 * noise(s, now));
        } else {
            out.reading(0, 0, actual, 0);
        }
        out.set(1, on ? 1 : 0);
        out.set(2, s.level ? 1 : 0);
        out.set(3, Double.isNaN(s.check) ? 0 : 1e3 * s.check);
        out.set(4, 2000 * 1e3 * Math.max(repeatability, 0.41 * readability));
        out.set(5, 0);
        out.set(6, s.open ? 1 : 0);
    }
}
