package org.seedtrain.lab;

import java.util.List;
import java.util.Map;

/// Something an analyst does or leaves out.
///
/// @param name component of [Technique]
/// @param title by language tag
public record Habit(String name, Map<String, String> title) {
    static final Habit MIXED = of("mixed", "Tubes and wells mixed", "튜브와 웰을 섞음");
    static final Habit WARM = of("warmedUp", "Instrument warmed up", "기기를 예열함");
    static final Habit BLANK = of("blankRead", "Zeroed with the blank", "공시험액으로 영점을 맞춤");
    static final Habit RINSED = of("rinsed", "Rinsed between solutions", "용액을 바꿀 때 헹굼");
    static final Habit SEALED = of("sealed", "Plate sealed for incubation", "반응 중 플레이트를 밀봉함");

    static Habit of(String name, String en, String ko) {
        return new Habit(name, Words.of(en, ko));
    }
}
