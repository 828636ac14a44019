package org.wilcoss.custody.receipts.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.receipts.Receipt;
import org.wilcoss.custody.receipts.Receipts;

@RestController
class ReceiptController {
    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/api/v1/custody-events/{id}/receipt")
    @Requires(Permission.SIGNED_IN)
    Receipt show(Actor actor, @PathVariable int id) {
        return receipts.of(actor, new EventReference.ById(id));
    }
}
