package org.wilcoss.custody.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limits;
import org.wilcoss.custody.platform.Means;

/** Where every way of signing in ends: in a session for the browser, and an entry in the ledger. */
@Service
public class SignIns {
    private final BrowserSession session;
    private final Ledger ledger;
    private final Limits limits;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignIns(BrowserSession session, Ledger ledger, Limits limits, TransactionOperations transaction, Clock clock) {
        this.session = session;
        this.ledger = ledger;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Signs the user in, on record.
     *
     * @throws org.wilcoss.custody.platform.TooFast if they did so too often just now
     * @return the path to which the browser was on its way
     */
    public String complete(HttpServletRequest request, HttpServletResponse response, int userId, Means means) {
        if (means != Means.SAMPLE) {
            limits.countAccount(Limit.SIGN_IN, Integer.toString(userId));
        }
        Fact done = Fact.of("sign_in.done", clock.instant(), userId).with("means", Labels.of(means));
        transaction.executeWithoutResult(_ -> ledger.record(done));
        return session.signIn(request, response, userId, means);
    }

    /**
     * Records that somebody did not get in.
     *
     * @param reason in a word or two, for the ledger: {@code unknown_person}, {@code link_unusable}
     */
    @Transactional
    public void refuse(Means means, String reason) {
        ledger.record(Fact.ofProgram("sign_in.refused", clock.instant())
                .with("means", Labels.of(means))
                .with("reason", reason));
    }
}
