package org.wilcoss.custody.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.wilcoss.custody.Chromium;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.reports.web.DistortedCodes.Picture;

/** The decoder as browsers run it, in its worker, against the same library on the JVM. */
class DecoderBrowserTests extends PageTest {
    /** Shows a picture to the worker three times over, as the camera does with a label that is held still. */
    private static final String SHOW = """
            async ({ greys, width, height }) => {
              window.worker ??= (() => {
                const { worker, decoder } = document.querySelector("[data-scan]").dataset;
                const started = new Worker(worker, { type: "module" });
                started.postMessage({ decoder: new URL(decoder, location.href).href });
                return started;
              })();
              const bytes = Uint8Array.from(atob(greys), (letter) => letter.charCodeAt(0));
              const heard = [];
              for (let frame = 0; frame < 3; frame++) {
                const pixels = new Uint8ClampedArray(4 * bytes.length);
                bytes.forEach((grey, i) => pixels.fill(grey, 4 * i, 4 * i + 3));
                heard.push(await new Promise((resolve, reject) => {
                  window.worker.onmessage = ({ data }) => data.texts ? resolve(data.texts.join()) : reject(data.failure);
                  window.worker.onerror = reject;
                  window.worker.postMessage({ pixels, width, height }, [pixels.buffer]);
                }));
              }
              return heard;
            }""";

    @Test
    void readsWhatZxingReadsOnTheJvmAndMoreOnTheFramesAfter(TestReporter reporter) {
        List<Picture> pictures = DistortedCodes.all();
        List<Picture> onJvm = new ArrayList<>();
        List<Picture> atOnce = new ArrayList<>();
        List<Picture> inThree = new ArrayList<>();
        try (Chromium browser = Chromium.start();
                BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = scanner(context);
            List<String> complaints = Chromium.complaints(page);
            for (Picture picture : pictures) {
                List<String> heard = show(page, picture);
                assertThat(heard).as(picture.kind()).allMatch(text -> text.isEmpty() || text.equals(picture.text()));
                add(onJvm, picture, onJvm(picture).equals(picture.text()));
                add(atOnce, picture, heard.getFirst().equals(picture.text()));
                add(inThree, picture, heard.contains(picture.text()));
            }
            assertThat(complaints).isEmpty();
        }

        reporter.publishEntry(Map.of(
                "pictures", String.valueOf(pictures.size()),
                "read by ZXing on the JVM", String.valueOf(onJvm.size()),
                "read by the decoder in the first frame", String.valueOf(atOnce.size()),
                "read by the decoder within three frames", String.valueOf(inThree.size())));
        assertThat(onJvm).hasSizeBetween(pictures.size() / 3, pictures.size() - 1);
        assertThat(atOnce).isEqualTo(onJvm);
        assertThat(inThree).hasSizeGreaterThan(atOnce.size());
    }

    private Page scanner(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(base() + signInPath(actor(Role.COACH).id()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.navigate(base() + "/scan");
        return page;
    }

    private static List<String> show(Page page, Picture picture) {
        Object heard = page.evaluate(
                SHOW,
                Map.of(
                        "greys",
                        Base64.getEncoder().encodeToString(picture.greys()),
                        "width",
                        DistortedCodes.WIDTH,
                        "height",
                        DistortedCodes.HEIGHT));
        return ((List<?>) Objects.requireNonNull(heard))
                .stream().map(String::valueOf).toList();
    }

    private static String onJvm(Picture picture) {
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(
                picture.greys(),
                DistortedCodes.WIDTH,
                DistortedCodes.HEIGHT,
                0,
                0,
                DistortedCodes.WIDTH,
                DistortedCodes.HEIGHT,
                false);
        try {
            Result[] results = new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
            return String.join(",", Stream.of(results).map(Result::getText).toList());
        } catch (NotFoundException none) {
            return "";
        }
    }

    private static void add(List<Picture> read, Picture picture, boolean was) {
        if (was) {
            read.add(picture);
        }
    }
}
