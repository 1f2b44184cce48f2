package org.seedtrain.lab.potency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.seedtrain.lab.potency.Assay.Observation;
import org.seedtrain.lab.potency.VarianceTable.Source;

/// The examples of Ph. Eur. 5.3 (5.1.1 to 5.1.4) and of CombiStats, every figure as printed; shared/reference/potency.
class PharmacopoeiaExamplesTest {
    /// 5.1.1 Corticotrophin, subcutaneous injection in rats: S1 S2 T1 T2 U1 U2.
    private static final double[][] CORTICOTROPHIN = {
        {300, 289, 310, 230, 250, 236}, {310, 221, 290, 210, 268, 213}, {330, 267, 360, 280, 273, 283},
        {290, 236, 341, 261, 240, 269}, {364, 250, 321, 241, 307, 251}, {328, 231, 370, 290, 270, 294},
        {390, 229, 303, 223, 317, 223}, {360, 269, 334, 254, 312, 250}, {342, 233, 295, 216, 320, 216},
        {306, 259, 315, 235, 265, 265}
    };
    /// 5.1.2 Antibiotic agar diffusion, Latin square: treatments and zones by row.
    private static final String[] SQUARE = {
        "S1 161 T1 160 T2 178 S3 187 S2 171 T3 194", "T1 151 T3 192 S1 150 S2 172 T2 170 S3 192",
        "T2 162 S3 195 S2 174 S1 161 T3 193 T1 151", "S3 194 S2 184 T3 199 T1 160 S1 163 T2 171",
        "S2 176 T2 181 S3 201 T3 202 T1 154 S1 151", "T3 193 S1 166 T1 161 T2 186 S3 198 S2 182"
    };
    /// 5.1.3 Antibiotic turbidimetric assay: S1 to S4, T1 to T4 by block.
    private static final double[][] TURBIDIMETRIC = {
        {252, 207, 168, 113, 242, 206, 146, 115}, {249, 201, 187, 107, 236, 197, 153, 102},
        {247, 193, 162, 111, 246, 197, 148, 104}, {250, 207, 155, 108, 231, 191, 159, 106},
        {235, 207, 140, 98, 232, 186, 146, 95}
    };
    /// 5.1.4 Hepatitis B vaccines: S, T, U, V in three replicates of five doses.
    private static final double[][][] HEPATITIS = {
        {{0.043, 0.093, 0.159, 0.283, 0.514}, {0.045, 0.099, 0.154, 0.295, 0.531}, {0.051, 0.082, 0.166, 0.362, 0.545}},
        {{0.097, 0.167, 0.327, 0.501, 1.140}, {0.097, 0.157, 0.355, 0.665, 1.386}, {0.094, 0.178, 0.345, 0.576, 1.051}},
        {{0.086, 0.127, 0.277, 0.586, 0.957}, {0.071, 0.146, 0.268, 0.489, 0.866}, {0.073, 0.133, 0.269, 0.546, 1.045}},
        {{0.082, 0.145, 0.318, 0.552, 1.037}, {0.082, 0.144, 0.306, 0.551, 1.039}, {0.086, 0.173, 0.316, 0.624, 1.068}}
    };
    /// CombiStats example 3, factor IX: clotting times at four dilutions in duplicate.
    private static final double[][][] FACTOR_IX = {
        {{61.8, 63.2}, {72.4, 76.1}, {84.8, 90.0}, {96.4, 99.6}}, {{62.4, 65.4}, {74.0, 76.1}, {86.3, 89.9}, {96.0, 99.4}}
    };

    /// As printed: within half a unit of its last figure.
    private static void printed(Double value, String figure) {
        String digits = figure.contains("E") ? figure.substring(0, figure.indexOf('E')) : figure;
        int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
        double unit = FastMath.pow(10.0, -decimals);
        if (figure.contains("E")) {
            unit *= FastMath.pow(10.0, Integer.parseInt(figure.substring(figure.indexOf('E') + 1)));
        }
        assertThat(value).isCloseTo(Double.parseDouble(figure), within(0.5000001 * unit));
    }

    /// @param figures df, ss, and where printed ms, F, p
    private static void row(RelativePotency potency, String name, String subject, String... figures) {
        Source source = potency.variance().source(name, subject).orElseThrow();
        assertThat(source.df()).as(name).isEqualTo(Integer.parseInt(figures[0]));
        printed(source.ss(), figures[1]);
        for (int i = 2; i < figures.length; i++) {
            printed(i == 2 ? source.ms() : i == 3 ? source.f() : source.p(), figures[i]);
        }
    }

    private static void potency(RelativePotency potency, int place, double factor, String low, String estimate, String high) {
        RelativePotency.Estimate one = potency.estimates().get(place);
        printed(one.low() * factor, low);
        printed(one.ratio() * factor, estimate);
        printed(one.high() * factor, high);
    }

