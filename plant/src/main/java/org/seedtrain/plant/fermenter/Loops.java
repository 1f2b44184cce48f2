package org.seedtrain.plant.fermenter;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.seedtrain.plant.Faults;
import org.seedtrain.plant.LayoutRefused;
import org.seedtrain.plant.Parameters;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.control.Pi;

/// What the probes show and what the controllers do about it, from the state alone. The tuning is fixed; a [View] holds
/// the numbers of one moment.
record Loops(Use use, Pi temperature, Pi pH, double pHBand, Pi oxygen, Pi pressure) {
    static final double CELSIUS = 273.15;
    static final double THERMOMETER_LAG = 12;
    private static final double LN10 = 2.302585092994046;

    /// Part of the vessel below which its temperature is not controlled: the thermometer hangs in the gas.
    private static final double DRY = 0.02;
    /// Carbon dioxide at -100 % of the pH loop [L/min].
    private static final double MOST_CO2 = 2;

    static Loops of(UnitLayout layout, Use use) {
        for (String name : new TreeSet<>(layout.loops().keySet())) {
            if (!List.of("temperature", "pH", "DO", "pressure").contains(name)) {
                throw new LayoutRefused("unit " + layout.name() + ": there is no loop '" + name
                        + "'; known are temperature, pH, DO, pressure");
            }
        }
        Parameters pH = new Parameters(
                "unit " + layout.name() + ", loop pH", layout.loops().getOrDefault("pH", Map.of()));
        double band = pH.get("deadBand", "[pH]", 0.02, 0, 1);
        boolean cells = use.cells();
        return new Loops(
                use,
                use.bag() ? pi(layout, "temperature", 40, 1800, 20, -100, 100) : pi(layout, "temperature", 15, 500, 20, -100, 100),
                cells ? pi(pH, 40, 1500, 10, -100, 100) : pi(pH, 60, 250, 10, -100, 100),
                band,
                cells ? pi(layout, "DO", 0.6, 700, 10, 0, 100) : pi(layout, "DO", 0.5, 90, 10, 0, 100),
                pi(layout, "pressure", 150, 20, 0, 0, 100));
    }

    private static Pi pi(
            UnitLayout layout, String loop, double gain, double ti, double td, double low, double high) {
        return pi(
                new Parameters(
                        "unit " + layout.name() + ", loop " + loop, layout.loops().getOrDefault(loop, Map.of())),
                gain, ti, td, low, high);
    }

    private static Pi pi(Parameters p, double gain, double ti, double td, double low, double high) {
        double k = p.get("gain", "%/unit", gain, 0, 1e6);
        double integral = p.get("integralTime", "s", ti, 0.1, 1e6);
        double derivative = p.get("derivativeTime", "s", td, 0, 1e5);
        double tracking = p.get("trackingTime", "s", Math.min(60, integral), 0.1, 1e6);
        p.done();
        return new Pi(k, integral, derivative, tracking, low, high);
    }

    /// The numbers of one moment.
    static final class View {
        /// Shown by the probes without noise: [°C], [pH], [%], [bar above atmosphere].
        double temperature;
        double pH;
        double oxygen;
        double pressure;
        /// Real pressure in the head space [Pa] and vapour's part of it.
        double headPressure;
        double vapour;
        /// Outputs [%].
        double heat;
        double dose;
        double cascade;
        double valve;
        /// Stirrer [1/s], air, oxygen and nitrogen [mol/s].
        double speed;
        double air;
        double pureOxygen;
        double nitrogen;
        /// Carbon dioxide through the sparger, air over the liquid [mol/s].
        double carbonDioxide;
        double overlay;
        boolean micro;
        double feed;
        double feedB;
        double antifoam;
        /// Changes of the integral parts [%/s].
        double heatIntegral;
        double doseIntegral;
        double cascadeIntegral;
        double valveIntegral;
        final double[] fault = new double[Faulty.COUNT];
    }

    private static final double MOL_PER_LPM = 1 / (60 * 22.414);

