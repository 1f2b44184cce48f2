package org.seedtrain.lab.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an analysis is asked: options and files, checked against what it declares.
public final class Request {
    private static final int MOST_NUMBERS = 100_000;

    private final Map<String, String> options;
    private final Map<String, Document> files;

    private Request(Map<String, String> options, Map<String, Document> files) {
        this.options = options;
        this.files = files;
    }

    /// @param options as typed, by name; a flag is `true`
    /// @param files by name of the slot
    /// @throws AnalysisRefused when something is unknown, missing or outside its range
    public static Request of(Analysis analysis, Map<String, String> options, Map<String, Document> files) {
        for (String name : options.keySet()) {
            if (analysis.options().stream().noneMatch(option -> option.name().equals(name))) {
                throw new AnalysisRefused("'" + analysis.name() + "' has no option '" + name + "'; it has "
                        + analysis.options().stream().map(Option::name).toList());
            }
        }
        for (String name : files.keySet()) {
            if (analysis.files().stream().noneMatch(slot -> slot.name().equals(name))) {
                throw new AnalysisRefused("'" + analysis.name() + "' reads no file '" + name + "'; it reads "
                        + analysis.files().stream().map(Slot::name).toList());
            }
        }
        for (Slot slot : analysis.files()) {
            if (slot.required() && !files.containsKey(slot.name())) {
                throw new AnalysisRefused("'" + analysis.name() + "' needs a file: " + slot.title().get("en") + " ("
                        + String.join(", ", slot.extensions()) + ")");
            }
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (Option option : analysis.options()) {
            String words = options.get(option.name());
            words = words == null || words.isBlank() ? option.preset() : words.strip();
            if (words == null) {
                if (option.mandatory()) {
                    throw new AnalysisRefused("'" + analysis.name() + "' needs --" + option.name() + ": " + option.title().get("en"));
                }
                continue;
            }
            check(option, words);
            given.put(option.name(), words);
        }
        return new Request(given, new LinkedHashMap<>(files));
    }

    /// The request that an example makes.
    ///
    /// @param example as in [Analysis#examples()]
    public static Request example(Analysis analysis, String example) {
        List<String> words = split(example);
        if (words.size() < 2 || !words.getFirst().equals("lab") || !words.get(1).equals(analysis.name())) {
            throw new IllegalArgumentException("an example of '" + analysis.name() + "' must begin with: lab " + analysis.name());
        }
        Map<String, String> options = new LinkedHashMap<>();
        Map<String, Document> files = new LinkedHashMap<>();
        int slot = 0;
        for (int i = 2; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                files.put(analysis.files().get(slot++).name(), Slot.alongside(word));
                continue;
            }
            String name = word.substring(2);
            if (analysis.options().stream().noneMatch(one -> one.name().equals(name))
                    && analysis.files().stream().anyMatch(one -> one.name().equals(name))) {
                files.put(name, Slot.alongside(words.get(++i)));
                continue;
            }
            boolean flag = analysis.options().stream()
                    .anyMatch(option -> option.name().equals(name) && option.kind() == Option.Kind.FLAG);
            options.put(name, flag ? "true" : words.get(++i));
        }
        return of(analysis, options, files);
    }

    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + " ").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        return words;
    }

    private static void check(Option option, String words) {
        switch (option.kind()) {
            case NUMBER -> inside(option, words, parse(option, words));
            case INTEGER -> {
                double number = parse(option, words);
                if (number != Math.rint(number)) {
                    throw new AnalysisRefused("--" + option.name() + " is '" + words + "'; it must be a whole number");
                }
                inside(option, words, number);
            }
            case NUMBERS -> {
                for (double number : parseAll(option, words)) {
                    inside(option, words, number);
                }
            }
            case CHOICE -> {
                if (!option.choices().contains(words)) {
                    throw new AnalysisRefused("--" + option.name() + " is '" + words + "'; it must be one of "
                            + String.join(", ", option.choices()));
                }
            }
            case FLAG -> {
                if (!words.equals("true") && !words.equals("false")) {
                    throw new AnalysisRefused("--" + option.name() + " is '" + words + "'; it must be true or false");
                }
            }
            case TEXT, WORDS -> {}
        }
    }

    private static void inside(Option option, String words, double number) {
        if (!(number >= option.low() && number <= option.high())) {
            String unit = option.unit().equals("1") ? "" : " " + option.unit();
            throw new AnalysisRefused("--" + option.name() + " is " + words + "; "
                    + (option.kind() == Option.Kind.NUMBERS ? "each must" : "it must")
                    + (option.high() == Double.POSITIVE_INFINITY ? " be " + brief(option.low()) + unit + " or more"
                            : " lie between " + brief(option.low()) + " and " + brief(option.high()) + unit));
        }
    }

    private static String brief(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? Long.toString((long) number) : Double.toString(number);
    }

    private static double parse(Option option, String words) {
        try {
            double number = Double.parseDouble(words);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with infinite numbers
        }
        throw new AnalysisRefused("--" + option.name() + " is '" + words + "'; it must be a number");
    }

    private static double[] parseAll(Option option, String words) {
        String[] cells = words.split(",", -1);
        if (cells.length > MOST_NUMBERS) {
            throw new AnalysisRefused("--" + option.name() + " has " + cells.length + " numbers; at most " + MOST_NUMBERS);
        }
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = parse(option, cells[i].strip());
        }
        return numbers;
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    /// @throws IllegalArgumentException when it was not given and has no preset
    public String text(String option) {
        String words = options.get(option);
        if (words == null) {
            throw new IllegalArgumentException("the option '" + option + "' was not given; ask has() first");
        }
        return words;
    }

    /// The same as [#text], for an option of [Option.Kind#CHOICE].
    public String choice(String option) {
        return text(option);
    }

    public @Nullable String textOrNull(String option) {
        return options.get(option);
    }

    public double number(String option) {
        return Double.parseDouble(text(option));
    }

    public double number(String option, double otherwise) {
        return has(option) ? number(option) : otherwise;
    }

    public int integer(String option) {
        return (int) number(option);
    }

    public double[] numbers(String option) {
        String[] cells = text(option).split(",");
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Double.parseDouble(cells[i].strip());
        }
        return numbers;
    }

    public List<String> words(String option) {
        return List.of(text(option).split("\\s*,\\s*"));
    }

    public boolean flag(String option) {
        return "true".equals(options.get(option));
    }

    public boolean hasFile(String slot) {
        return files.containsKey(slot);
    }

    /// @throws IllegalArgumentException when there is none
    public Document file(String slot) {
        Document document = files.get(slot);
        if (document == null) {
            throw new IllegalArgumentException("the file '" + slot + "' was not given; ask hasFile() first");
        }
        return document;
    }

    /// The options in force, presets among them, as typed.
    public Map<String, String> options() {
        return java.util.Collections.unmodifiableMap(options);
    }

    /// By name of the slot.
    public Map<String, Document> files() {
        return java.util.Collections.unmodifiableMap(files);
    }
}
