package org.seedtrain.batch.record;

import static org.seedtrain.batch.Severity.CRITICAL;
import static org.seedtrain.batch.Severity.MAJOR;
import static org.seedtrain.batch.Severity.MINOR;

import java.util.Locale;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Severity;
import org.seedtrain.batch.Text;
import org.seedtrain.batch.view.RecordView;

/// What good documentation practice asks of a record, as rules over the log. Each names the requirement it stands for.
public enum GdpRule {
    LATE_ENTRY("R39", MAJOR, "Late entry", "지연 기록"),
    BURST("R10", MAJOR, "Several entries in one instant", "한 시점에 여러 건 기록"),
    SAME_PERSON("R42", CRITICAL, "The same person performs and verifies", "수행자와 확인자가 동일"),
    OTHERS_ENTRY("R12", CRITICAL, "Another person's entry corrected", "타인의 기록을 정정"),
    UNIT_MISSING("R48", MAJOR, "Value without unit", "단위 누락"),
    UNIT_WRONG("R48", MAJOR, "Wrong unit", "단위 오류"),
    MAGNITUDE("R13", MAJOR, "Wrong order of magnitude", "자릿수(10의 배수) 오류"),
    PRECISION("R55", MINOR, "Wrong number of digits", "유효 자릿수 오류"),
    TRANSCRIPTION("R13", MAJOR, "Not what the display showed", "표시값과 다른 전사 오류"),
    ARITHMETIC("R48", MAJOR, "Arithmetic error", "계산 오류"),
    CORRECTION_REASON("R40", MAJOR, "Correction without a real reason", "정정 사유 미흡"),
    LOT_STATUS("R41", CRITICAL, "Expired or not released lot used", "유효기한 경과 또는 미승인 원료 사용"),
    LOT_MATERIAL("R41", CRITICAL, "Another material used than asked", "지시와 다른 원료 사용"),
    LOT_MISMATCH("R41", CRITICAL, "Recorded lot is not the one used", "기록된 제조번호가 실제와 다름"),
    BALANCE_CHECK("R13", MAJOR, "Balance not checked before weighing", "칭량 전 저울 일일점검 누락"),
    MINIMUM_WEIGHT("R13", MAJOR, "Below the minimum weight of the balance", "저울 최소 칭량값 미만"),
    TARE_MISSING("R42", MAJOR, "Tare missing", "용기 무게(tare) 누락"),
    NET_WEIGHT("R42", MAJOR, "Net is not gross minus tare", "실중량이 총중량-용기중량과 다름"),
    LIMITS("R49", MAJOR, "Out of limits without a deviation", "일탈 처리 없는 기준 이탈"),
    NOT_APPLICABLE("R55", MAJOR, "Not applicable without a reason", "사유 없는 해당없음 처리"),
    ORDER("R11", MAJOR, "Step out of order", "단계 순서 위반"),
    HOLD_TIME("R45", MAJOR, "Hold time exceeded", "보관(대기) 시간 초과"),
    CALIBRATION("R13", MAJOR, "Calibration or check left out", "교정 또는 점검 생략"),
    RETEST("R50", MAJOR, "Tested again without an investigation", "조사 없는 재시험"),
    SUITABILITY("R48", CRITICAL, "Reported although the test is not valid", "시험 적합성 미충족 결과 보고"),
    UNREPORTED("R50", CRITICAL, "A test was made and not reported", "보고되지 않은 시험"),
    SIGNATURE_VOID("R19", CRITICAL, "Signed content was changed afterwards", "서명 후 내용 변경"),
    YIELD("R43", MAJOR, "Yield outside its range without a deviation", "일탈 처리 없는 수율 범위 이탈");

    private final String requirement;
    private final Severity severity;
    private final Text title;

    GdpRule(String requirement, Severity severity, String en, String ko) {
        this.requirement = requirement;
        this.severity = severity;
        this.title = new Text(en, ko);
    }

    /// The word in the record, e.g. `late-entry`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Id of the requirement, as listed in the documentation.
    public String requirement() {
        return requirement;
    }

    public Severity severity() {
        return severity;
    }

    public Text title() {
        return title;
    }

    public RecordView.Finding at(Entry entry, String en, String ko) {
        return at(severity, entry, en, ko);
    }

    public RecordView.Finding at(Severity grave, Entry entry, String en, String ko) {
        return new RecordView.Finding(
                word(),
                requirement,
                grave,
                entry.step(),
                entry.seq(),
                new Text(title.en() + ": " + en, title.ko() + ": " + ko));
    }
}
