package org.seedtrain.lab.protein;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.seedtrain.lab.ms.sequence.ProteinSequence;
import org.seedtrain.lab.ms.sequence.SequenceRefused;
import org.seedtrain.lab.stats.Replicates;

/// `lab a280`.
public final class A280Analysis extends DescribedAnalysis {
    /// @param extinctionMolar absent when it was given per gram
    /// @param extinctionPerGram absorbance of 1 g/L in 1 cm
    record Result(
            @Nullable Double extinctionMolar, double extinctionPerGram, @Nullable Double mass_Da, @Nullable Integer tryptophans,
            @Nullable Integer tyrosines, @Nullable Integer cystines, List<Sample> samples) {}

    /// @param concentration [g/L]
    /// @param ci95 from replicates; absent for a single reading
    /// @param ratio A260/A280; absent without A260
    /// @param warburgChristian [g/L]; absent without A260
    record Sample(
            String name, double net, double concentration, @Nullable Double molar_umol_L, @Nullable List<Double> ci95,
            @Nullable Double ratio, @Nullable Double warburgChristian, int readings, List<String> flags) {}

    private record Reading(double a280, @Nullable Double a260, @Nullable Double a320, double dilution) {}

    public A280Analysis() {
        super(Description.of("a280", Group.PROTEIN, "Protein by absorbance (A280)", "A280 단백질 정량")
                .purpose("Protein from the absorbance at 280 nm, with the extinction of its sequence, scattered light taken off and nucleic"
                + " acids told of.", "280 nm 흡광도와 서열에서 구한 흡광계수로 단백질 농도를 구하고, 산란광을 빼며 핵산 혼입을 알립니다.")
                .options(Option.text("sequence", "Sequence, one letter for each residue (chains joined by +)", "서열(한 글자 부호, 사슬은 +로 연결)"),
                        Option.integer("disulfides", "Disulfides (else as many as the cysteines allow)", "이황화 결합 수(없으면 가능한 최대)", 0, 100_000),
                        Option.number("extinction", "Absorbance of 1 g/L in 1 cm, in place of a sequence", "1 g/L의 흡광도(서열 대신)", "L/g/cm", 0.01, 10),
                        Option.numbers("a280", "A280, replicates separated by commas", "A280(반복은 쉼표로)", "1", -0.5, 10),
                        Option.numbers("a260", "Absorbance at 260 nm", "260 nm 흡광도", "1", -0.5, 10), Option.numbers("a320", "Absorbance at 320 nm (scattered light)", "320 nm 흡광도(산란광)", "1", -0.5, 10),
                        Option.number("dilution", "Dilution", "희석배수", "1", 1, 1e6, 1),
                        Option.number("path", "Path", "광로 길이", "cm", 0.001, 10, 1),
                        Option.number("highest", "Highest absorbance that counts", "유효한 최대 흡광도", "1", 0.1, 5, 1.5))
                .files(Slot.of("readings", "Readings: name,a280[,a260][,a320][,dilution]", "측정값: name,a280[,a260][,a320][,dilution]",
                "csv,tsv,txt,xlsx", "a280.csv").optional())
                .examples("lab a280 a280.csv --extinction 1.4",
                "lab a280 --sequence KVFGRCELAAAMKRHGLDNYRGYSLGNWVCAAKFESNFNTQATNRNTDGSTDYGILQINSRWWCNDGRTPGSRNLCNIPCSALLSSDITASVNCAKKIVSDGNGMNAWVAWRNRCKGTDVQAWIRGCRL"
                        + " --a280 0.812,0.815,0.809 --a320 0.004,0.004,0.005 --dilution 10")
                .sources("Pace et al. (1995), Protein Sci 4, 2411", "USP <857>", "Ph. Eur. 2.5.33, method 1", "Warburg & Christian (1942)"));
    }

