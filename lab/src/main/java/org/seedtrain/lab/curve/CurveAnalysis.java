package org.seedtrain.lab.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;
import org.seedtrain.lab.file.PlateExport;
import org.seedtrain.lab.protein.Interference;

/// `lab curve`, and the same with what an assay usually takes: `elisa`, `bca`, `bradford`, `lowry`.
public final class CurveAnalysis extends DescribedAnalysis {
    private static final List<String> MODELS =
            List.of("linear", "quadratic", "4pl", "5pl", "3pl-from-zero", "3pl-to-zero");

    private final Interference.@Nullable Assay assay;

    private CurveAnalysis(String name, String en, String ko, String model, String weights, boolean subtract, String example,
            Interference.@Nullable Assay assay) {
        super(new Description(name, Group.PROTEIN, Words.of(en, ko), purpose(assay), options(model, weights, subtract, assay),
                files(example), examples(name, example, assay), sources(assay)));
        this.assay = assay;
    }

    public static CurveAnalysis curve() {
        return new CurveAnalysis("curve", "Standard curve", "검량선", "linear", "none", false, "curve-elisa.csv", null);
    }

    public static CurveAnalysis elisa() {
        return new CurveAnalysis("elisa", "Immunoassay (ELISA)", "면역분석(ELISA)", "4pl", "1/y2", false, "curve-elisa.csv", null);
    }

    public static CurveAnalysis bca() {
        return new CurveAnalysis("bca", "Protein by BCA", "BCA 단백질 정량", "quadratic", "none", true, "curve-bca.csv",
                Interference.Assay.BCA);
    }

    public static CurveAnalysis bradford() {
        return new CurveAnalysis("bradford", "Protein by Bradford", "Bradford 단백질 정량", "quadratic", "none", true,
                "curve-bradford.csv", Interference.Assay.BRADFORD);
    }

    public static CurveAnalysis lowry() {
        return new CurveAnalysis("lowry", "Protein by Lowry", "Lowry 단백질 정량", "quadratic", "none", true, "curve-lowry.csv",
                Interference.Assay.LOWRY);
    }

    private static Map<String, String> purpose(Interference.@Nullable Assay assay) {
        return assay != null
                ? Words.of("Protein of unknowns from the colour of a plate, with its interval, range, dilution linearity and what the"
                        + " buffer does to it.", "플레이트의 발색으로 미지 검체의 단백질 농도를 신뢰구간, 정량 범위, 희석 직선성, 완충액 간섭과 함께 구합니다.")
                : Words.of("Concentrations of unknowns read off a curve through standards, with intervals, recoveries, range and"
                        + " dilution linearity.", "표준액으로 만든 검량선에서 미지 검체의 농도를 신뢰구간, 회수율, 정량 범위, 희석 직선성과 함께 구합니다.");
    }

    private static List<Option> options(String model, String weights, boolean subtract, Interference.@Nullable Assay assay) {
        List<Option> options = new ArrayList<>();
        options.add(Option.choice("model", "Curve", "검량선 모형", MODELS.toArray(String[]::new)).preset(model));
        options.add(Option.choice("weights", "Weights, of the observed response", "가중치(측정 반응값 기준)", "none", "1/y", "1/y2")
                .preset(weights));
        options.add(Option.choice("blank", "Blank", "공시험", "keep", "subtract").preset(subtract ? "subtract" : "keep"));
        options.add(Option.number("recovery", "Standards recovered within", "표준액 회수율 허용 편차", "%", 0.1, 100, 15));
        options.add(Option.number("recovery-lowest", "The lowest standard and controls within", "최저 표준액·관리 검체 허용 편차", "%", 0.1, 100, 20));
        options.add(Option.number("cv", "CV of replicates at most", "반복 변동계수 상한", "%", 0.1, 100, 20));
        options.add(Option.number("linearity", "Dilutions of a sample agree within", "희석액 간 허용 편차", "%", 0.1, 100, 20));
        options.add(Option.text("unit", "Unit of the concentrations", "농도 단위").preset(assay == null ? "1" : "ug/mL"));
        if (assay != null) {
            options.add(Option.words("buffer", "Sample buffer, e.g. histidine=20,detergent=0.2", "검체 완충액(예: histidine=20,detergent=0.2)"));
        }
        return options;
    }

    private static List<Slot> files(String example) {
        return List.of(Slot.of("data", "Standards and unknowns: role,name,concentration,response[,dilution]",
                        "표준액과 미지 검체: role,name,concentration,response[,dilution]", "csv,tsv,txt,xlsx", example),
                Slot.of("plate", "Plate reader's export (96 or 384 wells); then the first file has a column well in place of response",
                        "플레이트 판독기 파일(96·384웰). 이때 첫 파일은 response 대신 well 열을 가짐", "csv,tsv,txt,xlsx", "plate-96.csv").optional());
    }

