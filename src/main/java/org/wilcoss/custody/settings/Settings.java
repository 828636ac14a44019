package org.wilcoss.custody.settings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Words;

/** The club's settings: one row, which only admins change, each change with its ledger entry. */
@Service
public class Settings {
    private final JdbcClient sql;
    private final Ledger ledger;
    private final ClubSettings club;
    private final Clock clock;

    Settings(JdbcClient sql, Ledger ledger, ClubSettings club, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.club = club;
        this.clock = clock;
    }

    public SettingsRow show() {
        return read("SELECT * FROM club_settings");
    }

    /**
     * Changes what is named and differs; if nothing does, nothing is written. Pages of this instance go by it with the
     * next request, those of others a second later at most.
     *
     * @return the settings as they are then
     * @throws InvalidFields if a value cannot be one
     * @throws org.wilcoss.custody.platform.ChangedSinceRead if the version is not the present one
     */
    @Transactional
    public SettingsRow change(Actor actor, ChangeSettings change, IfMatch version) {
        actor.mustBeAllowed(Permission.MANAGE_SETTINGS);
        SettingsRow present = read("SELECT * FROM club_settings FOR UPDATE");
        version.mustBe(present.version(), "page of settings");
        List<FieldProblem> problems = problems(change.zone(), change.colour());
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        SettingsChange difference = new SettingsChange(present, present.after(change));
        if (difference.fields().isEmpty()) {
            return present;
        }
        SettingsRow saved = save(difference.after());
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(club));
        ledger.record(difference.in(Fact.of("settings.changed", clock.instant(), actor.id())));
        return saved;
    }

    /** Why these cannot be the zone or the colour; null is not looked at. */
    public List<FieldProblem> problems(@Nullable String zone, @Nullable String colour) {
        List<FieldProblem> problems = new ArrayList<>();
        if (zone != null && !isKnown(zone)) {
            problems.add(new FieldProblem("zone", "must be a time zone such as America/Chicago"));
        }
        if (colour != null && !Colour.parse(colour).isSeen()) {
            problems.add(new FieldProblem(
                    "colour",
                    Words.say(
                            "is too pale for white paper; its lightest shade that is seen is {0}",
                            Colour.parse(colour).seen())));
        }
        return problems;
    }

    /** Java shows the club's times, PostgreSQL counts its days. */
    private boolean isKnown(String zone) {
        return Zones.find(zone).isPresent()
                && sql.sql("SELECT EXISTS (SELECT FROM pg_timezone_names WHERE name = :zone)")
                        .param("zone", zone)
                        .query(Boolean.class)
                        .single();
    }

    private SettingsRow save(SettingsRow row) {
        return sql.sql("""
                        UPDATE club_settings SET name = :name, address = :address, zone = :zone, state = :state, colour = :colour,
                          paper = :paper, loss_report_hours = :hours, open_sign_up = :open, version = version + 1
                        RETURNING *""")
                .param("name", row.name())
                .param("address", row.address())
                .param("zone", row.zone())
                .param("state", row.state() == null ? null : Labels.of(row.state()))
                .param("colour", row.colour())
                .param("paper", row.paper() == null ? null : Labels.of(row.paper()))
                .param("hours", row.lossReportHours())
                .param("open", row.openSignUp())
                .query((saved, n) -> SettingsRow.read(saved))
                .single();
    }

    private SettingsRow read(String query) {
        return sql.sql(query).query((row, n) -> SettingsRow.read(row)).single();
    }

    /** Has this instance read the club anew once the change counts. */
    private record Forgetting(ClubSettings club) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            club.forget();
        }
    }
}
