package org.wilcoss.custody.signin;

import java.util.List;
import java.util.Optional;
import org.wilcoss.custody.platform.Words;

/** What a browser says of itself (User-Agent, RFC 9110, section 10.1.5), in words. It may lie; nothing rests on it. */
final class Device {
    /** The first that is in the header counts: most call themselves by others' names, too. */
    private static final List<Name> BROWSERS = List.of(
            new Name("Edg", "Edge"),
            new Name("OPR/", "Opera"),
            new Name("SamsungBrowser/", "Samsung Internet"),
            new Name("FxiOS/", "Firefox"),
            new Name("Firefox/", "Firefox"),
            new Name("CriOS/", "Chrome"),
            new Name("Chrome/", "Chrome"),
            new Name("Safari/", "Safari"));

    private static final List<Name> SYSTEMS = List.of(
            new Name("iPhone", "iPhone"),
            new Name("iPad", "iPad"),
            new Name("Android", "Android"),
            new Name("CrOS", "ChromeOS"),
            new Name("Windows", "Windows"),
            new Name("Macintosh", "Mac"),
            new Name("Linux", "Linux"));

    private Device() {}

    static String inWords(String header) {
        Optional<String> browser = first(BROWSERS, header);
        Optional<String> system = first(SYSTEMS, header);
        if (browser.isPresent() && system.isPresent()) {
            return Words.say("{0} on {1}", browser.get(), system.get());
        }
        return browser.or(() -> system).orElseGet(() -> Words.say("A browser we do not know"));
    }

    private static Optional<String> first(List<Name> names, String header) {
        return names.stream()
                .filter(name -> header.contains(name.sign()))
                .map(Name::word)
                .findFirst();
    }

    private record Name(String sign, String word) {}
}
