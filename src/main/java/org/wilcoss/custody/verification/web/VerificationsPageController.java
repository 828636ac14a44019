package org.wilcoss.custody.verification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.verification.VerificationOrders;
import org.wilcoss.custody.verification.VerificationRecords;

@Controller
@RequestMapping("/ledger/verifications")
class VerificationsPageController {
    /** A month of nights. */
    private static final int NEWEST = 31;

    private final VerificationOrders orders;
    private final VerificationRecords records;

    VerificationsPageController(VerificationOrders orders, VerificationRecords records) {
        this.orders = orders;
        this.records = records;
    }

    @GetMapping
    @Requires(Permission.VERIFY_LEDGER)
    String show(Model model) {
        model.addAttribute("page", new VerificationsPage(records.newest(NEWEST)));
        return "verifications";
    }

    @PostMapping
    @Requires(Permission.VERIFY_LEDGER)
    String order() {
        orders.order();
        return "redirect:/ledger/verifications";
    }
}
