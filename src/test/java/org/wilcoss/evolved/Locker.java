package org.wilcoss.evolved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcType;
import org.wilcoss.custody.platform.BaseRow;
import org.wilcoss.custody.platform.LabelType;

/** A table that the schema lacks, with a kit and a state. */
@Entity
@Table(name = "lockers")
@SequenceGenerator(sequenceName = "lockers_id_seq", allocationSize = 1)
public class Locker extends BaseRow {
    @Column(nullable = false, unique = true, length = 20)
    private String number = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kit_id", nullable = false)
    private Kit kit = new Kit();

    @Column(nullable = false)
    @JdbcType(LabelType.class)
    private LockerState state = LockerState.SHUT;

    protected Locker() {}

    public Locker(String number, Kit kit) {
        this.number = number;
        this.kit = kit;
    }

    public Kit kit() {
        return kit;
    }

    public LockerState state() {
        return state;
    }

    public String number() {
        return number;
    }
}
