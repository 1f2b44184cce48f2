package org.seedtrain.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.seedtrain.lab.analysis.Document;

/// A folder in place of a ZIP file: what lies in it, without the folders below and without hidden files.
final class FolderAsZip {
    private FolderAsZip() {}

    static Document of(Path folder, long mostBytes) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new UsageProblem(folder + " is a folder without files");
        }
        long sum = 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Path file : files) {
                sum += Files.size(file);
                if (sum > mostBytes) {
                    throw new UsageProblem(folder + " holds more than " + mostBytes + " bytes");
                }
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return new Document(folder.toAbsolutePath().normalize().getFileName() + ".zip", bytes.toByteArray());
    }
}
