package org.wilcoss.scanner;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Map;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** Reads the QR codes in a camera's frames. Compiled to a JavaScript module, which runs in a worker. */
public final class Decoder {
    private static final Map<DecodeHintType, Object> PATIENT = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    private Decoder() {}

    /**
     * The texts of all QR codes that are found in a frame; none if there are none.
     *
     * @param pixels red, green, blue and alpha of each, row by row
     * @param attempt how many frames were looked at before: each of three successive ones is prepared in another way,
     *     because what one way misses another may read, and the next frame shows the same label
     */
    @JSExport
    public static String[] read(Uint8ClampedArray pixels, int width, int height, int attempt) {
        Frame frame = Frame.of(pixels, width, height);
        Frame prepared = switch (attempt % 3) {
            case 1 -> frame.halved();
            case 2 -> frame.smoothed();
            default -> frame;
        };
        return texts(prepared.luminance());
    }

    private static String[] texts(LuminanceSource source) {
        try {
            Result[] results =
                    new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), PATIENT);
            String[] texts = new String[results.length];
            for (int i = 0; i < results.length; i++) {
                texts[i] = results[i].getText();
            }
            return texts;
        } catch (NotFoundException none) {
            return new String[0];
        }
    }
}
