package org.seedtrain.server.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Run;
import org.seedtrain.batch.RunLog;

/// One run in the memory of this server: computed from the log, and computed again whenever the log knows more. One thread
/// at a time.
final class LiveRun {
    private static final int TRIES = 60;

    private final String id;
    private final RunLog log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Run run;
    /// An append failed in a way that leaves open whether it landed.
    private boolean doubtful;
    private volatile long used = System.nanoTime();

    /// Computes the run from its log.
    LiveRun(String id, RunLog log) {
        this.id = id;
        this.log = log;
        this.run = Run.of(log.entries(0));
    }

    String id() {
        return id;
    }

    /// Nanoseconds since anybody asked for it.
    long idle() {
        return System.nanoTime() - used;
    }

    /// Looks at the run while nobody else does.
    <T> T look(Function<Run, T> how) {
        used = System.nanoTime();
        lock.lock();
        try {
            settle();
            return how.apply(run);
        } finally {
            lock.unlock();
        }
    }

    /// Appends what a draft becomes now. When this returns, the entry is on the disk.
    ///
    /// @return the entry, or the one that has landed before with the same identifier
    Entry append(Function<Run, Entry.Draft> draft) {
        used = System.nanoTime();
        lock.lock();
        try {
            settle();
            for (int i = 0; i < TRIES; i++) {
                Entry next = run.next(draft.apply(run), Instant.now());
                if (next.seq() <= run.last().seq()) {
                    return next;
                }
                try {
                    return store(next);
                } catch (RunLog.SequenceConflict otherServer) {
                    // By chance, so that two servers do not stumble over each other for ever.
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, 2 + i * 500_000L));
                    catchUp();
                }
            }
            throw new IllegalStateException("run " + id + " changes too fast elsewhere");
        } finally {
            lock.unlock();
        }
    }

    private Entry store(Entry next) {
        Entry stored;
        try {
            stored = log.append(next);
        } catch (RunLog.SequenceConflict conflict) {
            throw conflict;
        } catch (RuntimeException e) {
            doubtful = true;
            throw e;
        }
        if (stored.seq() == run.last().seq() + 1) {
            run.append(stored);
            changed.signalAll();
        } else {
            catchUp();
        }
        return stored;
    }

    /// Another server has appended up to this number.
    void hear(long seq) {
        lock.lock();
        try {
            if (run.last().seq() < seq) {
                catchUp();
            }
        } finally {
            lock.unlock();
        }
    }

    private void settle() {
        if (doubtful) {
            catchUp();
            doubtful = false;
        }
    }

    private void catchUp() {
        List<Entry> missed = log.entries(run.last().seq() + 1);
        for (Entry entry : missed) {
            run.append(entry);
        }
        if (!missed.isEmpty()) {
            changed.signalAll();
        }
    }

    /// The entries after a number; waits for one until the time is over.
    List<Entry> after(long seq, long milliseconds) throws InterruptedException {
        used = System.nanoTime();
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (run.last().seq() <= seq && left > 0) {
                left = changed.awaitNanos(left);
            }
            List<Entry> entries = run.ledger().entries();
            return seq + 1 >= entries.size() ? List.of() : new ArrayList<>(entries.subList((int) seq + 1, entries.size()));
        } finally {
            lock.unlock();
        }
    }

    /// Lets everybody who waits look whether the server is stopping.
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
