package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wilcoss.custody.database.TestDatabase;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(BackgroundTests.Work.class)
class BackgroundTests {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    private static Path home = Path.of("");

    private static final BlockingQueue<Order> DONE = new LinkedBlockingQueue<>();
    // guide: background
    private static final OneTimeTask<Order> TASK = Tasks.oneTime("test", Order.class)
            .onFailureRetryLater()
            .execute((instance, _) -> {
                DONE.add(instance.getData());
                if (instance.getData().fails()) {
                    throw new IllegalStateException("as the test ordered");
                }
            });
    // end

    @Autowired
    private Background background;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) {
        DATABASE.environment().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("CUSTODY_HOME", home::toString);
    }

    @BeforeEach
    void forget() {
        DONE.clear();
    }

    @Test
    void doesWhatIsQueuedAtOnceAndForgetsIt() throws InterruptedException {
        background.enqueue(TASK.instance("one", new Order("count", false)));

        assertThat(DONE.poll(10, TimeUnit.SECONDS)).isEqualTo(new Order("count", false));
        await("one", 0);
    }

    @Test
    void doesWhatACommittedTransactionQueued() throws InterruptedException {
        transaction.executeWithoutResult(_ -> background.enqueue(TASK.instance("two", new Order("commit", false))));

        assertThat(DONE.poll(10, TimeUnit.SECONDS)).isEqualTo(new Order("commit", false));
    }

    @Test
    void forgetsWhatAnEndedTransactionQueued() {
        transaction.executeWithoutResult(status -> {
            background.enqueue(TASK.instance("three", new Order("rollback", false)));
            status.setRollbackOnly();
        });

        assertThat(rows("three")).isZero();
    }

    @Test
    void keepsWhatFailedForAnotherTry() throws InterruptedException {
        background.enqueue(TASK.instance("four", new Order("fail", true)));

        assertThat(DONE.poll(10, TimeUnit.SECONDS)).isEqualTo(new Order("fail", true));
        await("four", 1);
        assertThat(background.enqueue(TASK.instance("four", new Order("again", true))))
                .isFalse();
    }

    private void await(String instance, int failures) throws InterruptedException {
        while (rows(instance) != failures || failures != failuresOf(instance)) {
            Thread.sleep(20);
        }
    }

    private int rows(String instance) {
        return sql.sql("SELECT count(*)::int FROM scheduled_tasks WHERE task_name = 'test' AND task_instance = ?")
                .param(instance)
                .query(Integer.class)
                .single();
    }

    private int failuresOf(String instance) {
        return sql.sql("""
                        SELECT coalesce(sum(consecutive_failures), 0)::int FROM scheduled_tasks
                        WHERE task_name = 'test' AND task_instance = ?""").param(instance).query(Integer.class).single();
    }

    record Order(String what, boolean fails) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Work {
        @Bean
        Task<Order> task() {
            return TASK;
        }
    }
}