    @Override
    protected Outcome found(Request request) {
        Extinction extinction = extinction(request);
        double perGram = extinction == null ? request.number("extinction") : extinction.perGram();
        Map<String, List<Reading>> readings = readings(request);
        if (readings.isEmpty() && extinction == null) {
            throw new AnalysisRefused("there is nothing to calculate: give readings (--a280 or a file) or a sequence");
        }
        List<Sample> samples = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        readings.forEach((name, own) -> samples.add(sample(name, own, perGram, extinction, request, flags)));
        Outcome outcome = Outcome.of(new Result(extinction == null ? null : extinction.molar(), perGram,
                extinction == null ? null : extinction.mass(), extinction == null ? null : extinction.tryptophans(),
                extinction == null ? null : extinction.tyrosines(), extinction == null ? null : extinction.cystines(), samples));
        if (!samples.isEmpty()) {
            outcome.table(table(samples)).plot(plot(samples));
        }
        ResultTable constants = ResultTable.of("extinction", "Extinction", "흡광계수").column("molar", "Molar", "몰흡광계수", "L/mol/cm", 6)
                .column("perGram", "Absorbance of 1 g/L", "1 g/L의 흡광도", "L/g/cm", 5).column("mass", "Mass", "분자량", "Da", 7)
                .column("w", "W", "W(트립토판)", "1", 5).column("y", "Y", "Y(티로신)", "1", 5).column("cystine", "Cystines", "시스틴", "1", 5);
        outcome.table(extinction == null ? constants.row(null, perGram, null, null, null, null)
                : constants.row(extinction.molar(), perGram, extinction.mass(), extinction.tryptophans(), extinction.tyrosines(),
                        extinction.cystines()));
        flags.forEach(outcome::flag);
        return outcome;
    }

    private static @Nullable Extinction extinction(Request request) {
        if (!request.has("sequence")) {
            if (!request.has("extinction")) {
                throw new AnalysisRefused("'a280' needs --sequence or --extinction: without either an absorbance is no concentration");
            }
            return null;
        }
        if (request.has("extinction")) {
            throw new AnalysisRefused("--sequence and --extinction are both given; give one of them");
        }
        try {
            ProteinSequence sequence = ProteinSequence.of(request.text("sequence"));
            int most = sequence.mostDisulfides();
            int disulfides = request.has("disulfides") ? request.integer("disulfides") : most;
            if (disulfides > most) {
                throw new AnalysisRefused("--disulfides is " + disulfides + "; this sequence has " + sequence.count('C')
                        + " cysteines, which is enough for " + most);
            }
            Extinction extinction = Extinction.of(sequence, disulfides);
            if (!(extinction.molar() > 0)) {
                throw new AnalysisRefused("this sequence has no W, no Y and no cystine: it does not absorb at 280 nm; use 205 or 214 nm or a"
                        + " colorimetric assay");
            }
            return extinction;
        } catch (SequenceRefused refused) {
            throw new AnalysisRefused("--" + refused.getMessage());
        }
    }

    private static Map<String, List<Reading>> readings(Request request) {
        Map<String, List<Reading>> readings = new java.util.LinkedHashMap<>();
        if (request.hasFile("readings")) {
            DataTable table = DataTable.of(request.file("readings")).require("name", "a280");
            for (DataTable.Row row : table.rows()) {
                double dilution = table.has("dilution") && !table.empty(row, "dilution") ? table.number(row, "dilution")
                        : request.number("dilution");
                if (!(dilution >= 1)) {
                    throw new AnalysisRefused(table.name() + ", line " + row.line() + ": the dilution is " + dilution
                            + "; it must be 1 (undiluted) or more");
                }
                readings.computeIfAbsent(table.word(row, "name"), name -> new ArrayList<>())
                        .add(new Reading(table.number(row, "a280"), optional(table, row, "a260"), optional(table, row, "a320"), dilution));
            }
        }
        if (request.has("a280")) {
            double[] a280 = request.numbers("a280");
            double[] a260 = request.has("a260") ? request.numbers("a260") : new double[0];
            double[] a320 = request.has("a320") ? request.numbers("a320") : new double[0];
            if (a260.length > 0 && a260.length != a280.length || a320.length > 0 && a320.length != a280.length) {
                throw new AnalysisRefused("--a280 has " + a280.length + " readings, --a260 " + a260.length + " and --a320 " + a320.length
                        + "; they must have as many, or none");
            }
            List<Reading> own = new ArrayList<>();
            for (int i = 0; i < a280.length; i++) {
                own.add(new Reading(a280[i], a260.length > 0 ? a260[i] : null, a320.length > 0 ? a320[i] : null, request.number("dilution")));
            }
            readings.put("sample", own);
        }
        return readings;
    }

    private static @Nullable Double optional(DataTable table, DataTable.Row row, String column) {
        return table.has(column) && !table.empty(row, column) ? table.number(row, column) : null;
    }

