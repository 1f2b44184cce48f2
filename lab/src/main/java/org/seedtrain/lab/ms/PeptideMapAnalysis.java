package org.seedtrain.lab.ms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
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
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.ms.assignment.PeptideMap;
import org.seedtrain.lab.ms.mzml.MzMlEntry;
import org.seedtrain.lab.ms.mzml.MzMlReader;
import org.seedtrain.lab.ms.mzml.Spectrum;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.ProteinSequence;
import org.seedtrain.lab.ms.sequence.Protease;

/// `lab peptide-map`: peptides of a digest in an LC-MS run against a sequence.
public final class PeptideMapAnalysis extends DescribedAnalysis {
    /// @param chain from 1
    /// @param time_min absent where the file does not say
    /// @param fragments b and y ions found in the best fragment spectrum
    record Peptide(int chain, int start, int end, String sequence, int missed, String modifications, int charge, double mz,
            double theoreticalMass_Da, double error_ppm, double intensity, @Nullable Double time_min, int fragments, int possible) {}

    /// @param coverage by mass
    /// @param coverageByFragments by mass and at least four b or y ions
    record Result(String file, int spectra, int fragmentSpectra, double coverage, double coverageByFragments, double medianError_ppm,
            List<Peptide> peptides) {}

    public PeptideMapAnalysis() {
        super(Description.of("peptide-map", Group.MASS_SPECTROMETRY, "Peptide map", "펩타이드 지도")
                .purpose("Peptides of a digest found in an LC-MS run: coverage of the sequence, mass errors, modifications.",
                        "LC-MS 측정에서 소화 펩타이드를 찾아 서열 범위, 질량 오차, 변형을 구합니다.")
                .files(Slot.of("run", "Run (mzML)", "측정 파일(mzML)", "mzML", "peptide-map.mzML"))
                .options(Option.text("sequence", "Sequence in one-letter code; chains apart by +", "서열(한 글자 코드, 사슬은 +)").required(),
                        Option.choice("protease", "Protease", "단백질분해효소", "trypsin", "lys-c", "glu-c"),
                        Option.integer("missed", "Missed cleavages", "미절단 허용 수", 0, 5, 1),
                        Option.number("tolerance", "Tolerance", "허용 오차", "ppm", 0.1, 1000, 10),
                        Option.words("fixed", "Modifications on every place", "고정 변형").preset("carbamidomethyl"),
                        Option.words("variable", "Modifications that may be there", "가변 변형")
                                .preset("oxidation,deamidation,pyroglu-q,met-loss,lys-loss,G0F,G1F,G2F"),
                        Option.integer("charge", "Highest charge", "최대 전하", 1, 10, 5),
                        Option.number("coverage", "Coverage that is asked for", "요구 서열 범위", "%", 0, 100, 90))
                .examples("lab peptide-map peptide-map.mzML --sequence " + TrainingProteins.ANTIGEN.chains().getFirst())
                .sources("USP <1055>", "Ph. Eur. 2.2.55", "ICH Q6B", "Roepstorff & Fohlman (1984)"));
    }

