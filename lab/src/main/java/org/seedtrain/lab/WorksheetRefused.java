package org.seedtrain.lab;

/// A worksheet that cannot be worked with; the message tells the analyst what is wrong and what would be right.
public final class WorksheetRefused extends RuntimeException {
    public WorksheetRefused(String message) {
        super(message);
    }
}
