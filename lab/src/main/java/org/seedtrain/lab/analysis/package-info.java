/// Every calculation of the laboratory in one form, so that the command line, the API, the screen and the printed report
/// follow from it by themselves. Start at [Analyses]; a new one implements [Analysis] beside its mathematics.
@NullMarked
package org.seedtrain.lab.analysis;

import org.jspecify.annotations.NullMarked;
