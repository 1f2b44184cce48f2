package org.seedtrain.batch.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.recipe.Limits;
import org.seedtrain.batch.recipe.Step;
import org.seedtrain.batch.recipe.Task;
import org.seedtrain.batch.view.RecordView;

/// Rules about numbers as they were written: unit, digits, order of magnitude, transcription, arithmetic.
final class NumberRules {
    private final Ledger ledger;
    private final Displays displays;
    private final List<RecordView.Finding> found = new ArrayList<>();

    NumberRules(Ledger ledger, Displays displays) {
        this.ledger = ledger;
        this.displays = displays;
    }

    List<RecordView.Finding> find() {
        for (Step step : ledger.steps().values()) {
            ledger.done(step).ifPresent(done -> {
                switch (step.task()) {
                    case Task.Reading reading -> reading(done, reading);
                    case Task.Value value -> {
                        if (value.choices().isEmpty()) {
                            written(done, "value", value.limits());
                            magnitude(done, value.limits());
                        }
                    }
                    case Task.Calculation calculation -> calculation(done, calculation);
                    case Task.Weighing weighing -> weighing(done, weighing);
                    case Task.Instruction _,
                            Task.SetPoint _,
                            Task.Action _,
                            Task.Label _,
                            Task.Wait _,
                            Task.Draw _,
                            Task.Test _,
                            Task.Check _,
                            Task.Signature _,
                            Task.Disposition _ -> {}
                }
            });
        }
        return found;
    }

    private void written(Entry done, String field, Limits limits) {
        String unit = Ledger.original(done, field).map(Body.Typed::unit).orElse("");
        String text = ledger.text(done, field).orElse("");
        if (unit.isBlank() && !Units.silent(limits.unit())) {
            found.add(GdpRule.UNIT_MISSING.at(done, "'" + text + "' should be in " + Units.show(limits.unit()),
                    "'" + text + "'의 단위 " + Units.show(limits.unit()) + " 누락"));
        } else if (!unit.isBlank() && !Units.same(unit, limits.unit())) {
            found.add(GdpRule.UNIT_WRONG.at(done, "'" + text + " " + unit + "' should be in " + Units.show(limits.unit()),
                    "'" + text + " " + unit + "'은(는) " + Units.show(limits.unit()) + " 단위여야 함"));
        }
        digits(done, text, limits.digits());
    }

    private void digits(Entry done, String text, int digits) {
        Optional<Integer> written = Numbers.decimals(text);
        if (written.isPresent() && written.get() != digits) {
            String en = written.get() > digits ? "more than the device resolves" : "fewer than asked";
            String ko = written.get() > digits ? "기기 분해능보다 많음" : "요구보다 적음";
            found.add(GdpRule.PRECISION.at(done, "'" + text + "' has " + written.get() + " decimals instead of " + digits
                    + ", " + en, "'" + text + "' 소수 " + written.get() + "자리(기준 " + digits + "자리), " + ko));
        }
    }

    private void magnitude(Entry done, Limits limits) {
        String text = ledger.text(done, "value").orElse("");
        OptionalDouble value = Numbers.parse(text);
        if (value.isEmpty() || !limits.limited() || limits.hold(value.getAsDouble())) {
            return;
        }
        for (int power : new int[] {-3, -2, -1, 1, 2, 3}) {
            if (limits.hold(value.getAsDouble() * StrictMath.pow(10, power))) {
                found.add(GdpRule.MAGNITUDE.at(done, "'" + text + "' would be in limits times 10^" + power,
                        "'" + text + "'에 10^" + power + "을 곱하면 기준 이내"));
                return;
            }
        }
    }

    private void reading(Entry done, Task.Reading reading) {
        written(done, "value", reading.limits());
        String text = ledger.text(done, "value").orElse("");
        compare(done, text, unit(done, "value"), displays.band(done, reading.tag(), reading.limits().unit()), reading.limits());
    }

