package org.wilcoss.custody.papers;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws into a PDF the drawings that papers have: an {@code svg} of a width and a height with a {@code viewBox}, in it
 * paths of straight lines, filled or stroked. No other SVG is read.
 */
final class Drawings implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double maxWidth, double maxHeight, double dotsPerPixel) {
        String[] view = svg.getAttribute("viewBox").split(" ", -1);
        return new Drawing(
                paths(svg),
                Integer.parseInt(svg.getAttribute("width")),
                Integer.parseInt(svg.getAttribute("height")),
                Double.parseDouble(view[2]),
                dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // a drawing of ours holds no text
    }

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, FontStyle style) {
        // a drawing of ours holds no text
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static List<Element> paths(Element svg) {
        NodeList found = svg.getElementsByTagName("path");
        List<Element> paths = new ArrayList<>();
        for (int n = 0; n < found.getLength(); n++) {
            paths.add((Element) found.item(n));
        }
        return paths;
    }

    /**
     * One of them.
     *
     * @param width on the paper, in CSS pixels
     * @param viewWidth of the paths' own units
     */
    private record Drawing(List<Element> paths, int width, int height, double viewWidth, double dotsPerPixel)
            implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) (width * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) (height * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, width, height, this::draw);
        }

        private void draw(Graphics2D graphics) {
            double perUnit = width / viewWidth;
            graphics.scale(perUnit, perUnit);
            for (Element path : paths) {
                var shape = new LinePath(path.getAttribute("d")).shape();
                if (path.hasAttribute("stroke")) {
                    float pen = Float.parseFloat(path.getAttribute("stroke-width"));
                    graphics.setColor(Color.decode(path.getAttribute("stroke")));
                    graphics.setStroke(new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    graphics.draw(shape);
                } else {
                    graphics.setColor(colour(path.getAttribute("fill")));
                    graphics.fill(shape);
                }
            }
        }

        private static Color colour(String fill) {
            return switch (fill) {
                case "" -> Color.BLACK;
                case "#fff" -> Color.WHITE;
                default -> Color.decode(fill);
            };
        }
    }
}
