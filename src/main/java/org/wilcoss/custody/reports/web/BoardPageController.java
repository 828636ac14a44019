package org.wilcoss.custody.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.archive.BackupQueries;
import org.wilcoss.custody.kits.KitFilter;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitSort;
import org.wilcoss.custody.kits.KitStatus;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.reports.BoardFilter;
import org.wilcoss.custody.reports.BoardQueries;
import org.wilcoss.custody.reports.BoardView;

/** The start page: the board, or for those who may not see it their own kits. */
@Controller
class BoardPageController {
    private static final KitFilter AVAILABLE =
            new KitFilter(KitStatus.AVAILABLE, null, null, null, null, null, null, false, KitSort.CODE);

    private final BoardQueries board;
    private final KitQueries kits;
    private final BackupQueries backups;

    BoardPageController(BoardQueries board, KitQueries kits, BackupQueries backups) {
        this.board = board;
        this.kits = kits;
        this.backups = backups;
    }

    @GetMapping("/")
    @Requires(Permission.SIGNED_IN)
    String show(
            Actor actor,
            @RequestParam(defaultValue = "out") BoardView show,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        if (actor.may(Permission.SEE_ALL_CUSTODY)) {
            BoardFilter filter = new BoardFilter(show, q, after);
            model.addAttribute("page", new BoardPage(board.read(actor, filter), filter, tellsOfLateBackup(actor)));
            return "board";
        }
        PageRequest page = new PageRequest(PageRequest.MAX_LIMIT, 0, after, false);
        model.addAttribute(
                "page", new YourKitsPage(board.read(actor, BoardFilter.ALL), kits.list(actor, AVAILABLE, page)));
        return "your-kits";
    }

    private boolean tellsOfLateBackup(Actor actor) {
        return actor.may(Permission.MANAGE_BACKUPS) && backups.isLate();
    }
}
