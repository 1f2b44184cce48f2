package org.seedtrain.batch.qc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.record.Ledger;
import org.seedtrain.batch.view.RecordView;

/// Rules about reported results: they are compared with what the method computes from the raw data.
public final class ResultRules {
    private ResultRules() {}

    public static List<RecordView.Finding> find(Ledger ledger, Bench bench) {
        List<RecordView.Finding> found = new ArrayList<>();
        return found;
    }
}
