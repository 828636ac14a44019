package org.wilcoss.custody.verification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.amendments.Amend;
import org.wilcoss.custody.amendments.Amendments;
import org.wilcoss.custody.amendments.Belief;
import org.wilcoss.custody.attestations.Attestations;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.cases.CaseQueries;
import org.wilcoss.custody.cases.Cases;
import org.wilcoss.custody.cases.GiveNotice;
import org.wilcoss.custody.cases.Notices;
import org.wilcoss.custody.cases.OpenCase;
import org.wilcoss.custody.consents.ConsentKind;
import org.wilcoss.custody.consents.Consents;
import org.wilcoss.custody.consents.RecordConsent;
import org.wilcoss.custody.credentials.CredentialKind;
import org.wilcoss.custody.credentials.CredentialRow;
import org.wilcoss.custody.credentials.Credentials;
import org.wilcoss.custody.credentials.GrantOverride;
import org.wilcoss.custody.credentials.RecordCredential;
import org.wilcoss.custody.credentials.Requirements;
import org.wilcoss.custody.custody.Desk;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.erasures.ErasePerson;
import org.wilcoss.custody.erasures.Erasures;
import org.wilcoss.custody.erasures.PersonId;
import org.wilcoss.custody.files.Files;
import org.wilcoss.custody.files.Intake;
import org.wilcoss.custody.files.Photographs;
import org.wilcoss.custody.files.Photos;
import org.wilcoss.custody.files.Scans;
import org.wilcoss.custody.gate.Approvals;
import org.wilcoss.custody.gate.AskOffSite;
import org.wilcoss.custody.gate.Requests;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitCondition;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.KitRemoval;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.ledger.LedgerKeys;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.maintenance.CloseMaintenance;
import org.wilcoss.custody.maintenance.OpenMaintenance;
import org.wilcoss.custody.maintenance.Workshop;
import org.wilcoss.custody.people.Athletes;
import org.wilcoss.custody.people.RegisterAthlete;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.practices.OpenPractice;
import org.wilcoss.custody.practices.Practices;
import org.wilcoss.custody.signatures.AcceptEvents;
import org.wilcoss.custody.signatures.AcceptableEvent;
import org.wilcoss.custody.signatures.AcceptanceQueries;
import org.wilcoss.custody.signatures.Acceptances;
import org.wilcoss.custody.signatures.Signature;
import org.wilcoss.custody.signatures.SigningDevice;
import org.wilcoss.custody.signatures.Strokes;

/** A club with a little of everything that an entry speaks of, some of it not yet sequenced. */
final class SmallClub implements AutoCloseable {
    private static final byte[] PDF = "%PDF-1.4 %%EOF".getBytes(StandardCharsets.US_ASCII);

    final TestDatabase database = TestDatabase.fresh();
    final ConfigurableApplicationContext program = Program.on(database);
    final Actor admin = admin();
    final int[] kits;
    private final int athlete;
    private final int practice;
    int coach;
    private int cora;

    SmallClub() {
        kits = get(Kits.class)
                .register(
                        admin,
                        List.of(
                                new RegisterKit("KIT-1", "Air rifle", null, null),
                                new RegisterKit("KIT-2", "Air rifle", null, null),
                                new RegisterKit("KIT-3", "Air rifle", null, null)))
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
        athlete = get(Athletes.class).register(admin, new RegisterAthlete("Lee", null, null, List.of(admin.id())));
        practice = openPractice();
        sequence();
        papers();
        live();
    }

    private int openPractice() {
        Instant start = Instant.parse("2026-05-02T08:00:00Z");
        return get(Practices.class)
                .open(admin, new OpenPractice("Saturday", "Range 1", admin.id(), start, start.plusSeconds(7200)));
    }

    private void papers() {
        LocalDate day = LocalDate.of(2026, 1, 10);
        Consents consents = get(Consents.class);
        int kim = get(Athletes.class).register(admin, new RegisterAthlete("Kim", null, null, List.of(admin.id())));
        for (int each : List.of(athlete, athlete, kim)) {
            RecordConsent consent =
                    new RecordConsent(ConsentKind.HANDGUN, null, "Lou", "all", day, day.plusYears(9), "binder");
            int id = get(Scans.class)
                    .record(admin, each, consent, get(Intake.class).paper(PDF));
            consents.withdraw(admin, id);
        }
        consents.record(
                admin,
                kim,
                new RecordConsent(ConsentKind.CARRY, admin.id(), null, "matches", day, day.plusYears(9), "binder"));
        coach = get(Users.class).register(admin, new RegisterUser("cy@example.org", "Cy Coach", Role.COACH));
        Credentials credentials = get(Credentials.class);
        CredentialRow check = credentials.record(
                admin, coach, new RecordCredential(CredentialKind.BACKGROUND_CHECK, "sheriff", "B-1", day, null));
        credentials.revoke(admin, check.id());
        get(Requirements.class)
                .override(admin, coach, new GrantOverride(CredentialKind.BACKGROUND_CHECK, "under way", 30));
    }

    /** A photo that stays, one that is removed, and one that goes with its kit; a scan that is removed. */
    private void photos() {
        Photos photos = get(Photos.class);
        for (int[] kitAndColour : new int[][] {{0, 1}, {0, 2}, {2, 3}}) {
            byte[] picture = Photographs.jpeg(8, 8, 0x404040 * kitAndColour[1]);
            photos.add(admin, kits[kitAndColour[0]], get(Intake.class).picture(picture), "Case of Lou");
        }
        Files files = get(Files.class);
        files.remove(admin, photos.of(admin, kits[0]).getFirst().id());
        int consent = JdbcClient.create(database.owner())
                .sql("SELECT max(consent_id) FROM files")
                .query(Integer.class)
                .single();
        files.remove(admin, get(Scans.class).of(admin, consent).id());
        get(Scans.class).add(admin, consent, get(Intake.class).paper(PDF));
    }