    @Override
    protected Outcome found(Request request) {
        ProteinSequence sequence = ProteinSequence.of(request.text("sequence"));
        Protease protease = Protease.valueOf(request.choice("protease").toUpperCase(Locale.ROOT).replace('-', '_'));
        PeptideMap map = new PeptideMap(sequence, new PeptideMap.Conditions(protease, request.integer("missed"),
                modifications(request, "fixed"), modifications(request, "variable"), request.number("tolerance"),
                request.integer("charge")));
        Document document = request.file("run");
        try (MzMlReader reader = MzMlReader.of(new ByteArrayInputStream(document.bytes()), document.name())) {
            for (Optional<MzMlEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                if (entry.get() instanceof Spectrum spectrum) {
                    map.take(spectrum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PeptideMap.Found found = map.found();
        if (found.surveys() == 0) {
            throw new AnalysisRefused(document.name() + " has no survey spectrum (MS level 1) in which peptides could be found");
        }
        List<Peptide> peptides = new ArrayList<>();
        for (PeptideMap.Match match : found.matches()) {
            var peptide = match.candidate().peptide();
            peptides.add(new Peptide(peptide.chain() + 1, peptide.start(), peptide.end(), peptide.letters(), peptide.missed(),
                    match.candidate().modifications(), match.charge(), match.mz(), match.candidate().mass_Da(), match.error_ppm(),
                    match.intensity(), finite(match.time_s() / 60), match.fragments(), match.possible()));
        }
        peptides.sort(Comparator.comparingInt(Peptide::chain).thenComparingInt(Peptide::start).thenComparingInt(Peptide::end)
                .thenComparing(Peptide::modifications));
        Result result = new Result(document.name(), found.surveys(), found.fragmented(), found.covered(1), found.covered(2),
                found.medianError(), peptides);
        Outcome outcome = Outcome.of(result).table(summary(result)).table(table(peptides));
        plots(outcome, found, peptides, sequence);
        if (Math.abs(found.medianError()) > 0.5 * request.number("tolerance")) {
            String error = String.format(Locale.ROOT, "%+.1f ppm", found.medianError());
            outcome.flag(Flag.of("calibration", "", "All masses are off by " + error + ": calibrate the instrument",
                    "모든 질량이 " + error + " 벗어남: 장비를 교정하십시오"));
        }
        double asked = request.number("coverage");
        String words = String.format(Locale.ROOT, "%.1f %%", result.coverage());
        return outcome.verdict(result.coverage() >= asked
                ? Verdict.pass("Coverage " + words + ", at least " + asked + " % asked for", "서열 범위 " + words + ", 기준 " + asked + " % 이상")
                : Verdict.fail("Coverage " + words + ", less than the " + asked + " % asked for", "서열 범위 " + words + ", 기준 " + asked + " % 미달"));
    }

    private static List<Modification> modifications(Request request, String option) {
        return request.words(option).stream().filter(name -> !name.isBlank() && !name.equals("none")).map(Modification::of).toList();
    }

    private static ResultTable summary(Result result) {
        return ResultTable.of("map", "Peptide map", "펩타이드 지도").column("coverage", "Coverage", "서열 범위", "%", 4)
                .column("byFragments", "by fragments as well", "단편으로도 확인", "%", 4)
                .column("peptides", "Peptides", "펩타이드 수", "1", 5).column("error", "Median error", "오차 중앙값", "ppm", 3)
                .column("surveys", "Survey spectra", "MS1 스펙트럼", "1", 6).column("fragments", "Fragment spectra", "MS2 스펙트럼", "1", 6)
                .row(result.coverage(), result.coverageByFragments(), result.peptides().size(), result.medianError_ppm(), result.spectra(),
                        result.fragmentSpectra());
    }

    private static ResultTable table(List<Peptide> peptides) {
        ResultTable table = ResultTable.of("peptides", "Peptides", "펩타이드").column("chain", "Chain", "사슬", "1", 3)
                .column("start", "From", "시작", "1", 5).column("end", "To", "끝", "1", 5).column("sequence", "Sequence", "서열")
                .column("modifications", "Modifications", "변형").column("charge", "Charge", "전하", "1", 2)
                .column("mz", "m/z", "m/z", "1", 8).column("error", "Error", "오차", "ppm", 3).column("time", "Time", "시간", "min", 4)
                .column("intensity", "Intensity", "세기", "1", 4).column("fragments", "b and y ions", "b·y 이온");
        peptides.forEach(one -> table.row(one.chain(), one.start(), one.end(), one.sequence(), one.modifications(), one.charge(), one.mz(),
                one.error_ppm(), one.time_min(), one.intensity(), one.possible() == 0 ? "" : one.fragments() + "/" + one.possible()));
        return table;
    }

    private static void plots(Outcome outcome, PeptideMap.Found found, List<Peptide> peptides, ProteinSequence sequence) {
        int length = sequence.length();
        double[] x = new double[length];
        double[] y = new double[length];
        int at = 0;
        for (int[] chain : found.coverage()) {
            for (int one : chain) {
                x[at] = at + 1;
                y[at++] = one;
            }
        }
        outcome.plot(Plot.of("coverage", "Coverage: 1 by mass, 2 by fragments", "서열 범위: 1 질량, 2 단편", "Residue", "잔기", "1", "Seen", "확인", "1")
                .bars("coverage", "Seen", "확인", x, y));
        if (!peptides.isEmpty()) {
            outcome.plot(Plot.of("errors", "Mass errors", "질량 오차", "m/z", "질량 대 전하비", "1", "Error", "오차", "ppm")
                    .points("errors", "Peptides", "펩타이드", peptides.stream().mapToDouble(Peptide::mz).toArray(),
                            peptides.stream().mapToDouble(Peptide::error_ppm).toArray()).markY(0, "right", "정확"));
        }
    }
}
