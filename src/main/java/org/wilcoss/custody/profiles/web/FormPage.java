package org.wilcoss.custody.profiles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Labels;

/**
 * A page that is one form.
 *
 * @param back where one came from
 * @param lead what happens by it; may be empty
 * @param action where it is sent
 * @param submit the words on the button
 * @param grave whether it takes something away
 */
public record FormPage(
        String title, Back back, String lead, String action, String submit, boolean grave, List<FormField> fields) {
    /** A page, and what it is called. */
    public record Back(String path, String words) {}

    public FormPage {
        fields = List.copyOf(fields);
    }

    FormPage(String title, Back back, String action, String submit, FormField... fields) {
        this(title, back, "", action, submit, false, List.of(fields));
    }

    FormPage lead(String words) {
        return new FormPage(title, back, words, action, submit, grave, fields);
    }

    FormPage asGrave() {
        return new FormPage(title, back, lead, action, submit, true, fields);
    }

    /** The fields that cannot be taken as they are. */
    public List<FormField> troubles() {
        return fields.stream().filter(field -> !field.trouble().isEmpty()).toList();
    }

    /** Whether a file can be sent with it. */
    public boolean takesFile() {
        return fields.stream().anyMatch(field -> field.kind() == FormField.Kind.FILE);
    }

    String show(Model model) {
        model.addAttribute("page", this);
        return "form";
    }

    /**
     * Does what was asked, or shows the form again with what was entered and why it cannot be taken.
     *
     * @param act gets the form as it was filled in, and says where to go
     */
    String answer(
            Map<String, String> entered, Model model, HttpServletResponse response, Function<FormPage, String> act) {
        FormPage filled = with(field -> field.read(entered.getOrDefault(field.name(), "")));
        if (filled.troubles().isEmpty()) {
            try {
                return act.apply(filled);
            } catch (InvalidFields refused) {
                filled = filled.with(field -> field.trouble(trouble(refused, field)));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return filled.show(model);
    }

    String text(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(FormField::value)
                .findFirst()
                .orElseThrow();
    }

    /** The text, or null if the field stayed empty. */
    @Nullable
    String find(String name) {
        return text(name).isEmpty() ? null : text(name);
    }

    @Nullable
    Integer number(String name) {
        String text = find(name);
        return text == null ? null : Integer.valueOf(text);
    }

    @Nullable
    LocalDate findDay(String name) {
        String text = find(name);
        return text == null ? null : LocalDate.parse(text);
    }

    LocalDate day(String name) {
        return Objects.requireNonNull(findDay(name));
    }

    <E extends Enum<E>> E label(Class<E> type, String name) {
        return Labels.parse(type, text(name));
    }

    private FormPage with(UnaryOperator<FormField> change) {
        return new FormPage(
                title,
                back,
                lead,
                action,
                submit,
                grave,
                fields.stream().map(change).toList());
    }

    private static String trouble(InvalidFields refused, FormField field) {
        return refused.errors().stream()
                .filter(error -> error.field().equals(field.name()))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }
}
