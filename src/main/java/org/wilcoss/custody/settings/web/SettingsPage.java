package org.wilcoss.custody.settings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.papers.PaperSize;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Times;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.settings.LossLaw;
import org.wilcoss.custody.settings.SettingsRow;
import org.wilcoss.custody.settings.UsState;
import org.wilcoss.custody.settings.Zones;

/**
 * The settings, and for admins the form to change them.
 *
 * @param now as they are
 * @param form as they were entered
 * @param troubles why that cannot be
 * @param notice what has just happened
 */
public record SettingsPage(
        SettingsRow now, SettingsForm form, List<FieldProblem> troubles, Notice notice, Place place, Times times) {
    /** What has just happened. */
    public enum Notice {
        NONE,
        SAVED,
        CHANGED_MEANWHILE,
        LOOK,
        MAIL_SENT,
        MAIL_NOT_SENT
    }

    public SettingsPage {
        troubles = List.copyOf(troubles);
    }

    public String trouble(String field) {
        return troubles.stream()
                .filter(each -> each.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }

    /** For {@code aria-describedby}. */
    public String describes(String field) {
        return (trouble(field).isEmpty() ? "" : field + "-trouble ") + field + "-hint";
    }

    /** For {@code aria-invalid}. */
    public @Nullable String invalid(String field) {
        return trouble(field).isEmpty() ? null : "true";
    }

    /** What the picker shows: it knows no other form of a colour. */
    public String swatch() {
        return form.colour().matches("#[0-9a-fA-F]{6}") ? form.colour() : now.colour();
    }

    /** What a field is called on the page. */
    public static String label(String field) {
        return switch (field) {
            case "name" -> Words.say("Name");
            case "address" -> Words.say("Address");
            case "zone" -> Words.say("Time zone");
            case "state" -> Words.say("State");
            case "colour" -> Words.say("Colour");
            case "paper" -> Words.say("Paper");
            case "open_sign_up" -> Words.say("Who may sign up");
            default -> Words.say("Hours to report a loss");
        };
    }

    /** What somebody else saved where something else was entered; empty where there is nothing to tell. */
    public String meanwhile(String saved, String entered) {
        if (notice != Notice.CHANGED_MEANWHILE || saved.equals(entered)) {
            return "";
        }
        return saved.isEmpty() ? Words.say("nothing") : saved;
    }

    /** The settings in the words of the form. */
    public SettingsForm saved() {
        return SettingsForm.of(now);
    }

    /** What the clocks say in the zone that was entered. */
    public String timeThere() {
        return Zones.find(form.zone())
                .map(zone -> Words.say("It is {0} there now.", new Times(times.now(), zone).inFull(times.now())))
                .orElse(Words.say("There is no such time zone: begin with a city, such as Chicago."));
    }

    /** How long the state that was entered gives the club to report a loss. */
    public String clock() {
        UsState state = Labels.find(UsState.class, form.state()).orElse(null);
        if (state == null) {
            return Words.say(
                    "Without a state: {0}, as federal law gives those who hold a licence ({1}).",
                    LossLaw.FEDERAL.time(), LossLaw.FEDERAL.source());
        }
        LossLaw law = state.ownLaw();
        if (law == null) {
            return Words.say(
                    "{0} sets no time that we know of: {1}, as federal law gives those who hold a licence ({2}).",
                    state.words(), LossLaw.FEDERAL.time(), LossLaw.FEDERAL.source());
        }
        return law.isAtOnce()
                ? Words.say("{0} has losses reported at once ({1}).", state.words(), law.source())
                : Words.say("{0} has losses reported within {1} ({2}).", state.words(), law.time(), law.source());
    }

    /** What the clock should be by the law, if it is set to something longer; else null. */
    public @Nullable String tooLong() {
        LossLaw law = now.state() == null ? LossLaw.FEDERAL : now.state().lossLaw();
        return now.lossReportHours() > law.hours() ? law.time() : null;
    }

    public String usualPaper() {
        return words(PaperSize.of(times.zone()));
    }

    public static String words(PaperSize size) {
        return size == PaperSize.A4 ? "A4" : Words.say("Letter");
    }

    public static List<String> zones() {
        return Zones.all();
    }

    /** What is set where the program runs, and not here. */
    public record Place(
            @Nullable String mailServer,
            @Nullable String mailFailure,
            String home,
            @Nullable String databaseServer) {
        /** Why a mail did not leave, as far as the kind of the failure tells. */
        public String why() {
            return switch (mailFailure) {
                case null -> "";
                case "ConnectException" -> Words.say("Nothing answers there.");
                case "UnknownHostException" -> Words.say("There is no server of that name.");
                case "SocketTimeoutException" -> Words.say("It did not answer in time.");
                case "AuthenticationFailedException" -> Words.say("It refused the user name or the password.");
                case "SMTPAddressFailedException" -> Words.say("It refuses mail for your address.");
                default -> Words.say("It said no ({0}).", String.valueOf(mailFailure));
            };
        }
    }
}
