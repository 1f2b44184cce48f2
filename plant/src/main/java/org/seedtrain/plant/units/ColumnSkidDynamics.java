package org.seedtrain.plant.units;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.Dynamics;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.Now;
import org.seedtrain.plant.Ports;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Stream;
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.physics.Jacket;
import org.seedtrain.plant.column.PackedBed;
import org.seedtrain.plant.column.PackedBedRun;

/// A column skid while it runs. The column itself is followed by [PackedBedRun] from the beginning of the stretch with
/// the compositions that the bags have then (what is drawn from a bag keeps its composition, as long as nothing flows
/// in); here only the masses drawn and given off are added up, and with them the balance is closed.
final class ColumnSkidDynamics implements Dynamics<ColumnSkid.State> {
    private static final int OUT = Species.COUNT;
    private static final int HEAT = 2 * Species.COUNT;
    /// While a malfunction grows the column is opened anew so often [s].
    private static final double LOOK = 60;

    private final ColumnSkid skid;
    private final ColumnSkid.State begin;
    private final Now now;
    private final Stream a;
    private final Stream b;
    private final Stream waste;
    private final Stream pool;
    private final double slope;
    private final double end;
    private final double lessB;
    private final double[] dead = new double[Species.COUNT];
    private final double[] massesAtBegin;
    /// Of what is pumped in [kmol/m3].
    private double hydroxide;
    private @Nullable PackedBedRun following;

    ColumnSkidDynamics(ColumnSkid skid, ColumnSkid.State begin, Now now, Ports ports) {
        this.skid = skid;
        this.begin = begin;
        this.now = now;
        a = ports.inlet("a");
        b = ports.inlet("b");
        waste = ports.outlet("waste");
        pool = ports.outlet("pool");
        // a malfunction on its way is followed in steps of [#LOOK]
        lessB = 1 - 0.5 * now.faults().severity("mixing", now.time() + 0.5 * LOOK);
        double length = begin.remaining() / begin.flow();
        end = now.time() + length;
        slope = (begin.shareEnd() - begin.share()) / length;
        massesAtBegin = skid.column.masses(begin.bed().values());
    }

    /// The streams are composed when the solver looks for the first time, at the beginning.
    private PackedBedRun run() {
        PackedBedRun known = following;
        if (known == null) {
            double lost = 1 - 0.8 * now.faults().severity("resin", now.time());
            double resin = Math.max(0.7, 1 + 0.03 * Noise.normal(now.seed(), skid.name() + ".capacity")) * lost;
            double worse = 1 + 6 * now.faults().severity("packing", now.time());
            hydroxide = hydroxide();
            known = new PackedBedRun(
                    begin.condition().bed(skid.column, resin, lost, worse),
                    begin.bed().values(),
                    now.time(),
                    begin.flow(),
                    a.concentration,
                    b.concentration,
                    lessB * begin.share(),
                    lessB * slope,
                    skid.transports);
            following = known;
        }
        return known;
    }

    private double hydroxide() {
        double x = 0.5 * lessB * (begin.share() + begin.shareEnd());
        double[] c = new double[Species.COUNT];
        for (int i = 0; i < Species.COUNT; i++) {
            c[i] = (1 - x) * a.concentration[i] + x * b.concentration[i];
        }
        return FastMath.pow(10, new IonicEquilibrium().solve(c, 0, 1, 298.15) - 14);
    }

    /// Foulants drawn [kg]: nucleic acids, a twentieth of the host proteins, a tenth of what is not dissolved.
    private double foulants(double[] y, int at) {
        double sum = y[at + Species.HOST_DNA.ordinal()] + 0.05 * y[at + Species.HOST_PROTEIN.ordinal()];
        for (int i = 0; i < Species.COUNT; i++) {
            sum += Species.of(i).dissolved() ? 0 : 0.1 * y[at + i];
        }
        return sum * (1 + 50 * now.faults().severity("fouling", now.time()));
    }

    /// Caustic pushes out what was there in the time that its liquid takes.
    private BedCondition condition(double t, double[] y, int at) {
        BedCondition c = begin.condition();
        double dt = t - now.time();
        PackedBed bed = skid.column;
        double liquid = bed.columnPorosity() + (1 - bed.columnPorosity()) * bed.particlePorosity();
        double passage = liquid * bed.volume() / begin.flow();
        double part = Math.min(1, dt / passage);
        double after = c.hydroxide() + (hydroxide - c.hydroxide()) * part;
        double contact = 0.5 * (c.hydroxide() + after) * Math.min(dt, passage) + hydroxide * Math.max(0, dt - passage);
        ColumnSkidParameters p = skid.parameters;
        BedCondition worked = c.worked(begin.flow(), foulants(y, at) / bed.volume(), contact, after, p.hydrolysis());
        double pH = 14 + FastMath.log10(Math.max(1e-14, hydroxide));
        return p.leaching() > 0 ? worked.leaches(p.leaching() * dt, pH, p.ligandMass(), begin.toPool()) : worked;
    }

