package org.wilcoss.custody.labels;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** A QR code as modules, without the quiet zone around it. */
final class Symbol {
    /** Modules that stay white on each side (ISO/IEC 18004, 9.1). */
    static final int QUIET = 4;

    /** Millimetres a module that any phone reads at arm's length; below, size serves reading better than redundancy. */
    private static final double COMFORTABLE = 0.4;

    private static final List<ErrorCorrectionLevel> STRONGEST_FIRST =
            List.of(ErrorCorrectionLevel.H, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.M, ErrorCorrectionLevel.L);

    private final ByteMatrix modules;

    private Symbol(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The symbol that survives most on a label: labels get scratched, so it corrects as many errors as it can while its
     * modules stay large; where room is short, as many as the smallest symbol holds.
     *
     * @param moduleOf how large a module gets, in millimetres, if there are so many of them on a side
     */
    static Symbol of(String text, IntToDoubleFunction moduleOf) {
        int smallest = of(text, ErrorCorrectionLevel.L).size();
        return STRONGEST_FIRST.stream()
                .map(level -> of(text, level))
                .filter(it -> it.size() == smallest || moduleOf.applyAsDouble(it.size()) >= COMFORTABLE)
                .findFirst()
                .orElseThrow();
    }

    private static Symbol of(String text, ErrorCorrectionLevel level) {
        try {
            return new Symbol(Encoder.encode(text, level, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalStateException("the public address is too long for a QR code", tooLong);
        }
    }

    /** Modules on a side. */
    int size() {
        return modules.getWidth();
    }

    boolean isDark(int x, int y) {
        return modules.get(x, y) == 1;
    }
}
