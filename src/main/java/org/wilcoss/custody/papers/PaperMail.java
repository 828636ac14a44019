package org.wilcoss.custody.papers;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Background;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Letter;
import org.wilcoss.custody.platform.Mail;
import org.wilcoss.custody.platform.MailNotSent;
import org.wilcoss.custody.platform.MailServer;
import org.wilcoss.custody.platform.NotFound;

/** Mails receipts, where the club has a mail server: after the act, and never as part of it. */
@Service
@ConditionalOnWebApplication
public class PaperMail {
    static final String TASK = "mail-paper";

    private static final Logger LOG = LoggerFactory.getLogger(PaperMail.class);

    private final Mail mail;
    private final Mailings mailings;
    private final Papers papers;
    private final PaperFiles files;
    private final Identities identities;
    private final Background background;

    PaperMail(
            Mail mail,
            Mailings mailings,
            Papers papers,
            PaperFiles files,
            Identities identities,
            Background background) {
        this.mail = mail;
        this.mailings = mailings;
        this.papers = papers;
        this.files = files;
        this.identities = identities;
        this.background = background;
    }

    /** Whether there is a server that takes mail. */
    public boolean isPossible() {
        return mail.server().isPresent();
    }

    /**
     * Has the receipt of an event sent to the actor's own address, soon.
     *
     * @throws NotFound if the club has no mail, or the actor may not see the event
     */
    public void order(Actor actor, int eventId) {
        if (!isPossible()) {
            throw new NotFound("mail server");
        }
        papers.event(actor, new EventReference.ById(eventId), null);
        background.enqueue(new TaskInstance<>(TASK, new Mailing(eventId, actor.id()).name()));
    }

    /** Sends what is due to those who took kits off-site or brought them back; what fails is tried again later. */
    void sendDue() {
        if (isPossible()) {
            mailings.due().forEach(this::send);
        }
    }

    /** Sends one; who was deactivated meanwhile gets none. */
    void send(Mailing mailing) {
        mail.server()
                .ifPresent(server ->
                        identities.byUserId(mailing.userId()).ifPresent(actor -> send(server, actor, mailing)));
    }

    private void send(MailServer server, Actor actor, Mailing mailing) {
        try {
            EventPaper paper = papers.event(actor, new EventReference.ById(mailing.eventId()), null);
            server.send(letter(actor, paper));
            mailings.sent(mailing);
        } catch (MailNotSent failure) {
            mailings.failed(mailing, String.valueOf(failure.getMessage()));
            LOG.warn("The receipt of event {} could not be mailed ({}).", mailing.eventId(), failure.getMessage());
        } catch (NotFound gone) {
            LOG.info("Event {} is gone, and nobody gets its receipt.", mailing.eventId());
        }
    }

    private Letter letter(Actor actor, EventPaper paper) {
        String text = """
                %s

                The receipt is attached. What was recorded can be looked at, and proven, here:
                %s

                %s
                """.formatted(
                        paper.sentence(),
                        paper.kits().getFirst().receiptUrl(),
                        paper.look().clubName());
        return new Letter(
                List.of(actor.email()),
                "%s: %s".formatted(paper.title(), paper.event().kitCode()),
                text,
                new Letter.Enclosure(paper.fileName() + ".pdf", "application/pdf", files.pdf(paper)));
    }
}
