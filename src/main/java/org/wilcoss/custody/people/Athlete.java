package org.wilcoss.custody.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
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

    @Column(name = "is_active", nullable = false)
    private boolean active = true;

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
        this.guardians = guardians;
    }
}
