package org.wilcoss.custody.commands;

import java.util.Locale;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Scope;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A scope by its label, in whatever case of letters. */
final class ScopeLabel implements ITypeConverter<Scope> {
    @Override
    public Scope convert(String text) {
        return Labels.find(Scope.class, text.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new TypeConversionException("Use one of " + String.join(", ", Labels.all(Scope.class)) + "."));
    }
}
