package org.wilcoss.custody.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes PDFs of papers, from the templates that show them on a page. */
@Component
public class PaperFiles {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String FONTS = "/fonts/ttf/OpenSans/OpenSans-";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.wilcoss.templates");
    private final String css;

    PaperFiles() {
        XRLog.setLoggingEnabled(false);
        try (InputStream file = resource("/static/css/paper.css")) {
            css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The paper as PDF, its fonts and drawings within; nothing is fetched from anywhere. */
    public byte[] pdf(Paper paper) {
        StringOutput html = new StringOutput();
        templates.render("papers/print.jte", Map.of("paper", paper, "css", css), html);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .useUriResolver((base, uri) -> null)
                .useSVGDrawer(new Drawings())
                .withProducer("WilcoSS Custody Manager")
                .withHtmlContent(html.toString(), null)
                .toStream(pdf);
        font(builder, "Regular", REGULAR, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", REGULAR, FontStyle.ITALIC);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> resource(FONTS + name + ".ttf"), "Open Sans", weight, style, true);
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(PaperFiles.class.getResourceAsStream(path), path);
    }
}
