package org.seedtrain.plant.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.UnitLayout;
import org.seedtrain.plant.UnitTypes;

/// No malfunction without consequence: every one of every unit is armed while the unit works, and the same run with and
/// without it are compared. What differs first goes into docs/reference/malfunctions.md, which
/// `mvn -pl plant test -Dtest=MalfunctionTest -Dseedtrain.write=true` writes anew.
class MalfunctionTest {
    private static final Path DOCUMENT = Path.of("../docs/reference/malfunctions.md");
    private static final int LOOKS = 24;

    /// Work during which a malfunction begins.
    ///
    /// @param before what is done before it is armed
    /// @param after what is done afterwards
    /// @param horizon how long it is watched [s]
    private record Work(Consumer<UnitBench> before, Consumer<UnitBench> after, double horizon) {
        static Work of(double horizon, Consumer<UnitBench> before) {
            return new Work(before, t -> {}, horizon);
        }
    }

    private static UnitLayout layout(String type) {
        UnitLayout plain = UnitLayout.of("U", type);
        if (type.equals("clean-rooms")) {
            return new UnitLayout(
                    "U", type, plain.title(), Map.of(), Map.of(), Map.of("FILLING", Map.of("volume", 60.0)), Map.of(),
                    Map.of(), 293.15);
        }
        if (type.equals("water-loop")) {
            return new UnitLayout(
                    "U", type, plain.title(), Map.of(), Map.of(), Map.of("P1", Map.of("deadLeg", 2.0)), Map.of(),
                    Map.of(), 293.15);
        }
        if (!type.equals("column-skid")) {
            return plain;
        }
        return new UnitLayout(
                "U", type, plain.title(), Map.of("area", 0.01), Map.of(),
                Map.of("ANTIGEN", Map.of("molarMass", 35.0, "charge", 4.0, "affinity", 0.01, "shielding", 100.0)),
                Map.of(), Map.of(), 293.15);
    }

    private static void ferment(UnitBench t, String type) {
        boolean bag = type.startsWith("single");
        if (bag) {
            t.act("installBag", "bag", "B");
        }
        t.act("add", "container", "MEDIUM");
        t.act("add", "container", "BROTH", "mass", 5);
        for (String[] hose : new String[][] {{"feed", "SALT"}, {"base", "TRISBASE"}, {"antifoam", "PHOSPHATE"}}) {
            t.act("connect", "port", hose[0], "container", hose[1]);
        }
        t.set("phase", 1);
        t.set("temperature.mode", 1);
        t.set("pH.mode", 1);
        t.set("air.flow", 5);
        t.set("agitator.speed", 200);
        t.set("DO.mode", 1);
        t.set("feed.mode", 1);
        if (type.contains("cell") || bag) {
            t.set("overlay.flow", 2);
            t.set("CO2.flow", 0.1);
        }
    }

