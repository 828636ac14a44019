package org.wilcoss.custody.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body cannot be read past a limit. */
final class LimitedRequest extends HttpServletRequestWrapper {
    private final long limitBytes;

    LimitedRequest(HttpServletRequest request, long limitBytes) {
        super(request);
        this.limitBytes = limitBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Limited(super.getInputStream(), limitBytes);
    }

    private static final class Limited extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        Limited(ServletInputStream body, long left) {
            this.body = body;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            return next < 0 ? next : next + counted(1) - 1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = body.read(into, offset, length);
            return count < 0 ? count : counted(count);
        }

        private int counted(int bytes) throws BodyTooLarge {
            left -= bytes;
            if (left < 0) {
                throw new BodyTooLarge();
            }
            return bytes;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
