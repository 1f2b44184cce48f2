package org.seedtrain.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A log that lives as long as the program.
public final class MemoryRunLog implements RunLog {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byId = new HashMap<>();

    @Override
    public synchronized long size() {
        return entries.size();
    }

    @Override
    public synchronized List<Entry> entries(long from) {
        return List.copyOf(entries.subList((int) Math.min(from, entries.size()), entries.size()));
    }

    @Override
    public synchronized Entry append(Entry entry) {
        Entry known = byId.get(entry.id());
        if (known != null) {
            return known;
        }
        if (entry.seq() != entries.size()) {
            throw new SequenceConflict(entry.seq(), entries.size());
        }
        entries.add(entry);
        byId.put(entry.id(), entry);
        return entry;
    }
}