    @Test
    void corticotrophin_two_doses_completely_randomised() {
        List<Observation> observations = new ArrayList<>();
        for (double[] rat : CORTICOTROPHIN) {
            for (int k = 0; k < 6; k++) {
                observations.add(new Observation(k / 2, k % 2 == 0 ? 0.25 : 1.0, rat[k], "", ""));
            }
        }
        RelativePotency potency =
                ParallelLines.of(new Assay(Design.COMPLETELY_RANDOMISED, List.of("S", "T", "U"), observations), 0.95);
        row(potency, "preparations", "", "2", "6256.63", "3128.32", "4.086", "0.022");
        row(potency, "regression", "", "1", "63830.8", "63830.8", "83.377", "0.000");
        row(potency, "non-parallelism", "", "2", "8218.23", "4109.12", "5.367", "0.007");
        row(potency, "treatments", "", "5", "78305.7", "15661.1", "20.457", "0.000");
        row(potency, "residual-error", "", "54", "41340.9", "765.572");
        row(potency, "total", "", "59", "119647", "2027.91");
        assertThat(potency.variance().source("non-linearity")).isEmpty();
        printed(potency.slope(), "-47.0559");
        printed(potency.variance().correlation(), "0.765367");
        potency(potency, 0, 1, "0.783648", "1.14205", "1.68690");
        potency(potency, 1, 1, "1.14813", "1.66889", "2.55503");
    }

    @Test
    void antibiotic_agar_diffusion_three_doses_in_a_latin_square() {
        List<Observation> observations = new ArrayList<>();
        for (int row = 0; row < 6; row++) {
            String[] cells = SQUARE[row].split(" ");
            for (int column = 0; column < 6; column++) {
                double dose = FastMath.pow(1.5, cells[2 * column].charAt(1) - '1');
                observations.add(new Observation(cells[2 * column].charAt(0) == 'S' ? 0 : 1, dose,
                        Double.parseDouble(cells[2 * column + 1]), "R" + row, "C" + column));
            }
        }
        RelativePotency potency = ParallelLines.of(new Assay(Design.LATIN_SQUARE, List.of("S", "T"), observations), 0.95);
        row(potency, "preparations", "", "1", "11.1111", "11.1111", "0.535", "0.473");
        row(potency, "regression", "", "1", "8475.04", "8475.04", "408.108", "0.000");
        row(potency, "non-parallelism", "", "1", "18.3750", "18.3750", "0.885", "0.358");
        row(potency, "non-linearity", "", "2", "5.47222", "2.73611", "0.132", "0.877");
        row(potency, "non-linearity", "S", "1", "0.0277778", "0.0277778", "0.001", "0.971");
        row(potency, "non-linearity", "T", "1", "5.44444", "5.44444", "0.262", "0.614");
        row(potency, "treatments", "", "5", "8510.00", "1702.00", "81.958", "0.000");
        row(potency, "rows", "", "5", "412.000", "82.4000", "3.968", "0.012");
        row(potency, "columns", "", "5", "218.667", "43.7333", "2.106", "0.107");
        row(potency, "residual-error", "", "20", "415.333", "20.7667");
        row(potency, "total", "", "35", "9556.00", "273.029");
        // Stock solutions: 25.2 mg of 4855 IU/mg in 24.5 mL against 21.4 mg in 23.95 mL, assumed 5600 IU/mg.
        double factor = 4855 * 25.2 / 24.5 / (21.4 / 23.95);
        potency(potency, 0, factor, "5092.37", "5456.37", "5843.36");
        printed(potency.slope(), "46.3460");
        printed(potency.variance().correlation(), "0.976750");
    }

    @Test
    void antibiotic_turbidimetric_four_doses_in_blocks() {
        List<Observation> observations = new ArrayList<>();
        for (int block = 0; block < 5; block++) {
            for (int k = 0; k < 8; k++) {
                observations.add(new Observation(k / 4, FastMath.pow(1.5, k % 4), TURBIDIMETRIC[block][k], "B" + block, ""));
            }
        }
        RelativePotency potency = ParallelLines.of(new Assay(Design.RANDOMISED_BLOCK, List.of("S", "T"), observations), 0.95);
        row(potency, "preparations", "", "1", "632.025", "632.025", "11.722", "0.002");
        row(potency, "regression", "", "1", "101745.6", "101745.6", "1887.1", "0.000");
        row(potency, "non-parallelism", "", "1", "25.2050", "25.2050", "0.467", "0.500");
        row(potency, "non-linearity", "", "4", "259.140", "64.7850", "1.202", "0.332");
        row(potency, "non-linearity", "S", "2", "238.140", "119.070", "2.208", "0.129");
        row(potency, "non-linearity", "T", "2", "21.0000", "10.5000", "0.195", "0.824");
        row(potency, "treatments", "", "7", "102662", "14666.0", "272.015", "0.000");
        row(potency, "blocks", "", "4", "876.750", "219.188", "4.065", "0.010");
        row(potency, "residual-error", "", "28", "1509.65", "53.9161");
        row(potency, "total", "", "39", "105048", "2693.55");
        double factor = 670 * 16.7 / 25 / (20000.0 / 40) * 20000;
        potency(potency, 0, factor, "18423.4", "19228.5", "20075.2");
        potency(potency, 0, factor / 200, "92.1", "96.1", "100.4");
        printed(potency.slope(), "-111.255");
        printed(potency.variance().correlation(), "0.991424");
    }

