package org.seedtrain.lab.ms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
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
import org.seedtrain.lab.ms.assignment.PeakList;
import org.seedtrain.lab.ms.assignment.ProteinForms;
import org.seedtrain.lab.ms.deconvolution.ChargeDeconvolution;
import org.seedtrain.lab.ms.deconvolution.Deconvolved;
import org.seedtrain.lab.ms.deconvolution.MassSearch;
import org.seedtrain.lab.ms.deconvolution.NeutralMass;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.ProteinSequence;

/// `lab mass`: neutral masses of intact proteins in a spectrum, and what they are if a sequence is given.
public final class MassAnalysis extends DescribedAnalysis {
    private static final String USUAL = "pyroglu-q,lys-loss,met-loss,G0F,G1F,G2F,M5,oxidation,deamidation,acetyl,formyl,sodium";

    /// What a mass can be.
    ///
    /// @param form in words
    /// @param chain 0 for all chains together
    /// @param theoretical_Da average mass of the form
    record Assignment(String form, int chain, int disulfides, List<String> modifications, double theoretical_Da, double error_ppm) {}

    /// @param intensityPercent of the largest
    /// @param standardError_Da from the scatter between the charges
    record Mass(double mass_Da, double intensity, double intensityPercent, List<Integer> charges, double standardError_Da,
            List<Assignment> assignments) {}

    /// @param from_min of the spectra that were added; absent where the file has no times
    record Result(String file, int spectra, @Nullable Double from_min, @Nullable Double to_min, boolean profile, double noise,
            List<Mass> masses) {}

    public MassAnalysis() {
        super(Description.of("mass", Group.MASS_SPECTROMETRY, "Intact mass", "온전한 단백질 질량")
                .purpose("Neutral masses of proteins from a spectrum of multiply charged ions, and which forms of a sequence they are.",
                        "다가 이온 스펙트럼에서 단백질의 중성 질량을 구하고 서열의 어떤 형태인지 찾습니다.")
                .files(Slot.of("spectrum", "Spectrum (mzML, or CSV with mz,intensity)", "스펙트럼(mzML 또는 mz,intensity CSV)", "mzML,csv,tsv,txt",
                        "intact-antigen.mzML"))
                .options(Option.text("sequence", "Sequence in one-letter code; chains apart by +, copies as 2x", "서열(한 글자 코드, 사슬은 +, 복수는 2x)"),
                        Option.text("disulfides", "Disulfides: a number, or any (none or all)", "이황화 결합 수(숫자 또는 any)").preset("any"),
                        Option.words("modifications", "Modifications that may be there", "가능한 변형").preset(USUAL),
                        Option.integer("most", "Modifications in one form", "한 형태의 최대 변형 수", 0, 6, 4),
                        Option.number("tolerance", "Tolerance", "허용 오차", "ppm", 0.1, 1000, 20),
                        Option.number("low", "Lightest mass", "최소 질량", "Da", 500, 2e6, 5000),
                        Option.number("high", "Heaviest mass", "최대 질량", "Da", 500, 2e6, 200_000),
                        Option.number("mz-low", "From m/z", "m/z 하한", "1", 1, 1e5, 400),
                        Option.number("mz-high", "To m/z", "m/z 상한", "1", 1, 1e5, 8000),
                        Option.number("least", "Smallest mass reported, of the largest", "보고할 최소 세기(최대 대비)", "%", 0.1, 99, 2),
                        Option.number("from", "Spectra from", "합산 시작 시간", "min", 0, 1e4),
                        Option.number("to", "Spectra to", "합산 끝 시간", "min", 0, 1e4))
                .examples("lab mass intact-antigen.mzML --sequence " + TrainingProteins.ANTIGEN.chains().getFirst(),
                        "lab mass intact-antibody.csv --low 100000 --high 200000 --least 5")
                .sources("Marty et al. (2015), Anal Chem 87, 4370", "USP <1104>", "ICH Q6B",
                        "Senko, Beu & McLafferty (1995), J Am Soc Mass Spectrom 6, 229"));
    }

