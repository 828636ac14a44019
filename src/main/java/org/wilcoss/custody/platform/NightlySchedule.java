package org.wilcoss.custody.platform;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;

/** Once a night on the club's clocks, wherever those are by then. */
public record NightlySchedule(ClubSettings settings, LocalTime at) implements Schedule {
    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return daily().getNextExecutionTime(last);
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return daily().getInitialExecutionTime(now);
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }

    private Schedule daily() {
        return Schedules.daily(settings.club().zone(), at);
    }
}
