package org.wilcoss.custody.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs the work that goes on after the answer, and what recurs: every bean of type {@link Task}. Tasks rest in
 * PostgreSQL, so each execution is taken by one of all instances, and taken up by another if that one dies: a task may
 * run twice, and must bear it. A task has no transaction of its own; the façades it calls have theirs.
 */
@Component
@ConditionalOnWebApplication
public class Background implements SmartLifecycle {
    /** Far fewer than the pool's connections, so that people never wait for the machine's own work. */
    private static final int THREADS = 3;

    /** An instance that has not been heard of for four of these is dead, and its tasks are taken up. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED_HEARTBEATS = 4;

    /** What a task that is running may still take when the program is told to stop. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);

    private final DataSource database;
    private final ObjectProvider<Task<?>> tasks;
    private final Duration poll;
    private final SchedulerClient queue;
    private volatile @Nullable Scheduler scheduler;

    Background(
            DataSource database,
            ObjectProvider<Task<?>> tasks,
            @Value("${custody.background.poll:PT5S}") Duration poll) {
        this.database = new TransactionAwareDataSourceProxy(database);
        this.tasks = tasks;
        this.poll = poll;
        this.queue = SchedulerClient.Builder.create(this.database)
                .serializer(new TaskData())
                .build();
    }

    /**
     * Has a task executed soon, at once by this instance if it has a thread free. Within a transaction it is queued if
     * and only if that commits.
     *
     * @return false if that instance of the task is queued or running already, and nothing was added
     */
    public boolean enqueue(TaskInstance<?> task) {
        boolean added = queue.scheduleIfNotExists(task, Instant.EPOCH);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lookNow();
                }
            });
        } else {
            lookNow();
        }
        return added;
    }

    @Override
    public void start() {
        List<Task<?>> all = tasks.orderedStream().toList();
        List<RecurringTask<?>> recurring = recurring(all);
        List<Task<?>> others =
                all.stream().filter(task -> !recurring.contains(task)).toList();
        Scheduler made = Scheduler.create(database, new ArrayList<>(others))
                .startTasks(recurring)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("background-", 1).factory()))
                .threads(THREADS)
                .serializer(new TaskData())
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WAIT)
                .build();
        made.start();
        scheduler = made;
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private void lookNow() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private static List<RecurringTask<?>> recurring(List<Task<?>> all) {
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (Task<?> each : all) {
            if (each instanceof RecurringTask<?> task) {
                recurring.add(task);
            }
        }
        return recurring;
    }
}
