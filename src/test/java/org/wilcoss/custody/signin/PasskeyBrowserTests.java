package org.wilcoss.custody.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Chromium;
import org.wilcoss.custody.platform.Role;

/** Passkeys as people meet them, in Chromium with an authenticator that it pretends. */
class PasskeyBrowserTests extends PasskeyTest {
    @Test
    void addsAPasskeyAndSignsInWithItWithoutANameOrALink() {
        List<String> complaints = Chromium.complaints(page);
        long before = lastEntry();
        signInByLink();
        addPasskey("Desk in the armory");
        assertThat(passkeys()).containsText("Desk in the armory");
        assertThat(passkeys()).containsText("Not used yet");
        signOut();

        button("Sign in with a passkey").click();
        page.waitForURL(base() + "/");
        assertThat(page.locator(".me-name")).hasText(person.name());
        page.navigate(base() + "/account");
        assertThat(passkeys()).containsText("Last used");
        assertThat(acts(before))
                .endsWith("sign_in.done", "passkey.added", "sign_in.done")
                .doesNotContain("sign_in.refused");
        assertThat(complaints).isEmpty();
    }

    @Test
    void proposesTheDevicesNameAndMakesNoSecondPasskeyOnIt() {
        signInByLink();
        page.navigate(base() + "/account");
        assertThat(page.getByLabel("Name of this device")).hasValue("Chrome on Linux");
        button("Add a passkey").click();
        assertThat(passkeys()).containsText("Chrome on Linux");
        button("Add a passkey").click();

        assertThat(trouble()).hasText("This device has a passkey of yours already.");
        assertThat(device.passkeys()).hasSize(1);
        assertThat(button("Add a passkey")).isEnabled();
    }

    @Test
    void refusesAPasskeyThatWasRemoved() {
        havePasskey("Old phone");
        signInByLink();
        page.navigate(base() + "/account");
        long before = lastEntry();
        passkeys().locator("button").click();
        assertThat(passkeys()).hasCount(0);
        signOut();

        button("Sign in with a passkey").click();

        assertThat(trouble()).containsText("This passkey does not sign anybody in here.");
        assertThat(button("Sign in with a passkey")).isEnabled();
        assertThat(acts(before).stream().filter(act -> !act.startsWith("sign_in_link")))
                .containsExactly("passkey.removed", "sign_in.refused unknown_passkey");
    }

    @Test
    void refusesADeactivatedUserLikeAnUnknownPasskeyAndForGood() {
        havePasskey("Phone");
        tables.sql("UPDATE users SET is_active = false WHERE id = :id")
                .param("id", person.id())
                .update();
        long before = lastEntry();
        button("Sign in with a passkey").click();
        assertThat(trouble()).containsText("This passkey does not sign anybody in here.");
        assertThat(acts(before)).containsExactly("sign_in.refused unknown_passkey");

        tables.sql("UPDATE users SET is_active = true WHERE id = :id")
                .param("id", person.id())
                .update();
        String user = "/api/v1/users/" + person.id();
        assertThat(inPerson(Role.ADMIN).patch(user, "{\"is_active\": false}").status())
                .isEqualTo(200);
        assertThat(inPerson(Role.ADMIN).patch(user, "{\"is_active\": true}").status())
                .isEqualTo(200);
        page.reload();
        button("Sign in with a passkey").click();
        assertThat(trouble()).containsText("This passkey does not sign anybody in here.");
    }

    @Test
    void saysSoWhenTheDeviceHasNoneAndStaysUsable() {
        havePasskey("Phone");
        device.forgetsAll();
        button("Sign in with a passkey").click();

        assertThat(trouble()).containsText("this device has no passkey for this site");
        assertThat(button("Sign in with a passkey")).isEnabled();
        assertThat(Chromium.faults(page)).isEmpty();
    }

    @Test
    void refusesADeviceThatDoesNotMakeSureOfItsOwner() {
        havePasskey("Phone");
        device.verifiesItsOwner(false);
        button("Sign in with a passkey").click();
        assertThat(trouble()).containsText("Nothing was done");

        device.verifiesItsOwner(true);
        button("Sign in with a passkey").click();
        page.waitForURL(base() + "/");
    }

    @Test
    void refusesACopyWhoseCounterIsBehind() {
        havePasskey("Phone");
        button("Sign in with a passkey").click();
        page.waitForURL(base() + "/");
        signOut();
        device.countsFrom(100);
        button("Sign in with a passkey").click();
        page.waitForURL(base() + "/");
        signOut();
        device.countsFrom(50);
        long before = lastEntry();

        button("Sign in with a passkey").click();

        assertThat(trouble()).containsText("This passkey does not sign anybody in here.");
        assertThat(acts(before)).containsExactly("sign_in.refused counter_went_back");
    }

    @Test
    void hidesTheButtonWhereThereAreNoPasskeysAndSaysWhy() {
        page.addInitScript("delete window.PublicKeyCredential");
        signInByLink();
        page.navigate(base() + "/account");
        assertThat(page.getByText("Passkeys need JavaScript and a browser that knows them"))
                .isVisible();
        assertThat(button("Add a passkey")).isHidden();
        signOut();
        assertThat(page.getByText("Passkeys need JavaScript and a browser that knows them"))
                .isVisible();
        assertThat(button("Sign in with a passkey")).isHidden();
    }

    @Test
    void proposesAPasskeyUntilOneSaysNotNow() {
        signInByLink();
        page.navigate(base() + "/account");
        assertThat(page.getByText("Next time without a link")).isVisible();
        button("Not now").click();
        assertThat(page.getByText("Next time without a link")).isHidden();
        page.reload();
        assertThat(button("Add a passkey")).isVisible();
        assertThat(page.getByText("Next time without a link")).isHidden();
    }
}
