package org.wilcoss.custody.commands;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** The port to serve on. */
record Port(int number) {
    private static final int DEFAULT = 8080;
    private static final int LAST = 65_535;
    private static final int FIRST_FOR_ALL = 1024;

    static Port from(String text) {
        try {
            var number = text.isEmpty() ? DEFAULT : Integer.parseInt(text);
            if (number >= 1 && number <= LAST) {
                return new Port(number);
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new WrongSetting("PORT is not a port: set it to a number from 1 to 65535, or leave it out for 8080.");
    }

    /**
     * Makes sure, before anything is started, that this program could listen there.
     *
     * @param address null for all
     */
    void proveFree(@Nullable String address) {
        try (var trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(address == null ? new InetSocketAddress(number) : new InetSocketAddress(address, number));
        } catch (IOException failure) {
            var denied = number < FIRST_FOR_ALL
                    && String.valueOf(failure.getMessage()).contains("denied");
            if (denied || !(failure instanceof BindException)) {
                throw new WrongSetting(
                        "Port %d may not be opened by this user: set PORT to a number from 1024 on.".formatted(number));
            }
            throw new WrongSetting(taken(number));
        }
    }

    static String taken(int number) {
        return "Port %d is taken by another program: stop that one, or set the environment variable PORT to another port, as in PORT=%d."
                .formatted(number, number < LAST ? number + 1 : DEFAULT);
    }
}
