package org.wilcoss.custody.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.platform.Labels;

/** What a change makes of the settings. */
record SettingsChange(SettingsRow before, SettingsRow after) {
    private static final String ADDRESS = "address";

    /** The names of the fields that differ. */
    List<String> fields() {
        Map<String, @Nullable Object> was = values(before);
        return values(after).entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), was.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** With the names of the fields and their new values; an address may be somebody's home. */
    Fact in(Fact fact) {
        List<String> fields = fields();
        Map<String, @Nullable Object> now = values(after);
        fact.with("fields", fields);
        for (String field : fields) {
            Object value = now.get(field);
            if (field.equals(ADDRESS)) {
                fact.secret(field, value);
            } else {
                fact.with(field, value);
            }
        }
        return fact;
    }

    private static Map<String, @Nullable Object> values(SettingsRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", row.name());
        values.put(ADDRESS, row.address());
        values.put("zone", row.zone());
        values.put("state", row.state() == null ? null : Labels.of(row.state()));
        values.put("colour", row.colour());
        values.put("paper", row.paper() == null ? null : Labels.of(row.paper()));
        values.put("loss_report_hours", row.lossReportHours());
        values.put("open_sign_up", row.openSignUp());
        return values;
    }
}
