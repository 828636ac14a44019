package org.wilcoss.custody.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Sentences;

/**
 * Makes a POST with an {@code Idempotency-Key} happen once for its user. The key, the act and the answer are one
 * transaction: a second request waits for the first and gets its answer, and a refused request leaves the key unused.
 * Custody events carry an identity of their own ({@code client_event_id}) and pass, as do files, whose identity is what
 * is in them.
 */
@Component
@Order(IdempotencyFilter.AFTER_BODY_LIMIT)
class IdempotencyFilter extends OncePerRequestFilter {
    static final int AFTER_BODY_LIMIT = BodyLimitFilter.AFTER_SECURITY + 10;

    static final String HEADER = "Idempotency-Key";
    private static final String ALLOWED = "[\\x21-\\x7e]{1,100}";
    private static final String CUSTODY_EVENTS = "/api/v1/custody-events";

    private final IdempotentRequests requests;
    private final PlatformTransactionManager transactions;
    private final Sentences sentences;

    IdempotencyFilter(IdempotentRequests requests, PlatformTransactionManager transactions, Sentences sentences) {
        this.requests = requests;
        this.transactions = transactions;
        this.sentences = sentences;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(HEADER) == null
                || !path.startsWith("/api/v1/")
                || path.equals(CUSTODY_EVENTS)
                || path.equals(CUSTODY_EVENTS + "/batch")
                || UploadGuard.limit(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Actor actor = Actors.find().orElse(null);
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        String key = request.getHeader(HEADER);
        if (!key.matches(ALLOWED)) {
            throw new InvalidFields(HEADER, sentences.say("field.key"));
        }
        KeptBody body = KeptBody.read(request);
        once(new RequestKey(actor.id(), key, fingerprint(request, body)), body.in(request), response, chain);
    }

    private void once(RequestKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            Optional<FirstAnswer> first = requests.begin(key);
            if (first.isPresent()) {
                first.get().replay(answer);
            } else {
                chain.doFilter(request, answer);
                settle(key, answer, transaction);
            }
        } catch (Throwable failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        transactions.commit(transaction);
        answer.copyBodyToResponse();
    }

    private static String fingerprint(HttpServletRequest request, KeptBody body) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        MessageDigest digest = Hashes.sha256();
        digest.update("%s %s?%s\0"
                .formatted(request.getMethod(), request.getRequestURI(), query)
                .getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(body.digestedBy(digest));
    }

    private void settle(RequestKey key, ContentCachingResponseWrapper answer, TransactionStatus transaction) {
        if (HttpStatusCode.valueOf(answer.getStatus()).isError()) {
            transaction.setRollbackOnly();
        } else {
            requests.complete(key, FirstAnswer.of(answer));
        }
    }
}
