package org.seedtrain.plant.culture;

import java.util.List;
import org.hipparchus.util.FastMath;

/// A feed made of pieces, each `F = rate exp(exponent (t - start))` until the next begins; nothing before the first.
public record FeedProfile(List<Piece> pieces) {
    public static final FeedProfile NONE = new FeedProfile(List.of());

    /// @param start [h]
    /// @param rate F at the start [L/h]
    /// @param exponent [1/h]
    public record Piece(double start, double rate, double exponent) {
        double at(double t) {
            return exponent == 0 ? rate : rate * FastMath.exp(exponent * (t - start));
        }
    }

    public FeedProfile {
        pieces = List.copyOf(pieces);
        for (int i = 0; i + 1 < pieces.size(); i++) {
            if (!(pieces.get(i).start < pieces.get(i + 1).start)) {
                throw new IllegalArgumentException("pieces of a feed must begin one after the other; piece " + (i + 1)
                        + " begins at " + pieces.get(i + 1).start + " h");
            }
        }
    }

    /// A batch, then an exponential feed, then what it had reached held constant.
    public static FeedProfile exponentialThenConstant(double start, double rate, double exponent, double hold) {
        Piece rising = new Piece(start, rate, exponent);
        return new FeedProfile(List.of(rising, new Piece(hold, rising.at(hold), 0)));
    }

    /// Index of the piece that holds from `t` on, -1 before the first.
    int pieceFrom(double t) {
        int found = -1;
        while (found + 1 < pieces.size() && pieces.get(found + 1).start <= t) {
            found++;
        }
        return found;
    }

    /// Until when a piece holds [h].
    double end(int piece) {
        return piece + 1 < pieces.size() ? pieces.get(piece + 1).start : Double.POSITIVE_INFINITY;
    }

    double at(int piece, double t) {
        return piece < 0 ? 0 : pieces.get(piece).at(t);
    }
}
