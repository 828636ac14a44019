package org.wilcoss.custody.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final List<Place> PLACES = List.of(
            // 100,000 lines of the widest export seen are about 40 MB.
            new Place("/imports", DataSize.ofMegabytes(64), "upload_too_large"),
            // A file of 20 MB, and room for the other parts of its form.
            new Place(
                    "(/api/v1)?/kits/\\d+/photos|/athletes/\\d+/consents|(/api/v1)?/consents/\\d+/scan",
                    DataSize.ofMegabytes(21),
                    "file_too_large"));

    /** How much a request may bring if it is one that uploads a file. */
    static Optional<DataSize> limit(HttpServletRequest request) {
        return place(request).map(Place::limit);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isInParts(request)) {
            Place place = place(request)
                    .orElseThrow(() -> new Rejected(ProblemType.UNSUPPORTED_FORMAT, "unsupported_format"));
            if (Actors.find().isEmpty()) {
                throw NotSignedIn.withoutToken();
            }
            if (request.getContentLengthLong() > place.limit().toBytes()) {
                throw new Rejected(ProblemType.TOO_LARGE, place.refusal());
            }
        }
        chain.doFilter(request, response);
    }

    private static Optional<Place> place(HttpServletRequest request) {
        return PLACES.stream()
                .filter(place -> isInParts(request)
                        && HttpMethod.POST.matches(request.getMethod())
                        && request.getRequestURI().matches(place.path()))
                .findFirst();
    }

    private static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /**
     * Where files are taken.
     *
     * @param path a regular expression
     * @param limit of the whole request
     * @param refusal the key of the sentence that tells the limit
     */
    private record Place(String path, DataSize limit, String refusal) {}
}
