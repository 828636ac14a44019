package org.wilcoss.custody.gate.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What was entered to ask for a kit, as it was entered; what was left out is empty.
 *
 * @param holder who takes it, if staff asks for somebody: the user's id
 * @param due the value of a {@code datetime-local} field
 * @param promised that it travels unloaded, the flag in, cased and locked
 * @param accepted the text of the attestation
 */
public record OffSiteForm(
        @Nullable String holder,
        @Nullable String athlete,
        @Nullable String destination,
        @Nullable String due,
        @Nullable Boolean promised,
        @Nullable Boolean accepted,
        @BindParam("attestation_id") @Nullable Integer attestationId,
        @BindParam("typed_name") @Nullable String typedName,
        @Nullable String strokes) {
    static final OffSiteForm EMPTY = new OffSiteForm(null, null, null, null, null, null, null, null, null);

    @Override
    public String holder() {
        return Objects.requireNonNullElse(holder, "");
    }

    @Override
    public String athlete() {
        return Objects.requireNonNullElse(athlete, "");
    }

    @Override
    public String destination() {
        return Objects.requireNonNullElse(destination, "").strip();
    }

    @Override
    public String due() {
        return Objects.requireNonNullElse(due, "");
    }

    /** Whether both boxes are ticked. */
    public boolean isPromised() {
        return Boolean.TRUE.equals(promised);
    }

    public boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }
}
