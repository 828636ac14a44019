package org.wilcoss.custody.files;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Hashes;

/** A file that was looked into and may be kept: see {@link Intake}. */
public final class NewFile {
    static final String JPEG = "image/jpeg";
    static final String PDF = "application/pdf";

    private final String mediaType;
    private final byte[] content;
    private final byte @Nullable [] thumbnail;
    private final @Nullable Integer width;
    private final @Nullable Integer height;

    private NewFile(
            String mediaType,
            byte[] content,
            byte @Nullable [] thumbnail,
            @Nullable Integer width,
            @Nullable Integer height) {
        this.mediaType = mediaType;
        this.content = content;
        this.thumbnail = thumbnail;
        this.width = width;
        this.height = height;
    }

    static NewFile picture(byte[] jpeg, byte[] thumbnail, int width, int height) {
        return new NewFile(JPEG, jpeg, thumbnail, width, height);
    }

    static NewFile pdf(byte[] content) {
        return new NewFile(PDF, content, null, null, null);
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content.clone();
    }

    byte @Nullable [] thumbnail() {
        return thumbnail == null ? null : thumbnail.clone();
    }

    @Nullable
    Integer width() {
        return width;
    }

    @Nullable
    Integer height() {
        return height;
    }

    int bytes() {
        return content.length;
    }

    byte[] hash() {
        return Hashes.sha256().digest(content);
    }
}
