package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.organism.Place;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// What hands do at a fermenter.
final class FermenterWork {
    /// Volume of the sample port's dead leg [m3].
    static final double DEAD_LEG = 25e-6;

    private final Fermenter fermenter;

    FermenterWork(Fermenter fermenter) {
        this.fermenter = fermenter;
    }

    static List<Action> actions(Use use) {
        return COMMON.stream()
                .filter(action -> switch (action.name()) {
                    case "installBag", "testBag", "removeBag", "disinfectPort" -> use.bag();
                    case "steamPort" -> !use.bag();
                    case "correctPCO2", "correctCapacitance" -> use.cells();
                    default -> true;
                })
                .toList();
    }

    private static final List<Action> COMMON = actions();

    private static List<Action> actions() {
        return List.of(
                Actions.of("fill", "Pump in from", "펌프로 채우기")
                        .name("from", "From", "출처", Action.Kind.CONTAINER, true)
                        .option("volume", "Volume", "부피", "L", 0, 1000, 1000)
                        .option("flow", "Flow", "유량", "L/min", 0.01, 50, 5)
                        .action(),
                Actions.of("empty", "Pump out to", "펌프로 비우기")
                        .name("to", "Target", "대상", Action.Kind.CONTAINER, true)
                        .option("volume", "Volume", "부피", "L", 0, 1000, 1000)
                        .option("flow", "Flow", "유량", "L/min", 0.01, 50, 2)
                        .action(),
                Actions.of("stop", "Stop pumping in and out", "이송 정지").action(),
                Actions.of("connect", "Connect a hose", "호스 연결")
                        .name("port", "Hose (feed, feedB, acid, base, antifoam)", "호스(feed, feedB, acid, base, antifoam)", Action.Kind.PORT, true)
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .action(),
                Actions.of("add", "Add through the septum", "격막으로 첨가")
                        .name("container", "From", "출처", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "kg", 0, 100, Double.NaN)
                        .action(),
                Actions.of("inoculate", "Inoculate", "접종")
                        .name("container", "Inoculum", "접종물", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "kg", 0, 100, Double.NaN)
                        .action(),
                Actions.of("sample", "Draw a sample", "시료 채취")
                        .name("tube", "Name of the tube", "시료관 이름", Action.Kind.LABEL, true)
                        .option("volume", "Volume", "부피", "mL", 1, 500, 20)
                        .option("flush", "Flushed to waste before", "사전 배출량", "mL", 0, 500, 0)
                        .action(),
                Actions.of("steamPort", "Steam the sample port", "시료 포트 스팀 멸균").action(),
                Actions.of("calibratePH", "Calibrate pH: one point in a buffer", "pH 교정(한 점)")
                        .name("buffer", "Bottle the probe stands in", "완충액 용기", Action.Kind.CONTAINER, true)
                        .quantity("value", "pH on the label", "라벨 pH", "[pH]", 1, 13)
                        .quantity("point", "Point (1 or 2)", "교정점(1 또는 2)", "1", 1, 2)
                        .action(),
                Actions.of("correctPH", "Correct pH to a measured value", "pH 보정(오프라인 값)")
                        .quantity("value", "pH measured", "측정 pH", "[pH]", 1, 13)
                        .action(),
                Actions.of("calibrateDO", "Calibrate DO: take this as 0 or 100 %", "DO 교정(0 또는 100 %)")
                        .quantity("value", "Is taken as", "기준값", "%", 0, 100)
                        .action(),
                Actions.of("doseAntifoam", "Give a shot of antifoam", "소포제 투입")
                        .quantity("volume", "Volume", "부피", "mL", 0.1, 500)
                        .action(),
                Actions.of("calibrateOffgas", "Calibrate the off-gas analyser", "배가스 분석기 교정").action(),
                Actions.of("correctPCO2", "Correct pCO2 to a measured value", "pCO2 보정(오프라인 값)")
                        .quantity("value", "pCO2 measured", "측정 pCO2", "mm[Hg]", 1, 400)
                        .action(),
                Actions.of("correctCapacitance", "Match capacitance to a cell count", "정전용량 보정(세포수)")
                        .quantity("value", "Viable cells", "생세포 농도", "10*6/mL", 0.05, 100)
                        .action(),
                Actions.of("installBag", "Install a bag", "백 설치")
                        .name("bag", "Label of the bag", "백 라벨", Action.Kind.LABEL, true)
                        .action(),
                Actions.of("testBag", "Pressure hold test of the bag", "백 압력 유지 시험")
                        .option("hold", "Hold", "유지 시간", "min", 1, 60, 20)
                        .action(),
                Actions.of("removeBag", "Take the bag out", "백 제거").action(),
                Actions.of("disinfectPort", "Disinfect the sample port", "시료 포트 소독").action(),
                Actions.of("changeFilter", "Change the vent filter", "벤트 필터 교체").action(),
                Actions.of("discard", "Drain to the kill tank", "폐액 탱크로 배출").action());
    }

