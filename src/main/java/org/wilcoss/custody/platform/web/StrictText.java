package org.wilcoss.custody.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Text is a JSON string that PostgreSQL can keep: no NUL, no half of a surrogate pair. */
final class StrictText extends StdScalarDeserializer<String> {
    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        String text = parser.getString();
        if (!Texts.storable(text)) {
            throw new UnstorableText(parser);
        }
        return text;
    }
}
