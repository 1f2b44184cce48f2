package org.seedtrain.bench.lab;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.seedtrain.bench.Figure;
import org.seedtrain.bench.Harness;
import org.seedtrain.bench.Machine;
import org.seedtrain.bench.Report;

/// `./seedtrain bench lab`: every part of the laboratory adds its speeds, each with the error beside it.
public final class LabBench {
    private final Harness harness;

    public LabBench(Harness harness) {
        this.harness = harness;
    }

    public Report report() {
        Machine machine = Machine.here();
        List<Figure> figures = new ArrayList<>();
        figures.addAll(CurveFigures.figures(harness));
        figures.addAll(StatisticsFigures.figures(harness));
        figures.addAll(MassFigures.figures(harness));
        figures.addAll(GermFigures.figures(harness));
        figures.addAll(PeakFigures.figures(harness));
        List<String> notes = new ArrayList<>();
        notes.add("one core, warm. 4PL fits on a machine of this class: R drc 87/s, SciPy's least_squares 2,014/s");
        notes.add("mzML: MSFTBX 40 MB/s, pymzML 68 MB/s on a machine of this class");
        machine.remark().ifPresent(notes::add);
        return new Report(
                "lab", harness.quick(), Instant.now().truncatedTo(ChronoUnit.SECONDS), machine, figures, notes);
    }
}
