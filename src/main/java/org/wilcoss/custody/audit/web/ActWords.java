package org.wilcoss.custody.audit.web;

import java.util.Map;
import java.util.TreeMap;
import org.wilcoss.custody.platform.Words;

/** What an act is called on a page. */
public final class ActWords {
    private static final Map<String, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("approval.approved", "Request approved"),
            Map.entry("approval.denied", "Request denied"),
            Map.entry("approval.requested", "Asked to take a kit home"),
            Map.entry("approval.withdrawn", "Request withdrawn"),
            Map.entry("archive.backup", "Backup made"),
            Map.entry("archive.export", "Club exported"),
            Map.entry("athlete.deactivated", "Athlete deactivated"),
            Map.entry("athlete.edited", "Athlete edited"),
            Map.entry("athlete.reactivated", "Athlete reactivated"),
            Map.entry("athlete.registered", "Athlete registered"),
            Map.entry("attestation.written", "Text to accept written"),
            Map.entry("case.notice_given", "Somebody told of a case"),
            Map.entry("case.opened", "Cases opened"),
            Map.entry("case.resolved", "Case resolved"),
            Map.entry("consent.recorded", "Consent recorded"),
            Map.entry("consent.scan_added", "Scan of a consent added"),
            Map.entry("consent.scan_removed", "Scan of a consent removed"),
            Map.entry("consent.withdrawn", "Consent withdrawn"),
            Map.entry("credential.overridden", "Missing credential answered for"),
            Map.entry("credential.recorded", "Credential recorded"),
            Map.entry("credential.requirement_set", "Credential requirement set"),
            Map.entry("credential.revoked", "Credential revoked"),
            Map.entry("custody.amended", "Event amended"),
            Map.entry("custody.check_in", "Checked in"),
            Map.entry("custody.check_out", "Checked out"),
            Map.entry("custody.found", "Found"),
            Map.entry("custody.lost", "Reported lost"),
            Map.entry("custody.transfer", "Transferred"),
            Map.entry("guardian.added", "Guardian added"),
            Map.entry("guardian.removed", "Guardian removed"),
            Map.entry("identity.linked", "Account elsewhere linked"),
            Map.entry("identity.unlinked", "Account elsewhere unlinked"),
            Map.entry("item.added", "Part added to a kit"),
            Map.entry("keys.rotated", "Encryption keys replaced"),
            Map.entry("kit.deleted", "Kit deleted"),
            Map.entry("kit.edited", "Kit edited"),
            Map.entry("kit.label_replaced", "QR code replaced"),
            Map.entry("kit.photo_added", "Photo added"),
            Map.entry("kit.photo_removed", "Photo removed"),
            Map.entry("kit.registered", "Kits registered"),
            Map.entry("kit.retired", "Kit retired"),
            Map.entry("kit.serial_revealed", "Serial number revealed"),
            Map.entry("ledger.key_rotated", "The ledger’s key replaced"),
            Map.entry("maintenance.closed", "Maintenance closed"),
            Map.entry("maintenance.opened", "Maintenance opened"),
            Map.entry("people.erased", "Person erased"),
            Map.entry("practice.closed", "Practice closed"),
            Map.entry("practice.opened", "Practice planned"),
            Map.entry("serials.reencrypted", "Serial numbers encrypted anew"),
            Map.entry("session.ended", "Signed out of a browser"),
            Map.entry("sessions.ended", "Signed out of several browsers"),
            Map.entry("settings.changed", "Settings changed"),
            Map.entry("sign_in_link.made", "Sign-in link made"),
            Map.entry("sign_in.done", "Signed in"),
            Map.entry("sign_in.refused", "Sign-in refused"),
            Map.entry("signature.given", "Signed"),
            Map.entry("passkey.added", "Passkey added"),
            Map.entry("passkey.removed", "Passkey removed"),
            Map.entry("token.made", "Token made"),
            Map.entry("token.revoked", "Token revoked"),
            Map.entry("user.deactivated", "User deactivated"),
            Map.entry("user.reactivated", "User reactivated"),
            Map.entry("user.registered", "User registered"),
            Map.entry("user.registered_by_operator", "User registered by the operator"),
            Map.entry("user.renamed", "User renamed"),
            Map.entry("user.role_changed", "Role changed"),
            Map.entry("user.signed_up", "Signed up"),
            Map.entry("user.verified_adult", "Adult vouched for")));

    private ActWords() {}

    /** An act without words of its own is said as it is named. */
    public static String of(String act) {
        return Words.say(WORDS.getOrDefault(act, act));
    }

    /** All that have words, by name. */
    public static Map<String, String> all() {
        Map<String, String> said = new TreeMap<>(WORDS);
        said.replaceAll((_, words) -> Words.say(words));
        return said;
    }

    /** A fact's name as words: {@code kit_id} is "kit id". */
    public static String field(String name) {
        return name.replace('_', ' ');
    }
}