    @Override
    protected Outcome found(Request request) {
        // Options first: a wrong letter is found before a long calculation.
        ProteinForms forms = request.has("sequence") ? forms(request) : null;
        MassSearch search = new MassSearch(request.number("low"), request.number("high"), request.number("mz-low"),
                request.number("mz-high"), 120, request.number("least") / 100);
        SummedSpectrum spectrum = spectrum(request);
        Deconvolved found = ChargeDeconvolution.of(spectrum.mz(), spectrum.intensity(), spectrum.profile(), search);
        double tolerance = request.number("tolerance");
        double top = found.masses().isEmpty() ? 1 : found.masses().getFirst().intensity();
        List<Mass> masses = new ArrayList<>();
        for (NeutralMass one : found.masses()) {
            List<Assignment> assignments = new ArrayList<>();
            if (forms != null) {
                for (ProteinForms.Assignment each : forms.near(one.mass_Da(), tolerance, 5)) {
                    assignments.add(new Assignment(words(each.form()), each.form().chain(), each.form().disulfides(),
                            each.form().modifications().stream().map(Modification::name).toList(), each.form().mass_Da(),
                            each.error_ppm()));
                }
            }
            masses.add(new Mass(one.mass_Da(), one.intensity(), 100 * one.intensity() / top, one.charges(), one.error_Da(), assignments));
        }
        Result result = new Result(request.file("spectrum").name(), spectrum.spectra(), finite(spectrum.from_s() / 60),
                finite(spectrum.to_s() / 60), spectrum.profile(), found.noise(), masses);
        Outcome outcome = Outcome.of(result).table(table(masses));
        Thinned raw = Thinned.of(spectrum.mz(), spectrum.intensity());
        outcome.plot(Plot.of("spectrum", "Spectrum", "스펙트럼", "m/z", "m/z", "1", "Intensity", "세기", "1")
                .line("spectrum", "Spectrum", "스펙트럼", raw.x(), raw.y()));
        outcome.plot(deconvolved(found));
        if (found.masses().isEmpty()) {
            outcome.flag(Flag.of("nothing", "", "No protein was found: no three neighbouring charges stand out of the noise",
                    "단백질을 찾지 못함: 잡음 위로 이웃한 세 전하 상태가 없음"));
        }
        return judged(outcome, masses, forms != null, tolerance);
    }

    private static Outcome judged(Outcome outcome, List<Mass> masses, boolean sequence, double tolerance) {
        if (!sequence) {
            return outcome;
        }
        String within = String.format(Locale.ROOT, "%.4g ppm", tolerance);
        if (!masses.isEmpty() && !masses.getFirst().assignments().isEmpty()) {
            Assignment best = masses.getFirst().assignments().getFirst();
            String words = String.format(Locale.ROOT, "%s, %+.1f ppm", best.form(), best.error_ppm());
            return outcome.verdict(Verdict.pass("The main mass is the sequence within " + within + " (" + words + ")",
                    "주 질량이 " + within + " 이내에서 서열과 일치함 (" + words + ")"));
        }
        return outcome.verdict(Verdict.fail("The main mass is no known form of the sequence within " + within,
                "주 질량이 " + within + " 이내에서 서열의 알려진 형태와 일치하지 않음"));
    }

    private static ProteinForms forms(Request request) {
        ProteinSequence sequence = ProteinSequence.of(request.text("sequence"));
        String bonds = request.text("disulfides");
        int number = -1;
        if (!bonds.equals("any")) {
            if (!bonds.matches("[0-9]{1,4}") || Integer.parseInt(bonds) > sequence.mostDisulfides()) {
                throw new AnalysisRefused("--disulfides is '" + bonds + "'; it must be 'any' or a number from 0 to "
                        + sequence.mostDisulfides() + ", as the sequence has " + sequence.count('C') + " cysteines");
            }
            number = Integer.parseInt(bonds);
        }
        List<Modification> allowed = new ArrayList<>();
        for (String name : request.words("modifications")) {
            if (!name.isBlank() && !name.equals("none")) {
                Modification modification = Modification.of(name);
                if (modification.places(sequence) > 0) {
                    allowed.add(modification);
                }
            }
        }
        return ProteinForms.of(sequence, number, allowed, request.integer("most"));
    }

