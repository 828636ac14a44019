package org.wilcoss.custody.cases.web;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.cases.LossClock;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/settings/loss-clock")
class LossClockController {
    private final LossClock clock;

    LossClockController(LossClock clock) {
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.RESOLVE_CASES)
    LossClockSetting show() {
        return new LossClockSetting(Math.toIntExact(clock.time().toHours()));
    }

    @PutMapping
    @Requires(Permission.MANAGE_SETTINGS)
    LossClockSetting set(Actor actor, @Valid @RequestBody LossClockSetting setting) {
        clock.set(actor, setting.hours());
        return setting;
    }
}
