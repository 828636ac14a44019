package org.wilcoss.custody.verification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.NightlySchedule;

/** When the ledger is verified. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {
    /** After the nightly backup has had an hour, so that the two do not share the disk. */
    private static final LocalTime AT = LocalTime.of(4, 0);

    @Bean
    Task<Void> nightlyVerification(Verifications verifications, ClubSettings club) {
        return Tasks.recurring("nightly-verification", new NightlySchedule(club, AT))
                .execute((_, _) -> verifications.nightly());
    }

    /** Does the verification whose id is the name of the instance. */
    @Bean
    OneTimeTask<Void> orderedVerification(Verifications verifications) {
        return Tasks.oneTime("verification")
                .execute((instance, _) -> verifications.perform(Integer.parseInt(instance.getId())));
    }
}
