package org.seedtrain.server.cli;

import java.io.PrintWriter;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.operator.BatchRun;

/// Shows where the batch is: one line that is written over on a terminal, a line for every tenth otherwise.
final class ProgressBar implements BatchRun.Progress {
    private static final int WIDTH = 30;
    private static final String ERASE = "\u001b[K";

    private final PrintWriter out;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private int tenth = -1;

    ProgressBar(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void step(int done, int total, Text title, double time) {
        String when = "%d h %02d min".formatted((long) (time / 3600), (long) (time / 60) % 60);
        if (terminal) {
            int full = WIDTH * done / total;
            out.print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + done + "/" + total + "  " + when + "  "
                    + title.en() + ERASE);
            out.flush();
        } else if (done * 10 / total > tenth) {
            tenth = done * 10 / total;
            out.println(tenth * 10 + " %  " + when + "  " + title.en());
        }
    }

    void end() {
        if (terminal) {
            out.print("\r" + ERASE);
            out.flush();
        }
    }
}
