package org.seedtrain.lab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DataTableTest {
    private static DataTable read(String text) {
        return DataTable.of(new Document("data.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void reads_commas_tabs_and_semicolons_with_a_decimal_comma() {
        assertThat(read("X,y\n1.5,2\n# no\n\n3,4\n").column("x")).containsExactly(1.5, 3);
        assertThat(read("\uFEFFx\ty\n1,5\t2\n").column("x")).containsExactly(1.5);
        assertThat(read("x;y\r\n1,5;\"a \"\"b\"\";c\"\r\n").words("y")).containsExactly("a \"b\";c");
    }

    @Test
    void reads_what_spreadsheets_add_and_old_ends_of_lines() {
        assertThat(read("sep=;\nx;y\n1,5;2\n").column("x")).containsExactly(1.5);
        assertThat(read("x,y\n1.5,2\n,\n , \n").column("x")).containsExactly(1.5);
        assertThat(read("x,y\r1.5,2\r3,4\r").column("x")).containsExactly(1.5, 3);
        assertThatThrownBy(() -> read("x,y\n,\n1,abc\n").column("y")).hasMessageContaining("line 3");
    }

    @Test
    void names_line_and_column_of_what_is_no_number() {
        DataTable table = read("x,y\n1,2\n\n3,abc\n");
        assertThatThrownBy(() -> table.column("y")).hasMessage("data.csv, line 4: the y is 'abc'; it must be a number");
        assertThatThrownBy(() -> table.column("z")).hasMessageContaining("has no column 'z'").hasMessageContaining("it has x, y");
    }

    @Test
    void reads_what_korean_spreadsheets_save() {
        byte[] bytes = "이름,농도\n표준액,1.5\n".getBytes(Charset.forName("EUC-KR"));
        assertThat(DataTable.of(new Document("korean.csv", bytes)).words("이름")).containsExactly("표준액");
    }

    @Test
    void refuses_other_encodings_naming_the_line() {
        byte[] bytes = "x,y\n1,5 µg\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> DataTable.of(new Document("d.csv", bytes))).hasMessageContaining("line 2").hasMessageContaining("UTF-8");
        assertThat(DataTable.of(new Document("d.csv", "\uFEFFx,y\n1,한글\n".getBytes(StandardCharsets.UTF_16BE))).words("y"))
                .containsExactly("한글");
    }

    @Test
    void reads_the_first_sheet_of_a_workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            put(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"s1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
            put(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Response</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>S-1</t></is></c><c r=\"B2\"><v>0.125</v></c></row></sheetData></worksheet>");
        }
        DataTable table = DataTable.of(new Document("plate.xlsx", out.toByteArray()));
        assertThat(table.words("name")).containsExactly("S-1");
        assertThat(table.column("response")).containsExactly(0.125);
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
