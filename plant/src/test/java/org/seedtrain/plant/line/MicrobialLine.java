package org.seedtrain.plant.line;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.Species;

/// One batch of the microbial subunit vaccine from the balance to the vials, by commands alone. What can be done
/// otherwise is a field: change it before [#make].
final class MicrobialLine {
    /// Sodium chloride in the capture column's elution buffer [g/L].
    double elutionSalt = 58.4;
    /// Whether bottles and fermenter are sterilised.
    boolean sterilised = true;

    final Operator o;
    final List<String> notes = new ArrayList<>();

    double antigenInCells;
    double antigenInLysate;
    double antigenClarified;
    double antigenCaptured;
    double antigenPolished;
    double antigenInDrugSubstance;

    MicrobialLine(PlantLayout layout, long seed) {
        o = new Operator(layout, seed);
    }

    MicrobialLine make() {
        upToCapture();
        exchange();
        polishing();
        formulation();
        fill();
        return this;
    }

    MicrobialLine upToCapture() {
        upToHarvest();
        harvest();
        breakage();
        clarification();
        capture();
        return this;
    }

    MicrobialLine upToHarvest() {
        balances();
        medium();
        bottles();
        seed();
        fermentation();
        return this;
    }

    private void note(String what, String unit) {
        Mixture m = o.contents(unit);
        notes.add(String.format(
                "%6.2f h %-12s %-9s %7.3f L antigen %8.3f g in cells %8.3f g cells %7.1f g host protein %8.3f g DNA %7.4f g"
                        + " endotoxin %9.3g EU/mL",
                o.now() / 3600,
                what,
                unit,
                1e3 * m.volume(),
                1e3 * m.mass(Species.ANTIGEN),
                1e3 * m.mass(Species.ANTIGEN_IN_CELLS),
                1e3 * (m.mass(Species.CELLS) + m.mass(Species.RESTING_CELLS) + m.mass(Species.DEAD_CELLS)
                        + m.mass(Species.PLASMID_FREE_CELLS)),
                1e3 * m.mass(Species.HOST_PROTEIN),
                1e3 * m.mass(Species.HOST_DNA),
                m.concentration(Species.ENDOTOXIN) / Species.KG_PER_EU * 1e-6));
    }

    private void balances() {
        for (String balance : List.of("BAL-101", "BAL-102")) {
            o.set(balance + ".on", 1);
            o.act(balance, "level");
        }
        o.pause(2400);
        o.act("BAL-101", "check", "mass", 5000);
        o.act("BAL-102", "check", "mass", 100);
    }

    /// Weighs so many grams of a lot into a new container: most of it, then the rest, then what is missing.
    private void weigh(String lot, double grams, String container, double litres) {
        String balance = grams < 20 ? "BAL-102" : "BAL-101";
        o.act(balance, "placeNew", "container", container, "volume", litres);
        weighOnto(balance, lot, grams);
    }

    private void weighOnto(String balance, String lot, double grams) {
        o.act(balance, "tare");
        o.pause(20);
        o.act(balance, "add", "lot", lot, "mass", 0.95 * grams);
        for (int again = 0; again < 3; again++) {
            o.pause(20);
            double missing = grams - o.read(balance + ".weight");
            if (missing > 1e-3 * grams) {
                o.act(balance, "add", "lot", lot, "mass", missing);
            } else if (missing < -2e-3 * grams) {
                o.act(balance, "remove", "mass", -missing);
            }
        }
        o.pause(20);
        o.act(balance, "takeOff");
    }

    private int bags;

    private void charge(String vessel, String lot, double grams) {
        while (grams > 0) {
            double part = Math.min(grams, 10000);
            String bag = "WGH-" + ++bags;
            weigh(lot, part, bag, 12);
            o.act(vessel, "charge", "container", bag);
            grams -= part;
        }
    }

