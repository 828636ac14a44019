package org.wilcoss.custody.signin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The authenticator of a browser's device, as the browser's own developer tools pretend one. */
final class VirtualDevice {
    private final CDPSession tools;
    private final String id;

    private VirtualDevice(CDPSession tools, String id) {
        this.tools = tools;
        this.id = id;
    }

    /** Gives the page's browser an authenticator that makes sure of its owner by itself. */
    static VirtualDevice of(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        JsonObject added = tools.send("WebAuthn.addVirtualAuthenticator", parameters);
        return new VirtualDevice(tools, added.get("authenticatorId").getAsString());
    }

    /** Whether it makes sure, from now on, that it is its owner who uses it. */
    void verifiesItsOwner(boolean verified) {
        JsonObject parameters = parameters();
        parameters.addProperty("isUserVerified", verified);
        tools.send("WebAuthn.setUserVerified", parameters);
    }

    /** Sets the counters of its passkeys, as a copy has one that was made some time ago. */
    void countsFrom(int count) {
        for (var each : passkeys()) {
            JsonObject passkey = each.getAsJsonObject();
            JsonObject removal = parameters();
            removal.add("credentialId", passkey.get("credentialId"));
            tools.send("WebAuthn.removeCredential", removal);
            passkey.addProperty("signCount", count);
            JsonObject addition = parameters();
            addition.add("credential", passkey);
            tools.send("WebAuthn.addCredential", addition);
        }
    }

    void forgetsAll() {
        tools.send("WebAuthn.clearCredentials", parameters());
    }

    JsonArray passkeys() {
        return tools.send("WebAuthn.getCredentials", parameters()).getAsJsonArray("credentials");
    }

    private JsonObject parameters() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("authenticatorId", id);
        return parameters;
    }
}