    private static List<Work> works(String type) {
        return switch (type) {
            case "mixing-vessel" -> List.of(new Work(
                    t -> {
                        t.act("charge", "container", "SALT", "mass", 20);
                        t.act("charge", "container", "POWDER");
                        t.set("stirrer.speed", 200);
                    },
                    t -> {
                        t.set("temperature.setpoint", 50);
                        t.set("temperature.on", 1);
                        t.act("charge", "container", "ACID");
                    }, 1200));
            case "autoclave" -> List.of(Work.of(24_000, t -> {
                t.act("load", "container", "MEDIUM");
                t.act("load", "container", "POWDER");
                t.act("start");
            }));
            case "balance" -> List.of(new Work(
                    t -> {
                        t.set("on", 1);
                        t.act("placeNew", "container", "NEW");
                    },
                    t -> t.act("add", "lot", "LOT", "mass", 500), 600));
            case "cell-bank" -> List.of(new Work(
                    t -> {},
                    t -> {
                        t.act("thaw", "vial", "V1");
                        t.now += 260;
                        t.act("takeOut");
                    }, 100));
            case "shake-flask" -> List.of(
                    Work.of(20_000, t -> {
                        t.act("add", "container", "MEDIUM", "mass", 500);
                        t.act("add", "container", "BROTH", "mass", 500);
                        t.set("on", 1);
                    }),
                    new Work(
                            t -> {
                                t.act("add", "container", "MEDIUM", "mass", 500);
                                t.set("on", 1);
                            },
                            t -> t.set("temperature.setpoint", 30),
                            5000));
            case "culture-flask" -> List.of(Work.of(20_000, t -> {
                t.act("add", "container", "BROTH", "mass", 500);
                t.set("on", 1);
            }));
            case "wave-bag" -> List.of(new Work(
                    t -> {
                        t.act("installBag", "bag", "B");
                        t.act("add", "container", "MEDIUM", "mass", 2000);
                        t.act("add", "container", "SEED");
                        t.set("rocking", 1);
                        t.set("gas.flow", 0.2);
                        t.set("temperature.on", 1);
                    },
                    t -> t.act("add", "container", "MEDIUM", "mass", 500), 20_000));
            case "fermenter", "yeast-fermenter", "seed-fermenter", "cell-bioreactor", "cell-seed-bioreactor",
                    "single-use-bioreactor" -> {
                List<Work> works = new ArrayList<>(List.of(
                        Work.of(7200, t -> ferment(t, type)),
                        Work.of(3600, t -> {
                            ferment(t, type);
                            t.set("temperature.setpoint", 5);
                        })));
                if (!type.startsWith("single")) {
                    works.add(Work.of(14_400, t -> {
                        t.act("add", "container", "MEDIUM");
                        t.act("add", "container", "SALT", "mass", 5);
                        t.set("phase", 2);
                    }));
                }
                yield works;
            }
            case "centrifuge" -> List.of(Work.of(1500, t -> {
                t.connect("feed", "BROTH", "centrate", "ONE", "solids", "TWO");
                t.set("speed.setpoint", 9000);
                t.set("interval", 60);
                t.set("flow.setpoint", 60);
                t.set("run", 1);
            }));
            case "homogeniser" -> List.of(Work.of(900, t -> {
                t.connect("feed", "BROTH", "product", "ONE");
                t.set("pressure.setpoint", 800);
                t.set("run", 1);
            }));
            case "plate-filter" -> List.of(Work.of(900, t -> {
                t.act("wet");
                t.connect("feed", "BROTH", "filtrate", "ONE");
                t.set("flow.setpoint", 30);
                t.set("run", 1);
            }));
            case "column-skid" -> List.of(Work.of(1500, t -> {
                t.connect("a", "PROTEIN", "b", "SALT", "waste", "ONE", "pool", "TWO");
                t.act("phase", "volume", 4, "flow", 0.5, "fromB", 0, "toB", 50);
            }), Work.of(1500, t -> {
                t.connect("a", "CALCIUM", "waste", "ONE");
                t.act("phase", "volume", 4, "flow", 0.5);
            }));
            case "ultrafilter" -> List.of(Work.of(1500, t -> {
                t.connect("feed", "PROTEIN", "buffer", "SALT", "permeate", "ONE", "product", "TWO");
                t.set("target", 3);
                t.set("phase", 1);
                t.now += 600;
                t.set("phase", 2);
            }));
            case "vial-filler" -> List.of(
                    Work.of(600, t -> {
                        t.connect("feed", "PROTEIN");
                        t.set("order", 500);
                        t.set("run", 1);
                    }),
                    new Work(
                            t -> {
                                t.connect("feed", "PROTEIN");
                                t.set("order", 5000);
                                t.set("run", 1);
                                t.now += 2400;
                            },
                            t -> t.act("release", "lot", "VIALS"), 10));
            case "labeller" -> List.of(new Work(
                    t -> {},
                    t -> {
                        t.act("print", "labels", 9200);
                        t.act("label", "vials", 9000);
                        t.set("run", 1);
                    }, 3600 * 3));
            case "inactivation-vessel" -> List.of(new Work(
                    t -> {
                        t.act("charge", "container", "ELUATE");
                        t.connect("acid", "ACID", "base", "TRISBASE");
                        t.set("stirrer.speed", 150);
                        t.set("pH.setpoint", 4.2);
                        t.set("dose.flow", 50);
                    },
                    t -> t.set("dosing", 1), 1800));
            case "virus-filter" -> List.of(Work.of(1800, t -> {
                t.act("flush");
                t.connect("feed", "ELUATE", "filtrate", "ONE");
                t.set("pressure.setpoint", 2);
                t.set("run", 1);
            }));
            case "ivt-reactor" -> List.of(new Work(
                    t -> {
                        t.act("charge", "container", "PHOSPHATE", "mass", 0.1);
                        t.set("stirrer.speed", 150);
                    },
                    t -> {
                        t.set("temperature.on", 1);
                        t.act("charge", "container", "TURBID");
                    }, 3600));
            case "lnp-mixer" -> List.of(new Work(
                    t -> t.connect("aqueous", "SALT", "organic", "ACETATE", "dilution", "PHOSPHATE", "product", "ONE",
                            "waste", "TWO"),
                    t -> {
                        t.set("flow.setpoint", 300);
                        t.set("run", 1);
                        t.now += 30;
                        t.set("outlet", 1);
                    }, 300));
            case "freezer" -> List.of(new Work(
                    t -> {
                        t.act("load", "container", "MEDIUM");
                        t.set("on", 1);
                    },
                    t -> t.set("setpoint", -80), 20_000));
            default -> List.of();
        };
    }

