package org.seedtrain.batch.recipe;

import org.seedtrain.batch.Text;

/// What a step of a kind asks for where the recipe does not say it in words of its own.
final class UsualInstructions {
    private UsualInstructions() {}

    static Text of(YamlNode step, String kind) {
        return switch (kind) {
            case "instruction" -> new Text("Do it, then acknowledge.", "수행한 뒤 확인하십시오.");
            case "command" -> step.get("command").has("set")
                    ? new Text("Set it, then compare with the display.", "설정한 뒤 표시값과 비교하십시오.")
                    : new Text("Carry it out and watch the unit.", "수행하고 장비를 지켜보십시오.");
            case "reading" -> new Text(
                    "Read the display and write the number down, with its unit.", "표시값을 읽고 단위와 함께 기록하십시오.");
            case "value" -> new Text("Write down what you find.", "확인한 내용을 기록하십시오.");
            case "calculation" -> new Text(
                    "Compute it from the entries named here; look at the units twice.",
                    "표시된 기록값으로 계산하고 단위를 두 번 확인하십시오.");
            case "weighing" -> new Text(
                    "Choose a released lot, place the container, tare, add until the bar is green, write down.",
                    "승인된 제조번호를 고르고 용기를 올려 영점을 맞춘 뒤 목표 범위까지 담고 기록하십시오.");
            case "label" -> new Text("Print the label and stick it on.", "라벨을 출력해 붙이십시오.");
            case "wait" -> new Text(
                    "Wait until it is reached; time may run faster meanwhile.", "도달할 때까지 기다리십시오. 시간을 빠르게 할 수 있습니다.");
            case "sample" -> new Text(
                    "Flush the dead leg if there is one, fill the tube, label it.", "사강이 있으면 먼저 배출하고 튜브를 채워 라벨을 붙이십시오.");
            case "test" -> new Text(
                    "Fill in the worksheet, run the instrument, report the result with the digits asked for.",
                    "시험기록서를 작성하고 기기를 운전한 뒤 요구된 자릿수로 결과를 보고하십시오.");
            case "check" -> new Text(
                    "A second person compares every entry with label and display, then signs.",
                    "다른 작업자가 모든 기록을 라벨 및 표시값과 대조하고 서명합니다.");
            case "signature" -> new Text("Read what you sign, then sign.", "서명할 내용을 읽고 서명하십시오.");
            default -> new Text("Decide, with the reason.", "사유와 함께 판정하십시오.");
        };
    }
}
