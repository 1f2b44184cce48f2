package org.seedtrain.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.seedtrain.batch.recipe.LayoutReader;
import org.seedtrain.batch.recipe.PlantFit;
import org.seedtrain.batch.recipe.Recipe;
import org.seedtrain.batch.recipe.RecipeReader;
import org.seedtrain.plant.Plant;

/// What a run is made after: its recipe and its plant, read from the texts in its first entry. The same texts give the
/// same blueprint, so the last few are kept.
public record Blueprint(Recipe recipe, Plant plant) {
    private static final int KEPT = 8;
    private static final Map<String, Blueprint> CACHE = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Blueprint> eldest) {
            return size() > KEPT;
        }
    };

    public static Blueprint of(Body.Start start) {
        return of(start.recipe().id(), start.recipe(), start.layout().id(), start.layout());
    }

    /// As [#read], or what it gave for the same texts before.
    public static Blueprint of(String recipeFile, Body.Document recipe, String layoutFile, Body.Document layout) {
        String key = recipe.sha256() + layout.sha256();
        synchronized (CACHE) {
            Blueprint known = CACHE.get(key);
            if (known == null) {
                known = read(recipeFile, recipe.text(), layoutFile, layout.text());
                CACHE.put(key, known);
            }
            return known;
        }
    }

    /// @param recipeFile how problems name the recipe
    /// @throws org.seedtrain.batch.recipe.ContentError with every problem of a text
    /// @throws org.seedtrain.plant.LayoutRefused if the plant cannot be built
    public static Blueprint read(String recipeFile, String recipe, String layoutFile, String layout) {
        Blueprint blueprint = new Blueprint(
                RecipeReader.read(recipeFile, recipe), new Plant(LayoutReader.read(layoutFile, layout)));
        PlantFit.check(recipeFile, blueprint.recipe, blueprint.plant);
        return blueprint;
    }
}
