package org.wilcoss.custody.platform;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** What every table has (founded as {@code BaseModel}): an id from the table's sequence, and times that the database sets. */
@MappedSuperclass
public abstract class BaseRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Integer id;

    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false, nullable = false)
    private @Nullable Instant createdAt;

    /** Not asked back from an UPDATE: one that finds no row, since somebody was first, must say so and nothing else. */
    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false, nullable = false)
    private @Nullable Instant updatedAt;

    /** The id, once the row was saved. */
    public int id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public @Nullable Instant createdAt() {
        return createdAt;
    }

    /** As it was when the row was read or inserted; refresh the object to see what an update has made of it. */
    public @Nullable Instant updatedAt() {
        return updatedAt;
    }
}
