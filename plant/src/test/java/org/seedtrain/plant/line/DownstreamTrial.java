package org.seedtrain.plant.line;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.*;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

class DownstreamTrial {
    static void show(Operator o, String unit) {
        Mixture m = o.contents(unit);
        var s = IonicEquilibrium.of(m);
        StringBuilder b = new StringBuilder();
        b.append(String.format("%8.0f s %-9s %.3f L pH %.2f cond %.2f mS/cm T %.1f", o.now(), unit, m.volume()*1e3, s.pH(), s.conductivity25()*10, m.temperature()-273.15));
        for (Species x : List.of(Species.CELLS, Species.DEBRIS, Species.ANTIGEN_IN_CELLS, Species.ANTIGEN, Species.AGGREGATE, Species.HOST_PROTEIN, Species.HOST_DNA, Species.ENDOTOXIN)) {
            if (m.mass(x) > 0) b.append(String.format(" %s %.4g g", x, m.mass(x)*1e3));
        }
        System.out.println(b);
    }
    void buffer(Operator o, String bag, double kg, Object... powders) {
        o.act("V-120", "discard");
        o.act("V-120", "fill", "weight", 0.8 * kg);
        o.done("V-120");
        o.set("V-120.stirrer.speed", 200);
        for (int i = 0; i < powders.length; i += 2) {
            String bagName = "W-" + (int) o.now() + "-" + i;
            o.act("BAL-101", "placeNew", "container", bagName, "volume", 12);
            o.act("BAL-101", "tare");
            o.act("BAL-101", "add", "lot", (String) powders[i], "mass", (Double) powders[i + 1]);
            o.pause(60);
            o.act("BAL-101", "takeOff");
            o.act("V-120", "charge", "container", bagName);
        }
        o.done("V-120");
        o.act("V-120", "fill", "weight", kg);
        o.done("V-120");
        show(o, "V-120");
        o.act("V-120", "transfer", "to", bag, "flow", 10, "filter", 1);
        o.done("V-120");
    }
    @Test void go() {
        List<UnitLayout> units = new ArrayList<>();
        PlantLayout demo = DemonstrationPlant.layout();
        for (UnitLayout u : demo.units()) {
            if (u.name().equals("FRM-200")) continue;
            if (u.name().equals("FRM-200") || u.name().equals("BAG-320")) u = u.contents(Map.of(Species.WATER, 33.0, Species.CELLS, 0.9, Species.DEAD_CELLS, 0.05, Species.ANTIGEN_IN_CELLS, 0.09, Species.SODIUM, 0.03, Species.CHLORIDE, 0.046));
            if (u.name().equals("CHR-400") && System.getProperty("el") != null) { var m = new TreeMap<>(u.parameters()); m.put("elements", Double.valueOf(System.getProperty("el"))); m.put("degree", Double.valueOf(System.getProperty("dg"))); m.put("dispersivity", Double.valueOf(System.getProperty("ds"))); u = u.parameters(m); }
            units.add(u);
        }
        Operator o = new Operator(new PlantLayout(demo.name(), demo.title(), units, demo.lots()), 7);
        long t0 = System.nanoTime();
        o.set("BAL-101.on", 1); o.act("BAL-101", "level"); o.pause(1800);
        show(o, "BAG-320");
        // harvest
        o.act("CEN-300", "connect", "port", "feed", "to", "BAG-320");
        o.act("CEN-300", "connect", "port", "centrate", "to", "WASTE-900");
        o.act("CEN-300", "connect", "port", "solids", "to", "BAG-310");
        o.set("CEN-300.speed.setpoint", 10000);
        o.set("CEN-300.flow.setpoint", 120); o.set("CEN-300.interval", 90);
        o.pause(600);
        o.set("CEN-300.run", 1);
        o.pause(300);
        System.out.println("turbidity " + o.read("CEN-300.turbidity.reading") + " T " + o.read("CEN-300.temperature.reading")+" sludge "+o.read("CEN-300.sludge"));
        o.done("CEN-300");
        o.act("CEN-300", "desludge", "to", "BAG-310");
        show(o, "BAG-310"); show(o, "WASTE-900");
        // lysis buffer and buffers
        buffer(o, "BAG-405", 25, "TRS-2601", 25*6.06, "HCL-2601", 25*5.0);
        o.act("BAG-310", "add", "container", "BAG-405", "mass", 14);
        show(o, "BAG-310");
        o.pause(3600);
        o.act("HOM-310", "connect", "port", "feed", "to", "BAG-310");
        o.act("HOM-310", "connect", "port", "product", "to", "BAG-311");
        o.set("HOM-310.pressure.setpoint", 800);
        o.set("HOM-310.flow.setpoint", 60);
        o.set("HOM-310.run", 1);
        o.pause(100); System.out.println("valve T " + o.read("HOM-310.valveTemperature.reading"));
        o.done("HOM-310");
        show(o, "BAG-311");
        for (int pass = 2; pass <= 3; pass++) {
            o.act("HOM-310", "connect", "port", "feed", "to", pass % 2 == 0 ? "BAG-311" : "BAG-312");
            o.act("HOM-310", "connect", "port", "product", "to", pass % 2 == 0 ? "BAG-312" : "BAG-311");
            o.set("HOM-310.run", 1);
            o.done("HOM-310");
        }
        show(o, "BAG-311");
        // clarify
        o.act("CEN-300", "connect", "port", "feed", "to", "BAG-311");
        o.act("CEN-300", "connect", "port", "centrate", "to", "BAG-320");
        o.act("CEN-300", "connect", "port", "solids", "to", "WASTE-900");
        o.set("CEN-300.flow.setpoint", 60);
        o.set("CEN-300.run", 1);
        o.pause(300);
        System.out.println("turbidity " + o.read("CEN-300.turbidity.reading") + " T " + o.read("CEN-300.temperature.reading")+" sludge "+o.read("CEN-300.sludge"));
        o.done("CEN-300");
        o.act("CEN-300", "desludge", "to", "WASTE-900");
        show(o, "BAG-320");
        o.act("DPF-320", "wet");
        o.act("DPF-320", "connect", "port", "feed", "to", "BAG-320");
        o.act("DPF-320", "connect", "port", "filtrate", "to", "BAG-330");
        o.set("DPF-320.flow.setpoint", 60);
        o.set("DPF-320.run", 1);
        o.pause(300); System.out.println("P " + o.read("DPF-320.pressure.reading"));
        o.done("DPF-320");
        System.out.println("P " + o.read("DPF-320.pressure.reading") + " throughput " + o.read("DPF-320.throughput"));
        o.act("DPF-320", "blowOut", "to", "BAG-330");
        show(o, "BAG-330");
        System.out.println("ms " + (System.nanoTime()-t0)/1e6);
        buffer(o, "BAG-401", 90, "TRS-2601", 90*2.42, "HCL-2601", 90*2.05, "NAC-2601", 90*1.17);
        buffer(o, "BAG-402", 60, "TRS-2601", 60*2.42, "HCL-2601", 60*2.05, "NAC-2601", 60*58.44);
        System.out.println("ms " + (System.nanoTime()-t0)/1e6);
        column(o, "CHR-400", 6, "BAG-401", "BAG-402", "BAG-330", "BAG-450", 25);
        System.out.println("ms " + (System.nanoTime()-t0)/1e6);
        show(o, "BAG-450");
        buffer(o, "BAG-403", 90, "SAC-2601", 90*2.30, "ACA-2601", 90*.495);
        uf(o, "BAG-450", "BAG-403", 8, 6, "BAG-455");
        buffer(o, "BAG-404", 40, "SAC-2601", 40*2.30, "ACA-2601", 40*.495, "NAC-2601", 40*58.44);
        column(o, "CHR-410", 4, "BAG-403", "BAG-404", "BAG-455", "BAG-460", 35);
        show(o, "BAG-460");
        buffer(o, "BAG-405", 50, "DSP-2601", 50*1.063, "KDP-2601", 50*.548, "NAC-2601", 50*8.77);
        uf(o, "BAG-460", "BAG-405", 5, 7, "BAG-510");
        System.out.println("ms " + (System.nanoTime()-t0)/1e6);
    }
    void uf(Operator o, String feed, String buffer, double target, double dv, String product) {
        o.act("UFD-500", "clean");
        o.act("UFD-500", "connect", "port", "feed", "to", feed);
        o.act("UFD-500", "connect", "port", "buffer", "to", buffer);
        o.act("UFD-500", "connect", "port", "permeate", "to", "WASTE-900");
        o.act("UFD-500", "connect", "port", "product", "to", product);
        o.set("UFD-500.target", target);
        o.set("UFD-500.diavolumes.target", dv);
        o.set("UFD-500.phase", 1); o.done("UFD-500");
        show(o, "UFD-500");
        Mixture w = o.contents("WASTE-900");
        o.set("UFD-500.phase", 2); o.pause(60); System.out.println("flux " + o.read("UFD-500.flux.reading")); o.done("UFD-500");
        o.set("UFD-500.phase", 3); o.done("UFD-500");
        System.out.println("flux " + o.read("UFD-500.flux.reading") + " DV " + o.read("UFD-500.diavolumes") + " nwp " + o.read("UFD-500.waterFlux"));
        o.set("UFD-500.phase", 4); o.done("UFD-500");
        o.act("UFD-500", "flushOut", "to", product);
        lost(o, "uf", w);
        show(o, product);
    }
    void column(Operator o, String skid, double cv, String a, String b, String load, String pool, double step) {
        o.act(skid, "connect", "port", "a", "to", a);
        o.act(skid, "connect", "port", "b", "to", b);
        o.act(skid, "connect", "port", "waste", "to", "WASTE-900");
        o.act(skid, "connect", "port", "pool", "to", pool);
        double flow = cv / 5;
        Mixture w = o.contents("WASTE-900");
        phase(o, skid, 5 * cv, flow, 0, 0);
        o.act(skid, "zeroUV"); long t1=System.nanoTime();
        System.out.println("cond " + o.read(skid + ".conductivity.reading") + " pH " + o.read(skid + ".pH.reading")+ " P " + o.read(skid + ".pressure.reading"));
        o.act(skid, "connect", "port", "a", "to", load);
        w = o.contents("WASTE-900");
        phase(o, skid, o.contents(load).volume() * 1e3 - 0.01, flow, 0, 0);
        lost(o, "load", w);
        o.act(skid, "connect", "port", "a", "to", a);
        w = o.contents("WASTE-900");
        phase(o, skid, 5 * cv, flow, 0, 0);
        lost(o, "wash", w);
        w = o.contents("WASTE-900");
        o.set(skid + ".collectAbove", 0.1);
        phase(o, skid, 5 * cv, flow, step, step);
        System.out.println("UV end " + o.read(skid + ".UV.reading"));
        o.set(skid + ".collectAbove", 0);
        o.set(skid + ".outlet", 0);
        lost(o, "elute", w);
        w = o.contents("WASTE-900");
        phase(o, skid, 3 * cv, flow, 100, 100);
        lost(o, "strip", w); System.out.println("column ms "+(System.nanoTime()-t1)/1e6);
    }
    static void lost(Operator o, String what, Mixture before) {
        StringBuilder b = new StringBuilder(what + " to waste:");
        for (Species x : List.of(Species.ANTIGEN, Species.AGGREGATE, Species.HOST_PROTEIN, Species.HOST_DNA, Species.ENDOTOXIN)) b.append(String.format(" %s %.4g g", x, (o.mass("WASTE-900", x) - before.mass(x))*1e3));
        System.out.println(b);
    }
    static void phase(Operator o, String skid, double l, double flow, double from, double to) {
        o.act(skid, "phase", "volume", l, "flow", flow, "fromB", from, "toB", to);
        o.done(skid);
    }
}
