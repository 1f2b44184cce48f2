package org.seedtrain.lab.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.stats.StatisticsRefused;
import org.seedtrain.lab.stats.Student;
import org.seedtrain.lab.stats.exact.Column;
import org.seedtrain.lab.stats.regression.LinearFit;
import org.seedtrain.lab.stats.validation.DetectionLimit;

/// `lab detection-limit`: detection and quantitation limit in the four ways of the guideline.
public final class DetectionLimitAnalysis extends StatisticsAnalysis {
    public DetectionLimitAnalysis() {
        super(Group.VALIDATION, "detection-limit", words("Detection and quantitation limit", "검출한계·정량한계"),
                words("From blanks, from the residuals and the intercept of a calibration near the limit, and from signal-to-noise.",
                        "공시험값, 한계 부근 검량선의 잔차와 절편, 신호 대 잡음비로 구합니다."),
                List.of(column("concentration", "Column of concentrations; 0 is a blank", "농도의 열 (0은 공시험)"),
                        column("response", "Column of responses", "반응값의 열"),
                        Option.number("noise", "Noise in units of the response", "잡음 (반응값 단위)", "1", 1e-300, 1e300),
                        Option.number("most-detection", "Detection limit at most", "검출한계 최대 기준", "1", 0, 1e300),
                        Option.number("most-quantitation", "Quantitation limit at most", "정량한계 최대 기준", "1", 0, 1e300),
                        Option.choice("basis", "Judged by", "판정 근거", "largest", "blank", "residual", "intercept", "signal-to-noise")),
                table("detection-limit.csv"),
                List.of("lab detection-limit detection-limit.csv --noise 0.8 --most-quantitation 0.1"),
                List.of("ICH Q2(R2), 3.2.3", "USP <1225>"));
    }

    @Override
    Outcome compute(Request request) {
        Sheet sheet = Sheet.of(request).atMost(100_000);
        String concentration = sheet.pick("concentration", "concentration");
        String response = sheet.pick("response", "response");
        List<DataTable.Row> blanks = new ArrayList<>();
        List<DataTable.Row> standards = new ArrayList<>();
        for (DataTable.Row row : sheet.table().rows()) {
            double c = sheet.table().number(row, concentration);
            if (c < 0) {
                throw new StatisticsRefused("line " + row.line() + ": the concentration is " + c + "; it must be 0 (a blank) or more");
            }
            (c == 0 ? blanks : standards).add(row);
        }
        if (standards.size() < 3) {
            throw new StatisticsRefused("the slope needs three standards or more; there are " + standards.size());
        }
        Column x = sheet.exact(concentration, standards);
        Column y = sheet.exact(response, standards);
        LinearFit line = LinearFit.polynomial(1, x, y);
        List<DetectionLimit> limits = new ArrayList<>(List.of(DetectionLimit.residual(line), DetectionLimit.intercept(line)));
        if (blanks.size() >= 3) {
            limits.addFirst(DetectionLimit.blank(sheet.exact(response, blanks), line.coefficients()[1]));
        }
        if (request.has("noise")) {
            limits.add(DetectionLimit.signalToNoise(request.number("noise"), line.coefficients()[1]));
        }
        ResultTable table = ResultTable.of("limits", "Limits", "한계").column("basis", "Basis", "근거")
                .column("sigma", "Sigma", "시그마", "1", 4).column("detection", "Detection limit", "검출한계", "1", 3)
                .column("quantitation", "Quantitation limit", "정량한계", "1", 3);
        limits.forEach(l -> table.row(basis(l.basis()), l.sigma(), l.detection(), l.quantitation()));
        String by = request.choice("basis");
        List<DetectionLimit> judged = by.equals("largest") ? limits : limits.stream().filter(l -> l.basis().equals(by)).toList();
        if (judged.isEmpty()) {
            throw new StatisticsRefused("--basis " + by + " needs " + (by.equals("blank") ? "three blanks (concentration 0) or more"
                    : "--noise"));
        }
        double detection = judged.stream().mapToDouble(DetectionLimit::detection).max().orElse(0);
        double quantitation = judged.stream().mapToDouble(DetectionLimit::quantitation).max().orElse(0);
        Criteria criteria = new Criteria();
        if (request.has("most-detection")) {
            criteria.add("detection limit", "검출한계", Texts.number(detection), "≤ " + request.text("most-detection"),
                    detection <= request.number("most-detection"));
        }
        if (request.has("most-quantitation")) {
            criteria.add("quantitation limit", "정량한계", Texts.number(quantitation), "≤ " + request.text("most-quantitation"),
                    quantitation <= request.number("most-quantitation"));
        }
        Outcome outcome = Outcome.of(Json.of("basis", by, "detection", detection, "quantitation", quantitation, "slope",
                line.coefficients()[1], "intercept", line.coefficients()[0], "blanks", blanks.size(), "limits", limits, "criteria",
                criteria.list())).table(table)
                .plot(Pictures.line(line, concentration, x.high(), response, y.high(), Student.twoSided95(line.dfResidual()))
                        .markX(detection, "Detection limit", "검출한계").markX(quantitation, "Quantitation limit", "정량한계"));
        double most = 0;
        for (double value : x.high()) {
            most = Math.max(most, value);
        }
        if (most > 20 * quantitation) {
            outcome.flag(new Flag("standards-far", "", words("the standards reach " + Texts.number(most / quantitation) + " times the "
                    + "quantitation limit: their residuals tell little about it; calibrate near the limit",
                    "표준액이 정량한계의 " + Texts.number(most / quantitation) + "배까지 있어 한계 부근의 산포를 잘 나타내지 못합니다. 한계 부근에서 검량하십시오")));
        }
        return criteria.judge(outcome);
    }

    private static Object basis(String basis) {
        return switch (basis) {
            case "blank" -> words("scatter of the blank, 3.3 and 10 σ/slope", "공시험값의 표준편차, 3.3·10 σ/기울기");
            case "residual" -> words("residuals of the line, 3.3 and 10 σ/slope", "직선의 잔차, 3.3·10 σ/기울기");
            case "intercept" -> words("standard error of the intercept, 3.3 and 10 σ/slope", "절편의 표준오차, 3.3·10 σ/기울기");
            default -> words("signal-to-noise 3 and 10", "신호 대 잡음비 3·10");
        };
    }
}
