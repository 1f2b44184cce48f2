package org.seedtrain.server.documents;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import org.seedtrain.batch.operator.ResultsFile;
import org.seedtrain.batch.operator.Trends;
import org.seedtrain.server.accounts.Person;
import org.seedtrain.server.runs.Evidence;
import org.seedtrain.server.runs.Runs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A run as files: the printed record, the log, the trends, the results.
@RestController
@Tag(name = "documents")
class ExportController {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String LINES = "application/x-ndjson;charset=UTF-8";

    private final Runs runs;
    private final Evidence evidence;

    ExportController(Runs runs, Evidence evidence) {
        this.runs = runs;
        this.evidence = evidence;
    }

    @GetMapping(value = "/api/runs/{id}/record.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> record(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "en") String lang)
            throws IOException {
        RecordDocument document = runs.look(person, id, run -> RecordDocument.of(run, lang));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordPdf.write(document, lang, ZoneId.systemDefault(), out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(document.batchNumber() + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    @GetMapping(value = "/api/runs/{id}/log.jsonl", produces = LINES)
    ResponseEntity<String> log(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return file("log.jsonl", LINES, String.join("\n", runs.lines(person, id)) + "\n");
    }

    @GetMapping(value = "/api/runs/{id}/trends.csv", produces = CSV)
    ResponseEntity<String> trends(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return file(Evidence.TRENDS, CSV, kept(person, id, Evidence.TRENDS, Trends::csv));
    }

    @GetMapping(value = "/api/runs/{id}/results.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> results(
            @Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return file(
                Evidence.RESULTS,
                MediaType.APPLICATION_JSON_VALUE,
                kept(person, id, Evidence.RESULTS, ResultsFile::json));
    }

    @GetMapping(value = "/api/runs/{id}/trends.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] picture(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String id) {
        return runs.look(person, id, TrendsPicture::png);
    }

    private String kept(
            Person person, String id, String name, java.util.function.Function<org.seedtrain.batch.Run, String> computed) {
        runs.summary(person, id);
        return evidence.find(id, name).orElseGet(() -> runs.look(person, id, computed));
    }

    private static ResponseEntity<String> file(String name, String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
