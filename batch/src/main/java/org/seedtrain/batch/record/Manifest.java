package org.seedtrain.batch.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Hashes;
import org.seedtrain.batch.recipe.Step;

/// What a signature stands for: the entries of the steps in its scope, bound by their hashes.
public final class Manifest {
    private Manifest() {}

    /// SHA-256 over the hashes of the signed entries that stand before a number.
    public static String of(Ledger ledger, Step signature, long before) {
        StringBuilder hashes = new StringBuilder();
        for (Entry entry : content(ledger, signature)) {
            if (entry.seq() < before) {
                hashes.append(entry.hash()).append('\n');
            }
        }
        return Hashes.sha256(hashes.toString());
    }

    /// The entries in the scope of a signature, whenever they were made.
    public static List<Entry> content(Ledger ledger, Step signature) {
        Set<String> scope = new HashSet<>();
        ledger.signed(signature).forEach(step -> scope.add(step.id()));
        return ledger.entries().stream()
                .filter(entry -> entry.step() != null && scope.contains(entry.step()))
                .filter(entry -> switch (entry.body()) {
                    case Body.Note _, Body.Deviation _, Body.DeviationClosed _, Body.Clock _, Body.Closed _ -> false;
                    case Body.Start _,
                            Body.Plant _,
                            Body.Acknowledged _,
                            Body.Value _,
                            Body.Weighed _,
                            Body.Correction _,
                            Body.NotApplicable _,
                            Body.Signature _,
                            Body.Test _,
                            Body.Result _,
                            Body.Disposition _ -> true;
                })
                .toList();
    }
}
