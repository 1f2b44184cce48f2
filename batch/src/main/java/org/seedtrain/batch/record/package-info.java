/// The batch record: everything that follows from a log without being stored in it. Step states, verdicts, findings of
/// good documentation practice, yields, genealogy, disposition.
@NullMarked
package org.seedtrain.batch.record;

import org.jspecify.annotations.NullMarked;
