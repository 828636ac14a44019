package org.wilcoss.custody.labels.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wilcoss.custody.labels.KitLabel;
import org.wilcoss.custody.labels.LabelFormat;
import org.wilcoss.custody.labels.LabelPictures;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Words;

/**
 * The labels that were chosen, and on what they are to be printed.
 *
 * @param labels none before kits were chosen, or if they could not be
 * @param start the first place on the first sheet, counted from 1
 * @param trouble why the kits could not be chosen; empty if nothing is wrong
 * @param replaced whether the kit's code was just replaced
 */
public record LabelsPage(
        LabelsForm form, List<KitLabel> labels, LabelFormat format, int start, List<String> trouble, boolean replaced) {
    private static final int NAMED = 12;

    public LabelsPage {
        labels = List.copyOf(labels);
        trouble = List.copyOf(trouble);
    }

    /** The kits' codes, as far as a sentence has room for them. */
    public String names() {
        String first = labels.stream().limit(NAMED).map(KitLabel::code).collect(Collectors.joining(", "));
        return labels.size() > NAMED ? Words.say("{0} and {1} more", first, labels.size() - NAMED) : first;
    }

    /** What was typed as codes. */
    public String codes() {
        return Objects.requireNonNullElse(form.codes(), "");
    }

    /** The ids that the form sends on, or null if it names its kits otherwise. */
    public @Nullable String ids() {
        return form.namesIds()
                ? Objects.requireNonNull(form.kitIds()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","))
                : null;
    }

    /** How many sheets or pieces come out. */
    public int pages() {
        int places = format.stock().places();
        return (start - 1 + labels.size() + places - 1) / places;
    }

    public List<LabelFormat> sheets() {
        return formats().filter(each -> each.stock().isSheet()).toList();
    }

    public List<LabelFormat> rolls() {
        return formats().filter(each -> !each.stock().isSheet()).toList();
    }

    private static Stream<LabelFormat> formats() {
        return Arrays.stream(LabelFormat.values());
    }

    /** A format's measures, in words. */
    public static String measures(LabelFormat format) {
        String width = length(format.stock().width());
        String height = length(format.stock().height());
        if (format.stock().isSheet()) {
            return Words.say(
                    "{0} × {1} mm, {2} a sheet", width, height, format.stock().places());
        }
        return width.isEmpty() || height.isEmpty() ? Words.say("cut to length") : "%s × %s mm".formatted(width, height);
    }

    private static String length(double millimetres) {
        return millimetres == 0
                ? ""
                : String.valueOf(Math.round(millimetres * 10) / 10.0).replace(".0", "");
    }

    /** The picture's address: the first page as it will be printed. */
    public String picture() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/labels.png");
        @Nullable String ids = ids();
        if (ids != null) {
            address.queryParam("kit_ids", ids);
        } else if (!form.codeList().isEmpty()) {
            address.queryParam("codes", "{text}");
        } else {
            address.queryParam("q", "{text}");
        }
        if (form.status() != null) {
            address.queryParam("status", Labels.of(form.status()));
        }
        String text = form.codeList().isEmpty() ? Objects.requireNonNullElse(form.q(), "") : codes();
        return address.queryParam("format", Labels.of(format))
                .queryParam("start", start)
                .encode()
                .buildAndExpand(ids == null ? new Object[] {text} : new Object[0])
                .toUriString();
    }

    /** Pixels, or null if only the picture itself knows. */
    public @Nullable String pictureWidth() {
        return pixels(format.stock().pageWidth());
    }

    public @Nullable String pictureHeight() {
        return pixels(format.stock().pageHeight());
    }

    private @Nullable String pixels(double millimetres) {
        boolean known = format.stock().pageWidth() > 0 && format.stock().pageHeight() > 0;
        return known ? String.valueOf(Math.round(millimetres / 25.4 * LabelPictures.dotsPerInch(format))) : null;
    }
}
