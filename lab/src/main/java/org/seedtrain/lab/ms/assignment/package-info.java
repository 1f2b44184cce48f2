/// What a measured mass can be: forms of a protein, peptides of a digest, fragments.
@NullMarked
package org.seedtrain.lab.ms.assignment;

import org.jspecify.annotations.NullMarked;
