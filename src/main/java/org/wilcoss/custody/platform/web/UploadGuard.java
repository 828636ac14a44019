package org.wilcoss.custody.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wilcoss.custody.platform.NotSignedIn;
import org.wilcoss.custody.platform.ProblemType;

/**
 * Refuses files before a byte of them is kept, unless somebody who is signed in sends one to where files are taken. It
 * stands before whatever asks for a parameter, since that makes the server read all parts into temporary files.
 */
final class UploadGuard extends OncePerRequestFilter {
    /** 100,000 lines of the widest export seen are about 40 MB. */
    static final DataSize LIMIT = DataSize.ofMegabytes(64);

    private static final String WHERE = "/imports";

    static boolean isUpload(HttpServletRequest request) {
        return isInParts(request)
                && HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().equals(WHERE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isInParts(request)) {
            if (!isUpload(request)) {
                throw new Rejected(ProblemType.UNSUPPORTED_FORMAT, "unsupported_format");
            }
            if (Actors.find().isEmpty()) {
                throw NotSignedIn.withoutToken();
            }
            if (request.getContentLengthLong() > LIMIT.toBytes()) {
                throw new Rejected(ProblemType.TOO_LARGE, "upload_too_large");
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
