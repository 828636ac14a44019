package org.wilcoss.custody;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through a page with the Tab key, as somebody without a mouse does. */
final class Keyboard {
    /** Even a page of a hundred rows leads to what it is for sooner. */
    private static final int MOST_PRESSES = 120;

    /** The element with the focus, whether one sees that it has it, and whether it is what the page is for. */
    private static final String STOP = """
            () => {
              const ringed = (element, pseudo) => {
                const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
                return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
              };
              const all = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility() && !each.disabled);
              const goal = ["main .button.primary", "main .button.grave", "main button, main a"].flatMap(all)[0];
              const here = document.activeElement;
              const label = here.closest("label");
              // Past the last stop the browser itself has the focus, and then the page from its top again.
              const shown = here === document.body || ringed(here) || ringed(here, "::after") || (label !== null && ringed(label));
              return { here: here.outerHTML.slice(0, 200), shown, reached: goal === undefined || goal === here };
            }""";

    private Keyboard() {}

    /** What is wrong with the way from the top of the page, just loaded, to what it is for. */
    static List<String> troubles(Page page) {
        List<String> troubles = new ArrayList<>();
        if ((boolean) page.evaluate("document.activeElement === document.body")) {
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            if (!(boolean) page.evaluate("document.activeElement.id === 'main'")) {
                troubles.add("the first stop does not lead to the content");
            }
        }
        for (int presses = 0; presses < MOST_PRESSES; presses++) {
            page.keyboard().press("Tab");
            Map<?, ?> stop = (Map<?, ?>) page.evaluate(STOP);
            if (!Boolean.TRUE.equals(stop.get("shown"))) {
                troubles.add("one does not see the focus on " + stop.get("here"));
            }
            if (Boolean.TRUE.equals(stop.get("reached"))) {
                return troubles;
            }
        }
        troubles.add("the Tab key does not lead to what the page is for");
        return troubles;
    }
}
