package org.wilcoss.custody.witnesses;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.wilcoss.custody.ledger.Checkpoint;

/** People who get the checkpoint by mail, as a file that they need only keep. */
final class MailWitness implements Witness {
    private static final String PATIENCE = Long.toString(Duration.ofSeconds(20).toMillis());

    /** As text, a mail's lines would end otherwise. */
    private static final String EXACT_BYTES = "application/octet-stream";

    private final JavaMailSenderImpl mail = new JavaMailSenderImpl();
    private final List<String> addresses;
    private final String sender;

    MailWitness(SmtpUrl server, List<String> addresses) {
        this.addresses = List.copyOf(addresses);
        this.sender = server.sender();
        String protocol = server.secure() ? "smtps" : "smtp";
        mail.setProtocol(protocol);
        mail.setHost(server.host());
        mail.setPort(server.port());
        mail.setUsername(server.user());
        mail.setPassword(server.password());
        mail.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = mail.getJavaMailProperties();
        properties.put("mail." + protocol + ".auth", String.valueOf(server.user() != null));
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        // A password never goes over the wire in the clear.
        properties.put("mail.smtp.starttls.required", String.valueOf(server.password() != null));
        for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.put("mail." + protocol + "." + wait, PATIENCE);
        }
    }

    @Override
    public WitnessKind kind() {
        return WitnessKind.MAIL;
    }

    @Override
    public void take(Checkpoint checkpoint) throws NotDelivered {
        try {
            MimeMessage message = mail.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(sender);
            parts.setBcc(addresses.toArray(String[]::new));
            parts.setSubject("Custody ledger: checkpoint of %d entries".formatted(checkpoint.size()));
            parts.setText(words(checkpoint));
            parts.addAttachment(
                    "checkpoint-%d.txt".formatted(checkpoint.size()),
                    new ByteArrayResource(checkpoint.note().getBytes(StandardCharsets.UTF_8)),
                    EXACT_BYTES);
            mail.send(message);
        } catch (MailException | MessagingException failure) {
            throw NotDelivered.because(failure);
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
