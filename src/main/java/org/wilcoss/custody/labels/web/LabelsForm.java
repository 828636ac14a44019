package org.wilcoss.custody.labels.web;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.wilcoss.custody.kits.KitFilter;
import org.wilcoss.custody.kits.KitSort;
import org.wilcoss.custody.kits.KitStatus;
import org.wilcoss.custody.labels.LabelFormat;

/**
 * Which labels are wanted: of kits by id, by code, or those that the list of kits shows.
 *
 * @param codes one a line, or with commas between
 * @param q what the list was searched for; given, if only empty, all that it shows are meant
 * @param start the first place on the first sheet
 */
public record LabelsForm(
        @BindParam("kit_ids") @Nullable List<Integer> kitIds,
        @Nullable @Size(max = 30_000) String codes,
        @Nullable @Size(max = 200) String q,
        @Nullable KitStatus status,
        @Nullable LabelFormat format,
        @Nullable Integer start) {

    boolean namesIds() {
        return kitIds != null && !kitIds.isEmpty();
    }

    /** The codes that were typed. */
    List<String> codeList() {
        return codes == null
                ? List.of()
                : Arrays.stream(codes.split("[,\\r\\n]+"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }

    boolean isOfTheList() {
        return q != null || status != null;
    }

    KitFilter filter() {
        return new KitFilter(
                status, q == null || q.isBlank() ? null : q.strip(), null, null, null, null, null, false, KitSort.CODE);
    }
}
