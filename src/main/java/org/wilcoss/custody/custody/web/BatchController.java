package org.wilcoss.custody.custody.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.custody.Batches;
import org.wilcoss.custody.custody.Outcome;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
class BatchController {
    private static final int MAX_LINES = 500;

    private final Batches batches;
    private final LineAnswers answers;

    BatchController(Batches batches, LineAnswers answers) {
        this.batches = batches;
        this.answers = answers;
    }

    /** Whether all lines stand or fall together, or each for itself. */
    enum Mode {
        ALL,
        EACH
    }

    @PostMapping("/api/v1/custody-events/batch")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<List<LineAnswers.LineAnswer>> record(
            Actor actor,
            @RequestParam(defaultValue = "all") Mode mode,
            @Valid @RequestBody @Size(min = 1, max = MAX_LINES) List<@NotNull @Valid NewEvent> events,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    @Pattern(regexp = IdempotencyKey.ALLOWED, message = IdempotencyKey.MESSAGE)
                    String idempotencyKey) {
        List<RecordEvent> requests = IntStream.range(0, events.size())
                .mapToObj(line -> events.get(line).command(lineKey(idempotencyKey, line)))
                .toList();
        return switch (mode) {
            case ALL -> all(batches.all(actor, requests));
            case EACH ->
                ResponseEntity.status(HttpStatus.MULTI_STATUS).body(answers.each(batches.each(actor, requests)));
        };
    }

    private ResponseEntity<List<LineAnswers.LineAnswer>> all(List<Outcome> outcomes) {
        boolean repeated = outcomes.stream().allMatch(Outcome::repeated);
        return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED)
                .body(answers.recorded(outcomes));
    }

    /** The client_event_id of a line that has none of its own, so that the same batch sent twice happens once. */
    private static @Nullable String lineKey(@Nullable String idempotencyKey, int line) {
        return idempotencyKey == null ? null : HexFormat.of().formatHex(Hashes.sha256(idempotencyKey)) + ":" + line;
    }

    /** One event for many kits, such as found for all that are lost. */
    @PatchMapping("/api/v1/kits/bulk")
    @Requires(Permission.SIGNED_IN)
    List<RecordedEvent> change(Actor actor, @Valid @RequestBody BulkEvent change) {
        return batches.forKits(actor, change.command()).stream()
                .map(Outcome::event)
                .toList();
    }
}
