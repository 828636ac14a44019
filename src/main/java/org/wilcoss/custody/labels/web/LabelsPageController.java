package org.wilcoss.custody.labels.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.labels.KitLabel;
import org.wilcoss.custody.labels.KitLabels;
import org.wilcoss.custody.labels.LabelFiles;
import org.wilcoss.custody.labels.LabelFormat;
import org.wilcoss.custody.labels.LabelPictures;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Where labels are chosen, looked at and printed. */
@Controller
class LabelsPageController {
    /** What this browser printed on last; says nothing about anybody. */
    private static final String LAST = "label_format";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final KitLabels labels;
    private final LabelFiles files;
    private final LabelPictures pictures;

    LabelsPageController(KitLabels labels, LabelFiles files, LabelPictures pictures) {
        this.labels = labels;
        this.files = files;
        this.pictures = pictures;
    }

    @GetMapping("/labels")
    @Requires(Permission.EDIT_KITS)
    String show(
            Actor actor,
            @Valid @ModelAttribute LabelsForm form,
            @CookieValue(name = LAST, required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String replaced,
            HttpServletResponse response,
            Model model) {
        LabelFormat format = format(form, last);
        int start = start(form, format);
        try {
            model.addAttribute(
                    "page", new LabelsPage(form, chosen(actor, form), format, start, List.of(), replaced != null));
        } catch (InvalidFields wrong) {
            response.setStatus(wrong.type().status());
            List<String> trouble =
                    wrong.errors().stream().map(FieldProblem::message).toList();
            model.addAttribute("page", new LabelsPage(form, List.of(), format, start, trouble, false));
        }
        return "labels";
    }

    @GetMapping("/labels.pdf")
    @Requires(Permission.EDIT_KITS)
    ResponseEntity<byte[]> print(Actor actor, @Valid @ModelAttribute LabelsForm form, HttpServletResponse response) {
        LabelFormat format = format(form, null);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(LAST, Labels.of(format))
                        .path("/labels")
                        .maxAge(REMEMBERED)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
        return LabelAnswers.pdf(format, files.pdf(format, start(form, format), chosen(actor, form)));
    }

    @GetMapping("/labels.png")
    @Requires(Permission.EDIT_KITS)
    ResponseEntity<byte[]> picture(Actor actor, @Valid @ModelAttribute LabelsForm form) {
        LabelFormat format = format(form, null);
        List<KitLabel> kits = chosen(actor, form);
        if (kits.isEmpty()) {
            throw new NotFound("kit");
        }
        return LabelAnswers.png(pictures.firstPage(format, start(form, format), kits));
    }

    private List<KitLabel> chosen(Actor actor, LabelsForm form) {
        if (form.kitIds() != null && form.namesIds()) {
            return labels.of(actor, form.kitIds());
        }
        if (!form.codeList().isEmpty()) {
            return labels.ofCodes(actor, form.codeList());
        }
        return form.isOfTheList() ? labels.matching(actor, form.filter()) : List.of();
    }

    private static LabelFormat format(LabelsForm form, @Nullable String last) {
        return Optional.ofNullable(form.format())
                .or(() -> Optional.ofNullable(last).flatMap(label -> Labels.find(LabelFormat.class, label)))
                .orElse(LabelFormat.AVERY_5160);
    }

    /** Another format may not have the place that was chosen on the one before. */
    private static int start(LabelsForm form, LabelFormat format) {
        Integer start = form.start();
        return start == null || start < 1 || start > format.stock().places() ? 1 : start;
    }
}
