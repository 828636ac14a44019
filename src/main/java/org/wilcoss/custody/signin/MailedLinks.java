package org.wilcoss.custody.signin;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.wilcoss.custody.platform.PublicUrl;
import org.wilcoss.custody.platform.Role;

/**
 * Sign-in links by mail, where the club has a mail server. The link is made in the background, and by then nobody waits
 * who could tell from the answer, or from how long it took, whether there is such a person.
 */
@Service
@ConditionalOnWebApplication
public class MailedLinks {
    static final String TASK = "mail-sign-in-link";

    private static final Logger LOG = LoggerFactory.getLogger(MailedLinks.class);

    /** Of whom a mailbox alone is not enough, once they have a passkey: who sees serial numbers and lets people in. */
    private static final Set<Role> TRUSTED_MOST = Set.of(Role.ADMIN, Role.ARMORER);

    private final Mail mail;
    private final SignInLinks links;
    private final Identities identities;
    private final JdbcClient sql;
    private final ClubSettings settings;
    private final Background background;
    private final PublicUrl urls;

    MailedLinks(
            Mail mail,
            SignInLinks links,
            Identities identities,
            JdbcClient sql,
            ClubSettings settings,
            Background background,
            PublicUrl urls) {
        this.mail = mail;
        this.links = links;
        this.identities = identities;
        this.sql = sql;
        this.settings = settings;
        this.background = background;
        this.urls = urls;
    }

    /** Whether there is a server that takes mail. */
    public boolean isPossible() {
        return mail.server().isPresent();
    }

    /**
     * Has a link sent to whoever has this address; to nobody, if nobody active has it. Does the same in both cases. An
     * admin or armorer who has a passkey is told to use it.
     *
     * @param asker {@link org.wilcoss.custody.platform.BrowserSession#mark} of the browser in which it is to work
     * @throws NotFound if the club has no mail
     */
    public void order(String email, String asker) {
        enqueue(new Order(email, null, asker));
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
        enqueue(new Order(email, actor.id(), null));
        return email;
    }

    /** Sends one; a mail that is not taken is not tried again, since by then whoever waits has asked again. */
    void send(Order order) {
        mail.server().ifPresent(server -> find(order.email()).ifPresent(user -> send(server, user, order)));
    }

    private void send(MailServer server, Actor user, Order order) {
        try {
            String asker = order.asker();
            if (asker != null) {
                server.send(needsPasskey(user) ? reminder(user) : letter(user, links.makeToMail(user.id(), asker)));
            }
            Integer inviter = order.inviter();
            if (inviter != null) {
                Optional<Actor> admin = identities.byUserId(inviter);
                if (admin.isPresent()) {
                    server.send(invitation(user, links.make(admin.get(), user.id())));
                }
            }
        } catch (MailNotSent failure) {
            LOG.warn("A sign-in link could not be mailed ({}).", failure.getMessage());
        }
    }

    private boolean needsPasskey(Actor user) {
        return TRUSTED_MOST.contains(user.role())
                && sql.sql("SELECT EXISTS (SELECT FROM passkeys WHERE user_id = :user)")
                        .param("user", user.id())
                        .query(Boolean.class)
                        .single();
    }

    private Letter letter(Actor user, MailedLink link) {
        return letter(user, """
                Open this link in the browser in which you asked for it. It works once, and ends in 10 minutes:

                %s

                Does it open somewhere else? Then type this code where you asked:

                %s

                Tell nobody the link or the code. If you did not ask for them, leave them: without them, nobody gets in.
                """.formatted(link.url(), link.code()));
    }

    private Letter invitation(Actor user, OneTimeLink link) {
        return letter(user, """
                Open this link on the device on which you want to sign in. It works once, and ends in 24 hours:

                %s

                If you did not ask for it, leave it: without it, nobody gets in.
                """.formatted(link.url()));
    }

    private Letter reminder(Actor user) {
        return letter(user, """
                Somebody, probably you, asked for a sign-in link. You have a passkey, and in your role it is needed:

                %s

                Is the device lost that has it? Ask an admin of your club for a link.
                """.formatted(urls.of("/sign-in")));
    }

    private Letter letter(Actor user, String text) {
        String club = settings.club().name();
        return new Letter(List.of(user.email()), "Sign in to " + club, text + "\n" + club + "\n", null);
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
     * @param asker the browser that did; null if an admin has it sent
     */
    record Order(
            String email,
            @Nullable Integer inviter,
            @Nullable String asker) {}
}
