package org.seedtrain.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/// The passwords of a cluster's roles.
final class Secrets {
    private Secrets() {}

    /// Passwords are made once, by chance, and kept in a file that only the owner can read.
    static Properties in(Path folder) throws IOException {
        Path file = folder.resolve("secrets.properties");
        Properties secrets = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                secrets.load(in);
            }
            return secrets;
        }
        SecureRandom random = new SecureRandom();
        for (String role : List.of("administrator", "owner", "application")) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            secrets.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        Path part = folder.resolve("secrets.part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(part)) {
            secrets.store(out, null);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return secrets;
    }
}