    @Test
    void hepatitis_b_five_doses_of_three_vaccines_on_the_logarithm_of_the_response() {
        List<Observation> observations = new ArrayList<>();
        for (int vaccine = 0; vaccine < 4; vaccine++) {
            for (double[] replicate : HEPATITIS[vaccine]) {
                for (int k = 0; k < 5; k++) {
                    observations.add(new Observation(vaccine, FastMath.pow(2.0, k), FastMath.log(replicate[k]), "", ""));
                }
            }
        }
        RelativePotency potency =
                ParallelLines.of(new Assay(Design.COMPLETELY_RANDOMISED, List.of("S", "T", "U", "V"), observations), 0.95);
        row(potency, "preparations", "", "3", "4.47522", "1.49174", "223.392", "0.000");
        row(potency, "regression", "", "1", "47.5841", "47.5841", "7125.8", "0.000");
        row(potency, "non-parallelism", "", "3", "0.0186856", "0.00622854", "0.933", "0.434");
        row(potency, "non-linearity", "", "12", "0.0742323", "0.00618603", "0.926", "0.531");
        row(potency, "non-linearity", "S", "3", "0.0170324", "0.00567748", "0.850", "0.475");
        row(potency, "non-linearity", "T", "3", "0.0282553", "0.00941843", "1.410", "0.254");
        row(potency, "non-linearity", "U", "3", "0.0177542", "0.00591808", "0.886", "0.456");
        row(potency, "non-linearity", "V", "3", "0.0111903", "0.00373012", "0.559", "0.645");
        row(potency, "treatments", "", "19", "52.1523", "2.74486", "411.049", "0.000");
        row(potency, "residual-error", "", "40", "0.267107", "0.00667768");
        row(potency, "total", "", "59", "52.4194", "0.888464");
        potency(potency, 0, 20, "40.5448", "43.4196", "46.5397");
        potency(potency, 1, 20, "32.8698", "35.1630", "37.6405");
        potency(potency, 2, 20, "36.8125", "39.4017", "42.2057");
        printed(potency.slope(), "0.908479");
        printed(potency.variance().correlation(), "0.996560");
    }

    @Test
    void factor_ix_four_dilutions_with_the_assigned_potency() {
        List<Observation> observations = new ArrayList<>();
        for (int preparation = 0; preparation < 2; preparation++) {
            for (int k = 0; k < 4; k++) {
                for (double time : FACTOR_IX[preparation][k]) {
                    double dilution = (preparation == 0 ? 10 : 500) * FastMath.pow(2.0, k);
                    observations.add(new Observation(preparation, 1 / dilution, FastMath.log10(time), "", ""));
                }
            }
        }
        RelativePotency potency =
                ParallelLines.of(new Assay(Design.COMPLETELY_RANDOMISED, List.of("S", "T"), observations), 0.95);
        row(potency, "preparations", "", "1", "6.80762E-05", "6.80762E-05", "0.429", "0.531");
        row(potency, "regression", "", "1", "0.0818718", "0.0818718", "515.839", "0.000");
        row(potency, "non-parallelism", "", "1", "5.70673E-05", "5.70673E-05", "0.360", "0.565");
        row(potency, "non-linearity", "", "4", "0.000708816", "0.000177204", "1.116", "0.413");
        row(potency, "non-linearity", "S", "2", "0.000337761", "0.000168880", "1.064", "0.389");
        row(potency, "non-linearity", "T", "2", "0.000371055", "0.000185528", "1.169", "0.359");
        row(potency, "treatments", "", "7", "0.0827058", "0.0118151", "74.442", "0.000");
        row(potency, "residual-error", "", "8", "0.00126973", "0.000158716");
        row(potency, "total", "", "15", "0.0839755", "0.00559837");
        potency(potency, 0, 10.7, "436.530", "511.616", "599.058");
        printed(potency.slope(), "-0.0923053");
        printed(potency.variance().correlation(), "0.987805");
    }
}
