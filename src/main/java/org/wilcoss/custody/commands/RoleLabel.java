package org.wilcoss.custody.commands;

import java.util.Locale;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A role by its label, in whatever case of letters. */
final class RoleLabel implements ITypeConverter<Role> {
    @Override
    public Role convert(String text) {
        return Labels.find(Role.class, text.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new TypeConversionException("Use one of " + String.join(", ", Labels.all(Role.class)) + "."));
    }
}
