package org.seedtrain.plant.column;

/// A stiff system `dy/dt = f(t, y)` that knows how to solve with its own Jacobian.
interface ImplicitSystem {
    int dimension();

    /// States beyond this number are only carried along: no error is asked of them.
    int controlled();

    /// Whether f is linear in y, so that a Newton step is exact.
    boolean linear();

    void rates(double t, double[] y, double[] f);

    /// Makes `gamma I - df/dy` at y ready; false if it is singular.
    boolean factor(double gamma, double[] y);

    /// Solves in place with what [#factor] made ready.
    void solve(double[] r);
}
