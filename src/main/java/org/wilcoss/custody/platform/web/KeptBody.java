package org.wilcoss.custody.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request's body that was read once and is handed out from memory, also to another try of the request. */
final class KeptBody {
    static final String ATTRIBUTE = KeptBody.class.getName();

    private final byte[] bytes;

    private KeptBody(byte[] bytes) {
        this.bytes = bytes;
    }

    static Optional<KeptBody> of(HttpServletRequest request) {
        return Optional.ofNullable((KeptBody) request.getAttribute(ATTRIBUTE));
    }

    /** Reads the body, unless that was done before. */
    static KeptBody read(HttpServletRequest request) throws IOException {
        Optional<KeptBody> known = of(request);
        if (known.isPresent()) {
            return known.get();
        }
        KeptBody body = new KeptBody(request.getInputStream().readAllBytes());
        request.setAttribute(ATTRIBUTE, body);
        return body;
    }

    byte[] digestedBy(MessageDigest digest) {
        return digest.digest(bytes);
    }

    /** The request with this as its body. */
    HttpServletRequest in(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() {
                return new FromMemory(new ByteArrayInputStream(bytes));
            }
        };
    }

    /** True if it is an event, or a list of them, that all carry the identity which lets each happen only once. */
    boolean namesEveryEvent() {
        try {
            JsonNode content = JsonMapper.shared().readTree(bytes);
            return content.isArray() ? content.valueStream().allMatch(KeptBody::isNamed) : isNamed(content);
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static boolean isNamed(JsonNode event) {
        return event.path("client_event_id").isString();
    }

    private static final class FromMemory extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        FromMemory(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read it, it is all here");
        }
    }
}
