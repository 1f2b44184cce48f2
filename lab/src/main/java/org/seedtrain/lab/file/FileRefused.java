package org.seedtrain.lab.file;

/// A file that cannot be read; the message names the line and what would be right. Nothing of it was taken over.
public final class FileRefused extends IllegalArgumentException {
    public FileRefused(String message) {
        super(message);
    }
}
