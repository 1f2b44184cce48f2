/// Water for pharmaceutical use: conductivity in stages, organic carbon, germs and endotoxin against the pharmacopoeias. Start at
/// [WaterGrade].
@NullMarked
package org.seedtrain.lab.water;

import org.jspecify.annotations.NullMarked;