    /// Fills the view.
    ///
    /// @param x continuous state of [FermenterState], beginning at `at`
    /// @param pHActual pH of the broth now (for derivative action)
    /// @param head volume of the head space [m3]
    void look(FermenterState s, Vessel vessel, Faults faults, double t, double[] x, int at, double volume, View v) {
        if (!faults.none()) {
            for (int i = 0; i < Faulty.COUNT; i++) {
                v.fault[i] = faults.severity(Faulty.of(i).word(), t);
            }
        }
        double broth = x[at + FermenterState.T];
        double head = headSpace(vessel, volume);
        v.vapour = Steam.pressure(broth);
        double moles = x[at + FermenterState.N_O2] + x[at + FermenterState.N_CO2] + x[at + FermenterState.N_N2];
        v.headPressure = moles * 8.314462618 * broth / head + v.vapour;
        v.pressure = (v.headPressure - Vessel.ATMOSPHERE) * 1e-5;
        double felt = x[at + FermenterState.T_LAG];
        v.temperature = felt - CELSIUS - 3 * v.fault[Faulty.TEMPERATURE_OFFSET.ordinal()];
        double measured = v.temperature + CELSIUS;
        double volts = 0.06 * v.fault[Faulty.PH_DRIFT.ordinal()];
        v.pH = s.pH().shown(s.pH().potential(x[at + FermenterState.PH_LAG], broth, t) + volts, measured);
        double fouled = 1 - 0.5 * v.fault[Faulty.DO_FOULING.ordinal()];
        v.oxygen = s.oxygen().reading(x[at + FermenterState.O2_LAG] * fouled, broth);
        heat(s, x, at, broth, felt, volume < DRY * vessel.total(), v);
        dose(s, x, at, v);
        cascade(s, x, at, v);
        valve(s, x, at, v);
        gas(s, v);
        pumps(s, vessel, x, at, t, v);
    }

    static double headSpace(Vessel vessel, double volume) {
        return Math.max(vessel.total() - 1.08 * volume, 0.04 * vessel.total());
    }

    private static int stage(FermenterState s) {
        return (int) s.memory()[FermenterState.STAGE];
    }

    private void heat(FermenterState s, double[] x, int at, double broth, double felt, boolean dry, View v) {
        int stage = stage(s);
        boolean automatic = stage > 0 || s.is(Setting.T_MODE, 1);
        v.heatIntegral = 0;
        if (!automatic) {
            v.heat = s.set(Setting.T_OUTPUT);
            return;
        }
        if (dry && stage == 0) {
            v.heat = 0;
            return;
        }
        double target = stage == 1 || stage == 2
                ? s.set(Setting.SIP_TEMPERATURE)
                : stage == 3 ? Math.min(37, s.set(Setting.T_SETPOINT)) : s.set(Setting.T_SETPOINT);
        double error = target - v.temperature;
        double free = temperature.free(error, (broth - felt) / THERMOMETER_LAG, x[at + FermenterState.I_T]);
        v.heat = temperature.clip(free);
        v.heatIntegral = temperature.integralRate(error, free);
    }

    private void dose(FermenterState s, double[] x, int at, View v) {
        v.doseIntegral = 0;
        if (stage(s) > 0) {
            v.dose = 0;
        } else if (s.is(Setting.PH_MODE, 1)) {
            double error = Pi.beyond(s.set(Setting.PH_SETPOINT) - v.pH, pHBand);
            double actual = -x[at + FermenterState.LN_H] / LN10;
            double slope = (actual - x[at + FermenterState.PH_LAG]) / 6;
            double free = pH.free(error, slope, x[at + FermenterState.I_PH]);
            v.dose = pH.clip(free);
            v.doseIntegral = pH.integralRate(error, free);
        } else {
            v.dose = s.set(Setting.PH_OUTPUT);
        }
    }

    private void cascade(FermenterState s, double[] x, int at, View v) {
        v.cascadeIntegral = 0;
        if (stage(s) == 0 && s.is(Setting.DO_MODE, 1)) {
            double error = s.set(Setting.DO_SETPOINT) - v.oxygen;
            double free = oxygen.free(error, 0, x[at + FermenterState.I_DO]);
            v.cascade = oxygen.clip(free);
            v.cascadeIntegral = oxygen.integralRate(error, free);
        } else {
            v.cascade = s.is(Setting.DO_MODE, 1) ? 0 : s.set(Setting.DO_OUTPUT);
        }
    }

    private void valve(FermenterState s, double[] x, int at, View v) {
        v.valveIntegral = 0;
        int stage = stage(s);
        if (stage == 1 || stage == 2) {
            double warm = Math.min(1, Math.max(0, (x[at + FermenterState.T] - 368.15) / 10));
            v.valve = 60 - 57.5 * warm;
        } else if (stage == 3) {
            v.valve = 10;
        } else if (s.is(Setting.P_MODE, 1)) {
            double error = v.pressure - s.set(Setting.P_SETPOINT);
            double free = pressure.free(error, 0, x[at + FermenterState.I_P]);
            v.valve = pressure.clip(free);
            v.valveIntegral = pressure.integralRate(error, free);
        } else {
            v.valve = s.set(Setting.P_OUTPUT);
        }
    }

