/// Cleanrooms: airborne particles (ISO 14644), the grades of EU GMP Annex 1 (2022), viable counts, pressure cascades,
/// recovery, and limits out of history. Start at [CleanroomClass] and [Grade].
@NullMarked
package org.seedtrain.lab.environment;

import org.jspecify.annotations.NullMarked;
