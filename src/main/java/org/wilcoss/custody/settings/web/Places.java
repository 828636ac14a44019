package org.wilcoss.custody.settings.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.database.DatabaseSettings;
import org.wilcoss.custody.platform.Home;
import org.wilcoss.custody.platform.Mail;
import org.wilcoss.custody.platform.MailServer;
import org.wilcoss.custody.settings.web.SettingsPage.Place;

/** Says where the program keeps things, and by what server it mails. */
@Component
class Places {
    private final Mail mail;
    private final Home home;
    private final DatabaseSettings database;

    Places(Mail mail, Home home, DatabaseSettings database) {
        this.mail = mail;
        this.home = home;
        this.database = database;
    }

    /** @param mailFailure why a mail did not leave just now, if one did not */
    Place place(@Nullable String mailFailure) {
        return new Place(
                mail.server().map(MailServer::address).orElse(null),
                mailFailure,
                home.folder().toString(),
                database.program() == null ? null : String.join(", ", database.program().hosts()));
    }
}
