package org.wilcoss.custody.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Browser;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

/** Files that are uploaded, checked, agreed to and loaded, from a browser without JavaScript and by programs. */
class ImportPageTests extends KitTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final SignInLinks links;

    ImportPageTests(@Autowired SignInLinks links) {
        this.links = links;
    }

    @Test
    void loadsAFileOnceSomebodyAgreed() {
        Browser browser = signedIn(Role.ARMORER);
        String code = newCode();
        browser.open("/imports");
        String path = browser.upload(
                        "/imports",
                        bytes(
                                "Asset Tag,Name,Serial,Colour,Checked Out To\n%s,Trap gun,S-77,Red,Mona\n,x,,,\n=1+1,,,,\n"
                                        .formatted(code)))
                .header("Location");

        Answer checked = settled(browser, path);
        assertThat(checked.body())
                .contains("Snipe-IT, UTF-8", "Colour", "Line 3", "Load 1 kit", "Nothing has changed yet");
        assertThat(kits(code)).isZero();
        assertThat(text("SELECT string_agg(encode(decode(content, 'base64'), 'escape'), '') FROM import_parts"))
                .doesNotContain("Trap gun", "S-77");

        assertThat(browser.submit(path + "/confirmation").header("Location")).isEqualTo(path);
        assertThat(settled(browser, path).body()).contains("Loaded", "Resolve 1 case");
        assertThat(kits(code)).isEqualTo(1);
        assertThat(text("SELECT count(*) FROM import_parts WHERE import_id = " + path.replaceAll("\\D", "")))
                .isEqualTo("0");
        assertThat(browser.submit(path + "/confirmation").status()).isEqualTo(409);
        Answer refused = browser.open(path + "/refused.csv");
        assertThat(refused.header("Content-Type")).startsWith("text/csv");
        assertThat(refused.body()).contains("\r\n3,,has no code", "\r\n4,'=1+1,\"has neither");
    }

    @Test
    void discardsAFileWithoutATrace() {
        Browser browser = signedIn(Role.ADMIN);
        String code = newCode();
        browser.open("/imports");
        String path = browser.upload("/imports", bytes("code,description\n" + code + ",x\n"))
                .header("Location");
        settled(browser, path);

        browser.submit(path + "/discarding");

        assertThat(browser.open(path).body()).contains("Discarded").doesNotContain("Load 1 kit");
        assertThat(kits(code)).isZero();
        assertThat(text("SELECT count(*) FROM import_parts WHERE import_id = " + path.replaceAll("\\D", "")))
                .isEqualTo("0");
    }

    @Test
    void saysOfAListOfPeopleThatNobodyGetsAnAccount() {
        Browser browser = signedIn(Role.ADMIN);
        browser.open("/imports");
        String path = browser.upload(
                        "/imports", bytes("First Name,Last Name,Email,Username,Activated\nA,B,c@d.e,f,1\n"))
                .header("Location");

        assertThat(settled(browser, path).body()).contains("Not imported", "Accounts are never made from a file");
    }

    @Test
    void refusesNoFileAndOneThatIsTooLarge() {
        Browser browser = signedIn(Role.ADMIN);
        browser.open("/imports");
        Answer none = browser.upload("/imports", new byte[0]);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("must be chosen");

        Answer large = browser.upload("/imports", new byte[65 * MEGABYTE]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("larger than 64 MB");
    }

    @Test
    void takesFilesNowhereElseAndFromNoStranger() {
        Browser stranger = browser();
        stranger.open("/sign-in");
        assertThat(stranger.upload("/sign-out", bytes("x")).status()).isEqualTo(415);
        assertThat(stranger.upload("/imports", bytes("x")).header("Location")).startsWith("/sign-in");
        Browser coach = signedIn(Role.COACH);
        coach.open("/kits");
        assertThat(coach.upload("/imports", bytes("code,description\nA,x\n")).status())
                .isEqualTo(403);
        assertThat(coach.open("/imports").status()).isEqualTo(403);
    }

    @Test
    void answersProgramsWhatBecameOfTheLines() {
        String code = newCode();
        String file = Base64.getEncoder().encodeToString(bytes("code,description\n" + code + ",x\n,y\n"));
        Answer dry = as(Role.ARMORER).post("/api/v1/imports?dry_run=true", "{\"file\": \"%s\"}".formatted(file));
        assertThat(dry.text("/summary/state")).isEqualTo("checked");
        assertThat(kits(code)).isZero();

        Answer loaded = as(Role.ARMORER).post("/api/v1/imports", "{\"file\": \"%s\"}".formatted(file));
        assertThat(loaded.status()).isEqualTo(201);
        assertThat(loaded.number("/summary/registered")).isEqualTo(1);
        assertThat(loaded.number("/refused_lines/0/line")).isEqualTo(3);
        assertThat(as(Role.ARMORER).get(loaded.header("Location")).body()).isEqualTo(loaded.body());
        assertThat(kits(code)).isEqualTo(1);
    }

    @Test
    void resolvesACaseOnItsPage() {
        Browser browser = signedIn(Role.ARMORER);
        String file = Base64.getEncoder()
                .encodeToString(bytes("Asset Tag,Name,Checked Out To\n%s,Gun,Nils Ake\n".formatted(newCode())));
        as(Role.ARMORER).post("/api/v1/imports", "{\"file\": \"%s\"}".formatted(file));
        assertThat(browser.open("/cases").body()).contains("Nils Ake");
        int id = as(Role.ARMORER).get("/api/v1/cases?open=true&limit=1").number("/0/id");
        int kit = as(Role.ARMORER).get("/api/v1/cases?open=true&limit=1").number("/0/kit_id");
        assertThat(browser.open("/kits/" + kit).body()).contains("To be resolved", "Nils Ake");
        assertThat(signedIn(Role.COACH).open("/kits/" + kit).body()).doesNotContain("Nils Ake");

        assertThat(browser.submit("/cases/" + id + "/resolution", "resolution", " ")
                        .status())
                .isEqualTo(422);
        browser.submit("/cases/" + id + "/resolution", "resolution", "He has it no more");
        assertThat(browser.open("/cases").body()).doesNotContain("Nils Ake");
    }

    private Browser signedIn(Role role) {
        Browser browser = browser();
        String link = links.make(actor(Role.ADMIN), actor(role).id()).url();
        String path = java.net.URI.create(link).getPath();
        browser.open(path);
        browser.submit(path);
        return browser;
    }

    /** The page when the work on the file is over. */
    private static Answer settled(Browser browser, String path) {
        Answer page = browser.open(path);
        for (int wait = 0; wait < 600 && page.headers().firstValue("Refresh").isPresent(); wait++) {
            LockSupport.parkNanos(50_000_000);
            page = browser.open(path);
        }
        return page;
    }

    private int kits(String code) {
        return Integer.parseInt(text("SELECT count(*) FROM kits WHERE code = '%s'".formatted(code)));
    }

    private String text(String query) {
        return tables.sql(query)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
