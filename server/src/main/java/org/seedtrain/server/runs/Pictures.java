package org.seedtrain.server.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.view.ResultViews.Picture;
import org.springframework.stereotype.Component;

/// The pictures of batches. One takes seconds, since the batch is computed again for each decision; so each is computed
/// on a run of its own, where it keeps nobody waiting, and kept until the record goes on.
@Component
class Pictures {
    private static final int MOST = 100;

    private record Kept(long seq, FutureTask<Picture> picture) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    /// The picture after these entries. Whoever asks while somebody else's is being computed waits for that one.
    Picture of(String id, List<Entry> entries) {
        FutureTask<Picture> picture = task(id, entries);
        picture.run();
        try {
            return picture.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the picture of run " + id + " was computed");
        } catch (ExecutionException e) {
            forget(id, picture);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<Picture> task(String id, List<Entry> entries) {
        long seq = entries.getLast().seq();
        Kept known = kept.get(id);
        if (known == null || known.seq() < seq) {
            known = new Kept(seq, new FutureTask<>(() -> Run.of(entries).picture()));
            kept.put(id, known);
        }
        return known.picture();
    }

    private synchronized void forget(String id, FutureTask<Picture> failed) {
        Kept known = kept.get(id);
        if (known != null && known.picture() == failed) {
            kept.remove(id);
        }
    }
}
