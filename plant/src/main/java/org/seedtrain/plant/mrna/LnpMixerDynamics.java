package org.seedtrain.plant.mrna;

import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// The equations of a running mixer: the organic pump comes to speed within seconds (until then the ratio is wrong); the
/// streams meet, particles form, buffer dilutes. The tee holds nothing worth counting.
final class LnpMixerDynamics implements Dynamics<LnpMixer.State> {
    private static final double START_UP = 2;
    private static final double PER_PHOSPHATE = 0.3435;

    private final LnpMixer mixer;
    private final LnpMixer.State begin;
    private final Stream aqueous;
    private final Stream organic;
    private final Stream dilution;
    private final Stream out;
    private final Faults faults;
    private final double aqueousPump;
    private final double organicPump;
    private final double tee;
    private final IonicEquilibrium equilibrium = new IonicEquilibrium();

    LnpMixerDynamics(LnpMixer mixer, LnpMixer.State begin, Now now, Ports ports) {
        this.mixer = mixer;
        this.begin = begin;
        aqueous = ports.inlet("aqueous");
        organic = ports.inlet("organic");
        dilution = ports.inlet("dilution");
        out = ports.outlet(begin.collecting() ? "product" : "waste");
        faults = now.faults();
        aqueousPump = mixer.pump(now.seed(), "aqueousPump");
        organicPump = mixer.pump(now.seed(), "organicPump");
        tee = 1 + 3 * (mixer.pump(now.seed(), "tee") - 1);
    }

    /// Speed of the organic pump, volume made.
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public void start(double[] y, int at) {
        y[at] = begin.organic();
        y[at + 1] = begin.made();
    }

    @Override
    public void magnitude(double[] size, int at) {
        size[at] = 1;
        size[at + 1] = 1e-5;
    }

    @Override
    public void flows(double t, double[] y, int at) {
        boolean open = aqueous.open() && organic.open() && out.open();
        double share = 1 / (1 + begin.ratio());
        double through = open ? begin.flow() : 0;
        aqueous.flow = through * (1 - share) * aqueousPump;
        organic.flow =
                through * share * organicPump * Math.max(0, y[at]) * (1 - 0.5 * faults.severity("ratio", t));
        dilution.flow = dilution.open()
                ? begin.dilution() * (aqueous.flow + organic.flow) * (1 - faults.severity("dilution", t))
                : 0;
        out.flow = aqueous.flow + organic.flow + dilution.flow;
    }

    private double throatLeft(double t) {
        return 1 - 0.6 * faults.severity("blocked", t);
    }

    private double pressure(double t) {
        double flow = aqueous.flow + organic.flow;
        double left = throatLeft(t);
        double share = flow > 0 ? organic.flow / flow : 0;
        return mixer.formation.pressure(flow, share) / (left * left * left * left);
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        dydt[at] = (1 - y[at]) / START_UP;
        dydt[at + 1] = aqueous.flow + organic.flow;
        if (out.flow <= 0) {
            return;
        }
        double mass = 0;
        double heat = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double a = aqueous.flow * aqueous.concentration[i];
            double o = organic.flow * organic.concentration[i];
            double d = dilution.flow * dilution.concentration[i];
            out.concentration[i] = (a + o + d) / out.flow;
            mass += a + o + d;
            heat += a * aqueous.temperature + o * organic.temperature + d * dilution.temperature;
        }
        out.temperature = mass > 0 ? heat / mass : 293.15;
        form(t);
    }

    /// Marks the particles that form from this moment's lipid and RNA.
    private void form(double t) {
        double lipid = organic.flow * ParticleSize.lipid(organic.concentration, 0);
        double rna = aqueous.flow * ParticleSize.rna(aqueous.concentration, 0);
        if (lipid <= 0) {
            return;
        }
        double ionisable = molar(Species.IONISABLE_LIPID);
        double moles = ionisable + molar(Species.PHOSPHOLIPID) + molar(Species.CHOLESTEROL) + molar(Species.PEG_LIPID);
        double flow = aqueous.flow + organic.flow;
        double ethanol = (aqueous.flow * aqueous.concentration[Species.ETHANOL.ordinal()]
                        + organic.flow * organic.concentration[Species.ETHANOL.ordinal()])
                * Species.ETHANOL.specificVolume() / flow;
        double pH = equilibrium.solve(aqueous.concentration, 0, 1, aqueous.temperature);
        double nitrogens = rna > 0 ? ionisable / (rna / PER_PHOSPHATE) : Double.POSITIVE_INFINITY;
        double left = throatLeft(t);
        ParticleFormation.Outcome made = mixer.formation.mix(
                flow * tee / (left * left),
                ethanol,
                molar(Species.PEG_LIPID) / moles,
                nitrogens,
                pH,
                0.5 * faults.severity("pulsation", t));
        double inside = made.encapsulation() * rna;
        double formed = 0;
        double mark = ParticleSize.MARK * inside / out.flow;
        out.concentration[Species.ENCAPSULATED.ordinal()] += mark;
        formed += mark;
        int first = Species.PARTICLE_D1.ordinal();
        for (int k = 1; k <= 3; k++) {
            mark = ParticleSize.mark(k, (lipid + inside) / out.flow, made.zAverage(), made.polydispersity());
            out.concentration[first + k - 1] += mark;
            formed += mark;
        }
        out.concentration[Species.WATER.ordinal()] -= formed;
    }

    /// [mol/s] with the organic stream.
    private double molar(Species species) {
        return organic.flow * organic.concentration[species.ordinal()] / species.molarMass();
    }

    @Override
    public LnpMixer.State state(double t, double[] y, int at) {
        return begin.moved(
                y[at], y[at + 1], pressure(t), new LnpMixer.Flows(aqueous.flow, organic.flow, dilution.flow));
    }

    /// Pressure trip.
    @Override
    public int events() {
        return 1;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        g[gAt] = pressure(t) / mixer.tripPressure - 1;
    }

    @Override
    public LnpMixer.State fired(int event, LnpMixer.State state, double t) {
        return state.run(false);
    }
}
