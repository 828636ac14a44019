package org.wilcoss.custody.settings;

import java.util.List;
import org.springframework.stereotype.Service;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.Letter;
import org.wilcoss.custody.platform.Mail;
import org.wilcoss.custody.platform.MailNotSent;
import org.wilcoss.custody.platform.MailServer;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** A mail by which an admin learns whether mail arrives. */
@Service
public class TestMail {
    private final Mail mail;
    private final ClubSettings settings;

    TestMail(Mail mail, ClubSettings settings) {
        this.mail = mail;
        this.settings = settings;
    }

    /**
     * Sends it to the actor's own address; returns when the server has taken it.
     *
     * @throws NotFound if the club has no mail server
     * @throws MailNotSent if the server did not take it
     */
    public void send(Actor actor) throws MailNotSent {
        actor.mustBeAllowed(Permission.MANAGE_SETTINGS);
        MailServer server = mail.server().orElseThrow(() -> new NotFound("mail server"));
        String club = settings.club().name();
        server.send(new Letter(
                List.of(actor.email()),
                "Test mail from the Custody Manager of " + club,
                "%s asked the Custody Manager of %s for this mail. That it is here shows that receipts can arrive."
                        .formatted(actor.name(), club),
                null));
    }
}
