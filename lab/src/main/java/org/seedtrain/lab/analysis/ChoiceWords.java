package org.seedtrain.lab.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.seedtrain.lab.Words;

/// What the choices of the analyses are called on a screen. A letter, a class or a formula is called as it is typed.
final class ChoiceWords {
    private static final Map<String, Map<String, String>> WORDS = new LinkedHashMap<>();

    private ChoiceWords() {}

    private static void add(String choice, String en, String ko) {
        WORDS.put(choice, Words.of(en, ko));
    }

    static {
        add("none", "None", "없음");
        add("auto", "Automatic", "자동");
        add("no", "No", "아니오");
        add("linear", "Straight line", "직선");
        add("line", "Line", "직선");
        add("quadratic", "Quadratic", "2차식");
        add("4pl", "Four parameters (4PL)", "4모수 로지스틱(4PL)");
        add("5pl", "Five parameters (5PL)", "5모수 로지스틱(5PL)");
        add("keep", "Leave as it is", "그대로 둠");
        add("subtract", "Subtract", "빼기");
        add("two-sample", "Two samples", "두 표본");
        add("paired", "Paired", "대응 표본");
        add("one-sample", "One sample", "한 표본");
        add("pooled", "Pooled", "합동 분산");
        add("welch", "Welch (unequal)", "Welch(이분산)");
        add("nested", "Within each other", "지분");
        add("crossed", "Crossed", "교차");
        add("both", "Both sides", "양쪽");
        add("lower", "Lower", "하한");
        add("upper", "Upper", "상한");
        add("high", "High", "높은 쪽");
        add("low", "Low", "낮은 쪽");
        add("anova", "Analysis of variance", "분산분석");
        add("range", "Ranges", "범위법");
        add("largest", "The largest of all", "가장 큰 값");
        add("blank", "Blanks", "공시험");
        add("residual", "Residuals of the line", "직선 잔차");
        add("intercept", "Intercept", "절편");
        add("signal-to-noise", "Signal to noise", "신호 대 잡음");
        add("suited", "Suited to the number", "자료 수에 맞춤");
        add("threshold", "Threshold", "역치");
        add("second-derivative", "Second derivative", "2차 도함수");
        add("trypsin", "Trypsin", "트립신");
        add("lys-c", "Lys-C", "Lys-C 효소");
        add("glu-c", "Glu-C", "Glu-C 효소");
        add("mean", "Mean", "평균");
        add("first", "First dilution", "첫 희석");
        add("resolve", "Take apart", "분리(디콘볼루션)");
        add("drop", "Perpendicular drop", "수직 분할");
        add("skim", "Tangent skim", "접선 분할");
        add("parallel-line", "Parallel lines", "평행선");
        add("slope-ratio", "Slope ratio", "기울기비");
        add("3pl-from-zero", "Three parameters, from zero", "3모수(0에서 시작)");
        add("3pl-to-zero", "Three parameters, to zero", "3모수(0으로 끝남)");
        add("probit", "Probit", "프로빗");
        add("logit", "Logit", "로짓");
        add("gompit", "Gompit", "곰핏");
        add("completely-randomised", "Completely randomised", "완전확률화");
        add("randomised-block", "Randomised blocks", "확률화 블록");
        add("latin-square", "Latin square", "라틴방격");
        add("ln", "Natural logarithm", "자연로그");
        add("log10", "Decimal logarithm", "상용로그");
        add("sqrt", "Square root", "제곱근");
        add("f-tests", "F tests", "F 검정");
        add("equivalence", "Equivalence", "동등성");
        add("weighted", "Weighted", "가중평균");
        add("semi-weighted", "Half weighted", "반가중평균");
        add("unweighted", "Not weighted", "단순평균");
        add("clear", "Clear", "맑음");
        add("fit", "Fitted", "적합");
        add("a320", "A320", "A320");
        add("protein", "Protein", "단백질");
        add("rna", "RNA", "RNA");
        add("dna", "DNA", "DNA");
        add("parenteral", "For injection", "주사제");
        add("large-volume", "Large volume", "대용량 주사제");
        add("ophthalmic", "For the eye", "점안제");
        add("bulk-solid", "Solid in bulk", "원료 고형제");
        add("monitoring", "Monitoring failed", "모니터링 이상");
        add("procedure", "Fault in the procedure", "시험 조작 오류");
        add("negative-control", "Negative control grew", "음성대조 증식");
        add("identified", "Germ of the laboratory", "실험실 유래 균 확인");
        add("jarvis", "Jarvis (ISO 7218)", "Jarvis(ISO 7218)");
        add("likelihood", "Likelihood ratio", "우도비");
        add("exact", "Exact", "정확 구간");
        add("iso7218", "ISO 7218", "ISO 7218");
        add("usp61", "USP <61>", "USP <61>");
        add("bam", "FDA BAM", "FDA BAM");
        add("membrane", "Membrane", "막여과");
        add("baranyi", "Baranyi", "Baranyi");
        add("baranyi-no-max", "Baranyi, no maximum", "Baranyi(최대값 없음)");
        add("baranyi-no-lag", "Baranyi, no lag", "Baranyi(유도기 없음)");
        add("gompertz", "Gompertz", "Gompertz");
        add("three-phase", "Three phases", "3단계 직선");
        add("one-way", "One way", "일원");
        add("power", "Power", "거듭제곱");
        add("saturation", "Saturation", "포화");
        add("rational", "Ratio of polynomials", "유리식");
        add("sine", "Sine", "사인");
        add("gaussian", "Gaussian", "가우스");
        add("two-gaussians", "Two Gaussians", "가우스 두 개");
        add("logistic", "Logistic", "로지스틱");
        add("hill", "Hill", "힐");
        add("arrhenius", "Arrhenius", "아레니우스");
        add("michaelis-menten", "Michaelis-Menten", "미카엘리스-멘텐");
        add("exponential-growth", "Exponential growth", "지수 증가");
        add("exponential-decay", "Exponential decay", "지수 감소");
        add("double-exponential", "Two exponentials", "이중 지수");
        add("log-linear", "Straight", "로그 직선");
        add("weibull", "Weibull", "Weibull");
        add("geeraerd", "Geeraerd", "Geeraerd");
        add("geeraerd-no-tail", "Geeraerd, no tail", "Geeraerd(꼬리 없음)");
        add("geeraerd-no-shoulder", "Geeraerd, no shoulder", "Geeraerd(어깨 없음)");
    }

    static Map<String, Map<String, String>> of(Iterable<String> choices) {
        Map<String, Map<String, String>> titles = new LinkedHashMap<>();
        for (String choice : choices) {
            if (WORDS.containsKey(choice)) {
                titles.put(choice, WORDS.get(choice));
            }
        }
        return titles;
    }
}