    /// 25 kg of mineral medium; pH to 7.0 with sodium hydroxide.
    private void medium() {
        double litres = 26;
        o.act("V-110", "fill", "weight", 0.8 * litres);
        o.done("V-110");
        o.set("V-110.stirrer.speed", 250);
        charge("V-110", "KDP-2601", 9.5 * litres);
        charge("V-110", "DSP-2601", 7.1 * litres);
        charge("V-110", "AMS-2601", 4.0 * litres);
        charge("V-110", "CIT-2601", 0.84 * litres);
        charge("V-110", "YEX-2601", 1.05 * litres);
        charge("V-110", "MGS-2601", 1.23 * litres);
        o.done("V-110");
        o.act("V-110", "standardise");
        weigh("NOH-2601", 400, "NAOH-1", 1);
        for (int drops = 0; drops < 40 && o.read("V-110.pH.reading") < 6.97; drops++) {
            o.act("V-110", "charge", "container", "NAOH-1", "mass", 0.01);
            o.pause(60);
        }
        o.act("V-110", "fill", "weight", litres);
        o.done("V-110");
        o.pause(300);
        notes.add("medium pH " + o.read("V-110.pH.reading") + " conductivity " + o.read("V-110.conductivity.reading"));
    }

    private void bottles() {
        // glucose for the batch phase
        o.act("BAL-101", "placeNew", "container", "GLC-1", "volume", 1);
        weighOnto("BAL-101", "GLU-2601", 275);
        o.act("GLC-1", "add", "lot", "WFI-LOOP", "mass", 0.5);
        // feed
        o.act("FB-210", "add", "lot", "WFI-LOOP", "mass", 2.95);
        weigh("GLU-2601", 3300, "WGH-FEED", 5);
        o.act("FB-210", "add", "container", "WGH-FEED");
        weigh("MGS-2601", 100, "WGH-FEEDMG", 1);
        o.act("FB-210", "add", "container", "WGH-FEEDMG");
        o.act("BB-220", "add", "lot", "AMM-2601", "mass", 4);
        o.act("AB-230", "add", "lot", "PHA-2601", "mass", 0.5);
        o.act("AB-230", "add", "lot", "WFI-LOOP", "mass", 1.5);
        o.act("AF-240", "add", "lot", "ANT-2601", "mass", 0.1);
        o.act("AF-240", "add", "lot", "WFI-LOOP", "mass", 0.8);
        weigh("IPT-2601", 6, "IPTG-1", 0.2);
        o.act("IPTG-1", "add", "lot", "WFI-LOOP", "mass", 0.1);
        // seed medium: 1 L of the medium and 10 g glucose
        o.act("BAL-101", "placeNew", "container", "SEED-M", "volume", 2);
        weighOnto("BAL-101", "GLU-2601", 11);
        o.act("V-110", "transfer", "to", "SEED-M", "volume", 1, "flow", 1);
        o.done("V-110");
        for (String bottle : List.of("GLC-1", "FB-210", "AF-240", "IPTG-1", "SEED-M")) {
            o.act("AUT-130", "load", "container", bottle);
        }
        o.set("AUT-130.temperature.setpoint", 121.5);
        o.set("AUT-130.hold", 20);
        o.set("AUT-130.holdBy", 1);
        if (sterilised) {
            o.act("AUT-130", "start");
            o.done("AUT-130");
        }
        notes.add("autoclave F0 load " + o.read("AUT-130.load.F0") + " min, drain " + o.read("AUT-130.drain.F0"));
        o.act("AUT-130", "unload");
        o.pause(3600);
    }

    private void seed() {
        o.act("SF-150", "add", "container", "SEED-M", "laminarFlow", 1);
        o.act("CB-140", "thaw", "vial", "WCB-017", "bath", 37);
        o.done("CB-140");
        o.act("CB-140", "takeOut");
        o.pause(60);
        o.act("SF-150", "add", "container", "WCB-017", "laminarFlow", 1);
        o.set("SF-150.temperature.setpoint", 37);
        o.set("SF-150.speed.setpoint", 200);
        o.set("SF-150.on", 1);
    }

