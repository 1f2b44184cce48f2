package org.seedtrain.server.training;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// *My training*: the courses of the centre.
@RestController
@Tag(name = "training")
class TrainingController {

    record Training(List<Course> courses) {}

    record Course(String id) {}

    @GetMapping("/api/training")
    Training training() {
        return new Training(List.of());
    }
}
