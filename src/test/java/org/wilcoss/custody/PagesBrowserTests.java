package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.wilcoss.custody.ShownPage.Viewer;
import org.wilcoss.custody.platform.Role;

/**
 * Every page in a real browser, on a phone and on a desk, in light and dark, and in Spanish. With {@code -Dscreenshots=FOLDER} it also
 * takes their pictures, and prints each to a PDF.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTests extends EveryPageTest {
    private static final int PHONE = 360;
    private static final int DESK = 1440;
    private static final int HEIGHT = 800;
    private static final @Nullable String PICTURES = System.getProperty("screenshots");

    /** What is less is 0.00 to the browsers' own tools: a page that came in pieces to a busy machine. */
    private static final double LEAST_SHIFT = 0.005;

    private static final String SHIFTS = """
            window.shift = 0;
            window.shifts = [];
            const words = ({ node, previousRect: was, currentRect: is }) =>
              `${node?.outerHTML?.slice(0, 120)} from ${was.x},${was.y},${was.width},${was.height} to ${is.x},${is.y},${is.width},${is.height}`;
            new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) => {
              window.shift += value;
              window.shifts.push(...sources.map(words));
            }))
              .observe({ type: "layout-shift", buffered: true });""";

    private final RequestMappingHandlerMapping handlers;
    private final Map<Viewer, Page> tabs = new EnumMap<>(Viewer.class);
    private final List<String> complaints = new ArrayList<>();
    private Chromium browser;

    PagesBrowserTests(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @BeforeAll
    void start() {
        browser = Chromium.start();
        everyPage();
        for (Viewer viewer : Viewer.values()) {
            Page page = browser.context(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
                    .newPage();
            page.addInitScript(SHIFTS);
            page.onRequest(request -> {
                if (!request.url().startsWith(base() + "/") && !request.url().startsWith("data:")) {
                    complaints.add("asked for " + request.url());
                }
            });
            watch(page);
            tabs.put(viewer, page);
        }
        signIn(Viewer.ADMIN, actor(Role.ADMIN).id());
        signIn(Viewer.PARENT, parent.id());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void leavesNoPageOut() throws Exception {
        Set<Method> shown = new HashSet<>();
        for (ShownPage page : everyPage()) {
            shown.add(handlerOf(page.path()).getMethod());
        }
        assertThat(handlers.getHandlerMethods().entrySet())
                .filteredOn(handler -> givesPage(handler.getKey(), handler.getValue()))
                .extracting(handler -> handler.getValue().getMethod())
                .as("handlers of pages that the list has no page of")
                .allMatch(shown::contains);
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void isSound(ShownPage shown) {
        Page page = Objects.requireNonNull(tabs.get(shown.viewer()));
        SoftAssertions all = new SoftAssertions();
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            complaints.clear();
            Response response = page.navigate(base() + shown.path());
            checkContent(response, all);
            checkLayout(page, width, all);
            all.assertThat(complaints).as("the console and requests").isEmpty();
            lighten(shown, page);
            checkColours(shown, page, width, all);
            all.assertThat(Keyboard.troubles(page)).as("keyboard at %d", width).isEmpty();
        }
        all.assertAll();
    }

    /** Its words are longer, so it is looked at where there is least room; colours and keys are those of English. */
    @ParameterizedTest
    @MethodSource("everyPage")
    void isSoundInSpanish(ShownPage shown) {
        Page page = Objects.requireNonNull(tabs.get(shown.viewer()));
        SoftAssertions all = new SoftAssertions();
        page.setViewportSize(PHONE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        complaints.clear();
        page.setExtraHTTPHeaders(Map.of("Accept-Language", "es"));
        page.navigate(base() + shown.path());
        page.setExtraHTTPHeaders(Map.of());
        all.assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        checkLayout(page, PHONE, all);
        all.assertThat(complaints).as("the console and requests").isEmpty();
        lighten(shown, page);
        all.assertThat(Chromium.faults(page)).as("axe, Spanish").isEmpty();
        picture(shown, page, PHONE, "spanish");
        all.assertAll();
    }

    private static void checkContent(Response response, SoftAssertions all) {
        all.assertThat(response.headerValue("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe-");
        all.assertThat(response.text())
                .doesNotContainPattern(
                        "(?i)<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=|user-scalable|maximum-scale");
    }

    private static void checkLayout(Page page, int width, SoftAssertions all) {
        all.assertThat(page.locator("h1").count()).as("main headings").isOne();
        all.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width on a screen of %d", width)
                .isLessThanOrEqualTo(width);
        all.assertThat(((Number) page.evaluate("window.shift")).doubleValue())
                .as("layout shift at %d: %s", width, page.evaluate("window.shifts"))
                .isLessThan(LEAST_SHIFT);
    }

    private static void checkColours(ShownPage shown, Page page, int width, SoftAssertions all) {
        all.assertThat(Chromium.faults(page)).as("axe, light, %d", width).isEmpty();
        picture(shown, page, width, "light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        all.assertThat(Chromium.faultsOfColour(page)).as("axe, dark, %d", width).isEmpty();
        picture(shown, page, width, "dark");
    }

    /** The calls of the API's document look all alike, and axe would look at them for half a minute: one stays. */
    private static void lighten(ShownPage shown, Page page) {
        if (shown.name().equals("api-docs")) {
            page.evaluate(
                    "document.querySelectorAll('main > section:nth-of-type(n+2), main article:nth-of-type(n+2)').forEach(part => part.remove())");
        }
    }

    private static void picture(ShownPage shown, Page page, int width, String scheme) {
        if (PICTURES == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(PICTURES, "%s-%d-%s.png".formatted(shown.name(), width, scheme)))
                .setFullPage(true));
        if (width == DESK && scheme.equals("dark")) {
            page.pdf(new Page.PdfOptions().setPath(Path.of(PICTURES, shown.name() + ".pdf")));
        }
    }

    private HandlerMethod handlerOf(String path) throws Exception {
        UriComponents address = UriComponentsBuilder.fromUriString(path).build();
        MockHttpServletRequest request = new MockHttpServletRequest("GET", Objects.requireNonNull(address.getPath()));
        address.getQueryParams().toSingleValueMap().forEach(request::setParameter);
        ServletRequestPathUtils.parseAndCache(request);
        return (HandlerMethod)
                Objects.requireNonNull(handlers.getHandler(request), path).getHandler();
    }

    private static boolean givesPage(RequestMappingInfo mapping, HandlerMethod handler) {
        Class<?> answer = handler.getReturnType().getParameterType();
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && (answer == String.class || answer == ModelAndView.class);
    }

    private void watch(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private void signIn(Viewer viewer, int userId) {
        Page page = Objects.requireNonNull(tabs.get(viewer));
        page.navigate(base() + signInPath(userId));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }
}