    private static String unit(Entry done, String field) {
        return Ledger.original(done, field).map(Body.Typed::unit).orElse("");
    }

    private void compare(Entry done, String text, String unit, Displays.Band band, Limits limits) {
        OptionalDouble typed = Numbers.parse(text);
        if (typed.isEmpty() || band.unknown()) {
            return;
        }
        double factor = unit.isBlank() ? 1 : Units.factor(unit, limits.unit()).orElse(1);
        double value = typed.getAsDouble() * factor;
        double slack = 2 * Numbers.halfDigit(limits.digits()) + 1e-9;
        if (band.holds(value, slack)) {
            return;
        }
        String shown = Numbers.show(band.last(), limits.digits());
        for (int power : new int[] {-3, -2, -1, 1, 2, 3}) {
            if (band.holds(value * StrictMath.pow(10, power), slack)) {
                found.add(GdpRule.MAGNITUDE.at(done, "'" + text + "' was written, the display showed " + shown,
                        "'" + text + "'(으)로 기록, 표시값은 " + shown));
                return;
            }
        }
        boolean swapped = sorted(text).equals(sorted(shown));
        found.add(GdpRule.TRANSCRIPTION.at(done,
                "'" + text + "' was written, the display showed " + shown + (swapped ? " (digits swapped)" : ""),
                "'" + text + "'(으)로 기록, 표시값은 " + shown + (swapped ? " (숫자 순서 바뀜)" : "")));
    }

    private static String sorted(String text) {
        char[] digits = text.replaceAll("\\D", "").toCharArray();
        Arrays.sort(digits);
        return new String(digits);
    }

    private void calculation(Entry done, Task.Calculation calculation) {
        Limits limits = calculation.limits();
        written(done, "value", limits);
        OptionalDouble expected = ledger.compute(calculation.computed());
        String text = ledger.text(done, "value").orElse("");
        OptionalDouble typed = Numbers.parse(text);
        if (expected.isEmpty() || typed.isEmpty()) {
            return;
        }
        double factor = unit(done, "value").isBlank() ? 1 : Units.factor(unit(done, "value"), limits.unit()).orElse(1);
        double difference = Math.abs(typed.getAsDouble() * factor - expected.getAsDouble());
        if (difference <= Numbers.halfDigit(limits.digits()) * 1.02 + 1e-12 * Math.abs(expected.getAsDouble())) {
            return;
        }
        String right = Numbers.show(expected.getAsDouble(), limits.digits());
        found.add(GdpRule.ARITHMETIC.at(done, "'" + text + "' was written, " + calculation.computed().formula() + " = "
                + right, "'" + text + "'(으)로 기록, " + calculation.computed().formula() + " = " + right));
    }

    private void weighing(Entry done, Task.Weighing weighing) {
        Limits limits = new Limits(null, null, weighing.unit(), weighing.digits());
        String tare = ledger.text(done, "tare").orElse("");
        written(done, "net", limits);
        if (tare.isBlank()) {
            found.add(GdpRule.TARE_MISSING.at(done, "the empty container was not weighed", "빈 용기의 무게가 없음"));
            return;
        }
        OptionalDouble net = ledger.number(done.step() + "#net");
        OptionalDouble gross = ledger.number(done.step() + "#gross");
        OptionalDouble empty = ledger.number(done.step() + "#tare");
        if (net.isEmpty() || gross.isEmpty() || empty.isEmpty()) {
            return;
        }
        double right = gross.getAsDouble() - empty.getAsDouble();
        if (Math.abs(net.getAsDouble() - right) > Numbers.halfDigit(weighing.digits()) * 1.02) {
            found.add(GdpRule.NET_WEIGHT.at(done, "net " + ledger.text(done, "net").orElse("") + ", gross minus tare is "
                    + Numbers.show(right, weighing.digits()), "실중량 " + ledger.text(done, "net").orElse("")
                    + ", 총중량-용기중량은 " + Numbers.show(right, weighing.digits())));
        }
    }
}
