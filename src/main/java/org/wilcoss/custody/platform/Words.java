package org.wilcoss.custody.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people read, in their language. The English of the source is the key; the catalogue of another language
 * ({@code words/es.json}) has what stands for it, and a test asks that it has all that is said.
 */
public final class Words {
    private static final Locale SPANISH = Locale.of("es");
    private static final Map<String, String> IN_SPANISH = read("/words/es.json");

    private Words() {}

    /** The languages there are, the source's own first. */
    public static List<Locale> languages() {
        return List.of(Locale.ENGLISH, SPANISH);
    }

    /** The language of the request that is answered; English where nobody asks. */
    public static Locale language() {
        LocaleContext asked = LocaleContextHolder.getLocaleContext();
        Locale locale = asked == null ? null : asked.getLocale();
        return locale != null && locale.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : Locale.ENGLISH;
    }

    /**
     * In the language of whoever asks.
     *
     * @param english as the source has it, with {@code {0}} where the first of the values stands
     */
    public static String say(String english, Object... values) {
        String pattern = language().equals(SPANISH) ? IN_SPANISH.getOrDefault(english, english) : english;
        return values.length == 0
                ? pattern
                : MessageFormat.format(
                        pattern, Arrays.stream(values).map(Objects::toString).toArray());
    }

    /** The one text if it is one, else the other, in which {@code {0}} is the number. */
    public static String count(long number, String one, String many) {
        return say(number == 1 ? one : many, number);
    }

    private static Map<String, String> read(String catalogue) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(catalogue), catalogue)) {
            return Map.copyOf(JsonMapper.builder().build().readValue(in, new TypeReference<Map<String, String>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
