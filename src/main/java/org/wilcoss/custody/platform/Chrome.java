package org.wilcoss.custody.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content; a template that wants it declares it as the parameter {@code chrome}.
 *
 * @param actor who is signed in, if anyone
 * @param fresh whether they showed who they are in the last ten minutes, as what asks for {@link Care} wants it
 * @param path the path of the page that is shown
 * @param settings the club; asks the database, so pages that must work without one leave it alone
 * @param csrf asked only by pages with a form: for a visitor without a session it starts one
 * @param alarms what must not be missed
 * @param assets turns the path of a file of ours into its present address, which changes with its content
 */
public record Chrome(
        @Nullable Actor actor,
        boolean fresh,
        String path,
        ClubSettings settings,
        Supplier<String> csrf,
        List<Alarm> alarms,
        UnaryOperator<String> assets) {
    /** The name of the hidden field in which each POST form sends {@link #csrfToken()}. */
    public String csrfField() {
        return "_csrf";
    }

    /** The value of the hidden field. */
    public String csrfToken() {
        return csrf.get();
    }

    /** The address of a file under {@code /assets/}, good to be kept for ever. */
    public String asset(String path) {
        return assets.apply(path);
    }

    /** The present moment on the club's clocks. */
    public Times times() {
        return settings.times();
    }

    /** What the club calls itself. */
    public String clubName() {
        return settings.club().name();
    }

    /** What whoever is signed in must not miss. */
    public List<Alarm.Notice> notices() {
        return alarms.stream()
                .map(Alarm::notice)
                .flatMap(Optional::stream)
                .filter(notice -> may(notice.seenBy()))
                .toList();
    }

    /** Whether somebody is signed in who may do this. */
    public boolean may(Permission permission) {
        return actor != null && actor.may(permission);
    }
}
