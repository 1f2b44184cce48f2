package org.seedtrain.plant;

import java.util.Map;

/// Something that is done to the plant at one instant. Which tags can be set and which actions a unit knows is declared
/// by its model ([Tag], [Action]); [PlantRun#apply] refuses everything else.
public sealed interface Command {

    /// The tag or unit this command is addressed to, e.g. `FRM-200.agitator.speed` or `FRM-200`.
    String target();

    /// Sets a writable tag: a set-point, a controller mode or output, a valve, a pump. The value is in the tag's unit.
    record SetValue(String target, double value) implements Command {}

    /// An action that a unit declares: add, transfer, sample, calibrate, connect...
    /// `quantities` are numbers in the units the action declares, `names` are lots, containers, ports, probes.
    record Act(String target, String action, Map<String, Double> quantities, Map<String, String> names)
            implements Command {
        public Act {
            quantities = Map.copyOf(quantities);
            names = Map.copyOf(names);
        }
    }

    /// An instructor arms (severity above 0) or clears (severity 0) a malfunction of a unit. `severity` lies in 0..1,
    /// `ramp` is the time in seconds over which it grows.
    record Malfunction(String target, String name, double severity, double ramp) implements Command {}

    /// An operator acknowledges an alarm; the target is the alarm's tag.
    record Acknowledge(String target) implements Command {}
}
