package org.seedtrain.lab.ms.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// One or more chains in one-letter code.
public record ProteinSequence(List<String> chains) {
    private static final int LONGEST = 100_000;

    public ProteinSequence {
        chains = List.copyOf(chains);
    }

    /// Reads letters, with chains apart by `+` and `2xCHAIN` for two copies, or FASTA, each entry a chain. Blanks, digits at
    /// the edge of lines and a closing `*` are passed over.
    ///
    /// @throws SequenceRefused naming the letter and its place
    public static ProteinSequence of(String text) {
        List<String> chains = new ArrayList<>();
        String strip = text.strip();
        if (strip.startsWith(">")) {
            StringBuilder chain = new StringBuilder();
            for (String line : strip.lines().toList()) {
                if (line.startsWith(">")) {
                    add(chains, chain.toString());
                    chain.setLength(0);
                } else {
                    chain.append(line.strip()).append(' ');
                }
            }
            add(chains, chain.toString());
        } else {
            for (String chain : strip.split("\\+")) {
                add(chains, chain);
            }
        }
        if (chains.isEmpty()) {
            throw new SequenceRefused("the sequence is empty");
        }
        return new ProteinSequence(chains);
    }

    private static void add(List<String> chains, String raw) {
        String chain = raw.strip();
        int copies = 1;
        if (chain.matches("(?s)[0-9]{1,2}\\s*[xX*].*")) {
            int digits = chain.replaceFirst("(?s)[^0-9].*", "").length();
            copies = Integer.parseInt(chain.substring(0, digits));
            chain = chain.substring(digits).strip().substring(1);
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < chain.length(); i++) {
            char c = chain.charAt(i);
            if (Character.isWhitespace(c) || Character.isDigit(c) || c == '*' && chain.substring(i + 1).isBlank()) {
                continue;
            }
            char letter = String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0);
            if (Residue.of(letter).isEmpty()) {
                throw new SequenceRefused("sequence: '" + c + "' at residue " + (letters.length() + 1)
                        + (chains.isEmpty() ? "" : " of chain " + (chains.size() + 1)) + " (after '"
                        + letters.substring(Math.max(0, letters.length() - 6)) + "') is " + what(letter));
            }
            letters.append(letter);
        }
        if (letters.length() > LONGEST) {
            throw new SequenceRefused("sequence: a chain of " + letters.length() + " residues is longer than " + LONGEST);
        }
        if (!letters.isEmpty()) {
            chains.addAll(Collections.nCopies(Math.clamp(copies, 1, 24), letters.toString()));
        }
    }

    private static String what(char letter) {
        return switch (letter) {
            case 'X' -> "any residue; its mass is not known";
            case 'B' -> "D or N; write which";
            case 'Z' -> "E or Q; write which";
            case 'J' -> "I or L; write either";
            default -> "not an amino acid; known are ACDEFGHIKLMNPQRSTUVWY";
        };
    }

    /// All letters of all chains.
    public int length() {
        return chains.stream().mapToInt(String::length).sum();
    }

    public int count(char letter) {
        return (int) chains.stream().flatMapToInt(String::chars).filter(one -> one == letter).count();
    }

    /// Composition of the chains with free ends, less two hydrogens for each disulfide.
    public Formula formula(int disulfides) {
        Formula sum = Formula.NONE;
        for (String chain : chains) {
            sum = sum.plus(chain(chain));
        }
        return sum.plus(Formula.of("H-2"), disulfides);
    }

    /// Composition of one chain as a free peptide.
    public static Formula chain(String letters) {
        int[] counts = new int[26];
        for (int i = 0; i < letters.length(); i++) {
            counts[Residue.known(letters.charAt(i)).name().charAt(0) - 'A']++;
        }
        Formula sum = Formula.WATER;
        for (Residue residue : Residue.values()) {
            sum = sum.plus(residue.formula(), counts[residue.name().charAt(0) - 'A']);
        }
        return sum;
    }

    /// Places where an N-glycan may stand: N-X-S or N-X-T, X not P.
    public int sequons() {
        int sites = 0;
        for (String chain : chains) {
            for (int i = 0; i + 2 < chain.length(); i++) {
                char third = chain.charAt(i + 2);
                sites += chain.charAt(i) == 'N' && chain.charAt(i + 1) != 'P' && (third == 'S' || third == 'T') ? 1 : 0;
            }
        }
        return sites;
    }

    /// As many disulfides as the cysteines allow.
    public int mostDisulfides() {
        return count('C') / 2;
    }
}
