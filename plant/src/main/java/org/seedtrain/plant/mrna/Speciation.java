package org.seedtrain.plant.mrna;

/// Free protons and free magnesium of a transcription mix at an instant: the algebraic part of the model. Both come from
/// two balances, charge and total magnesium, over the complexes of [BindingConstants]; Newton's method in their
/// logarithms, which keeps them positive. In the symbols of Stover, Ganko and Braatz (2024):
///
///     N = Nt/(1 + HN + HMN + MN + M2N)              HN = H K_HNTP, MN = Mg K_MgNTP, HMN = HN Mg K_HMgNTP, M2N = MN Mg K_Mg2NTP
///     P = Pt/(1 + MP + M2P + HP + HMP + H2P + H2MP)
///     positive = H + [HB] + strong + 2 Mg
///     negative = OH + 4N + 4P + 2Pi + 3HN N + HMN N + 2MN N + 3HP P + HMP P + 2H2P P + 2MP P + HPi Pi
///     Mg_t = Mg + MP P + HMP P + MN N + 2 M2N N + 2 M2P P + HMN N + H2MP P + MPi Pi
///
/// Like the source it counts the complexes H2MgPPi, Mg2PPi, Mg2NTP and MgPi as uncharged. One instance serves one user:
/// [#solve] allocates nothing and starts always at the same place, so its answer is a pure function of its arguments.
public final class Speciation {
    private static final double WATER_PRODUCT = 1e-14;
    private static final double LN10 = 2.302585092994046;
    private static final double LARGEST_STEP = 2;
    private static final int MOST_ROUNDS = 200;

    private final BindingConstants k;
    private final double buffer;
    private double h;
    private double mg;
    private double mgNtp;
    private double mgPpi;
    private double mg2Ppi;

    /// @param bufferPKa of the buffer's only step, from charge +1 to 0
    public Speciation(BindingConstants constants, double bufferPKa) {
        k = constants;
        buffer = StrictMath.exp(LN10 * bufferPKa);
    }

    /// Solves; all concentrations in [mol/L].
    ///
    /// @param ntp all nucleoside triphosphates together
    /// @param magnesium dissolved, free and bound
    /// @param totalBuffer base and acid form
    /// @param ppi dissolved pyrophosphate
    /// @param pi phosphate
    /// @param strong charge of everything that keeps its charge: sodium less chloride, acetate and RNA
    public void solve(double ntp, double magnesium, double totalBuffer, double ppi, double pi, double strong) {
        double nt = Math.max(0, ntp);
        double mt = Math.max(1e-15, magnesium);
        double pt = Math.max(0, ppi);
        double it = Math.max(0, pi);
        double lnH = -7.5 * LN10;
        double lnMg = StrictMath.log(mt * Math.max(0.02, 1 - (nt + pt) / mt));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            h = StrictMath.exp(lnH);
            mg = StrictMath.exp(lnMg);
            // Each polynomial and its derivatives by ln H (a) and ln Mg (b).
            double hn = h * k.hNtp();
            double mn = mg * k.mgNtp();
            double hmn = hn * mg * k.hMgNtp();
            double m2n = mn * mg * k.mg2Ntp();
            double dn = 1 + hn + hmn + mn + m2n;
            double n = nt / dn;
            double nA = -n * (hn + hmn) / dn;
            double nB = -n * (hmn + mn + 2 * m2n) / dn;
            double hp = h * k.hPpi();
            double h2p = hp * h * k.h2Ppi();
            double hmp = hp * mg * k.hMgPpi();
            double h2mp = h2p * mg * k.h2MgPpi();
            double mp = mg * k.mgPpi();
            double m2p = mp * mg * k.mg2Ppi();
            double dp = 1 + mp + m2p + hp + hmp + h2p + h2mp;
            double p = pt / dp;
            double pA = -p * (hp + hmp + 2 * h2p + 2 * h2mp) / dp;
            double pB = -p * (mp + 2 * m2p + hmp + h2mp) / dp;
            double mi = mg * k.mgPi();
            double hi = h * k.hPi();
            double di = 1 + mi + hi;
            double i = it / di;
            double iA = -i * hi / di;
            double iB = -i * mi / di;
            double hb = h * buffer;
            double acid = totalBuffer * hb / (1 + hb);
            double oh = WATER_PRODUCT / h;

            double chargeN = 4 + 3 * hn + hmn + 2 * mn;
            double chargeP = 4 + 3 * hp + hmp + 2 * h2p + 2 * mp;
            double chargeI = 2 + hi;
            double charge = h + acid + strong + 2 * mg - oh - chargeN * n - chargeP * p - chargeI * i;
            double chargeA = h + acid / (1 + hb) + oh
                    - chargeN * nA - (3 * hn + hmn) * n
                    - chargeP * pA - (3 * hp + hmp + 4 * h2p) * p
                    - chargeI * iA - hi * i;
            double chargeB = 2 * mg
                    - chargeN * nB - (hmn + 2 * mn) * n
                    - chargeP * pB - (hmp + 2 * mp) * p
                    - chargeI * iB;

            double boundN = mn + 2 * m2n + hmn;
            double boundP = mp + hmp + 2 * m2p + h2mp;
            double metal = mg + boundN * n + boundP * p + mi * i - mt;
            double metalA = boundN * nA + hmn * n + boundP * pA + (hmp + 2 * h2mp) * p + mi * iA;
            double metalB = mg
                    + boundN * nB + (mn + 4 * m2n + hmn) * n
                    + boundP * pB + (mp + hmp + 4 * m2p + h2mp) * p
                    + mi * iB + mi * i;

            mgNtp = mn * n;
            mgPpi = mp * p;
            mg2Ppi = m2p * p;
            double determinant = chargeA * metalB - chargeB * metalA;
            double stepH = -(charge * metalB - chargeB * metal) / determinant;
            double stepMg = -(chargeA * metal - metalA * charge) / determinant;
            double longest = Math.max(Math.abs(stepH), Math.abs(stepMg));
            if (!(longest < Double.POSITIVE_INFINITY)) {
                return;
            }
            double damped = longest > LARGEST_STEP ? LARGEST_STEP / longest : 1;
            lnH = Math.min(0, Math.max(-14 * LN10, lnH + damped * stepH));
            lnMg = Math.min(3, Math.max(-60, lnMg + damped * stepMg));
            if (longest < 1e-13) {
                return;
            }
        }
    }

    /// -log10 of the free proton concentration of the last solution.
    public double pH() {
        return -StrictMath.log(h) / LN10;
    }

    /// Free magnesium of the last solution [mol/L].
    public double freeMagnesium() {
        return mg;
    }

    /// The substrate of the polymerase, MgNTP, of the last solution [mol/L].
    public double magnesiumTriphosphate() {
        return mgNtp;
    }

    /// The substrate of pyrophosphatase and inhibitor of the polymerase, MgPPi, of the last solution [mol/L].
    public double magnesiumPyrophosphate() {
        return mgPpi;
    }

    /// Dissolved Mg2PPi of the last solution [mol/L], what falls out when there is more than its solubility.
    public double dimagnesiumPyrophosphate() {
        return mg2Ppi;
    }
}
