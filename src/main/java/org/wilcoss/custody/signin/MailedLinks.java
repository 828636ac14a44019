package org.wilcoss.custody.signin;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Background;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Letter;
import org.wilcoss.custody.platform.Mail;
import org.wilcoss.custody.platform.MailNotSent;
import org.wilcoss.custody.platform.MailServer;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/**
 * Sign-in links by mail, where the club has a mail server. The link is made in the background, and by then nobody waits
 * who could tell from the answer, or from how long it took, whether there is such a person.
 */
@Service
@ConditionalOnWebApplication
public class MailedLinks {
    static final String TASK = "mail-sign-in-link";

    private static final Logger LOG = LoggerFactory.getLogger(MailedLinks.class);

    private final Mail mail;
    private final SignInLinks links;
    private final Identities identities;
    private final JdbcClient sql;
    private final ClubSettings settings;
    private final Background background;

    MailedLinks(
            Mail mail,
            SignInLinks links,
            Identities identities,
            JdbcClient sql,
            ClubSettings settings,
            Background background) {
        this.mail = mail;
        this.links = links;
        this.identities = identities;
        this.sql = sql;
        this.settings = settings;
        this.background = background;
    }

    /** Whether there is a server that takes mail. */
    public boolean isPossible() {
        return mail.server().isPresent();
    }

    /**
     * Has a link sent to whoever has this address; to nobody, if nobody active has it. Does the same in both cases.
     *
     * @throws NotFound if the club has no mail
     */
    public void order(String email) {
        enqueue(new Order(email, null));
    }

    /**
     * Has a link sent to somebody, good for a day like each that an admin makes.
     *
     * @return the address to which it goes
     * @throws NotFound if the club has no mail, or there is no such active user
     */
    public String invite(Actor actor, int userId) {
        actor.mustBeAllowed(Permission.MANAGE_USERS);
        String email = identities.byUserId(userId).map(Actor::email).orElseThrow(() -> new NotFound("user"));
        enqueue(new Order(email, actor.id()));
        return email;
    }

    /** Sends one; a mail that is not taken is not tried again, since by then whoever waits has asked again. */
    void send(Order order) {
        mail.server().ifPresent(server -> find(order.email()).ifPresent(user -> send(server, user, order)));
    }

    private void send(MailServer server, Actor user, Order order) {
        try {
            Integer inviter = order.inviter();
            if (inviter == null) {
                server.send(letter(user, links.makeToMail(user.id()), "in 15 minutes"));
            } else {
                Optional<Actor> admin = identities.byUserId(inviter);
                if (admin.isPresent()) {
                    server.send(letter(user, links.make(admin.get(), user.id()), "in 24 hours"));
                }
            }
        } catch (MailNotSent failure) {
            LOG.warn("A sign-in link could not be mailed ({}).", failure.getMessage());
        }
    }

    private Letter letter(Actor user, OneTimeLink link, String end) {
        String club = settings.club().name();
        String text = """
                Open this link on the device on which you want to sign in. It works once, and ends %s:

                %s

                If you did not ask for it, leave it: without it, nobody gets in.

                %s
                """.formatted(end, link.url(), club);
        return new Letter(List.of(user.email()), "Sign in to " + club, text, null);
    }

    private Optional<Actor> find(String email) {
        return sql.sql("SELECT id FROM users WHERE lower(email) = lower(:email) AND is_active")
                .param("email", email)
                .query(Integer.class)
                .optional()
                .flatMap(identities::byUserId);
    }

    private void enqueue(Order order) {
        if (!isPossible()) {
            throw new NotFound("mail server");
        }
        background.enqueue(new TaskInstance<>(TASK, UUID.randomUUID().toString(), order));
    }

    /**
     * A link to be mailed.
     *
     * @param inviter the admin who has it sent; null if its reader asked
     */
    record Order(String email, @Nullable Integer inviter) {}
}
