package org.wilcoss.custody.files.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.files.Files;
import org.wilcoss.custody.files.Intake;
import org.wilcoss.custody.files.PhotoRow;
import org.wilcoss.custody.files.Photos;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Adding photos of a kit, choosing the main one, and taking them away. */
@Controller
@RequestMapping("/kits/{kit}/photos")
class PhotosPageController {
    private final Photos photos;
    private final Files files;
    private final Intake intake;
    private final KitQueries kits;

    PhotosPageController(Photos photos, Files files, Intake intake, KitQueries kits) {
        this.photos = photos;
        this.files = files;
        this.intake = intake;
        this.kits = kits;
    }

    @GetMapping
    @Requires(Permission.KEEP_PHOTOS)
    String show(Actor actor, @PathVariable int kit, Model model) {
        return page(actor, kit, "", List.of(), model);
    }

    @PostMapping
    @Requires(Permission.KEEP_PHOTOS)
    String add(
            Actor actor,
            @PathVariable int kit,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String description,
            Model model,
            HttpServletResponse response) {
        try {
            photos.add(actor, kit, intake.picture(Intake.bytes(file)), description);
            return "redirect:/kits/%d/photos".formatted(kit);
        } catch (InvalidFields refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, kit, description, refused.errors(), model);
        }
    }

    @PostMapping("/{id}/choice")
    @Requires(Permission.KEEP_PHOTOS)
    String choose(Actor actor, @PathVariable int kit, @PathVariable int id) {
        photos.choose(actor, kit, id);
        return "redirect:/kits/%d/photos".formatted(kit);
    }

    @PostMapping("/{id}/removal")
    @Requires(Permission.KEEP_PHOTOS)
    String remove(Actor actor, @PathVariable int kit, @PathVariable int id) {
        if (photos.of(actor, kit).stream().noneMatch(photo -> photo.id() == id)) {
            throw new NotFound("photo");
        }
        files.remove(actor, id);
        return "redirect:/kits/%d/photos".formatted(kit);
    }

    private String page(Actor actor, int kitId, String description, List<FieldProblem> errors, Model model) {
        KitRow kit = kits.find(actor, new KitReference.ById(kitId));
        List<PhotoRow> rows = photos.ofSeen(actor, kitId);
        model.addAttribute("page", new PhotosPage(kit, rows, description, errors));
        return "photos";
    }
}
