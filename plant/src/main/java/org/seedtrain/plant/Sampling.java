package org.seedtrain.plant;

/// Drawing a sample by hand from something that holds contents and has no dead leg of its own.
public final class Sampling {
    private Sampling() {}

    /// The action `sample`: into a new tube, some running to waste before.
    public static Action action() {
        return Actions.of("sample", "Draw a sample", "시료 채취")
                .name("tube", "Name of the tube", "시료관 이름", Action.Kind.LABEL, true)
                .option("volume", "Volume", "부피", "mL", 0.1, 2000, 20)
                .option("flush", "Flushed to waste before", "사전 배출량", "mL", 0, 2000, 0)
                .action();
    }

    /// Fills the tube.
    ///
    /// @param unit for messages
    /// @return what stays
    public static Mixture draw(String unit, Mixture contents, Command.Act act, Site site) {
        double volume = act.quantities().get("volume") * 1e-6;
        double flush = act.quantities().get("flush") * 1e-6;
        double there = contents.volume();
        if (volume + flush > there) {
            throw new CommandRefused(
                    "refused.notEnough",
                    unit + " holds " + there * 1e3 + " L; " + (volume + flush) * 1e3 + " L are needed for this sample",
                    unit, there, volume + flush);
        }
        site.create(act.names().get("tube"), 1.25 * volume);
        site.put(act.names().get("tube"), contents.part(volume / there));
        site.discard(contents.part(flush / there));
        return contents.part(1 - (volume + flush) / there);
    }
}
