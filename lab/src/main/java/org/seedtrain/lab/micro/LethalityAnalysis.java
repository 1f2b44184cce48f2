package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.List;
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

/// `lab f0`: [Lethality] of a cycle, probe by probe.
public final class LethalityAnalysis extends DescribedAnalysis {
    private static final double BAND = 3;
    private static final double SPREAD = 2;

    /// @param f minutes at the reference temperature
    /// @param log10Survivors after it; absent without --d and --population
    record Probe(String name, double f, double fTrapezoid, double highest_C, double holding_min, @Nullable Double log10Survivors) {}

    /// @param f0 of the coldest probe
    record Result(double f0, String coldest, double reference_C, double z, @Nullable Double log10Survivors, @Nullable Double spread_K,
            List<Probe> probes) {}

    public LethalityAnalysis() {
        super(Description.of("f0", Group.MICROBIOLOGY, "Lethality of a cycle (F0)", "멸균 치사율(F0)")
                .purpose("F0 (or FH) of every probe from temperatures over time, the coldest probe, and the survivors that remain.",
                        "시간별 온도에서 탐침별 F0(또는 FH), 최저 탐침과 잔존균 수를 구합니다.")
                .options(Option.number("reference", "Reference temperature", "기준 온도", "Cel", 50, 400, 121.1),
                        Option.number("z", "z-value", "z값", "K", 1, 100, 10),
                        Option.number("required", "F needed", "필요 F값", "min", 0, 10000),
                        Option.number("d", "D of the germs at the reference temperature", "기준 온도의 D값", "min", 1e-6, 1e6),
                        Option.number("population", "Germs before", "초기 균수", "1", 1e-6, 1e15),
                        Option.number("set", "Set temperature of the holding phase", "유지 단계 설정 온도", "Cel", 50, 400, 121),
                        Option.number("sal", "Survivors allowed, log10", "허용 생존균(log10)", "1", -30, 10, -6))
                .files(Slot.of("cycle", "time_min and one column for each probe in °C", "time_min과 탐침별 온도(°C) 열", "csv,tsv,xlsx", "autoclave.csv"))
                .examples("lab f0 autoclave.csv --required 15", "lab f0 autoclave.csv --d 1.5 --population 1e6",
                        "lab f0 autoclave.csv --reference 121")
                .sources("USP <1229.2>", "Ph. Eur. 5.1.1, 5.1.5", "PDA Technical Report 1 (2007)", "EN 285:2015+A1 (band of 3 K, 2 K between probes)"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("cycle"));
        String timeName = column(table, "time_min", "time", "t", "min");
        double[] time = table.column(timeName);
        for (int i = 1; i < time.length; i++) {
            if (!(time[i] > time[i - 1])) {
                throw new AnalysisRefused(table.name() + ", line " + table.rows().get(i).line() + ": the time " + time[i] + " follows "
                        + time[i - 1] + "; it must rise");
            }
        }
        if (time.length < 2) {
            throw new AnalysisRefused(table.name() + " has " + time.length + " reading; a cycle needs two or more");
        }
        List<String> names = table.header().stream().filter(name -> !name.equals(timeName) && !name.isEmpty()).toList();
        if (names.isEmpty()) {
            throw new AnalysisRefused(table.name() + " has no column of temperatures beside " + timeName);
        }
        Lethality lethality = new Lethality(request.number("reference"), request.number("z"));
        List<double[]> curves = names.stream().map(table::column).toList();
        List<Probe> probes = new ArrayList<>();
        Plot temperatures = Plot.of("temperature", "Temperatures", "온도", "Time", "시간", "min", "Temperature", "온도", "Cel");
        Plot sums = Plot.of("lethality", "Lethality", "누적 치사율", "Time", "시간", "min", "F", "F값", "min");
        for (int k = 0; k < names.size(); k++) {
            double[] sum = lethality.accumulated(time, curves.get(k));
            probes.add(probe(request, lethality, names.get(k), time, curves.get(k), sum[sum.length - 1]));
            temperatures.line(names.get(k), names.get(k), names.get(k), time, curves.get(k));
            sums.line(names.get(k), names.get(k), names.get(k), time, sum);
        }
        Probe coldest = probes.stream().min(java.util.Comparator.comparingDouble(Probe::f)).orElseThrow();
        Double spread = spread(request.number("set"), curves);
        Outcome outcome = Outcome.of(new Result(coldest.f(), coldest.name(), lethality.reference(), lethality.z(), coldest.log10Survivors(),
                spread, probes)).table(probes(probes));
        if (spread != null && spread > SPREAD) {
            outcome.flag(Flag.of("spread", "", "Probes differ by more than 2 K while all hold", "유지 중 탐침 간 차이가 2 K를 초과함"));
        }
        for (int k = 0; k < names.size(); k++) {
            double most = java.util.Arrays.stream(curves.get(k)).max().orElse(0);
            if (most > request.number("set") + BAND) {
                outcome.flag(Flag.of("hot", names.get(k), names.get(k) + " exceeds the band of 3 K above the set temperature",
                        names.get(k) + ": 설정 온도 +3 K 초과"));
            }
        }
        if (request.has("required")) {
            sums.markY(request.number("required"), "needed", "필요값");
        }
        outcome.plot(temperatures.markY(request.number("set"), "set", "설정")).plot(sums);
        return judged(outcome, request, coldest);
    }

    private static Probe probe(Request request, Lethality lethality, String name, double[] time, double[] temperature, double f) {
        double holding = 0;
        for (int i = 1; i < time.length; i++) {
            holding += temperature[i - 1] >= request.number("set") && temperature[i] >= request.number("set") ? time[i] - time[i - 1] : 0;
        }
        Double survivors = request.has("d") && request.has("population")
                ? Lethality.logSurvivors(request.number("population"), f, request.number("d")) : null;
        return new Probe(name, f, lethality.trapezoid(time, temperature), java.util.Arrays.stream(temperature).max().orElse(0), holding,
                survivors);
    }

    /// Largest difference between probes while every one is at or above the set temperature.
    private static @Nullable Double spread(double set, List<double[]> curves) {
        double spread = -1;
        for (int i = 0; i < curves.getFirst().length; i++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] curve : curves) {
                low = Math.min(low, curve[i]);
                high = Math.max(high, curve[i]);
            }
            spread = low >= set ? Math.max(spread, high - low) : spread;
        }
        return spread < 0 ? null : spread;
    }

    private static ResultTable probes(List<Probe> probes) {
        ResultTable table = ResultTable.of("probes", "Probes", "탐침").column("probe", "Probe", "탐침").column("f", "F", "F값", "min", 5)
                .column("trapezoid", "F by trapezoids of lethal rates", "사다리꼴 F값", "min", 5)
                .column("highest", "Highest", "최고 온도", "Cel", 5).column("holding", "At or above the set temperature", "설정 온도 이상 시간", "min", 4)
                .column("survivors", "log10 of the survivors", "생존균 상용로그", "1", 4);
        probes.forEach(one -> table.row(one.name(), one.f(), one.fTrapezoid(), one.highest_C(), one.holding_min(), one.log10Survivors()));
        return table;
    }

    private static Outcome judged(Outcome outcome, Request request, Probe coldest) {
        boolean f = !request.has("required") || coldest.f() >= request.number("required");
        Double left = coldest.log10Survivors();
        boolean sal = left == null || left <= request.number("sal");
        if (!request.has("required") && left == null) {
            return outcome;
        }
        String what = coldest.name() + ": F " + PlateText.of(coldest.f()) + " min"
                + (left == null ? "" : ", 10^" + PlateText.of(FastMath.rint(100 * left) / 100));
        return outcome.verdict(f && sal
                ? Verdict.pass("Enough at the coldest probe, " + what, "최저 탐침 충족, " + what)
                : Verdict.fail("Too little at the coldest probe, " + what, "최저 탐침 부족, " + what));
    }
}
