package org.wilcoss.custody.verification;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.platform.Background;

/** Verifications that somebody asks for and does not wait for. */
@Service
@ConditionalOnWebApplication
public class VerificationOrders {
    private final VerificationRecords records;
    private final Background background;
    private final OneTimeTask<Void> task;

    VerificationOrders(VerificationRecords records, Background background, OneTimeTask<Void> orderedVerification) {
        this.records = records;
        this.background = background;
        this.task = orderedVerification;
    }

    /** Has the ledger verified soon. While one waits or runs that is the one, so this may be repeated. */
    @Transactional
    public void order() {
        records.add(false).ifPresent(id -> background.enqueue(task.instance(String.valueOf(id))));
    }
}
