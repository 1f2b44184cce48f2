package org.seedtrain.lab.rna;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
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
import org.seedtrain.lab.stats.Replicates;

/// `lab dls`: [Cumulants] of correlation functions.
public final class LightScatteringAnalysis extends DescribedAnalysis {

    record Run(String name, double size_nm, double pdi, double intercept, double decay_per_s, double residualSd) {}

    /// @param size_nm Z-average, mean of the runs
    /// @param halfWidth_nm of its 95 % interval, from the runs; 0 for one
    record Result(double size_nm, double halfWidth_nm, double pdi, double q_per_m, double diffusion_m2_s, List<Run> runs) {}

    public LightScatteringAnalysis() {
        super(Description.of("dls", Group.RNA, "Particle size (DLS cumulants)", "입자 크기(DLS 큐뮬런트)")
                .purpose("Z-average and polydispersity index from the correlation function g2-1 by the method of cumulants.",
                        "상관함수 g2-1에서 큐뮬런트법으로 Z-평균 지름과 다분산지수를 구합니다.")
                .options(Option.number("angle", "Scattering angle", "산란각", "deg", 1, 180, 173),
                        Option.number("wavelength", "Wavelength in vacuum", "진공 파장", "nm", 200, 2000, 633),
                        Option.number("index", "Refractive index of the medium", "매질 굴절률", "1", 1, 2, 1.33),
                        Option.number("viscosity", "Viscosity of the medium", "매질 점도", "mPa.s", 0.1, 100, 0.8872),
                        Option.number("temperature", "Temperature", "온도", "Cel", -5, 100, 25),
                        Option.number("size-low", "Size at least", "크기 하한", "nm", 0, 10000), Option.number("size-high", "Size at most", "크기 상한", "nm", 0, 10000),
                        Option.number("pdi-limit", "Index at most", "PDI 상한", "1", 0, 2))
                .files(Slot.of("correlation", "Delay in s and one column g2-1 for each run", "지연시간(s)과 측정별 g2-1 열", "csv,tsv,xlsx", "correlation.csv"))
                .examples("lab dls correlation.csv", "lab dls correlation.csv --size-low 60 --size-high 100 --pdi-limit 0.2")
                .sources("ISO 22412:2017", "Frisken (2001), Appl Opt 40, 4087"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("correlation"));
        boolean headless = table.header().stream().allMatch(cell -> cell.matches("[-+.0-9e]+"));
        int columns = table.header().size();
        if (columns < 2) {
            throw new AnalysisRefused(table.name() + " has one column; it needs the delay and one column g2-1 for each run");
        }
        int first = headless ? 1 : 0;
        double[][] values = new double[columns][table.rows().size() + first];
        for (int c = 0; c < columns; c++) {
            if (headless) {
                values[c][0] = Double.parseDouble(table.header().get(c));
            }
            double[] column = table.column(table.header().get(c));
            System.arraycopy(column, 0, values[c], first, column.length);
        }
        double[] delay = values[0];
        for (int i = 1; i < delay.length; i++) {
            if (!(delay[i] > delay[i - 1])) {
                throw new AnalysisRefused(table.name() + ": the delay " + delay[i] + " follows " + delay[i - 1] + "; delays must rise");
            }
        }
        if (delay.length < 10 || delay[0] < 0 || delay[delay.length - 1] > 100) {
            throw new AnalysisRefused(table.name() + ": delays must be ten or more, in seconds (0 to 100); there are " + delay.length
                    + " from " + delay[0] + " to " + delay[delay.length - 1]);
        }
        return fitted(request, table, headless, values);
    }

    private static Outcome fitted(Request request, DataTable table, boolean headless, double[][] values) {
        double q = Cumulants.scatteringVector(request.number("index"), 1e-9 * request.number("wavelength"), request.number("angle"));
        double kelvin = request.number("temperature") + 273.15;
        double viscosity = 1e-3 * request.number("viscosity");
        double[] delay = values[0];
        List<Run> runs = new ArrayList<>();
        Plot plot = Plot.of("correlation", "Correlation function", "상관함수", "Delay", "지연시간", "s", "g2 - 1", "g2 - 1 값", "1").log(delay[0] > 0, false);
        Plot residuals = Plot.of("residuals", "Residuals", "잔차", "Delay", "지연시간", "s", "Measured less fit", "측정 - 적합", "1").log(delay[0] > 0, false);
        for (int c = 1; c < values.length; c++) {
            String name = headless ? "run " + c : table.header().get(c);
            Cumulants fit;
            try {
                fit = Cumulants.fit(delay, values[c]);
            } catch (IllegalArgumentException none) {
                throw new AnalysisRefused(table.name() + ", " + name + ": " + none.getMessage()
                        + " (too thin a sample, a blocked beam, or another quantity than g2-1)");
            }
            double[] model = new double[delay.length];
            double[] rest = new double[delay.length];
            double squares = 0;
            for (int i = 0; i < delay.length; i++) {
                model[i] = fit.value(delay[i]);
                rest[i] = values[c][i] - model[i];
                squares += rest[i] * rest[i];
            }
            runs.add(new Run(name, 1e9 * fit.zAverage(q, kelvin, viscosity), fit.polydispersity(), fit.beta(), fit.decay(),
                    Math.sqrt(squares / delay.length)));
            plot.points(name, name, name, delay, values[c]).line(name + " fit", name + " fit", name + " 적합", delay, model);
            residuals.points(name, name, name, delay, rest);
        }
        Replicates size = Replicates.of(runs.stream().map(Run::size_nm).toList());
        Replicates index = Replicates.of(runs.stream().map(Run::pdi).toList());
        Replicates decay = Replicates.of(runs.stream().map(Run::decay_per_s).toList());
        Result result = new Result(size.mean(), size.halfWidth(), index.mean(), q, decay.mean() / (q * q), runs);
        ResultTable shown = ResultTable.of("runs", "Runs", "측정").column("run", "Run", "측정").column("size", "Z-average", "Z-평균", "nm", 5)
                .column("pdi", "Polydispersity index", "다분산지수", "1", 3).column("intercept", "Intercept", "절편", "1", 3)
                .column("decay", "Mean decay rate", "평균 감쇠율", "1/s", 5);
        runs.forEach(run -> shown.row(run.name(), run.size_nm(), run.pdi(), run.intercept(), run.decay_per_s()));
        Outcome outcome = Outcome.of(result)
                .table(ResultTable.of("result", "Result", "결과").column("size", "Z-average", "Z-평균", "nm", 5).column("half", "±, 95 %", "±(95 %)", "nm", 2)
                        .column("pdi", "Polydispersity index", "다분산지수", "1", 3).column("diffusion", "Diffusion", "확산계수", "m2/s", 4)
                        .row(result.size_nm(), result.halfWidth_nm(), result.pdi(), result.diffusion_m2_s()))
                .table(shown).plot(plot).plot(residuals);
        flags(outcome, result);
        return judged(outcome, request, result);
    }

    private static void flags(Outcome outcome, Result result) {
        for (Run run : result.runs()) {
            if (run.intercept() < 0.6 || run.intercept() > 1.02) {
                outcome.flag(Flag.of("intercept", run.name(), run.name() + ": the intercept " + RnaText.of(run.intercept())
                        + " is far from 0.7 to 1", run.name() + ": 절편 " + RnaText.of(run.intercept()) + "이(가) 0.7~1을 벗어남"));
            }
            if (run.pdi() > 0.4) {
                outcome.flag(Flag.of("polydisperse", run.name(), run.name() + ": the index is above 0.4; cumulants no longer describe such a sample",
                        run.name() + ": PDI 0.4 초과, 큐뮬런트법의 적용 범위를 벗어남"));
            }
            if (run.residualSd() > 0.01 * run.intercept()) {
                outcome.flag(Flag.of("residuals", run.name(), run.name() + ": the fit leaves more than 1 % of the intercept: dust or aggregates",
                        run.name() + ": 잔차가 절편의 1 % 초과, 먼지·응집체 확인"));
            }
        }
    }

    private static Outcome judged(Outcome outcome, Request request, Result result) {
        if (!request.has("size-low") && !request.has("size-high") && !request.has("pdi-limit")) {
            return outcome;
        }
        boolean size = result.size_nm() >= request.number("size-low", 0) && result.size_nm() <= request.number("size-high", Double.MAX_VALUE);
        boolean pdi = result.pdi() <= request.number("pdi-limit", Double.MAX_VALUE);
        String text = RnaText.of(FastMath.rint(10 * result.size_nm()) / 10) + " nm, PDI " + RnaText.of(FastMath.rint(1000 * result.pdi()) / 1000);
        return outcome.verdict(size && pdi ? Verdict.pass("Within the limits: " + text, "기준 이내: " + text)
                : Verdict.fail("Outside the limits: " + text, "기준 이탈: " + text));
    }
}
