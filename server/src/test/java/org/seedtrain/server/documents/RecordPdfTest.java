package org.seedtrain.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class RecordPdfTest {

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] print(String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordPdf.write(RecordFixture.document(), language, ZoneId.of("Asia/Seoul"), out);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/record-" + language + ".pdf"), out.toByteArray());
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void is_an_archive_document_that_verapdf_accepts(String language) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(print(language)), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("PDF/A-2u").isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void shows_who_did_what_and_when_with_corrections_signatures_and_verdicts() throws Exception {
        String text = text(print("en"));
        assertThat(text)
                .contains("SV-01-0F3C9A52", "Page 1 of ", "Times are UTC+09:00")
                .contains("NACL-2201", "2028-01-31", "0.301")
                .contains("7.20", "7.02", "Corrected by 김지우 Kim Jiwoo", "digits exchanged <misread>")
                .contains("Approved", "최소연 Choi Soyeon", "2026-11-24 15:04:19")
                .contains("0.20 – 0.40 g/L", "not reported", "Released", "Feed started late");
    }

    @Test
    void speaks_korean() throws Exception {
        assertThat(text(print("ko"))).contains("제조기록서", "염화나트륨 0.300 kg을 칭량백", "정정", "출하 승인", "적합", "1/");
    }
}
