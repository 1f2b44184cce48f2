package org.seedtrain.lab.micro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtrain.lab.Flag;
import org.seedtrain.lab.Words;
import org.seedtrain.lab.analysis.DataTable;
import org.seedtrain.lab.analysis.DescribedAnalysis;
import org.seedtrain.lab.analysis.Description;
import org.seedtrain.lab.analysis.Group;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Plot;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.ResultTable;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.lab.analysis.Verdict;

/// `lab gram`: cells measured on a picture of a Gram stain, [GramReading].
public final class GramAnalysis extends DescribedAnalysis {

    record Found(String kind, boolean gramPositive, String shape, String grouping, int cells, double percent) {}

    record Result(int cells, double positive_percent, double rods_percent, double doubtful_percent, boolean controlsRight, List<Found> kinds) {}

    public GramAnalysis() {
        super(Description.of("gram", Group.MICROBIOLOGY, "Gram stain", "그람염색 판독")
                .purpose("Gram reaction, shape and grouping of cells measured on a picture, with the controls on the same slide.",
                        "사진에서 측정한 세포의 그람 반응, 모양, 배열을 대조와 함께 판독합니다.")
                .files(Slot.of("cells", "Cells: field,x_um,y_um,length_um,width_um,red[,role]; role sample, positive or negative",
                        "세포: field,x_um,y_um,length_um,width_um,red[,role], role은 sample, positive, negative", "csv,tsv,xlsx", "gram.csv"))
                .examples("lab gram gram.csv").sources("Ph. Eur. 2.6.13", "USP <1113>", "Smith & Hussey (2005), ASM Gram stain protocols"));
    }

    @Override
    protected Outcome found(Request request) {
        DataTable table = DataTable.of(request.file("cells")).require("field", "x_um", "y_um", "length_um", "width_um", "red");
        Map<String, Map<String, List<GramReading.Cell>>> fields = new LinkedHashMap<>();
        for (DataTable.Row row : table.rows()) {
            String role = table.has("role") && !table.empty(row, "role") ? table.word(row, "role") : "sample";
            fields.computeIfAbsent(role, key -> new LinkedHashMap<>()).computeIfAbsent(table.word(row, "field"), key -> new ArrayList<>())
                    .add(new GramReading.Cell(table.number(row, "x_um"), table.number(row, "y_um"), number(table, row, "length_um", 0.05, 200),
                            number(table, row, "width_um", 0.05, 200), number(table, row, "red", 0, 255)));
        }
        GramReading sample = reading(fields, "sample");
        if (sample.cells() == 0) {
            throw new IllegalArgumentException(table.name() + " has no cells of the sample");
        }
        GramReading positive = reading(fields, "positive");
        GramReading negative = reading(fields, "negative");
        boolean right = (positive.cells() == 0 || positive.positive_percent() >= 95) && (negative.cells() == 0 || negative.positive_percent() <= 5);
        List<Found> kinds = sample.kinds().stream().map(kind -> new Found(kind.en(), kind.positive(), kind.shape().name().toLowerCase(java.util.Locale.ROOT),
                kind.grouping().name().toLowerCase(java.util.Locale.ROOT), kind.cells(), kind.percent())).toList();
        ResultTable shown = ResultTable.of("kinds", "Kinds of cells", "세포 종류").column("kind", "Kind", "종류").column("cells", "Cells", "세포", "1", 6)
                .column("percent", "Share", "비율", "%", 3);
        sample.kinds().forEach(kind -> shown.row(Words.of(kind.en(), kind.ko()), kind.cells(), kind.percent()));
        List<GramReading.Cell> all = fields.getOrDefault("sample", Map.of()).values().stream().flatMap(List::stream).toList();
        Outcome outcome = Outcome.of(new Result(sample.cells(), sample.positive_percent(), sample.rods_percent(), sample.doubtful_percent(), right, kinds))
                .table(shown)
                .table(ResultTable.of("controls", "Controls", "대조").column("control", "Control", "대조").column("cells", "Cells", "세포", "1", 6)
                        .column("violet", "Violet", "보라색", "%", 4)
                        .row(Words.of("Gram-positive", "그람양성"), positive.cells(), positive.cells() > 0 ? positive.positive_percent() : null)
                        .row(Words.of("Gram-negative", "그람음성"), negative.cells(), negative.cells() > 0 ? negative.positive_percent() : null))
                .plot(Plot.of("cells", "Colour over shape", "모양과 색", "Length over width", "길이/너비", "1", "Red of the colour (75 violet, 212 red)",
                                "색의 적색 값(75 보라, 212 적색)", "1")
                        .points("cells", "Cells", "세포", all.stream().mapToDouble(cell -> cell.length_um() / cell.width_um()).toArray(),
                                all.stream().mapToDouble(GramReading.Cell::red).toArray()).markY(143.5, "between", "경계"));
        if (positive.cells() == 0 || negative.cells() == 0) {
            outcome.flag(Flag.of("no-control", "", "A control is missing on the slide", "슬라이드에 대조가 없음"));
        }
        if (sample.doubtful_percent() > 10) {
            outcome.flag(Flag.of("doubtful", "", "Many cells lie between violet and red: stain again", "중간색 세포가 많음: 다시 염색하십시오"));
        }
        String en = String.join("; ", sample.kinds().stream().map(GramReading.Kind::en).toList());
        String ko = String.join("; ", sample.kinds().stream().map(GramReading.Kind::ko).toList());
        return outcome.verdict(right ? Verdict.pass(en, ko) : Verdict.fail("The controls are wrong; what is seen (" + en + ") does not count",
                "대조 부적합: 관찰 결과(" + ko + ")는 무효"));
    }

    private static GramReading reading(Map<String, Map<String, List<GramReading.Cell>>> fields, String role) {
        return GramReading.of(List.copyOf(fields.getOrDefault(role, Map.of()).values()));
    }
}
