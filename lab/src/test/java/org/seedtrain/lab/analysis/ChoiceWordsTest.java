package org.seedtrain.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChoiceWordsTest {
    /// What is called as it is typed: letters, classes, ratios, charts, weights.
    private static final Pattern AS_TYPED = Pattern.compile("[A-Z]+|I+V?|1/[a-z]2?|r[0-9]+|[a-z]|i-mr|xbar-[rs]");

    @Test
    void every_choice_has_words_for_people_in_both_languages() {
        TreeSet<String> bare = new TreeSet<>();
        for (Analysis analysis : Analyses.all()) {
            for (Option option : analysis.options()) {
                for (String choice : option.choices()) {
                    if (!option.choiceTitles().containsKey(choice) && !AS_TYPED.matcher(choice).matches()) {
                        bare.add(choice);
                    }
                }
            }
        }
        assertThat(List.copyOf(bare)).isEmpty();
    }
}
