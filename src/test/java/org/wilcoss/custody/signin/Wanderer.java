package org.wilcoss.custody.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that goes from our site to another and back, one redirect at a time. */
final class Wanderer {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" (?:type=\"hidden\" )?value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String base;
    private String formToken = "";

    Wanderer(String base) {
        this.base = base;
    }

    /** Opens a page by a link on a page of the same site. */
    Step open(String address) {
        return send(request(address).header("Sec-Fetch-Site", "same-origin").GET());
    }

    /** Opens a page by a link on a page of another site. */
    Step openFromElsewhere(String address) {
        return send(request(address).header("Sec-Fetch-Site", "cross-site").GET());
    }

    /** Sends a form of the page opened last. */
    Step submit(String address, Map<String, String> fields) {
        String body = "_csrf=" + encoded(formToken)
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Goes on from here by redirects, until one leads to this beginning, which is not followed, or there is none. */
    Step follow(Step from, String end) {
        Step step = from;
        while (!step.location().isEmpty() && !step.location().startsWith(end)) {
            step = open(step.location());
        }
        return step;
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address.startsWith("/") ? base + address : address))
                .header("Accept", "text/html, */*;q=0.8");
    }

    private Step send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            Matcher token = FORM_TOKEN.matcher(answer.body());
            if (token.find()) {
                formToken = token.group(1);
            }
            String location = answer.headers().firstValue("Location").orElse("");
            boolean elsewhere =
                    location.startsWith("/") && !answer.uri().toString().startsWith(base);
            return new Step(
                    answer.statusCode(),
                    elsewhere ? answer.uri().resolve(location).toString() : location,
                    answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What came back.
     *
     * @param location where a redirect leads, or empty
     */
    record Step(int status, String location, String html) {
        /** A parameter of the address that the redirect leads to, or empty. */
        String parameter(String name) {
            String query = location.replaceFirst("^[^?]*\\??", "");
            return Arrays.stream(query.split("&"))
                    .filter(each -> each.startsWith(name + "="))
                    .map(each -> URLDecoder.decode(each.substring(name.length() + 1), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("");
        }
    }
}
