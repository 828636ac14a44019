package org.wilcoss.custody.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an act hands to the ledger: plain facts that may be public for ever, and secrets (personal or confidential
 * values), of which the entry will hold only commitments.
 */
public final class Fact {
    /** The largest integer that every JSON reader keeps exactly (RFC 8785, section 3.2.2.3). */
    private static final long MAX_EXACT = (1L << 53) - 1;

    private final String act;
    private final Instant at;
    private final SortedMap<String, Object> facts = new TreeMap<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();

    private Fact(String act, Instant at) {
        this.act = act;
        this.at = at;
    }

    /**
     * Starts a fact.
     *
     * @param act what was done, module first: {@code custody.check_out}
     * @param actorId the user who did it; a secret, as every mention of a person
     */
    public static Fact of(String act, Instant at, int actorId) {
        return new Fact(act, at).secret("actor_id", actorId);
    }

    /** Starts a fact of what the program did by itself, or on the word of whoever operates it. */
    public static Fact ofProgram(String act, Instant at) {
        return new Fact(act, at);
    }

    /** Adds a fact that names no person and is no secret: a number, text, truth, instant or a list; null adds nothing. */
    public Fact with(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Integer number -> facts.put(name, number);
            case Long number when Math.abs(number) <= MAX_EXACT -> facts.put(name, number);
            case Boolean truth -> facts.put(name, truth);
            case String text -> facts.put(name, text);
            case Instant instant -> facts.put(name, instant.toString());
            case List<?> list -> facts.put(name, List.copyOf(list));
            default -> throw new IllegalArgumentException("a fact cannot be a " + value.getClass());
        }
        return this;
    }

    /** Adds a value of which the entry holds only a commitment; null adds nothing. */
    public Fact secret(String name, @Nullable Object value) {
        if (value != null) {
            secrets.put(name, value.toString());
        }
        return this;
    }

    String act() {
        return act;
    }

    Instant at() {
        return at;
    }

    SortedMap<String, Object> facts() {
        return facts;
    }

    Map<String, String> secrets() {
        return secrets;
    }
}
