package org.seedtrain.batch.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtrain.batch.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A place in a YAML file that knows its line, and reads what should stand there. What is wrong is noted in the file's
/// list of problems, and a harmless value is given instead, so that one reading finds all mistakes.
public final class YamlNode {
    private final String file;
    private final @Nullable Node node;
    private final int line;
    private final String path;
    private final List<ContentError.Problem> problems;

    private YamlNode(
            String file, @Nullable Node node, int line, String path, List<ContentError.Problem> problems) {
        this.file = file;
        this.node = node;
        this.line = line;
        this.path = path;
        this.problems = problems;
    }

    /// The top of a file.
    ///
    /// @throws ContentError if it is no YAML at all
    public static YamlNode parse(String file, String text) {
        List<ContentError.Problem> problems = new ArrayList<>();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(20_000_000)
                .build();
        try {
            Node node = new Compose(settings).composeString(text).orElse(null);
            return new YamlNode(file, node, 1, "", problems);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new ContentError(List.of(new ContentError.Problem(file, line, "not YAML: " + e.getProblem())));
        } catch (YamlEngineException e) {
            throw new ContentError(List.of(new ContentError.Problem(file, 1, "not YAML: " + e.getMessage())));
        }
    }

    /// Throws if anything was wrong anywhere in this file.
    public void throwProblems() {
        if (!problems.isEmpty()) {
            throw new ContentError(problems.stream()
                    .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                    .toList());
        }
    }

    public int line() {
        return line;
    }

    public boolean present() {
        return node != null && !isNull();
    }

    private boolean isNull() {
        return node instanceof ScalarNode scalar && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"))
                && scalar.isPlain();
    }

    public void problem(String message) {
        problems.add(new ContentError.Problem(file, line, path.isEmpty() ? message : path + ": " + message));
    }

    /// Notes every key that is not among the allowed, with the nearest one that is.
    public YamlNode keys(Set<String> allowed) {
        if (!(node instanceof MappingNode)) {
            problem("found " + show() + "; write a mapping with the keys " + String.join(", ", allowed));
            return this;
        }
        for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                entry.getValue()
                        .problem("there is no key '" + entry.getKey() + "' here; did you mean '"
                                + Words.nearest(entry.getKey(), allowed) + "'? Allowed: "
                                + allowed.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return this;
    }

    /// The entries of a mapping in the order of the file; of anything else none.
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                int at = tuple.getKeyNode().getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
                entries.put(key, new YamlNode(file, tuple.getValueNode(), at, join(key), problems));
            }
        }
        return entries;
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /// What stands under a key; an absent node at this line if nothing does.
    public YamlNode get(String key) {
        YamlNode found = entries().get(key);
        return found != null ? found : new YamlNode(file, null, line, join(key), problems);
    }

    public boolean has(String key) {
        return get(key).present();
    }

    /// The items of a sequence; of an absent node none.
    public List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                int at = item.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
                items.add(new YamlNode(file, item, at, path + "[" + items.size() + "]", problems));
            }
        } else if (present()) {
            problem("found " + show() + "; write a list: [a, b]");
        }
        return items;
    }

    public List<String> words() {
        return items().stream().map(YamlNode::word).toList();
    }

    /// A required piece of text.
    public String word() {
        if (node instanceof ScalarNode scalar && present()) {
            return scalar.getValue();
        }
        problem(present() ? "found " + show() + "; write one word" : "is missing; write one word");
        return "";
    }

    public String word(String preset) {
        return present() ? word() : preset;
    }

    public @Nullable String optionalWord() {
        return present() ? word() : null;
    }

    /// One of the given words.
    public String oneOf(Set<String> allowed) {
        String word = word();
        if (!word.isEmpty() && !allowed.contains(word)) {
            problem("'" + word + "' is not known here; did you mean '" + Words.nearest(word, allowed) + "'? Allowed: "
                    + allowed.stream().sorted().collect(Collectors.joining(", ")));
        }
        return word;
    }

    public double number() {
        String word = word();
        if (word.isEmpty()) {
            return 0;
        }
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // noted below with everything else that is no number
        }
        problem("'" + word + "' is not a number; write one like 0.25 or 1.2e6");
        return 0;
    }

    public double number(double preset) {
        return present() ? number() : preset;
    }

    public @Nullable Double optionalNumber() {
        return present() ? number() : null;
    }

    /// A number between two bounds.
    public double between(double low, double high) {
        double value = number();
        if (present() && (value < low || value > high)) {
            problem(word() + " is out of range; it must lie between " + Words.plain(low) + " and " + Words.plain(high));
        }
        return value;
    }

    public int whole(int preset) {
        double value = number(preset);
        if (value != Math.rint(value)) {
            problem(word() + " must be a whole number");
        }
        return (int) value;
    }

    public boolean flag(boolean preset) {
        if (!present()) {
            return preset;
        }
        String word = word();
        if (!word.equals("true") && !word.equals("false")) {
            problem("'" + word + "' must be true or false");
        }
        return word.equals("true");
    }

    /// A text in both languages.
    public Text text() {
        if (!present()) {
            problem("is missing; write {en: \"...\", ko: \"...\"}");
            return new Text("", "");
        }
        if (!(node instanceof MappingNode)) {
            problem("found " + show() + "; a text needs both languages: {en: \"...\", ko: \"...\"}");
            return new Text("", "");
        }
        keys(Set.of("en", "ko"));
        return new Text(language("en"), language("ko"));
    }

    private String language(String tag) {
        YamlNode text = get(tag);
        if (!text.present()) {
            problem("the text has no '" + tag + "'; a text needs both languages");
            return "";
        }
        return text.word().strip();
    }

    public List<Text> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new TreeMap<>();
        entries().forEach((key, value) -> numbers.put(key, value.number()));
        return numbers;
    }

    public Map<String, String> wordMap() {
        Map<String, String> words = new TreeMap<>();
        entries().forEach((key, value) -> words.put(key, value.word()));
        return words;
    }

    /// Plain Java values: maps, lists, numbers, booleans, texts.
    public Object plain() {
        if (node instanceof MappingNode) {
            Map<String, Object> map = new TreeMap<>();
            entries().forEach((key, value) -> map.put(key, value.plain()));
            return map;
        }
        if (node instanceof SequenceNode) {
            return items().stream().map(YamlNode::plain).toList();
        }
        String word = word();
        if (node instanceof ScalarNode scalar && scalar.isPlain()) {
            if (word.equals("true") || word.equals("false")) {
                return word.equals("true");
            }
            try {
                return Double.valueOf(word);
            } catch (NumberFormatException e) {
                return word;
            }
        }
        return word;
    }

    private String show() {
        return switch (node) {
            case null -> "nothing";
            case ScalarNode scalar -> "'" + scalar.getValue() + "'";
            case SequenceNode _ -> "a list";
            case MappingNode _ -> "a mapping";
            default -> "something else";
        };
    }
}
