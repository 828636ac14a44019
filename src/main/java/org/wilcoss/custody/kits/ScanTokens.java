package org.wilcoss.custody.kits;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** The random tokens in kits' QR codes. */
@Service
public class ScanTokens {
    /** 128 bits: a scan token cannot be guessed. */
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    ScanTokens(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One that no kit has. */
    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Gives a kit whose label was lost or stolen another token, with a ledger entry that holds neither. From its commit
     * on the old label is a stranger's to everybody; nothing but the label is changed.
     *
     * @throws NotFound if there is no such kit
     */
    @Transactional
    public void replace(Actor actor, int kitId) {
        actor.mustBeAllowed(Permission.EDIT_KITS);
        int replaced = sql.sql("UPDATE kits SET scan_token = :token, version = version + 1 WHERE id = :id")
                .param("token", next())
                .param("id", kitId)
                .update();
        if (replaced == 0) {
            throw new NotFound("kit");
        }
        ledger.record(Fact.of("kit.label_replaced", clock.instant(), actor.id()).with("kit_id", kitId));
    }
}
