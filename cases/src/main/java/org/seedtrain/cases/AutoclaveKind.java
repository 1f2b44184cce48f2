package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.seedtrain.plant.physics.Lethality;
import tools.jackson.databind.JsonNode;

/// `autoclave`: what a course of temperature kills.
final class AutoclaveKind implements Kind {
    private static final double ICE_POINT = 273.15;

    @Override
    public String name() {
        return "autoclave";
    }

    @Override
    public String what() {
        return "Moist-heat lethality F and survivors of a course of temperature (Ph. Eur. 5.1.5), exact between its points.";
    }

    @Override
    public Shape.Group keys() {
        return Shape.group(
                Shape.required("profile_min_C", new Shape.Items(new Shape.Items(Shape.any(), 2, 2), 2, 100_000), "points [min, °C], straight between them"),
                Shape.optional("Tref_C", Shape.between(80, 150), "(121.1)"),
                Shape.optional("z_K", Shape.between(1, 100), "kelvin for tenfold killing (10)"),
                Shape.optional("D121_min", Shape.positive(), "decimal reduction time at Tref (1.5)"),
                Shape.optional("N0", Shape.notNegative(), "organisms at the beginning (1e6)"),
                Output.key("t_min"));
    }

    @Override
    public Case read(JsonNode c) {
        List<double[]> profile = new ArrayList<>();
        for (JsonNode point : c.get("profile_min_C")) {
            double[] pair = Output.array(point);
            if (!profile.isEmpty() && !(pair[0] > profile.getLast()[0])) {
                throw new CaseProblem("profile_min_C[" + profile.size() + "] is at " + Shape.plain(pair[0])
                        + " min; times must increase");
            }
            if (!(pair[1] > -ICE_POINT && pair[1] < 300)) {
                throw new CaseProblem("profile_min_C[" + profile.size() + "] is at " + Shape.plain(pair[1])
                        + " °C; it must lie between -273.15 and 300");
            }
            profile.add(pair);
        }
        double[] times = Output.read(c, "t_min");
        if (times[0] < profile.getFirst()[0] || times[times.length - 1] > profile.getLast()[0]) {
            throw new CaseProblem("output goes from " + Shape.plain(times[0]) + " to "
                    + Shape.plain(times[times.length - 1]) + " min; it must lie within profile_min_C, from "
                    + Shape.plain(profile.getFirst()[0]) + " to " + Shape.plain(profile.getLast()[0]));
        }
        return new Course(
                profile,
                times,
                new Lethality(Output.number(c, "Tref_C", 121.1) + ICE_POINT, Output.number(c, "z_K", 10)),
                Output.number(c, "D121_min", 1.5),
                Output.number(c, "N0", 1e6));
    }

    private record Course(List<double[]> profile, double[] times, Lethality law, double decimal, double start)
            implements Case {
        @Override
        public Solved solve() {
            List<Column> columns = List.of(
                    new Column("t_min", "time", "min"),
                    new Column("T_C", "temperature", "°C"),
                    new Column("F0_min", "F", "min"),
                    new Column("SLR", "spore log reduction", ""),
                    new Column("survivors", "survivors", ""));
            List<double[]> rows = new ArrayList<>(times.length);
            for (double t : times) {
                double f = until(t);
                rows.add(new double[] {
                    t, temperature(t), f / 60, Lethality.logReduction(f, 60 * decimal),
                    Lethality.survivors(start, f, 60 * decimal)
                });
            }
            double all = until(profile.getLast()[0]);
            Map<String, Double> results = new TreeMap<>();
            results.put("F0_min", all / 60);
            results.put("SLR", Lethality.logReduction(all, 60 * decimal));
            results.put("survivors", Lethality.survivors(start, all, 60 * decimal));
            return new Solved(new Table(columns, rows), Map.of("method", "formula"), OptionalDouble.empty(), results);
        }

        private double until(double t) {
            double f = 0;
            for (int i = 1; i < profile.size() && profile.get(i - 1)[0] < t; i++) {
                double end = Math.min(t, profile.get(i)[0]);
                f += law.over(
                        60 * (end - profile.get(i - 1)[0]),
                        profile.get(i - 1)[1] + ICE_POINT,
                        (end == profile.get(i)[0] ? profile.get(i)[1] : temperature(end)) + ICE_POINT);
            }
            return f;
        }

        private double temperature(double t) {
            int i = 1;
            while (i < profile.size() - 1 && profile.get(i)[0] < t) {
                i++;
            }
            double[] a = profile.get(i - 1);
            double[] b = profile.get(i);
            return a[1] + (b[1] - a[1]) * (t - a[0]) / (b[0] - a[0]);
        }
    }
}