    /// Masses drawn, then masses given off, by species; heat from the room.
    @Override
    public int dimension() {
        return HEAT + 1;
    }

    @Override
    public int core() {
        return 0;
    }

    /// A tenth of a bed volume, so that no peak falls between two looks.
    @Override
    public double longestStep() {
        return 0.1 * skid.column.volume() / begin.flow();
    }

    @Override
    public void start(double[] y, int at) {
        Arrays.fill(y, at, at + HEAT, 0);
        y[at + HEAT] = begin.heat();
    }

    @Override
    public void magnitude(double[] size, int at) {
        for (int part = 0; part <= OUT; part += OUT) {
            Arrays.fill(size, at + part, at + part + Species.COUNT, 1e-2);
            size[at + part + Species.ENDOTOXIN.ordinal()] = 1e-7;
            size[at + part + Species.HOST_DNA.ordinal()] = 1e-5;
        }
        size[at + HEAT] = 1e5;
    }

    private double share(double t) {
        return Math.max(0, Math.min(1, lessB * (begin.share() + slope * (t - now.time()))));
    }

    @Override
    public void flows(double t, double[] y, int at) {
        double x = share(t);
        a.flow = a.open() ? begin.flow() * (1 - x) : 0;
        b.flow = b.open() ? begin.flow() * x : 0;
        Stream on = begin.toPool() ? pool : waste;
        Stream off = begin.toPool() ? waste : pool;
        off.flow = 0;
        on.flow = begin.flow();
    }

    @Override
    public void rates(double t, double[] y, int at, double[] dydt) {
        run().outlet(Math.min(t, end), dead);
        Stream on = begin.toPool() ? pool : waste;
        System.arraycopy(dead, 0, on.concentration, 0, Species.COUNT);
        on.temperature = ColumnSkid.ROOM;
        dydt[at + HEAT] = Jacket.HEAT_CAPACITY
                * (a.massFlow() * (ColumnSkid.ROOM - a.temperature) + b.massFlow() * (ColumnSkid.ROOM - b.temperature));
        for (int i = 0; i < Species.COUNT; i++) {
            dydt[at + i] = a.flow * a.concentration[i] + b.flow * b.concentration[i];
            dydt[at + OUT + i] = on.flow * dead[i];
        }
    }

    @Override
    public ColumnSkid.State state(double t, double[] y, int at) {
        double[] expected = massesAtBegin.clone();
        for (int i = 0; i < Species.COUNT; i++) {
            expected[i] += y[at + i] - y[at + OUT + i];
        }
        double[] here = new double[Species.COUNT];
        run().outlet(Math.min(t, end), here);
        double through = (t - now.time()) * begin.flow();
        double solids = begin.frit();
        for (int i = 0; i < Species.COUNT; i++) {
            if (!Species.of(i).dissolved()) {
                solids += y[at + i];
            }
        }
        return begin.moved(
                Bedding.later(() -> PackedBedRun.closed(skid.column, run().at(Math.min(t, end)), expected)),
                new Effluent(here),
                Math.max(0, Math.min(1, begin.share() + slope * (t - now.time()))),
                begin.remaining() - through,
                begin.total() + through,
                solids,
                condition(t, y, at),
                y[at + HEAT]);
    }

    /// End of the phase; UV over or under the level of collection; a malfunction has grown.
    @Override
    public int events() {
        return 3;
    }

    @Override
    public void events(double t, double[] y, int at, double[] g, int gAt) {
        g[gAt] = (t - now.time()) * begin.flow() / begin.remaining() - 1;
        g[gAt + 2] = now.faults().settled(now.time()) ? -1 : (t - now.time()) / LOOK - 1;
        if (begin.collectAbove() > 0) {
            run().outlet(Math.min(t, end), dead);
            double above = skid.shownAbsorbance(begin, dead, now) - begin.collectAbove();
            g[gAt + 1] = begin.toPool() ? -ColumnSkid.COLLECT_HYSTERESIS * begin.collectAbove() - above : above;
        } else {
            g[gAt + 1] = -1;
        }
    }

    @Override
    public ColumnSkid.State fired(int event, ColumnSkid.State state, double t) {
        if (event == 2) {
            return state;
        }
        return event == 0 ? state.run(false) : state.valve(!begin.toPool(), begin.collectAbove());
    }
}
