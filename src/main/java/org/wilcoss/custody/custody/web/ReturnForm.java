package org.wilcoss.custody.custody.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.wilcoss.custody.kits.Inspection;
import org.wilcoss.custody.kits.KitCondition;
import org.wilcoss.custody.platform.Labels;

/**
 * What was entered of how a kit came back; all of it may be left out. A box that is not ticked says nothing.
 *
 * @param missing ids of items that did not come back
 */
public record ReturnForm(
        @Nullable String condition,
        @Nullable List<Integer> missing,
        @Nullable String rounds,
        @Nullable String unloaded,
        @BindParam("flag_in") @Nullable String flagIn,
        @BindParam("cased_locked") @Nullable String casedLocked) {
    /** Nothing was entered. */
    public static final ReturnForm NONE = new ReturnForm(null, null, null, null, null, null);

    private static final int MOST_ROUNDS = 100_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    public ReturnForm {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    @Override
    public List<Integer> missing() {
        return missing == null ? List.of() : missing;
    }

    @Override
    public String condition() {
        return Objects.requireNonNullElse(condition, "");
    }

    @Override
    public String rounds() {
        return rounds == null ? "" : rounds.strip();
    }

    /** Whether anything was entered, so that it is shown unfolded. */
    public boolean isFilled() {
        return !equals(NONE) && !equals(new ReturnForm("", List.of(), "", null, null, null));
    }

    boolean isReadable() {
        return rounds().isEmpty() || (NUMBER.matcher(rounds()).matches() && Integer.parseInt(rounds()) <= MOST_ROUNDS);
    }

    /** The same in the desk's terms; the desk puts the missing items into words. */
    Inspection inspection() {
        return new Inspection(
                Labels.find(KitCondition.class, condition()).orElse(null),
                null,
                rounds().isEmpty() ? null : Integer.valueOf(rounds()),
                ticked(unloaded),
                ticked(flagIn),
                ticked(casedLocked));
    }

    private static @Nullable Boolean ticked(@Nullable String box) {
        return box == null ? null : Boolean.TRUE;
    }
}
