package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.chemistry.Solid;
import org.seedtrain.plant.probe.Calibration;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// What a mixing vessel shows and what can be done at it.
final class MixingVesselPanel {
    /// Ionic strength above which activities and conductivity are guesses [mol/L].
    private static final double STRONGEST = 2;
    /// Turbidity of cells and debris [NTU m3/kg].
    private static final double CELLS = 600;

    final List<Tag> tags;
    private final double volume;
    private final Probe weight;
    private final Probe temperature;
    final Probe pH;
    private final Probe conductivity;
    private final Probe turbidity;

    MixingVesselPanel(String name, double volume) {
        this.volume = volume;
        tags = List.of(
                Tags.reading(name + ".weight", "Net weight", "순중량", "kg", 0, 1.3e3 * volume, 2),
                Tags.reading(name + ".temperature.reading", "Temperature", "온도", "Cel", 0, 130, 1),
                Tags.reading(name + ".pH.reading", "pH", "pH", "[pH]", 0, 14, 2),
                Tags.reading(name + ".conductivity.reading", "Conductivity at 25 °C", "전도도(25 °C)", "mS/cm", 0, 300, 2),
                Tags.computed(name + ".undissolved", "Undissolved powder", "미용해 분말", "kg", 0, 100, 3),
                Tags.setting(name + ".stirrer.speed", "Stirrer", "교반기", "1/min", 0, 600, 0),
                Tags.setting(name + ".temperature.setpoint", "Temperature set-point", "온도 설정값", "Cel", 5, 90, 1),
                Tags.onOff(name + ".temperature.on", "Temperature control", "온도 제어"),
                Validity.tag(name),
                Tags.computed(name + ".busy", "Working", "작업 중", "1", 0, 1, 0),
                Tags.reading(name + ".turbidity.reading", "Turbidity", "탁도", "NTU", 0, 4000, 0));
        weight = Probe.of(ProbeKind.WEIGHT, tags, name + ".weight");
        temperature = Probe.of(ProbeKind.TEMPERATURE, tags, name + ".temperature.reading");
        pH = Probe.of(ProbeKind.PH, tags, name + ".pH.reading");
        conductivity = Probe.of(ProbeKind.CONDUCTIVITY, tags, name + ".conductivity.reading");
        turbidity = Probe.of(ProbeKind.TURBIDITY, tags, name + ".turbidity.reading", 100);
    }

    static List<Action> actions(double volume) {
        return List.of(
                Actions.of("fill", "Fill water to a weight", "목표 중량까지 주사용수 채우기")
                        .quantity("weight", "Total weight", "총 중량", "kg", 0, 1.2e3 * volume)
                        .action(),
                Actions.of("charge", "Charge a container's contents", "용기 내용물 투입")
                        .name("container", "Container", "용기", Action.Kind.CONTAINER, true)
                        .option("mass", "Mass", "질량", "kg", 0, 1e3, Double.NaN)
                        .action(),
                Actions.of("transfer", "Pump out", "펌프 이송")
                        .name("to", "Target", "대상", Action.Kind.CONTAINER, true)
                        .option("volume", "Volume", "부피", "L", 0, 1e4, 1e4)
                        .option("flow", "Flow", "유량", "L/min", 0.01, 100, 4)
                        .option("filter", "Through the sterilising filter", "제균 필터 통과", "1", 0, 1, 0)
                        .action(),
                Actions.of("stop", "Close the water valve and stop the pump", "급수 및 펌프 정지").action(),
                org.seedtrain.plant.Sampling.action(),
                Actions.of("standardise", "Standardise the pH probe in two buffers", "완충액 2점 pH 교정")
                        .name("first", "First buffer", "첫째 완충액", Action.Kind.CONTAINER, false)
                        .name("second", "Second buffer", "둘째 완충액", Action.Kind.CONTAINER, false)
                        .option("firstValue", "pH on the first label", "첫째 라벨 pH", "[pH]", 1, 13, 7)
                        .option("secondValue", "pH on the second label", "둘째 라벨 pH", "[pH]", 1, 13, 4)
                        .action(),
                Actions.of("discard", "Empty to the drain", "배수").action());
    }

    static List<AlarmLimit> alarms(String name) {
        return List.of(Validity.alarm(
                name, "above 2 mol/L pH and conductivity are guesses", "2 mol/L 초과에서는 pH와 전도도가 추정값임"));
    }

    List<MalfunctionKind> malfunctions() {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("stirrer", "Stirrer coupling slips", "교반기 커플링 미끄럼")));
        for (Probe probe : List.of(weight, temperature, pH, conductivity, turbidity)) {
            kinds.addAll(probe.malfunctions());
        }
        return List.copyOf(kinds);
    }

    /// What the scale shows of a weight [kg], without noise.
    double scale(double kilograms, long seed, Faults faults, double t) {
        return weight.shown(kilograms, seed, faults, t, Calibration.NONE);
    }

    void read(MixingVesselState state, Now now, Readout out) {
        weight.read(out, state.weight(), now);
        temperature.read(out, state.liquid().temperature() - 273.15, now);
        boolean wet = state.liquid().volume() > 0.02 * volume;
        IonicEquilibrium.Solution solution = IonicEquilibrium.of(wet ? state.liquid() : Mixture.NOTHING);
        pH.read(out, wet ? solution.pH() : 7, now, state.pH());
        conductivity.read(out, wet ? 10 * solution.conductivity25() : 0, now);
        double solid = state.fallen().mass();
        for (MixingVesselState.Powder powder : state.powders()) {
            solid += powder.rest().mass();
        }
        out.set(4, solid);
        out.set(5, state.stirrer());
        out.set(6, state.setPoint() - 273.15);
        out.set(7, state.tempering() ? 1 : 0);
        out.set(8, wet && solution.ionicStrength() > STRONGEST ? 1 : 0);
        out.set(9, state.pumping() || state.fills() || state.dissolving() ? 1 : 0);
        turbidity.read(out, wet ? turbidity(state, now) : 0, now);
    }

    private double turbidity(MixingVesselState state, Now now) {
        Mixture liquid = state.liquid();
        double sum = Dissolution.turbidity(
                state.fallen().mass() / liquid.volume(), Precipitate.DENSITY, Precipitate.GRAIN);
        double speed = MixingVesselDynamics.speed(state, now.faults(), now.time());
        for (MixingVesselState.Powder powder : state.powders()) {
            Solid solid = Solid.of(powder.rest());
            double off = new Dissolution(powder, volume).suspended(speed, 1, liquid.mass(), liquid.temperature());
            sum += Dissolution.turbidity(
                    off * powder.rest().mass() / liquid.volume(), solid == null ? 1500 : solid.density(), powder.grain());
        }
        return sum + CELLS * Lysis.solids(liquid.masses()) / liquid.volume();
    }
}
