package org.seedtrain.plant;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.plant.solver.DenseStep;

/// The steps that the solver took through a stretch, one after the other.
final class Steps {
    private final List<DenseStep> list = new ArrayList<>();

    void add(DenseStep step) {
        list.add(step);
    }

    int count() {
        return list.size();
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /// Up to where they reach; `otherwise` if there is none.
    double end(double otherwise) {
        return list.isEmpty() ? otherwise : list.getLast().end();
    }

    /// Forgets the steps that begin at `t` or later.
    void cut(double t) {
        while (!list.isEmpty() && list.getLast().start() >= t) {
            list.removeLast();
        }
    }

    /// The last step that begins at or before `t`.
    DenseStep holding(double t) {
        int low = 0;
        int high = list.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (list.get(middle).start() <= t) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return list.get(low);
    }

    /// The next quarter of a step after `t`.
    double nextLook(double t) {
        DenseStep step = holding(t);
        for (int quarter = 1; quarter < 4; quarter++) {
            double look = step.start() + 0.25 * quarter * (step.end() - step.start());
            if (look > t) {
                return look;
            }
        }
        return step.end();
    }
}