    private static List<String> examples(String name, String example, Interference.@Nullable Assay assay) {
        if (assay != null) {
            if (name.equals("bca")) {
                return List.of("lab bca curve-bca.csv", "lab bca curve-layout.csv plate-96.csv", "lab bca curve-bca.csv --buffer histidine=40");
            }
            return List.of("lab " + name + " " + example,
                    "lab " + name + " " + example + " --buffer " + (assay == Interference.Assay.BRADFORD ? "detergent=0.5" : "thiol=0.5"));
        }
        return name.equals("elisa") ? List.of("lab elisa " + example)
                : List.of("lab curve " + example + " --model 4pl --weights 1/y2", "lab curve curve-bca.csv --model quadratic --blank subtract",
                        "lab curve " + example + " --model 5pl --weights 1/y");
    }

    private static List<String> sources(Interference.@Nullable Assay assay) {
        List<String> sources = new ArrayList<>(List.of("USP <1032>", "ICH M10", "Findlay & Dillard (2007), AAPS J 9, E260"));
        if (assay != null) {
            sources.addAll(List.of("USP <1057>", "Ph. Eur. 2.5.33"));
        }
        return sources;
    }

    @Override
    protected Outcome found(Request request) {
        DataTable data = DataTable.of(request.file("data"));
        CurveEvaluation.Limits limits = new CurveEvaluation.Limits(request.number("recovery"), request.number("recovery-lowest"),
                request.number("cv"), request.number("linearity"));
        CurveTable table = request.hasFile("plate") ? CurveTable.of(data, PlateExport.read(request.file("plate"))) : CurveTable.of(data);
        CurveEvaluator evaluator = new CurveEvaluator(table, CurveModel.of(request.choice("model")), Weighting.of(request.choice("weights")),
                request.choice("blank").equals("subtract"), limits);
        CurveEvaluation evaluation = evaluator.evaluation();
        CurvePages pages = new CurvePages(evaluation, evaluator, table, request.text("unit"));
        Outcome outcome = Outcome.of(evaluation);
        pages.tables().forEach(outcome::table);
        outcome.plot(pages.curve()).plot(pages.residuals());
        pages.flags(request.number("cv")).forEach(outcome::flag);
        if (request.has("buffer")) {
            interference(evaluation, request.words("buffer")).forEach(outcome::flag);
        }
        return outcome.verdict(verdict(evaluation));
    }

    private static Verdict verdict(CurveEvaluation evaluation) {
        long levels = evaluation.standards().stream().filter(one -> one.concentration() > 0).count();
        long good = evaluation.standards().stream().filter(one -> one.concentration() > 0 && one.flags().isEmpty()).count();
        List<String> controls = evaluation.unknowns().stream().filter(one -> one.role().equals("control"))
                .filter(one -> one.flags().contains("recovery") || one.concentration() == null).map(CurveEvaluation.Unknown::name)
                .distinct().toList();
        if (!controls.isEmpty()) {
            String names = String.join(", ", controls);
            return Verdict.fail("Controls are not recovered: " + names + ".", "관리 검체의 회수율이 기준을 벗어남: " + names + ".");
        }
        String share = good + "/" + levels;
        return good >= 0.75 * levels && evaluation.lloq() != null
                ? Verdict.pass(share + " standards are recovered (three quarters are needed).", "표준액 " + share + " 회수(4분의 3 이상 필요).")
                : Verdict.fail("Only " + share + " standards are recovered; three quarters are needed.",
                        "표준액 " + share + "만 회수됨. 4분의 3 이상이어야 함.");
    }

    /// What the buffer does to each unknown: a shift of 2 % or more is said.
    private List<Flag> interference(CurveEvaluation evaluation, List<String> words) {
        Map<Interference.Substance, Double> buffer;
        try {
            buffer = Interference.parse(words);
        } catch (IllegalArgumentException refused) {
            throw new AnalysisRefused("--buffer: " + refused.getMessage());
        }
        List<Flag> flags = new ArrayList<>();
        for (CurveEvaluation.Unknown one : evaluation.unknowns()) {
            Double concentration = one.concentration();
            if (concentration == null || !(concentration > 0) || assay == null || one.role().equals("control")) {
                continue;
            }
            double inWell = concentration / one.dilution();
            Map<Interference.Substance, Double> diluted = new java.util.TreeMap<>();
            buffer.forEach((substance, amount) -> diluted.put(substance, amount / one.dilution()));
            double bias = 100 * Interference.bias(assay, diluted, inWell);
            if (Math.abs(bias) >= 2) {
                String shift = (bias > 0 ? "+" : "") + Math.round(10 * bias) / 10.0 + " %";
                String label = one.name() + " 1:" + CurvePages.brief(one.dilution());
                flags.add(Flag.of("interference", label, "The buffer shifts this result by about " + shift
                                + "; make standards and blank in the same buffer, or dilute more",
                        "완충액 때문에 결과가 약 " + shift + " 치우침. 표준액과 공시험을 같은 완충액으로 만들거나 더 희석할 것"));
            }
        }
        return flags;
    }
}
