package org.wilcoss.custody.papers.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.papers.EventPaper;
import org.wilcoss.custody.papers.Paper;
import org.wilcoss.custody.papers.PaperFiles;
import org.wilcoss.custody.papers.PaperMail;
import org.wilcoss.custody.papers.PaperSize;
import org.wilcoss.custody.papers.Papers;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;

/** Papers as pages that print well, and as PDF. */
@Controller
@RequestMapping("/papers")
class PapersController {
    private final Papers papers;
    private final PaperFiles files;
    private final PaperMail mail;

    PapersController(Papers papers, PaperFiles files, PaperMail mail) {
        this.papers = papers;
        this.files = files;
        this.mail = mail;
    }

    @GetMapping("/events/{id:\\d{1,9}}")
    @Requires(Permission.SIGNED_IN)
    String event(
            Actor actor,
            @PathVariable int id,
            @RequestParam(required = false) @Nullable PaperSize size,
            @RequestParam(required = false) @Nullable String mailed,
            Model model) {
        EventPaper paper = papers.event(actor, new EventReference.ById(id), size);
        PaperPage page = new PaperPage(paper, "/papers/events/" + id, "/receipts/" + id, Words.say("Receipt"));
        model.addAttribute("page", mail.isPossible() ? page.mailable(mailed != null) : page);
        return "paper";
    }

    @PostMapping("/events/{id:\\d{1,9}}/mail")
    @Requires(Permission.SIGNED_IN)
    String mail(Actor actor, @PathVariable int id) {
        mail.order(actor, id);
        return "redirect:/papers/events/%d?mailed".formatted(id);
    }

    @GetMapping("/events/{id:\\d{1,9}}.pdf")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<byte[]> eventFile(
            Actor actor, @PathVariable int id, @RequestParam(required = false) @Nullable PaperSize size) {
        return file(papers.event(actor, new EventReference.ById(id), size));
    }

    @GetMapping("/practices/{id:\\d{1,9}}")
    @Requires(Permission.SEE_ALL_CUSTODY)
    String practice(
            Actor actor, @PathVariable int id, @RequestParam(required = false) @Nullable PaperSize size, Model model) {
        Paper paper = papers.practice(actor, id, size);
        model.addAttribute("page", new PaperPage(paper, "/papers/practices/" + id, "/", Words.say("Board")));
        return "paper";
    }

    @GetMapping("/practices/{id:\\d{1,9}}.pdf")
    @Requires(Permission.SEE_ALL_CUSTODY)
    ResponseEntity<byte[]> practiceFile(
            Actor actor, @PathVariable int id, @RequestParam(required = false) @Nullable PaperSize size) {
        return file(papers.practice(actor, id, size));
    }

    @GetMapping("/consents-to-carry/{id:\\d{1,9}}")
    @Requires(Permission.SIGNED_IN)
    String consent(
            Actor actor, @PathVariable int id, @RequestParam(required = false) @Nullable PaperSize size, Model model) {
        Paper paper = papers.consentToCarry(actor, id, size);
        model.addAttribute("page", new PaperPage(paper, "/papers/consents-to-carry/" + id, "/", Words.say("Kits")));
        return "paper";
    }

    @GetMapping("/consents-to-carry/{id:\\d{1,9}}.pdf")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<byte[]> consentFile(
            Actor actor, @PathVariable int id, @RequestParam(required = false) @Nullable PaperSize size) {
        return file(papers.consentToCarry(actor, id, size));
    }

    private ResponseEntity<byte[]> file(Paper paper) {
        ContentDisposition inline = ContentDisposition.inline()
                .filename(paper.fileName() + ".pdf", StandardCharsets.US_ASCII)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(files.pdf(paper));
    }
}
