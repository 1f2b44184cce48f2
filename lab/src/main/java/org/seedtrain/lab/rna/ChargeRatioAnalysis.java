package org.seedtrain.lab.rna;

import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;

/// `lab np-ratio`: ionisable nitrogen for each phosphate.
public final class ChargeRatioAnalysis extends DescribedAnalysis {

    record Result(double np, double amine_umol, double phosphate_umol) {}

    public ChargeRatioAnalysis() {
        super(Description.of("np-ratio", Group.RNA, "N/P ratio", "N/P 비")
                .purpose("Moles of ionisable amine for each mole of phosphate of the RNA.", "RNA 인산 1몰당 이온화 아민의 몰수를 구합니다.")
                .options(Option.number("lipid", "Ionisable lipid", "이온화 지질", "mg", 1e-9, 1e9).required(),
                        Option.number("molar-mass", "Its molar mass (ALC-0315: 766.27)", "지질 몰질량(ALC-0315: 766.27)", "g/mol", 50, 5000, 766.27),
                        Option.number("rna", "RNA", "RNA 질량", "mg", 1e-9, 1e9).required(),
                        Option.number("nucleotide", "Mean molar mass of a nucleotide", "뉴클레오타이드 평균 몰질량", "g/mol", 300, 400, 330))
                .examples("lab np-ratio --lipid 1.0 --molar-mass 766.27 --rna 0.0769").sources("Schoenmaker et al. (2021), Int J Pharm 601, 120586"));
    }

    @Override
    protected Outcome found(Request request) {
        double np = RnaFigures.nitrogenToPhosphate(request.number("lipid"), request.number("molar-mass"), request.number("rna"),
                request.number("nucleotide"));
        double amine = 1000 * request.number("lipid") / request.number("molar-mass");
        double phosphate = 1000 * request.number("rna") / request.number("nucleotide");
        return Outcome.of(new Result(np, amine, phosphate))
                .table(ResultTable.of("result", "Result", "결과").column("np", "N/P", "N/P 비", "1", 4).column("amine", "Ionisable amine", "이온화 아민", "umol", 4)
                        .column("phosphate", "Phosphate", "인산", "umol", 4).row(np, amine, phosphate));
    }
}
