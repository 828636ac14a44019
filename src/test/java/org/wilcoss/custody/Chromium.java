package org.wilcoss.custody;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser, the one that this machine has; nothing is downloaded. */
public final class Chromium implements AutoCloseable {
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/opt/homebrew/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AXE = axeScript();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Chromium(Path executable, List<String> more) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(
                                Stream.concat(ARGUMENTS.stream(), more.stream()).toList()));
    }

    /** Starts it, with more arguments than usual; where there is none, the tests are left out and say why. */
    public static Chromium start(String... more) {
        Optional<Path> executable = find();
        Assumptions.assumeTrue(
                executable.isPresent(),
                "Browser tests are left out: no Chromium or Chrome in the usual places, nor in CHROMIUM_PATH.");
        return new Chromium(executable.orElseThrow(), List.of(more));
    }

    public BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    /** What axe finds wrong with a page. */
    public static List<String> faults(Page page) {
        return axe(page, "{}");
    }

    /** What axe finds wrong with its colours: all that can change when it turns dark. */
    static List<String> faultsOfColour(Page page) {
        return axe(page, "{runOnly: ['color-contrast', 'link-in-text-block']}");
    }

    /** Brings axe into the page once; from there it needs no second page, as its maker's own way of calling it does. */
    @SuppressWarnings("unchecked") // the script returns strings
    private static List<String> axe(Page page, String options) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate("""
                axe.run(document, %s).then(({ violations }) => violations.map(({ id, nodes }) =>
                  id + ": " + nodes.map(({ html, failureSummary }) => html + " " + failureSummary).join("; ")))""".formatted(options));
    }

    private static String axeScript() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the browser's console says against the page from now on: refused scripts and styles, script errors. */
    public static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM_PATH")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
