package org.wilcoss.custody.settings.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.settings.SettingsRow;

/**
 * The settings as they were entered; what was left out is empty.
 *
 * @param picked what the colour picker says, which counts if the text beside it was left as it is
 * @param version which settings were on the page
 */
public record SettingsForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String zone,
        @Nullable String state,
        @Nullable String colour,
        @Nullable String picked,
        @Nullable String paper,
        @BindParam("loss_report_hours") @Nullable String lossReportHours,
        @BindParam("open_sign_up") @Nullable String openSignUp,
        @Nullable String version) {
    private static final String YES = "yes";

    static SettingsForm of(SettingsRow row) {
        return new SettingsForm(
                row.name(),
                row.address(),
                row.zone(),
                row.state() == null ? null : Labels.of(row.state()),
                row.colour(),
                row.colour(),
                row.paper() == null ? null : Labels.of(row.paper()),
                Integer.toString(row.lossReportHours()),
                row.openSignUp() ? YES : null,
                Integer.toString(row.version()));
    }

    /** With another zone or state, where one is named. */
    SettingsForm withZoneAndState(@Nullable String otherZone, @Nullable String otherState) {
        return new SettingsForm(
                name,
                address,
                otherZone == null ? zone : otherZone,
                otherState == null ? state : otherState,
                colour,
                picked,
                paper,
                lossReportHours,
                openSignUp,
                version);
    }

    @Override
    public String name() {
        return text(name);
    }

    @Override
    public String address() {
        return text(address).replace("\r\n", "\n");
    }

    @Override
    public String zone() {
        return text(zone);
    }

    @Override
    public String state() {
        return text(state);
    }

    @Override
    public String colour() {
        return text(colour);
    }

    @Override
    public String picked() {
        return text(picked);
    }

    @Override
    public String paper() {
        return text(paper);
    }

    @Override
    public String lossReportHours() {
        return text(lossReportHours);
    }

    @Override
    public String openSignUp() {
        return text(openSignUp);
    }

    public boolean isOpen() {
        return openSignUp().equals(YES);
    }

    @Override
    public String version() {
        return text(version);
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "").strip();
    }
}
