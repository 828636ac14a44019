package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The answer that a request got when it happened.
 *
 * @param body each byte as one character
 */
record FirstAnswer(int status, String contentType, String body) {
    private static final char SEPARATOR = '\n';

    static FirstAnswer of(ContentCachingResponseWrapper answer) {
        return new FirstAnswer(
                answer.getStatus(),
                Objects.requireNonNullElse(answer.getContentType(), ""),
                new String(answer.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
    }

    /** One text that holds both. */
    String pack() {
        return contentType + SEPARATOR + body;
    }

    static FirstAnswer unpack(int status, String packed) {
        int end = packed.indexOf(SEPARATOR);
        return new FirstAnswer(status, packed.substring(0, end), packed.substring(end + 1));
    }

    /** Gives the same body again; nothing is created this time, so the status is 200. */
    void replay(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.OK.value());
        if (!contentType.isEmpty()) {
            response.setContentType(contentType);
        }
        response.getOutputStream().write(body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
