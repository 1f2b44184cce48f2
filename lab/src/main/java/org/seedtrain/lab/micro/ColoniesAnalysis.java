package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
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
import org.seedtrain.lab.micro.PlateCount.Kind;
import org.seedtrain.lab.micro.PlateCount.Plate;
import org.seedtrain.lab.micro.PlateCount.Rule;

/// `lab colonies`: [PlateCount] of plates of several dilutions.
public final class ColoniesAnalysis extends DescribedAnalysis {

    /// @param relation `=`, `<` or `>`
    /// @param cfuPerMl weighted mean, or the bound
    /// @param log10 of it; absent when it is 0
    record Result(String kind, String relation, double cfuPerMl, double twoSignificant, @Nullable Double log10, @Nullable Double ci95Low,
            @Nullable Double ci95High, long colonies, double sample_mL, int platesUsed, double dispersionP, String rule) {}

    public ColoniesAnalysis() {
        super(Description.of("colonies", Group.MICROBIOLOGY, "Colony count", "집락 계수")
                .purpose("Colony forming units per mL from plates of several dilutions: which plates count, their weighted mean and its exact"
                                + " 95 % interval.",
                        "여러 희석배수의 평판에서 계수 가능한 평판을 골라 가중평균 CFU/mL와 정확 95 % 신뢰구간을 구합니다.")
                .options(Option.numbers("dilution", "Dilution of each plate (0.01 or 100)", "평판별 희석(0.01 또는 100)", "1", 1e-15, 1e15),
                        Option.numbers("counts", "Colonies on each plate; -1 for too many", "평판별 집락 수(-1: 계수불능)", "1", -1, 100000),
                        Option.number("volume", "Volume on a plate", "평판당 접종량", "mL", 1e-4, 1000, 1),
                        Option.choice("rule", "Which plates count", "계수 규칙", "iso7218", "usp61", "bam", "membrane"),
                        Option.number("limit", "At most", "기준(이하)", "1/mL", 0, 1e15))
                .files(Slot.of("plates", "Plates: dilution,colonies[,volume_ml,note]", "평판: dilution,colonies[,volume_ml,note]", "csv,tsv,xlsx",
                        "colonies.csv").optional())
                .examples("lab colonies colonies.csv", "lab colonies --dilution 0.01,0.01,0.001,0.001 --counts 168,215,14,25",
                        "lab colonies --dilution 1,1 --counts 34,29 --volume 10 --rule membrane --limit 10")
                .sources("ISO 7218:2007/Amd 1:2013, 10.3", "USP <61>", "Ph. Eur. 2.6.12", "FDA BAM chapter 3", "Garwood (1936), Biometrika 28, 437"));
    }

    @Override
    protected Outcome found(Request request) {
        List<Plate> plates = request.hasFile("plates") ? table(request) : typed(request);
        Rule rule = Rule.all().stream().filter(one -> one.name().equals(request.choice("rule"))).findFirst().orElseThrow();
        PlateCount found = PlateCount.of(plates, rule);
        Result result = result(found, rule);
        Outcome outcome = Outcome.of(result)
                .table(ResultTable.of("result", "Result", "결과").column("relation", "", "").column("count", "Count", "균수", "1/mL", 4)
                        .column("reported", "Two significant digits", "유효숫자 2자리", "1/mL", 2)
                        .column("low", "95 % from", "95 % 하한", "1/mL", 4).column("high", "to", "상한", "1/mL", 4)
                        .column("colonies", "Colonies", "집락", "1", 6)
                        .row(result.relation(), result.cfuPerMl(), result.twoSignificant(), result.ci95Low(), result.ci95High(),
                                result.colonies()))
                .table(platesTable(plates, found));
        flags(outcome, found);
        if (!found.used().isEmpty()) {
            outcome.plot(plot(found));
        }
        return request.has("limit") ? outcome.verdict(verdict(result, request.number("limit"))) : outcome;
    }

    private static Result result(PlateCount found, Rule rule) {
        ColonyCount count = found.count();
        boolean number = found.kind() == Kind.COUNTED || found.kind() == Kind.ESTIMATED;
        double value = number ? count.perMillilitre() : found.bound();
        PoissonInterval interval = count.interval();
        boolean seen = found.kind() != Kind.TOO_MANY;
        return new Result(found.kind().name().toLowerCase(Locale.ROOT), number ? "=" : seen ? "<" : ">", value, ColonyCount.twoSignificant(value),
                value > 0 ? FastMath.log10(value) : null, seen ? interval.low() : null, seen ? interval.high() : null,
                seen ? count.colonies() : 0, seen ? count.sample_mL() : 0, found.used().size(), found.dispersionP(), rule.name());
    }

