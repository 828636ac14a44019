package org.wilcoss.custody.witnesses;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wilcoss.custody.ledger.Checkpoint;
import org.wilcoss.custody.platform.Letter;
import org.wilcoss.custody.platform.MailNotSent;
import org.wilcoss.custody.platform.MailServer;
import org.wilcoss.custody.platform.SmtpUrl;

/** People who get the checkpoint by mail, as a file that they need only keep. */
final class MailWitness implements Witness {
    /** As text, a mail's lines would end otherwise. */
    private static final String EXACT_BYTES = "application/octet-stream";

    private final MailServer mail;
    private final List<String> addresses;

    MailWitness(SmtpUrl server, List<String> addresses) {
        this.mail = new MailServer(server);
        this.addresses = List.copyOf(addresses);
    }

    @Override
    public WitnessKind kind() {
        return WitnessKind.MAIL;
    }

    @Override
    public void take(Checkpoint checkpoint) throws NotDelivered {
        try {
            mail.send(new Letter(
                    addresses,
                    "Custody ledger: checkpoint of %d entries".formatted(checkpoint.size()),
                    words(checkpoint),
                    new Letter.Enclosure(
                            "checkpoint-%d.txt".formatted(checkpoint.size()),
                            EXACT_BYTES,
                            checkpoint.note().getBytes(StandardCharsets.UTF_8))));
        } catch (MailNotSent failure) {
            throw new NotDelivered(String.valueOf(failure.getMessage()));
        }
    }

    private static String words(Checkpoint checkpoint) {
        return """
                This is the latest checkpoint of the custody ledger: %d entries.

                Keep this mail. Its attachment proves later that none of these entries was changed, taken out or slipped
                in, whoever runs the computer:

                custody-manager verify --since checkpoint-%1$d.txt

                %s""".formatted(checkpoint.size(), checkpoint.note());
    }
}
