package org.wilcoss.custody.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no body through that is longer than a megabyte (a file: as {@link UploadGuard} says), whether its length was declared or not. JSON is kept, so that the
 * request can be tried again; what else is sent, such as a file, is not held in memory.
 */
@Component
@Order(BodyLimitFilter.AFTER_SECURITY)
class BodyLimitFilter extends OncePerRequestFilter {
    static final int AFTER_SECURITY = -50;
    /** The largest honest request, 1,000 kits at once, is about half of it. */
    static final DataSize LIMIT = DataSize.ofMegabytes(1);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = UploadGuard.limit(request).orElse(LIMIT);
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw new BodyTooLarge();
        }
        HttpServletRequest limited = new LimitedRequest(request, limit.toBytes());
        HttpServletRequest whole = isJson(request) ? KeptBody.read(limited).in(limited) : limited;
        SecondTry.begun(whole);
        chain.doFilter(whole, response);
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
