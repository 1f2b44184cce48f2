package org.seedtrain.batch.operator;

/// A mistake that people make. How often is written in an operator's file; whether it happens at a step is drawn from the
/// seed; what follows from it is computed.
public enum Slip {
    /// Another mass is added than the step asks for.
    MISWEIGH("misweigh"),
    /// Another lot is taken from the shelf: expired, or a similar material such as another hydrate.
    WRONG_LOT("wrongLot"),
    /// A calibration, standardisation or daily check is signed but not done.
    SKIPPED_CALIBRATION("skippedCalibration"),
    /// A sample is drawn an hour or two late.
    LATE_SAMPLE("lateSample"),
    /// The dead leg is not flushed before a sample.
    UNFLUSHED_SAMPLE("unflushedSample"),
    /// A sample stands warm for hours before it is tested.
    OLD_SAMPLE("oldSample"),
    /// A dilution is made twice, or once too few, and written down as prescribed.
    WRONG_DILUTION("wrongDilution"),
    /// A set-point is typed with two digits swapped or a decimal point moved.
    WRONG_SETPOINT("wrongSetpoint"),
    /// A quantity of an action is typed wrongly.
    WRONG_QUANTITY("wrongQuantity"),
    /// One goes on before a hold is over, or breaks off what should take its time.
    EARLY_HOLD("earlyHold"),
    /// Fractions are pooled by other limits than prescribed.
    WRONG_POOL("wrongPool"),
    /// A step is forgotten and struck out later.
    FORGOTTEN_STEP("forgottenStep"),
    /// A reading is written down with swapped digits.
    TRANSCRIPTION("transcription"),
    /// Pieces are counted one or two off.
    MISCOUNT("miscount"),
    /// The unit is left out.
    MISSING_UNIT("missingUnit"),
    /// A calculation is wrong by a slip on the calculator.
    ARITHMETIC("arithmetic"),
    /// The record is written long after the act.
    LATE_ENTRY("lateEntry"),
    /// Tubes are not mixed, electrodes not rinsed, the blank not read.
    HASTY_BENCH("hastyBench"),
    /// A value out of its limits is not noticed: no deviation is opened.
    UNNOTICED("unnoticed");

    private final String word;

    Slip(String word) {
        this.word = word;
    }

    /// The word in an operator's file.
    public String word() {
        return word;
    }
}
