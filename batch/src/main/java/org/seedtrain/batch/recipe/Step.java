package org.seedtrain.batch.recipe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Text;

/// A step of the procedure.
///
/// @param id full: unit procedure, operation and step, with dots
/// @param why why it is done, for one who does it the first time
/// @param plantUnit the plant unit on the screen
/// @param critical whether it can only be done after the steps it needs; other steps may be done early and are found so
/// @param until after a command: what the person waits for before going on (it belongs to the step, nothing is recorded)
/// @param after full ids of the steps that must be done before
public record Step(
        String id,
        Text title,
        Text instruction,
        Text why,
        String plantUnit,
        boolean critical,
        List<String> after,
        @Nullable TimeLimit timeLimit,
        Task task,
        Task.@Nullable Wait until,
        int line) {

    /// The step must be done within some seconds of another.
    public record TimeLimit(String from, double seconds) {}

    /// Id of the operation this step belongs to.
    public String operation() {
        return id.substring(0, id.lastIndexOf('.'));
    }

    /// Id of the unit procedure this step belongs to.
    public String unitProcedure() {
        return id.substring(0, id.indexOf('.'));
    }
}
