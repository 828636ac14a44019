package org.wilcoss.custody.ledger.verify;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Text with signatures under it (C2SP signed-note). */
public final class Note {
    private static final String DASH = "— ";
    private static final int ID_BYTES = 4;

    /** The specification asks for at least sixteen to be taken. */
    private static final int MOST_SIGNATURES = 100;

    private final String text;
    private final List<Signed> signatures;

    private Note(String text, List<Signed> signatures) {
        this.text = text;
        this.signatures = signatures;
    }

    /**
     * Reads a note, of which nothing is to be believed yet.
     *
     * @throws Unproven if this has not the form of one
     */
    public static Note parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Unproven("a note is text, an empty line and signatures");
        }
        List<String> lines = note.substring(blank + 2).lines().toList();
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
            throw new Unproven("a note has at least one signature and at most " + MOST_SIGNATURES);
        }
        return new Note(
                note.substring(0, blank + 1),
                lines.stream().map(Note::signature).toList());
    }

    private static Signed signature(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || !isName(parts[0])) {
            throw new Unproven("a signature is written: dash, name, Base64");
        }
        byte[] bytes = Text.decoded(parts[1]);
        if (bytes.length <= ID_BYTES) {
            throw new Unproven("a signature is too short");
        }
        return new Signed(parts[0], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** What is signed, of which nothing is to be believed before a signature is checked. */
    String text() {
        return text;
    }

    /**
     * The text, if at least one of the keys signed it. Signatures by other keys are ignored.
     *
     * @throws Unproven if none did, or a signature by one of the keys is wrong
     */
    public String textSignedBy(KnownKey... keys) {
        if (signers(keys).isEmpty()) {
            throw new Unproven("none of the known keys signed this note");
        }
        return text;
    }

    /**
     * Which of the keys signed it.
     *
     * @throws Unproven if a signature by one of the keys is wrong
     */
    public Set<KnownKey> signers(KnownKey... keys) {
        Set<KnownKey> signers = new HashSet<>();
        for (Signed signature : signatures) {
            for (KnownKey key : keys) {
                if (key.is(signature.name, signature.id)) {
                    if (!key.verifies(text, signature.bytes)) {
                        throw new Unproven("a signature by a known key is wrong");
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    private static final class Signed {
        private final String name;
        private final int id;
        private final byte[] bytes;

        Signed(String name, int id, byte[] bytes) {
            this.name = name;
            this.id = id;
            this.bytes = bytes;
        }
    }
}
