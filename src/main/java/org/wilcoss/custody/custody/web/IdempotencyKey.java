package org.wilcoss.custody.custody.web;

/** The header that stands in for a client_event_id; the same characters as for every other POST. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";
    static final String ALLOWED = "[\\x21-\\x7e]{1,100}";
    static final String MESSAGE = "must have 1 to 100 printable characters without spaces";

    private IdempotencyKey() {}
}
