package org.wilcoss.custody.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.NotYourRole;

class KitStateTests {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final int MAYA = 1;
    private static final int OWEN = 2;
    private static final int RECORDER = 9;
    private static final Draw TO_OWEN = new Draw(OWEN, null, null, NOON.plus(Duration.ofHours(3)), null);

    /** Rule 3: these moves and no others. */
    private static final Map<KitStatus, Set<CustodyEventType>> ALLOWED = Map.of(
            KitStatus.AVAILABLE, Set.of(CustodyEventType.CHECK_OUT, CustodyEventType.LOST),
            KitStatus.CHECKED_OUT, Set.of(CustodyEventType.CHECK_IN, CustodyEventType.TRANSFER, CustodyEventType.LOST),
            KitStatus.MAINTENANCE, Set.of(CustodyEventType.LOST),
            KitStatus.LOST, Set.of(CustodyEventType.FOUND));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(KitStatus.values())
                .flatMap(status -> Arrays.stream(CustodyEventType.values()).map(type -> Arguments.of(status, type)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void allowsExactlyTheMovesOfRuleThree(KitStatus status, CustodyEventType type) {
        KitState kit = kit(status);
        if (ALLOWED.getOrDefault(status, Set.of()).contains(type)) {
            Move move = move(kit, type);
            assertThat(move.type()).isEqualTo(type);
            assertThat(move.sequence()).isEqualTo(kit.lastSequence() + 1);
        } else {
            assertThatExceptionOfType(MoveRefused.class)
                    .isThrownBy(() -> move(kit, type))
                    .matches(refusal -> refusal.type().status() == 409);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void neverMovesARetiredKit(KitStatus status, CustodyEventType type) {
        KitState kit = kit(status);
        KitState retired = new KitState(7, "AR-001", true, kit.custody(), 4, NOON, null);
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> move(retired, type))
                .matches(refusal -> refusal.messageKey().equals("kit_is_retired"));
    }

    @Test
    void namesTheUserThatEachEventMeans() {
        assertThat(move(kit(KitStatus.AVAILABLE), CustodyEventType.CHECK_OUT))
                .returns(OWEN, Move::userId)
                .returns(null, Move::fromUserId);
        assertThat(move(kit(KitStatus.CHECKED_OUT), CustodyEventType.CHECK_IN))
                .returns(MAYA, Move::userId)
                .returns(MAYA, Move::fromUserId);
        assertThat(move(kit(KitStatus.CHECKED_OUT), CustodyEventType.TRANSFER))
                .returns(OWEN, Move::userId)
                .returns(MAYA, Move::fromUserId);
        assertThat(move(kit(KitStatus.CHECKED_OUT), CustodyEventType.LOST))
                .returns(MAYA, Move::userId)
                .returns(MAYA, Move::fromUserId);
        assertThat(move(kit(KitStatus.AVAILABLE), CustodyEventType.LOST))
                .returns(RECORDER, Move::userId)
                .returns(null, Move::fromUserId);
        assertThat(move(kit(KitStatus.LOST), CustodyEventType.FOUND)).returns(RECORDER, Move::userId);
    }

    @Test
    void keepsWhoHadALostKitLast() {
        Custody after = move(kit(KitStatus.CHECKED_OUT), CustodyEventType.LOST).after();
        assertThat(after.status()).isEqualTo(KitStatus.LOST);
        assertThat(after.holderId()).isEqualTo(MAYA);
        assertThat(move(kit(KitStatus.LOST), CustodyEventType.FOUND).after()).isEqualTo(Custody.IN_ARMORY);
    }

    @Test
    void refusesATransferThatChangesNothing() {
        KitState kit = kit(KitStatus.CHECKED_OUT);
        assertThatExceptionOfType(MoveRefused.class)
                .isThrownBy(() -> kit.transferTo(new Draw(MAYA, null, null, null, null), recording(null)))
                .matches(refusal -> refusal.messageKey().equals("same_holder"));
        assertThat(kit.transferTo(new Draw(MAYA, 5, null, null, null), recording(null))
                        .athleteId())
                .isEqualTo(5);
    }

    @Test
    void namesTheAthleteOfEachEvent() {
        Custody byMia = new Custody(KitStatus.CHECKED_OUT, MAYA, 5, null, NOON, null, false);
        KitState kit = new KitState(7, "AR-001", false, byMia, 4, NOON, null);
        assertThat(move(kit, CustodyEventType.CHECK_IN).athleteId()).isEqualTo(5);
        assertThat(move(kit, CustodyEventType.LOST).athleteId()).isEqualTo(5);
        assertThat(move(kit, CustodyEventType.TRANSFER).athleteId())
                .as("handed to a person without an athlete")
                .isNull();
    }

    @Test
    void keepsTheDueTimeWhenATransferNamesNone() {
        Custody after = kit(KitStatus.CHECKED_OUT)
                .transferTo(new Draw(OWEN, null, null, null, null), recording(null))
                .after();
        assertThat(after.expectedReturnDate()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void refusesTimesBeforeThePreviousEventAheadOrLateWithoutReason() {
        KitState kit = kit(KitStatus.AVAILABLE);
        KitState justReturned = new KitState(7, "AR-001", false, Custody.IN_ARMORY, 4, now().minusSeconds(60), null);
        assertThatThrownBy(() -> justReturned.checkOut(TO_OWEN, recording(now().minusSeconds(61))))
                .isInstanceOf(OutOfOrder.class);
        assertThatThrownBy(() -> kit.checkOut(TO_OWEN, recording(now().plusSeconds(121))))
                .isInstanceOf(InvalidFields.class);
        assertThat(kit.checkOut(TO_OWEN, recording(now().plusSeconds(119))).occurredAt())
                .isEqualTo(now().plusSeconds(119));
        Instant late = now().minusSeconds(601);
        assertThatThrownBy(() -> kit.checkOut(TO_OWEN, recording(late))).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() ->
                        kit.checkOut(TO_OWEN, new Recording(RECORDER, false, late, now(), "forgot", Inspection.NONE)))
                .isInstanceOf(NotYourRole.class);
        assertThat(kit.checkOut(TO_OWEN, new Recording(RECORDER, true, late, now(), "forgot", Inspection.NONE))
                        .occurredAt())
                .isEqualTo(late);
    }

    @Test
    void neverGoesBackInTimeWhenAnotherServersClockIsAhead() {
        KitState kit = new KitState(7, "AR-001", false, Custody.IN_ARMORY, 4, now().plusSeconds(30), null);
        assertThat(kit.checkOut(TO_OWEN, recording(null)).occurredAt()).isEqualTo(now().plusSeconds(30));
    }

    @Test
    void opensMaintenanceOnlyInTheArmoryAndClosesItOnlyInTheWorkshop() {
        for (KitStatus status : KitStatus.values()) {
            assertThat(allows(() -> kit(status).allowOpening())).isEqualTo(status == KitStatus.AVAILABLE);
            assertThat(allows(() -> kit(status).allowClosing())).isEqualTo(status == KitStatus.MAINTENANCE);
        }
    }

    private static boolean allows(Runnable question) {
        try {
            question.run();
            return true;
        } catch (MoveRefused refused) {
            return false;
        }
    }

    private static KitState kit(KitStatus status) {
        Custody custody = switch (status) {
            case AVAILABLE -> Custody.IN_ARMORY;
            case CHECKED_OUT -> new Custody(status, MAYA, null, null, NOON, NOON.plusSeconds(60), false);
            case MAINTENANCE -> new Custody(status, null, null, null, null, null, false);
            case LOST -> new Custody(status, MAYA, null, null, NOON, null, false);
        };
        return new KitState(7, "AR-001", false, custody, 4, NOON, null);
    }

    private static Move move(KitState kit, CustodyEventType type) {
        return switch (type) {
            case CHECK_OUT -> kit.checkOut(TO_OWEN, recording(null));
            case CHECK_IN -> kit.checkIn(recording(null));
            case TRANSFER -> kit.transferTo(TO_OWEN, recording(null));
            case LOST -> kit.reportLost(recording(null));
            case FOUND -> kit.find(recording(null));
        };
    }

    private static Recording recording(@Nullable Instant occurredAt) {
        return new Recording(RECORDER, true, occurredAt, now(), null, Inspection.NONE);
    }

    private static Instant now() {
        return NOON.plus(Duration.ofHours(1));
    }
}
