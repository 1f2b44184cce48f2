package org.seedtrain.lab.ms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.ms.mzml.Chromatogram;
import org.seedtrain.lab.ms.mzml.MzMlEntry;
import org.seedtrain.lab.ms.mzml.MzMlIndex;
import org.seedtrain.lab.ms.mzml.MzMlReader;
import org.seedtrain.lab.ms.mzml.RunDescription;
import org.seedtrain.lab.ms.mzml.Spectrum;

/// `lab mzml`: what an mzML file holds, its total, base peak and extracted ion chromatograms.
public final class MzMlAnalysis extends DescribedAnalysis {
    private static final int LISTED = 300;

    /// @param time_min absent where the file does not say
    record Listed(int number, String id, int msLevel, @Nullable Double time_min, int points, double tic, @Nullable Double basePeakMz,
            @Nullable Double precursorMz) {}

    /// @param area of the extracted ion chromatogram [counts s]
    record Extracted(double mz, double tolerance_ppm, double height, @Nullable Double apex_min, double area) {}

    /// @param checksum `right`, `wrong` or `none`
    record Result(String file, String version, boolean indexed, String checksum, int wrongOffsets, String run, String startTime,
            List<String> instruments, List<String> software, List<String> sourceFiles, int spectra, int chromatograms, long points,
            double highestTic, @Nullable Double highestTicAt_min, List<Extracted> extracted, List<Listed> list) {}

    public MzMlAnalysis() {
        super(Description.of("mzml", Group.MASS_SPECTROMETRY, "mzML run", "mzML 측정 파일")
                .purpose("What an mzML file holds: its spectra, total and base peak chromatogram, and extracted ions.",
                        "mzML 파일의 스펙트럼, 전체 이온·기준 피크 크로마토그램, 추출 이온 크로마토그램을 보여 줍니다.")
                .files(Slot.of("run", "Run (mzML)", "측정 파일(mzML)", "mzML", "peptide-map.mzML"))
                .options(Option.numbers("mz", "Ions to extract, m/z", "추출할 이온 m/z", "1", 1, 1e5),
                        Option.number("tolerance", "Tolerance", "허용 오차", "ppm", 0.1, 1e5, 20),
                        Option.integer("level", "MS level of the chromatograms", "크로마토그램의 MS 단계", 1, 10, 1),
                        Option.integer("spectrum", "Show the spectrum with this number", "표시할 스펙트럼 번호", 1, 100_000_000))
                .examples("lab mzml peptide-map.mzML --mz 609.3168,687.8588", "lab mzml intact-antigen.mzML --spectrum 1")
                .sources("HUPO-PSI mzML 1.1.0 (Martens et al. 2011)", "MS-Numpress (Teleman et al. 2014)"));
    }

    /// What is gathered while spectra pass by.
    private static final class Passing {
        final List<Double> time = new ArrayList<>();
        final List<Double> tic = new ArrayList<>();
        final List<Double> base = new ArrayList<>();
        final List<List<Double>> ions = new ArrayList<>();
        final List<Listed> list = new ArrayList<>();
        final List<Chromatogram> chromatograms = new ArrayList<>();
        @Nullable Spectrum wanted;
        @Nullable String disorder;
        int spectra;
        int empty;
        long points;
    }