    FermenterState act(FermenterState state, Command.Act act, Site site) {
        Map<String, Double> numbers = act.quantities();
        Map<String, String> names = act.names();
        return switch (act.action()) {
            case "fill" -> fill(state, numbers, names);
            case "empty" -> empty(state, numbers, names);
            case "stop" -> state.remember(FILL_FLOW, 0).remember(EMPTY_FLOW, 0);
            case "connect" -> connect(state, fermenter.port(names), names.get("container"));
            case "add" -> pour(state, act, site);
            case "inoculate" -> pour(state, act, site).remember(INOCULATED, site.time());
            case "sample" -> sample(state, numbers, names.get("tube"), site);
            case "steamPort" -> state.deadLeg(Sterilisation.sterile(state.deadLeg()));
            case "calibratePH" -> calibratePh(state, numbers, names.get("buffer"), site);
            case "correctPH" -> correctPh(state, numbers.get("value"), site);
            case "calibrateDO" -> calibrateOxygen(state, numbers.get("value"));
            case "doseAntifoam" -> doseAntifoam(state, numbers.get("volume"), site);
            case "changeFilter" -> state.x(WET, 0);
            case "calibrateOffgas" ->
                CellProbes.analyserCalibrated(state, site.time(), site.now().seed(), fermenter.name());
            case "correctPCO2" -> correctCarbonDioxide(state, numbers.get("value"), site);
            case "correctCapacitance" -> correctCapacitance(state, numbers.get("value"), site);
            case "installBag" -> Bag.install(state, site, fermenter.name());
            case "testBag" -> Bag.test(state, numbers.get("hold"), site, fermenter.name());
            case "removeBag" -> Bag.remove(state, site, fermenter.name());
            // Alcohol leaves one germ in a thousand.
            case "disinfectPort" -> state.deadLeg(
                    Sterilisation.disinfected(state.deadLeg(), site.now().seed(), site.time(), fermenter.name()));
            case "discard" -> {
                site.discard(state.broth());
                yield state.broth(Mixture.NOTHING).remember(INOCULATED, -1);
            }
            default -> throw new IllegalStateException(act.action());
        };
    }

    private FermenterState correctCarbonDioxide(FermenterState state, double value, Site site) {
        Loops.View view = fermenter.look(state, site.now());
        double shown = CellProbes.carbonDioxide(state, view.fault[Faulty.PCO2_DRIFT.ordinal()], site.time());
        return state.remember(CO2_SHIFT, state.memory()[CO2_SHIFT] + value * CellProbes.MMHG - shown);
    }

    private FermenterState correctCapacitance(FermenterState state, double value, Site site) {
        Loops.View view = fermenter.look(state, site.now());
        double shown = CellProbes.capacitance(state, view.fault[Faulty.CAPACITANCE_FOULING.ordinal()]);
        if (shown < 0.02) {
            throw new CommandRefused(
                    "refused.noSignal", "the capacitance probe shows nothing to be matched", fermenter.name());
        }
        return state.remember(CAPACITANCE_FACTOR, state.memory()[CAPACITANCE_FACTOR] * value / shown);
    }

    private void notHot(FermenterState state) {
        if (fermenter.use().bag()) {
            Bag.installed(state, fermenter.name());
        }
        if (state.memory()[STAGE] > 0) {
            throw new CommandRefused(
                    "refused.sterilising", fermenter.name() + " is being sterilised: it is closed and hot",
                    fermenter.name());
        }
    }