    private void fermentation() {
        double seeded = o.now();
        o.act("FRM-200", "calibratePH", "buffer", "PHB-700", "value", 7.00, "point", 1);
        o.pause(120);
        o.act("FRM-200", "calibratePH", "buffer", "PHB-400", "value", 4.00, "point", 2);
        o.pause(60);
        o.act("FRM-200", "fill", "from", "V-110", "flow", 5);
        o.done("FRM-200");
        o.set("FRM-200.agitator.speed", 200);
        if (sterilised) {
            o.set("FRM-200.phase", 2);
            o.done("FRM-200");
        } else {
            o.set("FRM-200.phase", 1);
        }
        o.set("FRM-200.temperature.setpoint", 37);
        o.set("FRM-200.temperature.mode", 1);
        o.set("FRM-200.pressure.setpoint", 0.3);
        o.set("FRM-200.pressure.mode", 1);
        o.set("FRM-200.agitator.speed", 300);
        o.set("FRM-200.air.flow", 25);
        o.act("FRM-200", "add", "container", "GLC-1");
        o.set("FRM-200.pH.setpoint", 6.9);
        o.set("FRM-200.pH.mode", 1);
        o.set("FRM-200.antifoam.mode", 1);
        o.pause(Math.max(3600, seeded + 8.5 * 3600 - o.now()));
        o.act("FRM-200", "calibrateDO", "value", 100);
        o.set("FRM-200.DO.mode", 1);
        o.pause(600);
        note("seed", "SF-150");
        o.act("FRM-200", "inoculate", "container", "SF-150");
        double start = o.now();
        o.pause(8 * 3600);
        note("batch end", "FRM-200");
        o.set("FRM-200.feed.rate", 1.2);
        o.set("FRM-200.feed.mu", 0.15);
        o.set("FRM-200.feed.mode", 2);
        o.pause(9.5 * 3600);
        note("induction", "FRM-200");
        o.set("FRM-200.feed.rate", 4.0);
        o.set("FRM-200.feed.mode", 1);
        o.act("FRM-200", "add", "container", "IPTG-1");
        o.pause(4 * 3600);
        note("harvest", "FRM-200");
        notes.add("inoculated at " + start / 3600 + " h, DO " + o.read("FRM-200.DO.reading") + " pH "
                + o.read("FRM-200.pH.reading") + " fed " + o.read("FRM-200.feed.total") + " base "
                + o.read("FRM-200.base.total") + " acetate " + o.contents("FRM-200").concentration(Species.ACETATE)
                + " glucose " + o.contents("FRM-200").concentration(Species.GLUCOSE));
        o.set("FRM-200.feed.mode", 0);
        o.set("FRM-200.temperature.setpoint", 15);
        o.until("FRM-200.temperature.reading", false, 18, 4 * 3600);
        o.set("FRM-200.DO.mode", 0);
        o.set("FRM-200.pH.mode", 0);
        antigenInCells = o.mass("FRM-200", Species.ANTIGEN_IN_CELLS);
        o.act("FRM-200", "empty", "to", "BAG-300", "flow", 5);
        o.done("FRM-200");
        note("broth", "BAG-300");
    }

    private void centrifuge(String from, String centrate, String solids, double flow, double interval) {
        o.act("CEN-300", "connect", "port", "feed", "to", from);
        o.act("CEN-300", "connect", "port", "centrate", "to", centrate);
        o.act("CEN-300", "connect", "port", "solids", "to", solids);
        o.set("CEN-300.speed.setpoint", 10000);
        o.set("CEN-300.flow.setpoint", flow);
        o.set("CEN-300.interval", interval);
        o.pause(900);
        o.set("CEN-300.run", 1);
        o.pause(300);
        notes.add("centrate turbidity " + o.read("CEN-300.turbidity.reading") + " outlet "
                + o.read("CEN-300.temperature.reading") + " C");
        o.done("CEN-300");
        o.act("CEN-300", "desludge", "to", solids);
    }

    private void harvest() {
        centrifuge("BAG-300", "WASTE-900", "BAG-310", 100, 60);
        note("cells", "BAG-310");
    }

    /// Makes a buffer: water, powders and acids by g/L, to weight, through the filter into a bag.
    private void buffer(String bag, double litres, Object... recipe) {
        o.act("V-120", "discard");
        o.act("V-120", "fill", "weight", 0.8 * litres);
        o.done("V-120");
        o.set("V-120.stirrer.speed", 250);
        for (int i = 0; i < recipe.length; i += 2) {
            charge("V-120", (String) recipe[i], litres * (Double) recipe[i + 1]);
        }
        o.done("V-120");
        o.act("V-120", "fill", "weight", litres);
        o.done("V-120");
        o.pause(300);
        notes.add(String.format("%6.2f h buffer %s pH %.2f conductivity %.2f mS/cm", o.now() / 3600, bag,
                o.read("V-120.pH.reading"), o.read("V-120.conductivity.reading")));
        o.act("V-120", "transfer", "to", bag, "flow", 10, "filter", 1);
        o.done("V-120");
    }

