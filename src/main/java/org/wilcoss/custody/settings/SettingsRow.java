package org.wilcoss.custody.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.papers.PaperSize;
import org.wilcoss.custody.platform.Labels;

/**
 * The club's settings.
 *
 * @param zone a name of the tz database
 * @param colour as {@code #rrggbb}
 * @param paper null for what is usual in the zone
 * @param openSignUp whether somebody unknown, whose address their provider verified, becomes a parent by signing in
 */
public record SettingsRow(
        String name,
        @Nullable String address,
        String zone,
        @Nullable UsState state,
        String colour,
        @Nullable PaperSize paper,
        int lossReportHours,
        boolean openSignUp,
        int version) {

    static SettingsRow read(ResultSet row) throws SQLException {
        return new SettingsRow(
                row.getString("name"),
                row.getString("address"),
                row.getString("zone"),
                label(UsState.class, row.getString("state")),
                row.getString("colour"),
                label(PaperSize.class, row.getString("paper")),
                row.getInt("loss_report_hours"),
                row.getBoolean("open_sign_up"),
                row.getInt("version"));
    }

    /** As it is after the change; a new state brings its clock, unless the change names one. */
    SettingsRow after(ChangeSettings change) {
        UsState next = value(change.state(), state);
        int usual =
                next == null || next == state ? lossReportHours : next.lossLaw().hours();
        return new SettingsRow(
                Objects.requireNonNullElse(change.name(), name).strip(),
                value(change.address(), address),
                Objects.requireNonNullElse(change.zone(), zone),
                next,
                Objects.requireNonNullElse(change.colour(), colour),
                value(change.paper(), paper),
                change.lossReportHours() == null ? usual : change.lossReportHours(),
                Objects.requireNonNullElse(change.openSignUp(), openSignUp),
                version);
    }

    @SuppressWarnings("NullableOptional") // left out, null and a value are three things
    private static <T> @Nullable T value(@Nullable Optional<T> change, @Nullable T present) {
        return change == null ? present : change.orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E label(Class<E> type, @Nullable String label) {
        return label == null ? null : Labels.parse(type, label);
    }
}
