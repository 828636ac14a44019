package org.wilcoss.custody.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;

/**
 * An athlete as lists show them: to those who keep consents everything, to guardians all but the staff's notes, to
 * others whom to hand a kit to.
 *
 * @param version counts changes; the ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AthleteRow(
        int id,
        String name,
        @Nullable Integer yearOfBirth,
        @Nullable String notes,
        @Nullable Boolean isActive,
        @Nullable List<Integer> guardianIds,
        @Nullable Integer version) {

    static AthleteRow read(ResultSet row, Actor actor) throws SQLException {
        boolean staff = actor.may(Permission.KEEP_CONSENTS);
        List<Integer> guardians = List.of((Integer[]) row.getArray("guardians").getArray());
        boolean full = staff || guardians.contains(actor.id());
        return new AthleteRow(
                row.getInt("id"),
                row.getString("name"),
                full ? row.getObject("year_of_birth", Integer.class) : null,
                staff ? row.getString("notes") : null,
                full ? row.getBoolean("is_active") : null,
                full ? guardians : null,
                full ? row.getInt("version") : null);
    }
}
