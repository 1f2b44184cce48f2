package org.seedtrain.bench.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.seedtrain.lab.stats.Dixon;
import org.seedtrain.lab.stats.Summary;
import org.seedtrain.lab.stats.ToleranceFactor;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.regression.Formula;
import org.seedtrain.lab.stats.regression.LinearFit;
import org.seedtrain.lab.stats.regression.NonlinearFit;

/// Summaries, regressions and exact factors.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StatisticsBenchmarks {
    /// NIST StRD Wampler4 (public domain): y on a polynomial of degree 5, x = 0, 1, ... 20.
    static final List<String> WAMPLER = List.of("75901 -204794 204863 -204436 253665 -200894 214131 -185192 221249 -138370 315911 "
            .concat("-27644 455253 197434 783995 608816 1370781 1303798 2205519 2408860 3444321").split(" "));
    /// NIST StRD MGH10 (public domain): x = 50, 55, ... 125.
    static final List<String> MGH10 = List.of(
            "34780 28610 23650 19630 16370 13720 11540 9744 8261 7030 6005 5147 4427 3820 3307 2872".split(" "));

    static Column steps(double from, double step, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = from + step * i;
        }
        return Column.of(values);
    }

    static LinearFit wampler() {
        return LinearFit.polynomial(5, steps(0, 1, 21), Column.parse(WAMPLER));
    }

    /// From NIST's far start, 400,000 times too large.
    static NonlinearFit mgh10() {
        Map<String, Column> data = new LinkedHashMap<>();
        data.put("x", steps(50, 5, 16));
        data.put("y", Column.parse(MGH10));
        return NonlinearFit.of(Formula.parse("b1*exp(b2/(x+b3))"), data, "y", Map.of("b1", 2.0, "b2", 400_000.0, "b3", 25_000.0));
    }

    /// A hundred thousand values around ten million.
    @State(Scope.Benchmark)
    public static class Long {
        Column values = steps(1e7, 0.1, 100_000);
    }

    @Benchmark
    public Object summary(Long given) {
        return Summary.of(given.values);
    }

    @Benchmark
    public Object regression() {
        return wampler();
    }

    @Benchmark
    public Object fit() {
        return mgh10();
    }

    @Benchmark
    public double tolerance() {
        return ToleranceFactor.twoSided(10, 0.95, 0.95);
    }

    @Benchmark
    public double dixon() {
        return Dixon.critical(Dixon.Ratio.R10, 8, 0.025);
    }
}
