package org.seedtrain.lab.stats.anova;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.exact.DoubleDouble;

/// Two crossed factors, every pair of levels measured equally often and at least twice; both random.
public record TwoWay(int levelsA, int levelsB, int repeats, double ssA, double ssB, double ssInteraction, double ssRepeat) {

    public static TwoWay of(List<String> a, List<String> b, Column y) {
        List<String> as = new ArrayList<>(a.stream().distinct().toList());
        List<String> bs = new ArrayList<>(b.stream().distinct().toList());
        int n = y.size();
        if (as.size() < 2 || bs.size() < 2) {
            throw new StatisticsRefused("both factors need two levels or more; there are " + as.size() + " and " + bs.size());
        }
        int[][] count = new int[as.size()][bs.size()];
        DoubleDouble[][] sums = new DoubleDouble[as.size()][bs.size()];
        for (DoubleDouble[] row : sums) {
            Arrays.fill(row, DoubleDouble.ZERO);
        }
        int[] place = new int[n];
        DoubleDouble mean = y.mean();
        for (int k = 0; k < n; k++) {
            int i = as.indexOf(a.get(k));
            int j = bs.indexOf(b.get(k));
            count[i][j]++;
            place[k] = i * bs.size() + j;
            sums[i][j] = sums[i][j].plus(y.get(k).minus(mean));
        }
        int r = count[0][0];
        for (int i = 0; i < as.size(); i++) {
            for (int j = 0; j < bs.size(); j++) {
                if (count[i][j] != r || r < 2) {
                    throw new StatisticsRefused("every pair must be measured equally often and at least twice; '" + as.get(i)
                            + "' with '" + bs.get(j) + "' was measured " + count[i][j] + " times, '" + as.getFirst()
                            + "' with '" + bs.getFirst() + "' " + count[0][0] + " times");
                }
            }
        }
        DoubleDouble ssA = DoubleDouble.ZERO;
        DoubleDouble cells = DoubleDouble.ZERO;
        DoubleDouble[] columns = new DoubleDouble[bs.size()];
        Arrays.fill(columns, DoubleDouble.ZERO);
        for (DoubleDouble[] row : sums) {
            DoubleDouble sum = DoubleDouble.ZERO;
            for (int j = 0; j < row.length; j++) {
                sum = sum.plus(row[j]);
                columns[j] = columns[j].plus(row[j]);
                cells = cells.plus(row[j].square().over(r));
            }
            ssA = ssA.plus(sum.square().over(r * bs.size()));
        }
        DoubleDouble ssB = DoubleDouble.ZERO;
        for (DoubleDouble sum : columns) {
            ssB = ssB.plus(sum.square().over(r * as.size()));
        }
        DoubleDouble repeat = DoubleDouble.ZERO;
        for (int k = 0; k < n; k++) {
            DoubleDouble cell = sums[place[k] / bs.size()][place[k] % bs.size()].over(r);
            repeat = repeat.plus(y.get(k).minus(mean).minus(cell).square());
        }
        return new TwoWay(as.size(), bs.size(), r, ssA.value(), ssB.value(), cells.minus(ssA).minus(ssB).value(),
                repeat.value());
    }

    public int dfA() {
        return levelsA - 1;
    }

    public int dfB() {
        return levelsB - 1;
    }

    public int dfInteraction() {
        return dfA() * dfB();
    }

    public int dfRepeat() {
        return levelsA * levelsB * (repeats - 1);
    }

    public double msA() {
        return ssA / dfA();
    }

    public double msB() {
        return ssB / dfB();
    }

    public double msInteraction() {
        return ssInteraction / dfInteraction();
    }

    public double msRepeat() {
        return ssRepeat / dfRepeat();
    }

    /// Mean square of interaction and repeats together.
    public double msPooled() {
        return (ssInteraction + ssRepeat) / (dfInteraction() + dfRepeat());
    }

    /// May come out negative, as the others.
    double varianceA() {
        return (msA() - msInteraction()) / (levelsB * repeats);
    }

    double varianceB() {
        return (msB() - msInteraction()) / (levelsA * repeats);
    }

    double varianceInteraction() {
        return (msInteraction() - msRepeat()) / repeats;
    }
}