    /// What one malfunction does in one type of unit.
    private record Seen(String tag) {}

    private static Seen compare(UnitBench with, UnitBench without, double from, double horizon) {
        String matter = matter(with, without, from + horizon);
        if (matter.startsWith(Species.CONTAMINANT.name())) {
            return new Seen(matter);
        }
        String plain = reading(with, without, from, horizon, 2e-3, 0.02);
        if (!plain.isEmpty()) {
            return new Seen(plain);
        }
        return new Seen(matter.isEmpty() ? reading(with, without, from, horizon, 1e-4, 1e-6) : matter);
    }

    /// @param part least relative difference
    /// @param small part of a tag's range below which a value counts as small
    private static String reading(
            UnitBench with, UnitBench without, double from, double horizon, double part, double small) {
        for (int i = 1; i <= LOOKS; i++) {
            double t = from + horizon * i / LOOKS;
            String worst = "";
            double most = part;
            for (Tag tag : with.run.tags()) {
                // What a controller does follows what it sees; by itself it only magnifies the solver's error.
                boolean follows = small < 0.01 && tag.name().endsWith(".output");
                if (tag.name().startsWith("U.") && !follows) {
                    double a = with.run.read(tag.name(), t);
                    double b = without.run.read(tag.name(), t);
                    double size = Math.max(small * (tag.high() - tag.low()), Math.max(Math.abs(a), Math.abs(b)));
                    if (Math.abs(a - b) > most * size) {
                        most = Math.abs(a - b) / size;
                        worst = tag.name().substring(2);
                    }
                }
            }
            if (!worst.isEmpty()) {
                return worst;
            }
        }
        return "";
    }

    private static String matter(UnitBench with, UnitBench without, double end) {
        double most = 1e-3;
        String seen = "";
        for (String unit : with.run.units()) {
            for (Species species : Species.values()) {
                double a = with.run.contents(unit, end).mass(species);
                double b = without.run.contents(unit, end).mass(species);
                double off = Math.abs(a - b) / (Math.max(a, b) + 1e-17);
                if (off > most) {
                    most = off;
                    seen = species.name() + (unit.equals("U") ? "" : " in what leaves");
                }
            }
        }
        return seen;
    }

