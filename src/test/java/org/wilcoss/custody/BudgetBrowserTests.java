package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.platform.Role;

/** What a phone that comes for the first time has to load. */
class BudgetBrowserTests extends PageTest {
    /** HTML, CSS, JavaScript and icons with their headers, as they go over the wire. */
    private static final int MOST_BYTES = 60 * 1024;

    @Test
    void loadsABusyBoardInSixtyKilobytes() {
        List<Kit> kits = IntStream.range(0, 60)
                .mapToObj(n -> {
                    Kit kit = kit();
                    checkOut(actor(Role.COACH), kit, athlete("Athlete of the busy board " + n), inHours(n));
                    return kit;
                })
                .toList();
        try (Chromium browser = Chromium.start();
                BrowserContext signedIn = browser.context(new NewContextOptions());
                BrowserContext fresh = browser.context(new NewContextOptions())) {
            Page first = signedIn.newPage();
            first.navigate(base() + signInPath(actor(Role.COACH).id()));
            first.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            fresh.addCookies(signedIn.cookies());

            Map<String, Long> loaded = loadedBy(fresh, "/");

            assertThat(loaded.keySet()).anyMatch(url -> url.contains("/app-")).anyMatch(url -> url.contains("/htmx"));
            assertThat(loaded.values().stream().mapToLong(Long::longValue).sum())
                    .as("bytes of %s", loaded)
                    .isLessThanOrEqualTo(MOST_BYTES);
            assertThat(loaded.keySet()).filteredOn(url -> url.endsWith(".css")).hasSize(1);
        } finally {
            kits.forEach(this::checkIn);
        }
    }

    /** The bytes received for each address, as the browser counts them. */
    private Map<String, Long> loadedBy(BrowserContext context, String path) {
        Page page = context.newPage();
        Map<String, String> urls = new LinkedHashMap<>();
        Map<String, Long> bytes = new LinkedHashMap<>();
        CDPSession network = context.newCDPSession(page);
        network.on(
                "Network.requestWillBeSent",
                event -> urls.put(text(event, "requestId"), text(event.getAsJsonObject("request"), "url")));
        network.on(
                "Network.loadingFinished",
                event -> bytes.put(
                        urls.getOrDefault(text(event, "requestId"), "?"),
                        event.get("encodedDataLength").getAsLong()));
        network.send("Network.enable");
        page.navigate(base() + path);
        assertThat(new ArrayList<>(page.locator("#out .row").all())).hasSizeGreaterThan(50);
        return bytes;
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
