package org.wilcoss.custody.receipts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Chromium;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.commands.InProcess;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.platform.Role;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A receipt from the act to the check in a browser without a network, which agrees with the command word for word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptBrowserTests extends PageTest {
    private static final String OTHER_KEY =
            "kits.example.org/ledger+e3560365+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

    private final Path folder;
    private final Sequencer sequencer;
    private final Checkpoints checkpoints;
    private Chromium browser;

    ReceiptBrowserTests(@TempDir Path folder, @Autowired Sequencer sequencer, @Autowired Checkpoints checkpoints) {
        this.folder = folder;
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
    }

    @BeforeAll
    void start() {
        browser = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void provesWithTheNetworkCutWhatWasSavedAfterTheAct() {
        Kit kit = kit();
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context);
            List<String> complaints = Chromium.complaints(page);
            page.navigate(base() + kit.path() + "/check-out");
            page.getByLabel("Cora Lindqvist").first().check();
            click(page, AriaRole.BUTTON, "Check out " + kit.code());
            page.getByRole(AriaRole.STATUS).getByText("Receipt").click();
            assertThat(page.getByText("Its proof comes within a few seconds.")).isVisible();
            sequencer.sequence();
            Download download = page.waitForDownload(() -> click(page, AriaRole.LINK, "Save the proof"));
            Path file = folder.resolve(download.suggestedFilename());
            download.saveAs(file);
            assertThat(file.getFileName().toString()).startsWith("receipt-" + kit.code() + "-");

            click(page, AriaRole.LINK, "Check a receipt");
            assertThat(page.getByLabel("Receipt file")).isVisible();
            context.setOffline(true);
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.getByLabel("Receipt file").setInputFiles(file);

            assertThat(verdict(page)).hasText("Proven " + file.getFileName());
            assertThat(verdict(page)).isFocused();
            assertThat(lines(page))
                    .startsWith("Kit %d “%s” was checked out.".formatted(kit.id(), kit.code()))
                    .isEqualTo(command(file));
            assertThat(requests).isEmpty();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void refusesEachChangeInTheWordsOfTheCommand() throws IOException {
        String file = saved();
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("The entry was changed", file.replace("\\\"sequence\\\":1", "\\\"sequence\\\":2"));
        changes.put("The disclosed value “notes” was changed", file.replace("New sling", "Old sling"));
        changes.put("The path does not lead", inProof(file, "(index \\d+\n).", "$1Z"));
        changes.put("The checkpoint is not signed by the key: it", inProof(file, "(— \\S+ .{20})(?:A|(.))", "$1$2A"));
        changes.put("The checkpoint is not signed by the key", inProof(file, "\n(\\d+)\n(?=.{44}\n\n)", "\n1$1\n"));
        changes.put("The proof is not written", inProof(file, "index ", "index 0"));
        changes.put("The key in the file is not", file.replaceAll("\"[^\"\\\\]+\\+[0-9a-f]{8}\\+[^\"]+\"", "\"none\""));
        changes.put("This is no receipt file", file.substring(1));
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = checkPage(context);
            context.setOffline(true);
            for (Map.Entry<String, String> change : changes.entrySet()) {
                Path path = Files.writeString(folder.resolve("changed.json"), change.getValue());
                assertThat(change.getValue()).isNotEqualTo(file);
                assertThat(check(page, path)).startsWith(change.getKey());
                assertThat("Not proven. " + check(page, path)).isEqualTo(command(path));
            }
        }
    }

    @Test
    void goesByAKeyThatIsPastedInstead() throws IOException {
        Path path = Files.writeString(folder.resolve("pasted.json"), saved());
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = checkPage(context);
            page.getByText("Keys to go by").click();
            page.getByLabel("Another key to go by").fill(OTHER_KEY);
            assertThat(check(page, path)).startsWith("The key in the file is not the key to go by");

            page.getByLabel("Another key to go by")
                    .fill(checkpoints.verifierKeys().getFirst());
            page.getByLabel("Another key to go by").blur();
            assertThat(verdict(page)).containsText("Proven pasted.json");
        }
    }

    @Test
    void takesAFileThatIsDropped() throws IOException {
        String file = saved();
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = checkPage(context);
            JSHandle dropped = page.evaluateHandle(
                    "text => { const data = new DataTransfer(); data.items.add(new File([text], 'dropped.json')); return data; }",
                    file);
            page.locator(".drop").dispatchEvent("drop", Map.of("dataTransfer", dropped));

            assertThat(verdict(page)).hasText("Proven dropped.json");
        }
    }

    @Test
    void saysWhenTheBrowserCannotCheckAndNamesTheCommand() throws IOException {
        Path path = Files.writeString(folder.resolve("unknown.json"), saved());
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            context.addInitScript(
                    "SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'))");
            Page page = checkPage(context);
            page.getByLabel("Receipt file").setInputFiles(path);

            assertThat(verdict(page)).hasText("Not checked unknown.json");
            assertThat(page.locator("#verdict"))
                    .containsText("This browser does not know Ed25519 signatures, with which the ledger is signed.");
            assertThat(page.locator("#verdict")).containsText("verify-receipt FILE --key KEY");
        }
    }

    @Test
    void saysWithoutScriptsWhatElseChecks() {
        try (BrowserContext context = browser.context(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = checkPage(context);

            assertThat(page.getByText("custody-manager.jar verify-receipt FILE"))
                    .isVisible();
            assertThat(page.getByLabel("Receipt file")).isHidden();
        }
    }

    @Test
    void showsVerdictsWithoutAccessibilityFaultOnAPhoneInLightAndDark() throws IOException {
        Path good = Files.writeString(folder.resolve("good.json"), saved());
        Path bad = Files.writeString(folder.resolve("bad.json"), "{}");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = browser.context(
                    new NewContextOptions().setColorScheme(scheme).setViewportSize(360, 740))) {
                Page page = checkPage(context);
                for (Path file : List.of(good, bad)) {
                    page.getByLabel("Receipt file").setInputFiles(file);
                    assertThat(verdict(page)).containsText(file.getFileName().toString());
                    assertThat(Chromium.faults(page)).isEmpty();
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(360);
                }
            }
        }
    }

    private Page signIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(base() + signInPath(actor(Role.COACH).id()));
        click(page, AriaRole.BUTTON, "Sign in");
        return page;
    }

    private Page checkPage(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(base() + "/check-receipt");
        return page;
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
    }

    /** The receipt file of a check-out with notes. */
    private String saved() {
        Kit kit = kit();
        String id = as(Role.COACH)
                .post(
                        "/api/v1/custody-events",
                        "{\"kit_id\": %d, \"event_type\": \"check_out\", \"notes\": \"New sling\"}".formatted(kit.id()))
                .text("/id");
        sequencer.sequence();
        return as(Role.COACH).get("/receipts/" + id + "/proof").body();
    }

    private static String inProof(String file, String pattern, String replacement) {
        ObjectNode json = (ObjectNode) new JsonMapper().readTree(file);
        return json.put("proof", json.get("proof").asString().replaceFirst(pattern, replacement))
                .toString();
    }

    /** Gives the page a file that is refused, and returns why. */
    private static String check(Page page, Path file) {
        page.locator("#verdict").evaluate("place => place.replaceChildren()");
        page.getByLabel("Receipt file").setInputFiles(List.of().toArray(Path[]::new));
        page.getByLabel("Receipt file").setInputFiles(file);
        assertThat(verdict(page)).hasText("Not proven " + file.getFileName());
        return page.locator("#verdict [data-line]").innerText();
    }

    private static Locator verdict(Page page) {
        return page.locator("#verdict h2");
    }

    private static String lines(Page page) {
        return String.join("\n", page.locator("#verdict li").allInnerTexts());
    }

    /** What the command says of it with the club's key, without its headings. */
    private String command(Path file) {
        return InProcess.run(
                        Map.of(),
                        "verify-receipt",
                        file.toString(),
                        "--key",
                        checkpoints.verifierKeys().getFirst())
                .lines()
                .filter(line -> !line.endsWith(":"))
                .map(line -> line.replaceFirst("^- ", ""))
                .collect(Collectors.joining("\n"));
    }
}