    private void live() {
        photos();
        custody(0, CustodyEventType.CHECK_OUT, "for \"Lee\"\u2028\u0007\n\u00e9\ud83c\udfaf");
        custody(1, CustodyEventType.CHECK_OUT, null);
        sign("[[[1, 2], [1000, 0]]]");
        sequence();
        verifyAndResolve();
        custody(0, CustodyEventType.CHECK_IN, null);
        custody(1, CustodyEventType.CHECK_IN, null);
        gate();
        custody(1, CustodyEventType.LOST, "left on the train");
        lossAndBelief();
        get(LedgerKeys.class).rotate();
        custody(1, CustodyEventType.FOUND, null);
        sequence();
        int opened = get(Workshop.class)
                .open(admin, new OpenMaintenance(new KitReference.ById(kits[0]), "spring", "trigger", 1200));
        get(Workshop.class).close(admin, new CloseMaintenance(opened, "done", null, null, LocalDate.of(2027, 1, 31)));
        custody(2, CustodyEventType.CHECK_OUT, null);
        sign(null);
        custody(2, CustodyEventType.CHECK_IN, null);
        get(Workshop.class).open(admin, new OpenMaintenance(new KitReference.ById(kits[2]), null, null, null));
        get(KitRemoval.class).delete(admin, List.of(kits[2]));
        get(Erasures.class).erase(admin, PersonId.athlete(athlete), new ErasePerson("Lee", "asked for it"));
        sequence();
        custody(0, CustodyEventType.CHECK_OUT, null);
    }

    private void custody(int kit, CustodyEventType type, @Nullable String notes) {
        boolean out = type == CustodyEventType.CHECK_OUT;
        get(Desk.class)
                .record(
                        admin,
                        new RecordEvent(
                                new KitReference.ById(kits[kit]),
                                type,
                                null,
                                out && notes != null ? athlete : null,
                                out ? practice : null,
                                notes,
                                false,
                                false,
                                null,
                                null,
                                null));
    }

    /** One request denied, one withdrawn after it was approved, one used. */
    private void gate() {
        int text = get(Attestations.class).write(admin, "Taking a kit home", "I keep it locked.");
        Actor holder = new Actor(cora, "Cora Coach", "cora@example.org", Role.COACH, true);
        get(Approvals.class).deny(admin, ask(holder, text), "not now");
        int withdrawn = ask(holder, text);
        get(Approvals.class).approve(admin, withdrawn);
        get(Approvals.class).withdraw(holder, withdrawn);
        get(Approvals.class).approveAndHandOver(admin, ask(holder, text));
        custody(1, CustodyEventType.CHECK_IN, null);
        get(Practices.class).close(admin, openPractice());
    }

    private int ask(Actor holder, int text) {
        return get(Requests.class)
                .ask(
                        holder,
                        new AskOffSite(
                                new KitReference.ById(kits[1]),
                                null,
                                null,
                                "Home",
                                Instant.parse("2035-05-20T18:00:00Z"),
                                text,
                                new Signature.Typed("Cora C."),
                                new SigningDevice("192.0.2.8", null)));
    }

    private void lossAndBelief() {
        int loss = get(CaseQueries.class)
                .list(true, PageRequest.first())
                .rows()
                .getFirst()
                .id();
        get(Notices.class).give(admin, new GiveNotice(loss, "County sheriff", null, "26-1147"));
        int event = JdbcClient.create(database.owner())
                .sql("SELECT max(id) FROM custody_events WHERE event_type = 'check_in'")
                .query(Integer.class)
                .single();
        get(Amendments.class)
                .amend(
                        admin,
                        new Amend(
                                event,
                                "the scorer's sheet",
                                new Belief(cora, null, null, null, "wet", KitCondition.NEEDS_CLEANING, 60)));
    }

    private void verifyAndResolve() {
        cora = get(Users.class).registerByOperator(new RegisterUser("cora@example.org", "Cora Coach", Role.COACH));
        get(Users.class).verifyAdult(admin, cora, "driving licence");
        get(Cases.class).openWithin(admin, List.of(new OpenCase(kits[0], CaseKind.IMPORTED_STATUS, "service", null)));
        get(Cases.class).resolve(admin, 1, "was serviced");
    }

    /** For all that is to be signed for: drawn, or else by name. */
    private void sign(@Nullable String strokes) {
        List<Integer> events = get(AcceptanceQueries.class).pending(admin.id()).stream()
                .map(AcceptableEvent::id)
                .toList();
        Signature signature =
                strokes == null ? Signature.of("Ada A.", null) : Signature.of(null, Strokes.parse(strokes));
        get(Acceptances.class)
                .accept(admin, new AcceptEvents(events, signature), new SigningDevice("192.0.2.7", "Browser/1"));
    }

    private Actor admin() {
        int id = get(Users.class).registerByOperator(new RegisterUser("ada@example.org", "Ada Admin", Role.ADMIN));
        return new Actor(id, "Ada Admin", "ada@example.org", Role.ADMIN, false);
    }

    void sequence() {
        get(Sequencer.class).sequence();
    }

    <T> T get(Class<T> type) {
        return program.getBean(type);
    }

    @Override
    public void close() {
        program.close();
        database.close();
    }
}
