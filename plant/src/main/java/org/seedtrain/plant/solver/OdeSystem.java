package org.seedtrain.plant.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `dy/dt = f(t, y)`.
public interface OdeSystem {
    int dimension();

    void rates(double t, double[] y, double[] dydt);

    /// Structure of the Jacobian for implicit methods: disjoint sets of states, in the order in which they influence
    /// each other. States in no block are only integrated along: nothing depends on them.
    default List<Block> blocks() {
        int[] all = new int[dimension()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return List.of(new Block(all, -1, -1));
    }

    /// Which rate depends on which state, `[rate][state]`, if that is known and most do not: then states that no rate sees
    /// together are moved together (Curtis, Powell and Reid 1974). Null if nothing is known.
    default boolean @Nullable [][] pattern() {
        return null;
    }

    /// States that are solved for together. What a later block takes from an earlier one is exact; what an earlier one
    /// takes from a later one is left out of the Jacobian (not out of `f`).
    ///
    /// @param states indexes into `y`
    /// @param lower number of diagonals below the main one, -1 for a dense block
    /// @param upper number of diagonals above
    record Block(int[] states, int lower, int upper) {
        boolean dense() {
            return lower < 0;
        }
    }
}
