package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;

/// `lab growth-promotion`: media under test against a reference, [ColonyRecovery].
public final class GrowthPromotionAnalysis extends DescribedAnalysis {
    private static final double BACTERIA_DAYS = 3;
    private static final double FUNGI_DAYS = 5;

    /// @param recovery_percent of a solid medium
    /// @param days until a liquid one was turbid
    record Organism(String organism, String kind, @Nullable Double recovery_percent, @Nullable Double ci95Low, @Nullable Double ci95High,
            @Nullable Double days, boolean passed) {}

    record Result(List<Organism> organisms, boolean passed) {}

    public GrowthPromotionAnalysis() {
        super(Description.of("growth-promotion", Group.MICROBIOLOGY, "Growth promotion of media", "배지 성능시험")
                .purpose("Recovery of each test organism on a new batch of medium against a reference (factor 2) and days to growth in broth.",
                        "신규 배지에서 시험균별 회수율(기준 배지 대비 2배 이내)과 액체배지의 증식 확인 일수를 판정합니다.")
                .files(Slot.of("counts", "Organisms: organism,kind,reference,test[,days,inoculum]",
                        "시험균: organism,kind,reference,test[,days,inoculum]", "csv,tsv,xlsx", "growth-promotion.csv"))
                .examples("lab growth-promotion growth-promotion.csv")
                .sources("USP <61>, <62>, <71>", "Ph. Eur. 2.6.12, 2.6.13, 2.6.1", "ISO 11133"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("counts")).require("organism", "kind", "reference", "test");
        List<Organism> organisms = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        for (DataTable.Row row : table.rows()) {
            organisms.add(organism(table, row, flags));
        }
        boolean passed = organisms.stream().allMatch(Organism::passed);
        Outcome outcome = Outcome.of(new Result(organisms, passed));
        ResultTable shown = ResultTable.of("organisms", "Organisms", "시험균").column("organism", "Organism", "균종").column("kind", "Medium", "배지")
                .column("recovery", "Recovery", "회수율", "%", 3).column("low", "95 % from", "95 % 하한", "%", 3)
                .column("high", "to", "상한", "%", 3).column("days", "Turbid after", "혼탁 확인", "d", 2).column("passed", "Passed", "적합");
        organisms.forEach(one -> shown.row(one.organism(), one.kind(), one.recovery_percent(), one.ci95Low(), one.ci95High(), one.days(),
                one.passed()));
        outcome.table(shown);
        flags.forEach(outcome::flag);
        List<Organism> solid = organisms.stream().filter(one -> one.recovery_percent() != null).toList();
        if (!solid.isEmpty()) {
            double[] x = new double[solid.size()];
            double[] y = new double[solid.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = i + 1;
                Double recovery = solid.get(i).recovery_percent();
                y[i] = recovery == null ? 0 : recovery;
            }
            outcome.plot(Plot.of("recovery", "Recovery", "회수율", "Organism", "시험균", "1", "Recovery", "회수율", "%")
                    .bars("recovery", "Recovery", "회수율", x, y).markY(50, "50 %", "50 % 기준").markY(200, "200 %", "200 % 기준"));
        }
        List<String> failed = organisms.stream().filter(one -> !one.passed()).map(Organism::organism).toList();
        return outcome.verdict(passed
                ? Verdict.pass("Every organism grows as it should", "모든 시험균이 적합하게 증식")
                : Verdict.fail("Not as it should: " + String.join(", ", failed), "부적합 균종: " + String.join(", ", failed)));
    }

    private static Organism organism(DataTable table, DataTable.Row row, List<Flag> flags) {
        String name = table.word(row, "organism");
        String kind = table.word(row, "kind").toLowerCase(Locale.ROOT);
        if (table.has("inoculum") && !table.empty(row, "inoculum") && table.number(row, "inoculum") > ColonyRecovery.MOST_INOCULATED) {
            flags.add(Flag.of("inoculum", name, name + ": more than 100 CFU were inoculated", name + ": 접종균수가 100 CFU를 초과함"));
        }
        switch (kind) {
            case "solid" -> {
                long reference = count(table, row, "reference");
                ColonyRecovery recovery = ColonyRecovery.of(count(table, row, "test"), reference);
                if (reference < 10) {
                    flags.add(Flag.of("few", name, name + ": the reference shows fewer than 10 colonies; chance alone can fail it",
                            name + ": 기준 집락이 10개 미만, 우연만으로도 부적합 가능"));
                }
                return new Organism(name, kind, finite(100 * recovery.ratio()), finite(100 * recovery.low()),
                        finite(100 * recovery.high()), null, recovery.within());
            }
            case "liquid", "liquid-fungus" -> {
                if (!table.has("days")) {
                    throw new AnalysisRefused(table.name() + ", line " + row.line() + ": a liquid medium needs the column 'days'");
                }
                double most = kind.equals("liquid") ? BACTERIA_DAYS : FUNGI_DAYS;
                boolean grew = !table.empty(row, "days");
                double days = grew ? number(table, row, "days", 0, 60) : 0;
                return new Organism(name, kind, null, null, null, grew ? days : null, grew && days <= most);
            }
            default -> throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the kind is '" + kind
                    + "'; it must be solid, liquid or liquid-fungus");
        }
    }
}
