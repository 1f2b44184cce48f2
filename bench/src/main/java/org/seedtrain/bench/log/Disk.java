package org.seedtrain.bench.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The disk under the database.
final class Disk {
    private static final int PAGE = 8192;

    private Disk() {}

    /// Pages written and flushed per second, one after the other: what one writer can have at most.
    static double flushes(Path folder, double seconds) throws IOException {
        Path file = folder.resolve("flush.part");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
            long begin = System.nanoTime();
            int count = 0;
            do {
                channel.write(page.clear(), (count % 1024) * (long) PAGE);
                channel.force(false);
                count++;
            } while (System.nanoTime() - begin < seconds * 1e9);
            return count / ((System.nanoTime() - begin) * 1e-9);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// E.g. `ext4`.
    static String kind(Path folder) throws IOException {
        return Files.getFileStore(folder).type();
    }
}
