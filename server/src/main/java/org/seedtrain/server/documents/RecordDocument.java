package org.seedtrain.server.documents;

import java.util.List;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.view.RecordView;
import org.seedtrain.batch.view.ResultViews.Genealogy;
import org.seedtrain.batch.view.ResultViews.TestResult;
import org.seedtrain.batch.view.RunView;

/// Everything that a printed batch record is made of.
///
/// @param entries the whole log, in order
/// @param trends pictures of what the displays showed, unit by unit
public record RecordDocument(
        RunView run,
        RecordView record,
        List<TestResult> results,
        Genealogy genealogy,
        List<Entry> entries,
        List<Trend> trends) {

    /// @param png of about A4's width
    public record Trend(Text title, byte[] png) {}

    /// The record of a run as it stands.
    ///
    /// @param language in which it will be printed
    public static RecordDocument of(Run run, String language) {
        List<Trend> trends = TrendsPicture.chapters(run).stream()
                .map(chapter -> new Trend(chapter.title(), TrendsPicture.draw(List.of(chapter), language)))
                .toList();
        return new RecordDocument(run.view(), run.record(), run.results(), run.genealogy(), run.entries(), trends);
    }


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
