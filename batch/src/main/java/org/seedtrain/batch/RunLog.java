package org.seedtrain.batch;

import java.util.List;

/// Where the entries of one run are kept. Append only.
public interface RunLog {

    /// How many entries there are, which is the number of the next.
    long size();

    /// The entries from a number on, in order.
    List<Entry> entries(long from);

    /// Appends an entry whose number is [#size]. Durable when it returns.
    ///
    /// @return the entry as it stands in the log: the given one, or, if one with this id is there already, that one
    /// @throws SequenceConflict if another entry has taken this number
    Entry append(Entry entry);

    /// Somebody else was faster: read on from here and try again.
    final class SequenceConflict extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final long size;

        public SequenceConflict(long asked, long size) {
            super("entry " + asked + " cannot be appended: the log has " + size + " entries, so the next is " + size);
            this.size = size;
        }

        public long size() {
            return size;
        }
    }
}
