package org.wilcoss.custody.platform.web;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.wilcoss.custody.platform.Labels;

/** Reads enum constants in parameters by exactly their labels; an empty form field is no constant. */
@SuppressWarnings("rawtypes") // ConverterFactory's own bound: Spring looks converters up by the raw type
final class LabelReader implements ConverterFactory<String, Enum> {
    @Override
    @SuppressWarnings("NullAway") // Spring takes null for "no value", which the factory's bound cannot say
    public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
        return label -> label.isEmpty() ? null : find(type, label);
    }

    private static <E extends Enum> E find(Class<E> type, String label) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Labels.of(constant).equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such label"));
    }
}
