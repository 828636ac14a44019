package org.wilcoss.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, without JavaScript: keeps cookies, sends forms as they were shown, follows no redirect. */
public final class Visitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String base;

    public Visitor(String base) {
        this.base = base;
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Asks for a page in the languages of the browser, as the header {@code Accept-Language} names them. */
    public Page get(String path, String languages) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", languages)
                .GET());
    }

    /** Sends the form of a page, with its hidden fields. */
    public Page send(Page shown, String action, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(HIDDEN.matcher(shown.html())
                .results()
                .collect(Collectors.toMap(field -> field.group(1), Visitor::value, (first, last) -> last)));
        all.putAll(fields);
        return post(action, all);
    }

    public Page post(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
            return new Page(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String value(MatchResult field) {
        return field.group(2);
    }

    /**
     * What came back.
     *
     * @param location where a redirect leads, or empty
     */
    public record Page(int status, String location, String html) {
        /** The one main heading; fails if there is none or another. */
        public String heading() {
            String[] parts = html.split("<h1>", -1);
            if (parts.length != 2) {
                throw new AssertionError("%d main headings in %s".formatted(parts.length - 1, html));
            }
            return plain(parts[1].substring(0, parts[1].indexOf("</h1>")));
        }

        /** The words of the main part, with single spaces. */
        public String words() {
            return plain(html.substring(html.indexOf("<main")));
        }

        private static String plain(String html) {
            return html.replace("<br>", " ")
                    .replaceAll("<[^>]*>", "")
                    .replace("&#39;", "'")
                    .replace("&#34;", "\"")
                    .replace("&amp;", "&")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
