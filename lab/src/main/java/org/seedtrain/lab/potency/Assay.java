package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/// Responses of a standard and of preparations to be examined.
///
/// @param preparations names, the standard first
public record Assay(Design design, List<String> preparations, List<Observation> observations) {

    /// One unit's response.
    ///
    /// @param preparation place in the list of names
    /// @param dose 0 or more, in a unit that the preparations share
    /// @param response after any transformation
    /// @param block the block or the row of a square; empty without
    /// @param column of a square; empty without
    public record Observation(int preparation, double dose, double response, String block, String column) {}

    public Assay {
        preparations = List.copyOf(preparations);
        observations = List.copyOf(observations);
        if (preparations.size() < 2) {
            throw new PotencyRefused("a potency needs a standard and at least one preparation to be examined; there "
                    + (preparations.isEmpty() ? "is none" : "is only '" + preparations.getFirst() + "'"));
        }
        for (int i = 0; i < preparations.size(); i++) {
            int place = i;
            if (observations.stream().noneMatch(one -> one.preparation() == place)) {
                throw new PotencyRefused("the preparation '" + preparations.get(i) + "' has no responses");
            }
        }
        for (Observation one : observations) {
            if (!(one.dose() >= 0) || Double.isInfinite(one.dose()) || !Double.isFinite(one.response())) {
                throw new PotencyRefused("'" + preparations.get(one.preparation()) + "' has the dose " + one.dose()
                        + " and the response " + one.response() + "; both must be numbers, the dose 0 or more");
            }
        }
    }

    int size() {
        return observations.size();
    }

    int count() {
        return preparations.size();
    }

    double[] responses() {
        return observations.stream().mapToDouble(Observation::response).toArray();
    }

    /// The doses of a preparation, ascending.
    List<Double> doses(int preparation) {
        TreeSet<Double> doses = new TreeSet<>();
        observations.stream().filter(one -> one.preparation() == preparation).forEach(one -> doses.add(one.dose()));
        return List.copyOf(doses);
    }

    interface Column {
        double of(Observation observation);
    }

    double[] column(Column column) {
        return observations.stream().mapToDouble(column::of).toArray();
    }

    double[] indicator(int preparation) {
        return column(one -> one.preparation() == preparation ? 1 : 0);
    }

    /// Indicators of the blocks (or rows) but the first.
    List<double[]> blocks() {
        return design == Design.COMPLETELY_RANDOMISED ? List.of() : labels(true);
    }

    /// Indicators of the columns of a square but the first.
    List<double[]> columns() {
        return design == Design.LATIN_SQUARE ? labels(false) : List.of();
    }

    private List<double[]> labels(boolean block) {
        LinkedHashSet<String> labels = new LinkedHashSet<>();
        observations.forEach(one -> labels.add(block ? one.block() : one.column()));
        List<double[]> columns = new ArrayList<>();
        labels.stream().skip(1).forEach(label ->
                columns.add(column(one -> (block ? one.block() : one.column()).equals(label) ? 1 : 0)));
        return columns;
    }

    /// An indicator for every dose of a preparation.
    List<double[]> treatments(int preparation) {
        List<double[]> columns = new ArrayList<>();
        for (double dose : doses(preparation)) {
            columns.add(column(one -> one.preparation() == preparation && one.dose() == dose ? 1 : 0));
        }
        return columns;
    }
}
