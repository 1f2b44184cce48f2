package org.seedtrain.lab.environment;

/// An air sampler that draws through a sieve onto agar: two germs through one hole give one colony.
public final class SieveImpactor {

    private SieveImpactor() {}

    /// Most probable number of germs for a number of holes with a colony (Feller 1950; Macher 1989):
    /// `Pr = N (1/N + 1/(N-1) + ... + 1/(N-r+1))`.
    ///
    /// @param colonies r, 0 to N
    /// @param holes N
    /// @throws EnvironmentRefused when there are more colonies than holes
    public static double corrected(int colonies, int holes) {
        if (colonies > holes) {
            throw new EnvironmentRefused(colonies + " colonies cannot come through " + holes + " holes");
        }
        double sum = 0;
        for (int i = 0; i < colonies; i++) {
            sum += 1.0 / (holes - i);
        }
        return holes * sum;
    }
}
