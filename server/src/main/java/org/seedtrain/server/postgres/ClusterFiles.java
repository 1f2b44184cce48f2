package org.seedtrain.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked once into the data folder from the archive on the class path.
final class ClusterFiles {
    static final String VERSION = "18.6.0";

    private ClusterFiles() {}

    /// Where the programs are; unpacks them when they are not there yet. An unpacking that was interrupted is begun again.
    static Path programs(Path folder) throws IOException {
        Path programs = folder.resolve("programs-" + VERSION);
        if (Files.isDirectory(programs)) {
            return programs;
        }
        Path half = folder.resolve("programs-" + VERSION + ".part");
        delete(half);
        unpack(half);
        Files.move(half, programs, StandardCopyOption.ATOMIC_MOVE);
        return programs;
    }

    private static void unpack(Path into) throws IOException {
        String archive = archive();
        try (InputStream resource = ClusterFiles.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new IOException("There is no PostgreSQL for this machine (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch") + ") in this build: " + archive
                        + " is missing. Build on this machine, or use your own PostgreSQL with --db URL.");
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(resource));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException(archive + " holds a file outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, target);
                        Files.setPosixFilePermissions(target, permissions(entry.getMode()));
                    }
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> set = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            set.add(PosixFilePermission.OWNER_EXECUTE);
            set.add(PosixFilePermission.GROUP_EXECUTE);
            set.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return set;
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + machine + ".txz";
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.IOException problem) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Gives everything in the folder to a user of the machine.
    static void give(Path folder, String user) {
        try (var files = Files.walk(folder)) {
            var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setOwner(file, owner);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
