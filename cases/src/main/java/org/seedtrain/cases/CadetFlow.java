package org.seedtrain.cases;

import java.util.Locale;

/// What flows from the inlet into the column, as a configuration of CADET-Core has it.
record CadetFlow(CadetPart connections, CadetPart column) {
    /// The interstitial velocity [m/s].
    double velocity(int inletAt, int columnAt, double porosity) {
        double flow = flow(inletAt, columnAt);
        CadetPart area = column.get("cross_section_area");
        CadetPart velocity = column.get("velocity");
        if (area.missing()) {
            if (velocity.missing()) {
                throw area.wrong("give it, or velocity");
            }
            double u = velocity.numbers()[0];
            if (!(u > 0) || velocity.numbers().length > 1) {
                throw velocity.wrong("supported is one positive velocity");
            }
            return u;
        }
        if (!velocity.missing() && velocity.numbers()[0] < 0) {
            throw velocity.wrong("flow backwards is not supported");
        }
        if (!(area.number() > 0)) {
            throw area.wrong("it must be more than 0");
        }
        return flow / (area.number() * porosity);
    }

    /// The same in every switch [m3/s].
    private double flow(int inletAt, int columnAt) {
        int switches = connections.get("nswitches").missing() ? 1 : connections.get("nswitches").whole();
        if (switches < 1) {
            throw connections.get("nswitches").wrong("there must be one switch");
        }
        double flow = flow(connections.get("switch_000").get("connections"), inletAt, columnAt);
        for (int i = 1; i < switches; i++) {
            CadetPart later = connections.get(String.format(Locale.ROOT, "switch_%03d", i)).get("connections");
            if (flow(later, inletAt, columnAt) != flow) {
                throw later.wrong("supported is the same flow in every switch, " + flow + " m3/s");
            }
        }
        return flow;
    }

    private double flow(CadetPart part, int inletAt, int columnAt) {
        double[] table = part.numbers();
        int width = width(table);
        for (int i = 0; i + width <= table.length; i += width) {
            if (table[i] == inletAt && table[i + 1] == columnAt) {
                int at = i + (width == 5 || width == 8 ? 4 : 6);
                for (int k = at + 1; k < i + width; k++) {
                    if (table[k] != 0) {
                        throw part.wrong("supported is a flow that does not change in time: coefficients 0");
                    }
                }
                if (!(table[at] > 0)) {
                    throw part.wrong("the flow into the column must be more than 0");
                }
                return table[at];
            }
        }
        throw part.wrong("nothing leads from unit_" + String.format(Locale.ROOT, "%03d", inletAt) + " to the column");
    }

    /// From, to, [ports,] components, flow and, if it is dynamic, three coefficients.
    private int width(double[] table) {
        CadetPart dynamic = connections.get("connections_include_dynamic_flow");
        CadetPart ports = connections.get("connections_include_ports");
        int more = !dynamic.missing() && dynamic.number() != 0 ? 3 : 0;
        if (!ports.missing()) {
            return (ports.number() != 0 ? 7 : 5) + more;
        }
        boolean narrow = table.length % (5 + more) == 0;
        return (narrow ? 5 : 7) + more;
    }
}
