package org.wilcoss.custody.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.wilcoss.custody.platform.Hashes;

/** A request whose body was read once and is handed out from memory. */
final class RereadableRequest extends HttpServletRequestWrapper {
    private final byte[] body;

    RereadableRequest(HttpServletRequest request) throws IOException {
        super(request);
        body = request.getInputStream().readAllBytes();
    }

    String fingerprint() {
        String target = getMethod() + " " + getRequestURI() + "?" + Objects.requireNonNullElse(getQueryString(), "");
        MessageDigest digest = Hashes.sha256();
        digest.update(target.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(body));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new FromMemory(new ByteArrayInputStream(body));
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
