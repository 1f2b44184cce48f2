package org.seedtrain.batch.operator;

import org.seedtrain.batch.Body;
import org.seedtrain.batch.Severity;
import org.seedtrain.batch.view.RecordView;

/// Quality's review before the decision: a deviation that is not critical and did not keep the product from meeting its
/// specification is closed with its assessment; a critical one stays open and stands against the release.
final class Reviewer {
    private final Desk desk;
    private final Crew crew;

    Reviewer(Desk desk, Crew crew) {
        this.desk = desk;
        this.crew = crew;
    }

    void review() {
        for (RecordView.DeviationView deviation : desk.run().batchRecord().deviations()) {
            if (!deviation.closed() && deviation.severity() != Severity.CRITICAL) {
                desk.pass(300);
                desk.enter(crew.quality(), null, new Body.DeviationClosed(
                        deviation.seq(), "Assessed with the results of the batch: no effect on the product."));
            }
        }
    }
}
