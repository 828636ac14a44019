package org.wilcoss.custody.profiles.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Words;

/**
 * A field of a form, with what was entered.
 *
 * @param hint what helps to fill it in; may be empty
 * @param least the smallest number, or the least length: 0 for a field that may stay empty
 * @param most the greatest number, or length
 * @param trouble why what was entered cannot be taken; empty if it can
 */
public record FormField(
        String name,
        String label,
        String hint,
        Kind kind,
        boolean required,
        int least,
        int most,
        List<Choice> choices,
        String value,
        String trouble) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** How it is filled in. */
    public enum Kind {
        TEXT,
        EMAIL,
        LONG_TEXT,
        NUMBER,
        DAY,
        CHOICE,
        /** Sent apart from what else was entered. */
        FILE
    }

    /** Something to choose. */
    public record Choice(String value, String label) {
        /** A constant, in words. */
        public static Choice of(Enum<?> constant) {
            String label = Words.say(Labels.of(constant).replace('_', ' '));
            return new Choice(Labels.of(constant), label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1));
        }
    }

    public FormField {
        choices = List.copyOf(choices);
    }

    static FormField text(Kind kind, String name, String label, int most) {
        return new FormField(name, label, "", kind, true, 0, most, List.of(), "", "");
    }

    static FormField day(String name, String label) {
        return new FormField(name, label, "", Kind.DAY, true, 0, 0, List.of(), "", "");
    }

    static FormField number(String name, String label, int least, int most) {
        return new FormField(name, label, "", Kind.NUMBER, true, least, most, List.of(), "", "");
    }

    static FormField choice(String name, String label, List<Choice> choices) {
        return new FormField(name, label, "", Kind.CHOICE, true, 0, 0, choices, "", "");
    }

    /** A picture or a PDF. */
    static FormField file(String name, String label) {
        return new FormField(name, label, "", Kind.FILE, false, 0, 0, List.of(), "", "");
    }

    FormField optional() {
        return new FormField(name, label, hint, kind, false, least, most, choices, value, trouble);
    }

    FormField hint(String words) {
        return new FormField(name, label, words, kind, required, least, most, choices, value, trouble);
    }

    FormField value(Object entered) {
        return new FormField(name, label, hint, kind, required, least, most, choices, entered.toString(), trouble);
    }

    FormField trouble(String words) {
        return new FormField(name, label, hint, kind, required, least, most, choices, value, words);
    }

    /** With what was entered, and what is wrong with it. */
    FormField read(String entered) {
        FormField filled = value(entered.strip());
        return filled.trouble(
                filled.value().isEmpty() ? (required ? Words.say("must not be blank") : "") : filled.fault());
    }

    private String fault() {
        return switch (kind) {
            case TEXT, LONG_TEXT -> value.length() <= most ? "" : Words.say("must have {0} characters at most", most);
            case EMAIL ->
                value.length() <= most && value.matches("[^\\s@]+@[^\\s@]+")
                        ? ""
                        : Words.say("must be an e-mail address");
            case NUMBER -> isNumber() ? "" : Words.say("must be a whole number from {0} to {1}", least, most);
            case DAY -> isDay() ? "" : Words.say("must be a day such as 2026-03-14");
            case CHOICE ->
                choices.stream().anyMatch(choice -> choice.value().equals(value))
                        ? ""
                        : Words.say("must be one of the choices");
            case FILE -> "";
        };
    }

    private boolean isNumber() {
        return value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private boolean isDay() {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
