package org.wilcoss.custody.commands;

import org.wilcoss.custody.imports.Format;
import org.wilcoss.custody.platform.Labels;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code snipe-it}. */
final class FormatLabel implements ITypeConverter<Format> {
    @Override
    public Format convert(String label) {
        return Labels.find(Format.class, label.replace('-', '_'))
                .orElseThrow(() -> new TypeConversionException("is none of custody-manager, snipe-it, shelf, homebox"));
    }
}