    @Override
    protected Outcome found(Request request) {
        Document document = request.file("run");
        double[] ions = request.has("mz") ? request.numbers("mz") : new double[0];
        Passing passing = new Passing();
        for (double ignored : ions) {
            passing.ions.add(new ArrayList<>());
        }
        RunDescription run;
        try (MzMlReader reader = MzMlReader.of(new ByteArrayInputStream(document.bytes()), document.name())) {
            for (Optional<MzMlEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                switch (entry.get()) {
                    case Spectrum spectrum -> pass(spectrum, request, ions, passing);
                    case Chromatogram chromatogram -> passing.chromatograms.add(chromatogram);
                }
            }
            run = reader.description();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (request.has("spectrum") && passing.wanted == null) {
            throw new IllegalArgumentException("--spectrum is " + request.integer("spectrum") + "; " + document.name() + " has "
                    + passing.spectra + " spectra");
        }
        MzMlIndex index = MzMlIndex.of(document.bytes());
        return outcome(request, document, run, index, passing, ions);
    }

    private static void pass(Spectrum spectrum, Request request, double[] ions, Passing passing) {
        passing.spectra++;
        passing.points += spectrum.mz().length;
        passing.empty += spectrum.mz().length == 0 ? 1 : 0;
        int basePeak = spectrum.basePeak();
        if (spectrum.disorder() >= 0 && passing.disorder == null) {
            passing.disorder = "spectrum " + (spectrum.index() + 1) + ", point " + (spectrum.disorder() + 1);
        }
        if (request.has("spectrum") && spectrum.index() + 1 == request.integer("spectrum")) {
            passing.wanted = spectrum;
        }
        double tic = spectrum.totalIonCurrent();
        if (passing.list.size() < LISTED) {
            passing.list.add(new Listed(spectrum.index() + 1, spectrum.id(), spectrum.msLevel(), finite(spectrum.time_s() / 60),
                    spectrum.mz().length, tic, basePeak < 0 ? null : spectrum.mz()[basePeak],
                    spectrum.precursors().isEmpty() ? null : spectrum.precursors().getFirst().mz()));
        }
        if (Math.max(1, spectrum.msLevel()) == request.integer("level")) {
            passing.time.add(Double.isNaN(spectrum.time_s()) ? (double) spectrum.index() : spectrum.time_s() / 60);
            passing.tic.add(tic);
            passing.base.add(basePeak < 0 ? 0 : spectrum.intensity()[basePeak]);
            for (int k = 0; k < ions.length; k++) {
                double width = ions[k] * request.number("tolerance") * 1e-6;
                double sum = 0;
                for (int i = 0; i < spectrum.mz().length; i++) {
                    sum += Math.abs(spectrum.mz()[i] - ions[k]) <= width ? spectrum.intensity()[i] : 0;
                }
                passing.ions.get(k).add(sum);
            }
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int top(double[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            best = best < 0 || values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static Outcome outcome(
            Request request, Document document, RunDescription run, MzMlIndex index, Passing passing, double[] ions) {
        double[] time = array(passing.time);
        double[] tic = array(passing.tic);
        int highest = top(tic);
        List<Extracted> extracted = new ArrayList<>();
        for (int k = 0; k < ions.length; k++) {
            double[] y = array(passing.ions.get(k));
            double area = 0;
            for (int i = 1; i < y.length; i++) {
                area += 30 * (y[i] + y[i - 1]) * (time[i] - time[i - 1]);
            }
            int apex = top(y);
            extracted.add(new Extracted(ions[k], request.number("tolerance"), apex < 0 ? 0 : y[apex],
                    apex < 0 || y[apex] == 0 ? null : time[apex], area));
        }
        String checksum = index.checksum().isEmpty() ? "none" : index.verified() ? "right" : "wrong";
        Result result = new Result(document.name(), run.version(), run.indexed(), checksum, index.wrongOffsets(), run.id(), run.startTime(),
                run.instruments(), run.software(), run.sourceFiles(), passing.spectra, passing.chromatograms.size(), passing.points,
                highest < 0 ? 0 : tic[highest], highest < 0 ? null : time[highest], extracted, passing.list);
        Outcome outcome = Outcome.of(result).table(summary(result)).table(listed(passing.list));
        if (!extracted.isEmpty()) {
            ResultTable table = ResultTable.of("extracted", "Extracted ions", "추출 이온").column("mz", "m/z", "m/z", "1", 8)
                    .column("apex", "Apex", "정점", "min", 4).column("height", "Height", "높이", "1", 4).column("area", "Area", "면적", "s", 4);
            extracted.forEach(one -> table.row(one.mz(), one.apex_min(), one.height(), one.area()));
            outcome.table(table);
        }
        plots(outcome, passing, time, tic, ions);
        flags(outcome, run, passing, checksum, index);
        return outcome;
    }

    private static void plots(Outcome outcome, Passing passing, double[] time, double[] tic, double[] ions) {
        if (time.length > 0) {
            Thinned total = Thinned.of(time, tic);
            Thinned base = Thinned.of(time, array(passing.base));
            Plot plot = Plot.of("chromatogram", "Chromatograms", "크로마토그램", "Time", "시간", "min", "Intensity", "세기", "1")
                    .line("tic", "Total ion current", "전체 이온 전류", total.x(), total.y())
                    .line("base", "Base peak", "기준 피크", base.x(), base.y());
            for (int k = 0; k < ions.length; k++) {
                Thinned ion = Thinned.of(time, array(passing.ions.get(k)));
                plot.line("mz" + (k + 1), "m/z " + ions[k], "m/z " + ions[k] + " 추출", ion.x(), ion.y());
            }
            outcome.plot(plot);
        }
        Spectrum wanted = passing.wanted;
        if (wanted != null && wanted.mz().length > 0) {
            Thinned thin = Thinned.of(wanted.mz(), wanted.intensity());
            Plot plot = Plot.of("spectrum", "Spectrum " + (wanted.index() + 1), "스펙트럼 " + (wanted.index() + 1), "m/z", "질량 대 전하비", "1",
                    "Intensity", "세기", "1");
            outcome.plot(wanted.representation() == Spectrum.Representation.CENTROID
                    ? plot.bars("spectrum", "Spectrum", "스펙트럼", thin.x(), thin.y())
                    : plot.line("spectrum", "Spectrum", "스펙트럼", thin.x(), thin.y()));
        }
    }

    private static void flags(Outcome outcome, RunDescription run, Passing passing, String checksum, MzMlIndex index) {
        if (checksum.equals("wrong")) {
            outcome.flag(Flag.of("checksum", "", "The checksum is not that of the file: it was changed after it was written",
                    "체크섬이 파일과 다름: 작성 후 변경되었음"));
        }
        if (index.wrongOffsets() > 0) {
            outcome.flag(Flag.of("index", "", index.wrongOffsets() + " of " + index.offsets() + " offsets of the index point elsewhere",
                    "색인 위치 " + index.offsets() + "개 중 " + index.wrongOffsets() + "개가 잘못됨"));
        }
        if (run.announcedSpectra() >= 0 && run.announcedSpectra() != passing.spectra) {
            outcome.flag(Flag.of("count", "", "The file announces " + run.announcedSpectra() + " spectra and holds " + passing.spectra,
                    "파일은 스펙트럼 " + run.announcedSpectra() + "개를 예고했으나 " + passing.spectra + "개가 있음"));
        }
        if (passing.empty > 0) {
            outcome.flag(Flag.of("empty", "", passing.empty + " spectra have no points", "점이 없는 스펙트럼 " + passing.empty + "개"));
        }
        if (passing.disorder != null) {
            outcome.flag(Flag.of("unsorted", "", "m/z does not ascend: " + passing.disorder, "m/z 순서가 맞지 않음: " + passing.disorder));
        }
    }

    private static ResultTable summary(Result result) {
        return ResultTable.of("run", "Run", "측정").column("what", "What", "항목").column("value", "Value", "값")
                .row("run", result.run()).row("start", result.startTime()).row("mzML", result.version() + (result.indexed() ? ", indexed" : ""))
                .row("checksum", result.checksum()).row("instrument", String.join("; ", result.instruments()))
                .row("software", String.join("; ", result.software())).row("spectra", result.spectra())
                .row("chromatograms", result.chromatograms()).row("points", result.points());
    }

    private static ResultTable listed(List<Listed> list) {
        ResultTable table = ResultTable.of("spectra", "Spectra", "스펙트럼").column("number", "Number", "번호", "1", 8)
                .column("id", "Identifier", "식별자").column("level", "MS level", "MS 단계", "1", 2).column("time", "Time", "시간", "min", 5)
                .column("points", "Points", "점 수", "1", 8).column("tic", "Total ion current", "전체 이온 전류", "1", 4)
                .column("base", "Base peak m/z", "기준 피크 m/z", "1", 7).column("precursor", "Precursor m/z", "전구 이온 m/z", "1", 7);
        list.forEach(one -> table.row(one.number(), one.id(), one.msLevel(), one.time_min(), one.points(), one.tic(), one.basePeakMz(),
                one.precursorMz()));
        return table;
    }
}
