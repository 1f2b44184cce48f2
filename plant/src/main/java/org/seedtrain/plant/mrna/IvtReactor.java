package org.seedtrain.plant.mrna;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.Link;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Readout;
import org.seedtrain.plant.Sampling;
import org.seedtrain.plant.Site;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitModel;
import org.seedtrain.plant.probe.Calibration;
import org.seedtrain.plant.probe.Probe;
import org.seedtrain.plant.probe.ProbeKind;

/// A small stirred, jacketed vessel for enzyme reactions on nucleic acids: a restriction enzyme opens the plasmid, T7
/// polymerase transcribes it, pyrophosphatase clears the pyrophosphate, DNase digests the template, EDTA ends it. What
/// happens follows from what was charged ([IvtReactions]).
public final class IvtReactor implements UnitModel<IvtReactorState> {
    private static final double CELSIUS = 273.15;
    static final double EMPTY = 1e-8;

    final double volume;
    final double conductance;
    final double loss;
    final double room;
    final IvtReactions reactions;
    private final double openHandling;
    private final String name;
    private final List<Tag> tags;
    private final Probe weight;
    final Probe thermometer;
    private final Probe electrode;
    private final Probe turbidity;

    private IvtReactor(UnitLayout layout) {
        Parameters p = new Parameters("unit " + layout.name(), layout.parameters());
        name = layout.name();
        volume = p.get("volume", "m3", 5e-4, 1e-6, 0.2);
        conductance = p.get("jacketConductance", "W/K", 3, 0.01, 1e4);
        loss = p.get("heatLoss", "W/K", 0.1, 0, 100);
        room = p.get("roomTemperature", "K", 293.15, 273, 323);
        openHandling = p.get("openHandlingRibonuclease", "kg", 2e-12, 0, 1e-6);
        reactions = new IvtReactions(p);
        p.done();
        tags = IvtReactorPanel.tags(name, volume);
        weight = Probe.of(ProbeKind.WEIGHT, tags, name + ".weight");
        thermometer = Probe.of(ProbeKind.TEMPERATURE, tags, name + ".temperature.reading");
        electrode = Probe.of(ProbeKind.PH, tags, name + ".pH.reading");
        turbidity = Probe.of(ProbeKind.TURBIDITY, tags, name + ".turbidity.reading", 100);
    }

    public static IvtReactor create(UnitLayout layout) {
        return new IvtReactor(layout);
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
        return IvtReactorPanel.actions();
    }

    @Override
    public List<AlarmLimit> alarms() {
        return IvtReactorPanel.alarms(name);
    }

    @Override
    public List<String> without(Header header) {
        return switch (header) {
            case POWER -> List.of("stirrer", "heater");
            case COMPRESSED_AIR, CHILLED_WATER, CLEAN_STEAM -> List.of();
        };
    }

    @Override
    public List<MalfunctionKind> malfunctions() {
        return IvtReactorPanel.malfunctions(thermometer, electrode, turbidity);
    }

    @Override
    public IvtReactorState initial(long seed) {
        return new IvtReactorState(
                Mixture.NOTHING, 0, 0, false, 310.15, "", 0, 0, Calibration.NONE, room, 0, 0);
    }

    @Override
    public IvtReactorState set(IvtReactorState s, String tag, double value, Site site) {
        return switch (tag.substring(name.length() + 1)) {
            case "stirrer.speed" -> s.agitation(value, s.tempering(), s.setPoint());
            case "temperature.setpoint" -> s.agitation(s.stirrer(), s.tempering(), value + CELSIUS);
            default -> s.agitation(s.stirrer(), value > 0.5, s.setPoint());
        };
    }

    @Override
    public IvtReactorState act(IvtReactorState s, Command.Act act, Site site) {
        return switch (act.action()) {
            case "charge" -> charge(s, act, site);
            case "transfer" -> {
                String to = act.names().get("to");
                if (to.equals(name)) {
                    throw new CommandRefused("refused.sameUnit", name + " cannot be pumped into itself", name);
                }
                yield s.pump(to, act.quantities().get("flow") * 1e-6 / 60, act.quantities().get("volume") * 1e-6);
            }
            case "stop" -> s.pump("", 0, 0);
            case "standardise" -> s.standardised(standardised(s.pH(), site.now()));
            case "sample" -> s.contents(
                    Sampling.draw(name, s.contents(), act, site), s.nuclei(), s.dirt());
            case "discard" -> {
                site.discard(s.contents());
                yield s.contents(Mixture.NOTHING.at(s.contents().temperature()), 0, s.dirt()).pump("", 0, 0);
            }
            default -> throw new IllegalStateException(act.action());
        };
    }

    /// Two buffers, each right to 0.005.
    private Calibration standardised(Calibration before, Now now) {
        Calibration waiting = electrode.point(7 + buffer(now, 7), 7, now, before);
        return electrode.point(4 + buffer(now, 4), 4, now, waiting);
    }

    private double buffer(Now now, int which) {
        return 0.005 * Noise.normal(now.seed(), Noise.hash(name + ".buffer" + which), now.time());
    }

