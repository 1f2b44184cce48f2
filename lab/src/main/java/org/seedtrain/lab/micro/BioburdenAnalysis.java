package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;

/// `lab bioburden`: [BioburdenEstimate] of portions of liquid or of items.
public final class BioburdenAnalysis extends DescribedAnalysis {

    /// @param spikes numbers of the portions above twice the mean, from 1
    record Result(double mean, double ci95Low, double ci95High, double sd, double per, long colonies, double recovery_percent,
            boolean dispersed, List<Integer> spikes, double negativeControl) {}

    public BioburdenAnalysis() {
        super(Description.of("bioburden", Group.MICROBIOLOGY, "Bioburden", "미생물 부하(바이오버든)")
                .purpose("Germs in portions of a liquid or on items, corrected for the recovery of the method, with an exact 95 % interval,"
                                + " spikes named and a limit applied.",
                        "액체 분취량 또는 제품별 균수를 회수율로 보정하여 정확 95 % 신뢰구간, 이상 고값, 기준 판정을 제공합니다.")
                .options(Option.numbers("counts", "Colonies of each portion", "분취별 집락 수", "1", 0, 100000),
                        Option.number("volume", "Portion (mL, or items)", "분취량(mL 또는 개)", "mL", 1e-6, 1e6, 100),
                        Option.number("per", "Result per (mL, or items)", "결과 기준량(mL 또는 개)", "mL", 1e-6, 1e6, 100),
                        Option.number("recovery", "Recovery of the method", "방법 회수율", "%", 1, 200, 100),
                        Option.numbers("treatments", "Colonies of repeated treatments of one item, for the recovery",
                                "반복 처리별 집락 수(회수율 산출)", "1", 0, 100000),
                        Option.number("limit", "Limit", "기준", "1", 0, 1e9),
                        Option.flag("factor-two", "A limit of 10^n is met up to its double (USP <61>)", "10^n 기준은 2배까지 적합(USP <61>)"),
                        Option.number("control", "Colonies on the negative control", "음성대조 집락 수", "1", 0, 10000, 0))
                .files(Slot.of("portions", "Portions: colonies[,volume]", "분취: colonies[,volume]", "csv,tsv,xlsx", "bioburden.csv").optional())
                .examples("lab bioburden --counts 3,5,2 --volume 100 --per 100 --limit 10",
                        "lab bioburden bioburden.csv --volume 1 --per 1 --treatments 80,15,5 --limit 100 --factor-two")
                .sources("ISO 11737-1:2018", "USP <61>, <1111>", "Ph. Eur. 2.6.12, 5.1.4", "EMA/CHMP/CVMP/QWP/850374/2015: 10 CFU/100 mL before filtration"));
    }

    @Override
    protected Outcome found(Request request) {
        List<BioburdenEstimate.Portion> portions = portions(request);
        double recovery = request.number("recovery") / 100;
        if (request.has("treatments")) {
            recovery = BioburdenEstimate.recovery(counts(request, "treatments"));
        }
        double per = request.number("per");
        BioburdenEstimate found = BioburdenEstimate.of(portions, per, recovery);
        Result result = new Result(found.mean(), found.low(), found.high(), found.sd(), per, found.colonies(), 100 * recovery,
                found.dispersed(), found.spikes().stream().map(i -> i + 1).toList(), request.number("control"));
        ResultTable table = ResultTable.of("portions", "Portions", "분취").column("portion", "No.", "번호", "1", 6)
                .column("volume", "Amount", "양", "mL", 4).column("colonies", "Colonies", "집락", "1", 6)
                .column("corrected", "Corrected", "보정값", "1", 4).column("spike", "Spike", "이상 고값");
        double[] x = new double[portions.size()];
        double[] y = new double[portions.size()];
        for (int i = 0; i < x.length; i++) {
            BioburdenEstimate.Portion portion = portions.get(i);
            x[i] = i + 1;
            y[i] = portion.colonies() * per / (portion.volume() * recovery);
            table.row(i + 1, portion.volume(), portion.colonies(), y[i], found.spikes().contains(i));
        }
        Plot plot = Plot.of("portions", "Portions", "분취", "Portion", "분취", "1", "Germs per " + PlateText.of(per),
                        PlateText.of(per) + "당 균수", "1")
                .bars("portions", "Portions", "분취", x, y).markY(found.mean(), "mean", "평균");
        Outcome outcome = Outcome.of(result)
                .table(ResultTable.of("result", "Result", "결과").column("mean", "Mean", "평균", "1", 4).column("low", "95 % from", "95 % 하한", "1", 4)
                        .column("high", "to", "상한", "1", 4).column("sd", "SD of the portions", "분취 간 표준편차", "1", 3)
                        .column("recovery", "Recovery", "회수율", "%", 4)
                        .row(found.mean(), found.low(), found.high(), found.sd(), 100 * recovery))
                .table(table);
        if (found.dispersed()) {
            outcome.flag(Flag.of("uneven", "", "The portions scatter more than chance (p < 0.05); the interval is the wider one",
                    "분취 간 산포가 우연보다 큼(p < 0.05): 더 넓은 구간을 사용함"));
        }
        found.spikes().forEach(i -> outcome.flag(Flag.of("spike", Integer.toString(i + 1),
                "Portion " + (i + 1) + " lies above twice the mean: investigate", (i + 1) + "번 분취가 평균의 2배 초과: 조사 필요")));
        if (recovery < 0.5) {
            outcome.flag(Flag.of("recovery", "", "Less than half is recovered: the correction rests on a weak method",
                    "회수율 50 % 미만: 보정의 근거가 약함"));
        }
        if (request.has("limit")) {
            plot.markY(request.number("limit"), "limit", "기준");
        }
        outcome.plot(plot);
        return request.has("limit") || request.number("control") > 0 ? outcome.verdict(verdict(found, request)) : outcome;
    }

    private static Verdict verdict(BioburdenEstimate found, Request request) {
        if (request.number("control") > 0) {
            return Verdict.fail("The negative control grew: the test is invalid", "음성대조에서 증식: 시험 무효");
        }
        double limit = request.number("limit");
        double most = request.flag("factor-two") ? BioburdenEstimate.maximumAcceptable(limit) : limit;
        String text = PlateText.of(found.mean()) + " / " + PlateText.of(most);
        return found.mean() <= most
                ? Verdict.pass("Within the limit: " + text, "기준 이내: " + text)
                : Verdict.fail("Above the limit: " + text, "기준 초과: " + text);
    }

    private static List<BioburdenEstimate.Portion> portions(Request request) {
        List<BioburdenEstimate.Portion> portions = new ArrayList<>();
        if (request.hasFile("portions")) {
            DataTable table = DataTable.of(request.file("portions")).require("colonies");
            for (DataTable.Row row : table.rows()) {
                double volume = table.has("volume") ? number(table, row, "volume", 1e-6, 1e6) : request.number("volume");
                portions.add(new BioburdenEstimate.Portion(count(table, row, "colonies"), volume));
            }
            return portions;
        }
        if (!request.has("counts")) {
            throw new AnalysisRefused("give a file of portions, or --counts with one number for each portion");
        }
        for (long colonies : counts(request, "counts")) {
            portions.add(new BioburdenEstimate.Portion(colonies, request.number("volume")));
        }
        return portions;
    }
}
