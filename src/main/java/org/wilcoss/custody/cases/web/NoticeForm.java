package org.wilcoss.custody.cases.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What was entered about somebody who was told, as it was entered; what was left out is empty. */
public record NoticeForm(
        @Nullable String told,
        @BindParam("told_at") @Nullable String toldAt,
        @Nullable String reference) {

    @Override
    public String told() {
        return text(told);
    }

    @Override
    public String toldAt() {
        return text(toldAt);
    }

    @Override
    public String reference() {
        return text(reference);
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "").strip();
    }
}
