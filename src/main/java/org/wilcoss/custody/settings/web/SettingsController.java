package org.wilcoss.custody.settings.web;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.settings.ChangeSettings;
import org.wilcoss.custody.settings.Settings;
import org.wilcoss.custody.settings.SettingsRow;

/** The club's settings over HTTP. */
@RestController
@RequestMapping("/api/v1/settings")
class SettingsController {
    private final Settings settings;

    SettingsController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping
    @Requires(Permission.SEE_SETTINGS)
    ResponseEntity<SettingsRow> show() {
        return answer(settings.show());
    }

    @PatchMapping
    @Requires(Permission.MANAGE_SETTINGS)
    ResponseEntity<SettingsRow> change(Actor actor, IfMatch version, @RequestBody @Valid ChangeSettings change) {
        return answer(settings.change(actor, change, version));
    }

    private static ResponseEntity<SettingsRow> answer(SettingsRow row) {
        return Answers.versioned(row, row.version());
    }
}
