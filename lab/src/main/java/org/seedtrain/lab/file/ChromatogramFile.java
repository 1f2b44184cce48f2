package org.seedtrain.lab.file;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.RawData.Trace;

/// A chromatogram as two columns, time in minutes and signal, with or without a header.
public final class ChromatogramFile {
    private ChromatogramFile() {}

    /// @param name of the injection, e.g. `S-101.1`
    /// @param subject the specimen, `reference standard` or `blank`
    /// @throws FileRefused naming the line that cannot be read
    public static Trace parse(String name, String subject, String text) {
        Cells cells = Cells.of(text);
        List<Double> time = new ArrayList<>();
        List<Double> signal = new ArrayList<>();
        for (int i = 0; i < cells.lines().size(); i++) {
            List<String> line = cells.lines().get(i);
            boolean header = time.isEmpty() && !line.isEmpty() && !cells.number(line.getFirst());
            if (line.isEmpty() || header) {
                continue;
            }
            if (line.size() < 2) {
                throw new FileRefused("line " + (i + 1) + ": there must be a time and a signal, found '"
                        + line.getFirst() + "'");
            }
            double t = cells.number(line.get(0), i + 1, "time");
            if (!time.isEmpty() && t <= time.getLast()) {
                throw new FileRefused("line " + (i + 1) + ": the time " + t + " min does not come after "
                        + time.getLast() + " min; sort the file by time");
            }
            time.add(t);
            signal.add(cells.number(line.get(1), i + 1, "signal"));
        }
        if (time.size() < 20) {
            throw new FileRefused("a chromatogram needs 20 points or more; this file has " + time.size());
        }
        return new Trace(name, subject, "min", "mAU", time, signal);
    }
}
