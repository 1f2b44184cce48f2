package org.seedtrain.lab.ms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.ms.sequence.Formula;
import org.seedtrain.lab.ms.sequence.IsotopeDistribution;
import org.seedtrain.lab.ms.sequence.Modification;
import org.seedtrain.lab.ms.sequence.ProteinSequence;

/// `lab sequence-mass`: masses of a sequence with its disulfides and modifications.
public final class SequenceMassAnalysis extends DescribedAnalysis {
    record Ion(int charge, double monoisotopic, double average) {}

    /// @param mostAbundant_Da of the highest isotopic peak
    record Result(int chains, int residues, String formula, double monoisotopic_Da, double average_Da, double mostAbundant_Da,
            int disulfides, List<String> modifications, int cysteines, int glycanSites, @Nullable Double absorbance280, List<Ion> ions) {}

    public SequenceMassAnalysis() {
        super(Description.of("sequence-mass", Group.MASS_SPECTROMETRY, "Mass of a sequence", "서열의 질량")
                .purpose("Monoisotopic and average mass of a sequence with disulfides and modifications, its ions and its isotopes.",
                        "이황화 결합과 변형을 포함한 서열의 단일동위원소·평균 질량, 이온, 동위원소 분포를 구합니다.")
                .options(Option.text("sequence", "Sequence in one-letter code; chains apart by +, copies as 2x", "서열(한 글자 코드, 사슬은 +, 복수는 2x)")
                                .required(),
                        Option.integer("disulfides", "Disulfides", "이황화 결합 수", 0, 5000, 0),
                        Option.words("modifications", "Modifications, with :number if several", "변형(복수는 :개수)"),
                        Option.integer("from-charge", "Lowest charge", "최소 전하", 1, 300, 1),
                        Option.integer("to-charge", "Highest charge", "최대 전하", 1, 300, 30))
                .examples("lab sequence-mass --sequence DRVYIHPF --to-charge 3",
                        "lab sequence-mass --sequence GIVEQCCTSICSLYQLENYCN+FVNQHLCGSHLVEALYLVCGERGFFYTPKT --disulfides 3 --to-charge 8",
                        "lab sequence-mass --sequence MQIFVKTLTGK --modifications oxidation,met-loss:0")
                .sources("Isotope masses: Audi, Wapstra & Thibault (2003); abundances: IUPAC (Rosman & Taylor 1998)", "Unimod",
                        "Rockwood & Van Orden (1996), Anal Chem 68, 2027", "Pace et al. (1995), Protein Sci 4, 2411"));
    }

    @Override
    protected Outcome found(Request request) {
        ProteinSequence sequence = ProteinSequence.of(request.text("sequence"));
        int disulfides = request.integer("disulfides");
        if (disulfides > sequence.mostDisulfides()) {
            throw new AnalysisRefused("--disulfides is " + disulfides + "; the sequence has " + sequence.count('C')
                    + " cysteines, enough for " + sequence.mostDisulfides());
        }
        int from = request.integer("from-charge");
        int to = request.integer("to-charge");
        if (to < from) {
            throw new AnalysisRefused("--from-charge " + from + " is larger than --to-charge " + to);
        }
        Formula formula = sequence.formula(disulfides);
        List<String> modifications = new ArrayList<>();
        ResultTable changes = ResultTable.of("modifications", "Modifications", "변형").column("name", "Name", "이름")
                .column("number", "Number", "개수", "1", 3).column("monoisotopic", "Monoisotopic", "단일동위원소", "Da", 8)
                .column("average", "Average", "평균", "Da", 8);
        for (String words : request.has("modifications") ? request.words("modifications") : List.<String>of()) {
            String[] parts = words.split(":");
            Modification modification = Modification.of(parts[0].strip());
            int number = parts.length > 1 && parts[1].strip().matches("[0-9]{1,4}") ? Integer.parseInt(parts[1].strip())
                    : parts.length > 1 ? -1 : 1;
            if (number < 0 || number > modification.places(sequence)) {
                throw new AnalysisRefused("--modifications '" + words + "': the sequence has " + modification.places(sequence)
                        + " places for " + modification.name());
            }
            formula = formula.plus(modification.difference(), number);
            modifications.add(number == 1 ? modification.name() : number + "x" + modification.name());
            changes.row(modification.name(), number, number * modification.difference().monoisotopic(),
                    number * modification.difference().average());
        }
        IsotopeDistribution isotopes = IsotopeDistribution.of(formula);
        List<Ion> ions = new ArrayList<>();
        ResultTable table = ResultTable.of("ions", "Ions", "이온").column("charge", "Charge", "전하", "1", 3)
                .column("monoisotopic", "m/z, monoisotopic", "m/z(단일동위원소)", "1", 9).column("average", "m/z, average", "m/z(평균)", "1", 9);
        for (int z = from; z <= to; z++) {
            Ion ion = new Ion(z, Formula.mz(formula.monoisotopic(), z), Formula.mz(formula.average(), z));
            ions.add(ion);
            table.row(z, ion.monoisotopic(), ion.average());
        }
        double absorbance = (5500.0 * sequence.count('W') + 1490.0 * sequence.count('Y') + 125.0 * disulfides) / formula.average();
        Result result = new Result(sequence.chains().size(), sequence.length(), formula.toString(), formula.monoisotopic(),
                formula.average(), isotopes.mostAbundant(), disulfides, modifications, sequence.count('C'), sequence.sequons(),
                finite(absorbance), ions);
        return Outcome.of(result).table(ResultTable.of("masses", "Masses", "질량").column("formula", "Composition", "조성")
                        .column("monoisotopic", "Monoisotopic", "단일동위원소 질량", "Da", 10).column("average", "Average", "평균 질량", "Da", 10)
                        .column("most", "Most abundant peak", "최대 동위원소 피크", "Da", 10)
                        .column("absorbance", "A280 of 1 g/L, 1 cm", "1 g/L의 A280(1 cm)", "L/(g.cm)", 4)
                        .row(result.formula(), result.monoisotopic_Da(), result.average_Da(), result.mostAbundant_Da(), result.absorbance280()))
                .table(changes).table(table).plot(isotopes(isotopes));
    }

    private static Plot isotopes(IsotopeDistribution isotopes) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < isotopes.mass().length; i++) {
            if (isotopes.abundance()[i] > 1e-5) {
                x.add(isotopes.mass()[i]);
                y.add(100 * isotopes.abundance()[i]);
            }
        }
        return Plot.of("isotopes", "Isotopic peaks", "동위원소 피크", "Mass", "질량", "Da", "Abundance", "존재비", "%")
                .bars("isotopes", "Isotopic peaks", "동위원소 피크", x.stream().mapToDouble(Double::doubleValue).toArray(),
                        y.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
