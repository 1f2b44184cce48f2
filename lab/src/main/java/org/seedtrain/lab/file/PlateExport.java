package org.seedtrain.lab.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.seedtrain.lab.RawData.WellReading;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;

/// A plate as a reader's software writes it: text ([PlateReaderFile]) or the first sheet of a workbook that looks the same.
public final class PlateExport {
    private static final int MOST_ROWS = 5000;

    private PlateExport() {}

    /// The readings by position.
    ///
    /// @throws AnalysisRefused naming what cannot be read
    public static Map<String, WellReading> read(Document document) {
        byte[] bytes = document.bytes();
        boolean workbook = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        try {
            Map<String, WellReading> wells = new TreeMap<>();
            for (WellReading well : PlateReaderFile.wells(workbook ? sheet(document) : document.text())) {
                wells.put(well.position(), well);
            }
            return wells;
        } catch (FileRefused refused) {
            throw new AnalysisRefused(document.name() + ": " + refused.getMessage());
        }
    }

    private static String sheet(Document document) {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(document.bytes()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.limit(MOST_ROWS).forEach(row -> {
                List<String> cells = row.stream().map(PlateExport::words).toList();
                text.append(String.join("\t", cells)).append('\n');
            });
            return text.toString();
        } catch (IOException | RuntimeException e) {
            throw new AnalysisRefused(document.name() + " cannot be read as an XLSX workbook (" + e.getMessage()
                    + "); open it and save it again, or save the sheet as CSV");
        }
    }

    private static String words(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString()
                : cell.getText() == null ? "" : cell.getText().replace('\t', ' ');
    }
}
