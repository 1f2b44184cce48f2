package org.seedtrain.plant.units;

import java.util.Map;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.Tag;
import org.seedtrain.plant.Tags;

/// Where a model ends it says so: a tag that is 1 outside, and an advisory alarm with the reason.
final class Validity {
    private Validity() {}

    static Tag tag(String unit) {
        return Tags.computed(
                unit + ".outside", "Outside the model's range (1: yes)", "모델 유효 범위 벗어남(1: 예)", "1", 0, 1, 0);
    }

    static AlarmLimit alarm(String unit, String english, String korean) {
        return new AlarmLimit(
                unit + ".outside",
                "validity",
                Map.of("en", "Model not valid: " + english, "ko", "모델 유효 범위 밖: " + korean),
                3,
                true,
                0.5,
                0.1,
                null);
    }
}