    private static void flags(Outcome outcome, PlateCount found) {
        switch (found.kind()) {
            case COUNTED -> {}
            case ESTIMATED -> outcome.flag(Flag.of("estimate", "", "Few colonies: an estimate", "집락이 적음: 추정값"));
            case PRESENT -> outcome.flag(Flag.of("present", "", "Present, but fewer than four colonies on a plate",
                    "존재하나 평판당 집락 4개 미만"));
            case NONE -> outcome.flag(Flag.of("none", "", "No colony: fewer than one in all that was plated", "집락 없음: 접종 총량당 1 미만"));
            case TOO_MANY -> outcome.flag(Flag.of("too-many", "", "No dilution can be counted: dilute further",
                    "계수할 수 있는 희석이 없음: 더 희석하십시오"));
        }
        if (found.dispersionP() < 0.05) {
            outcome.flag(Flag.of("uneven", "", "The plates disagree more than chance allows (p < 0.05): pipetting, mixing or inhibition",
                    "평판 간 차이가 우연보다 큼(p < 0.05): 분주·혼합·저해를 확인하십시오"));
        }
    }

    private static Verdict verdict(Result result, double limit) {
        double shown = result.cfuPerMl();
        boolean passed = switch (result.relation()) {
            case "=" -> shown <= limit;
            case "<" -> shown <= limit || result.kind().equals("none") && shown <= Math.max(limit, 1);
            default -> false;
        };
        String text = result.relation() + " " + PlateText.of(shown) + " / " + PlateText.of(limit) + " CFU/mL";
        return passed ? Verdict.pass("Within the limit: " + text, "기준 이내: " + text) : Verdict.fail("Above the limit: " + text, "기준 초과: " + text);
    }

    private static List<Plate> typed(Request request) {
        if (!request.has("dilution") || !request.has("counts")) {
            throw new AnalysisRefused("give a file of plates, or --dilution and --counts with one number for each plate");
        }
        double[] dilution = request.numbers("dilution");
        long[] colonies = counts(request, "counts");
        if (dilution.length != colonies.length) {
            throw new AnalysisRefused("--dilution has " + dilution.length + " plates, --counts " + colonies.length
                    + "; they must have as many");
        }
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < colonies.length; i++) {
            plates.add(new Plate(factor(dilution[i]), request.number("volume"), colonies[i], false));
        }
        return plates;
    }

    /// 0.01 and 100 are both one in a hundred.
    private static double factor(double dilution) {
        double factor = dilution < 1 ? 1 / dilution : dilution;
        return Math.abs(factor - Math.rint(factor)) < 1e-6 * factor ? Math.rint(factor) : factor;
    }

    private static List<Plate> table(Request request) {
        DataTable table = DataTable.of(request.file("plates")).require("dilution", "colonies");
        List<Plate> plates = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            String note = table.has("note") ? table.word(row, "note").toLowerCase(Locale.ROOT) : "";
            String words = table.word(row, "colonies").toUpperCase(Locale.ROOT);
            boolean spoiled = words.startsWith("SPR") || note.startsWith("spread") || note.startsWith("spoil") || note.startsWith("lab");
            boolean many = words.equals("TNTC") || words.equals("TMTC") || words.startsWith(">");
            long colonies = many ? Plate.TOO_MANY : words.startsWith("SPR") ? 0 : count(table, row, "colonies");
            double volume = table.has("volume_ml") ? number(table, row, "volume_ml", 1e-4, 1000) : request.number("volume");
            plates.add(new Plate(factor(number(table, row, "dilution", 1e-15, 1e15)), volume, colonies, spoiled));
        }
        return plates;
    }

    private static ResultTable platesTable(List<Plate> plates, PlateCount found) {
        ResultTable table = ResultTable.of("plates", "Plates", "평판").column("dilution", "Dilution, 1 to", "희석배수", "1", 6)
                .column("volume", "Volume", "접종량", "mL", 4).column("colonies", "Colonies", "집락").column("used", "Counted", "계수 포함")
                .column("expected", "Expected", "기대값", "1", 3);
        for (Plate plate : plates) {
            String colonies = plate.spoiled() ? "SPR" : plate.colonies() == Plate.TOO_MANY ? "TNTC" : Long.toString(plate.colonies());
            boolean used = found.used().contains(plate);
            table.row(plate.dilution(), plate.volume_mL(), colonies, used,
                    used ? found.count().perMillilitre() * plate.sample_mL() : null);
        }
        return table;
    }

    private static Plot plot(PlateCount found) {
        double[] x = new double[found.used().size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = found.used().get(i).sample_mL();
            y[i] = found.used().get(i).colonies();
        }
        double[] line = java.util.stream.DoubleStream.iterate(0, step -> step <= 1.0001, step -> step + 0.05)
                .map(step -> step * java.util.Arrays.stream(x).max().orElse(1)).toArray();
        double n = found.count().perMillilitre();
        double[] low = new double[line.length];
        double[] high = new double[line.length];
        for (int i = 0; i < line.length; i++) {
            low[i] = Math.max(0, n * line[i] - 1.96 * Math.sqrt(n * line[i]));
            high[i] = n * line[i] + 1.96 * Math.sqrt(n * line[i]);
        }
        return Plot.of("plates", "Colonies over the sample on a plate", "평판당 검체량과 집락 수", "Sample on the plate", "평판의 검체량", "mL", "Colonies",
                        "집락", "1")
                .band("scatter", "95 % of plates", "평판의 95 %", line, low, high)
                .line("mean", "Weighted mean", "가중평균", line, java.util.Arrays.stream(line).map(v -> v * n).toArray())
                .points("plates", "Plates", "평판", x, y);
    }
}
