package org.wilcoss.custody.files.web;

import java.util.List;
import org.wilcoss.custody.files.PhotoRow;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;

/**
 * A kit's photos, and the form to add one.
 *
 * @param description what was entered
 * @param errors why what was sent cannot be taken
 */
public record PhotosPage(KitRow kit, List<PhotoRow> photos, String description, List<FieldProblem> errors) {
    public PhotosPage {
        photos = List.copyOf(photos);
        errors = List.copyOf(errors);
    }

    /** What is wrong with this field; empty if nothing is. */
    public String trouble(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }

    public String path() {
        return "/kits/%d/photos".formatted(kit.id());
    }
}
