package org.wilcoss.custody;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: keeps its cookies, and sends forms with the token that the page gave it. */
public final class Browser {
    private static final String ACCEPT = "text/html,*/*;q=0.8";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Client client;
    private final Map<String, String> cookies = new TreeMap<>();
    private String formToken = "";

    Browser(Client client) {
        this.client = client;
    }

    public Answer open(String path) {
        return remember(client.get(path, "Accept", ACCEPT, "Cookie", cookieHeader()));
    }

    /** Sends a form of the page opened last; fields are names and values in turn. */
    public Answer submit(String path, String... fields) {
        return submitAs(formToken, path, fields);
    }

    /** Sends a form with a file in its field {@code file}, as {@code multipart/form-data}. */
    public Answer upload(String path, byte[] file) {
        String edge = "----edge-of-a-part";
        String before =
                "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../x.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(edge, formToken, edge);
        return remember(client.send(
                "POST",
                path,
                BodyPublishers.concat(
                        BodyPublishers.ofString(before),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + edge + "--\r\n")),
                "Content-Type",
                "multipart/form-data; boundary=" + edge,
                "Accept",
                ACCEPT,
                "Cookie",
                cookieHeader()));
    }

    /** Sends a form as another site would have it sent: with the cookies, without our page's token. */
    public Answer submitForged(String path, String... fields) {
        return submitAs("forged", path, fields);
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private Answer submitAs(String token, String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return remember(client.send(
                "POST",
                path,
                BodyPublishers.ofString(form.toString()),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                ACCEPT,
                "Cookie",
                cookieHeader()));
    }

    private Answer remember(Answer answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        Matcher token = FORM_TOKEN.matcher(answer.body());
        if (token.find()) {
            formToken = token.group(1);
        }
        return answer;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
