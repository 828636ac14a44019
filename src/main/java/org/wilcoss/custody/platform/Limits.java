package org.wilcoss.custody.platform;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Limit.Allowance;

/**
 * Counts what {@link Limit} allows. The buckets rest in PostgreSQL, locked as rows for the moment of counting, so that
 * all instances agree. Whom one is for is kept as a hash only.
 */
@Component
public class Limits {
    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int REMOVED_AT_ONCE = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final int factor;

    /** @param factor by which each allowance is multiplied, for clubs that the table does not fit */
    Limits(DataSource database, @Value("${custody.limits.factor:1}") int factor) {
        this.factor = factor;
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limits")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /**
     * Counts one for a network address; for IPv6, the network of 64 bits that a house is given.
     *
     * @throws TooFast if it has none left
     */
    public void countAddress(Limit limit, String address) {
        limit.ofAddress().ifPresent(allowance -> count(limit + " address " + network(address), allowance));
    }

    /**
     * Counts one for an account, by whatever names it: a user's id, a mailbox.
     *
     * @throws TooFast if it has none left
     */
    public void countAccount(Limit limit, String account) {
        limit.ofAccount()
                .ifPresent(allowance -> count(limit + " account " + account.toLowerCase(Locale.ROOT), allowance));
    }

    /** Takes away the buckets that are full again; may be repeated. */
    void forget() {
        while (buckets.removeExpired(REMOVED_AT_ONCE) == REMOVED_AT_ONCE) {
            // and the next
        }
    }

    private void count(String whom, Allowance allowance) {
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth
                        .capacity((long) allowance.times() * factor)
                        .refillGreedy((long) allowance.times() * factor, allowance.period()))
                .build();
        ConsumptionProbe probe = buckets.getProxy(HexFormat.of().formatHex(Hashes.sha256(whom)), () -> configuration)
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooFast(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length == IPV6_BYTES ? IPV6_NETWORK_BYTES : bytes.length;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept));
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }
}
