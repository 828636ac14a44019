package org.wilcoss.custody.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.TestPeople;
import org.wilcoss.custody.custody.KitModel.Kind;
import org.wilcoss.custody.custody.KitModel.Step;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.ChainCheck;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference.ById;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.maintenance.CloseMaintenance;
import org.wilcoss.custody.maintenance.MaintenanceQueries;
import org.wilcoss.custody.maintenance.OpenMaintenance;
import org.wilcoss.custody.maintenance.Workshop;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Role;

/** Random sequences of all moves, tried on the real service and on a model. */
class MovesPropertyTests {
    private static TestDatabase database = TestDatabase.fresh();
    private static ConfigurableApplicationContext program = Program.on(database);
    private static final TestPeople PEOPLE = new TestPeople(database.owner());
    private static final Actor ADMIN = PEOPLE.user("Ada Admin", Role.ADMIN);
    private static final List<Integer> HOLDERS = List.of(
            ADMIN.id(),
            PEOPLE.user("Cora Coach", Role.COACH).id(),
            PEOPLE.user("Paul Parent", Role.PARENT).id());
    private static final List<Integer> ATHLETES = List.of(PEOPLE.athlete("Mia"), PEOPLE.athlete("Leo"));

    private final TableDigest tables = new TableDigest(database.owner());

    @BeforeContainer
    static void start() {
        assertThat(program.isActive()).isTrue();
    }

    @AfterContainer
    static void stop() {
        program.close();
        database.close();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void keepsEveryRuleInAnyOrderOfMoves(@ForAll("steps") List<Step> steps) {
        int kit = program.getBean(Kits.class)
                .register(ADMIN, List.of(new RegisterKit("K-" + UUID.randomUUID(), "Air rifle", null, null)))
                .getFirst();
        KitModel model = new KitModel();
        for (Step step : steps) {
            String before = tables.digest();
            boolean done = attempt(kit, step);
            assertThat(done).as("%s while %s", step, model.status).isEqualTo(model.step(step));
            if (!done) {
                assertThat(tables.digest())
                        .as("a refused %s changes nothing", step)
                        .isEqualTo(before);
            }
            assertSame(kit, model);
        }
        assertThat(program.getBean(ChainCheck.class).findings()).isEmpty();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(12, Arbitraries.of(Kind.class)),
                                Tuple.of(6, Arbitraries.of(Kind.CHECK_OUT, Kind.CHECK_IN, Kind.FOUND))),
                        Arbitraries.of(HOLDERS),
                        Arbitraries.of(ATHLETES).injectNull(0.5))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(30);
    }

    private static boolean attempt(int kit, Step step) {
        try {
            perform(kit, step);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.type().status()).isEqualTo(409);
            return false;
        }
    }

    private static void perform(int kit, Step step) {
        switch (step.kind()) {
            case CHECK_OUT -> record(kit, step, CustodyEventType.CHECK_OUT);
            case CHECK_IN -> record(kit, step, CustodyEventType.CHECK_IN);
            case TRANSFER -> record(kit, step, CustodyEventType.TRANSFER);
            case LOST -> record(kit, step, CustodyEventType.LOST);
            case FOUND -> record(kit, step, CustodyEventType.FOUND);
            case OPEN_MAINTENANCE ->
                program.getBean(Workshop.class).open(ADMIN, new OpenMaintenance(new ById(kit), "springs", null, null));
            case CLOSE_MAINTENANCE ->
                program.getBean(Workshop.class)
                        .close(ADMIN, new CloseMaintenance(latestMaintenance(kit), null, "springs", 3000, null));
            case RETIRE -> program.getBean(Kits.class).retire(ADMIN, kit);
        }
    }

    private static void record(int kit, Step step, CustodyEventType type) {
        program.getBean(Desk.class)
                .record(
                        ADMIN,
                        new RecordEvent(
                                new ById(kit),
                                type,
                                step.person(),
                                step.athlete(),
                                null,
                                null,
                                false,
                                false,
                                null,
                                null,
                                null));
    }

    /** The latest maintenance of the kit, open or not; closing one that is closed or not there must be refused. */
    private static int latestMaintenance(int kit) {
        return program.getBean(MaintenanceQueries.class).list(kit, null, PageRequest.first()).rows().stream()
                .findFirst()
                .orElseThrow(NoMaintenance::new)
                .id();
    }

    private static void assertSame(int kit, KitModel model) {
        KitRow row = program.getBean(KitQueries.class).find(ADMIN, new ById(kit));
        assertThat(row.status()).isEqualTo(model.status);
        assertThat(id(row.holder())).isEqualTo(model.holder);
        assertThat(id(row.athlete())).isEqualTo(model.athlete);
        assertThat(row.retiredAt() != null).isEqualTo(model.retired);
        assertThat(row.lastSequence()).isEqualTo(model.events);
    }

    private static @Nullable Integer id(@Nullable Named person) {
        return person == null ? null : person.id();
    }

    private static final class NoMaintenance extends Refusal {
        private static final long serialVersionUID = 1L;

        NoMaintenance() {
            super(ProblemType.MOVE_REFUSED, "no_maintenance");
        }
    }
}
