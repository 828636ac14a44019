package org.wilcoss.custody.witnesses;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.wilcoss.custody.ledger.Checkpoint;

/** A file that checkpoints are appended to, with an empty line behind each: best on a disk that only takes more. */
record FileWitness(Path file) implements Witness {
    @Override
    public WitnessKind kind() {
        return WitnessKind.FILE;
    }

    @Override
    public void take(Checkpoint checkpoint) throws NotDelivered {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer text = StandardCharsets.UTF_8.encode(checkpoint.note() + "\n");
            while (text.hasRemaining()) {
                out.write(text);
            }
            out.force(true);
        } catch (IOException failure) {
            throw NotDelivered.because(failure);
        }
    }
}
