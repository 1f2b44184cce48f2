package org.seedtrain.plant.utility;

import org.hipparchus.util.FastMath;

/// The film that grows where water is cold and stands: how it grows, dies and gives off germs.
final class Biofilm {
    static final double FILM_AREA = 0.1;
    /// A grown film [1/m2] and what is never quite gone.
    static final double MOST_FILM = FastMath.log(1e10);
    static final double LEAST_FILM = FastMath.log(1e2);

    private Biofilm() {}

    /// Growth of a film [1/s]: quickest at 37 °C, none above 55 °C.
    static double growth(double temperature, double velocity) {
        double from = (temperature - 310.15) / 11;
        double slow = 1 + 0.5 * Math.max(0, 1 - velocity);
        return 4e-5 * FastMath.exp(-from * from) * slow;
    }

    /// Killing [1/s]: decimal reduction in a film in 20 min at 65 °C, tenfold for 10 K.
    static double killing(double temperature) {
        return FastMath.log(10) / 1200 * FastMath.exp(FastMath.log(10) * (temperature - 338.15) / 10);
    }

    /// Germs that a film gives off [1/s].
    static double shed(double film) {
        return FILM_AREA * 1e-7 * FastMath.exp(Math.max(film, LEAST_FILM));
    }
}
