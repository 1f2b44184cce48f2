package org.seedtrain.lab.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
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
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;

/// `lab viable`: what grew in the rooms, against the limits of the grades.
public final class ViableAnalysis extends DescribedAnalysis {

    /// @param value in the unit of the kind
    record Finding(String location, String grade, String kind, double value, String unit, @Nullable Double limit, boolean action) {}

    record Result(int samples, int actions, List<Finding> findings) {}

    public ViableAnalysis() {
        super(Description.of("viable", Group.ENVIRONMENT, "Viable monitoring", "생균 모니터링")
                .purpose("Colonies of air samples, settle plates, contact plates and gloves against the limits of Annex 1.",
                "부유균, 낙하균, 표면균, 장갑 검사의 집락 수를 부속서 1의 한도와 비교합니다.")
                .options(Option.number("alert", "Alert at this part of the limit", "경고 수준 (한도 대비)", "%", 1, 100, 50))
                .files(Slot.of("plates", "Plates (location, grade, kind, cfu, volume_L, hours[, holes])",
                "평판 (location, grade, kind, cfu, volume_L, hours[, holes])", "csv,tsv,xlsx", "viable-plates.csv"))
                .examples("lab viable viable-plates.csv")
                .sources("EU GMP Annex 1 (2022), table 6 and 9.30", "USP <1116>", "Macher (1989), Am Ind Hyg Assoc J 50, 561: positive holes"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("plates")).require("location", "grade", "kind", "cfu");
        List<Finding> findings = new ArrayList<>();
        ResultTable shown = ResultTable.of("plates", "Plates", "평판").column("location", "Location", "위치").column("grade", "Grade", "등급")
                .column("kind", "Kind", "종류").column("value", "Found", "결과", "1", 3).column("unit", "Unit", "단위")
                .column("limit", "Limit", "한도", "1", 4).column("judged", "Judged", "판정");
        Map<String, String> action = Words.of("action", "조치");
        Map<String, String> alert = Words.of("alert", "경고");
        Map<String, String> fine = Words.of("within", "적합");
        int actions = 0;
        for (DataTable.Row row : table.rows()) {
            Finding finding = finding(table, row);
            findings.add(finding);
            boolean near = finding.limit() != null && finding.value() > 0 && finding.value() > finding.limit() * request.number("alert") / 100;
            actions += finding.action() ? 1 : 0;
            shown.row(finding.location(), finding.grade(), words(finding.kind()), finding.value(), finding.unit(), finding.limit(),
                    finding.action() ? action : near ? alert : fine);
        }
        Outcome outcome = Outcome.of(new Result(findings.size(), actions, findings)).table(shown).plot(plot(findings));
        for (Finding finding : findings) {
            if (finding.action() && finding.grade().equals("A")) {
                outcome.flag(Flag.of("growth-in-a", finding.location(), "growth in grade A: investigate, and identify the organism to the species",
                        "A등급에서 균이 자랐습니다. 조사하고 종까지 동정하십시오"));
            }
        }
        return outcome.verdict(actions == 0
                ? Verdict.pass("No plate reaches its action limit.", "조치 한도에 이른 평판이 없습니다.")
                : Verdict.fail(actions + " of " + findings.size() + " plates are beyond the action limit.",
                        findings.size() + "개 평판 중 " + actions + "개가 조치 한도를 넘었습니다."));
    }

    private static Finding finding(DataTable table, DataTable.Row row) {
        String place = table.name() + ", line " + row.line() + ": ";
        Grade grade;
        Grade.Viable kind;
        try {
            grade = Grade.valueOf(table.word(row, "grade").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new AnalysisRefused(place + "the grade is '" + table.word(row, "grade") + "'; it must be A, B, C or D");
        }
        try {
            kind = Grade.Viable.valueOf(table.word(row, "kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new AnalysisRefused(place + "the kind is '" + table.word(row, "kind") + "'; it must be air, settle, contact or glove");
        }
        double cfu = table.number(row, "cfu");
        if (cfu < 0 || cfu != Math.rint(cfu)) {
            throw new AnalysisRefused(place + "the colonies are " + cfu + "; they must be a whole number of 0 or more");
        }
        double value = switch (kind) {
            case AIR -> {
                double volume = positive(table, row, "volume_L", 1000);
                yield through(table, row, cfu, place) * 1000 / volume;
            }
            case SETTLE -> {
                double hours = positive(table, row, "hours", 4);
                if (hours > 4) {
                    throw new AnalysisRefused(place + "the plate stood open " + hours + " h; at most 4 h, then it is changed");
                }
                // A plate of shorter exposure is judged as it is: its count is not blown up to 4 h.
                yield cfu;
            }
            case CONTACT, GLOVE -> cfu;
        };
        OptionalDouble limit = grade.viable(kind);
        boolean action = limit.isPresent() && (limit.getAsDouble() == 0 ? value > 0 : value > limit.getAsDouble());
        return new Finding(table.word(row, "location"), grade.name(), kind.name().toLowerCase(Locale.ROOT), value, kind.unit(),
                limit.isPresent() ? limit.getAsDouble() : null, action);
    }

    /// Germs that came through the holes of a sieve sampler, where the file says how many it has.
    private static double through(DataTable table, DataTable.Row row, double cfu, String place) {
        if (!table.has("holes") || table.empty(row, "holes")) {
            return cfu;
        }
        double holes = table.number(row, "holes");
        if (!(holes >= 1 && holes <= 10_000) || holes != Math.rint(holes)) {
            throw new AnalysisRefused(place + "the sieve has " + holes + " holes; it must be a whole number of 1 to 10000");
        }
        try {
            return SieveImpactor.corrected((int) Math.min(cfu, 1e6), (int) holes);
        } catch (EnvironmentRefused more) {
            throw new AnalysisRefused(place + more.getMessage());
        }
    }

    private static double positive(DataTable table, DataTable.Row row, String column, double otherwise) {
        if (!table.has(column) || table.empty(row, column)) {
            return otherwise;
        }
        double number = table.number(row, column);
        if (!(number > 0)) {
            throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the " + column + " is " + number + "; it must be above 0");
        }
        return number;
    }

    private static Map<String, String> words(String kind) {
        return switch (kind) {
            case "air" -> Words.of("air", "부유균");
            case "settle" -> Words.of("settle plate", "낙하균");
            case "contact" -> Words.of("contact plate", "표면균");
            default -> Words.of("glove", "장갑");
        };
    }

    private static Plot plot(List<Finding> findings) {
        Plot plot = Plot.of("plates", "Found, as a part of the limit", "한도 대비 결과", "Plate", "평판 번호", "1", "Part of the limit", "한도 대비", "%");
        Map<String, List<double[]>> byKind = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Double limit = finding.limit();
            if (limit != null) {
                byKind.computeIfAbsent(finding.kind(), key -> new ArrayList<>())
                        .add(new double[] {i + 1.0, limit == 0 ? finding.value() > 0 ? 200 : 0 : 100 * finding.value() / limit});
            }
        }
        byKind.forEach((kind, points) -> plot.points(kind, words(kind).getOrDefault("en", ""), words(kind).getOrDefault("ko", ""), points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray()));
        if (byKind.isEmpty()) {
            plot.points("none", "none", "없음", new double[0], new double[0]);
        }
        return plot.markY(100, "action", "조치");
    }
}
