package org.seedtrain.server.laboratory;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.seedtrain.lab.analysis.Analyses;
import org.seedtrain.lab.analysis.Analysis;
import org.seedtrain.lab.analysis.AnalysisRefused;
import org.seedtrain.lab.analysis.Document;
import org.seedtrain.lab.analysis.Option;
import org.seedtrain.lab.analysis.Outcome;
import org.seedtrain.lab.analysis.Request;
import org.seedtrain.lab.analysis.Slot;
import org.seedtrain.server.accounts.Person;
import org.seedtrain.server.documents.AnalysisReport;
import org.seedtrain.server.problems.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Evaluates data that somebody brings: every field of the form is an option of the analysis, every file one of its files.
@RestController
@Tag(name = "laboratory")
class AnalysesController {
    /// More at once would only make all of them slower.
    private final Semaphore places = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /// @param groupTitle of its bench, by language tag
    /// @param examples commands that work as they stand
    record AnalysisView(String name, String group, Map<String, String> groupTitle, Map<String, String> title,
            Map<String, String> purpose, List<OptionView> options, List<Slot> files, List<Example> examples, List<String> sources) {}

    record Choice(String value, Map<String, String> title) {}

    /// @param low absent where there is no bound
    /// @param high absent where there is no bound
    record OptionView(String name, Map<String, String> title, Option.Kind kind, String unit, @Nullable Double low,
            @Nullable Double high, @Nullable String preset, boolean mandatory, List<Choice> choices) {
        static OptionView of(Option option) {
            return new OptionView(option.name(), option.title(), option.kind(), option.unit(), finite(option.low()),
                    finite(option.high()), option.preset(), option.mandatory(),
                    option.choices().stream().map(choice -> new Choice(choice, option.choiceTitles().getOrDefault(choice, Map.of("en", choice, "ko", choice)))).toList());
        }

        private static @Nullable Double finite(double bound) {
            return Double.isFinite(bound) ? bound : null;
        }
    }

    /// @param command as on the command line
    /// @param options what it sets
    /// @param files name of the file that comes along, by slot
    record Example(String command, Map<String, String> options, Map<String, String> files) {}

    @GetMapping("/api/lab/analyses")
    List<AnalysisView> all() {
        return Analyses.all().stream()
                .sorted(java.util.Comparator.comparing(Analysis::group))
                .map(analysis -> new AnalysisView(analysis.name(), analysis.group().name(), analysis.group().title(),
                        analysis.title(), analysis.purpose(), analysis.options().stream().map(OptionView::of).toList(), analysis.files(),
                        analysis.examples().stream().map(example -> example(analysis, example)).toList(), analysis.sources()))
                .toList();
    }

    private static Example example(Analysis analysis, String command) {
        Request request = Request.example(analysis, command);
        Map<String, String> files = new LinkedHashMap<>();
        request.files().forEach((slot, document) -> files.put(slot, document.name()));
        return new Example(command, request.options(), files);
    }

    /// The file that comes along with an analysis.
    @GetMapping(value = "/api/lab/analyses/{name}/files/{slot}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(@PathVariable String name, @PathVariable String slot) {
        Slot wanted = named(name).files().stream().filter(one -> one.name().equals(slot)).findFirst()
                .orElseThrow(() -> Refused.notFound("analysis.file", "'" + name + "' reads no file '" + slot + "'.", slot));
        return attached(wanted.example(), MediaType.APPLICATION_OCTET_STREAM, wanted.exampleDocument().bytes());
    }

    @PostMapping(value = "/api/lab/analyses/{name}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome run(@PathVariable String name, @Parameter(hidden = true) MultipartHttpServletRequest form) throws IOException {
        Analysis analysis = named(name);
        return evaluate(analysis, request(analysis, form));
    }

    @PostMapping(value = "/api/lab/analyses/{name}/report", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> report(@Parameter(hidden = true) @AuthenticationPrincipal Person person, @PathVariable String name,
            @RequestParam(defaultValue = "en") String lang, @Parameter(hidden = true) MultipartHttpServletRequest form)
            throws IOException {
        Analysis analysis = named(name);
        Request request = request(analysis, form);
        Outcome outcome = evaluate(analysis, request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnalysisReport.write(analysis, request, outcome, lang, person.name(), Instant.now(), ZoneId.systemDefault(), out);
        return attached(name + ".pdf", MediaType.APPLICATION_PDF, out.toByteArray());
    }

    private Outcome evaluate(Analysis analysis, Request request) {
        if (!places.tryAcquire()) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "analysis.busy",
                    "The server evaluates as many files as it can at once. Try again in a moment.");
        }
        try {
            return analysis.run(request);
        } catch (AnalysisRefused e) {
            throw refused(e);
        } finally {
            places.release();
        }
    }

    private static Request request(Analysis analysis, MultipartHttpServletRequest form) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        form.getParameterMap().forEach((name, values) -> {
            if (!name.equals("lang") && !name.equals("_csrf")) {
                options.put(name, values[0]);
            }
        });
        Map<String, Document> files = new LinkedHashMap<>();
        for (Map.Entry<String, MultipartFile> file : form.getFileMap().entrySet()) {
            String name = file.getValue().getOriginalFilename();
            files.put(file.getKey(), new Document(name == null || name.isBlank() ? file.getKey() : name, file.getValue().getBytes()));
        }
        try {
            return Request.of(analysis, options, files);
        } catch (AnalysisRefused e) {
            throw refused(e);
        }
    }

    private static Analysis named(String name) {
        try {
            return Analyses.named(name);
        } catch (AnalysisRefused e) {
            throw Refused.notFound("analysis.none", String.valueOf(e.getMessage()), name);
        }
    }

    private static Refused refused(AnalysisRefused e) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "analysis.refused", String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
    }

    private static ResponseEntity<byte[]> attached(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
