package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * A kit at the moment of deciding. It decides every move (rule 3); nothing else asks for its status to allow one.
 *
 * @param lastSequence the number of its last event, 0 if none
 * @param lastOccurredAt when that was
 * @param reservation for whom it is kept, if for anybody; it may have lapsed
 */
public record KitState(
        int id,
        String code,
        boolean retired,
        Custody custody,
        int lastSequence,
        @Nullable Instant lastOccurredAt,
        @Nullable Reservation reservation) {

    /** Reads a row of {@code kits} joined with its last event's {@code occurred_at AS last_occurred_at}. */
    static KitState read(ResultSet row) throws SQLException {
        Custody custody = new Custody(
                Labels.parse(KitStatus.class, row.getString("status")),
                row.getObject("holder_id", Integer.class),
                row.getObject("athlete_id", Integer.class),
                row.getObject("practice_id", Integer.class),
                Moments.find(row, "held_since"),
                Moments.find(row, "expected_return_date"),
                row.getBoolean("off_site"));
        Integer reservedFor = row.getObject("reserved_for_id", Integer.class);
        return new KitState(
                row.getInt("id"),
                row.getString("code"),
                row.getBoolean("retired"),
                custody,
                row.getInt("last_sequence"),
                Moments.find(row, "last_occurred_at"),
                reservedFor == null ? null : new Reservation(reservedFor, Moments.get(row, "reserved_until")));
    }

    /** available → checked_out. */
    public Move checkOut(Draw draw, Recording recording) {
        return switch (movable()) {
            case AVAILABLE -> handOver(CustodyEventType.CHECK_OUT, draw, null, recording);
            case CHECKED_OUT, MAINTENANCE, LOST -> throw refused();
        };
    }

    /** checked_out → available. */
    public Move checkIn(Recording recording) {
        return switch (movable()) {
            case CHECKED_OUT -> move(CustodyEventType.CHECK_IN, holder(), holder(), Custody.IN_ARMORY, recording);
            case AVAILABLE, MAINTENANCE, LOST -> throw refused();
        };
    }

    /** checked_out → checked_out with another holder, or with the same holder for another athlete. */
    public Move transferTo(Draw draw, Recording recording) {
        return switch (movable()) {
            case CHECKED_OUT -> {
                refuseUnchanged(draw);
                refuseUngranted(draw);
                yield handOver(CustodyEventType.TRANSFER, draw.insteadOf(custody), holder(), recording);
            }
            case AVAILABLE -> throw draw.grant() == null ? refused() : new MoveRefused("came_back_first", code);
            case MAINTENANCE, LOST -> throw refused();
        };
    }

    /** available, checked_out or maintenance → lost. Who had it last stays on record. */
    public Move reportLost(Recording recording) {
        return switch (movable()) {
            case AVAILABLE, MAINTENANCE, CHECKED_OUT ->
                move(
                        CustodyEventType.LOST,
                        custody.holderId() != null ? custody.holderId() : recording.recorderId(),
                        custody.holderId(),
                        custody.lost(),
                        recording);
            case LOST -> throw refused();
        };
    }

    /** lost → available. */
    public Move find(Recording recording) {
        return switch (movable()) {
            case LOST -> move(CustodyEventType.FOUND, recording.recorderId(), null, Custody.IN_ARMORY, recording);
            case AVAILABLE, CHECKED_OUT, MAINTENANCE -> throw refused();
        };
    }

    /** How it would be handed over now: it is checked out, or transferred if somebody has it. */
    public CustodyEventType handOver() {
        return switch (movable()) {
            case AVAILABLE -> CustodyEventType.CHECK_OUT;
            case CHECKED_OUT -> CustodyEventType.TRANSFER;
            case MAINTENANCE, LOST -> throw refused();
        };
    }

    /** Lets an approval keep it for somebody: to be checked out if it is available, to be transferred if it is out. */
    public void allowReserving(CustodyEventType handOver, Instant now) {
        boolean fits = switch (movable()) {
            case AVAILABLE -> handOver == CustodyEventType.CHECK_OUT;
            case CHECKED_OUT -> handOver == CustodyEventType.TRANSFER;
            case MAINTENANCE, LOST -> false;
        };
        if (!fits) {
            throw refused();
        }
        refuseReserved(null, now);
    }

    /** Lets maintenance open: available → maintenance. */
    public void allowOpening() {
        switch (movable()) {
            case AVAILABLE -> {}
            case CHECKED_OUT, MAINTENANCE, LOST -> throw refused();
        }
    }

    /** Lets maintenance close: maintenance → available. */
    public void allowClosing() {
        switch (movable()) {
            case MAINTENANCE -> {}
            case AVAILABLE, CHECKED_OUT, LOST -> throw refused();
        }
    }

    /** Whether the user answers for it now. */
    public boolean isHeldBy(int userId) {
        return custody.holderId() != null && custody.holderId() == userId;
    }

    private Move handOver(CustodyEventType type, Draw draw, @Nullable Integer from, Recording recording) {
        refuseReserved(draw.grant(), recording.now());
        if (draw.grant() != null) {
            refuseUnsafe(draw, recording);
        }
        Instant at = at(recording);
        return new Move(this, type, draw.holderId(), from, Custody.heldBy(draw, at), draw.grant(), null, at, recording);
    }

    private Move move(CustodyEventType type, int userId, @Nullable Integer from, Custody after, Recording recording) {
        return new Move(this, type, userId, from, after, null, null, at(recording), recording);
    }

    private void refuseReserved(@Nullable Grant grant, Instant now) {
        if (reservation == null || !reservation.until().isAfter(now)) {
            return;
        }
        if (grant == null || grant.requestId() != reservation.requestId()) {
            throw new MoveRefused("kit_is_reserved", code);
        }
    }

    /** Rule 6: what leaves the premises is handed over by somebody else, and seen to be safe. */
    private void refuseUnsafe(Draw draw, Recording recording) {
        if (recording.recorderId() == draw.holderId()) {
            throw new MoveRefused("handed_to_oneself", code);
        }
        if (!recording.inspection().isSafe()) {
            throw new MoveRefused("not_seen_safe", code);
        }
    }

    /** Rule 6: what is off the premises goes to somebody else through the same gate, or comes back first. */
    private void refuseUngranted(Draw draw) {
        if (custody.offSite() && draw.grant() == null) {
            throw new MoveRefused("transfer_off_site", code);
        }
    }

    private KitStatus movable() {
        if (retired) {
            throw MoveRefused.retired(code);
        }
        return custody.status();
    }

    private int holder() {
        if (custody.holderId() == null) {
            throw new IllegalStateException("kit " + id + " is checked out and has no holder");
        }
        return custody.holderId();
    }

    private void refuseUnchanged(Draw draw) {
        boolean sameAthlete = draw.athleteId() == null
                ? custody.athleteId() == null
                : draw.athleteId().equals(custody.athleteId());
        if (isHeldBy(draw.holderId()) && sameAthlete) {
            throw MoveRefused.sameHolder(code);
        }
    }

    private Instant at(Recording recording) {
        return recording.settle(code, lastOccurredAt);
    }

    private MoveRefused refused() {
        return MoveRefused.because(custody.status(), code);
    }
}
