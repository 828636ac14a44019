package org.wilcoss.custody.signatures;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The device on which somebody signed.
 *
 * @param address of the network, as the server sees it: forwarded headers count only from a TRUSTED_PROXY
 * @param device what its browser or program calls itself; null if it did not say
 */
public record SigningDevice(String address, @Nullable String device) {
    private static final int MAX_ADDRESS = 64;
    private static final int MAX_DEVICE = 300;

    public SigningDevice {
        address = cut(address, MAX_ADDRESS);
        device = device == null || device.isBlank() ? null : cut(device.strip(), MAX_DEVICE);
    }

    /** The one that sent a request. */
    public static SigningDevice of(HttpServletRequest request) {
        return new SigningDevice(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }

    /** Without what PostgreSQL cannot keep: a header is bytes that the server reads as Latin letters. */
    private static String cut(String text, int most) {
        String clean = text.replaceAll("\\p{Cntrl}", "");
        return clean.substring(0, Math.min(most, clean.length()));
    }
}