    /// Cells in lysis buffer, cold, three passes at 800 bar.
    private void breakage() {
        buffer("BAG-405", 20, "TRS-2601", 6.06, "HCL-2601", 5.1);
        o.act("BAG-310", "add", "container", "BAG-405", "mass", 12);
        o.set("HOM-310.pressure.setpoint", 800);
        o.set("HOM-310.flow.setpoint", 60);
        String[] bags = {"BAG-310", "BAG-311", "BAG-312", "BAG-311"};
        for (int pass = 0; pass < 3; pass++) {
            o.act("HOM-310", "connect", "port", "feed", "to", bags[pass]);
            o.act("HOM-310", "connect", "port", "product", "to", bags[pass + 1]);
            o.set("HOM-310.run", 1);
            o.pause(60);
            notes.add("behind the valve " + o.read("HOM-310.valveTemperature.reading") + " C, behind the cooler "
                    + o.read("HOM-310.temperature.reading"));
            o.done("HOM-310");
        }
        note("lysate", "BAG-311");
        antigenInLysate = o.mass("BAG-311", Species.ANTIGEN);
    }

    private void clarification() {
        o.act("BAG-405", "discard");
        centrifuge("BAG-311", "BAG-320", "WASTE-900", 60, 60);
        note("centrate", "BAG-320");
        o.act("DPF-320", "wet");
        o.act("DPF-320", "connect", "port", "feed", "to", "BAG-320");
        o.act("DPF-320", "connect", "port", "filtrate", "to", "BAG-330");
        o.set("DPF-320.flow.setpoint", 60);
        o.set("DPF-320.run", 1);
        o.pause(600);
        notes.add("depth filter " + o.read("DPF-320.pressure.reading") + " bar after 10 min");
        o.done("DPF-320");
        o.act("DPF-320", "blowOut", "to", "BAG-330");
        notes.add("depth filter throughput " + o.read("DPF-320.throughput") + " L, left " + 1e3 * o.contents("BAG-320").volume());
        note("clarified", "BAG-330");
        antigenClarified = o.mass("BAG-330", Species.ANTIGEN);
    }

    private void phase(String skid, double litres, double flow, double share) {
        o.act(skid, "phase", "volume", litres, "flow", flow, "fromB", share);
        o.done(skid);
    }

    /// Equilibrate, load, wash, elute in a step collected by UV, strip.
    private void chromatography(
            String skid, double bed, String a, String b, String load, double litres, double step, String pool) {
        double flow = bed / 6;
        o.act(skid, "connect", "port", "a", "to", a);
        o.act(skid, "connect", "port", "b", "to", b);
        o.act(skid, "connect", "port", "waste", "to", "WASTE-900");
        o.act(skid, "connect", "port", "pool", "to", pool);
        phase(skid, 4 * bed, flow, 0);
        o.act(skid, "zeroUV");
        notes.add(String.format("%6.2f h %s equilibrated: pH %.2f conductivity %.2f", o.now() / 3600, skid,
                o.read(skid + ".pH.reading"), o.read(skid + ".conductivity.reading")));
        o.act(skid, "connect", "port", "a", "to", load);
        phase(skid, litres, flow, 0);
        note("after load", "WASTE-900");
        o.act(skid, "connect", "port", "a", "to", a);
        phase(skid, 4 * bed, flow, 0);
        note("after wash", "WASTE-900");
        o.set(skid + ".collectAbove", 0.1);
        phase(skid, 4 * bed, flow, step);
        o.set(skid + ".collectAbove", 0);
        o.set(skid + ".outlet", 0);
        note("after step", "WASTE-900");
        phase(skid, 3 * bed, flow, 100);
        note("after strip", "WASTE-900");
        note("pool", pool);
    }

    private void capture() {
        buffer("BAG-401", 96, "TRS-2601", 2.42, "HCL-2601", 2.10, "NAC-2601", 1.17);
        buffer("BAG-402", 40, "TRS-2601", 2.42, "HCL-2601", 2.10, "NAC-2601", elutionSalt);
        double litres = 1e3 * o.contents("BAG-330").volume() - 0.01;
        chromatography("CHR-400", 8, "BAG-401", "BAG-402", "BAG-330", litres, 25, "BAG-450");
        antigenCaptured = o.mass("BAG-450", Species.ANTIGEN);
    }

