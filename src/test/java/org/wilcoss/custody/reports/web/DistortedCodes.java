package org.wilcoss.custody.reports.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Pictures of labels as a bad camera in a cold hand sees them: small, turned, slanted, blurred, noisy, dim. Always the same ones. */
final class DistortedCodes {
    static final int WIDTH = 400;
    static final int HEIGHT = 300;

    private static final long SEED = 20_261_123;
    private static final int GRADES = 8;
    private static final int VARIANTS = 4;
    private static final String[] KINDS = {"small", "turned", "slanted", "blurred", "noisy", "dim"};

    private DistortedCodes() {}

    /**
     * One picture.
     *
     * @param text what the code says
     * @param greys a byte a pixel, row by row
     */
    record Picture(String kind, String text, byte[] greys) {}

    static List<Picture> all() {
        Random random = new Random(SEED);
        List<Picture> pictures = new ArrayList<>();
        for (String kind : KINDS) {
            for (int grade = 1; grade <= GRADES; grade++) {
                for (int variant = 0; variant < VARIANTS; variant++) {
                    String text = "https://custody.example.org/scan/%016x".formatted(random.nextLong());
                    pictures.add(new Picture(kind, text, picture(kind, text, grade, random)));
                }
            }
        }
        return pictures;
    }

    private static byte[] picture(String kind, String text, int grade, Random random) {
        BufferedImage code = TestCodes.image(text, 8);
        double module = kind.equals("small") ? 4.2 - 0.4 * grade : kind.equals("blurred") ? 5 : 3.5;
        double turn = kind.equals("turned") ? 45.0 * random.nextDouble() * grade : random.nextDouble() * 10 - 5;
        double slant = kind.equals("slanted") ? 0.09 * grade : 0;
        BufferedImage scene = draw(code, module / 8, turn, slant);
        if (kind.equals("blurred")) {
            scene = blurred(scene, grade);
        }
        double noise = kind.equals("noisy") ? 9.0 * grade : 4;
        double contrast = kind.equals("dim") ? 0.9 / grade : 0.8;
        return greys(scene, noise, contrast, random);
    }

    private static BufferedImage draw(BufferedImage code, double scale, double turn, double slant) {
        BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paint = scene.createGraphics();
        paint.setColor(Color.LIGHT_GRAY);
        paint.fillRect(0, 0, WIDTH, HEIGHT);
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform held = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        held.rotate(Math.toRadians(turn));
        held.shear(slant, 0);
        held.scale(scale, scale);
        held.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
        paint.drawImage(code, held, null);
        paint.dispose();
        return scene;
    }

    private static BufferedImage blurred(BufferedImage scene, int radius) {
        int size = 2 * radius + 1;
        float[] weights = new float[size * size];
        Arrays.fill(weights, 1f / weights.length);
        return new ConvolveOp(new Kernel(size, size, weights), ConvolveOp.EDGE_NO_OP, null).filter(scene, null);
    }

    private static byte[] greys(BufferedImage scene, double noise, double contrast, Random random) {
        byte[] greys = new byte[WIDTH * HEIGHT];
        scene.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, greys);
        for (int i = 0; i < greys.length; i++) {
            double light = 40 + (greys[i] & 0xff) * contrast + noise * random.nextGaussian();
            greys[i] = (byte) Math.clamp(Math.round(light), 0, 255);
        }
        return greys;
    }
}
