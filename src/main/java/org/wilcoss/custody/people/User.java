package org.wilcoss.custody.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcType;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.BaseRow;
import org.wilcoss.custody.platform.LabelType;
import org.wilcoss.custody.platform.Role;

/** Somebody who signs in: founded as {@code User}. */
@SuppressWarnings("UnusedVariable") // what only queries read is written through here
@Entity
@Table(name = "users")
@SequenceGenerator(sequenceName = "users_id_seq", allocationSize = 1)
class User extends BaseRow {
    @Column(nullable = false)
    private String email = "";

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    @JdbcType(LabelType.class)
    private Role role = Role.VOLUNTEER;

    private @Nullable String oauthProvider;

    private @Nullable String oauthId;

    private boolean verifiedAdult;

    private @Nullable Integer verifiedById;

    private @Nullable Instant verifiedAt;

    private @Nullable String verifiedEvidence;

    @Column(name = "is_active", nullable = false)
    private boolean active = true;

    @Version
    @Column(nullable = false)
    private int version;

    protected User() {}

    User(RegisterUser command) {
        email = command.email();
        name = command.name();
        role = command.role();
    }

    Role role() {
        return role;
    }

    boolean isActive() {
        return active;
    }

    int version() {
        return version;
    }

    /** Whether the club would lose this one as an admin. */
    boolean wouldCeaseToBeAdmin(EditUser change) {
        boolean remains = change.role() == null || change.role() == Role.ADMIN;
        boolean stays = change.isActive() == null || change.isActive();
        return active && role == Role.ADMIN && !(remains && stays);
    }

    void apply(EditUser change) {
        name = change.name() == null ? name : change.name();
        role = change.role() == null ? role : change.role();
        active = change.isActive() == null ? active : change.isActive();
    }

    /** Somebody else saw proof that this is an adult. */
    void verify(int byId, Instant at, String evidence) {
        if (byId == id()) {
            throw new SelfVerification();
        }
        verifiedAdult = true;
        verifiedById = byId;
        verifiedAt = at;
        verifiedEvidence = evidence;
    }
}
