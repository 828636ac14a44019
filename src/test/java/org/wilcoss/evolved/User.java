package org.wilcoss.evolved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcType;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.BaseRow;
import org.wilcoss.custody.platform.LabelType;
import org.wilcoss.custody.platform.SqlOnly;

/** A user whose name is called otherwise, and who need not have an address. */
@SuppressWarnings("UnusedVariable") // the columns are what matters
@Entity
@Table(name = "users")
@SequenceGenerator(sequenceName = "users_id_seq", allocationSize = 1)
@SqlOnly({
    "oauth_provider",
    "oauth_id",
    "verified_adult",
    "verified_by_id",
    "verified_at",
    "verified_evidence",
    "is_active",
    "version"
})
public class User extends BaseRow {
    @Column(nullable = false)
    private String fullName = "";

    private @Nullable String email;

    @Column(nullable = false)
    @JdbcType(LabelType.class)
    private Role role = Role.COACH;

    protected User() {}
}
