package org.wilcoss.custody.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The server that takes the program's mail. */
public final class MailServer {
    private static final String PATIENCE = Long.toString(Duration.ofSeconds(20).toMillis());

    private final JavaMailSenderImpl mail = new JavaMailSenderImpl();
    private final String sender;
    private final String address;

    public MailServer(SmtpUrl server) {
        this.sender = server.sender();
        this.address = server.toString();
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

    /** Its host and port. */
    public String address() {
        return address;
    }

    /**
     * Sends a letter; returns when the server has taken it. May be repeated, and then arrives twice.
     *
     * @throws MailNotSent if it did not take it
     */
    public void send(Letter letter) throws MailNotSent {
        try {
            MimeMessage message = mail.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(sender);
            parts.setBcc(letter.to().toArray(String[]::new));
            parts.setSubject(letter.subject());
            parts.setText(letter.text());
            Letter.Enclosure file = letter.enclosure();
            if (file != null) {
                parts.addAttachment(file.name(), new ByteArrayResource(file.bytes()), file.type());
            }
            mail.send(message);
        } catch (MailException | MessagingException failure) {
            throw MailNotSent.because(failure);
        }
    }
}
