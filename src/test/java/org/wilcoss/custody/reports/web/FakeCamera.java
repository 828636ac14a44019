package org.wilcoss.custody.reports.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What Chromium takes for a camera: a film in a file, which shows a picture for ever. */
final class FakeCamera {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 5;
    private static final int COLOURLESS = 128;

    private final Path film;

    FakeCamera(Path folder) {
        film = folder.resolve("camera.y4m");
    }

    String[] arguments() {
        return new String[] {
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film
        };
    }

    /** A label as a hand holds it: somewhat turned, on a grey table. */
    void shows(BufferedImage label) throws IOException {
        BufferedImage scene = table();
        Graphics2D hand = scene.createGraphics();
        hand.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        double scale = HEIGHT * 0.6 / label.getHeight();
        AffineTransform held = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        held.rotate(Math.toRadians(8));
        held.scale(scale, scale);
        held.translate(-label.getWidth() / 2.0, -label.getHeight() / 2.0);
        hand.drawImage(label, held, null);
        hand.dispose();
        write(scene);
    }

    void showsNothing() throws IOException {
        write(table());
    }

    private static BufferedImage table() {
        BufferedImage table = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paint = table.createGraphics();
        paint.setColor(new Color(0xB0, 0xB0, 0xB0));
        paint.fillRect(0, 0, WIDTH, HEIGHT);
        paint.dispose();
        return table;
    }

    /** YUV4MPEG2: a line of text, then a plane of brightness and two of colour for each frame. */
    private void write(BufferedImage scene) throws IOException {
        byte[] greys = new byte[WIDTH * HEIGHT];
        scene.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, greys);
        byte[] colours = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colours, (byte) COLOURLESS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("YUV4MPEG2 W%d H%d F15:1 Ip A1:1 C420jpeg\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < FRAMES; i++) {
            out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            out.write(greys);
            out.write(colours);
        }
        Files.write(film, out.toByteArray());
    }
}