    private void ultrafilter(String feed, String buffer, double litres, double diavolumes, String product) {
        o.act("UFD-500", "clean");
        o.act("UFD-500", "connect", "port", "feed", "to", feed);
        o.act("UFD-500", "connect", "port", "buffer", "to", buffer);
        o.act("UFD-500", "connect", "port", "permeate", "to", "WASTE-900");
        o.act("UFD-500", "connect", "port", "product", "to", product);
        o.set("UFD-500.pressure.setpoint", 1);
        o.set("UFD-500.crossFlow.setpoint", 6);
        o.set("UFD-500.target", litres);
        o.set("UFD-500.diavolumes.target", diavolumes);
        for (int phase = 1; phase <= 4; phase++) {
            o.set("UFD-500.phase", phase);
            if (o.read("UFD-500.busy") > 0.5) {
                o.done("UFD-500");
            }
        }
        notes.add("UF/DF: " + o.read("UFD-500.diavolumes") + " diavolumes, water flux " + o.read("UFD-500.waterFlux"));
        o.act("UFD-500", "flushOut", "to", product);
        note("UF/DF", product);
    }

    /// Into acetate pH 5.0.
    private void exchange() {
        buffer("BAG-403", 98, "SAC-2601", 2.30, "ACA-2601", 0.495);
        ultrafilter("BAG-450", "BAG-403", 8, 5, "BAG-455");
    }

    private void polishing() {
        buffer("BAG-404", 30, "SAC-2601", 2.30, "ACA-2601", 0.495, "NAC-2601", 58.4);
        double litres = 1e3 * o.contents("BAG-455").volume() - 0.01;
        chromatography("CHR-410", 4, "BAG-403", "BAG-404", "BAG-455", litres, 35, "BAG-460");
        antigenPolished = o.mass("BAG-460", Species.ANTIGEN);
    }

    private void formulation() {
        buffer("BAG-405", 50, "DSP-2601", 1.063, "KDP-2601", 0.548, "NAC-2601", 8.77);
        ultrafilter("BAG-460", "BAG-405", 6, 6, "BAG-510");
        antigenInDrugSubstance = o.mass("BAG-510", Species.ANTIGEN);
    }

    /// Bulk of 10 L at 0.4 g/L, filtered, in vials of 1 mL.
    private void fill() {
        double strength = o.contents("BAG-510").concentration(Species.ANTIGEN);
        double needed = strength > 0.45 ? 10 * 0.4 / strength : 9.5;
        o.act("BAG-520", "add", "container", "BAG-510", "mass", Math.min(needed, o.contents("BAG-510").mass() - 0.001));
        o.act("BAG-520", "add", "container", "BAG-405", "mass", Math.max(0.001, 10 - needed));
        note("bulk", "BAG-520");
        o.act("SFL-510", "wet");
        o.act("SFL-510", "connect", "port", "feed", "to", "BAG-520");
        o.act("SFL-510", "connect", "port", "filtrate", "to", "BAG-530");
        o.set("SFL-510.flow.setpoint", 20);
        o.set("SFL-510.run", 1);
        o.pause(300);
        notes.add("sterile filter " + o.read("SFL-510.pressure.reading") + " bar");
        o.done("SFL-510");
        o.act("SFL-510", "test");
        notes.add("bubble point " + o.read("SFL-510.bubblePoint") + " bar");
        note("sterile bulk", "BAG-530");
        o.act("FIL-600", "connect", "port", "feed", "to", "BAG-530");
        o.set("FIL-600.dose.setpoint", 1);
        o.set("FIL-600.order", 9000);
        o.set("FIL-600.speed.setpoint", 100);
        o.set("FIL-600.run", 1);
        o.pause(120);
        notes.add("fill weight " + o.read("FIL-600.fillWeight.reading") + " g");
        o.done("FIL-600");
        notes.add("vials " + o.read("FIL-600.vials") + " rejected " + o.read("FIL-600.rejected"));
        o.act("FIL-600", "release", "lot", "VIALS-1");
        note("vials", "VIALS-1");
    }
}
