package org.seedtrain.lab;

import static org.seedtrain.lab.Constituent.AGGREGATE;
import static org.seedtrain.lab.Constituent.CELLS;
import static org.seedtrain.lab.Constituent.CONTAMINANT;
import static org.seedtrain.lab.Constituent.DEAD_CELLS;
import static org.seedtrain.lab.Constituent.DEBRIS;

import java.util.ArrayList;
import java.util.List;

/// What an attentive analyst notices about a sample before the test.
final class Eye {
    /// Optical density from which a tube looks cloudy.
    private static final double CLOUDY = 0.1;

    private Eye() {}

    static List<Flag> look(List<Specimen> specimens, Technique technique) {
        List<Flag> seen = new ArrayList<>();
        for (Specimen specimen : specimens) {
            String name = specimen.name();
            double solids = specimen.amount(CELLS) + specimen.amount(DEAD_CELLS) + 0.4 * specimen.amount(DEBRIS)
                    + specimen.amount(CONTAMINANT) * 1e-9;
            if (OpticalDensityMethod.PER_GRAM * solids > CLOUDY) {
                seen.add(Flag.of("cloudy", name, name + " is cloudy", name + " 이(가) 뿌옇게 흐림"));
            } else if (specimen.amount(AGGREGATE) > 0.3) {
                seen.add(Flag.of("opalescent", name, name + " shimmers", name + " 이(가) 유백광을 띰"));
            }
            if (specimen.temperature_C() < 12) {
                seen.add(Flag.of("cold", name, name + " is still cold", name + " 이(가) 아직 차가움"));
            }
            if (specimen.temperature_C() > 30) {
                seen.add(Flag.of("warm", name, name + " is still warm", name + " 이(가) 아직 따뜻함"));
            }
            if (specimen.age_h() > 24 && specimen.storage_C() > 10) {
                seen.add(Flag.of("stood", name, name + " has stood out of the refrigerator for more than a day",
                        name + " 이(가) 냉장하지 않고 하루 넘게 방치됨"));
            }
        }
        if (technique.settling_s() < 20) {
            seen.add(Flag.of("moving", "", "The display was still moving when it was read", "표시값이 안정되기 전에 읽음"));
        }
        return seen;
    }
}
