package org.wilcoss.custody.receipts.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.kits.QrCodes;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.receipts.ReceiptFile;
import org.wilcoss.custody.receipts.Receipts;
import tools.jackson.databind.json.JsonMapper;

/** A receipt's page, its QR code, and the file that proves it. */
@Controller
@RequestMapping("/receipts/{name}")
class ReceiptPageController {
    private final Receipts receipts;
    private final QrCodes codes;
    private final JsonMapper json;

    ReceiptPageController(Receipts receipts, QrCodes codes, JsonMapper json) {
        this.receipts = receipts;
        this.codes = codes;
        this.json = json;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, @PathVariable String name, Model model) {
        model.addAttribute("page", new ReceiptPage(receipts.of(actor, reference(name))));
        return "receipt";
    }

    @GetMapping(path = "/qr.svg", produces = "image/svg+xml")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<String> qr(Actor actor, @PathVariable String name) {
        String path = Receipts.path(receipts.of(actor, reference(name)).event());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(codes.svgOf(path));
    }

    @GetMapping("/proof")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<byte[]> proof(Actor actor, @PathVariable String name) {
        ReceiptFile file = receipts.file(actor, reference(name));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.US_ASCII)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
    }

    private static EventReference reference(String name) {
        return EventReference.parse(name).orElseThrow(() -> new NotFound("receipt"));
    }
}
