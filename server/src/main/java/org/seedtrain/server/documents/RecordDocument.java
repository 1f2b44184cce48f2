package org.seedtrain.server.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.ResultViews.Genealogy;
import org.seedtrain.batch.view.ResultViews.TestResult;
import org.seedtrain.batch.view.RunView;

/// Everything that a printed batch record is made of.
///
/// @param entries the whole log, in order
/// @param trends a picture of the trends as PNG, if there is one
public record RecordDocument(
        RunView run,
        RecordView record,
        List<TestResult> results,
        Genealogy genealogy,
        List<Entry> entries,
        byte @Nullable [] trends) {

    public Body.Start start() {
        return (Body.Start) entries.getFirst().body();
    }

    /// Hash of the last entry: it stands for the whole record.
    public String hash() {
        return entries.getLast().hash();
    }

    /// The number by which people call the batch.
    public String batchNumber() {
        String run = start().run();
        return run().product().code() + "-" + (run.length() > 12 ? run.substring(0, 8) : run).toUpperCase(java.util.Locale.ROOT);
    }
}
