package org.seedtrain.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A log in a file, one entry a line. An entry is on the disk before it is acknowledged; a line that was cut by a crash
/// was never acknowledged and is dropped when the log is opened.
public final class FileRunLog implements RunLog, AutoCloseable {
    private final MemoryRunLog memory = new MemoryRunLog();
    private final FileChannel channel;
    private final boolean durable;

    private FileRunLog(FileChannel channel, boolean durable) {
        this.channel = channel;
        this.durable = durable;
    }

    /// Opens a log or begins one.
    public static FileRunLog open(Path file) throws IOException {
        return open(file, true);
    }

    /// @param durable false: the operating system may write later (a headless batch can be made again)
    public static FileRunLog open(Path file, boolean durable) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        int whole = text.lastIndexOf('\n') + 1;
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileRunLog log = new FileRunLog(channel, durable);
        for (String line : text.substring(0, whole).lines().toList()) {
            log.memory.append(BatchJson.entry(line));
        }
        channel.truncate(text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
        return log;
    }

    @Override
    public long size() {
        return memory.size();
    }

    @Override
    public List<Entry> entries(long from) {
        return memory.entries(from);
    }

    @Override
    public synchronized Entry append(Entry entry) {
        long before = memory.size();
        Entry stored = memory.append(entry);
        if (memory.size() > before) {
            write(stored);
        }
        return stored;
    }

    private void write(Entry entry) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((BatchJson.line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (durable) {
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
