package org.seedtrain.lab.potency;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.ResultTable;

/// What `lab potency` shows of a quantal assay.
final class QuantalPages {
    /// @param medians dose at which half respond
    record Result(
            String model, String standard, double confidence, List<PotencyAnalysis.Preparation> preparations,
            List<Median> medians, double slope, double slopeStandardError, Quantal.Test linearity, Quantal.Test parallelism,
            List<Validity.Check> validity, boolean valid) {}

    record Median(String name, double ed50, @Nullable Double low, @Nullable Double high) {}

    private final PotencyData.Groups data;
    private final Quantal quantal;

    QuantalPages(PotencyData.Groups data, String model, double confidence) {
        this.data = data;
        this.quantal = Quantal.of(data.preparations(), data.groups(),
                Quantal.Link.valueOf(model.toUpperCase(java.util.Locale.ROOT)), confidence);
    }

    Outcome outcome(double[] factors, double alpha) {
        List<PotencyAnalysis.Preparation> preparations = new ArrayList<>();
        for (int i = 0; i < quantal.estimates().size(); i++) {
            preparations.add(PotencyAnalysis.preparation(quantal.estimates().get(i),
                    PotencyAnalysis.factor(factors, i, quantal.estimates().size())));
        }
        List<Median> medians = new ArrayList<>();
        quantal.medians().forEach(one -> medians.add(new Median(one.preparation(), one.ratio(), one.low(), one.high())));
        List<Validity.Check> checks = new ArrayList<>();
        double z = quantal.slope() / quantal.slopeStandardError();
        double p = org.hipparchus.special.Erf.erfc(Math.abs(z) / Math.sqrt(2));
        checks.add(new Validity.Check("regression", "", Words.of("No significant regression", "회귀가 유의하지 않음"), p, null, null, null,
                alpha, p < alpha));
        if (quantal.linearity().df() > 0) {
            checks.add(new Validity.Check("linearity", "", Words.of("Deviation from the line", "직선 이탈"), quantal.linearity().p(), null,
                    null, alpha, null, quantal.linearity().p() >= alpha));
        }
        if (quantal.parallelism().df() > 0) {
            checks.add(new Validity.Check("parallelism", "", Words.of("Deviation from parallelism", "평행성 이탈"),
                    quantal.parallelism().p(), null, null, alpha, null, quantal.parallelism().p() >= alpha));
        }
        List<Validity.Check> failed = checks.stream().filter(check -> !check.met()).toList();
        Result result = new Result(quantal.link(), data.preparations().getFirst(), quantal.confidence(), preparations, medians,
                quantal.slope(), quantal.slopeStandardError(), quantal.linearity(), quantal.parallelism(), checks, failed.isEmpty());
        Outcome outcome = Outcome.of(result);
        if (!preparations.isEmpty()) {
            outcome.table(PotencyPages.potencies(preparations, quantal.confidence()));
        }
        ResultTable table = ResultTable.of("medians", "Dose at which half respond", "50 % 반응 용량(ED50)").column("name", "Preparation", "검체")
                .column("ed50", "ED50", "50 % 용량", "1", 5).column("low", "from", "하한", "1", 5).column("high", "to", "상한", "1", 5);
        medians.forEach(one -> table.row(one.name(), one.ed50(), one.low(), one.high()));
        outcome.table(table).table(PotencyPages.checks(checks));
        return outcome.plot(plot()).verdict(PotencyAnalysis.verdict(failed));
    }

    private Plot plot() {
        Plot plot = Plot.of("responses", "Share that responds", "반응 비율", "Dose", "용량", "1", "Share", "비율", "1").log(true, false);
        PotencyPages.lines(plot, quantal.curves());
        for (int i = 0; i < data.preparations().size(); i++) {
            int place = i;
            List<Quantal.Group> own = data.groups().stream().filter(group -> group.preparation() == place).toList();
            String name = data.preparations().get(i);
            plot.points("points-" + name, name, name, own.stream().mapToDouble(Quantal.Group::dose).toArray(),
                    own.stream().mapToDouble(group -> (double) group.responded() / group.n()).toArray());
        }
        return plot;
    }
}
