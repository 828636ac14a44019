package org.wilcoss.custody.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a proof that stands alone (C2SP tlog-proof). */
final class ProofText {
    private ProofText() {}

    /** @param extra opaque bytes that go with it and are not proven, or null */
    static String of(long index, List<byte[]> path, String checkpoint, byte @Nullable [] extra) {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        if (extra != null) {
            text.append("extra ").append(SignedNote.base64(extra)).append('\n');
        }
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(SignedNote.base64(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
