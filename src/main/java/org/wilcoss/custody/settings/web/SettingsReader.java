package org.wilcoss.custody.settings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.papers.PaperSize;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.settings.ChangeSettings;
import org.wilcoss.custody.settings.LossLaw;
import org.wilcoss.custody.settings.Settings;
import org.wilcoss.custody.settings.SettingsRow;
import org.wilcoss.custody.settings.UsState;

/** Reads what was entered on the page of the settings. */
@Component
class SettingsReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_HOURS = 720;

    private final Settings settings;

    SettingsReader(Settings settings) {
        this.settings = settings;
    }

    /**
     * The change that was meant.
     *
     * @param shown the settings that were on the page
     * @throws InvalidFields with all that is wrong
     */
    ChangeSettings read(SettingsForm form, SettingsRow shown) {
        List<FieldProblem> problems = new ArrayList<>();
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) {
            problems.add(new FieldProblem("name", Words.say("must have 1 to {0} characters", LONGEST_NAME)));
        }
        if (form.address().length() > LONGEST_ADDRESS) {
            problems.add(new FieldProblem("address", Words.say("must have {0} characters at most", LONGEST_ADDRESS)));
        }
        String colour = colour(form, shown);
        boolean isColour = colour.matches("#[0-9a-f]{6}");
        problems.addAll(settings.problems(form.zone(), isColour ? colour : null));
        if (!isColour) {
            problems.add(new FieldProblem("colour", "must be a colour such as #0b5d4e"));
        }
        ChangeSettings change = new ChangeSettings(
                form.name(),
                Optional.of(form.address()).filter(address -> !address.isEmpty()),
                form.zone(),
                label(UsState.class, "state", form.state(), problems),
                colour,
                label(PaperSize.class, "paper", form.paper(), problems),
                hours(form, shown, problems),
                form.isOpen());
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return change;
    }

    private static String colour(SettingsForm form, SettingsRow shown) {
        String typed = form.colour().toLowerCase(Locale.ROOT);
        boolean left = typed.equals(shown.colour()) && !form.picked().isEmpty();
        return left ? form.picked().toLowerCase(Locale.ROOT) : typed;
    }

    /** Null: as they are, or as the law of a state that was chosen just now has them. */
    private static @Nullable Integer hours(SettingsForm form, SettingsRow shown, List<FieldProblem> problems) {
        String hours = form.lossReportHours();
        if (hours.isEmpty()) {
            return Labels.find(UsState.class, form.state())
                    .map(UsState::lossLaw)
                    .orElse(LossLaw.FEDERAL)
                    .hours();
        }
        if (hours.equals(Integer.toString(shown.lossReportHours()))) {
            return null;
        }
        if (!hours.matches("\\d{1,4}") || Integer.parseInt(hours) < 1 || Integer.parseInt(hours) > MOST_HOURS) {
            problems.add(new FieldProblem(
                    "loss_report_hours", Words.say("must be a whole number from {0} to {1}", 1, MOST_HOURS)));
            return null;
        }
        return Integer.valueOf(hours);
    }

    private static <E extends Enum<E>> Optional<E> label(
            Class<E> type, String field, String label, List<FieldProblem> problems) {
        Optional<E> found = Labels.find(type, label);
        if (found.isEmpty() && !label.isEmpty()) {
            problems.add(new FieldProblem(field, "must be one of the choices"));
        }
        return found;
    }
}
