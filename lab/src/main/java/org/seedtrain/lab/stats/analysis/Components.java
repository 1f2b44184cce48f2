package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.anova.Component;
import org.seedtrain.lab.stats.anova.VarianceComponents;

/// Variance components as people see them.
final class Components {
    private Components() {}

    static ResultTable table(List<Component> components, double total, double mean) {
        ResultTable table = ResultTable.of("components", "Variance components", "분산 성분").column("source", "Source", "요인")
                .column("df", "df", "자유도", "1", 4).column("ss", "Sum of squares", "제곱합", "1", 6)
                .column("ms", "Mean square", "평균제곱", "1", 6).column("variance", "Variance", "분산", "1", 5)
                .column("sd", "Standard deviation", "표준편차", "1", 4).column("rsd", "RSD", "상대표준편차", "%", 3)
                .column("share", "Share of the variance", "분산 비율", "%", 3);
        for (Component c : components) {
            Object name = c.name().equals(VarianceComponents.REPEATABILITY)
                    ? StatisticsAnalysis.words("repeatability", "반복성") : c.name();
            table.row(name, c.df(), c.ss(), c.ms(), c.variance(), Math.sqrt(c.variance()), rsd(c.variance(), mean),
                    total > 0 ? 100 * c.variance() / total : null);
        }
        return table.row(StatisticsAnalysis.words("total", "전체"), null, null, null, total, Math.sqrt(total), rsd(total, mean), 100.0);
    }

    private static @Nullable Double rsd(double variance, double mean) {
        return mean != 0 ? 100 * Math.sqrt(variance) / Math.abs(mean) : null;
    }

    static Plot plot(List<Component> components, double total) {
        double[] share = components.stream().mapToDouble(c -> total > 0 ? 100 * c.variance() / total : 0).toArray();
        return Plot.of("components", "Share of the variance", "분산 비율", "factor (in the order of the table)", "요인 (표의 순서)", "1",
                "share", "비율", "%").bars("share", "Share", "비율", Pictures.numbers(share.length), share);
    }

    static List<Flag> flags(List<Component> components, boolean balanced) {
        List<Flag> flags = new ArrayList<>();
        for (Component c : components) {
            if (c.negative()) {
                flags.add(new Flag("negative-component", c.name(), StatisticsAnalysis.words(
                        "the variance was estimated below zero and is taken as zero", "분산이 음수로 추정되어 0으로 봅니다")));
            }
        }
        if (!balanced) {
            flags.add(new Flag("unbalanced", "", StatisticsAnalysis.words("the groups are of different size: the degrees of freedom of "
                    + "the total are approximate", "군의 크기가 달라 전체의 자유도는 근사값입니다")));
        }
        return flags;
    }
}