    private FermenterState fill(FermenterState state, Map<String, Double> numbers, Map<String, String> names) {
        notHot(state);
        return connect(state, "inlet", names.get("from"))
                .remember(FILL_VOLUME, numbers.get("volume") * 1e-3)
                .remember(FILL_FLOW, numbers.get("flow") / 60_000)
                .x(FILLED, 0);
    }

    private FermenterState empty(FermenterState state, Map<String, Double> numbers, Map<String, String> names) {
        notHot(state);
        return connect(state, "outlet", names.get("to"))
                .remember(EMPTY_VOLUME, numbers.get("volume") * 1e-3)
                .remember(EMPTY_FLOW, numbers.get("flow") / 60_000)
                .x(EMPTIED, 0);
    }

    private FermenterState connect(FermenterState state, String port, String container) {
        if (container.equals(fermenter.name())) {
            throw new CommandRefused(
                    "refused.sameUnit", fermenter.name() + " cannot be connected to itself", fermenter.name());
        }
        TreeMap<String, String> hoses = new TreeMap<>(state.hoses());
        hoses.put(port, container);
        return state.hoses(hoses);
    }

    /// A germ that comes in with a probability when the sterile boundary is opened.
    private FermenterState breach(FermenterState state, double probability, String how, Site site) {
        double luck = Noise.uniform(site.now().seed(), Noise.hash(fermenter.name() + how), site.time());
        if (luck >= site.air(fermenter.room).shielded(probability)) {
            return state;
        }
        double[] mass = state.mass().clone();
        mass[Place.CONTAMINANT] += Species.KG_PER_CFU;
        mass[Place.WATER] -= Math.min(mass[Place.WATER], Species.KG_PER_CFU);
        return new FermenterState(
                mass, state.x(), state.memory(), state.deadLeg(), state.hoses(), state.pH(), state.oxygen());
    }

    private FermenterState pour(FermenterState state, Command.Act act, Site site) {
        notHot(state);
        String from = act.names().get("container");
        Double mass = act.quantities().get("mass");
        Mixture added = mass == null ? site.take(from, 1) : site.takeMass(from, mass);
        Mixture sum = state.broth().plus(added);
        if (sum.volume() > fermenter.capacity()) {
            throw new CommandRefused(
                    "refused.tooMuch",
                    fermenter.name() + " holds " + fermenter.capacity() * 1e3 + " L; there would be "
                            + sum.volume() * 1e3 + " L",
                    fermenter.name(), fermenter.capacity(), sum.volume());
        }
        return breach(state.poured(sum, fermenter.vessel().steel()), 0.0005, ":pour", site);
    }

    private FermenterState sample(FermenterState state, Map<String, Double> numbers, String tube, Site site) {
        notHot(state);
        double volume = numbers.get("volume") * 1e-6;
        double flush = numbers.get("flush") * 1e-6;
        Mixture broth = state.broth();
        double there = broth.volume();
        Mixture old = state.deadLeg();
        double standing = old.volume();
        double drawn = volume + flush + DEAD_LEG - standing;
        if (drawn > there - fermenter.vessel().heel()) {
            throw new CommandRefused(
                    "refused.notEnough",
                    fermenter.name() + " holds " + there * 1e3 + " L; " + drawn * 1e3 + " L are needed for this sample",
                    fermenter.name(), there, drawn);
        }
        Mixture fresh = broth.part(drawn / there);
        double oldFlushed = Math.min(flush, standing);
        double oldSampled = Math.min(volume, standing - oldFlushed);
        double oldLeft = standing - oldFlushed - oldSampled;
        Mixture flushed = share(old, oldFlushed).plus(share(fresh, flush - oldFlushed));
        Mixture sampled = share(old, oldSampled).plus(share(fresh, volume - oldSampled));
        Mixture left = share(old, oldLeft).plus(share(fresh, DEAD_LEG - oldLeft));
        site.discard(flushed);
        site.create(tube, Math.max(1.25 * volume, 2e-6));
        boolean clean = old.mass(Species.CONTAMINANT) == 0;
        // The port that is not steamed afterwards grows something: some germs go into what stands there.
        double germs = Noise.uniform(site.now().seed(), Noise.hash(fermenter.name() + ":port"), site.time()) * 20;
        site.put(tube, sampled);
        double[] leg = left.masses();
        double germMass = Math.floor(germs) * Species.KG_PER_CFU;
        leg[Place.CONTAMINANT] += germMass;
        leg[Place.WATER] -= germMass;
        FermenterState after = state.broth(broth.part(1 - drawn / there))
                .deadLeg(new Mixture(leg, left.temperature()));
        return breach(after, clean ? 2e-4 : 4e-3, ":sample", site);
    }