    /// Adds a container's contents. Without clean gloves and a closed bench a trace of ribonuclease falls in, more or less
    /// by chance.
    private IvtReactorState charge(IvtReactorState s, Command.Act act, Site site) {
        String from = act.names().get("container");
        Double mass = act.quantities().get("mass");
        Mixture added = mass == null ? site.take(from, 1) : site.takeMass(from, mass);
        Mixture sum = s.contents().plus(added);
        if (sum.volume() > volume) {
            throw new CommandRefused(
                    "refused.tooMuch",
                    name + " holds " + volume * 1e3 + " L; there would be " + sum.volume() * 1e3 + " L",
                    name, volume, sum.volume());
        }
        double diluted = sum.volume() > 0 ? s.nuclei() * s.contents().volume() / sum.volume() : 0;
        double brought = 0;
        if (act.quantities().get("clean") < 0.5) {
            double chance = Noise.uniform(site.now().seed(), Noise.hash(name + ".open"), site.time());
            brought = openHandling * 0.2 * FastMath.pow(10, chance);
        }
        double[] masses = sum.masses();
        masses[Species.RNASE.ordinal()] += brought;
        return s.contents(new Mixture(masses, sum.temperature()), diluted, s.dirt() + brought);
    }

    @Override
    public List<Link> links(IvtReactorState s) {
        return s.pumping() ? List.of(Link.to(s.to(), "out")) : List.of();
    }

    static Stream outlet(Ports ports, String to) {
        for (Stream stream : ports.outlets()) {
            if (stream.to().equals(to)) {
                return stream;
            }
        }
        return Stream.NONE;
    }

    @Override
    public IvtReactorState settle(IvtReactorState s, Now now, Ports ports) {
        boolean stops = s.pumping() && (!outlet(ports, s.to()).open() || s.remaining() <= 1e-12);
        return stops ? s.pump("", 0, 0) : s;
    }

    @Override
    public @Nullable Dynamics<IvtReactorState> open(IvtReactorState s, Now now, Ports ports) {
        Mixture in = s.contents();
        boolean moves = in.volume() > EMPTY
                && (s.tempering()
                        || Math.abs(in.temperature() - room) > 0.02
                        || Math.abs(in.temperature() - s.sensed()) > 0.02
                        || IvtReactions.possible(in)
                        || !now.faults().none());
        return moves || !ports.closed() ? new IvtReactorDynamics(this, s, now, ports) : null;
    }

    @Override
    public IvtReactorState rest(IvtReactorState s, double since, Now now) {
        double time = now.time() - since;
        return time > 0 && Ageing.concerns(s.contents())
                ? s.contents(Ageing.after(s.contents(), s.contents().temperature(), time), s.nuclei(), s.dirt())
                : s;
    }

    @Override
    public void read(IvtReactorState s, Now now, Readout out) {
        Mixture in = s.contents();
        weight.read(out, 1e3 * in.mass(), now);
        double lost = 8 * now.faults().severity("thermometer", now.time());
        double celsius = thermometer.shown(s.sensed() - CELSIUS - lost, now);
        out.reading(1, celsius, in.temperature() - CELSIUS, thermometer.noise(celsius));
        boolean wet = in.volume() > 0.02 * volume;
        double pH = !wet ? 7 : IvtReactions.possible(in) ? reactions.pH(in) : in.pH();
        electrode.read(out, pH, now, s.pH());
        turbidity.read(out, wet ? IvtReactorPanel.turbidity(in) : 0, now);
        IvtReactorPanel.settings(s, out);
    }

    @Override
    public List<Map<String, String>> outside(IvtReactorState s, Now now) {
        List<Map<String, String>> messages = new ArrayList<>();
        if (reactions.transcribes(s.contents())) {
            double celsius = s.contents().temperature() - CELSIUS;
            double ntp = IvtReactions.triphosphates(s.contents());
            double magnesium = s.contents().molarity(Species.MAGNESIUM);
            if (celsius < 15 || celsius > 50) {
                messages.add(Map.of(
                        "en", "Transcription was measured at 37 °C; far from it the rate is a guess",
                        "ko", "전사 반응은 37 °C에서 측정되었으며 크게 벗어나면 속도는 추정값임"));
            }
            if (ntp > 40 || magnesium > 60) {
                messages.add(Map.of(
                        "en", "The kinetics were measured up to 25 mmol/L nucleotides and 24 mmol/L magnesium",
                        "ko", "반응속도식은 뉴클레오타이드 25 mmol/L, 마그네슘 24 mmol/L까지 측정됨"));
            }
        }
        return messages;
    }

    @Override
    public Mixture contents(IvtReactorState s) {
        return s.contents();
    }

    @Override
    public IvtReactorState withContents(IvtReactorState s, Mixture contents) {
        return s.contents(contents, s.nuclei(), s.dirt());
    }

    @Override
    public double fromOutside(IvtReactorState s) {
        return s.dirt();
    }

    @Override
    public double capacity() {
        return volume;
    }

    @Override
    public boolean canGive(IvtReactorState s, String port) {
        return port.equals("out") && s.contents().volume() > 2 * EMPTY;
    }

    /// Only by hand: what is charged is weighed.
    @Override
    public boolean canTake(IvtReactorState s, String port) {
        return false;
    }

    @Override
    public double heatFromOutside(IvtReactorState s) {
        return s.heat();
    }
}
