package org.seedtrain.server.training;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.recipe.ContentError;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.RecipeReader;
import org.seedtrain.server.accounts.Person;
import org.seedtrain.server.content.Library;
import org.seedtrain.server.runs.RunSummary;
import org.seedtrain.server.runs.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// *My training*: the courses of the centre, and the person's own runs of them.
@RestController
@Tag(name = "training")
class TrainingController {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingController.class);

    private final Library library;
    private final Runs runs;

    TrainingController(Library library, Runs runs) {
        this.library = library;
        this.runs = runs;
    }

    record Training(List<Course> courses) {}

    /// @param learn what one learns by it
    /// @param minutes how long it takes at a newcomer's pace
    /// @param recipe id of the recipe that is made
    record Course(
            String id,
            Text title,
            Text summary,
            List<Text> learn,
            int minutes,
            String recipe,
            String version,
            List<RunSummary> runs) {}

    @GetMapping("/api/training")
    Training training(@Parameter(hidden = true) @AuthenticationPrincipal Person person) {
        List<Course> courses = new ArrayList<>();
        library.recipes().forEach((id, document) -> {
            try {
                Recipe recipe = RecipeReader.read(document.name(), document.text());
                courses.add(new Course(
                        id,
                        recipe.title(),
                        recipe.course().summary(),
                        recipe.course().learn(),
                        recipe.course().minutes(),
                        id,
                        recipe.version(),
                        runs.own(person, recipe.id())));
            } catch (ContentError e) {
                LOG.warn("This recipe is not offered. {}", e.getMessage());
            }
        });
        return new Training(courses);
    }
}