    private static double part(double output, double from, double to) {
        return Math.min(1, Math.max(0, (output - from) / (to - from)));
    }

    private void gas(FermenterState s, View v) {
        int stage = stage(s);
        boolean closed = stage == 1 || stage == 2;
        double u = v.cascade;
        double speed = s.set(Setting.SPEED);
        double air = s.set(Setting.AIR);
        double oxygen = s.set(Setting.OXYGEN);
        speed += part(u, 0, 50) * Math.max(0, s.set(Setting.SPEED_HIGH) - speed);
        air += part(u, 50, 75) * Math.max(0, s.set(Setting.AIR_HIGH) - air);
        oxygen += part(u, 75, 100) * Math.max(0, s.set(Setting.OXYGEN_HIGH) - oxygen);
        if (stage > 0) {
            speed = Math.max(speed, 150);
            // Sterile air keeps the vessel above the room's pressure while it cools.
            double overlay = 20 * Math.min(1, Math.max(0, (0.2 - v.pressure) / 0.1));
            air = closed ? 0 : Math.max(air, overlay);
            oxygen = 0;
        }
        v.speed = speed / 60 * (1 - 0.8 * v.fault[Faulty.STIRRER_SLIP.ordinal()]);
        double supply = air * MOL_PER_LPM * (1 - v.fault[Faulty.AIR_LOSS.ordinal()]);
        boolean nitrogen = s.is(Setting.GAS, 1) && stage == 0;
        v.air = nitrogen ? 0 : supply;
        v.nitrogen = nitrogen ? supply : 0;
        v.pureOxygen = oxygen * MOL_PER_LPM;
        if (use.cells()) {
            overlay(s, v);
        }
    }

    /// What a cell culture has beside: carbon dioxide against base, air over the liquid, the choice of sparger. Without a
    /// bag nothing flows.
    private void overlay(FermenterState s, View v) {
        boolean idle = stage(s) > 0;
        double gas = s.set(Setting.CARBON_DIOXIDE) + Math.max(0, -v.dose) * 0.01 * MOST_CO2;
        v.carbonDioxide = ((idle ? 0 : gas) + v.fault[Faulty.CO2_STUCK.ordinal()]) * MOL_PER_LPM;
        v.overlay = idle ? 0 : s.set(Setting.OVERLAY) * (1 - v.fault[Faulty.OVERLAY_LOSS.ordinal()]) * MOL_PER_LPM;
        v.micro = s.is(Setting.SPARGER, 1);
        v.feedB = idle ? 0 : s.set(Setting.FEED_B) / 60e6;
        if (use.bag() && s.memory()[FermenterState.BAG] == 0) {
            v.speed = 0;
            v.air = 0;
            v.pureOxygen = 0;
            v.nitrogen = 0;
            v.carbonDioxide = 0;
            v.overlay = 0;
        }
    }

    private static void pumps(FermenterState s, Vessel vessel, double[] x, int at, double t, View v) {
        double feed = 0;
        if (!s.is(Setting.FEED_MODE, 0) && stage(s) == 0) {
            feed = s.set(Setting.FEED_RATE);
            if (s.is(Setting.FEED_MODE, 2)) {
                double exponent = s.set(Setting.FEED_MU) * (t - s.memory()[FermenterState.FEED_START]) / 3600;
                feed = Math.min(s.set(Setting.FEED_HIGH), feed * StrictMath.exp(Math.min(exponent, 20)));
            }
        }
        v.feed = feed / 60e6 * (1 + 0.5 * v.fault[Faulty.FEED_DRIFT.ordinal()])
                * (1 - v.fault[Faulty.FEED_BLOCKED.ordinal()]);
        double high = s.is(Setting.ANTIFOAM_MODE, 1) && stage(s) == 0
                ? part(x[at + FermenterState.FOAM] * 1e3, s.set(Setting.ANTIFOAM_LEVEL), s.set(Setting.ANTIFOAM_LEVEL) + 60)
                : 0;
        v.antifoam = 0.05 * vessel.pump() * high;
    }
}
