package org.wilcoss.custody.archive.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.wilcoss.custody.archive.BackupOrders;
import org.wilcoss.custody.archive.BackupPlan;
import org.wilcoss.custody.archive.BackupQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@Controller
class BackupsPageController {
    /** More than are kept; older ones are of interest to programs. */
    private static final PageRequest NEWEST = new PageRequest(30, 0, null, false);

    private final BackupOrders orders;
    private final BackupQueries queries;
    private final BackupPlan plan;

    BackupsPageController(BackupOrders orders, BackupQueries queries, BackupPlan plan) {
        this.orders = orders;
        this.queries = queries;
        this.plan = plan;
    }

    @GetMapping("/backups")
    @Requires(Permission.MANAGE_BACKUPS)
    String show(Model model) {
        model.addAttribute(
                "page",
                new BackupsPage(
                        queries.list(NEWEST).rows(),
                        queries.lastGood().orElse(null),
                        queries.isLate(),
                        plan.nightly().orElse(null),
                        plan.folder(),
                        plan.keep()));
        return "backups";
    }

    @PostMapping("/backups")
    @Limited(Limit.EXPORT)
    @Requires(Permission.MANAGE_BACKUPS)
    String order(Actor actor) {
        orders.order(actor);
        return "redirect:/backups";
    }
}