    private static SummedSpectrum spectrum(Request request) {
        Document document = request.file("spectrum");
        byte[] bytes = document.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1).stripLeading();
        boolean xml = head.startsWith("<") || head.startsWith("\u00EF\u00BB\u00BF<")
                || document.name().toLowerCase(Locale.ROOT).endsWith(".mzml");
        if (xml) {
            double from = request.has("from") || request.has("to") ? request.has("from") ? request.number("from") * 60 : 0 : Double.NaN;
            double to = request.has("to") ? request.number("to") * 60 : Double.POSITIVE_INFINITY;
            return SummedSpectrum.of(bytes, document.name(), from, to);
        }
        DataTable table = DataTable.of(document);
        double[] mz = table.column(column(table, "mz", "m/z", "mass"));
        double[] intensity = table.column(column(table, "intensity", "counts", "signal", "abundance"));
        for (int i = 0; i < mz.length; i++) {
            if (!(mz[i] > 0) || i > 0 && mz[i] < mz[i - 1]) {
                throw new AnalysisRefused(table.name() + ", line " + table.rows().get(i).line() + ": m/z is " + mz[i]
                        + (i > 0 ? " after " + mz[i - 1] : "") + "; it must be positive and ascend");
            }
        }
        return new SummedSpectrum(mz, intensity, PeakList.looksLikeACurve(mz), 1, Double.NaN, Double.NaN);
    }

    private static String words(ProteinForms.Form form) {
        String chain = form.chain() > 0 ? "chain " + form.chain() + ": " : "";
        String bonds = form.disulfides() > 0 ? form.disulfides() + " S-S" : "";
        String rest = form.words();
        String all = chain + bonds + (bonds.isEmpty() || rest.isEmpty() ? "" : ", ") + rest;
        return all.isEmpty() ? "unmodified" : all;
    }

    private static ResultTable table(List<Mass> masses) {
        ResultTable table = ResultTable.of("masses", "Masses", "질량").column("mass_Da", "Mass", "질량", "Da", 8)
                .column("intensityPercent", "Intensity", "세기", "%", 3).column("charges", "Charges", "전하")
                .column("standardError_Da", "Standard error", "표준오차", "Da", 2).column("form", "Form", "형태")
                .column("theoretical_Da", "Theoretical", "이론 질량", "Da", 8).column("error_ppm", "Error", "오차", "ppm", 3);
        for (Mass mass : masses) {
            Assignment best = mass.assignments().isEmpty() ? null : mass.assignments().getFirst();
            table.row(mass.mass_Da(), mass.intensityPercent(), mass.charges().getFirst() + "-" + mass.charges().getLast(),
                    mass.standardError_Da(), best == null ? null : best.form(), best == null ? null : best.theoretical_Da(),
                    best == null ? null : best.error_ppm());
        }
        return table;
    }

    private static Plot deconvolved(Deconvolved found) {
        double[] mass = found.mass_Da();
        double low = mass[0];
        double high = mass[mass.length - 1];
        if (!found.masses().isEmpty()) {
            low = 0.9 * found.masses().stream().mapToDouble(NeutralMass::mass_Da).min().orElse(low);
            high = 1.1 * found.masses().stream().mapToDouble(NeutralMass::mass_Da).max().orElse(high);
        }
        int from = Math.max(0, Arrays.binarySearch(mass, low) < 0 ? -Arrays.binarySearch(mass, low) - 1 : 0);
        int to = Arrays.binarySearch(mass, high) < 0 ? -Arrays.binarySearch(mass, high) - 1 : mass.length;
        Thinned thin = Thinned.of(Arrays.copyOfRange(mass, from, to), Arrays.copyOfRange(found.intensity(), from, to));
        Plot plot = Plot.of("deconvolved", "Deconvolved spectrum", "디컨볼루션 스펙트럼", "Mass", "질량", "Da", "Intensity", "세기", "1")
                .line("deconvolved", "Deconvolved spectrum", "디컨볼루션 스펙트럼", thin.x(), thin.y());
        for (NeutralMass one : found.masses().subList(0, Math.min(8, found.masses().size()))) {
            String words = String.format(Locale.ROOT, "%.1f Da", one.mass_Da());
            plot.markX(one.mass_Da(), words, words);
        }
        return plot;
    }
}
