package org.wilcoss.custody.platform.web;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where sessions are kept. In place of Boot's own configuration, which has no room for {@link KeptSessions}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SessionRules {
    /** A volunteer comes every week; a phone that was lost or left does not. */
    private static final Duration IDLE = Duration.ofDays(7);

    /** Once a month everybody shows anew that they still have what they sign in by. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private static final Duration CLEAN_UP_EVERY = Duration.ofHours(1);

    /** Of an id: as many as fill the column's 36 characters; Spring's own has 122 random bits. */
    private static final int RANDOM_BYTES = 27;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcIndexedSessionRepository stored;

    SessionRules(JdbcOperations sql, PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        stored = new JdbcIndexedSessionRepository(sql, own);
        stored.setDefaultMaxInactiveInterval(IDLE);
        stored.setTableName("spring_session");
        stored.setSessionIdGenerator(SessionRules::freshId);
        stored.setCleanupCron(Scheduled.CRON_DISABLED);
    }

    @Bean
    FindByIndexNameSessionRepository<? extends Session> sessions(Clock clock) {
        return new KeptSessions<>(stored, LONGEST, clock);
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie(LONGEST);
    }

    @Bean
    Task<Void> forgetSessions() {
        return Tasks.recurring("forget-sessions", Schedules.fixedDelay(CLEAN_UP_EVERY))
                .execute((_, _) -> stored.cleanUpExpiredSessions());
    }

    private static String freshId() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
