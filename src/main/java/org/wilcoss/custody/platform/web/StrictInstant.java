package org.wilcoss.custody.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** An instant is a JSON string such as {@code 2026-03-14T09:30:00Z}, never a number. */
final class StrictInstant extends StdScalarDeserializer<Instant> {
    StrictInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), parser);
        }
        try {
            return Texts.instant(parser.getString());
        } catch (DateTimeException notAnInstant) {
            throw context.weirdStringException(parser.getString(), Instant.class, "not an instant");
        }
    }
}
