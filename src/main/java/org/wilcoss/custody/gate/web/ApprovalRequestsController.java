package org.wilcoss.custody.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.gate.ApprovalQueries;
import org.wilcoss.custody.gate.ApprovalRow;
import org.wilcoss.custody.gate.ApprovalStatus;
import org.wilcoss.custody.gate.Approvals;
import org.wilcoss.custody.gate.Requests;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.signatures.SigningDevice;

@RestController
@RequestMapping("/api/v1/approval-requests")
class ApprovalRequestsController {
    private final Requests requests;
    private final Approvals approvals;
    private final ApprovalQueries queries;
    /** Stands for whichever request is served. */
    private final HttpServletRequest http;

    ApprovalRequestsController(
            Requests requests, Approvals approvals, ApprovalQueries queries, HttpServletRequest http) {
        this.requests = requests;
        this.approvals = approvals;
        this.queries = queries;
        this.http = http;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<List<ApprovalRow>> list(
            Actor actor, @RequestParam(required = false) @Nullable ApprovalStatus status, PageRequest page) {
        return Answers.list(queries.list(actor, status, page));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SIGNED_IN)
    ApprovalRow show(Actor actor, @PathVariable int id) {
        return queries.find(actor, id);
    }

    @PostMapping
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    ApprovalRow ask(Actor actor, @Valid @RequestBody NewApprovalRequest request) {
        return queries.find(actor, requests.ask(actor, request.command(SigningDevice.of(http))));
    }

    @PostMapping("/{id}/approval")
    @Requires(Permission.APPROVE)
    @ResponseStatus(HttpStatus.CREATED)
    ApprovalRow approve(Actor actor, @PathVariable int id, @Valid @RequestBody NewApproval approval) {
        if (Boolean.TRUE.equals(approval.handOver())) {
            approvals.approveAndHandOver(actor, id);
        } else {
            approvals.approve(actor, id);
        }
        return queries.find(actor, id);
    }

    @PostMapping("/{id}/denial")
    @Requires(Permission.APPROVE)
    @ResponseStatus(HttpStatus.CREATED)
    ApprovalRow deny(Actor actor, @PathVariable int id, @Valid @RequestBody NewDenial denial) {
        approvals.deny(actor, id, denial.reason());
        return queries.find(actor, id);
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    ApprovalRow withdraw(Actor actor, @PathVariable int id) {
        approvals.withdraw(actor, id);
        return queries.find(actor, id);
    }
}
