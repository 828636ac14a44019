package org.wilcoss.custody.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Labels;

/** Labels of every kind are printed, rasterised as a 300 dpi printer does, and read by what phones read with. */
class LabelFilesTests {
    private static final String BASE = "https://custody.example.org";

    /** What no printer of sheets reaches: a sixth of an inch. */
    private static final double SHEET_EDGE = 25.4 / 6;

    private final LabelFiles files = new LabelFiles();

    @ParameterizedTest
    @EnumSource
    void isReadOnEveryLabelOfEveryFormat(LabelFormat format) throws Exception {
        Stock stock = format.stock();
        int start = Math.min(2, stock.places());
        List<KitLabel> labels = labels(BASE, stock.places() + 2);

        PrintedLabels printed = PrintedLabels.of(files.pdf(format, start, labels));
        printed.keep(Labels.of(format));

        assertThat(read(printed, stock, start))
                .isEqualTo(labels.stream().map(KitLabel::url).toList());
        assertThat(printed.text().split(" "))
                .containsExactlyElementsOf(labels.stream().map(KitLabel::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    void isReadWhereThisProgramsAddressIsLong(LabelFormat format) throws Exception {
        List<KitLabel> labels = labels("https://custody.shooting-sports.wilderness-county.example.org", 1);

        PrintedLabels printed = PrintedLabels.of(files.pdf(format, 1, labels));

        assertThat(read(printed, format.stock(), 1))
                .containsExactly(labels.getFirst().url());
    }

    @ParameterizedTest
    @CsvSource({
        "avery_5160, 612, 792",
        "avery_5163, 612, 792",
        "avery_22806, 612, 792",
        "avery_l7160, 595.28, 841.89",
        "avery_l7163, 595.28, 841.89",
        "brother_12, 0, 34.02",
        "brother_24, 0, 68.03",
        "brother_62, 175.75, 0",
        "dymo_30252, 252, 79.09",
        "dymo_30334, 162, 90",
    })
    void hasPagesOfTheMakersSize(String name, float width, float height) {
        LabelFormat format = Labels.parse(LabelFormat.class, name);

        PrintedLabels printed = PrintedLabels.of(
                files.pdf(format, 1, labels(BASE, format.stock().places() + 1)));

        assertThat(printed.sizes()).hasSize(2).allSatisfy(size -> {
            assertThat(size.getWidth()).isCloseTo(width == 0 ? size.getWidth() : width, within(0.1f));
            assertThat(size.getHeight()).isCloseTo(height == 0 ? size.getHeight() : height, within(0.1f));
        });
    }

    @ParameterizedTest
    @EnumSource
    void printsOnlyWherePrintersReach(LabelFormat format) {
        Stock stock = format.stock();
        PrintedLabels printed = PrintedLabels.of(files.pdf(format, 1, labels(BASE, stock.places())));
        BufferedImage page = printed.pages().getFirst();

        for (int place = 0; place < stock.places(); place++) {
            BufferedImage label = printed.cut(0, stock.place(place));
            Rectangle reachable = inner(label, stock.insetAcross(), stock.insetDown());
            assertThat(reachable.contains(PrintedLabels.ink(label).orElseThrow()))
                    .as("place %d", place)
                    .isTrue();
        }
        if (stock.isSheet()) {
            assertThat(inner(page, SHEET_EDGE, SHEET_EDGE)
                            .contains(PrintedLabels.ink(page).orElseThrow()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The last label's lower right corner, in millimetres, is as far from the sheet's as the first from its upper
        // left.
        "avery_5160, 4.76, 12.7",
        "avery_5163, 3.97, 12.7",
        "avery_22806, 15.875, 15.875",
        "avery_l7160, 7.25, 15.15",
        "avery_l7163, 4.65, 15.15",
    })
    void laysLabelsOutInTheMiddleOfTheSheet(String name, double left, double top) {
        Stock stock = Labels.parse(LabelFormat.class, name).stock();
        Box first = stock.place(0);
        Box last = stock.place(stock.places() - 1);

        assertThat(first.x()).isCloseTo(left, within(0.01));
        assertThat(first.y()).isCloseTo(top, within(0.01));
        assertThat(stock.pageWidth() - last.x() - last.width()).isCloseTo(left, within(0.1));
        assertThat(stock.pageHeight() - last.y() - last.height()).isCloseTo(top, within(0.1));
    }

    @Test
    void leavesThePlacesBeforeTheStartWhite() {
        Stock stock = LabelFormat.AVERY_L7160.stock();

        PrintedLabels printed = PrintedLabels.of(files.pdf(LabelFormat.AVERY_L7160, 5, labels(BASE, 2)));

        assertThat(printed.pages()).hasSize(1);
        assertThat(IntStream.range(0, stock.places())
                        .filter(place -> PrintedLabels.ink(printed.cut(0, stock.place(place)))
                                .isPresent()))
                .containsExactly(4, 5);
    }

    @Test
    void cutsTapeWhereTheLabelEnds() {
        List<KitLabel> labels = List.of(label(BASE, "7"), label(BASE, "AIR-RIFLE-CASE-0007"));

        List<PDRectangle> sizes =
                PrintedLabels.of(files.pdf(LabelFormat.BROTHER_12, 1, labels)).sizes();

        assertThat(sizes.getFirst().getWidth()).isBetween(40f, 75f);
        assertThat(sizes.getLast().getWidth()).isGreaterThan(sizes.getFirst().getWidth() + 40);
    }

    @ParameterizedTest
    @EnumSource
    void findsRoomForTheLongestCode(LabelFormat format) throws Exception {
        KitLabel longest = label(BASE, "W".repeat(24) + "-" + "M".repeat(25));

        PrintedLabels printed = PrintedLabels.of(files.pdf(format, 1, List.of(longest)));
        printed.keep(Labels.of(format) + "-longest");

        assertThat(printed.text().replace(" ", "")).isEqualTo(longest.code());
        BufferedImage label = printed.cut(0, format.stock().place(0));
        assertThat(inner(label, format.stock().insetAcross(), format.stock().insetDown())
                        .contains(PrintedLabels.ink(label).orElseThrow()))
                .isTrue();
        assertThat(PrintedLabels.read(label)).isEqualTo(longest.url());
    }

    @Test
    void marksLettersThatTheFontHasNot() {
        byte[] file = files.pdf(LabelFormat.AVERY_5163, 1, List.of(label(BASE, "Żółć-林\n1")));

        assertThat(PrintedLabels.of(file).text()).isEqualTo("Żółć-##1");
    }

    @Test
    void bringsItsFontAndDrawsCodesWithoutPixels() throws Exception {
        try (PDDocument document = Loader.loadPDF(files.pdf(LabelFormat.BROTHER_12, 1, labels(BASE, 1)))) {
            var resources = document.getPage(0).getResources();
            PDFont font = resources.getFont(resources.getFontNames().iterator().next());

            assertThat(font.isEmbedded()).isTrue();
            assertThat(resources.getXObjectNames()).isEmpty();
            assertThat(document.getDocumentCatalog().getViewerPreferences().getPrintScaling())
                    .isEqualTo("None");
            assertThat(document.getDocumentInformation().getCOSObject().keySet())
                    .containsExactly(COSName.TITLE);
        }
    }

    @Test
    void refusesAPlaceThatThePageHasNot() {
        assertThatThrownBy(() -> files.pdf(LabelFormat.AVERY_5163, 11, labels(BASE, 1)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(new FieldProblem("start", "must be between 1 and 10")));
        assertThatThrownBy(() -> files.pdf(LabelFormat.DYMO_30252, 2, labels(BASE, 1)))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> files.pdf(LabelFormat.AVERY_5163, 0, labels(BASE, 1)))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void refusesWhatNoPhoneWouldRead() {
        String far = "https://" + "long-name.".repeat(14) + "example.org";

        assertThatThrownBy(() -> files.pdf(LabelFormat.BROTHER_12, 1, labels(far, 1)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .first()
                                .extracting(FieldProblem::field)
                                .isEqualTo("format"));
        assertThat(files.pdf(LabelFormat.AVERY_5163, 1, labels(far, 1))).isNotEmpty();
    }

    private static List<String> read(PrintedLabels printed, Stock stock, int start) throws Exception {
        List<String> found = new ArrayList<>();
        for (int page = 0; page < printed.pages().size(); page++) {
            for (int place = page == 0 ? start - 1 : 0; place < stock.places(); place++) {
                BufferedImage label = printed.cut(page, stock.place(place));
                if (PrintedLabels.ink(label).isPresent()) {
                    found.add(PrintedLabels.read(label));
                }
            }
        }
        return found;
    }

    /** A picture's inside, a dot of rounding allowed. */
    private static Rectangle inner(BufferedImage image, double across, double down) {
        int x = PrintedLabels.dots(across) - 1;
        int y = PrintedLabels.dots(down) - 1;
        return new Rectangle(x, y, image.getWidth() - 2 * x, image.getHeight() - 2 * y);
    }

    private static List<KitLabel> labels(String base, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> label(base, "AR-%02d".formatted(n + 1)))
                .toList();
    }

    private static KitLabel label(String base, String code) {
        String token = "k3vQy0mT5xW2aJ8rLd" + "%04X".formatted(code.hashCode() & 0xFFFF);
        return new KitLabel(1, code, base + "/scan/" + token);
    }
}
