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
 */
public record KitState(
        int id,
        String code,
        boolean retired,
        Custody custody,
        int lastSequence,
        @Nullable Instant lastOccurredAt) {

    /** Reads a row of {@code kits} joined with its last event's {@code occurred_at AS last_occurred_at}. */
    static KitState read(ResultSet row) throws SQLException {
        Custody custody = new Custody(
                Labels.parse(KitStatus.class, row.getString("status")),
                row.getObject("holder_id", Integer.class),
                row.getObject("athlete_id", Integer.class),
                Moments.find(row, "held_since"),
                Moments.find(row, "expected_return_date"));
        return new KitState(
                row.getInt("id"),
                row.getString("code"),
                row.getBoolean("retired"),
                custody,
                row.getInt("last_sequence"),
                Moments.find(row, "last_occurred_at"));
    }

    /** available → checked_out. */
    public Move checkOut(Draw draw, Recording recording) {
        return switch (movable()) {
            case AVAILABLE -> {
                Instant at = at(recording);
                yield new Move(
                        this,
                        CustodyEventType.CHECK_OUT,
                        draw.holderId(),
                        null,
                        Custody.heldBy(draw, at),
                        draw.practiceId(),
                        at,
                        recording);
            }
            case CHECKED_OUT, MAINTENANCE, LOST -> throw refused();
        };
    }

    /** checked_out → available. */
    public Move checkIn(Recording recording) {
        return switch (movable()) {
            case CHECKED_OUT ->
                new Move(
                        this,
                        CustodyEventType.CHECK_IN,
                        holder(),
                        holder(),
                        Custody.IN_ARMORY,
                        null,
                        at(recording),
                        recording);
            case AVAILABLE, MAINTENANCE, LOST -> throw refused();
        };
    }

    /** checked_out → checked_out with another holder, or with the same holder for another athlete. */
    public Move transferTo(Draw draw, Recording recording) {
        return switch (movable()) {
            case CHECKED_OUT -> {
                refuseUnchanged(draw);
                Instant at = at(recording);
                Custody after = Custody.heldBy(draw.dueBy(custody.expectedReturnDate()), at);
                yield new Move(
                        this,
                        CustodyEventType.TRANSFER,
                        draw.holderId(),
                        holder(),
                        after,
                        draw.practiceId(),
                        at,
                        recording);
            }
            case AVAILABLE, MAINTENANCE, LOST -> throw refused();
        };
    }

    /** available, checked_out or maintenance → lost. Who had it last stays on record. */
    public Move reportLost(Recording recording) {
        return switch (movable()) {
            case AVAILABLE, MAINTENANCE, CHECKED_OUT ->
                new Move(
                        this,
                        CustodyEventType.LOST,
                        custody.holderId() != null ? custody.holderId() : recording.recorderId(),
                        custody.holderId(),
                        custody.lost(),
                        null,
                        at(recording),
                        recording);
            case LOST -> throw refused();
        };
    }

    /** lost → available. */
    public Move find(Recording recording) {
        return switch (movable()) {
            case LOST ->
                new Move(
                        this,
                        CustodyEventType.FOUND,
                        recording.recorderId(),
                        null,
                        Custody.IN_ARMORY,
                        null,
                        at(recording),
                        recording);
            case AVAILABLE, CHECKED_OUT, MAINTENANCE -> throw refused();
        };
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
