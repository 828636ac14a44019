package org.wilcoss.custody.kits;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PublicUrl;

/**
 * QR codes that hold an address of ours and nothing else. A kit's is a URL with its random scan token, so a stranger
 * learns nothing from it.
 */
@Component
public class QrCodes {
    /** Pixels a module in a PNG; a phone's screen or a label printer scales it cleanly. */
    private static final int SCALE = 8;

    private static final int QUIET_ZONE = 4;

    private final JdbcClient sql;
    private final PublicUrl publicUrl;

    QrCodes(JdbcClient sql, PublicUrl publicUrl) {
        this.sql = sql;
        this.publicUrl = publicUrl;
    }

    /**
     * As a vector image.
     *
     * @throws NotFound if there is no such kit
     */
    public String svg(int kitId) {
        return svgOf(path(kitId));
    }

    /** The full address of one of our paths as a vector image. */
    public String svgOf(String path) {
        BitMatrix matrix = matrix(path);
        String dots = IntStream.range(0, matrix.getHeight())
                .boxed()
                .flatMap(y -> IntStream.range(0, matrix.getWidth())
                        .filter(x -> matrix.get(x, y))
                        .mapToObj(x -> "M%d %dh1v1h-1z".formatted(x, y)))
                .collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
                """.formatted(matrix.getWidth(), matrix.getHeight(), matrix.getWidth(), matrix.getHeight(), dots);
    }

    /**
     * As pixels.
     *
     * @throws NotFound if there is no such kit
     */
    public byte[] png(int kitId) {
        BitMatrix matrix = matrix(path(kitId));
        int size = matrix.getWidth() * SCALE;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, matrix.get(x / SCALE, y / SCALE) ? 0x000000 : 0xFFFFFF);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String path(int kitId) {
        return sql.sql("SELECT scan_token FROM kits WHERE id = :id")
                .param("id", kitId)
                .query((row, n) -> "/scan/" + row.getString(1))
                .optional()
                .orElseThrow(() -> new NotFound("kit"));
    }

    private BitMatrix matrix(String path) {
        try {
            return new QRCodeWriter()
                    .encode(
                            publicUrl.of(path),
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("the public address is too long for a QR code", tooLong);
        }
    }
}
