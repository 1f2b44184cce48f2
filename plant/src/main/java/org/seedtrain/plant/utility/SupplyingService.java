package org.seedtrain.plant.utility;

import java.util.List;
import org.seedtrain.plant.Header;
import org.seedtrain.plant.MalfunctionKind;

/// A service from which others draw without a pipe being followed: it keeps what they drew when it was last touched.
abstract class SupplyingService extends Service {
    private static final int DRAWN = 0;

    private final Header header;

    SupplyingService(String name, Board board, List<MalfunctionKind> own, Header header) {
        super(name, board, own);
        this.header = header;
    }

    @Override
    public final boolean gives(String service, String port) {
        return service.equals(header.service());
    }

    @Override
    final int notes() {
        return 1;
    }

    @Override
    final boolean settles() {
        return true;
    }

    @Override
    public final State drawn(State s, double drawn) {
        return s.notes().get(DRAWN) == drawn ? s : s.note(DRAWN, drawn);
    }

    /// What the units draw, in the unit of [org.seedtrain.plant.Load].
    final double drawn(State s) {
        return s.notes().get(DRAWN);
    }
}
