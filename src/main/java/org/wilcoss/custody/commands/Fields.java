package org.wilcoss.custody.commands;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.util.Comparator;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The rules that a command's record states for its fields, applied to options of the same names. */
final class Fields {
    private Fields() {}

    /** @throws ParameterException naming each option that breaks one, never its value */
    static void prove(CommandSpec spec, Object command) {
        try (var rules = Validation.buildDefaultValidatorFactory()) {
            var broken = rules.getValidator().validate(command);
            if (!broken.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        broken.stream()
                                .map(Fields::sentence)
                                .sorted(Comparator.naturalOrder())
                                .collect(Collectors.joining(" ")));
            }
        }
    }

    private static String sentence(ConstraintViolation<Object> broken) {
        return "The option --%s %s.".formatted(broken.getPropertyPath(), broken.getMessage());
    }
}