    private static Sample sample(String name, List<Reading> readings, double perGram, @Nullable Extinction extinction, Request request,
            List<Flag> flags) {
        double path = request.number("path");
        double[] values = new double[readings.size()];
        double net = 0;
        double a280 = 0;
        double a260 = 0;
        double a320 = 0;
        boolean with260 = true;
        boolean with320 = true;
        double corrected = 0;
        for (int i = 0; i < values.length; i++) {
            Reading one = readings.get(i);
            double own = Absorbance280.net(one.a280(), one.a320());
            values[i] = Absorbance280.concentration(own, one.dilution(), perGram, path);
            net += own / values.length;
            a280 += one.a280() / values.length;
            with260 &= one.a260() != null;
            with320 &= one.a320() != null;
            a260 += (one.a260() == null ? 0 : one.a260()) / values.length;
            a320 += (one.a320() == null ? 0 : one.a320()) / values.length;
            corrected += Absorbance280.warburgChristian(one.a280(), one.a260() == null ? 0 : one.a260()) * one.dilution() / path / values.length;
        }
        Replicates mean = Replicates.of(values);
        double below = a280 - (with320 ? a320 : 0);
        Double ratio = with260 && below > 0.005 ? (a260 - (with320 ? a320 : 0)) / below : null;
        List<String> own = flags(name, a280, with320 ? a320 : 0, ratio, request.number("highest"), flags);
        List<Double> interval = values.length > 1 ? List.of(mean.mean() - mean.halfWidth(), mean.mean() + mean.halfWidth()) : null;
        return new Sample(name, net, mean.mean(), extinction == null ? null : 1e6 * mean.mean() / extinction.mass(), interval, ratio,
                with260 ? corrected : null, values.length, own);
    }

    private static List<String> flags(String name, double a280, double a320, @Nullable Double ratio, double highest, List<Flag> flags) {
        List<String> own = new ArrayList<>();
        if (a280 > highest) {
            own.add("too-high");
            flags.add(Flag.of("too-high", name, "The absorbance is above " + highest + ", where stray light bends it; dilute more",
                    "흡광도가 " + highest + "을(를) 넘어 미광으로 낮게 읽힘. 더 희석할 것"));
        }
        if (a280 < 0.05) {
            own.add("too-low");
            flags.add(Flag.of("too-low", name, "The absorbance is below 0.05, where noise counts; dilute less",
                    "흡광도가 0.05 미만으로 잡음의 영향이 큼. 덜 희석할 것"));
        }
        if (a320 > 0.1 * a280) {
            own.add("scatter");
            flags.add(Flag.of("scatter", name, "Scattered light is more than a tenth of the signal; clarify the sample",
                    "산란광이 신호의 1/10을 넘음. 검체를 맑게 할 것"));
        }
        if (ratio != null && ratio > 0.8) {
            own.add("nucleic-acid");
            flags.add(Flag.of("nucleic-acid", name, "A260/A280 above 0.8, nucleic acids count as protein; see the Warburg-Christian value",
                    "A260/A280이 0.8 초과, 핵산이 단백질로 계산됨. Warburg-Christian 값을 볼 것"));
        }
        return own;
    }

    private static ResultTable table(List<Sample> samples) {
        ResultTable table = ResultTable.of("samples", "Samples", "검체").column("name", "Name", "이름")
                .column("net", "Net A280", "순 A280", "1", 5).column("concentration", "Protein", "단백질", "g/L", 5)
                .column("low", "95 % from", "95 % 하한", "g/L", 4).column("high", "to", "상한", "g/L", 4)
                .column("molar", "Molar", "몰농도", "umol/L", 5).column("ratio", "A260/A280", "A260/A280 비", "1", 3)
                .column("wc", "Warburg-Christian", "Warburg-Christian 값", "g/L", 4).column("n", "n", "반복", "1", 3)
                .column("flags", "Flags", "표시");
        samples.forEach(one -> table.row(one.name(), one.net(), one.concentration(), one.ci95() == null ? null : one.ci95().getFirst(),
                one.ci95() == null ? null : one.ci95().getLast(), one.molar_umol_L(), one.ratio(), one.warburgChristian(), one.readings(),
                String.join(", ", one.flags())));
        return table;
    }

    private static Plot plot(List<Sample> samples) {
        double[] x = new double[samples.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        return Plot.of("protein", "Protein of the samples", "검체별 단백질", "Sample", "검체", "1", "Protein", "단백질", "g/L")
                .bars("protein", "Protein", "단백질", x, samples.stream().mapToDouble(Sample::concentration).toArray());
    }
}
