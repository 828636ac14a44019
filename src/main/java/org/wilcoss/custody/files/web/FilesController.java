package org.wilcoss.custody.files.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.files.Files;
import org.wilcoss.custody.files.StoredFile;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Files as bytes, to whoever may see what they belong to. */
@RestController
@RequestMapping("/api/v1/files/{id}")
class FilesController {
    /** Whatever a file is taken for, nothing in it runs or leads anywhere. */
    private static final String ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private static final Duration LONG = Duration.ofDays(365);

    private final Files files;

    FilesController(Files files) {
        this.files = files;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<byte[]> show(Actor actor, @PathVariable int id) {
        StoredFile file = files.find(actor, id);
        return answer(file, file.mediaType(), file.contentHash(), files.content(file));
    }

    @GetMapping("/thumbnail")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<byte[]> small(Actor actor, @PathVariable int id) {
        StoredFile file = files.find(actor, id);
        return answer(file, MediaType.IMAGE_JPEG_VALUE, file.contentHash() + "-small", files.thumbnail(file));
    }

    @DeleteMapping
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable int id) {
        files.remove(actor, id);
    }

    /** A child's paper stays in no cache; a photo never changes, so it may, with the one person who asked. */
    private static ResponseEntity<byte[]> answer(StoredFile file, String mediaType, String tag, byte[] content) {
        CacheControl cache =
                file.isPhoto() ? CacheControl.maxAge(LONG).cachePrivate().immutable() : CacheControl.noStore();
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(cache)
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "%s; filename=\"%s\"".formatted(file.isForeign() ? "attachment" : "inline", file.name()))
                .header("Content-Security-Policy", ALONE)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content);
    }
}
