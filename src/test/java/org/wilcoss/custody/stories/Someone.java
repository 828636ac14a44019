package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;

/** Somebody of a story: with a browser, signed in, and with a program's token. */
record Someone(int id, String name, Visitor browser, Client program) {
    /** A browser in which somebody has opened the link that signs them in. */
    static Visitor following(String base, String link) {
        Visitor browser = new Visitor(base);
        String path = URI.create(link).getPath();
        assertThat(browser.send(browser.get(path), path, Map.of()).location()).isEqualTo("/");
        return browser;
    }

    String path() {
        return "/people/" + id;
    }

    String api() {
        return "/api/v1/users/" + id;
    }

    /** The page, which is there for this person. */
    Page opens(String path) {
        Page page = browser.get(path);
        assertThat(page.status()).as(path + ": " + page.html()).isEqualTo(200);
        return page;
    }

    /** Opens a page, which says this. */
    void reads(String path, String... words) {
        assertThat(opens(path).words()).contains(words);
    }

    /** Sends a form that is on a page; fields are names and values in turn. The page to which that leads. */
    Page sends(String page, String form, String... fields) {
        Page answer = browser.send(opens(page), form, fields(fields));
        assertThat(answer.status()).as(form + ": " + answer.html()).isBetween(200, 303);
        return answer.status() == 200 ? answer : opens(answer.location());
    }

    /** Sends a form, which is refused with words. */
    void isRefused(int status, String words, String page, String form, String... fields) {
        Page answer = browser.send(opens(page), form, fields(fields));
        assertThat(answer.status()).as(answer.html()).isEqualTo(status);
        assertThat(answer.words()).contains(words);
    }

    /** Is signed in no more, here and by token. */
    void isOut() {
        assertThat(browser.get("/").location()).contains("/sign-in");
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    }

    private static Map<String, String> fields(String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }
}
