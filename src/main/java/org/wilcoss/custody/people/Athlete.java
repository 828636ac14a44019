package org.wilcoss.custody.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.BaseRow;

/** Whom a kit is used by; often a minor, never signs in. */
@SuppressWarnings("UnusedVariable") // what only queries read is written through here
@Entity
@Table(name = "athletes")
@SequenceGenerator(sequenceName = "athletes_id_seq", allocationSize = 1)
class Athlete extends BaseRow {
    @Column(nullable = false)
    private String name = "";

    private @Nullable Integer yearOfBirth;

    private @Nullable String notes;

    @Column(name = "is_active", nullable = false)
    private boolean active = true;

    @Version
    @Column(nullable = false)
    private int version;

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "guardians",
            joinColumns = @JoinColumn(name = "athlete_id"),
            inverseJoinColumns = @JoinColumn(name = "user_id"))
    private Set<User> guardians = new HashSet<>();

    protected Athlete() {}

    Athlete(RegisterAthlete command, Set<User> guardians) {
        this.name = command.name();
        this.yearOfBirth = command.yearOfBirth();
        this.notes = command.notes();
        this.guardians = guardians;
    }

    boolean isActive() {
        return active;
    }

    int version() {
        return version;
    }

    void apply(EditAthlete change) {
        name = change.name() == null ? name : change.name();
        yearOfBirth = change.yearOfBirth() == null
                ? yearOfBirth
                : change.yearOfBirth().orElse(null);
        notes = change.notes() == null ? notes : change.notes().orElse(null);
        active = change.isActive() == null ? active : change.isActive();
    }

    /** Whether this user was none before. */
    boolean addGuardian(User user) {
        return guardians.add(user);
    }

    /** Whether this user was one before. */
    boolean removeGuardian(User user) {
        return guardians.remove(user);
    }
}
