package org.seedtrain.server.centre;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.seedtrain.batch.Text;
import org.seedtrain.server.accounts.CentreMode;
import org.seedtrain.server.accounts.DemonstrationAccounts;
import org.seedtrain.server.accounts.DemonstrationAccounts.Demonstration;
import org.seedtrain.server.accounts.SetupToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the sign-in page shows.
@RestController
@Tag(name = "centre")
class CentreController {
    private static final Text NAME = new Text("Seedtrain Demonstration Centre", "시드트레인 시범 교육센터");

    private final CentreMode mode;
    private final DemonstrationAccounts demonstration;
    private final SetupToken setup;

    CentreController(CentreMode mode, DemonstrationAccounts demonstration, SetupToken setup) {
        this.mode = mode;
        this.demonstration = demonstration;
        this.setup = setup;
    }

    /// @param accounts who can be signed in as with one click; empty unless this is a demonstration
    /// @param setupNeeded whether the first administrator is still to be made
    record Centre(
            Text name,
            boolean demonstration,
            List<Demonstration> accounts,
            boolean setupNeeded) {}

    @GetMapping("/api/centre")
    Centre centre() {
        return new Centre(
                NAME, mode.demonstration(), demonstration.people(), setup.needed().isPresent());
    }
}
