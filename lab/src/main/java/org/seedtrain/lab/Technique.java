package org.seedtrain.lab;

/// How the analyst works, as far as it enters the raw data. The worksheet says what was intended and written down;
/// the technique says what the hands did.
///
/// @param pipetteBias relative error of every volume pipetted by this analyst with this pipette, 0 for none
/// @param pipetteCv relative standard deviation of one pipetting step
/// @param dilutionError dilution made divided by the dilution written down, 1 for right
/// @param mixed tubes and wells were mixed (and endotoxin was vortexed)
/// @param warmedUp the instrument had its warm-up time
/// @param blankRead the instrument was zeroed with the blank
/// @param rinsed electrodes, cells and cuvettes were rinsed between solutions
/// @param settling_s how long the analyst waits for a steady reading
/// @param pace_s time between two columns of a plate when the reagent is added
/// @param incubationTime made divided by written down
/// @param incubationOffset_K true incubator temperature minus that written down
/// @param sealed the plate was sealed against evaporation while it was incubated
/// @param buffersSwapped the calibration buffers were taken in the wrong order
/// @param standardAge_d days since the calibration standard was opened
/// @param asepsis_CFU mean number of foreign colonies the work itself brings onto one culture plate
/// @param glassEndotoxin_EU_mL endotoxin that comes from glassware that was not depyrogenated
/// @param swappedWells pairs of plate wells that were filled the wrong way round
public record Technique(
        double pipetteBias,
        double pipetteCv,
        double dilutionError,
        boolean mixed,
        boolean warmedUp,
        boolean blankRead,
        boolean rinsed,
        double settling_s,
        double pace_s,
        double incubationTime,
        double incubationOffset_K,
        boolean sealed,
        boolean buffersSwapped,
        double standardAge_d,
        double asepsis_CFU,
        double glassEndotoxin_EU_mL,
        int swappedWells) {

    private static final Technique CAREFUL = new Technique(
            0.002, 0.006, 1, true, true, true, true, 60, 8, 1, 0, true, false, 7, 0.003, 0, 0);

    public Technique {
        within("pipetteBias", pipetteBias, -0.9, 10);
        within("pipetteCv", pipetteCv, 0, 1);
        within("dilutionError", dilutionError, 1e-6, 1e6);
        within("settling_s", settling_s, 0, 1800);
        within("pace_s", pace_s, 0, 600);
        within("incubationTime", incubationTime, 0.001, 20);
        within("incubationOffset_K", incubationOffset_K, -60, 60);
        within("standardAge_d", standardAge_d, 0, 3650);
        within("asepsis_CFU", asepsis_CFU, 0, 1000);
        within("glassEndotoxin_EU_mL", glassEndotoxin_EU_mL, 0, 1000);
        within("swappedWells", swappedWells, 0, 48);
    }

    private static void within(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "technique: " + name + " is " + value + "; it must lie between " + low + " and " + high);
        }
    }

    /// A trained analyst with a calibrated pipette (ISO 8655: systematic error within 0.8 %, random within 0.3 to 1 %
    /// at working volumes), on a good day.
    public static Technique careful() {
        return CAREFUL;
    }

    public Technique withPipette(double bias, double cv) {
        return new Technique(bias, cv, dilutionError, mixed, warmedUp, blankRead, rinsed, settling_s, pace_s,
                incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withDilutionError(double ratio) {
        return new Technique(pipetteBias, pipetteCv, ratio, mixed, warmedUp, blankRead, rinsed, settling_s, pace_s,
                incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withMixed(boolean done) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, done, warmedUp, blankRead, rinsed, settling_s,
                pace_s, incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withWarmUp(boolean done) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, done, blankRead, rinsed, settling_s, pace_s,
                incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withBlankRead(boolean done) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, done, rinsed, settling_s, pace_s,
                incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withRinsed(boolean done) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, done, settling_s,
                pace_s, incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withSettling(double seconds) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, rinsed, seconds,
                pace_s, incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withPace(double secondsPerColumn) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, rinsed, settling_s,
                secondsPerColumn, incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d,
                asepsis_CFU, glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withIncubation(double timeRatio, double offset_K) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, rinsed, settling_s,
                pace_s, timeRatio, offset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU, glassEndotoxin_EU_mL,
                swappedWells);
    }

    public Technique withSealed(boolean done) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, rinsed, settling_s,
                pace_s, incubationTime, incubationOffset_K, done, buffersSwapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withBuffersSwapped(boolean swapped) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, rinsed, settling_s,
                pace_s, incubationTime, incubationOffset_K, sealed, swapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withStandardAge(double days) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, rinsed, settling_s,
                pace_s, incubationTime, incubationOffset_K, sealed, buffersSwapped, days, asepsis_CFU,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withAsepsis(double meanColonies) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, rinsed, settling_s,
                pace_s, incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, meanColonies,
                glassEndotoxin_EU_mL, swappedWells);
    }

    public Technique withGlassEndotoxin(double EU_mL) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, rinsed, settling_s,
                pace_s, incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU, EU_mL,
                swappedWells);
    }

    public Technique withSwappedWells(int pairs) {
        return new Technique(pipetteBias, pipetteCv, dilutionError, mixed, warmedUp, blankRead, rinsed, settling_s,
                pace_s, incubationTime, incubationOffset_K, sealed, buffersSwapped, standardAge_d, asepsis_CFU,
                glassEndotoxin_EU_mL, pairs);
    }
}
