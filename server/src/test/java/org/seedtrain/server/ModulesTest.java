package org.seedtrain.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void keep_to_their_doors_and_have_no_cycles() {
        ApplicationModules.of(SeedtrainApplication.class).verify();
    }
}
