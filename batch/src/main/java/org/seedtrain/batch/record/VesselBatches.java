package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.batch.view.ResultViews.Edge;
import org.seedtrain.batch.view.ResultViews.Genealogy;
import org.seedtrain.batch.view.ResultViews.Node;
import org.seedtrain.plant.PlantLayout;
import org.seedtrain.plant.UnitLayout;

/// Tells the batches apart that are made in one mixing vessel after another, so that what went into one buffer is not
/// followed into the next. A new batch begins when something comes in after something went out.
final class VesselBatches {
    private static final String TYPE = "mixing-vessel";

    private final List<String> vessels;
    private final Ledger ledger;

    VesselBatches(PlantLayout layout, Ledger ledger) {
        this.vessels = layout.units().stream().filter(unit -> unit.type().equals(TYPE)).map(UnitLayout::name).toList();
        this.ledger = ledger;
    }

    /// @param genealogy its edges in the order of their entries
    Genealogy apart(Genealogy genealogy) {
        Genealogy result = genealogy;
        for (String vessel : vessels) {
            result = apart(result, vessel);
        }
        return result;
    }

    private Genealogy apart(Genealogy genealogy, String vessel) {
        Map<String, Long> begun = new TreeMap<>();
        List<Edge> edges = new ArrayList<>();
        int batch = 0;
        boolean emptying = true;
        for (Edge edge : genealogy.edges()) {
            boolean in = edge.to().equals(vessel);
            boolean out = edge.from().equals(vessel);
            if (in && emptying || out && batch == 0) {
                batch++;
            }
            if (in || out) {
                emptying = out;
            }
            String name = vessel + " #" + batch;
            if (in || out) {
                begun.putIfAbsent(name, edge.seq());
            }
            edges.add(new Edge(out ? name : edge.from(), in ? name : edge.to(), edge.mass_kg(), edge.seq()));
        }
        if (batch < 2) {
            return genealogy;
        }
        List<Node> nodes = new ArrayList<>();
        for (Node node : genealogy.nodes()) {
            if (!node.id().equals(vessel)) {
                nodes.add(node);
                continue;
            }
            begun.forEach((name, seq) -> nodes.add(new Node(
                    name, node.kind(), node.title(), ledger.entries().get(seq.intValue()).time(), seq)));
        }
        return new Genealogy(List.copyOf(nodes), List.copyOf(edges));
    }
}
