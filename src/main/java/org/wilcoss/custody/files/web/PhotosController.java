package org.wilcoss.custody.files.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.files.Intake;
import org.wilcoss.custody.files.PhotoRow;
import org.wilcoss.custody.files.Photos;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** A kit's photos over HTTP. */
@RestController
@RequestMapping("/api/v1/kits/{id}/photos")
class PhotosController {
    private final Photos photos;
    private final Intake intake;

    PhotosController(Photos photos, Intake intake) {
        this.photos = photos;
        this.intake = intake;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    List<PhotoRow> list(Actor actor, @PathVariable int id) {
        return photos.of(actor, id);
    }

    @PostMapping
    @Requires(Permission.KEEP_PHOTOS)
    ResponseEntity<PhotoRow> add(
            Actor actor,
            @PathVariable int id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String description) {
        PhotoRow photo = photos.add(actor, id, intake.picture(Intake.bytes(file)), description);
        return Answers.created(photo.url(), photo);
    }
}
