package org.wilcoss.custody.platform;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The forms that JSON answers have in common. */
public final class Answers {
    private Answers() {}

    /** A page of a list: an array, {@code Link: rel="next"} if there is more, {@code X-Total-Count} if it was counted. */
    public static <T> ResponseEntity<List<T>> list(Slice<T> slice) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (slice.next() != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(nextPage(slice.next())));
        }
        if (slice.total() != null) {
            answer.header("X-Total-Count", slice.total().toString());
        }
        return answer.body(slice.rows());
    }

    /** A resource with its version as ETag, to be sent back in {@code If-Match}. */
    public static <T> ResponseEntity<T> versioned(T body, int version) {
        return ResponseEntity.ok().eTag(IfMatch.tag(version)).body(body);
    }

    /** A resource that was made just now, and where it is. */
    public static <T> ResponseEntity<T> created(String path, T body) {
        return ResponseEntity.created(URI.create(path)).body(body);
    }

    /** A versioned resource that was made just now, and where it is. */
    public static <T> ResponseEntity<T> created(String path, T body, int version) {
        return ResponseEntity.created(URI.create(path))
                .eTag(IfMatch.tag(version))
                .body(body);
    }

    private static String nextPage(Cursor next) {
        URI here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("offset")
                .replaceQueryParam("after", next.encode())
                .build(true)
                .toUri();
        return here.getRawPath() + "?" + Objects.requireNonNull(here.getRawQuery());
    }
}
