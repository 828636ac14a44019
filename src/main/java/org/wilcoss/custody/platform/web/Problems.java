package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import org.wilcoss.custody.platform.Itemised;
import org.wilcoss.custody.platform.NotSignedIn;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.ProofTooWeak;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;
import org.wilcoss.custody.platform.TooFast;

/** The one place where an exception becomes an answer: a problem for programs, a page for browsers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    /** A restarting PostgreSQL is usually back by then. */
    private static final String RETRY_AFTER_SECONDS = "5";

    /** What somebody may not, and what they do too often. */
    private static final Set<Integer> LOGGED = Set.of(403, 429);

    private final Translator translator;
    private final Sentences sentences;
    private final ProblemWriter writer;

    Problems(Translator translator, Sentences sentences, ProblemWriter writer) {
        this.translator = translator;
        this.sentences = sentences;
        this.writer = writer;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        answer(failure, request, response);
        return new ModelAndView();
    }

    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("The answer could not be given", failure);
            return;
        }
        response.resetBuffer();
        if (SecondTry.taken(request, response, failure)) {
            return;
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        Optional<Refusal> refusal = translator.refusalFor(failure);
        refusal.ifPresent(known -> {
            addHeaders(known, response);
            logDenial(known, request);
        });
        Problem problem = refusal.map(this::problem).orElseGet(() -> unexpected(failure));
        try {
            writer.write(problem, request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The answer to a status that the server set without an exception. */
    void answer(int status, HttpServletRequest request, HttpServletResponse response) {
        answer(translator.forStatus(status), request, response);
    }

    private static void addHeaders(Refusal refusal, HttpServletResponse response) {
        if (refusal.type() == ProblemType.DATABASE_AWAY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (refusal instanceof TooFast impatient) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(impatient.retryAfterSeconds()));
        }
        if (refusal instanceof NotSignedIn anonymous) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, anonymous.challenge());
        }
        if (refusal instanceof ProofTooWeak weak) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, weak.challenge());
        }
    }

    /** What the program has from the web is not written: the pattern stands for the path. */
    private static void logDenial(Refusal refusal, HttpServletRequest request) {
        if (LOGGED.contains(refusal.type().status())) {
            LOG.info(
                    "Refused {} {} to {}: {}",
                    request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    Actors.find().map(actor -> "user " + actor.id()).orElse("a stranger"),
                    refusal.type().slug());
        }
    }

    private Problem problem(Refusal refusal) {
        Problem problem = Problem.of(refusal.type(), sentences.say(refusal));
        return refusal instanceof Itemised known ? problem.withErrors(known.errors()) : problem;
    }

    private Problem unexpected(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Unexpected failure, reference {}", reference, failure);
        return Problem.of(ProblemType.INTERNAL, sentences.say("internal", reference))
                .withReference(reference);
    }
}
