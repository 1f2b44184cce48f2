package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.RawData.Form;
import org.seedtrain.lab.RawData.Image;
import org.seedtrain.lab.RawData.Shape;
import org.seedtrain.lab.RawData.Trace;

/// Vessels of broth over two weeks. Germs in a vessel are Poisson; after a lag of four doublings they double until 1e9/mL, and the
/// broth of 100 mL is seen to be cloudy from about 1e7/mL on (2 NTU more for every million).
final class BrothIncubator {
    static final double BROTH_ML = 100;
    private static final double NTU_PER_CELL = 2e-6;
    private static final double MOST = 1e9;

    private final Technique technique;
    private final Noise noise;

    BrothIncubator(Technique technique, Noise noise) {
        this.technique = technique;
        this.noise = noise;
    }

    /// A medium and how it stands.
    ///
    /// @param anaerobic fluid thioglycollate
    /// @param best temperature at which its germs grow best [°C]
    record Broth(String name, boolean anaerobic, double temperature_C, double best) {}

    /// @param product turbidity that the product itself brings [NTU]
    /// @param germs expected in the vessel
    record Vessel(String name, String subject, Broth broth, Flora kind, double germs, double product) {}

    /// Cloudiness day by day.
    Trace stand(Vessel vessel, double days) {
        Noise own = noise.part(vessel.name());
        long inside = own.poisson(vessel.germs(), 0);
        double temperature = vessel.broth().temperature_C() + technique.incubationOffset_K();
        double speed = (vessel.broth().anaerobic() ? vessel.kind().withoutAir : vessel.kind().inAir)
                * Incubator.growth(temperature) / Incubator.growth(33);
        double lag = 4 * vessel.kind().doubling_h * (1 + 0.5 * own.uniform(1)) + 6;
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int day = 0; day <= (int) FastMath.ceil(days); day++) {
            double hours = Math.max(0, 24.0 * day * technique.incubationTime() - lag / Math.max(0.02, speed));
            double doublings = Math.min(60, hours * speed / vessel.kind().doubling_h);
            double cells = inside == 0 || speed <= 0 ? 0 : Math.min(MOST, inside / BROTH_ML * FastMath.pow(2, doublings));
            double cloud = 1 + vessel.product() + NTU_PER_CELL * cells / (1 + NTU_PER_CELL * cells / 800);
            x.add((double) day);
            y.add(Specification.round(Math.max(0, cloud * (1 + 0.03 * own.normal(10 + day)) + 0.1 * own.normal(40 + day)), 1).doubleValue());
        }
        return new Trace(vessel.name(), vessel.subject(), "d", "NTU", x, y);
    }

    /// The rack on one day: a tube beside the other, clear amber to milky.
    static Image rack(String name, String en, String ko, List<Trace> tubes, int day) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < tubes.size(); i++) {
            double x = 12 + 24.0 * i;
            List<Double> cloud = tubes.get(i).y();
            shapes.add(new Shape(Form.RECTANGLE, x, 45, 18, 80, 0, "#dfe7ea"));
            shapes.add(new Shape(Form.RECTANGLE, x, 55, 16, 58, 0, amber(cloud.get(Math.min(day, cloud.size() - 1)))));
        }
        return new Image(name, tubes.getFirst().subject(), Words.of(en, ko), 24.0 * tubes.size(), 90, "mm", "#ffffff", shapes);
    }

    private static String amber(double turbidity) {
        double milk = turbidity / (turbidity + 40);
        int[] clear = {222, 184, 92};
        int[] cloudy = {240, 232, 206};
        StringBuilder text = new StringBuilder("#");
        for (int c = 0; c < 3; c++) {
            int value = (int) FastMath.rint(clear[c] + milk * (cloudy[c] - clear[c]));
            text.append(Character.forDigit(value / 16, 16)).append(Character.forDigit(value % 16, 16));
        }
        return text.toString();
    }
}
