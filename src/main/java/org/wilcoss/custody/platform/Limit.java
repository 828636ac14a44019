package org.wilcoss.custody.platform;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often things may be done that could be done to guess, to harvest or to flood. The whole table with its reasons is
 * in {@code docs/sessions.md}; a club of forty phones behind one address meets none of these.
 */
public enum Limit {
    /** Trying to sign in, whatever by. */
    SIGN_IN(new Allowance(120, Duration.ofMinutes(1)), new Allowance(30, Duration.ofMinutes(15))),
    /** Having a link mailed; for an account, the mailbox that was entered. */
    MAIL_LINK(new Allowance(20, Duration.ofMinutes(15)), new Allowance(5, Duration.ofMinutes(15))),
    /** Setting the club up. */
    SET_UP(new Allowance(10, Duration.ofMinutes(15)), new Allowance(10, Duration.ofMinutes(15))),
    /** What a stranger sees of a label; whoever is signed in is not counted. */
    LABEL(new Allowance(120, Duration.ofMinutes(1)), null),
    /** Finding a kit by its serial number. */
    SERIAL_SEARCH(null, new Allowance(60, Duration.ofMinutes(1))),
    /** Seeing a serial number. */
    SERIAL_REVEAL(null, new Allowance(30, Duration.ofMinutes(1))),
    /** Saving the club. */
    EXPORT(null, new Allowance(10, Duration.ofHours(1)));

    @SuppressWarnings("ImmutableEnumChecker") // a record of values
    private final @Nullable Allowance ofAddress;

    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable Allowance ofAccount;

    Limit(@Nullable Allowance ofAddress, @Nullable Allowance ofAccount) {
        this.ofAddress = ofAddress;
        this.ofAccount = ofAccount;
    }

    /** What one network address may, of whoever is not signed in. */
    public Optional<Allowance> ofAddress() {
        return Optional.ofNullable(ofAddress);
    }

    /** What one account may. */
    public Optional<Allowance> ofAccount() {
        return Optional.ofNullable(ofAccount);
    }

    /**
     * So many at once, and as many again, evenly, over each period.
     *
     * @param times at once
     * @param period until all are there again
     */
    public record Allowance(int times, Duration period) {}
}