    private static Seen consequence(String type, String name, List<UnitBench> baselines) {
        List<Work> works = works(type);
        Seen first = new Seen("");
        for (int w = 0; w < works.size(); w++) {
            Work work = works.get(w);
            UnitBench bench = new UnitBench(layout(type));
            work.before.accept(bench);
            bench.run.apply(bench.now, new Command.Malfunction("U", name, 1, 0));
            work.after.accept(bench);
            Seen seen = compare(bench, baselines.get(w), bench.now, work.horizon);
            if (first.tag.isEmpty() || seen.tag.startsWith(Species.CONTAMINANT.name())) {
                first = seen;
            }
        }
        return first;
    }

    private record Row(String type, MalfunctionKind kind, Seen seen) {}

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String type : UnitTypes.all().names()) {
            List<UnitBench> baselines = new ArrayList<>();
            for (Work work : works(type)) {
                UnitBench bench = new UnitBench(layout(type));
                work.before.accept(bench);
                work.after.accept(bench);
                baselines.add(bench);
            }
            for (MalfunctionKind kind : new UnitBench(layout(type)).run.malfunctions("U")) {
                rows.add(new Row(type, kind, consequence(type, kind.name(), baselines)));
            }
        }
        return rows;
    }

    @Test
    void every_malfunction_has_a_consequence_and_stands_in_the_catalogue() throws IOException {
        List<Row> rows = rows();
        List<String> without = rows.stream()
                .filter(row -> row.seen.tag.isEmpty() && !works(row.type).isEmpty())
                .map(row -> row.type + " " + row.kind.name())
                .toList();
        String document = document(rows);
        if (Boolean.getBoolean("seedtrain.write")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(without).as("armed while the unit worked, and nothing changed").isEmpty();
        assertThat(rows.stream().map(row -> row.kind.name()).distinct().count()).isGreaterThanOrEqualTo(40);
        assertThat(named(Files.readString(DOCUMENT)))
                .as("write it anew: mvn -pl plant test -Dtest=MalfunctionTest -Dseedtrain.write=true")
                .isEqualTo(named(document));
    }

    /// The rows without their last column, which a better solver may change.
    private static List<String> named(String document) {
        return document.lines()
                .filter(line -> line.startsWith("## ") || line.startsWith("| `"))
                .map(line -> line.startsWith("|") ? line.substring(0, line.lastIndexOf('|', line.length() - 2)) : line)
                .toList();
    }

    private static String document(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        text.append("# Malfunctions\n\nWhat an instructor can arm, by type of unit: with a severity from 0 to 1 and a ramp over "
                + "which it grows, now or later by the log. Each acts in the model of the unit, so its consequences travel "
                + "with the matter; those of probes change what the probe shows and what controllers do about it. The last "
                + "column is computed: the same work with and without the malfunction, and what differs first.\n\n"
                + "This page is written by `MalfunctionTest` from the code.\n");
        Map<String, List<Row>> byType = new TreeMap<>();
        rows.forEach(row -> byType.computeIfAbsent(row.type, type -> new ArrayList<>()).add(row));
        long kinds = rows.stream().map(row -> row.kind.name()).distinct().count();
        text.append("\n").append(rows.size()).append(" malfunctions in ").append(byType.size())
                .append(" types of unit, ").append(kinds).append(" different kinds.\n");
        for (String type : new TreeSet<>(byType.keySet())) {
            text.append("\n## ").append(type).append("\n\n| name | what it is | 이름 | seen first in |\n|---|---|---|---|\n");
            for (Row row : byType.get(type)) {
                String seen = row.seen.tag.isEmpty() ? "-" : "`" + row.seen.tag + "`";
                text.append("| `").append(row.kind.name()).append("` | ").append(row.kind.title().get("en"))
                        .append(" | ").append(row.kind.title().get("ko")).append(" | ").append(seen).append(" |\n");
            }
        }
        return text.toString();
    }
}
