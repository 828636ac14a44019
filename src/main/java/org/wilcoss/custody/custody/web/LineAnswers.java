package org.wilcoss.custody.custody.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.custody.LineResult;
import org.wilcoss.custody.custody.Outcome;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;

/** Says for each line of a batch what became of it. */
@Component
class LineAnswers {
    private final Sentences sentences;

    LineAnswers(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * One line of a batch.
     *
     * @param line counts from 0
     * @param status as if it had been sent alone: 201, 200 (repeated), 403, 404, 409 or 422
     * @param type the kind of refusal, as in a problem
     */
    record LineAnswer(
            int line,
            int status,
            @Nullable RecordedEvent event,
            @Nullable String type,
            @Nullable String detail) {}

    List<LineAnswer> recorded(List<Outcome> outcomes) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(line -> recorded(line, outcomes.get(line)))
                .toList();
    }

    List<LineAnswer> each(List<LineResult> results) {
        return IntStream.range(0, results.size())
                .mapToObj(line -> switch (results.get(line)) {
                    case LineResult.Recorded done -> recorded(line, done.outcome());
                    case LineResult.Refused refused -> refused(line, refused.refusal());
                })
                .toList();
    }

    private static LineAnswer recorded(int line, Outcome outcome) {
        return new LineAnswer(line, outcome.repeated() ? 200 : 201, outcome.event(), null, null);
    }

    private LineAnswer refused(int line, Refusal refusal) {
        return new LineAnswer(
                line,
                refusal.type().status(),
                null,
                "/problems/" + refusal.type().slug(),
                sentences.say(refusal));
    }
}
