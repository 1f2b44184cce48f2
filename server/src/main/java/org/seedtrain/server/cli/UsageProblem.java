package org.seedtrain.server.cli;

/// Something the person who typed the command can put right: one sentence that names file, place, value and what would be
/// right. The program ends with status 2.
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageProblem(String sentence) {
        super(sentence);
    }
}
