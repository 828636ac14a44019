package org.wilcoss.custody.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the document that are written by hand. */
@Component
class Resources {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = new ClassPathResource("openapi/" + name).getInputStream()) {
            return JSON.readValue(in, type);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
