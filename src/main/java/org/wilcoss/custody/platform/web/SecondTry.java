package org.wilcoss.custody.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Does a request again whose database connection was lost underneath it, if it may be repeated: one that was not yet
 * begun, a read, or a write that carries an {@code Idempotency-Key} or a {@code client_event_id} and so happens once
 * however often it is sent (rule 10). The pool waits while the database comes back: a restart delays such a request and does not fail it.
 *
 * <p>It is a valve since a servlet filter cannot run the chain behind it twice.
 */
final class SecondTry extends ValveBase {
    /** The second may still meet a server that is shutting down; the third waits for the new one. */
    private static final int TRIES = 3;

    private static final String BEGUN = SecondTry.class.getName() + ".begun";
    private static final String OFFERED = SecondTry.class.getName() + ".offered";
    private static final String TAKEN = SecondTry.class.getName() + ".taken";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    SecondTry() {
        super(true);
    }

    /** From here on the request may change something; who is asking is known. */
    static void begun(HttpServletRequest request) {
        request.setAttribute(BEGUN, true);
    }

    /**
     * Asks for another try instead of an answer; what fails after that, in the same try, follows from it.
     *
     * @return false if there is none to be had, so that the failure must be answered
     */
    static boolean taken(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
        if (request.getAttribute(TAKEN) != null) {
            return true;
        }
        if (request.getAttribute(OFFERED) == null
                || !DatabaseTrouble.isConnectionLost(failure)
                || !mayRepeat(request)) {
            return false;
        }
        request.setAttribute(TAKEN, true);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return true;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Set<String> own = attributes(request);
        request.setAttribute(OFFERED, true);
        for (int left = TRIES; left > 1; left--) {
            getNext().invoke(request, response);
            if (request.getAttribute(TAKEN) == null || response.isCommitted()) {
                return;
            }
            forget(request, own);
            response.reset();
        }
        request.removeAttribute(OFFERED);
        getNext().invoke(request, response);
    }

    /** What a try has left behind, such as a session that was never stored, is not for the next; the body is. */
    private static void forget(Request request, Set<String> own) {
        for (String name : attributes(request)) {
            if (!own.contains(name) && !name.equals(OFFERED) && !name.equals(KeptBody.ATTRIBUTE)) {
                request.removeAttribute(name);
            }
        }
    }

    private static Set<String> attributes(Request request) {
        return new HashSet<>(Collections.list(request.getAttributeNames()));
    }

    private static boolean mayRepeat(HttpServletRequest request) {
        return request.getAttribute(BEGUN) == null
                || READS.contains(request.getMethod())
                || request.getHeader(IdempotencyFilter.HEADER) != null
                || KeptBody.of(request).map(KeptBody::namesEveryEvent).orElse(false);
    }
}
