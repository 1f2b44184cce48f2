package org.seedtrain.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.seedtrain.batch.recipe.ContentError;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Plant;
import org.seedtrain.plant.PlantRun;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `plant`: any units of the plant with commands, and what their tags show.
final class PlantKind implements Kind {
    @Override
    public String name() {
        return "plant";
    }

    @Override
    public String what() {
        return "Any units of the plant, joined as in a layout file, with commands at given times; what their tags show.";
    }

    @Override
    public Shape.Group keys() {
        return Shape.group(
                Shape.required(
                        "layout",
                        Shape.group(
                                Shape.required("units", new Shape.Any("a list of units as in docs/reference/plant-layout.md"), "the units"),
                                Shape.optional("lots", new Shape.Any("a list of lots as in docs/reference/plant-layout.md"), "materials in the store")),
                        "the plant"),
                Shape.optional("seed", new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE), "draws offsets and noise (1)"),
                Shape.optional(
                        "commands",
                        new Shape.Items(
                                Shape.group(
                                        Shape.required("at_s", Shape.notNegative(), "time [s]"),
                                        Shape.optional("set", Shape.word(), "a tag, with value"),
                                        Shape.optional("value", Shape.any(), "in the tag's unit"),
                                        Shape.optional("act", Shape.word(), "a unit, with action"),
                                        Shape.optional("action", Shape.word(), "which it knows"),
                                        Shape.optional("quantities", new Shape.Named(Shape.any()), "numbers of the action"),
                                        Shape.optional("names", new Shape.Named(Shape.word()), "lots, containers and so on of the action"),
                                        Shape.optional("malfunction", Shape.word(), "a unit, with fault"),
                                        Shape.optional("fault", Shape.word(), "which it can have"),
                                        Shape.optional("severity", Shape.between(0, 1), "(1)"),
                                        Shape.optional("ramp_s", Shape.notNegative(), "over which it grows (0)")),
                                0,
                                100_000),
                        "what is done, in the order of time"),
                Shape.required("record", Shape.list(Shape.word()), "tags that become columns"),
                Shape.optional(
                        "contents",
                        Shape.list(Shape.word()),
                        "concentrations [g/L] that become columns, UNIT:SPECIES, e.g. FRM-200:CELLS"),
                Shape.optional("noise", new Shape.Flag(), "with the noise of readings (false)"),
                Shape.optional("tolerance", Shape.group(Shape.required("relative", Shape.between(1e-10, 1e-2), "of the solver")), "(1e-5)"),
                Output.key("time_s"));
    }

    @Override
    public Case read(JsonNode c) {
        ObjectNode layout = (ObjectNode) c.get("layout").deepCopy();
        layout.put("name", "case");
        title(layout, "case");
        layout.get("units").forEach(unit -> title((ObjectNode) unit, unit.path("name").asString("")));
        if (!layout.has("lots")) {
            layout.putArray("lots");
        }
        layout.get("lots").forEach(lot -> {
            title((ObjectNode) lot, lot.path("id").asString(""));
            preset((ObjectNode) lot, "status", "released");
            preset((ObjectNode) lot, "expiry", "P1Y");
        });
        Plant plant;
        try {
            plant = new Plant(LayoutReader.read("layout", layout.toString()));
        } catch (ContentError e) {
            throw new CaseProblem(e.problems().stream()
                    .map(problem -> "layout: " + problem.message())
                    .distinct()
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse("layout"));
        }
        List<Timed> commands = new ArrayList<>();
        if (c.has("commands")) {
            for (JsonNode command : c.get("commands")) {
                commands.add(timed("commands[" + commands.size() + "]", command, commands));
            }
        }
        long seed = c.has("seed") ? c.get("seed").asLong() : 1;
        PlantRun fresh = new PlantRun(plant, seed);
        List<Tag> tags = new ArrayList<>();
        for (JsonNode name : c.get("record")) {
            if (!fresh.knows(name.asString())) {
                throw new CaseProblem("record[" + tags.size() + "] is " + name + "; there is no such tag. Known are "
                        + fresh.tags().stream().map(Tag::name).sorted().limit(60).reduce((a, b) -> a + ", " + b).orElse("none"));
            }
            tags.add(fresh.tag(name.asString()));
        }
        List<Held> held = new ArrayList<>();
        double tolerance =
                c.has("tolerance") ? c.get("tolerance").get("relative").asDouble() : PlantRun.TOLERANCE;
        double[] times = Output.read(c, "time_s");
        if (times[0] < 0) {
            throw new CaseProblem("output begins at " + Shape.plain(times[0]) + " s; a plant begins at 0");
        }
        Units units = new Units(plant, seed, commands, tags, held, times, c.path("noise").asBoolean(false), tolerance);
        PlantRun done = units.run();
        for (JsonNode one : c.path("contents")) {
            held.add(Held.of("contents[" + held.size() + "]", one.asString(), done));
        }
        return units;
    }

    private static void title(ObjectNode node, String name) {
        if (!node.has("title")) {
            node.putObject("title").put("en", name).put("ko", name);
        }
    }

    private static void preset(ObjectNode node, String key, String value) {
        if (!node.has(key)) {
            node.put(key, value);
        }
    }

    /// A command and when it is given; `place` is its path in the file.
    private record Timed(String place, double at, Command command) {}

    private static Timed timed(String place, JsonNode c, List<Timed> before) {
        double at = c.get("at_s").asDouble();
        if (!before.isEmpty() && at < before.getLast().at) {
            throw new CaseProblem(place + ".at_s is " + Shape.plain(at) + "; commands stand in the order of time");
        }
        String kind = null;
        for (String one : new String[] {"set", "act", "malfunction"}) {
            if (c.has(one)) {
                if (kind != null) {
                    throw new CaseProblem(place + " has both " + kind + " and " + one + "; write two commands");
                }
                kind = one;
            }
        }
        if (kind == null) {
            throw new CaseProblem(place + " does nothing; it needs set, act or malfunction");
        }
        Command command = switch (kind) {
            case "set" -> new Command.SetValue(c.get("set").asString(), needed(place, c, "value").asDouble());
            case "act" -> {
                Map<String, Double> quantities = new TreeMap<>();
                c.path("quantities").properties().forEach(e -> quantities.put(e.getKey(), e.getValue().asDouble()));
                Map<String, String> names = new TreeMap<>();
                c.path("names").properties().forEach(e -> names.put(e.getKey(), e.getValue().asString()));
                yield new Command.Act(c.get("act").asString(), needed(place, c, "action").asString(), quantities, names);
            }
            default -> new Command.Malfunction(
                    c.get("malfunction").asString(),
                    needed(place, c, "fault").asString(),
                    Output.number(c, "severity", 1),
                    Output.number(c, "ramp_s", 0));
        };
        return new Timed(place, at, command);
    }

    private static JsonNode needed(String place, JsonNode c, String key) {
        if (!c.has(key)) {
            throw new CaseProblem(place + "." + key + " is missing");
        }
        return c.get(key);
    }

    /// What a unit holds of a species.
    private record Held(String unit, Species species) {
        static Held of(String place, String name, PlantRun run) {
            String[] parts = name.split(":");
            if (parts.length != 2 || !run.units().contains(parts[0])) {
                throw new CaseProblem(place + " is \"" + name + "\"; it is written UNIT:SPECIES with a unit of the layout");
            }
            for (Species species : Species.values()) {
                if (species.name().equals(parts[1])) {
                    return new Held(parts[0], species);
                }
            }
            throw new CaseProblem(place + " is \"" + name + "\"; there is no species " + parts[1]);
        }

        String name() {
            return unit + ":" + species.name();
        }
    }

    private record Units(
            Plant plant,
            long seed,
            List<Timed> commands,
            List<Tag> tags,
            List<Held> contents,
            double[] times,
            boolean noise,
            double tolerance)
            implements Case {
        PlantRun run() {
            PlantRun run = new PlantRun(plant, seed, tolerance);
            for (Timed timed : commands) {
                try {
                    run.apply(timed.at, timed.command);
                } catch (CommandRefused e) {
                    throw new CaseProblem(timed.place + " is refused at " + Shape.plain(timed.at) + " s: " + e.getMessage());
                }
            }
            return run;
        }

        @Override
        public Solved solve() {
            PlantRun run = run();
            List<Column> columns = new ArrayList<>(List.of(new Column("time_s", "time", "s")));
            tags.forEach(tag -> columns.add(new Column(tag.name(), tag.title().getOrDefault("en", tag.name()), shown(tag.unit()))));
            contents.forEach(one -> columns.add(new Column(one.name(), one.species.name(), "g/L")));
            List<double[]> rows = new ArrayList<>(times.length);
            for (double t : times) {
                double[] row = new double[tags.size() + contents.size() + 1];
                row[0] = t;
                for (int i = 0; i < tags.size(); i++) {
                    String name = tags.get(i).name();
                    row[i + 1] = noise ? run.read(name, t) : run.noiseless(name, t);
                }
                for (int i = 0; i < contents.size(); i++) {
                    Held one = contents.get(i);
                    row[tags.size() + i + 1] = run.contents(one.unit, t).concentration(one.species);
                }
                rows.add(row);
            }
            double end = Math.max(times[times.length - 1], commands.isEmpty() ? 0 : commands.getLast().at);
            double start = commands.isEmpty() ? 0 : commands.getLast().at;
            double before = everything(run, start);
            double after = everything(run, end);
            double all = held(run, end);
            Map<String, Object> solver = new LinkedHashMap<>();
            solver.put("method", "the plant's own, unit by unit");
            solver.put("tolerance", tolerance);
            solver.put("commands", commands.size());
            return new Solved(
                    new Table(columns, rows),
                    solver,
                    all > 0 ? OptionalDouble.of(Math.abs(after - before) / all) : OptionalDouble.empty(),
                    Map.of());
        }

        private static String shown(String unit) {
            return switch (unit) {
                case "Cel" -> "°C";
                case "[pH]" -> "pH";
                case "1" -> "";
                default -> unit;
            };
        }

        /// All matter less what came from elsewhere than units and lots [kg].
        private static double everything(PlantRun run, double t) {
            double sum = run.discarded().mass();
            for (String unit : run.units()) {
                sum += run.contents(unit, t).mass() + run.held(unit, t) - run.fromOutside(unit, t);
            }
            return sum;
        }

        private static double held(PlantRun run, double t) {
            double sum = run.discarded().mass();
            for (String unit : run.units()) {
                sum += run.contents(unit, t).mass() + run.held(unit, t);
            }
            return sum;
        }
    }
}
