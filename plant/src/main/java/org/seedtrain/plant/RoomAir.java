package org.seedtrain.plant;

/// The air of a room where something stands open.
///
/// @param germs that float in it [1/m3]
/// @param fallen germs that have settled on each square metre since the run began [1/m2]: differences count
/// @param surface germs on each square metre of its surfaces [1/m2]
/// @param humidity relative, 0..1
/// @param temperature [K]
public record RoomAir(double germs, double fallen, double surface, double humidity, double temperature) {
    /// Where the layout names no room: a tidy room of grade C with two people at work, [#USUAL_GERMS].
    public static final double USUAL_GERMS = 10;

    public static final RoomAir USUAL = new RoomAir(USUAL_GERMS, 0, 0, 0.45, 293.15);

    /// Probability that a germ comes in at an open step, from the probability in a room with [#USUAL_GERMS]: each germ
    /// in the air has the same small chance, so `1 - (1 - p)^(c/c0)`.
    ///
    /// @param usual probability in the usual room, 0..1
    public double risk(double usual) {
        if (germs == USUAL_GERMS || usual >= 1) {
            return usual;
        }
        return -StrictMath.expm1(StrictMath.log1p(-usual) * Math.max(0, germs) / USUAL_GERMS);
    }

    /// The same under laminar flow or through a weld: half of it comes with the hands, half with the room's air.
    public double shielded(double usual) {
        return 0.5 * usual + 0.5 * risk(usual);
    }
}
