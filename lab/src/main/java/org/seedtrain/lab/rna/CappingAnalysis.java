package org.seedtrain.lab.rna;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/// `lab capping`: shares of the 5' ends.
public final class CappingAnalysis extends DescribedAnalysis {
    private static final List<String> CAPPED = List.of("cap0", "cap1", "cap2");

    record Result(double cap1_percent, double capped_percent, Map<String, Double> shares_percent) {}

    public CappingAnalysis() {
        super(Description.of("capping", Group.RNA, "Capping efficiency", "캡핑 효율")
                .purpose("Shares of cap 1, cap 0 and uncapped 5' ends from the areas of their fragments.",
                        "5' 말단 절편 면적에서 cap 1, cap 0, 비캡핑 비율을 구합니다.")
                .options(Option.words("areas", "Areas, e.g. cap1=9412,cap0=118,ppp=305", "면적(예: cap1=9412,cap0=118,ppp=305)"),
                        Option.number("limit", "Cap 1 at least", "cap 1 기준(이상)", "%", 0, 100))
                .files(Slot.of("areas", "Ends: species,area", "말단: species,area", "csv,tsv,xlsx", "capping.csv").optional())
                .examples("lab capping --areas cap1=9412,cap0=118,uncapped_ppp=305,pp=64", "lab capping capping.csv --limit 90")
                .sources("Beverly et al. (2016), Anal Bioanal Chem 408, 5021", "USP mRNA vaccine guidelines (2023 draft)"));
    }

    @Override
    protected Outcome found(Request request) {
        Map<String, Double> areas = areas(request);
        double sum = areas.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0)) {
            throw new AnalysisRefused("the areas of the ends are all 0");
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        areas.keySet().forEach(name -> shares.put(name, RnaFigures.share(areas, name)));
        double cap1 = RnaFigures.share(areas, "cap1");
        double capped = RnaFigures.share(areas, CAPPED.toArray(new String[0]));
        ResultTable table = ResultTable.of("ends", "5' ends", "5' 말단").column("species", "End", "말단").column("area", "Area", "면적", "1", 6)
                .column("share", "Share", "비율", "%", 5).column("capped", "Capped", "캡핑");
        areas.forEach((name, area) -> table.row(name, area, shares.get(name), CAPPED.contains(name)));
        double[] x = new double[areas.size()];
        double[] y = shares.values().stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        Outcome outcome = Outcome.of(new Result(cap1, capped, shares))
                .table(ResultTable.of("result", "Result", "결과").column("cap1", "Cap 1", "cap 1 비율", "%", 5)
                        .column("capped", "Capped, all", "총 캡핑", "%", 5).row(cap1, capped))
                .table(table).plot(Plot.of("ends", "5' ends", "5' 말단", "End (in the order of the table)", "말단(표 순서)", "1", "Share", "비율", "%")
                        .bars("share", "Share", "비율", x, y));
        if (!request.has("limit")) {
            return outcome;
        }
        String text = RnaText.of(cap1) + " % / ≥ " + RnaText.of(request.number("limit")) + " %";
        return outcome.verdict(cap1 >= request.number("limit") ? Verdict.pass("Cap 1: " + text, "cap 1 적합: " + text)
                : Verdict.fail("Cap 1 too low: " + text, "cap 1 부족: " + text));
    }

    private static Map<String, Double> areas(Request request) {
        Map<String, Double> areas = new LinkedHashMap<>();
        if (request.hasFile("areas")) {
            DataTable table = DataTable.of(request.file("areas")).require("species", "area");
            for (DataTable.Row row : table.rows()) {
                areas.merge(plain(table.word(row, "species")), number(table, row, "area", 0, 1e15), Double::sum);
            }
        } else if (request.has("areas")) {
            for (String word : request.words("areas")) {
                String[] pair = word.split("=", -1);
                double area = pair.length == 2 ? parsed(pair[1]) : -1;
                if (!(area >= 0) || !Double.isFinite(area)) {
                    throw new AnalysisRefused("--areas has '" + word + "'; it must be a name and an area of 0 or more, e.g. cap1=9412");
                }
                areas.merge(plain(pair[0]), area, Double::sum);
            }
        } else {
            throw new AnalysisRefused("give a file of ends, or --areas");
        }
        if (!areas.containsKey("cap1")) {
            throw new AnalysisRefused("there is no area of cap1; there are " + String.join(", ", areas.keySet()));
        }
        return areas;
    }

    private static double parsed(String words) {
        try {
            return Double.parseDouble(words.strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /// `Cap 1` and `cap-1` are cap1.
    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String joined = lower.replaceAll("[\\s-]", "");
        return joined.matches("cap[012]") ? joined : lower;
    }
}
