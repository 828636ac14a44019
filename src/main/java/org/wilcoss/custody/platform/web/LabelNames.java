package org.wilcoss.custody.platform.web;

import java.util.Arrays;
import org.wilcoss.custody.platform.Labels;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Spells enum constants in JSON as everywhere else outside Java. */
final class LabelNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        return Arrays.stream(constants).map(Labels::of).toArray(String[]::new);
    }
}