    private static Mixture share(Mixture mixture, double volume) {
        double all = mixture.volume();
        return all > 0 && volume > 0 ? mixture.part(Math.min(1, volume / all)) : Mixture.NOTHING;
    }

    private FermenterState calibratePh(FermenterState state, Map<String, Double> numbers, String buffer, Site site) {
        if (state.memory()[STAGE] > 0) {
            notHot(state);
        }
        Mixture solution = site.contents(buffer);
        if (solution.volume() < 5e-6) {
            throw new CommandRefused("refused.notEnough", buffer + " is empty", buffer, solution.volume(), 5e-6);
        }
        double actual = IonicEquilibrium.of(solution).pH();
        double said = numbers.get("value");
        double temperature = solution.temperature();
        boolean first = numbers.get("point") < 1.5;
        if (!first && !state.pH().waiting()) {
            throw new CommandRefused(
                    "refused.firstPointMissing", "take point 1 in the first buffer before point 2", fermenter.name());
        }
        if (!first && Math.abs(said - state.pH().firstPh()) < 0.5) {
            throw new CommandRefused(
                    "refused.pointsTooClose",
                    "the two buffers must be at least 0.5 pH apart; given were " + state.pH().firstPh() + " and " + said,
                    state.pH().firstPh(), said);
        }
        FermenterState after = state.pH(
                first
                        ? state.pH().first(actual, said, temperature, site.time())
                        : state.pH().second(actual, said, temperature, site.time()));
        // The probe was taken out: a sterile vessel is no longer closed.
        boolean closed = !fermenter.use().bag() || state.memory()[BAG] > 0;
        return closed ? breach(after, 0.4, ":probe", site) : after;
    }

    private FermenterState correctPh(FermenterState state, double said, Site site) {
        Loops.View view = fermenter.look(state, site.now());
        return state.pH(state.pH().corrected(view.pH, said, view.temperature + Loops.CELSIUS));
    }

    private static FermenterState calibrateOxygen(FermenterState state, double value) {
        double current = state.oxygen().current(state.x()[O2_LAG], state.x()[T]);
        if (value == 0) {
            return state.oxygen(state.oxygen().zeroed(current));
        }
        double zero = state.oxygen().zeroCal();
        double span = zero + (current - zero) * 100 / value;
        if (!(span > zero * 1.05 + 1e-10)) {
            throw new CommandRefused(
                    "refused.noSignal", "the oxygen probe's signal is too close to its zero for a span calibration",
                    current, zero);
        }
        return state.oxygen(state.oxygen().spanned(span));
    }

    private FermenterState doseAntifoam(FermenterState state, double millilitres, Site site) {
        String bottle = state.hoses().get("antifoam");
        if (bottle == null) {
            throw new CommandRefused(
                    "refused.noHose", fermenter.name() + " has no antifoam bottle connected", fermenter.name());
        }
        Mixture there = site.contents(bottle);
        double volume = there.volume();
        if (volume < millilitres * 1e-6) {
            throw new CommandRefused(
                    "refused.notEnough",
                    bottle + " holds " + volume * 1e6 + " mL; " + millilitres + " mL were asked for",
                    bottle, volume, millilitres);
        }
        Mixture shot = site.take(bottle, millilitres * 1e-6 / volume);
        double total = state.x()[ANTIFOAM_TOTAL] + millilitres * 1e-6;
        return state.poured(state.broth().plus(shot), fermenter.vessel().steel()).x(ANTIFOAM_TOTAL, total);
    }
}
